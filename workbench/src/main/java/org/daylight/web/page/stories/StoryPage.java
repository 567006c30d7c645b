// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.stories;

import java.util.List;
import java.util.Optional;
import org.daylight.run.Sayings;
import org.daylight.run.StoryBoard;

/**
 * One story.
 *
 * @param id of its first text
 * @param title of its first page
 * @param first its first page, unless its text is gone
 * @param pages that tell it
 * @param origins that it goes back to
 * @param languages of its pages
 * @param trees one for each origin
 * @param ties the kept relations, for the table
 * @param said what was accepted from its pages
 * @param left how many pages are not drawn
 */
public record StoryPage(
        String id,
        String title,
        Optional<StoryBoard.Page> first,
        int pages,
        int origins,
        List<String> languages,
        List<Draught.Node> trees,
        List<Draught.Tie> ties,
        List<Sayings.Same> said,
        int left) {
    /** Copies the lists. */
    public StoryPage {
        languages = List.copyOf(languages);
        trees = List.copyOf(trees);
        ties = List.copyOf(ties);
        said = List.copyOf(said);
    }
}
