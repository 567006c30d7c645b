// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.DocumentId;
import org.daylight.corroborate.Relation;
import org.daylight.corroborate.Story;
import org.jspecify.annotations.Nullable;

/** A story as trees: one for each origin, from the root down to those who have it from others. */
public final class StoryTree {
    /** Deeper than this nothing is drawn: no page has it at the fortieth hand. */
    private static final int DEEPEST = 40;

    private StoryTree() {}

    /**
     * A page with those that go back to it.
     *
     * @param page its text
     * @param how it goes back to the page above; null for a root, and for a page of the group of which no relation is kept
     * @param again whether the page is drawn above already, as in a circle; nothing is drawn below it then
     * @param below those that have it from this page
     */
    public record Branch(DocumentId page, @Nullable Relation how, boolean again, List<Branch> below) {
        /** Copies the list. */
        public Branch {
            below = List.copyOf(below);
        }

        /** How many branches stand here and below. */
        public int size() {
            return 1 + below.stream().mapToInt(Branch::size).sum();
        }
    }

    /** The trees of a story, by origin. */
    public static List<Branch> of(Story story) {
        return story.groups().stream()
                .map(group -> tree(group, story.relations()))
                .toList();
    }

    private static Branch tree(List<DocumentId> group, List<Relation> relations) {
        Set<DocumentId> members = new HashSet<>(group);
        Map<DocumentId, List<Relation>> above = new HashMap<>();
        for (Relation r : relations) {
            if (members.contains(r.from()) && members.contains(r.to())) {
                above.computeIfAbsent(r.to(), to -> new ArrayList<>()).add(r);
            }
        }
        Set<DocumentId> drawn = new HashSet<>();
        Branch root = below(group.getFirst(), null, above, drawn, 0);
        List<Branch> alone = new ArrayList<>(root.below());
        for (DocumentId member : group) {
            if (!drawn.contains(member)) {
                alone.add(below(member, null, above, drawn, 1));
            }
        }
        return new Branch(root.page(), null, false, alone);
    }

    private static Branch below(
            DocumentId page,
            @Nullable Relation how,
            Map<DocumentId, List<Relation>> above,
            Set<DocumentId> drawn,
            int depth) {
        boolean again = !drawn.add(page);
        List<Branch> below = new ArrayList<>();
        if (!again && depth < DEEPEST) {
            for (Relation r : above.getOrDefault(page, List.of())) {
                below.add(below(r.from(), r, above, drawn, depth + 1));
            }
        }
        return new Branch(page, how, again, below);
    }
}
