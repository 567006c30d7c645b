// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import org.daylight.Qualifier;
import org.daylight.read.claims.Units.Unit;
import org.daylight.read.lexicon.Tag;
import org.jspecify.annotations.Nullable;

/** Numbers whose unit stands elsewhere: "11 of the 102", "nine in Spain", "put the number at 54". */
final class Elliptic {
    private final Analysis a;
    private final Units units;
    private final Traits traits;

    Elliptic(Analysis a, Units units) {
        this.a = a;
        this.units = units;
        traits = a.traits;
    }

    /**
     * The unit that the text leaves out.
     *
     * @param carried what was counted last in the paragraph or is counted by the list, if anything
     */
    @Nullable
    Unit of(Sentence s, Quantity q, @Nullable String carried) {
        if (!traits.counters() && !q.ordinal()) {
            Unit unit = verb(s, q);
            unit = unit != null ? unit : ofThem(s, q, carried);
            boolean named = q.value() >= 1900 && q.value() <= 2100 && q.qualifier() == Qualifier.EXACTLY;
            unit = unit != null || named ? unit : total(s, q, carried);
            if (unit != null) {
                return unit;
            }
        }
        boolean year = q.value() >= 1900 && q.value() <= 2100;
        if (carried == null || q.ordinal() || year || units.timed(s, q, null)) {
            return null;
        }
        Unit unit = traits.counters() ? null : goesOn(s, q, carried);
        unit = unit != null || traits.counters() ? unit : closing(s, q, carried);
        unit = unit != null ? unit : placed(s, q, carried);
        return unit != null ? unit : site(s, q, carried);
    }

    /** "17 came back", "two were charged": the verb says that persons are counted. */
    private static @Nullable Unit verb(Sentence s, Quantity q) {
        int next = q.last();
        Tag back = s.in("return", next, Math.min(s.to, next + 3));
        boolean year = q.value() >= 1900 && q.value() <= 2100 && q.qualifier() == Qualifier.EXACTLY;
        if (back != null && back.first() == next && !year) {
            return new Unit("figure.implied: verb", "persons_returned", q.start(), back.end(), 0.6);
        }
        boolean subject =
                s.has("passive", next, Math.min(s.to, next + 1)) || s.has("have", next, Math.min(s.to, next + 1));
        Tag tried = s.in("tried", next, Math.min(s.to, next + 5));
        tried = tried != null ? tried : s.in("seized", next, Math.min(s.to, next + 5));
        boolean several = q.value() > 1 && q.value() < 1900;
        return subject && tried != null && several
                ? new Unit("figure.implied: verb", "other", q.start(), tried.end(), 0.55)
                : null;
    }

    /** "11 of them", "the 54 it named", "of the 102". */
    private @Nullable Unit ofThem(Sentence s, Quantity q, @Nullable String carried) {
        int next = q.last();
        // "One of them" is no figure, "at least one of them" is.
        Tag of = starting(s, "of", next);
        Tag them = of == null ? starting(s, "ofthem", next) : starting(s, "them", of.last());
        if ((q.value() > 1 || q.qualifier() != Qualifier.EXACTLY) && them != null) {
            boolean back = s.has("return", them.last(), Math.min(s.to, them.last() + 4));
            String what = back ? "persons_returned" : before(s, q, carried);
            return what == null ? null : new Unit("figure.implied: of them", what, q.start(), them.end(), 0.55);
        }
        boolean the = q.first() > s.from && s.has("them", q.first() - 1, q.first());
        if (carried == null || !the) {
            return null;
        }
        if (s.has("pronoun", next, Math.min(s.to, next + 1))) {
            return new Unit("figure.implied: pronoun", carried, q.start(), s.tokens.end(next), 0.55);
        }
        boolean partitive = q.first() - 2 >= s.from && s.has("of", q.first() - 2, q.first() - 1);
        return partitive ? new Unit("figure.implied: of the", carried, q.start(), q.end(), 0.55) : null;
    }

    private static @Nullable Tag starting(Sentence s, String type, int token) {
        Tag tag = s.in(type, token, Math.min(s.to, token + 4));
        return tag == null || tag.first() != token ? null : tag;
    }

    /** "put the number of stations at 54", "rose from 54 to 102", "the stations numbered 54". */
    private @Nullable Unit total(Sentence s, Quantity q, @Nullable String carried) {
        Tag number = s.in("numberof", s.from, q.first());
        boolean at = q.first() > s.from && s.has("at", q.first() - 1, q.first());
        if (number != null && q.first() - number.last() < 14 && at) {
            String what = before(s, q, carried);
            return what == null ? null : new Unit("figure.implied: number of", what, number.start(), q.end(), 0.6);
        }
        Tag change = s.in("change", Math.max(s.from, q.first() - 6), q.first());
        boolean step = q.first() > s.from && s.has("step", q.first() - 1, q.first());
        Tag totals = s.in("totals", Math.max(s.from, q.first() - 4), q.first());
        if ((change == null || !step) && totals == null) {
            return null;
        }
        String what = before(s, q, carried);
        return what == null ? null : new Unit("figure.implied: total", what, q.start(), q.end(), 0.55);
    }

