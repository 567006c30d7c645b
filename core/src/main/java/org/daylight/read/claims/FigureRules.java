// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.List;
import org.daylight.ClaimValues;
import org.daylight.Qualifier;
import org.daylight.read.lexicon.Tag;
import org.jspecify.annotations.Nullable;

/** Numbers of stations, countries, persons and the like, each with its unit. */
final class FigureRules {
    private static final int NEAR = 5;

    private final Analysis a;
    private final boolean ideographic;

    FigureRules(Analysis a) {
        this.a = a;
        ideographic = !a.lexicon.pack().option("ideographic").isEmpty();
    }

    List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        String carried = null;
        int paragraph = -1;
        boolean sites = false;
        for (Sentence s : a.sentences) {
            if (s.paragraph != paragraph) {
                carried = sites ? "stations" : null;
                paragraph = s.paragraph;
            }
            sites |= s.has("station.strong");
            if (s.has("unit.stations") || s.has("station.strong")) {
                carried = "stations";
            }
            for (Quantity q : a.quantities(s)) {
                Unit unit = unit(s, q);
                if (unit == null) {
                    unit = elliptic(s, q, carried);
                }
                if (unit == null) {
                    continue;
                }
                if (unit.what().equals("stations")
                        || unit.what().equals("persons_returned")
                        || unit.what().equals("cases")) {
                    carried = unit.what();
                }
                drafts.add(new Draft(
                        s,
                        Math.min(q.start(), unit.start()),
                        Math.max(q.end(), unit.end()),
                        new ClaimValues.Figure(
                                unit.what(), q.value(), q.qualifier(), scope(s, q, unit), null, null, null),
                        null,
                        null,
                        unit.confidence(),
                        new Because(s.tokens, unit.rule())
                                .quantity(q)
                                .words("unit." + unit.what(), unit.start(), unit.end())
                                .of()));
            }
        }
        return drafts;
    }

    /** What is counted, and the words that say so. */
    record Unit(String rule, String what, int start, int end, double confidence) {}

    private @Nullable String scope(Sentence s, Quantity q, Unit unit) {
        String words = ideographic
                ? s.written(Math.max(s.from, q.first() - 6), Math.min(s.to, q.last() + 6))
                : s.written(q.last() < s.to ? q.last() : q.first(), Math.min(s.to, q.last() + 8));
        return unit.end() > unit.start() ? words : null;
    }

    private @Nullable Unit unit(Sentence s, Quantity q) {
        int i = q.last();
        int to = Math.min(s.to, q.last() + NEAR + (ideographic ? 7 : 0));
        Tag best = null;
        for (Tag tag : s.all("unit")) {
            if (tag.first() >= i && tag.last() <= to && clear(s, i, tag.first())) {
                if (best == null
                        || tag.first() < best.first()
                        || (tag.first() == best.first() && rank(tag) < rank(best))) {
                    best = tag;
                }
            }
        }
        // "54 police service centres": the last of adjoining nouns is what is counted.
        for (Tag tag : ideographic || best == null ? List.<Tag>of() : s.all("unit")) {
            if (best != null && tag.first() == best.last() && tag.first() > best.first() && tag.last() <= to + 1) {
                best = tag;
            }
        }
        if (timed(s, q, best)) {
            return null;
        }
        if (ideographic && q.value() == 1 && !q.ordinal()) {
            return null;
        }
        if (ideographic) {
            return ideographicUnit(s, q, best);
        }
        boolean year = q.value() >= 1900 && q.value() <= 2100 && q.qualifier() == Qualifier.EXACTLY;
        if (best == null || (year && s.tokens.word(q.first()).length() == 4 && best.first() > q.last())) {
            return null;
        }
        if (q.ordinal() && !best.is("unit.stations")) {
            return null;
        }
        if (q.value() == 1 && !q.ordinal() && !best.is("unit.stations")) {
            return null;
        }
        return new Unit("figure.unit", what(s, q, best), best.start(), best.end(), best.is("unit.other") ? 0.6 : 0.8);
    }

    /** Of units that begin at one place the more telling wins. */
    private static int rank(Tag tag) {
        return switch (tag.type()) {
            case "unit.stations" -> 0;
            case "unit.governments" -> 1;
            case "unit.countries" -> 2;
            case "unit.cities" -> 3;
            case "unit.persons" -> 5;
            case "unit.other" -> 6;
            default -> 4;
        };
    }

    private boolean timed(Sentence s, Quantity q, @Nullable Tag unit) {
        for (Tag time : s.all("time")) {
            boolean next = time.first() >= q.last() && time.first() <= q.last() + (ideographic ? 0 : 1);
            if (next && (unit == null || time.first() < unit.first())) {
                return true;
            }
        }
        return false;
    }

    /** Nothing between number and noun that ends the phrase: a mark, another number, a verb of saying. */
    private boolean clear(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean quote = s.tokens.head(i) == '"' || s.tokens.head(i) == '\'' || s.tokens.head(i) == '-';
            boolean name = s.tokens.mark(i) && inPlace(s, i);
            if ((s.tokens.mark(i) && !quote && !name) || (!ideographic && s.has("in", i, i + 1))) {
                return false;
            }
            for (Quantity q : a.quantities(s)) {
                if (q.first() == i) {
                    return false;
                }
            }
        }
        return !s.has("say", from, to) || ideographic;
    }

    private static boolean inPlace(Sentence s, int token) {
        return s.places().stream().anyMatch(p -> p.first() <= token && token < p.last());
    }

    private @Nullable Unit ideographicUnit(Sentence s, Quantity q, @Nullable Tag after) {
        Tag classifier = s.in("classifier", q.last(), Math.min(s.to, q.last() + 1));
        Tag before = null;
        for (Tag tag : s.all("unit")) {
            if (tag.last() == q.first() && !tag.is("unit.countries") && !tag.is("unit.governments")) {
                before = before == null || rank(tag) <= rank(before) ? tag : before;
            }
        }
        boolean persons = s.has("classifier.person", q.last(), Math.min(s.to, q.last() + 1));
        boolean near = after != null && after.first() <= q.last() + 1;
        if (after != null
                && (near || classifier != null)
                && !after.is("unit.persons")
                && !after.type().equals("unit.other")) {
            return new Unit("figure.counter.unit", what(s, q, after), after.start(), after.end(), 0.8);
        }
        if (before != null && !persons && (classifier != null || near) && !before.is("unit.persons")) {
            int end = classifier == null ? q.end() : classifier.end();
            return new Unit("figure.unit.before", what(s, q, before), before.start(), end, 0.75);
        }
        if (near && after != null) {
            String what = what(s, q, after);
            int start = s.tokens.start(Math.max(s.from, q.first() - verb(s, q)));
            return new Unit("figure.counter", what, start, after.end(), 0.75);
        }
        if (after != null && classifier != null) {
            return new Unit("figure.counter.unit", what(s, q, after), classifier.start(), after.end(), 0.6);
        }
        return null;
    }

    /** How many characters before the number belong to the verb that it counts. */
    private static int verb(Sentence s, Quantity q) {
        Tag verb = s.in("return", Math.max(s.from, q.first() - 8), q.first());
        return verb == null ? 0 : q.first() - verb.first();
    }

    private String what(Sentence s, Quantity q, Tag unit) {
        return switch (unit.type()) {
            case "unit.stations" -> "stations";
            case "unit.governments", "unit.countries" ->
                nearInvestigate(s, unit) ? "investigating_countries" : "countries";
            case "unit.cities" -> "cities";
            case "unit.pages" -> "report_pages";
            case "unit.cases" -> "cases";
            case "unit.persons" -> persons(s, q);
            default -> "other";
        };
    }

    private static boolean nearInvestigate(Sentence s, Tag unit) {
        return s.has("investigate", Math.max(s.from, unit.first() - 6), Math.min(s.to, unit.last() + 10));
    }

    /** Persons are returned where the clause says so, else merely counted. */
    private String persons(Sentence s, Quantity q) {
        int reach = ideographic ? 14 : 12;
        int from = Math.max(s.from, q.first() - reach);
        if (ideographic) {
            String told = verbBefore(s, q, from);
            if (told != null) {
                return told;
            }
        }
        // No host state arrests thousands: such counts are of the sending state's drives.
        if (q.value() >= 3000 && s.has("seized", from, Math.min(s.to, q.last() + 20))) {
            return "persons_returned";
        }
        int to = Math.min(s.to, q.last() + reach);
        return s.has("return", from, to) && !s.has("unreturned", from, to) ? "persons_returned" : "other";
    }

    /** 缉捕477名、异地追诉14名: the verb that stands last before a number says what was done to those it counts. */
    private static @Nullable String verbBefore(Sentence s, Quantity q, int from) {
        int back = -1;
        int kept = -1;
        for (Tag tag : s.all("return")) {
            back = tag.first() >= from && tag.last() <= q.first() ? tag.first() : back;
        }
        for (Tag tag : s.all("unreturned")) {
            kept = tag.first() >= from && tag.last() <= q.first() ? tag.first() : kept;
        }
        boolean none = back < 0 && kept < 0;
        return none ? null : back > kept ? "persons_returned" : "other";
    }

    /** "17 came back", "11 of the 102", "put the number at 54", "the 54 it named": units said elsewhere. */
    private @Nullable Unit implied(Sentence s, Quantity q, @Nullable String carried) {
        int next = q.last();
        Tag back = s.in("return", next, Math.min(s.to, next + 3));
        if (back != null && back.first() == next) {
            return new Unit("figure.implied: verb", "persons_returned", q.start(), back.end(), 0.6);
        }
        if (s.has("of", next, Math.min(s.to, next + 1))
                && s.has("them", Math.min(s.to, next + 1), Math.min(s.to, next + 2))) {
            Tag before = null;
            for (Tag unit : s.all("unit")) {
                before = unit.last() <= q.first() && !unit.type().equals("unit.other") ? unit : before;
            }
            String what = before == null ? carried : what(s, q, before);
            return what == null
                    ? null
                    : new Unit("figure.implied: of them", what, q.start(), s.tokens.end(next + 1), 0.55);
        }
        Tag number = s.in("numberof", s.from, q.first());
        if (number != null && q.first() - number.last() < 10 && s.has("at", q.first() - 1, q.first())) {
            Tag unit = s.in("unit", number.last(), q.first());
            String what = unit == null ? carried : what(s, q, unit);
            return what == null ? null : new Unit("figure.implied: number of", what, number.start(), q.end(), 0.6);
        }
        boolean the = carried != null && q.first() > s.from && s.has("them", q.first() - 1, q.first());
        if (the && carried != null && s.has("pronoun", next, Math.min(s.to, next + 1))) {
            return new Unit("figure.implied: pronoun", carried, q.start(), s.tokens.end(next), 0.55);
        }
        return null;
    }

    /** "Spain hosts nine", "three in Madrid", 布拉格2个, "Turkey (157)": the unit was named before. */
    private @Nullable Unit elliptic(Sentence s, Quantity q, @Nullable String carried) {
        if (!ideographic && !q.ordinal()) {
            Unit unit = implied(s, q, carried);
            if (unit != null) {
                return unit;
            }
        }
        if (carried == null || q.ordinal() || timed(s, q, null) || (q.value() >= 1900 && q.value() <= 2100)) {
            return null;
        }
        if (!ideographic && q.last() + 1 < s.to && s.has("in", q.last(), q.last() + 1)) {
            Tag place = s.in(Tag.PLACE, q.last() + 1, Math.min(s.to, q.last() + 3));
            if (place != null) {
                return new Unit("figure.elliptic: in place", carried, q.start(), place.end(), 0.7);
            }
        }
        for (Tag place : s.places()) {
            int gap = q.first() - place.last();
            boolean bracket = gap == 1 && s.tokens.head(place.last()) == '(';
            boolean has = !ideographic && gap >= 1 && gap <= 3 && s.has("have", place.last(), q.first());
            boolean counted = ideographic
                    && (gap == 0 || (gap == 1 && s.has("have", place.last(), q.first())))
                    && s.has("classifier", q.last(), Math.min(s.to, q.last() + 1));
            if (bracket || has || counted) {
                return new Unit(
                        "figure.elliptic: place",
                        carried,
                        place.start(),
                        counted ? s.tokens.end(q.last()) : q.end(),
                        0.7);
            }
        }
        Tag site = s.in("classifier.site", q.last(), Math.min(s.to, q.last() + 1));
        if (ideographic
                && site != null
                && carried.equals("stations")
                && (site.last() >= s.to
                        || s.breaks(site.last())
                        || s.has("open", site.last(), Math.min(s.to, site.last() + 2)))) {
            return new Unit("figure.elliptic: counter", carried, q.start(), site.end(), 0.5);
        }
        return null;
    }
}
