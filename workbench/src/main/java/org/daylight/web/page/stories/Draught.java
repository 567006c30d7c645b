// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.DocumentId;
import org.daylight.corroborate.Relation;
import org.daylight.run.StoryBoard;
import org.daylight.run.StoryTree;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;

/** Draws the trees of a story with the pages that are at hand, so many branches at most. */
final class Draught {
    /** Older pages first; those without a date last. */
    static final Comparator<StoryBoard.Page> BY_AGE = Comparator.comparing((StoryBoard.Page p) -> p.published() == null
                    ? "9999"
                    : String.valueOf(p.published().value()))
            .thenComparing(p -> p.document().value());

    private final Words words;
    private final StoryBoard board;
    private final Map<DocumentId, StoryBoard.Page> pages;
    private int left;

    Draught(Words words, StoryBoard board, Map<DocumentId, StoryBoard.Page> pages, int most) {
        this.words = words;
        this.board = board;
        this.pages = pages;
        left = most;
    }

    /** All kinds of relations, for the explanation of their words. */
    static List<String> kinds() {
        return Arrays.stream(Relation.Kind.values()).map(Relation.Kind::code).toList();
    }

    /**
     * A page in a tree.
     *
     * @param page which
     * @param kind of the relation to the page above; empty for a root or where none is kept
     * @param why what shows it
     * @param above the page above; null for a root
     * @param again whether it is drawn above already
     * @param below those that have it from this page
     */
    public record Node(
            StoryBoard.Page page,
            String kind,
            String why,
            StoryBoard.@Nullable Page above,
            boolean again,
            List<Node> below) {
        /** Copies the list. */
        public Node {
            below = List.copyOf(below);
        }

        /** Whether it names as its source a page that had it from the same speaker before. */
        public boolean circular() {
            return again || kind.equals(Relation.Kind.CIRCULAR.code());
        }
    }

    /**
     * A relation in the table.
     *
     * @param from the page that repeats
     * @param to the page that it goes back to
     * @param kind its code
     * @param why what shows it
     */
    public record Tie(StoryBoard.Page from, StoryBoard.Page to, String kind, String why) {}

    /** A branch with all below it; empty where its text is gone or enough is drawn. */
    Optional<Node> node(StoryTree.Branch branch) {
        return node(branch, null);
    }

    private Optional<Node> node(StoryTree.Branch branch, StoryBoard.@Nullable Page above) {
        StoryBoard.Page page = pages.get(branch.page());
        if (page == null || left-- <= 0) {
            return Optional.empty();
        }
        List<Node> below = new ArrayList<>();
        for (StoryTree.Branch b : branch.below()) {
            node(b, page).ifPresent(below::add);
        }
        Relation how = branch.how();
        return Optional.of(new Node(
                page,
                how == null ? "" : how.kind().code(),
                how == null ? "" : words.because(board.why(how)),
                above,
                branch.again(),
                below));
    }

    /** The relations between pages that are at hand. */
    List<Tie> ties(List<Relation> relations) {
        List<Tie> ties = new ArrayList<>();
        for (Relation r : relations) {
            StoryBoard.Page from = pages.get(r.from());
            StoryBoard.Page to = pages.get(r.to());
            if (from != null && to != null) {
                ties.add(new Tie(from, to, r.kind().code(), words.because(board.why(r))));
            }
        }
        return ties;
    }
}
