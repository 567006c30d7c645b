// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.publish.bundle.WarcRecords.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Grades each capture of a bundle by what the Berkeley Protocol on Digital Open Source Investigations (2020) asks to be
 * collected, from the bundle alone: paragraph 155 (a) to (h), of which the first three are the least that a court wants,
 * and 167 on the chain of custody. It grades presence, not truth.
 */
public final class Checklist {
    private static final int SMALL = 64 << 20;

    private final BundleFiles files;
    private final @Nullable BundleArchive archive;
    private final JsonNode manifest;
    private final Set<String> opened = new HashSet<>();
    private final Map<String, Integer> members = new HashMap<>();
    private final JsonNode custody;

    /** How far an item is there. */
    public enum Grade {
        PRESENT,
        PARTLY,
        ABSENT;

        /** The word in the file. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One item of the list for one capture.
     *
     * @param item its code, such as {@code source-code}
     * @param paragraph of the Protocol
     * @param grade how far it is there
     * @param where paths and records in the bundle
     * @param why one sentence
     */
    public record Item(String item, String paragraph, Grade grade, List<String> where, String why) {
        /** Copies the list. */
        public Item {
            where = List.copyOf(where);
        }
    }

    /**
     * The list of one capture.
     *
     * @param capture its id
     * @param items in the order of the Protocol
     */
    public record Graded(String capture, List<Item> items) {
        /** Copies the list. */
        public Graded {
            items = List.copyOf(items);
        }
    }

    /**
     * @param archive the opened {@code archive.wacz}; null where there is none
     * @param manifest {@code bundle.json}, or as much of it as is known
     * @throws IOException where disclosures or chain of custody cannot be read
     */
    public Checklist(BundleFiles files, @Nullable BundleArchive archive, JsonNode manifest) throws IOException {
        this.files = files;
        this.archive = archive;
        this.manifest = manifest;
        for (JsonNode d : BundleJson.read(files.bytes("ledger/disclosures.json", SMALL))) {
            opened.add(d.path("event").asText() + "/" + d.path("field").asText());
        }
        manifest.path("captures").forEach(c -> members.merge(c.path("member").asText(), 1, Integer::sum));
        custody = BundleJson.read(files.bytes("custody.json", SMALL));
    }

    /** All captures, in the order of the manifest. @throws IOException where the bundle cannot be read */
    public List<Graded> grade() throws IOException {
        List<Graded> graded = new ArrayList<>();
        for (JsonNode capture : manifest.path("captures")) {
            graded.add(grade(capture));
        }
        return graded;
    }

    /** As {@code checklist.json} holds it. */
    public static byte[] json(List<Graded> graded) {
        return BundleJson.pretty(graded.stream()
                .map(g -> BundleJson.object(
                        "capture",
                        g.capture(),
                        "items",
                        g.items().stream()
                                .map(i -> BundleJson.object(
                                        "item", i.item(),
                                        "paragraph", i.paragraph(),
                                        "grade", i.grade().code(),
                                        "where", i.where(),
                                        "why", i.why()))
                                .toList()))
                .toList());
    }

    /** The records of a capture; null where its file is not handed over or cannot be read. */
    @Nullable
    CaptureRecords records(JsonNode capture) throws IOException {
        String member = capture.path("member").asText("");
        if (archive == null
                || capture.path("member").isNull()
                || !archive.members().contains(member)) {
            return null;
        }
        return new CaptureRecords(
                archive.file(member),
                archive.records(member),
                capture.path("offset").asLong(-1),
                members.getOrDefault(member, 0) > 1);
    }

    private Graded grade(JsonNode capture) throws IOException {
        CaptureRecords records = records(capture);
        String event = capture.path("event").asText();
        List<Item> items = new ArrayList<>();
        items.add(address(capture, event, records));
        items.add(source(capture, records));
        items.add(picture(capture, records));
        items.addAll(new ChecklistPage(capture, records).items());
        items.add(collection(capture, event, records));
        items.add(hash(capture, event));
        items.add(custody(capture));
        return new Graded(capture.path("id").asText(), items);
    }

    private Item address(JsonNode capture, String event, @Nullable CaptureRecords records) {
        List<String> where = new ArrayList<>();
        if (opened.contains(event + "/url")) {
            where.add("ledger/disclosures.json event " + event + " url");
        }
        String target = records == null ? "" : records.main().map(Entry::target).orElse("");
        if (records != null && !target.isEmpty()) {
            where.add(record(capture, records.main().orElseThrow()));
        }
        if (where.isEmpty()) {
            return new Item(
                    "target-address",
                    "155 (a)",
                    Grade.ABSENT,
                    where,
                    "the address is withheld: the event holds a commitment to it");
        }
        boolean web = capture.path("url").asText("").matches("https?://.*");
        return new Item(
                "target-address",
                "155 (a)",
                web ? Grade.PRESENT : Grade.PARTLY,
                where,
                web
                        ? "the address that was asked is disclosed"
                        : "the item was handed in; what stands for its address is what the person who handed it in said");
    }

