// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.publish.compare.Comparison;
import org.daylight.publish.compare.Count;
import org.daylight.publish.compare.Deed;
import org.daylight.publish.compare.Gone;
import org.daylight.publish.compare.Issue;
import org.daylight.publish.compare.Row;
import org.jspecify.annotations.Nullable;

/** The tables of an edition that say how it differs from earlier ones, and the edition as it is compared. */
public final class ChangesData {
    private static final List<String> ROW = List.of(
            "row",
            "change",
            "entry",
            "label",
            "property",
            "claim",
            "speaker",
            "field",
            "before",
            "after",
            "why",
            "event",
            "time");
    private static final List<String> COUNT =
            List.of("count", "of", "before", "after", "came", "went", "protected", "rows");

    private ChangesData() {}

    /** Every file by its path in the edition. */
    static Map<String, byte[]> files(EditionInput in) {
        Changes changes = in.changes();
        Map<String, byte[]> files = new LinkedHashMap<>();
        Comparison since = changes.since();
        EditionData.put(files, "changes", ROW, since == null ? List.of() : rows(since.rows()));
        EditionData.put(files, "counts", COUNT, since == null ? List.of() : counts(since.counts()));
        List<List<@Nullable Object>> gone = new ArrayList<>();
        for (Gone g : changes.gone()) {
            gone.add(EditionData.row(
                    g.entry(),
                    g.property(),
                    g.claim(),
                    g.decision(),
                    g.edition(),
                    g.why().code(),
                    g.event(),
                    g.time()));
        }
        EditionData.put(
                files,
                "withdrawn",
                List.of("entry", "property", "claim", "decision", "edition", "why", "event", "time"),
                gone);
        List<List<@Nullable Object>> deeds = new ArrayList<>();
        for (Deed d : changes.deeds()) {
            deeds.add(EditionData.row(
                    d.event(), d.time(), d.kind().code(), d.of(), d.property(), d.claim(), d.entry(), d.into()));
        }
        EditionData.put(
                files,
                "decisions",
                List.of("event", "time", "kind", "of", "property", "claim", "entry", "into"),
                deeds);
        return files;
    }

    private static List<List<@Nullable Object>> rows(List<Row> rows) {
        List<List<@Nullable Object>> table = new ArrayList<>();
        rows.forEach(r -> table.add(new ArrayList<>(object(r).values())));
        return table;
    }

    private static List<List<@Nullable Object>> counts(List<Count> counts) {
        List<List<@Nullable Object>> table = new ArrayList<>();
        counts.forEach(c -> table.add(new ArrayList<>(object(c).values())));
        return table;
    }

    /** A row as the data have it, names in order. */
    public static Map<String, @Nullable Object> object(Row r) {
        return object(
                ROW,
                EditionData.row(
                        r.number(),
                        r.what().code(),
                        r.entry().isEmpty() ? null : r.entry(),
                        r.label(),
                        r.property(),
                        r.claim(),
                        r.speaker(),
                        r.field(),
                        r.before(),
                        r.after(),
                        r.why().code(),
                        r.event(),
                        r.time()));
    }

    /** A count as the data have it, names in order; its rows parted by spaces. */
    public static Map<String, @Nullable Object> object(Count c) {
        List<String> numbers = c.steps().stream()
                .flatMap(s -> s.rows().stream())
                .distinct()
                .sorted()
                .map(String::valueOf)
                .toList();
        return object(
                COUNT,
                EditionData.row(
                        c.what(),
                        c.of(),
                        c.before(),
                        c.after(),
                        c.came(),
                        c.went(),
                        c.protectedOut(),
                        String.join(" ", numbers)));
    }

    private static Map<String, @Nullable Object> object(List<String> names, List<@Nullable Object> values) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            object.put(names.get(i), values.get(i));
        }
        return object;
    }

    /** The edition as it is laid beside another: what its own data will say. */
    public static Issue issue(EditionInput in) {
        List<Issue.Said> statements = new ArrayList<>();
        for (EntryView e : in.entries()) {
            for (PropertyView p : e.properties()) {
                p.statements().forEach(s -> statements.add(said(e, p.property(), s, false, p.conflicting())));
            }
            e.replies().forEach(s -> statements.add(said(e, "reply", s, true, false)));
        }
        Map<String, Issue.Rests> passages = new LinkedHashMap<>();
        in.passages().forEach(p -> passages.put(p.id(), new Issue.Rests(p.publisher(), p.event())));
        Map<String, String> sources = new LinkedHashMap<>();
        in.sources().forEach(s -> sources.put(s.name(), s.reliability() == null ? "" : s.reliability()));
        return new Issue(
                facts(in),
                in.entries().stream()
                        .map(e -> new Issue.Topic(
                                e.entry().id().value(),
                                e.entry().kind().code(),
                                e.entry().label(),
                                e.country(),
                                e.city()))
                        .toList(),
                statements,
                passages,
                sources,
                in.changes().gone(),
                true,
                in.narrative().stream()
                        .map(b -> new Issue.Wrote(b.slot().code(), b.event(), b.text()))
                        .toList(),
                in.changes().deeds());
    }

    private static Issue.Facts facts(EditionInput in) {
        Imprint imprint = in.imprint();
        return new Issue.Facts(
                in.number(),
                in.title(),
                in.caseName(),
                in.asOf().toString(),
                in.ledgerPosition(),
                in.verifierKey(),
                in.supportRule().version(),
                imprint.codebook().isEmpty() ? "" : imprint.codebook() + "/" + imprint.codebookVersion(),
                in.part().conditions());
    }

    private static Issue.Said said(EntryView e, String property, StatementView s, boolean reply, boolean conflicting) {
        return new Issue.Said(
                e.entry().id().value(),
                property,
                s.value(),
                s.speaker(),
                s.stance().code(),
                s.fineStance(),
                reply,
                conflicting,
                s.said() == null ? null : s.said().value(),
                s.asOf() == null ? null : s.asOf().value(),
                s.origins(),
                s.pages(),
                s.passage(),
                s.claim().value(),
                s.decision(),
                EditionData.line(s.detail().toMap()));
    }
}
