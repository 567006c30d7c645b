// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.daylight.About;
import org.daylight.Block;
import org.daylight.CaptureId;
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.Mask;
import org.daylight.MediaFragment;
import org.daylight.Offsets;
import org.daylight.Place;
import org.daylight.Reading;
import org.daylight.Stance;
import org.daylight.Text;
import org.daylight.corroborate.trace.TraitReader;
import org.daylight.ledger.Database;
import org.daylight.read.second.Agreement;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What the reader made of the captures: documents, proposed claims, masks. All of it can be read again from the
 * archive; nothing here is evidence. A capture has one current document; older ones stay while decisions rest on them.
 */
public final class Readings {
    private static final TraitReader TRAITS = new TraitReader();

    private final AtomicLong writes;

    private final DSLContext sql;
    /** Where readings are kept: the whole of them, whoever reads. */
    private final DSLContext whole;

    /** The readings in this database. */
    public Readings(Database database) {
        this(Rows.sql(database.dataSource(), database.isPostgres()));
    }

    /** The readings as seen inside a transaction. */
    public Readings(java.sql.Connection connection) {
        this(Rows.sql(connection));
    }

    private Readings(DSLContext sql) {
        this(sql, sql, new AtomicLong());
    }

    private Readings(DSLContext sql, DSLContext whole, AtomicLong writes) {
        this.writes = writes;
        this.sql = sql;
        this.whole = whole;
    }

    /** The same, read through the views of this database and kept where they are now. */
    public Readings through(Database views) {
        return new Readings(Rows.sql(views.dataSource(), views.isPostgres()), whole, writes);
    }

    /** Keeps a reading as the current one of its capture, in one transaction. */
    public void save(CaptureId capture, String readerVersion, Reading reading) {
        writes.incrementAndGet();
        whole.transaction(t -> new Readings(t.dsl()).replace(capture, readerVersion, reading));
    }

    private void replace(CaptureId capture, String readerVersion, Reading reading) {
        Document d = reading.document();
        sql.execute("delete from unread where capture = ?", capture.value());
        sql.execute("update document set current_text = 0, waiting = 0 where capture = ?", capture.value());
        sql.execute(
                "update claim set waiting = 0 where document in (select id from document where capture = ?)",
                capture.value());
        sql.execute("delete from document where id = ?", d.id().value());
        sql.execute("delete from claim where document = ?", d.id().value());
        sql.execute("delete from mask where document = ?", d.id().value());
        DrawnRows.masksChanged(sql, capture.value());
        // Superseded texts that no decision rests on go, with all that was made of them.
        for (String child : List.of("claim", "mask", "trait")) {
            sql.execute(
                    "delete from " + child + " where document in (select id from document where capture = ?"
                            + " and id not in (select document from frozen_text))",
                    capture.value());
        }
        sql.execute(
                "delete from document where capture = ? and id not in (select document from frozen_text)",
                capture.value());
        new SecondReadings(sql).dropOrphans(d.id());
        insert(capture, readerVersion, reading, 1);
        Corroborations corroborations = new Corroborations(sql);
        corroborations.trait(TRAITS.of(reading));
        corroborations.stale();
    }

    /**
     * Keeps a text of a capture beside its current one: the description of a part of it, which is no reading of all.
     * Where it is there already, nothing is done.
     */
    public void keepBeside(CaptureId capture, String readerVersion, Reading reading) {
        writes.incrementAndGet();
        if (new Readings(whole).document(reading.document().id()).isEmpty()) {
            whole.transaction(t -> {
                new Readings(t.dsl()).insert(capture, readerVersion, reading, 0);
                new Corroborations(t.dsl()).stale();
            });
        }
    }

    private void insert(CaptureId capture, String readerVersion, Reading reading, int current) {
        Document d = reading.document();
        sql.execute(
                "insert into document (id, capture, current_text, text_digest, extractor, reader, title, author,"
                        + " publisher, canonical, published, published_precision, modified, modified_precision, lang,"
                        + " body, blocks) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                d.id().value(),
                capture.value(),
                current,
                d.textDigest().hex(),
                d.extractor(),
                readerVersion,
                d.title(),
                d.author(),
                d.publisher(),
                d.about().canonical(),
                Rows.value(d.published()),
                Rows.precision(d.published()),
                Rows.value(d.about().modified()),
                Rows.precision(d.about().modified()),
                d.lang(),
                d.text(),
                blocks(d.blocks()));
        Agreement.of(reading.claims(), new SecondReadings(sql).claims(d.id())).forEach(this::insert);
        new Waiting(sql).settle(d.id());
        for (Mask m : reading.masks()) {
            sql.execute(
                    "insert into mask (document, start_offset, end_offset) values (?, ?, ?)",
                    d.id().value(),
                    m.at().start(),
                    m.at().end());
        }
    }