    /** What the sentence counted or named last before this number. */
    private @Nullable String before(Sentence s, Quantity q, @Nullable String carried) {
        Tag before = null;
        for (Tag unit : s.all("unit")) {
            boolean thing = unit.is("unit.stations") || unit.is("unit.persons") || unit.is("unit.cases");
            before = unit.last() <= q.first() && thing ? unit : before;
        }
        return before == null ? carried : units.what(s, q, before);
    }

    /** "Of such stations there are 130 in Europe": the noun opens the clause, the number closes it. */
    private @Nullable Unit closing(Sentence s, Quantity q, String carried) {
        int next = q.last();
        boolean ends = next >= s.to || s.breaks(next) || s.tokens.mark(next) || s.has("in", next, next + 1);
        Tag noun = null;
        for (Tag tag : s.all("partitive")) {
            noun = tag.last() <= q.first() && q.first() - tag.last() <= 6 ? tag : noun;
        }
        boolean part = s.has("ofthem", next, Math.min(s.to, next + 2));
        if (q.value() < 2 || !(part || (ends && noun != null))) {
            return null;
        }
        String what = before(s, q, carried);
        return what == null ? null : new Unit("figure.elliptic: partitive", what, q.start(), q.end(), 0.55);
    }

    /** "another 48", "48 more", "11 are in Italy". */
    private @Nullable Unit goesOn(Sentence s, Quantity q, String carried) {
        int next = q.last();
        Tag more = s.in("more", next, Math.min(s.to, next + 1));
        boolean another = q.first() > s.from && s.has("more", q.first() - 1, q.first());
        boolean counts = q.value() > 1 && !s.has("unit", next, Math.min(s.to, next + 3));
        if (counts && (more != null || another)) {
            return new Unit("figure.elliptic: more", carried, q.start(), more == null ? q.end() : more.end(), 0.55);
        }
        boolean heads = q.first() == s.from
                || s.breaks(q.first() - 1)
                || s.has("coordinate", q.first() - 1, q.first())
                || s.has("q", q.first() - 1, q.first());
        boolean stands = s.has("passive", next, Math.min(s.to, next + 1))
                && (s.has("in", next + 1, Math.min(s.to, next + 2))
                        || s.has("exist", next + 1, Math.min(s.to, next + 3)));
        return heads && stands && q.value() > 1
                ? new Unit("figure.elliptic: stand", carried, q.start(), s.tokens.end(next), 0.55)
                : null;
    }

    /** "Spain hosts nine", "three in Madrid", 布拉格2个, "Turkey (157)", and "Turkey: 157" in a list. */
    private @Nullable Unit placed(Sentence s, Quantity q, String carried) {
        boolean led = q.last() + 1 < s.to
                && (s.has("in", q.last(), q.last() + 1) || s.has("fromplace", q.last(), q.last() + 1));
        if (traits.prepositions() && led) {
            Tag place = s.in(Tag.PLACE, q.last() + 1, Math.min(s.to, q.last() + 3));
            if (place != null) {
                return new Unit("figure.elliptic: in place", carried, q.start(), place.end(), 0.7);
            }
        }
        Tag world = starting(s, "worldwide", q.last());
        if (world != null && q.value() > 1) {
            return new Unit("figure.elliptic: worldwide", carried, q.start(), world.end(), 0.55);
        }
        boolean listed = a.outline.lead(s) != null;
        for (Tag place : s.places()) {
            int gap = q.first() - place.last();
            boolean bracket = gap == 1 && s.tokens.head(place.last()) == '(';
            boolean cell = listed && (gap == 0 || (gap == 1 && s.tokens.mark(place.last())));
            boolean has = !traits.letters() && gap >= 1 && gap <= 3 && s.has("have", place.last(), q.first());
            boolean counted = traits.counters()
                    && (gap == 0 || (gap == 1 && s.has("have", place.last(), q.first())))
                    && s.at("classifier", q.last()) != null;
            if (bracket || has || counted || cell) {
                int end = counted ? s.tokens.end(q.last()) : q.end();
                return new Unit("figure.elliptic: place", carried, place.start(), end, 0.7);
            }
        }
        return null;
    }

    /** Number and counter alone, at the end of a clause: 设立30个. */
    private @Nullable Unit site(Sentence s, Quantity q, String carried) {
        Tag site = s.at("classifier.site", q.last());
        if (!traits.counters() || site == null || !carried.equals("stations")) {
            return null;
        }
        // 54カ所 and 54곳 count places and nothing else.
        boolean closes = site.type().equals("classifier.site.sure")
                || site.last() >= s.to
                || s.breaks(site.last())
                || s.has("open", site.last(), Math.min(s.to, site.last() + 2));
        return closes ? new Unit("figure.elliptic: counter", carried, q.start(), site.end(), 0.5) : null;
    }
}
