// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.StatedDate;
import org.daylight.publish.StatementView;
import org.jspecify.annotations.Nullable;

/**
 * What one speaker said of one property: speaker, value, stance, and a footnote for each passage that says so.
 *
 * @param speaker who says so
 * @param value what
 * @param chip how
 * @param date to which it refers, or when it was said; the first of several
 * @param refs its footnotes, at least one
 * @param statement the first of them
 */
record Said(
        String speaker,
        String value,
        Chip chip,
        @Nullable String date,
        List<Footnotes.Ref> refs,
        StatementView statement) {

    /** This statement, cited once more. */
    static Said of(String value, StatementView s, Footnotes notes) {
        return of(value, List.of(s), notes);
    }

    /** Statements in which one speaker says one thing in one way; not yet cited. */
    record Same(String value, List<StatementView> statements) {

        /** Cites each of them once more. */
        Said cite(Footnotes notes) {
            return of(value, statements, notes);
        }
    }

    private static Said of(String value, List<StatementView> same, Footnotes notes) {
        StatementView first = same.get(0);
        List<String> days = same.stream().map(Said::day).distinct().toList();
        StatementView earliest =
                same.stream().min((a, b) -> day(a).compareTo(day(b))).orElse(first);
        String date = Dates.printed(date(earliest));
        return new Said(
                notes.speaker(first),
                value,
                Words.chip(first),
                date == null || days.size() == 1 ? date : Words.say("date.from", date),
                same.stream().map(notes::cite).toList(),
                first);
    }

    /** Statements in which one speaker says one thing in one way stand as one; those of one value stand together. */
    static List<Said> all(String property, List<StatementView> statements, Footnotes notes) {
        return same(property, statements, notes).stream()
                .map(g -> g.cite(notes))
                .toList();
    }

    /** The same, to be cited later. */
    static List<Same> same(String property, List<StatementView> statements, Footnotes notes) {
        Map<String, Map<List<String>, List<StatementView>>> byValue = new LinkedHashMap<>();
        for (StatementView s : statements) {
            byValue.computeIfAbsent(Words.value(property, s), v -> new LinkedHashMap<>())
                    .computeIfAbsent(List.of(notes.speaker(s), Words.chip(s).word()), k -> new ArrayList<>())
                    .add(s);
        }
        List<Same> all = new ArrayList<>();
        byValue.forEach((value, by) -> by.values().forEach(same -> all.add(new Same(value, same))));
        return all;
    }

    /** The date to which a statement refers, else when it was said. */
    static @Nullable StatedDate date(StatementView s) {
        return s.asOf() != null ? s.asOf() : s.said();
    }

    /** For ordering; what has no date comes last. */
    static String day(StatementView s) {
        StatedDate date = date(s);
        return date == null ? "9999" : date.value();
    }

    /** The footnote whose words are shown beside it. */
    Footnotes.Ref ref() {
        return refs.get(0);
    }
}