    /** Keeps what a second reader proposed of a text, in place of what it proposed before, in one transaction. */
    public void second(SecondReading asked, List<Claim> claims) {
        writes.incrementAndGet();
        whole.transaction(t -> {
            DSLContext inside = t.dsl();
            Readings readings = new Readings(inside);
            List<Claim> first = readings.claims(asked.document()).stream()
                    .filter(c -> !Agreement.second(c))
                    .map(c -> c.alsoBy(List.of()))
                    .toList();
            SecondReadings second = new SecondReadings(inside);
            second.save(asked, claims);
            inside.execute(
                    "delete from claim where document = ?", asked.document().value());
            Agreement.of(first, second.claims(asked.document())).forEach(readings::insert);
            new Waiting(inside).settle(asked.document());
        });
    }

    /** How second readers were asked about each text. */
    public List<SecondReading> secondReadings() {
        return new SecondReadings(sql).all();
    }

    private void insert(Claim c) {
        sql.execute(
                "insert into claim (document, id, kind, start_offset, end_offset, quote, detail, speaker, stance, lang,"
                        + " reader, confidence, sentence, explanation, also_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (document, id) do nothing",
                c.document().value(),
                c.id().value(),
                c.kind().code(),
                c.at().start(),
                c.at().end(),
                c.quote(),
                Rows.json(c.values()),
                c.speaker(),
                c.stance().code(),
                c.lang(),
                c.reader(),
                c.confidence(),
                c.sentence(),
                c.explanation().none() ? null : Rows.json(c.explanation()),
                c.alsoBy().isEmpty() ? null : Rows.json(c.alsoBy()));
    }

    /** Notes that a capture was kept and could not be read, and why. */
    public void unread(CaptureId capture, String reason) {
        writes.incrementAndGet();
        whole.execute("delete from unread where capture = ?", capture.value());
        whole.execute("insert into unread (capture, reason) values (?, ?)", capture.value(), reason);
    }

    /** Captures that could not be read, with the reason. */
    public Map<CaptureId, String> unread() {
        return sql.fetch("select * from unread order by capture").stream()
                .collect(Collectors.toMap(r -> new CaptureId(Rows.text(r, "capture")), r -> Rows.text(r, "reason")));
    }

    /** Forgets all that was read from a capture but its bare document, whose text becomes the masked one. */
    public void restrict(DocumentId document, String maskedText, String maskedTitle, String maskedPublisher) {
        writes.incrementAndGet();
        whole.execute("delete from claim where document = ?", document.value());
        whole.execute("delete from mask where document = ?", document.value());
        whole.execute("delete from trait where document = ?", document.value());
        new Corroborations(whole).stale();
        new SecondReadings(whole).drop(document);
        whole.execute(
                "update document set body = ?, title = ?, publisher = ?, author = null, blocks = '[]',"
                        + " sealed_claims = sealed_claims + waiting, waiting = 0, reader = ?"
                        + " where id = ?",
                maskedText,
                maskedTitle.isEmpty() ? null : maskedTitle,
                maskedPublisher.isEmpty() ? null : maskedPublisher,
                "sealed",
                document.value());
    }

    /**
     * What seals took from the room.
     *
     * @param claims that waited on those pages when they were sealed
     * @param pages on which any did
     */
    public record Sealed(int claims, int pages) {}

    /** What seals took from the room, be it shown to whoever asks or not: a count alone. */
    public Sealed sealed() {
        Record row = whole.fetchOne("select coalesce(sum(sealed_claims), 0) as claims, count(*) as pages from document"
                + " where reader = 'sealed' and sealed_claims > 0");
        return new Sealed(Math.toIntExact(Rows.number(row, "claims")), Math.toIntExact(Rows.number(row, "pages")));
    }

