// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

/**
 * Capitals that stand for their state: "Beijing said", "a warning to Moscow", "ties between Prague and Beijing". Where
 * something leads to the capital as to a place ("in Beijing"), it stays one.
 */
final class Metonyms {
    /** Words before a capital that only a state can follow: "ties with", "accused". */
    static final String BEFORE = "state.before";
    /** Words behind a capital that only a state can lead: "denies", "'s government". */
    static final String AFTER = "state.after";
    /** Words that lead to a place and to nothing else. */
    static final String AT = "loc.at";

    /** Words behind a capital that make it a place. */
    static final String AT_BEHIND = "loc.at.after";

    private static final int REACH = 3;

    Tag settle(PlaceContext c, Tag tag) {
        Place place = tag.place();
        if (place == null || place.kind() != Place.Kind.CAPITAL || place.metonym()) {
            return tag;
        }
        return state(c, tag) ? tag.as(named(place)) : tag;
    }

    private static Place named(Place capital) {
        PlaceTable table = PlaceTable.get();
        int country = table.country(capital.country());
        return capital.asState(
                country < 0 ? capital.name() : table.place(country).name());
    }

    private static boolean state(PlaceContext c, Tag tag) {
        int first = tag.first();
        int last = tag.last();
        if (c.before(AT, first) || (c.before(AT, first - 1) && !c.capital(first - 1)) || c.at(AT_BEHIND, last)) {
            return false;
        }
        if (c.before(BEFORE, first) || (c.before(BEFORE, first - 1) && !c.mark(first - 1, '.'))) {
            return true;
        }
        Tag other = c.placeBefore(first - 1);
        // "between Prague and Beijing", "Paris and Moscow deny".
        if (other != null && other.place() != null && other.place().metonym()) {
            return true;
        }
        if (other != null && c.before(BEFORE, other.first())) {
            return true;
        }
        int from = c.mark(last, '\'') ? last + 2 : last;
        return c.at(AFTER, from) || speaks(c, last);
    }

    /** A word of speech right behind, or behind one small word: "Beijing has said", never behind a comma. */
    private static boolean speaks(PlaceContext c, int last) {
        for (int i = last; i < last + REACH; i++) {
            if (c.mark(i, ',') || c.mark(i, '.') || c.mark(i, '\'') || c.capital(i)) {
                return false;
            }
            if (c.at(PlaceContext.SPEECH, i) || c.at(AFTER, i)) {
                return true;
            }
        }
        return false;
    }
}
