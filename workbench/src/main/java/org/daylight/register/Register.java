// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daylight.BrowserParts;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.ClaimId;
import org.daylight.ClaimValues;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.DocumentId;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.MediaFragment;
import org.daylight.Offsets;
import org.daylight.Passage;
import org.daylight.Stance;
import org.daylight.StatedDate;
import org.daylight.Statement;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What was preserved, decided and stated, as it stands now. Reads only; {@link RegisterProjection} writes.
 *
 * <p>Threads: safe; every call is one statement on a connection of its own.
 */
public final class Register {
    /** How many ids one query names. */
    private static final int CHUNK = 500;

    private final DSLContext sql;

    /** The register in this database. */
    public Register(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    DSLContext sql() {
        return sql;
    }

    /** All captures in order of the ledger. */
    public List<Capture> captures() {
        return sql.fetch("select * from capture order by event").map(Register::capture);
    }

    /** The capture with this id. */
    public Optional<Capture> capture(CaptureId id) {
        return sql.fetch("select * from capture where id = ?", id.value()).map(Register::capture).stream()
                .findFirst();
    }

    /** The captures with these ids. */
    public Map<CaptureId, Capture> captures(Collection<CaptureId> ids) {
        Map<CaptureId, Capture> found = new HashMap<>();
        for (List<String> some : Rows.stretches(
                ids.stream().map(CaptureId::value).distinct().sorted().toList())) {
            sql.fetch("select * from capture where id in (" + Rows.marks(some.size()) + ")", some.toArray())
                    .map(Register::capture)
                    .forEach(c -> found.put(c.id(), c));
        }
        return found;
    }

    /** The captures that hold a sealed value. */
    public Set<CaptureId> restricted() {
        return sql.fetch("select id from capture where restricted <> 0").stream()
                .map(r -> new CaptureId(Rows.text(r, "id")))
                .collect(Collectors.toSet());
    }

    /** The files of the archive in which several captures lie, as a WARC file that was handed in. */
    public Set<String> sharedFiles() {
        return sql.fetch("select file from capture group by file having count(*) > 1").stream()
                .map(r -> Rows.text(r, "file"))
                .collect(Collectors.toSet());
    }

    /** The captures of one address, oldest first. */
    public List<Capture> capturesOf(String url) {
        return sql.fetch("select * from capture where url = ? order by time_ms, event", url)
                .map(Register::capture);
    }

    /** The first capture whose payload has this SHA-256, in hexadecimal digits. */
    public Optional<Capture> captureWith(String sha256) {
        return sql
                .fetch("select * from capture where payload_digest = ? order by event limit 1", sha256)
                .map(Register::capture)
                .stream()
                .findFirst();
    }

    /**
     * Whose capture a recovered page is.
     *
     * @param archive the public archive that captured it
     * @param time when that archive captured it, by its own word
     * @param asked where it was fetched
     * @param raw whether as the archive received it; else as it shows it
     */
    public record Archived(String archive, Instant time, String asked, boolean raw) {}

    /** The public archive that captured it first; empty for what was captured by this case itself. */
    public Optional<Archived> archived(CaptureId id) {
        return sql
                .fetch("select * from archived where capture = ?", id.value())
                .map(r -> new Archived(
                        Rows.text(r, "archive"),
                        Instant.ofEpochMilli(Rows.number(r, "time_ms")),
                        Rows.text(r, "asked"),
                        Rows.number(r, "raw") != 0))
                .stream()
                .findFirst();
    }

    /** Entries that were neither merged into another nor made by a decision that was undone while nothing stands there. */
    private static final String LISTED = " merged_into is null and (holds = 1 or exists (select 1 from statement s"
            + " where s.entry = entry.id and s.stands = 1)) ";

    /** All entries that are listed, by id: without those that were merged into another. */
    public List<Entry> entries() {
        return sql.fetch("select * from entry where" + LISTED + "order by series, number, mark")
                .map(Register::entry);
    }

    /**
     * A row of a list of entries.
     *
     * @param entry which
     * @param statements how many stand on it
     * @param pages on how many captures
     */
    public record Listed(Entry entry, int statements, int pages) {}

    /** How many entries are listed; of one kind, where it is named. */
    public int count(@Nullable EntryKind kind) {
        var rows = kind == null
                ? sql.fetch("select count(*) as n from entry where" + LISTED)
                : sql.fetch("select count(*) as n from entry where kind = ? and" + LISTED, kind.code());
        return Math.toIntExact(Rows.number(rows.getFirst(), "n"));
    }

    /** A stretch of the listed entries by id, with counts, in two statements however many there are. */
    public List<Listed> page(@Nullable EntryKind kind, int offset, int limit) {
        String order = " order by series, number, mark limit ? offset ?";
        List<Entry> entries = (kind == null
                        ? sql.fetch("select * from entry where" + LISTED + order, limit, offset)
                        : sql.fetch(
                                "select * from entry where kind = ? and" + LISTED + order, kind.code(), limit, offset))
                .map(Register::entry);
        Map<String, int[]> counts = new HashMap<>();
        if (!entries.isEmpty()) {
            String marks = Rows.marks(entries.size());
            sql.fetch(
                            "select entry, count(*) as n, count(distinct capture) as pages from statement"
                                    + " where stands = 1 and entry in (" + marks + ") group by entry",
                            entries.stream().map(e -> e.id().value()).toArray())
                    .forEach(r -> counts.put(Rows.text(r, "entry"), new int[] {
                        Math.toIntExact(Rows.number(r, "n")), Math.toIntExact(Rows.number(r, "pages"))
                    }));
        }
        return entries.stream()
                .map(e -> {
                    int[] of = counts.getOrDefault(e.id().value(), new int[2]);
                    return new Listed(e, of[0], of[1]);
                })
                .toList();
    }

    /** The texts that the statements on an entry rest on, at most so many: whose masks its label needs. */
    public List<DocumentId> documents(EntryId entry, int most) {
        return sql.fetch(
                        "select distinct document from statement where entry = ? and stands = 1 order by document limit ?",
                        entry.value(),
                        most)
                .map(r -> new DocumentId(Rows.text(r, "document")));
    }

    /** The statements that were accepted on an entry once and wait for a second person. */
    public List<Statement> halves(EntryId entry) {
        return sql.fetch(
                        "select s.* from statement s join claim_state c on c.claim = s.claim and c.document = s.document"
                                + " where s.entry = ? and s.stands = 0 and c.state = 'half' and c.event = s.decision"
                                + " and s.reviewers > 1 order by s.decision, s.property",
                        entry.value())
                .map(Register::statement);
    }

    /** The entry with this id, merged or not. */
    public Optional<Entry> entry(EntryId id) {
        return sql.fetch("select * from entry where id = ?", id.value()).map(Register::entry).stream()
                .findFirst();
    }

    /** Where an entry stands after all merges: itself, or the one that its statements are shown on. */
    public EntryId resolve(EntryId id) {
        return sql.fetch("select root from entry where id = ?", id.value()).stream()
                .map(r -> new EntryId(Rows.text(r, "root")))
                .findFirst()
                .orElse(id);
    }

    /** The listed entry that goes by this label. */
    public Optional<Entry> entry(EntryKind kind, String label) {
        return sql
                .fetch(
                        "select * from entry where label = ? and kind = ? and" + LISTED + "order by event",
                        label,
                        kind.code())
                .map(Register::entry)
                .stream()
                .findFirst();
    }

    /** The id that the next entry of this series takes, such as {@code IE-2}; ids are never used again. */
    public EntryId next(String series) {
        return new EntryId(series + "-"
                + (1
                        + sql
                                .fetch(
                                        "select coalesce(max(number), 0) as n from entry where series = ? and mark = ''",
                                        series)
                                .stream()
                                .mapToLong(r -> Rows.number(r, "n"))
                                .sum()));
    }

    /** The statements that rest on this stretch of a capture, in order of decision and property. */
    public List<Statement> statementsAt(CaptureId capture, Offsets at) {
        return sql.fetch(
                        "select * from statement where capture = ? and start_offset = ? and end_offset = ? and stands = 1"
                                + " order by decision, property",
                        capture.value(),
                        at.start(),
                        at.end())
                .map(Register::statement);
    }

    /** The statements that rest on a part of a picture, a page, sound or film in this capture, in order of decision. */
    public List<Statement> fragmentsOf(CaptureId capture) {
        return sql.fetch(
                        "select * from statement where capture = ? and fragment is not null and stands = 1"
                                + " order by decision, property",
                        capture.value())
                .map(Register::statement);
    }

    /** The statements that rest on captures of this address, in order of decision and property, so many at most. */
    public List<Statement> statementsOf(String url, int most) {
        return sql.fetch(
                        "select s.* from capture c join statement s on s.capture = c.id where c.url = ? and s.stands = 1"
                                + " order by s.decision, s.property limit ?",
                        url,
                        most)
                .map(Register::statement);
    }

    /** All statements, in order of decision. */
    public List<Statement> statements() {
        return sql.fetch("select * from statement where stands = 1 order by decision, property")
                .map(Register::statement);
    }

    /**
     * The statements behind this one, in order of decision and property, so many at most: all of them, a page at a time.
     *
     * @param decision -1 for the first page
     */
    public List<Statement> statements(long decision, String property, int most) {
        return sql.fetch(
                        "select * from statement where stands = 1 and decision >= ? and (decision > ? or property > ?)"
                                + " order by decision, property limit ?",
                        decision,
                        decision,
                        property,
                        most)
                .map(Register::statement);
    }

    /** The statements on one entry, in order of decision. */
    public List<Statement> statements(EntryId entry) {
        return sql.fetch(
                        "select * from statement where entry = ? and stands = 1 order by decision, property",
                        entry.value())
                .map(Register::statement);
    }

    /** A number that stands on a text: what of, and its value as the register writes it. */
    public record Counted(DocumentId document, String what, long value) {}

    /** Those of these numbers that stand on these texts, however they are qualified, whatever is counted. */
    public List<Counted> numbersOn(Collection<DocumentId> documents, Collection<Long> numbers) {
        Map<String, Long> written = new TreeMap<>();
        numbers.forEach(n -> Properties.written(n).forEach(value -> written.put(value, n)));
        List<Counted> found = new ArrayList<>();
        for (List<String> texts : Rows.stretches(
                documents.stream().map(DocumentId::value).distinct().sorted().toList())) {
            for (List<String> values : Rows.stretches(List.copyOf(written.keySet()))) {
                sql.fetch(
                                "select distinct document, property, value from statement where kind = 'figure' and stands = 1"
                                        + " and document in (" + Rows.marks(texts.size()) + ") and value in ("
                                        + Rows.marks(values.size()) + ") order by document, property, value",
                                Stream.concat(texts.stream(), values.stream()).toArray())
                        .forEach(r -> found.add(new Counted(
                                new DocumentId(Rows.text(r, "document")),
                                Rows.text(r, "property"),
                                Objects.requireNonNull(written.get(Rows.text(r, "value"))))));
            }
        }
        return found;
    }

    /** The statements that rest on these texts, by entry and property, so many at most. */
    public List<Statement> statementsOn(Collection<DocumentId> documents, int most) {
        List<Statement> all = new ArrayList<>();
        List<String> ids =
                documents.stream().map(DocumentId::value).distinct().sorted().toList();
        for (int from = 0; from < ids.size() && all.size() < most; from += CHUNK) {
            List<Object> with = new ArrayList<>(ids.subList(from, Math.min(ids.size(), from + CHUNK)));
            String marks = Rows.marks(with.size());
            with.add(most - all.size());
            all.addAll(sql.fetch(
                            "select * from statement where stands = 1 and document in (" + marks
                                    + ") order by entry, property, decision limit ?",
                            with.toArray())
                    .map(Register::statement));
        }
        return all;
    }

    /** The statements that tie bodies to these sites and bodies, by entry. */
    public List<Statement> ties(Collection<EntryId> entries) {
        return of(
                entries,
                "select s.* from statement s join entry e on e.id = s.entry where s.stands = 1"
                        + " and s.property in ('operator', 'body', 'role', 'parent', 'agency', 'actor')"
                        + " and e.kind in ('presence', 'agency') and e.merged_into is null and s.entry in (");
    }

    /** The statements of what bodies of states did about these sites, by entry. */
    public List<Statement> actsOnSites(Collection<EntryId> entries) {
        return of(
                entries,
                "select s.* from entry e join statement s on s.entry = e.id and s.stands = 1"
                        + " where e.kind = 'presence' and s.kind = 'response' and e.merged_into is null and e.id in (");
    }

    private List<Statement> of(Collection<EntryId> entries, String where) {
        return entries.isEmpty()
                ? List.of()
                : sql.fetch(
                                where + Rows.marks(entries.size()) + ") order by s.entry, s.decision",
                                entries.stream().map(EntryId::value).toArray())
                        .map(Register::statement);
    }

    /** The statements of one sort of number on all listed figures, by entry, so many at most. */
    public List<Statement> figuresOf(String property, int most) {
        return sql.fetch(
                        "select s.* from entry e join statement s on s.entry = e.id and s.property = ? and s.stands = 1"
                                + " where e.kind = 'figure' and s.kind = 'figure' and e.merged_into is null"
                                + " order by e.series, e.number, e.mark, s.decision limit ?",
                        property,
                        most)
                .map(Register::statement);
    }

    /**
     * The statements of these numbers, however they are qualified, of these properties, in order of decision.
     *
     * @param most so many at most
     */
    public List<Statement> figures(List<String> properties, Collection<Long> numbers, int most) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(properties);
        List<String> written = numbers.stream()
                .flatMap(n -> Properties.written(n).stream())
                .limit(CHUNK)
                .toList();
        values.addAll(written);
        values.add(most);
        return sql.fetch(
                        "select * from statement where kind = 'figure' and stands = 1 and property in ("
                                + Rows.marks(properties.size()) + ") and value in ("
                                + Rows.marks(written.size())
                                + ") order by decision, property limit ?",
                        values.toArray())
                .map(Register::statement);
    }

