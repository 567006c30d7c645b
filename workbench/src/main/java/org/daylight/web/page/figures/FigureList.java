// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.figures;

import java.util.List;

/**
 * The figures, each as a small drawing.
 *
 * @param cards of this page
 * @param whats what may be chosen to be counted
 * @param all how many figures there are
 * @param page from 1
 * @param more whether another page follows
 */
public record FigureList(List<Card> cards, List<FiguresPage.What> whats, int all, int page, boolean more) {
    /** Copies the lists. */
    public FigureList {
        cards = List.copyOf(cards);
        whats = List.copyOf(whats);
    }
}