    /** How many claims wait on a capture. */
    public int waitingOn(CaptureId capture) {
        return Math.toIntExact(Rows.number(
                sql.fetchOne("select coalesce(sum(waiting), 0) as n from document where capture = ?", capture.value()),
                "n"));
    }

    /** Which captures hold a reading by this reader, so that they need not be read again. */
    public List<CaptureId> readBy(String readerVersion) {
        return sql.fetch(
                        "select capture from document where current_text = 1 and reader in (?, 'sealed')"
                                + " union select capture from unread",
                        readerVersion)
                .map(r -> new CaptureId(Rows.text(r, "capture")));
    }

    /** How often something was written through this object: where it stands still, {@link #mark} does. */
    public long writes() {
        return writes.get();
    }

    /** Changes whenever documents, claims or masks do; for what is made from them. */
    public String mark() {
        StringBuilder rows = new StringBuilder();
        sql.fetch("select id, reader, lang, current_text from document order by id")
                .forEach(r -> rows.append(r.valuesRow()).append('\n'));
        sql.fetch("select count(*) as n, sum(start_offset) as a, sum(end_offset) as b from mask")
                .forEach(r -> rows.append(r.valuesRow()).append('\n'));
        sql.fetch("select count(*) as n, sum(start_offset) as a, sum(end_offset) as b from claim")
                .forEach(r -> rows.append(r.valuesRow()).append('\n'));
        return Digest.of(rows.toString()).hex().substring(0, 32);
    }

    /**
     * A document without its text.
     *
     * @param capture that it was read from
     * @param current whether it is what is read of the capture today
     * @param mark changes whenever the document, its claims or its masks do
     */
    public record State(DocumentId id, CaptureId capture, boolean current, String mark) {}

    /** Every document, current or one that decisions rest on, by id, without the texts. */
    public List<State> states() {
        Map<String, String> beside = new HashMap<>();
        for (String table : List.of("mask", "claim")) {
            sql.fetch("select document, count(*) as n, sum(start_offset) as a, sum(end_offset) as b from " + table
                            + " group by document")
                    .forEach(r -> beside.merge(Rows.text(r, "document"), table + r.valuesRow(), String::concat));
        }
        return sql.fetch("select id, capture, reader, lang, title, publisher, published, text_digest, current_text"
                        + " from document order by id")
                .map(r -> new State(
                        new DocumentId(Rows.text(r, "id")),
                        new CaptureId(Rows.text(r, "capture")),
                        Rows.number(r, "current_text") == 1,
                        Digest.of(r.valuesRow() + beside.getOrDefault(Rows.text(r, "id"), ""))
                                .hex()));
    }

    /** Every document, current or one that decisions rest on, by id. */
    public List<Document> allDocuments() {
        return sql.fetch("select * from document order by id").map(Readings::document);
    }

    /** The current document of every capture, by id. */
    public List<Document> documents() {
        return sql.fetch("select * from document where current_text = 1 order by id")
                .map(Readings::document);
    }

    /** Whether nothing was read yet. */
    public boolean none() {
        return sql.fetch("select 1 from document limit 1").isEmpty();
    }

    /** The current document of a capture. */
    public Optional<Document> documentOf(CaptureId capture) {
        return sql
                .fetch("select * from document where capture = ? and current_text = 1", capture.value())
                .map(Readings::document)
                .stream()
                .findFirst();
    }

    /** The id of the current document of a capture, without its text. */
    public Optional<DocumentId> documentIdOf(CaptureId capture) {
        return sql.fetch("select id from document where capture = ? and current_text = 1", capture.value()).stream()
                .map(r -> new DocumentId(Rows.text(r, "id")))
                .findFirst();
    }

    /** A document, current or one that decisions rest on. */
    public Optional<Document> document(DocumentId id) {
        return sql.fetch("select * from document where id = ?", id.value()).map(Readings::document).stream()
                .findFirst();
    }

    /** The documents that have one of these ids. */
    public List<Document> documents(Collection<DocumentId> ids) {
        List<Document> found = new ArrayList<>();
        for (List<String> some : stretches(ids)) {
            found.addAll(
                    sql.fetch("select * from document where id in (" + Rows.marks(some.size()) + ")", some.toArray())
                            .map(Readings::document));
        }
        return found;
    }