    /** The statements that stand of one decision, by property. */
    public List<Statement> statementsOf(long decision) {
        return sql.fetch("select * from statement where decision = ? and stands = 1 order by property", decision)
                .map(Register::statement);
    }

    /** The statements that a claim was accepted as, in order of decision; empty where it was not. */
    public List<Statement> statementsOf(ClaimId claim) {
        return sql.fetch(
                        "select * from statement where claim = ? and stands = 1 order by decision, property",
                        claim.value())
                .map(Register::statement);
    }

    /** The ids under which an entry goes: its own, and those of the entries that were merged into it. */
    public List<EntryId> idsOf(EntryId entry) {
        return sql.fetch("select id from entry where root = ? or id = ? order by id", entry.value(), entry.value())
                .map(r -> new EntryId(Rows.text(r, "id")));
    }

    /**
     * What was decided on each claim: {@code accept}, {@code reject}, {@code retract}, or {@code half} where a second
     * person is asked for.
     */
    public Map<ClaimId, String> verdicts() {
        return sql.fetch("select claim, state from claim_state order by event").stream()
                .collect(Collectors.toMap(
                        r -> new ClaimId(Rows.text(r, "claim")),
                        r -> verdict(Rows.text(r, "state")),
                        (old, now) -> now));
    }

    private static String verdict(String state) {
        return switch (state) {
            case ClaimState.REJECTED -> Decisions.REJECT;
            case ClaimState.RETRACTED -> Decisions.RETRACT;
            case ClaimState.HALF -> ClaimState.HALF;
            default -> Decisions.ACCEPT;
        };
    }

