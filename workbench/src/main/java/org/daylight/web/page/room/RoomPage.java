// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.room;

import java.util.List;
import org.daylight.run.ReadingRoom;
import org.jspecify.annotations.Nullable;

/**
 * A page that is read.
 *
 * @param id of its text
 * @param title masked; null where it has none
 * @param heading which part of the text is its title; -1 where none is
 * @param publisher masked
 * @param published ISO 8601
 * @param precision of that date; empty where there is none
 * @param captured when, as printed
 * @param capture its id
 * @param lang BCP 47; empty where unknown
 * @param language in words
 * @param dir rtl, ltr or auto
 * @param screenshot whether there is one
 * @param gone whether the site refused or no longer had it, by the answer's status
 * @param restricted whether it holds a sealed name
 * @param parts of the text
 * @param cards claims in order of the text
 * @param current the claim that is looked at; null where there is none
 * @param waiting how many claims of the page wait, of those that are gone through
 * @param story who told the same
 * @param next the page that follows in the queue; null where nothing waits
 * @param model whether a second reader is configured
 */
public record RoomPage(
        String id,
        @Nullable String title,
        int heading,
        @Nullable String publisher,
        @Nullable String published,
        String precision,
        String captured,
        String capture,
        String lang,
        String language,
        String dir,
        boolean screenshot,
        boolean gone,
        boolean restricted,
        List<PageText.Part> parts,
        List<Card> cards,
        @Nullable String current,
        int waiting,
        ReadingRoom.@Nullable Told story,
        @Nullable String next,
        boolean model) {
    /** Copies the lists. */
    public RoomPage {
        parts = List.copyOf(parts);
        cards = List.copyOf(cards);
    }

    /** Whether this card is looked at. */
    public boolean current(Card card) {
        return card.id().equals(current);
    }
}
