// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.daylight.DocumentId;
import org.daylight.corroborate.Relation;
import org.daylight.corroborate.Story;
import org.daylight.run.StoryTree;
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
        for (StoryTree.Branch root : StoryTree.of(story)) {
            lines.add("  " + pages.apply(root.page()).shown());
            below(root, "  ", lines);
        }
        return lines;
    }

    private void below(StoryTree.Branch above, String margin, List<String> lines) {
        for (int i = 0; i < above.below().size(); i++) {
            StoryTree.Branch branch = above.below().get(i);
            boolean last = i == above.below().size() - 1;
            Relation how = branch.how();
            lines.add(margin
                    + (last ? "└─ " : "├─ ")
                    + (how == null ? "" : how.kind().code() + ": ")
                    + pages.apply(branch.page()).shown());
            String next = margin + (last ? "   " : "│  ");
            if (how != null) {
                lines.add(next + "  " + whys.apply(how));
            }
            below(branch, next, lines);
        }
    }

    private static String count(int n, String one) {
        return n + " " + one + (n == 1 ? "" : "s");
    }
}