    /**
     * A decision on a claim.
     *
     * @param claim which claim
     * @param document on which text
     * @param verdict such as {@code accept} or {@code reject}
     * @param reason in the person's words; empty where none was given or it was erased
     */
    public record Decision(ClaimId claim, DocumentId document, String verdict, String reason) {}

    /** The verdicts that were not undone, in order of the ledger; a later one on a claim stands instead of an earlier one. */
    public List<Decision> decisions() {
        return sql.fetch("select * from decision where undone_by is null and claim is not null"
                        + " and verdict in ('accept', 'amend', 'reject') order by event")
                .map(r -> new Decision(
                        new ClaimId(Rows.text(r, "claim")),
                        new DocumentId(Rows.text(r, "document")),
                        Rows.text(r, "verdict"),
                        Objects.requireNonNullElse(Rows.maybe(r, "reason"), "")));
    }

    /**
     * Accused private persons of whom one reviewer said that they may be named, with the pseudonym of that reviewer; they stay
     * masked until a second says so.
     */
    public Map<String, String> waitingMasks() {
        Map<String, String> waiting = new TreeMap<>();
        sql.fetch("select distinct name from lifted_mask where person_class = ?", Decisions.ACCUSED)
                .forEach(r -> MaskDecisions.waiting(Rows.text(r, "name"), sql)
                        .forEach(actor -> waiting.put(Rows.text(r, "name"), actor)));
        return waiting;
    }

