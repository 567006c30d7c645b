// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.DocumentId;
import org.daylight.corroborate.Relation;
import org.daylight.corroborate.Story;
import org.daylight.corroborate.trace.Traits;
import org.daylight.corroborate.trace.TraitsJson;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * The stories of a case as they were last found, and the traits of its texts. Nothing here is evidence: it is made again
 * from the texts, and the row in {@code corroboration} says when that is due.
 *
 * <p>Threads: safe; {@link #save} is one transaction.
 */
public final class Corroborations {
    private final DSLContext sql;

    /** The stories in this database. */
    public Corroborations(Database database) {
        this(Rows.sql(database.dataSource(), database.isPostgres()));
    }

    Corroborations(DSLContext sql) {
        this.sql = sql;
    }

    /** Whether the stories were made by this rule from the texts that are there now. */
    public boolean fresh(String rule) {
        return sql.fetch("select rule, stale from corroboration").stream()
                .anyMatch(r -> Rows.text(r, "rule").equals(rule) && Rows.number(r, "stale") == 0);
    }

    /** Notes that texts changed. */
    void stale() {
        sql.execute("update corroboration set stale = 1, changes = changes + 1");
    }

    /** How often texts or their masks changed: while it stays the same, nothing that is made of them needs to be made again. */
    public long changes() {
        return sql.fetch("select changes from corroboration").stream()
                .mapToLong(r -> Rows.number(r, "changes"))
                .sum();
    }

    /** Keeps what of a text is compared. */
    public void trait(Traits traits) {
        sql.execute("delete from trait where document = ?", traits.document().value());
        sql.execute(
                "insert into trait (document, body) values (?, ?)",
                traits.document().value(),
                TraitsJson.write(traits));
    }

    /** The traits of all current documents that have some. */
    public Map<DocumentId, Traits> traits() {
        Map<DocumentId, Traits> all = new HashMap<>();
        sql.fetch(
                        "select t.document, t.body from trait t join document d on d.id = t.document where d.current_text = 1")
                .forEach(r -> read(r).ifPresent(t -> all.put(t.document(), t)));
        return all;
    }

    /** The traits of one document. */
    public Optional<Traits> traits(DocumentId document) {
        return sql.fetch("select document, body from trait where document = ?", document.value()).stream()
                .flatMap(r -> read(r).stream())
                .findFirst();
    }

    private static Optional<Traits> read(Record r) {
        return TraitsJson.read(new DocumentId(Rows.text(r, "document")), Rows.text(r, "body"));
    }

    /**
     * Puts these stories in place of all earlier ones.
     *
     * @param changes what {@link #changes} was when their texts were read: where texts changed since, they are due again
     */
    public void save(String rule, List<Story> stories, long changes) {
        sql.transaction(t -> new Corroborations(t.dsl()).replace(rule, stories, changes));
    }

    private void replace(String rule, List<Story> stories, long changes) {
        for (String table : List.of("story", "story_document", "story_group", "story_relation")) {
            sql.execute("delete from " + table);
        }
        Batch sizes = new Batch("insert into story (id, pages, origins) values (?, ?, ?)");
        Batch documents = new Batch("insert into story_document (document, story, place) values (?, ?, ?)");
        Batch groups = new Batch("insert into story_group (story, origin, place, document) values (?, ?, ?, ?)");
        Batch relations = new Batch("insert into story_relation (story, place, from_document, to_document, kind, why)"
                + " values (?, ?, ?, ?, ?, ?)");
        for (Story story : stories) {
            String id = story.first().value();
            sizes.add(id, story.documents().size(), story.origins());
            for (int i = 0; i < story.documents().size(); i++) {
                documents.add(story.documents().get(i).value(), id, i);
            }
            for (int g = 0; g < story.groups().size(); g++) {
                for (int i = 0; i < story.groups().get(g).size(); i++) {
                    groups.add(id, g, i, story.groups().get(g).get(i).value());
                }
            }
            for (int i = 0; i < story.relations().size(); i++) {
                Relation r = story.relations().get(i);
                relations.add(id, i, r.from().value(), r.to().value(), r.kind().code(), BecauseJson.write(r.why()));
            }
        }
        sizes.run();
        documents.run();
        groups.run();
        relations.run();
        sql.execute(
                "update corroboration set rule = ?, stale = case when changes = ? then 0 else 1 end, made_ms = ?",
                rule,
                changes,
                System.currentTimeMillis());
    }

    /** When the stories were last made; empty where they never were, or before that was kept. */
    public Optional<Instant> made() {
        return sql.fetch("select made_ms from corroboration where made_ms > 0").stream()
                .map(r -> Instant.ofEpochMilli(Rows.number(r, "made_ms")))
                .findFirst();
    }

    /** Rows of one table, written a thousand at a time. */
    private final class Batch {
        private static final int AT_ONCE = 1000;

        private final String insert;
        private final List<Object[]> rows = new ArrayList<>();

        Batch(String insert) {
            this.insert = insert;
        }

        void add(Object... row) {
            rows.add(row);
            if (rows.size() == AT_ONCE) {
                run();
            }
        }

        void run() {
            if (!rows.isEmpty()) {
                sql.batch(insert, rows.toArray(new Object[0][])).execute();
                rows.clear();
            }
        }
    }

    /** All stories, ordered by id. */
    public List<Story> stories() {
        return assemble(
                sql.fetch("select story, document from story_document order by story, place"),
                sql.fetch("select story, origin, document from story_group order by story, origin, place"),
                sql.fetch("select * from story_relation order by story, place"));
    }

    /** The story that a document stands in. */
    public Optional<Story> storyOf(DocumentId document) {
        return sql
                .fetch("select story from story_document where document = ?", document.value())
                .map(r -> Rows.text(r, "story"))
                .stream()
                .findFirst()
                .flatMap(story -> assemble(
                                sql.fetch(
                                        "select story, document from story_document where story = ? order by place",
                                        story),
                                sql.fetch(
                                        "select story, origin, document from story_group where story = ?"
                                                + " order by origin, place",
                                        story),
                                sql.fetch("select * from story_relation where story = ? order by place", story))
                        .stream()
                        .findFirst());
    }

    /** The id of the story that a document stands in. */
    public Optional<String> storyId(DocumentId document) {
        return sql.fetch("select story from story_document where document = ?", document.value()).stream()
                .map(r -> Rows.text(r, "story"))
                .findFirst();
    }

    /** The story of each document that stands in one. */
    public Map<DocumentId, String> storyIds() {
        Map<DocumentId, String> ids = new HashMap<>();
        sql.fetch("select document, story from story_document")
                .forEach(r -> ids.put(new DocumentId(Rows.text(r, "document")), Rows.text(r, "story")));
        return ids;
    }

    /** How many documents tell a story; 0 where there is none of this id. */
    public int documents(String story) {
        return count("select count(*) as n from story_document where story = ?", story);
    }

    /** How many origins a story has; 0 where there is none of this id. */
    public int origins(String story) {
        return count("select count(distinct origin) as n from story_group where story = ?", story);
    }

    private int count(String query, String story) {
        return Math.toIntExact(sql.fetch(query, story).stream()
                .mapToLong(r -> Rows.number(r, "n"))
                .sum());
    }

    /** The root of the first origin that a document goes back to; itself where it stands in no story. */
    public DocumentId root(DocumentId document) {
        return sql
                .fetch(
                        "select r.document from story_group m join story_group r"
                                + " on r.story = m.story and r.origin = m.origin and r.place = 0"
                                + " where m.document = ? order by m.origin",
                        document.value())
                .map(r -> new DocumentId(Rows.text(r, "document")))
                .stream()
                .findFirst()
                .orElse(document);
    }

    /** How a document goes back to others: to its parent, in each of its origins. */
    public List<Relation> relations(DocumentId from) {
        return sql.fetch("select * from story_relation where from_document = ? order by story, place", from.value())
                .map(Corroborations::relation);
    }

    private static List<Story> assemble(
            Iterable<Record> documents, Iterable<Record> groups, Iterable<Record> relations) {
        Map<String, List<DocumentId>> members = new LinkedHashMap<>();
        documents.forEach(r -> members.computeIfAbsent(Rows.text(r, "story"), s -> new ArrayList<>())
                .add(new DocumentId(Rows.text(r, "document"))));
        Map<String, List<List<DocumentId>>> origins = new HashMap<>();
        groups.forEach(r -> {
            List<List<DocumentId>> of = origins.computeIfAbsent(Rows.text(r, "story"), s -> new ArrayList<>());
            while (of.size() <= Rows.number(r, "origin")) {
                of.add(new ArrayList<>());
            }
            of.getLast().add(new DocumentId(Rows.text(r, "document")));
        });
        Map<String, List<Relation>> related = new HashMap<>();
        relations.forEach(r -> related.computeIfAbsent(Rows.text(r, "story"), s -> new ArrayList<>())
                .add(relation(r)));
        List<Story> stories = new ArrayList<>();
        members.forEach((story, ids) -> stories.add(new Story(
                new DocumentId(story),
                ids,
                origins.getOrDefault(story, List.of()),
                List.of(),
                related.getOrDefault(story, List.of()))));
        return stories;
    }

    private static Relation relation(Record r) {
        return new Relation(
                new DocumentId(Rows.text(r, "from_document")),
                new DocumentId(Rows.text(r, "to_document")),
                Relation.Kind.of(Rows.text(r, "kind")),
                BecauseJson.read(Rows.text(r, "why")));
    }
}
