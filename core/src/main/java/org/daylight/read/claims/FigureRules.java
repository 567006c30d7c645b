// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.daylight.ClaimValues;
import org.daylight.DatePrecision;
import org.daylight.StatedDate;
import org.daylight.read.lexicon.Tag;
import org.jspecify.annotations.Nullable;

/** Numbers of stations, countries, persons and the like, each with its unit. */
final class FigureRules {
    /** Groups of three digits, and a last one that lost a digit or two in print. */
    private static final Pattern GARBLED = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})*[.,]\\d{1,2}");

    private static final double DOUBTFUL = 0.4;
    private static final int SCOPE = 10;

    private final Analysis a;
    private final Dates dates;
    private final Units units;
    private final Elliptic elliptic;

    FigureRules(Analysis a, Dates dates) {
        this.a = a;
        this.dates = dates;
        units = new Units(a);
        elliptic = new Elliptic(a, units);
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
            if (a.outline.lead(s) != null) {
                carried = "stations";
            }
            for (Quantity q : a.quantities(s)) {
                Units.Unit unit = units.of(s, q);
                if (unit == null) {
                    unit = elliptic.of(s, q, carried);
                }
                if (unit == null || withdrawn(s, q) || dated(s, q)) {
                    continue;
                }
                if (unit.what().equals("stations")
                        || unit.what().equals("persons_returned")
                        || unit.what().equals("cases")) {
                    carried = unit.what();
                }
                drafts.add(draft(s, q, unit));
            }
        }
        return drafts;
    }

    private Draft draft(Sentence s, Quantity q, Units.Unit unit) {
        boolean garbled = garbled(s, q);
        Because because =
                new Because(s.tokens, unit.rule()).quantity(q).words("unit." + unit.what(), unit.start(), unit.end());
        if (garbled) {
            because.words("garbled", s.tokens.start(q.first()), s.tokens.end(q.first()));
        }
        StatedDate asOf = asOf(s, q);
        List<Agencies.Agency> agencies =
                unit.what().equals("stations") ? Agencies.in(a, s) : List.<Agencies.Agency>of();
        return new Draft(
                s,
                Math.min(q.start(), unit.start()),
                Math.max(q.end(), unit.end()),
                new ClaimValues.Figure(
                        unit.what(),
                        q.value(),
                        q.qualifier(),
                        scope(s, q, unit),
                        agencies.size() == 1 ? agencies.getFirst().quote() : null,
                        asOf == null ? null : asOf.value(),
                        asOf == null ? null : asOf.precision().code()),
                null,
                null,
                garbled ? DOUBTFUL : unit.confidence(),
                because.of());
    }

    /** What is counted and where, in the text's own words up to the end of the phrase. */
    private @Nullable String scope(Sentence s, Quantity q, Units.Unit unit) {
        if (unit.end() <= unit.start()) {
            return null;
        }
        int from = s.from;
        while (from < s.to && s.tokens.start(from) < unit.start()) {
            from++;
        }
        boolean behind = from >= q.last();
        int first = behind ? q.last() : Math.min(from, q.first());
        int last = Math.max(first + 1, q.last());
        while (last < s.to && last - first < a.traits.reach(SCOPE, 2 * SCOPE) && !ends(s, last)) {
            last++;
        }
        while (first < last && s.tokens.mark(first)) {
            first++;
        }
        return first < last ? s.written(first, last) : null;
    }

    private static boolean ends(Sentence s, int token) {
        boolean full = s.tokens.mark(token) && ".。!?;；:：,，、)".indexOf(s.tokens.head(token)) >= 0;
        return full || s.has("say", token, token + 1) || s.has("contrast", token, token + 1);
    }

    /** A date in the number's own clause says to when the count refers; one beside a verb of saying does not. */
    private @Nullable StatedDate asOf(Sentence s, Quantity q) {
        StatedDate best = null;
        int distance = a.traits.reach(14, 20);
        for (Dates.Found found : dates.told(s)) {
            boolean before = found.last() <= q.first();
            int lo = before ? found.last() : q.last();
            int hi = before ? q.first() : found.first();
            if (hi - lo < 0 || hi - lo >= distance || s.has("say", lo, hi)) {
                continue;
            }
            boolean spoken = s.has("say", Math.max(s.from, found.first() - 3), found.first())
                    || s.has("say", found.last(), Math.min(s.to, found.last() + 2));
            if (!spoken) {
                distance = hi - lo;
                best = found.date();
            }
        }
        return best;
    }

    /** "in March 2020 members", "2019–2023 were", "op 1 november": digits that a written date holds are its year or day. */
    private boolean dated(Sentence s, Quantity q) {
        boolean four = q.value() >= 1900
                && q.value() <= 2100
                && s.tokens.word(q.first()).length() == 4;
        boolean range = q.first() - 2 >= s.from
                && s.tokens.head(q.first() - 1) == '-'
                && s.tokens.word(q.first() - 2).matches("(19|20)[0-9]{2}");
        boolean day = q.value() >= 1 && q.value() <= 31 && Character.isDigit(s.tokens.head(q.first()));
        return (four && range)
                || dates.in(s).stream()
                        .filter(d -> four || (day && d.date().precision() == DatePrecision.DAY))
                        .anyMatch(d -> d.first() <= q.first() && q.last() <= d.last());
    }

    /** "not 38", "rather than 38", "38 was a misprint": numbers that the text takes back. */
    private static boolean withdrawn(Sentence s, Quantity q) {
        int before = Math.max(s.from, q.first() - 3);
        if (s.has("withdraw", before, q.first())) {
            return true;
        }
        Tag wrong = s.in("withdrawn", q.last(), Math.min(s.to, q.last() + 10));
        return wrong != null
                && s.byType().getOrDefault("number", List.of()).stream()
                        .noneMatch(n -> n.first() >= q.last() && n.last() <= wrong.first());
    }

    private static boolean garbled(Sentence s, Quantity q) {
        return q.value() >= 1000 && GARBLED.matcher(s.tokens.word(q.first())).matches() && q.last() == q.first() + 1;
    }
}