    /** Names whose mask a reviewer lifted, with the class of the person. */
    public Map<String, String> liftedMasks() {
        return sql.fetch("select name, person_class from lifted_mask where stands = 1 order by event").stream()
                .filter(r -> !Rows.text(r, "name").equals(Decisions.ERASED))
                .collect(Collectors.toMap(
                        r -> Rows.text(r, "name"), r -> Rows.text(r, "person_class"), (old, now) -> now));
    }

    /**
     * A text that decisions rest on.
     *
     * @param document which text
     * @param capture what it was read from
     * @param event the decision that named it first
     * @param file the WARC file with its conversion record, relative to the case folder
     * @param fileDigest of that file
     * @param textDigest of the text in UTF-8
     * @param extractor what made it
     */
    public record FrozenText(
            DocumentId document,
            CaptureId capture,
            long event,
            String file,
            Digest fileDigest,
            Digest textDigest,
            String extractor) {}

    /** The texts that decisions rest on, by document. */
    public List<FrozenText> frozenTexts() {
        return sql.fetch("select * from frozen_text order by document")
                .map(r -> new FrozenText(
                        new DocumentId(Rows.text(r, "document")),
                        new CaptureId(Rows.text(r, "capture")),
                        Rows.number(r, "event"),
                        Rows.text(r, "file"),
                        new Digest(Rows.text(r, "file_digest")),
                        new Digest(Rows.text(r, "text_digest")),
                        Rows.text(r, "extractor")));
    }

