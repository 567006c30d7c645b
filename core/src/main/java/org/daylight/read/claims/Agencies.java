// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.List;
import org.daylight.read.lexicon.Place;
import org.daylight.read.lexicon.Tag;
import org.jspecify.annotations.Nullable;

/** Agencies as place, level and body: 福州市公安局, "Fuzhou Public Security Bureau". */
final class Agencies {
    private Agencies() {}

    /**
     * An agency.
     *
     * @param first first token
     * @param last behind the last token
     * @param quote as written
     * @param place whose
     * @param body the word for the body
     */
    record Agency(
            int first, int last, String quote, @Nullable Place place, String body) {}

    /** Between place and body stand only capitals, levels such as 市 or "county", and the possessive. */
    private static boolean joined(Sentence s, int from, Tag body) {
        for (int i = from; i < body.first(); i++) {
            String word = s.tokens.word(i);
            boolean small = word.equals("'") || word.equals("s") || s.has("level", i, i + 1);
            if (!small && !s.tokens.capital(i)) {
                return false;
            }
        }
        return true;
    }

    static List<Agency> in(Analysis a, Sentence s) {
        List<Agency> agencies = new ArrayList<>();
        for (Tag body : s.all("agency")) {
            int first = body.first();
            int last = body.last();
            Place place = null;
            for (Tag tag : s.places()) {
                boolean before = a.home(tag) && tag.last() <= body.first() && body.first() - tag.last() <= 3;
                if (before && joined(s, tag.last(), body)) {
                    first = tag.first();
                    place = Sentence.place(tag);
                    break;
                }
                if (a.traits.ownerBehind() && a.home(tag) && owns(s, body, tag)) {
                    last = tag.last();
                    place = Sentence.place(tag);
                    break;
                }
            }
            boolean bare = place == null && body.type().equals("agency.common");
            if (bare) {
                continue;
            }
            if (!agencies.isEmpty() && agencies.getLast().last() > first) {
                continue;
            }
            String quote = s.written(first, last);
            agencies.add(new Agency(first, last, quote, place, s.written(body.first(), body.last())));
        }
        return agencies;
    }

    /** "policía de Fuzhou", "polizia cinese": whose body it is stands directly behind it. */
    private static boolean owns(Sentence s, Tag body, Tag place) {
        int gap = place.first() - body.last();
        boolean adjective = Sentence.place(place).kind() == Place.Kind.ADJECTIVE;
        boolean site = s.all("station").stream().anyMatch(t -> t.first() < body.first() && body.last() <= t.last());
        if (site) {
            return false;
        }
        return adjective ? gap == 0 : gap >= 1 && gap <= 3 && s.has("of", body.last(), body.last() + 1);
    }
}
