// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import java.util.Arrays;

/**
 * Whether a name of a place means one here. It weighs how large the place is, what leads to it, whether the name is also a
 * word or a person's name, and what stands beside it: "Washington Post", "University of Oxford" and "Jack London" are no
 * places.
 */
final class PlaceDoubts {
    private static final double ENOUGH = 1;
    private static final double NEVER = -10;
    /** Two Han characters make a word as easily as a name: smaller places need more than their name. */
    private static final long KNOWN_IN_HAN = 1_500_000;

    private final RegionWords regions;
    private final NameWords words;
    /** Nouns are written with capitals too: a capital says less. */
    private final boolean nounCapitals;

    private final String suffixes;
    private final String han;

    PlaceDoubts(Pack pack, RegionWords regions) {
        this.regions = regions;
        words = new NameWords(pack.lang());
        nounCapitals = pack.option("capitals").equals("nouns");
        suffixes = (pack.option("place.after") + " " + pack.option("place.rank")).strip();
        han = pack.option("place.before");
    }

    /** Whether the tag is a place: always for states, adjectives and offices unless a person bears the name. */
    boolean isPlace(Tokens t, PlaceContext c, Tag tag, Place place) {
        int head = t.raw()[tag.start()];
        boolean cased = Character.isUpperCase(head);
        String name = text(t, tag);
        if (place.kind() == Place.Kind.ADJECTIVE
                || place.kind() == Place.Kind.BODY
                || place.kind() == Place.Kind.HOME) {
            return true;
        }
        if (cased) {
            boolean state = place.kind() == Place.Kind.COUNTRY;
            return weigh(t, c, tag, place, name) >= ENOUGH - (state ? 2 : 0);
        }
        return place.kind() == Place.Kind.COUNTRY || uncased(t, c, tag, place, name);
    }

    private double weigh(Tokens t, PlaceContext c, Tag tag, Place place, String name) {
        if (tag.length() == 2 && !Character.isUpperCase(t.raw()[tag.start() + 1])) {
            return NEVER;
        }
        double sum = size(place);
        int first = tag.first();
        int last = tag.last();
        boolean one = last - first == 1;
        boolean led = c.before(PlaceContext.LEADS, first)
                || (first > 1
                        && c.before(PlaceContext.LEADS, first - 1)
                        && !t.mark(first - 1)
                        && !t.capital(first - 1));
        sum += led ? 2 : 0;
        sum += one ? 0 : 0.5;
        sum += listed(c, first, last) ? 1.5 : 0;
        sum += regions.after(t, c, last) ? 3 : 0;
        if (c.mark(last, '-') && c.capital(last + 1)) {
            sum -= 2;
        }
        if (one && words.word(name)) {
            sum -= led ? 2.5 : 3;
        } else if (one && place.population() < 300_000 && c.small(name)) {
            sum -= 2;
        }
        boolean next = c.sameLine(last) && c.capital(last) && c.placeAt(last) == null;
        boolean before = first > 0 && c.sameLine(first) && c.capital(first - 1) && c.placeBefore(first) == null;
        if (c.before(PlaceContext.BODY_BEFORE, first) || (c.at(PlaceContext.BODY_AFTER, last) && c.capital(last))) {
            return NEVER;
        }
        if (c.before(PlaceContext.TITLE, first) || (before && !led && initial(c, first))) {
            return NEVER;
        }
        if (before && words.given(c.word(first - 1)) && !led) {
            sum -= words.word(c.word(first - 1)) ? 2 : 5;
        } else if (before && !nounCapitals && !led) {
            sum -= c.opens(first - 1) ? 0.25 : 2;
        }
        if (next && one && words.given(name) && !led && words.family(c.word(last))) {
            sum -= 4;
        } else if (c.at(PlaceContext.BODY, last)) {
            sum += words.word(name) ? 0 : 0.75;
        } else if (next && !nounCapitals && !led) {
            sum -= 0.75;
        }
        if (!led && one && nounCapitals && place.population() < 100_000) {
            sum -= 0.75;
        }
        if (!led && one && c.opens(first) && place.population() < 50_000) {
            sum -= 0.75;
        }
        return sum;
    }

    /** "J. London". */
    private static boolean initial(PlaceContext c, int first) {
        return c.word(first - 1).length() == 1
                || (c.mark(first - 1, '.') && c.word(first - 2).length() == 1 && c.capital(first - 2));
    }

    private static double size(Place place) {
        if (place.kind() == Place.Kind.COUNTRY || place.kind() == Place.Kind.CAPITAL) {
            return 3;
        }
        if (place.kind() == Place.Kind.REGION) {
            return 2.5;
        }
        long n = place.population();
        return n >= 1_000_000 ? 3 : n >= 300_000 ? 2.25 : n >= 100_000 ? 1.75 : n >= 30_000 ? 1.25 : 0.75;
    }

    /** Whether another place stands right beside it, parted by a comma, a bracket or one small word. */
    private static boolean listed(PlaceContext c, int first, int last) {
        boolean after = (c.mark(last, ',') || c.mark(last, '(')) && c.placeAt(last + 1) != null;
        boolean before = c.mark(first - 1, ',') && c.placeBefore(first - 1) != null;
        boolean joined = c.placeBefore(first - 1) != null && c.word(first - 1).length() <= 3;
        boolean joins = c.placeAt(last + 1) != null && c.word(last).length() <= 3;
        return after || before || joined || joins;
    }

    /** Scripts without capitals: short names of small places need a word that leads to them or their rank behind. */
    private boolean uncased(Tokens t, PlaceContext c, Tag tag, Place place, String name) {
        int[] raw = t.raw();
        int start = tag.start();
        int end = tag.end();
        boolean prefixed = t.start(tag.first()) < start;
        boolean led = prefixed
                || c.before(PlaceContext.LEADS, tag.first())
                || (start > 0 && han.indexOf(raw[start - 1]) >= 0);
        boolean ranked = suffix(t.folded(), end);
        boolean list = (c.mark(tag.last(), '、') && c.placeAt(tag.last() + 1) != null)
                || (c.mark(tag.first() - 1, '、') && c.placeBefore(tag.first() - 1) != null);
        boolean supported = led || ranked || list || listed(c, tag.first(), tag.last());
        boolean syllables = Fold.hangul(raw[start]);
        if (words.word(name)) {
            return (ranked && led) || (place.population() > KNOWN_IN_HAN && supported);
        }
        if (syllables && end < raw.length && Fold.hangul(raw[end]) && !ranked) {
            return false;
        }
        if (place.kind() == Place.Kind.CAPITAL || place.kind() == Place.Kind.REGION) {
            return true;
        }
        boolean letters = (Fold.ideographic(raw[start]) && !Fold.katakana(raw[start])) || syllables;
        if (letters && end - start <= 2) {
            return place.population() >= KNOWN_IN_HAN || supported;
        }
        return end - start > 3 || place.population() >= 100_000 || supported;
    }

    /** Whether one of the language's endings for places follows: 市, 警方, 에서. */
    private boolean suffix(int[] folded, int end) {
        if (suffixes.isEmpty() || end >= folded.length) {
            return false;
        }
        for (String suffix : suffixes.split(" ")) {
            int[] wanted = Fold.of(suffix);
            if (end + wanted.length <= folded.length
                    && Arrays.equals(folded, end, end + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private static String text(Tokens t, Tag tag) {
        return new String(t.folded(), tag.start(), tag.end() - tag.start());
    }
}
