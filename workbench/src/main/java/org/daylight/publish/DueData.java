// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.ClaimId;
import org.jspecify.annotations.Nullable;

/** The tables of an edition that say what answers what, who was asked, what was searched, and how passages translate. */
final class DueData {
    private DueData() {}

    /** Every file by its path in the edition. */
    static Map<String, byte[]> files(EditionInput in, Map<String, Integer> numbers) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        EditionData.put(files, "answers", ANSWER, answers(in));
        EditionData.put(
                files,
                "requests",
                List.of("entry", "event", "how", "asked", "until", "came", "received"),
                rows(
                        in,
                        e -> e.due().requests().stream()
                                .map(r -> EditionData.row(
                                        e.entry().id().value(),
                                        r.event(),
                                        r.how(),
                                        r.asked(),
                                        r.until(),
                                        r.came(),
                                        r.received()))
                                .toList()));
        EditionData.put(
                files,
                "searches",
                List.of("entry", "event", "what", "country", "searched"),
                rows(
                        in,
                        e -> e.due().nothing().stream()
                                .map(n -> EditionData.row(
                                        e.entry().id().value(), n.event(), n.what(), n.country(), n.searched()))
                                .toList()));
        EditionData.put(
                files,
                "waivers",
                List.of("entry", "event", "because"),
                rows(
                        in,
                        e -> e.due().waived().stream()
                                .map(w -> EditionData.row(e.entry().id().value(), w.event(), w.because()))
                                .toList()));
        EditionData.put(
                files,
                "renderings",
                List.of("passage", "event", "lang", "text", "translator", "engine", "checker"),
                renderings(in, numbers));
        return files;
    }

    private static final List<String> ANSWER = List.of(
            "entry",
            "role",
            "claim",
            "answers",
            "speaker",
            "stance",
            "fineStance",
            "stage",
            "sort",
            "words",
            "date",
            "passage",
            "decision");

    /** Takes rows from an entry. */
    @FunctionalInterface
    private interface OfEntry {
        List<List<@Nullable Object>> rows(EntryView entry);
    }

    private static List<List<@Nullable Object>> rows(EditionInput in, OfEntry of) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        in.entries().forEach(e -> rows.addAll(of.rows(e)));
        return rows;
    }

    private static List<List<@Nullable Object>> answers(EditionInput in) {
        return rows(in, e -> {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (StatementView r : e.replies()) {
                List<ClaimId> answered = e.due().answered().getOrDefault(r.claim(), List.of());
                String claims =
                        String.join(" ", answered.stream().map(ClaimId::value).toList());
                rows.add(answer(e, "reply", claims, r, null));
            }
            e.due().outcomes().forEach(o -> rows.add(answer(e, "outcome", "", o.statement(), o)));
            return rows;
        });
    }

    private static List<@Nullable Object> answer(
            EntryView e, String role, String claims, StatementView s, DueView.@Nullable Outcome o) {
        return EditionData.row(
                e.entry().id().value(),
                role,
                s.claim().value(),
                claims,
                s.speaker(),
                s.stance().code(),
                s.fineStance(),
                o == null ? null : o.code(),
                o == null ? null : o.sort(),
                o == null ? null : o.words(),
                s.asOf() == null ? null : s.asOf().value(),
                s.passage(),
                s.decision());
    }

    private static List<List<@Nullable Object>> renderings(EditionInput in, Map<String, Integer> numbers) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (PassageView p : in.passages()) {
            if (numbers.containsKey(p.id())) {
                p.renderings()
                        .forEach(r -> rows.add(EditionData.row(
                                p.id(), r.event(), r.lang(), r.text(), r.translator(), r.engine(), r.checker())));
            }
        }
        return rows;
    }
}
