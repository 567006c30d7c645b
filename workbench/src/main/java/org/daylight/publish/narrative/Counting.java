// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.narrative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daylight.publish.EntryView;
import org.daylight.publish.PropertyView;
import org.daylight.publish.StatementView;
import org.daylight.publish.narrative.Reference.Condition;
import org.daylight.publish.narrative.Reference.Count;
import org.daylight.publish.narrative.Reference.Unit;
import org.jspecify.annotations.Nullable;

/** Counts what an edition holds, so that every number can show the rows it counts. */
public final class Counting {
    private static final Set<String> OF_STATEMENTS =
            Set.of("speaker", "stance", "property", "lang", "origins", "pages", "value");
    private static final Set<String> OF_ENTRIES = Set.of("host", "country", "city", "kind", "label");

    private final Facts facts;

    /** Counts in these. */
    public Counting(Facts facts) {
        this.facts = facts;
    }

    /**
     * What was counted.
     *
     * @param count the question
     * @param number how many
     * @param rows what they are
     */
    public record Counted(Count count, long number, List<Row> rows) {
        /** Copies the list. */
        public Counted {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One counted row.
     *
     * @param statement that was counted, or that met the conditions; null where the entry alone was counted
     * @param property of the statement
     * @param counted the country, speaker or passage that it stands for; empty where the row itself is counted
     */
    public record Row(EntryView entry, @Nullable StatementView statement, String property, String counted) {}

    /** The names of fields that a condition may ask for. */
    Set<String> fields() {
        Set<String> names = new TreeSet<>(OF_ENTRIES);
        names.addAll(OF_STATEMENTS);
        names.addAll(facts.properties());
        return names;
    }

    /** @throws IllegalArgumentException where a field or kind is unknown; {@link #fault} says so first */
    public Counted of(Count count) {
        Unit unit = count.thing().unit();
        List<Row> rows = new ArrayList<>();
        for (EntryView e : facts.entries()) {
            String kind = count.thing().kind();
            if ((kind == null || kind.equals(e.entry().kind().code())) && entry(e, count.conditions())) {
                rows(e, count, rows);
            }
        }
        return switch (unit) {
            case ENTRY -> distinct(count, rows, r -> r.entry().entry().id().value(), false);
            case STATEMENT -> new Counted(count, rows.size(), rows);
            case PASSAGE -> distinct(count, rows, r -> passage(r.statement()), false);
            case COUNTRY ->
                distinct(
                        count,
                        rows.stream().filter(r -> r.entry().country() != null).toList(),
                        r -> String.valueOf(r.entry().country()),
                        true);
            case SPEAKER ->
                distinct(
                        count,
                        rows.stream()
                                .filter(r ->
                                        r.statement() != null && r.statement().speaker() != null)
                                .toList(),
                        r -> speaker(r.statement()),
                        true);
            case CONFLICT -> distinct(count, rows, r -> r.entry().entry().id().value() + " " + r.property(), false);
        };
    }

    /** Of each value one row counts; where it is the value that is counted, all rows are shown. */
    private static Counted distinct(Count count, List<Row> rows, Function<Row, String> by, boolean all) {
        Map<String, List<Row>> each = new LinkedHashMap<>();
        rows.forEach(
                r -> each.computeIfAbsent(by.apply(r), k -> new ArrayList<>()).add(r));
        List<Row> shown = new ArrayList<>();
        each.forEach((value, of) -> {
            Set<String> entries = new LinkedHashSet<>();
            for (Row r : all ? of : of.subList(0, 1)) {
                if (entries.add(r.entry().entry().id().value())) {
                    shown.add(new Row(r.entry(), r.statement(), r.property(), all ? value : ""));
                }
            }
        });
        return new Counted(count, each.size(), shown);
    }

    private static String passage(@Nullable StatementView s) {
        return s == null ? "" : s.passage();
    }

    private static String speaker(@Nullable StatementView s) {
        return s == null ? "" : String.valueOf(s.speaker());
    }

    private static void rows(EntryView e, Count count, List<Row> rows) {
        List<Condition> asked = count.conditions().stream()
                .filter(c -> !OF_ENTRIES.contains(c.field()))
                .toList();
        switch (count.thing().unit()) {
            case ENTRY, COUNTRY -> {
                if (asked.isEmpty()) {
                    rows.add(new Row(e, null, "", ""));
                } else {
                    statements(e, asked).stream().limit(1).forEach(rows::add);
                }
            }
            case STATEMENT, PASSAGE, SPEAKER -> rows.addAll(statements(e, asked));
            case CONFLICT -> {
                for (PropertyView p : e.properties()) {
                    if (p.conflicting()) {
                        statements(e, asked).stream()
                                .filter(r -> r.property().equals(p.property()))
                                .limit(1)
                                .forEach(rows::add);
                    }
                }
            }
        }
    }

    /** Statements that meet all conditions at once. */
    private static List<Row> statements(EntryView e, List<Condition> asked) {
        return Facts.stated(e).stream()
                .filter(s -> asked.stream().allMatch(c -> statement(s, c)))
                .map(s -> new Row(e, s.view(), s.property().property(), ""))
                .toList();
    }

    private static boolean entry(EntryView e, List<Condition> conditions) {
        return conditions.stream().filter(c -> OF_ENTRIES.contains(c.field())).allMatch(c -> meets(c, values(e, c)));
    }

    private static List<String> values(EntryView e, Condition c) {
        String country = e.country();
        return switch (c.field()) {
            case "host", "country" ->
                country == null
                        ? List.of()
                        : List.of(country, Locale.of("", country).getDisplayCountry(Locale.ENGLISH));
            case "city" -> Stream.ofNullable(e.city()).toList();
            case "kind" -> List.of(e.entry().kind().code());
            default -> List.of(e.entry().label());
        };
    }

    private static boolean statement(Facts.Stated s, Condition c) {
        StatementView v = s.view();
        return switch (c.field()) {
            case "speaker" -> meets(c, Stream.ofNullable(v.speaker()).toList());
            case "stance" ->
                meets(
                        c,
                        Stream.of(v.stance().code(), v.fineStance())
                                .filter(Objects::nonNull)
                                .toList());
            case "property" -> meets(c, List.of(s.property().property()));
            case "lang" -> meets(c, List.of(v.lang()));
            case "value" -> meets(c, List.of(v.value()));
            case "origins" -> compares(c, v.origins());
            case "pages" -> compares(c, v.pages());
            default -> Words.same(c.field(), s.property().property()) && meets(c, List.of(v.value()));
        };
    }

    private static boolean meets(Condition c, List<String> values) {
        boolean any = values.stream().anyMatch(v -> c.values().stream().anyMatch(w -> Words.same(v, w)));
        return c.operator().equals("!=") != any;
    }

    private static boolean compares(Condition c, int number) {
        return c.values().stream().mapToInt(Integer::parseInt).anyMatch(wanted -> switch (c.operator()) {
            case ">=" -> number >= wanted;
            case "<=" -> number <= wanted;
            case "!=" -> number != wanted;
            default -> number == wanted;
        });
    }

    /** Why this cannot be counted; null where it can. */
    @Nullable
    String fault(Count count) {
        String kind = count.thing().kind();
        if (kind != null && !KNOWN.contains(kind) && !facts.kinds().contains(kind)) {
            return ReferenceReader.unknown(count.thing().words());
        }
        Set<String> fields = fields();
        for (Condition c : count.conditions()) {
            String field = c.field();
            if (fields.stream().noneMatch(f -> Words.same(f, field))) {
                return "no field is called \"" + field + "\"" + Nearest.hint(field, fields) + "; there are "
                        + String.join(", ", fields);
            }
            boolean number = field.equals("origins") || field.equals("pages");
            if (number && !c.values().stream().allMatch(v -> v.matches("[0-9]{1,6}"))) {
                return field + " takes whole numbers, such as " + field + ">=2";
            }
            if (!number && c.operator().length() == 2 && !c.operator().equals("!=")) {
                return c.operator() + " compares origins and pages alone; write " + field + "="
                        + c.values().getFirst();
            }
        }
        return null;
    }

    /** Values of which nothing in the edition has one: a slip of the pen counts nothing in silence. */
    List<String> unmet(Count count) {
        List<String> words = new ArrayList<>();
        for (Condition c : count.conditions()) {
            if (c.field().equals("origins") || c.field().equals("pages")) {
                continue;
            }
            for (String value : c.values()) {
                Condition one = new Condition(c.field(), "=", List.of(value));
                boolean met = OF_ENTRIES.contains(c.field())
                        ? facts.entries().stream().anyMatch(e -> meets(one, values(e, one)))
                        : facts.entries().stream()
                                .flatMap(e -> Facts.stated(e).stream())
                                .anyMatch(s -> statement(s, one));
                if (!met) {
                    words.add("nothing in the edition has " + c.field() + "=" + value + Nearest.hint(value, known(c)));
                }
            }
        }
        return words;
    }

    private Set<String> known(Condition c) {
        Set<String> values = new TreeSet<>();
        for (EntryView e : facts.entries()) {
            if (OF_ENTRIES.contains(c.field())) {
                values.addAll(values(e, c));
            } else {
                Facts.stated(e).forEach(s -> {
                    switch (c.field()) {
                        case "speaker" -> values.add(String.valueOf(s.view().speaker()));
                        case "stance" -> values.add(s.view().stance().code());
                        case "property" -> values.add(s.property().property());
                        default -> {
                            if (Words.same(c.field(), s.property().property())) {
                                values.add(s.view().value());
                            }
                        }
                    }
                });
            }
        }
        return values;
    }

    private static final Set<String> KNOWN =
            Set.copyOf(Arrays.asList("presence", "agency", "incident", "response", "agreement", "figure", "reply"));
}