    /**
     * A publication that was made.
     *
     * @param number from 1
     * @param event its event
     * @param title as printed
     * @param position how many events the edition rests on
     * @param manifest digest of its edition.json
     */
    public record MadeEdition(int number, long event, String title, long position, Digest manifest) {}

    /** The editions made so far, by number. */
    public List<MadeEdition> editions() {
        return sql.fetch("select * from edition order by number")
                .map(r -> new MadeEdition(
                        Math.toIntExact(Rows.number(r, "number")),
                        Rows.number(r, "event"),
                        Rows.text(r, "title"),
                        Rows.number(r, "position"),
                        new Digest(Rows.text(r, "manifest_digest"))));
    }

    /** A list among the case's settings, such as {@code allow}; empty where it was never set. */
    public List<String> setting(String name) {
        return sql.fetch("select value from setting where name = ?", name).stream()
                .flatMap(r -> Rows.words(Rows.text(r, "value")).stream())
                .toList();
    }

    static Capture capture(Record r) {
        return new Capture(
                new CaptureId(Rows.text(r, "id")),
                Rows.number(r, "event"),
                Rows.text(r, "url"),
                Instant.ofEpochMilli(Rows.number(r, "time_ms")),
                Math.toIntExact(Rows.number(r, "status")),
                Rows.maybe(r, "media_type"),
                Rows.text(r, "file"),
                Rows.number(r, "offset_bytes"),
                new Digest(Rows.text(r, "file_digest")),
                new Digest(Rows.text(r, "payload_digest")),
                Rows.number(r, "restricted") != 0,
                new BrowserParts(
                        r.get("dom_offset", Long.class),
                        r.get("screenshot_offset", Long.class),
                        r.get("pdf_offset", Long.class),
                        r.get("completeness_offset", Long.class)));
    }

    private static Entry entry(Record r) {
        return new Entry(new EntryId(Rows.text(r, "id")), EntryKind.of(Rows.text(r, "kind")), Rows.text(r, "label"));
    }

    private static @Nullable MediaFragment fragment(Record r) {
        String value = Rows.maybe(r, "fragment");
        try {
            return value == null ? null : MediaFragment.parse(value);
        } catch (IllegalArgumentException e) {
            throw new DaylightException(
                    "the register has a fragment that is none; run `daylight verify` on the case", e);
        }
    }

    static Statement statement(Record r) {
        ClaimValues values = Rows.values(Rows.text(r, "kind"), Rows.text(r, "detail"));
        StatedDate asOf = Rows.date(r, "as_of");
        String country = Rows.maybe(r, "place_country");
        return new Statement(
                Rows.number(r, "decision"),
                new EntryId(Rows.text(r, "entry")),
                Rows.text(r, "property"),
                Rows.text(r, "value"),
                values,
                new ClaimId(Rows.text(r, "claim")),
                new CaptureId(Rows.text(r, "capture")),
                new Passage(
                        new DocumentId(Rows.text(r, "document")),
                        new Offsets(
                                Math.toIntExact(Rows.number(r, "start_offset")),
                                Math.toIntExact(Rows.number(r, "end_offset"))),
                        Rows.text(r, "quote"),
                        Rows.text(r, "prefix"),
                        Rows.text(r, "suffix"),
                        fragment(r)),
                Rows.maybe(r, "speaker"),
                Stance.of(Rows.text(r, "stance")),
                Rows.text(r, "lang"),
                asOf == null ? Dating.asOf(values) : asOf,
                Dating.date(Rows.maybe(r, "stated"), Rows.maybe(r, "stated_precision"), Rows.maybe(r, "stated_words")),
                country == null
                        ? Dating.place(values)
                        : Dating.place(country, Rows.maybe(r, "place_name"), Rows.text(r, "place_precision")));
    }
}
