// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.Digest;
import org.daylight.StatedDate;
import org.daylight.publish.schema.Dictionary;
import org.jspecify.annotations.Nullable;

/** The data of an edition: each table once as CSV and once as JSON, with the same columns in the same order. */
public final class EditionData {
    // The platform's line separator must not enter: the same input gives the same bytes everywhere.
    private static final ObjectWriter JSON = new ObjectMapper()
            .writer(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private EditionData() {}

    /** Takes a file that was made. */
    @FunctionalInterface
    interface Sink {
        /** @param path in the edition */
        void take(String path, byte[] bytes) throws IOException;
    }

    /** Every data file, one table at a time: those of a large register are not held at once. */
    static void write(EditionInput in, Map<String, Integer> numbers, Sink sink) throws IOException {
        Files files = new Files(sink);
        put(files, "entries", List.of("id", "kind", "label", "country", "city", "statements", "replies"), entries(in));
        put(files, "statements", STATEMENT, statements(in));
        files.flush();
        put(files, "passages", PASSAGE, passages(in, numbers));
        files.flush();
        put(
                files,
                "sources",
                List.of("name", "kind", "country", "languages", "reliability", "pages", "statements"),
                sources(in));
        files.putAll(DueData.files(in, numbers));
        put(
                files,
                "narrative",
                List.of("slot", "event", "text"),
                in.narrative().stream()
                        .map(b -> row(b.slot().code(), b.event(), b.text()))
                        .toList());
        files.putAll(ChangesData.files(in));
        put(files, "guarded", GUARDED, guarded(in));
        files.flush();
        put(files, "events", List.of("seq", "kind", "time", "leaf", "inclusionProof"), events(in));
        put(files, "disclosures", List.of("event", "field", "salt", "value"), disclosures(in));
        files.flush();
        for (EventView e : in.events()) {
            sink.take("data/events/" + e.seq() + ".json", e.json().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Files that were made and not taken yet. */
    private static final class Files extends LinkedHashMap<String, byte[]> {
        private static final long serialVersionUID = 1;
        private final transient Sink sink;

        Files(Sink sink) {
            this.sink = sink;
        }

        void flush() throws IOException {
            for (Map.Entry<String, byte[]> file : entrySet()) {
                sink.take(file.getKey(), file.getValue());
            }
            clear();
        }
    }

    static void put(Map<String, byte[]> files, String name, List<String> columns, List<List<@Nullable Object>> rows) {
        Dictionary.check(name, columns);
        Csv csv = new Csv(columns);
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            csv.row(row);
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                object.put(columns.get(i), row.get(i));
            }
            objects.add(object);
        }
        files.put("data/" + name + ".csv", csv.bytes());
        files.put("data/" + name + ".json", json(objects));
    }

    /** Indented JSON with a line feed at its end, keys in the order given. */
    public static byte[] json(Object value) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            JSON.without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(writer, value);
            writer.append('\n').flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("maps, lists, texts and numbers can always be written as JSON", e);
        }
    }