    private static Item source(JsonNode capture, @Nullable CaptureRecords records) {
        if (records == null || records.main().isEmpty()) {
            boolean text = !capture.path("documents").isEmpty();
            return new Item(
                    "source-code",
                    "155 (b)",
                    text ? Grade.PARTLY : Grade.ABSENT,
                    texts(capture),
                    "the stored bytes stay with the maker; "
                            + (text ? "the readable text is here" : "nothing of the page is here"));
        }
        Entry main = records.main().get();
        boolean whole = main.fault() == null && main.field("WARC-Truncated").isEmpty();
        String what = capture.path("mediaType").asText("").contains("html") ? "the source of the page" : "the item";
        return new Item(
                "source-code",
                "155 (b)",
                whole ? Grade.PRESENT : Grade.PARTLY,
                List.of(record(capture, main)),
                whole ? what + " is preserved as it was received" : what + " is cut off or damaged");
    }

    private static Item picture(JsonNode capture, @Nullable CaptureRecords records) {
        List<String> where = new ArrayList<>();
        if (records != null) {
            records.screenshot().ifPresent(r -> where.add(record(capture, r)));
            records.pdf().ifPresent(r -> where.add(record(capture, r)));
            if (!where.isEmpty()) {
                return new Item(
                        "full-page-capture", "155 (c)", Grade.PRESENT, where, "the page as a browser showed it");
            }
            if (records.dom().isPresent()) {
                where.add(record(capture, records.dom().get()));
                return new Item(
                        "full-page-capture",
                        "155 (c)",
                        Grade.PARTLY,
                        where,
                        "the rendered page is kept as markup, not as a picture");
            }
            String type = capture.path("mediaType").asText("");
            if (type.startsWith("image/") || type.equals("application/pdf")) {
                return new Item(
                        "full-page-capture",
                        "155 (c)",
                        Grade.PRESENT,
                        records.main().map(r -> List.of(record(capture, r))).orElse(List.of()),
                        "the item is itself a picture or a printed page");
            }
        }
        return new Item(
                "full-page-capture",
                "155 (c)",
                Grade.ABSENT,
                where,
                "no browser was used, or its picture is not handed over: what the page looked like is not shown");
    }

    private Item collection(JsonNode capture, String event, @Nullable CaptureRecords records) throws IOException {
        List<String> where = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        String path = "ledger/events/" + event + ".json";
        JsonNode json = files.names().contains(path)
                ? BundleJson.read(files.bytes(path, 1 << 16))
                : BundleJson.read(new byte[] {'{', '}'});
        if (json.path("open").has("received")) {
            where.add(path + " received, actor");
        } else {
            missing.add("the moment");
        }
        for (String field : List.of("collector", "address", "addressUsed", "clock")) {
            boolean committed = json.path("private").has(field);
            if (opened.contains(event + "/" + field)) {
                where.add("ledger/disclosures.json event " + event + " " + field);
            } else if (committed) {
                where.add(path + " private " + field);
                missing.add("the field " + field + ", which is closed");
            }
        }
        boolean named = json.path("private").has("collector");
        if (!named) {
            missing.add("the collector's name");
        }
        if (records != null) {
            records.notes().ifPresent(r -> where.add(record(capture, r)));
        }
        Grade grade = where.isEmpty() ? Grade.ABSENT : missing.isEmpty() ? Grade.PRESENT : Grade.PARTLY;
        return new Item(
                "collection-data",
                "155 (g)",
                grade,
                where,
                missing.isEmpty()
                        ? "who collected it, when and from where is disclosed"
                        : "moment and pseudonym are open; not shown: " + String.join(", ", new TreeSet<>(missing)));
    }

    private static Item hash(JsonNode capture, String event) {
        boolean here = !capture.path("member").isNull();
        List<String> where = new ArrayList<>(List.of("ledger/events/" + event + ".json fileSha256, payloadSha256"));
        if (here) {
            where.add("archive.wacz!" + capture.path("member").asText());
        }
        return new Item(
                "hash-value",
                "155 (h)",
                here ? Grade.PRESENT : Grade.PARTLY,
                where,
                here
                        ? "SHA-256 of the stored file and of the payload stand in a signed ledger"
                        : "the digests stand in a signed ledger; the bytes to hold against them stay with the maker");
    }

    private Item custody(JsonNode capture) {
        String id = capture.path("id").asText();
        List<String> where = new ArrayList<>();
        int steps = 0;
        int proven = 0;
        for (JsonNode history : custody) {
            if (history.path("capture").asText().equals(id)) {
                for (JsonNode step : history.path("steps")) {
                    steps++;
                    if (files.names()
                            .contains("ledger/events/" + step.path("event").asText() + ".json")) {
                        proven++;
                    }
                }
            }
        }
        if (steps > 0) {
            where.add("custody.json " + id);
        }
        Grade grade = steps == 0 ? Grade.ABSENT : steps == proven ? Grade.PRESENT : Grade.PARTLY;
        return new Item(
                "chain-of-custody",
                "167",
                grade,
                where,
                steps == 0
                        ? "nothing is said of what happened to it"
                        : proven + " of " + steps
                                + " steps are events of the ledger that are handed over with their proofs");
    }

    static String record(JsonNode capture, Entry entry) {
        return "archive.wacz!" + capture.path("member").asText() + " record " + entry.number() + " at "
                + entry.offset();
    }

    static List<String> texts(JsonNode capture) {
        List<String> texts = new ArrayList<>();
        capture.path("documents").forEach(d -> texts.add("texts/" + d.asText() + ".txt"));
        return texts;
    }
}
