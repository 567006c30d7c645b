// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.stories;

import java.util.List;
import org.daylight.run.StoryBoard;

/**
 * Two pages of a story side by side.
 *
 * @param story the id of its first text
 * @param left the one page
 * @param right the other
 * @param numbers whether it is numbers that are marked, since no passage is shared
 * @param shared how many passages or numbers of the left one are marked
 * @param pages of the story, to choose from
 * @param ties how the two go back to each other
 */
public record BesidePage(
        String story,
        Side left,
        Side right,
        boolean numbers,
        int shared,
        List<StoryBoard.Page> pages,
        List<Draught.Tie> ties) {
    /** Copies the lists. */
    public BesidePage {
        pages = List.copyOf(pages);
        ties = List.copyOf(ties);
    }

    /**
     * One of the two.
     *
     * @param page which
     * @param paragraphs its text with what is shared marked
     * @param share how much of its words is marked, 0 to 1
     */
    public record Side(StoryBoard.Page page, List<List<Marked>> paragraphs, double share) {
        /** In whole per cent. */
        public int percent() {
            return (int) Math.round(share * 100);
        }
    }
}
