// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.daylight.DocumentId;
import org.daylight.corroborate.Relation;
import org.daylight.corroborate.Story;
import org.daylight.run.StoryView;

/**
 * Draws a story: a tree for each origin.
 *
 * <pre>
 * 3 pages, 1 origin
 *   Group counts 54 posts, Harbour Wire, 2025-03-13
 *   ├─ licensed-copy: 54 posts abroad, The Mercury, 2025-03-14
 *   │    92 % of its runs of four words; it names Harbour Wire
 *   └─ translation: 54 oficinas, Diario, 2025-03-14
 *        the same 8 numbers in the same order
 * </pre>
 */
final class StoryDrawing {
    private static final int DEEPEST = 40;

    private final Function<DocumentId, StoryView.Page> pages;
    private final Function<Relation, String> whys;

    StoryDrawing(Function<DocumentId, StoryView.Page> pages, Function<Relation, String> whys) {
        this.pages = pages;
        this.whys = whys;
    }

    List<String> lines(Story story) {
        List<String> lines = new ArrayList<>();
        lines.add(count(story.documents().size(), "page") + ", " + count(story.origins(), "origin") + "  "
                + story.first());
        for (List<DocumentId> group : story.groups()) {
            Set<DocumentId> members = new HashSet<>(group);
            Map<DocumentId, List<Relation>> children = new HashMap<>();
            for (Relation r : story.relations()) {
                if (members.contains(r.from()) && members.contains(r.to())) {
                    children.computeIfAbsent(r.to(), to -> new ArrayList<>()).add(r);
                }
            }
            Set<DocumentId> drawn = new HashSet<>();
            lines.add("  " + pages.apply(group.getFirst()).shown());
            below(group.getFirst(), "  ", children, drawn, 0, lines);
        }
        return lines;
    }

    private void below(
            DocumentId parent,
            String margin,
            Map<DocumentId, List<Relation>> children,
            Set<DocumentId> drawn,
            int depth,
            List<String> lines) {
        drawn.add(parent);
        List<Relation> own = children.getOrDefault(parent, List.of());
        for (int i = 0; i < own.size(); i++) {
            Relation r = own.get(i);
            boolean last = i == own.size() - 1;
            lines.add(margin + (last ? "└─ " : "├─ ") + r.kind().code() + ": "
                    + pages.apply(r.from()).shown());
            String next = margin + (last ? "   " : "│  ");
            lines.add(next + "  " + whys.apply(r));
            if (!drawn.contains(r.from()) && depth < DEEPEST) {
                below(r.from(), next, children, drawn, depth + 1, lines);
            }
        }
    }

    private static String count(int n, String one) {
        return n + " " + one + (n == 1 ? "" : "s");
    }
}