    /** Those of these ids that a document has. */
    public Set<DocumentId> present(Collection<DocumentId> ids) {
        Set<DocumentId> found = new HashSet<>();
        for (List<String> some : stretches(ids)) {
            found.addAll(
                    sql.fetch("select id from document where id in (" + Rows.marks(some.size()) + ")", some.toArray())
                            .map(r -> new DocumentId(Rows.text(r, "id"))));
        }
        return found;
    }

    private static List<List<String>> stretches(Collection<DocumentId> ids) {
        return Rows.stretches(
                ids.stream().map(DocumentId::value).distinct().sorted().toList());
    }

    /** What a document says of itself, without its text. */
    public Optional<About> about(DocumentId id) {
        return sql
                .fetch(
                        "select title, author, publisher, canonical, published, published_precision, modified,"
                                + " modified_precision from document where id = ?",
                        id.value())
                .map(Readings::about)
                .stream()
                .findFirst();
    }

    /** The current document of the capture that a document was read from. */
    public Optional<DocumentId> currentOf(DocumentId id) {
        return sql
                .fetch(
                        "select c.id from document d join document c on c.capture = d.capture and c.current_text = 1"
                                + " where d.id = ?",
                        id.value())
                .map(r -> new DocumentId(Rows.text(r, "id")))
                .stream()
                .findFirst();
    }

    /** All documents of a capture: the current one and those that decisions rest on. */
    public List<Document> documentsOf(CaptureId capture) {
        return sql.fetch("select * from document where capture = ? order by id", capture.value())
                .map(Readings::document);
    }

    /** The capture that a document was read from. */
    public Optional<CaptureId> captureOf(DocumentId document) {
        return sql
                .fetch("select capture from document where id = ?", document.value())
                .map(r -> new CaptureId(Rows.text(r, "capture")))
                .stream()
                .findFirst();
    }

    /** The claims of current documents, in order of document and place. */
    public List<Claim> claims() {
        return sql.fetch("select c.* from claim c join document d on d.id = c.document where d.current_text = 1"
                        + " order by c.document, c.start_offset, c.end_offset, c.kind, c.id")
                .map(Readings::claim);
    }

    /** The claims of one document, in order of place. */
    public List<Claim> claims(DocumentId document) {
        return sql.fetch(
                        "select * from claim where document = ? order by start_offset, end_offset, kind, id",
                        document.value())
                .map(Readings::claim);
    }

    /** The claims that have one of these ids, on whatever document. */
    public List<Claim> claims(Collection<ClaimId> ids) {
        List<Claim> found = new ArrayList<>();
        for (List<String> some : Rows.stretches(
                ids.stream().map(ClaimId::value).distinct().sorted().toList())) {
            found.addAll(sql.fetch("select * from claim where id in (" + Rows.marks(some.size()) + ")", some.toArray())
                    .map(Readings::claim));
        }
        return found;
    }

    /** The claim with this id in a current document; two captures of one text share ids: the first is given. */
    public Optional<Claim> claim(ClaimId id) {
        return sql
                .fetch(
                        "select c.* from claim c join document d on d.id = c.document"
                                + " where c.id = ? and d.current_text = 1 order by c.document",
                        id.value())
                .map(Readings::claim)
                .stream()
                .findFirst();
    }

    /** Which reader made a document; {@code sealed} where it was masked since. */
    public Optional<String> readerOf(DocumentId document) {
        return sql
                .fetch("select reader from document where id = ?", document.value())
                .map(r -> Rows.text(r, "reader"))
                .stream()
                .findFirst();
    }

    /** What is masked in a document. */
    public List<Mask> masks(Document document) {
        Text text = new Text(document.text());
        return sql.fetch(
                        "select * from mask where document = ? order by start_offset",
                        document.id().value())
                .map(r -> {
                    Offsets at = offsets(r);
                    return new Mask(at, text.at(at));
                });
    }

    /** How many texts are read today. */
    public int count() {
        return Math.toIntExact(Rows.number(
                sql.fetch("select count(*) as n from document where current_text = 1")
                        .getFirst(),
                "n"));
    }

    /** How often texts or masks changed: while it stays the same, so do they. */
    public long changes() {
        return new Corroborations(sql).changes();
    }

