// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.ClaimValues;
import org.daylight.publish.EditionInput;
import org.daylight.publish.EntryView;
import org.daylight.publish.StatementView;
import org.jspecify.annotations.Nullable;

/**
 * Ways of pressing people, as speakers describe them: how often each is told, by whose pages. Counts of statements and
 * entries; a person is in none of the rows.
 *
 * @param rows the method that is told of most entries first
 */
record Methods(List<Row> rows) {

    /**
     * One method of the codebook.
     *
     * @param method its words
     * @param entries of how many entries it is told
     * @param statements how often
     * @param chips how it was said, each way once
     * @param publishers whose pages tell it, each once
     * @param refs a footnote for each passage
     */
    record Row(
            String method,
            int entries,
            int statements,
            List<Chip> chips,
            List<String> publishers,
            List<Footnotes.Ref> refs) {}

    private record Told(EntryView entry, StatementView statement) {}

    static Methods of(EditionInput in, Footnotes notes) {
        notes.section(Words.say("section.methods"));
        Map<String, List<Told>> byMethod = new LinkedHashMap<>();
        for (EntryView e : in.entries()) {
            e.properties()
                    .forEach(p -> p.statements().forEach(s -> {
                        String code = method(s);
                        if (code != null) {
                            byMethod.computeIfAbsent(code, c -> new ArrayList<>())
                                    .add(new Told(e, s));
                        }
                    }));
        }
        List<Row> rows = new ArrayList<>();
        byMethod.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Told>> e) -> -entries(e.getValue()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> rows.add(row(e.getKey(), e.getValue(), notes)));
        return new Methods(rows);
    }

    private static @Nullable String method(StatementView s) {
        return switch (s.detail()) {
            case ClaimValues.Method m -> m.code() == null ? m.method() : m.code();
            case ClaimValues.Incident i -> i.method();
            default -> null;
        };
    }

    private static int entries(List<Told> told) {
        return (int) told.stream().map(t -> t.entry().entry().id()).distinct().count();
    }

    private static Row row(String code, List<Told> told, Footnotes notes) {
        Set<Chip> chips = new LinkedHashSet<>();
        Set<String> publishers = new LinkedHashSet<>();
        Map<String, StatementView> passages = new LinkedHashMap<>();
        for (Told t : told) {
            chips.add(Words.chip(t.statement()));
            String publisher = notes.passage(t.statement()).publisher();
            publishers.add(publisher == null ? Words.say("speaker.page.unknown") : publisher);
            passages.putIfAbsent(t.statement().passage(), t.statement());
        }
        return new Row(
                Words.word("method", code),
                entries(told),
                (int) told.stream().map(t -> t.statement().claim()).distinct().count(),
                List.copyOf(chips),
                List.copyOf(publishers),
                passages.values().stream().map(notes::cite).toList());
    }
}
