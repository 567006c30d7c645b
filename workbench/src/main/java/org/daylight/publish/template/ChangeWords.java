// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.util.List;
import java.util.Set;
import org.daylight.publish.compare.Change;
import org.daylight.publish.compare.Comparison;
import org.daylight.publish.compare.Count;
import org.daylight.publish.compare.Row;
import org.jspecify.annotations.Nullable;

/** A comparison of two editions in English words: for the report, and for the command line. */
public final class ChangeWords {
    /** Rows beyond these stand in the data alone. */
    public static final int MOST = 400;

    private static final Set<String> COUNTRIES = Set.of("presences", "host-countries", "responding-states");

    private ChangeWords() {}

    /**
     * A row as it is read.
     *
     * @param row what it says
     * @param where what the entry or the source is called, or where the paragraph stands
     * @param change what happened: "statement withdrawn"
     * @param about which property or field: "place"; empty where all of an entry or source is meant
     * @param before what was said; null where nothing was, or it is not repeated
     * @param after what is said; null where nothing is
     * @param why in words
     * @param day of the decision behind it; null where there is none
     */
    public record Line(
            Row row,
            String where,
            String change,
            String about,
            @Nullable String before,
            @Nullable String after,
            String why,
            @Nullable String day) {}

    /** The row in words. */
    public static Line line(Row row) {
        String property = row.property();
        String field = row.field();
        String about = property == null
                ? field == null ? "" : Words.word("field", field)
                : Words.word("property", property) + (field == null ? "" : ", " + Words.word("field", field));
        String time = row.time();
        return new Line(
                row,
                row.what().text() ? Words.word("slot", row.label()) : row.label(),
                Words.word("change", row.what().code()),
                about,
                value(row, row.before()),
                row.what() == Change.ENTRY_WITHDRAWN && row.after() != null
                        ? Words.say("compare.into", row.after())
                        : value(row, row.after()),
                Words.word("why", row.why().code()),
                time == null ? null : Dates.day(time.substring(0, Math.min(10, time.length()))));
    }

    /** The row as a sentence: "statement withdrawn, place, Prato, said by Harbour Watch; the claim was rejected". */
    public static String sentence(Row row) {
        Line line = line(row);
        List<String> parts = new java.util.ArrayList<>();
        parts.add(line.change());
        if (!line.about().isEmpty()) {
            parts.add(line.about());
        }
        String values = java.util.stream.Stream.of(line.before(), line.after())
                .filter(v -> v != null)
                .collect(java.util.stream.Collectors.joining(" → "));
        if (!values.isEmpty()) {
            parts.add(values);
        }
        if (row.speaker() != null) {
            parts.add(Words.say("compare.by") + " " + row.speaker());
        }
        return String.join(", ", parts) + "; " + line.why();
    }

    private static @Nullable String value(Row row, @Nullable String raw) {
        if (raw == null) {
            return null;
        }
        String field = row.field();
        String property = String.valueOf(row.property());
        if ("support".equals(field)) {
            String[] numbers = raw.split("/", 2);
            return Words.origins(Integer.parseInt(numbers[0])) + " · " + Words.pages(Integer.parseInt(numbers[1]));
        }
        if ("country".equals(field) || (field == null && property.contains("countr"))) {
            return countries(raw);
        }
        if ("value".equals(field) && property.contains("countr")) {
            return countries(raw);
        }
        return "stance".equals(field) ? Words.word("stance", raw) : raw;
    }

    private static String countries(String codes) {
        return String.join(
                ", ",
                List.of(codes.split("[,; ]+")).stream().map(Words::country).toList());
    }

    /** What is counted: "reported sites in Italy". */
    public static String counted(Count count) {
        String of = count.of();
        return of == null
                ? Words.say("counted." + count.what())
                : Words.say(
                        "counted." + count.what() + ".of",
                        COUNTRIES.contains(count.what()) ? Words.country(of) : Words.word("kind", of));
    }

    /** How a number came about: "2 came, 1 went, 1 no longer counted to protect somebody". */
    public static String account(Count count) {
        return Words.say("counted.account", count.came(), count.went(), count.protectedOut());
    }

    /** What must be known to read the comparison, a sentence each; mostly none. */
    public static List<String> cautions(Comparison c) {
        List<String> cautions = new java.util.ArrayList<>();
        if (!c.oneLedger()) {
            cautions.add(Words.say("compare.ledgers"));
        }
        if (c.otherRule()) {
            cautions.add(Words.say("compare.rule", c.from().rule(), c.to().rule()));
        }
        if (c.otherCodebook()) {
            cautions.add(Words.say("compare.codebook", or(c.from().codebook()), or(c.to().codebook())));
        }
        if (c.otherPart()) {
            cautions.add(Words.say("compare.part", all(c.from().part()), all(c.to().part())));
        }
        if (c.protectedStatements() > 0) {
            cautions.add(Words.say(c.listed() ? "compare.protected" : "compare.unlisted", c.protectedStatements()));
        }
        if (c.protectedValues() > 0) {
            cautions.add(Words.say("compare.hidden", c.protectedValues()));
        }
        return cautions;
    }

    private static String or(String codebook) {
        return codebook.isEmpty() ? Words.say("compare.notsaid") : codebook;
    }

    private static String all(String part) {
        return part.isEmpty() ? Words.say("compare.all") : part;
    }
}
