// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daylight.publish.EditionInput;
import org.daylight.publish.ReaderQuality;
import org.daylight.read.evaluate.Measured;
import org.jspecify.annotations.Nullable;

/**
 * How good the reader was found to be, as a table: by kind and language, on annotated passages and by the decisions of
 * this case.
 *
 * @param measured the first measure; null where this version was not measured
 * @param rows both measures side by side
 */
record Quality(@Nullable Measured measured, List<Row> rows) {
    private static final String NONE = "–";

    /**
     * One kind or language.
     *
     * @param name in words
     * @param language whether it is a language
     * @param found "667 of 1,000" that were there to find
     * @param right of 1,000 proposals
     * @param annotations how many there were to find
     * @param accepted "11 of 12", by decisions of this case
     * @param between the interval of that, in hundredths
     */
    record Row(
            String name,
            boolean language,
            String found,
            String right,
            String annotations,
            String accepted,
            String between) {}

    static Quality of(EditionInput in) {
        ReaderQuality quality = in.reader().quality();
        Map<String, ReaderQuality.@Nullable Decided> decided = new LinkedHashMap<>();
        quality.decided().forEach(d -> decided.merge(d.row(), d, (a, b) -> a.all() >= b.all() ? a : b));
        List<Row> rows = new ArrayList<>();
        Measured measured = quality.measured();
        if (measured != null) {
            for (Measured.Row r : measured.rows()) {
                rows.add(row(r.of(), r.name(), r, decided.remove(r.of() + " " + r.name())));
            }
        }
        ReaderQuality.Decided all = decided.remove("all");
        decided.forEach((row, d) -> {
            String[] parts = row.split(" ", 2);
            rows.add(row(parts[0], parts[parts.length - 1], null, d));
        });
        rows.sort(Comparator.comparing(Row::language));
        if (all != null) {
            rows.addFirst(row("all", "all", null, all));
        }
        return new Quality(measured, rows);
    }

    private static Row row(String of, String name, Measured.@Nullable Row m, ReaderQuality.@Nullable Decided d) {
        boolean language = of.equals("lang");
        return new Row(
                of.equals("all")
                        ? Words.say("quality.all")
                        : language ? Words.language(name) : Words.word("claimkind", name),
                language,
                m == null ? NONE : percent(m.recall()),
                m == null ? NONE : percent(m.precision()),
                m == null ? NONE : Words.number(m.annotations()),
                d == null ? NONE : Words.say("quality.of", d.yes(), d.all()),
                d == null ? NONE : Words.say("quality.between", percent(d.low()), percent(d.high())));
    }

    private static String percent(double share) {
        return String.format(Locale.ENGLISH, "%.0f %%", share * 100);
    }
}
