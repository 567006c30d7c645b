// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import org.daylight.read.lexicon.Place;
import org.daylight.read.lexicon.Tag;
import org.jspecify.annotations.Nullable;

/** When an act of a sentence happened, and which body did it. */
final class Acts {
    private final Analysis a;
    private final Dates dates;
    private final Offices offices;

    Acts(Analysis a, Dates dates) {
        this.a = a;
        this.dates = dates;
        offices = new Offices(a);
    }

    /** The date of the act between two tokens: the nearest of its clause, or one that heads the sentence. */
    @Nullable
    String date(Sentence s, int first, int last) {
        String best = null;
        int distance = Integer.MAX_VALUE;
        for (Dates.Found found : dates.told(s)) {
            int lo = found.last() <= first ? found.last() : last;
            int hi = found.last() <= first ? first : found.first();
            int marks = marks(s, lo, hi);
            int gap = Math.max(0, hi - lo) + 20 * marks;
            boolean heads = found.first() <= s.from + 3;
            if (gap < distance && (marks == 0 || heads)) {
                distance = gap;
                best = found.date().value();
            }
        }
        return best;
    }

    private static int marks(Sentence s, int lo, int hi) {
        int marks = 0;
        for (int i = lo; i < hi; i++) {
            marks += s.breaks(i) || s.has("contrast", i, i + 1) ? 1 : 0;
        }
        return marks;
    }

    /**
     * The body of the state that acts, as written, named before the act in its sentence; null where none is. The embassy
     * of another state does not act for this one: it is told, summoned, asked.
     */
    @Nullable
    String body(Sentence s, String country, int anchor) {
        for (Tag tag : s.places()) {
            Place place = Sentence.place(tag);
            if (place.kind() == Place.Kind.BODY && place.country().equals(country)) {
                return s.written(tag.first(), tag.last());
            }
        }
        Tag actor = null;
        for (String type : new String[] {"actor.state", "actor.prosecution"}) {
            for (Tag tag : s.all(type)) {
                boolean site =
                        s.all("station").stream().anyMatch(t -> t.first() < tag.last() && tag.first() < t.last());
                boolean envoy =
                        s.has("actor.embassy", tag.first(), tag.last()) || s.has("envoy", tag.first(), tag.last());
                boolean near = !site && !envoy && tag.last() <= anchor && anchor - tag.last() < a.traits.reach(16, 24);
                boolean better = actor == null
                        || tag.last() > actor.last()
                        || (tag.last() == actor.last() && tag.first() < actor.first());
                actor = near && better ? tag : actor;
            }
        }
        if (actor == null) {
            return null;
        }
        int first = actor.first();
        for (Tag tag : s.places()) {
            boolean owner = Sentence.place(tag).country().equals(country);
            // A name of the table may hold the office: 英政府.
            boolean whole = owner && tag.first() < first && tag.last() == actor.last();
            boolean before = owner && tag.last() <= first && joined(s, tag.last(), actor.first());
            first = whole || before ? tag.first() : first;
        }
        return first == actor.first() ? offices.whole(s, actor) : s.written(first, offices.last(s, actor.last()));
    }

    /** Between a country and its ministry stand at most words such as "'s", "federal", "foreign". */
    private boolean joined(Sentence s, int from, int to) {
        if (to - from > a.traits.reach(3, 4)) {
            return false;
        }
        for (int i = from; i < to; i++) {
            boolean apostrophe = s.tokens.head(i) == '\'';
            if ((s.tokens.mark(i) && !apostrophe) || s.has("in", i, i + 1) || s.has("say", i, i + 1)) {
                return false;
            }
        }
        return true;
    }
}