    private static List<List<@Nullable Object>> entries(EditionInput in) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (EntryView e : in.entries()) {
            int statements =
                    e.properties().stream().mapToInt(p -> p.statements().size()).sum();
            rows.add(row(
                    e.entry().id().value(),
                    e.entry().kind().code(),
                    e.entry().label(),
                    e.country(),
                    e.city(),
                    statements,
                    e.replies().size()));
        }
        return rows;
    }

    private static final List<String> STATEMENT = List.of(
            "entry",
            "property",
            "value",
            "speaker",
            "stance",
            "fineStance",
            "reply",
            "conflicting",
            "said",
            "saidPrecision",
            "asOf",
            "asOfPrecision",
            "lang",
            "origins",
            "pages",
            "passage",
            "claim",
            "decision",
            "kind",
            "detail",
            "root",
            "rootKind",
            "credibility",
            "judged");

    private static List<List<@Nullable Object>> statements(EditionInput in) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (EntryView e : in.entries()) {
            for (PropertyView p : e.properties()) {
                p.statements().forEach(s -> rows.add(statement(e, p.property(), s, false, p.conflicting())));
            }
            e.replies().forEach(s -> rows.add(statement(e, "reply", s, true, false)));
        }
        return rows;
    }

    private static List<@Nullable Object> statement(
            EntryView e, String property, StatementView s, boolean reply, boolean conflicting) {
        Map<String, @Nullable Object> detail = new LinkedHashMap<>(s.detail().toMap());
        return row(
                e.entry().id().value(),
                property,
                s.value(),
                s.speaker(),
                s.stance().code(),
                s.fineStance(),
                reply,
                conflicting,
                value(s.said()),
                precision(s.said()),
                value(s.asOf()),
                precision(s.asOf()),
                s.lang(),
                s.origins(),
                s.pages(),
                s.passage(),
                s.claim().value(),
                s.decision(),
                s.detail().kind().code(),
                new Detail(detail),
                s.root(),
                s.rootKind(),
                s.credibility(),
                s.judged());
    }

    /** JSON on one line. */
    static String line(Map<String, ? extends @Nullable Object> values) {
        return new Detail(new LinkedHashMap<>(values)).toString();
    }

    /** The values of a claim: an object in JSON, and JSON on one line in a field of CSV. */
    private record Detail(
            @com.fasterxml.jackson.annotation.JsonValue Map<String, @Nullable Object> values) {
        private static final ObjectMapper MAPPER = new ObjectMapper();

        @Override
        public String toString() {
            try {
                return MAPPER.writeValueAsString(values);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("the values of a claim can always be written as JSON", e);
            }
        }
    }

    private static final List<String> PASSAGE = List.of(
            "id",
            "footnote",
            "title",
            "publisher",
            "published",
            "publishedPrecision",
            "lang",
            "url",
            "before",
            "quote",
            "after",
            "capture",
            "captured",
            "status",
            "payloadDigest",
            "fileDigest",
            "event",
            "leaf",
            "inclusionProof",
            "included",
            "gone",
            "fragment");

    private static List<List<@Nullable Object>> passages(EditionInput in, Map<String, Integer> numbers) {
        Map<String, PassageView> byId = new LinkedHashMap<>();
        in.passages().forEach(p -> byId.put(p.id(), p));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        numbers.forEach((id, number) -> {
            PassageView p = byId.get(id);
            if (p == null) {
                throw new IllegalStateException("a number was given to a passage that is not there: " + id);
            }
            rows.add(row(
                    id,
                    number,
                    p.title(),
                    p.publisher(),
                    value(p.published()),
                    precision(p.published()),
                    p.lang(),
                    p.url(),
                    p.before(),
                    p.quote(),
                    p.after(),
                    p.capture().value(),
                    p.captured().toString(),
                    p.status(),
                    p.payloadDigest().hex(),
                    p.fileDigest().hex(),
                    p.event(),
                    p.leaf().hex(),
                    String.join(
                            " ", p.inclusionProof().stream().map(Digest::hex).toList()),
                    p.copy() instanceof PreservedCopy.Included,
                    p.gone(),
                    p.fragment() == null ? null : p.fragment().value()));
        });
        return rows;
    }

    private static List<List<@Nullable Object>> sources(EditionInput in) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (SourceView s : in.sources()) {
            rows.add(row(
                    s.name(),
                    s.kind(),
                    s.country(),
                    String.join(" ", s.languages()),
                    s.reliability(),
                    s.pages(),
                    s.statements()));
        }
        return rows;
    }

    private static List<List<@Nullable Object>> events(EditionInput in) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        in.events()
                .forEach(e -> rows.add(row(
                        e.seq(),
                        e.kind().code(),
                        e.time().toString(),
                        e.leaf().hex(),
                        String.join(
                                " ",
                                e.inclusionProof().stream().map(Digest::hex).toList()))));
        return rows;
    }

    private static List<List<@Nullable Object>> disclosures(EditionInput in) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        in.events().forEach(e -> e.disclosed().forEach(d -> rows.add(row(e.seq(), d.field(), d.salt(), d.value()))));
        return rows;
    }

    private static final List<String> GUARDED = List.of(
            "kind",
            "country",
            "region",
            "property",
            "value",
            "stance",
            "speaker",
            "said",
            "saidPrecision",
            "asOf",
            "asOfPrecision",
            "statements",
            "persons");

    private static List<List<@Nullable Object>> guarded(EditionInput in) {
        return in.withheld().guarded().stream()
                .map(g -> row(
                        g.kind().code(),
                        g.country(),
                        g.region(),
                        g.property(),
                        g.value(),
                        g.stance() == null ? null : g.stance().code(),
                        g.speaker(),
                        value(g.said()),
                        precision(g.said()),
                        value(g.asOf()),
                        precision(g.asOf()),
                        g.statements(),
                        g.persons()))
                .toList();
    }

    static List<@Nullable Object> row(@Nullable Object... values) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Object value : values) {
            row.add(value);
        }
        return row;
    }

    private static @Nullable String value(@Nullable StatedDate date) {
        return date == null ? null : date.value();
    }

    private static @Nullable String precision(@Nullable StatedDate date) {
        return date == null ? null : date.precision().code();
    }
}