    /** The texts in which something is masked, each with a sign that changes whenever its masks do. */
    public Map<DocumentId, String> masked() {
        return sql
                .fetch("select d.id, d.reader, count(*) as n, sum(m.start_offset) as a, sum(m.end_offset) as b"
                        + " from mask m join document d on d.id = m.document group by d.id, d.reader")
                .stream()
                .collect(Collectors.toMap(
                        r -> new DocumentId(Rows.text(r, "id")),
                        r -> r.valuesRow().toString()));
    }

    /** What is masked in each text in which something is, for all texts at once. */
    public Map<DocumentId, Set<String>> maskedWords() {
        Map<DocumentId, Set<String>> words = new HashMap<>();
        sql.fetch("select m.document, substr(d.body, m.start_offset + 1, m.end_offset - m.start_offset) as word"
                        + " from mask m join document d on d.id = m.document")
                .forEach(r -> words.computeIfAbsent(new DocumentId(Rows.text(r, "document")), d -> new HashSet<>())
                        .add(Rows.text(r, "word")));
        return words;
    }

    static About about(Record r) {
        return new About(
                Rows.maybe(r, "title"),
                Rows.maybe(r, "author"),
                Rows.maybe(r, "publisher"),
                Rows.maybe(r, "canonical"),
                Rows.date(r, "published"),
                Rows.date(r, "modified"));
    }

    private static Document document(Record r) {
        return new Document(
                new DocumentId(Rows.text(r, "id")),
                new Digest(Rows.text(r, "text_digest")),
                Rows.text(r, "extractor"),
                about(r),
                Rows.text(r, "lang"),
                Rows.text(r, "body"),
                blocks(Rows.text(r, "blocks")));
    }

    private static Claim claim(Record r) {
        Double confidence = r.get("confidence", Double.class);
        return new Claim(
                new ClaimId(Rows.text(r, "id")),
                new DocumentId(Rows.text(r, "document")),
                offsets(r),
                Rows.text(r, "quote"),
                Rows.values(Rows.text(r, "kind"), Rows.text(r, "detail")),
                Rows.maybe(r, "speaker"),
                Stance.of(Rows.text(r, "stance")),
                Rows.text(r, "lang"),
                Rows.text(r, "reader"),
                confidence == null ? 0 : confidence,
                Rows.text(r, "sentence"),
                Rows.explanation(Rows.maybe(r, "explanation")),
                alsoBy(Rows.maybe(r, "also_by")));
    }

    private static List<String> alsoBy(@Nullable String json) {
        return json == null ? List.of() : Rows.words(json);
    }

    private static Offsets offsets(Record r) {
        return new Offsets(
                Math.toIntExact(Rows.number(r, "start_offset")), Math.toIntExact(Rows.number(r, "end_offset")));
    }

    /**
     * Blocks as {@code [["heading",0,12,"en"],…]}; where a block has a place, its page, the size of the page and the box
     * follow: {@code ["paragraph",13,90,"en",[2,595,842,70,120,455,48]]}.
     */
    private static String blocks(List<Block> blocks) {
        return Rows.json(blocks.stream().map(Readings::block).toList());
    }

    private static List<Object> block(Block b) {
        List<Object> row = new ArrayList<>(List.of(b.type().code(), b.at().start(), b.at().end(), b.lang()));
        Place p = b.place();
        if (p != null) {
            MediaFragment.Region box = p.box();
            row.add(List.of(p.page(), p.width(), p.height(), box.x(), box.y(), box.width(), box.height()));
        }
        return row;
    }

    private static @Nullable Place place(JsonNode p) {
        return p.isArray()
                ? new Place(
                        p.get(0).asInt(),
                        p.get(1).asInt(),
                        p.get(2).asInt(),
                        new MediaFragment.Region(
                                false,
                                p.get(3).asInt(),
                                p.get(4).asInt(),
                                p.get(5).asInt(),
                                p.get(6).asInt()))
                : null;
    }

    private static List<Block> blocks(String json) {
        try {
            List<Block> blocks = new ArrayList<>();
            for (JsonNode b : Rows.JSON.readTree(json)) {
                blocks.add(new Block(
                        Block.Type.of(b.get(0).asText()),
                        new Offsets(b.get(1).asInt(), b.get(2).asInt()),
                        b.path(3).asText("und"),
                        place(b.path(4))));
            }
            return blocks;
        } catch (JsonProcessingException e) {
            throw new DaylightException(
                    "the blocks of a document cannot be read; run `daylight read --all` to read the case again", e);
        }
    }
}
