// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daylight.CaptureId;
import org.daylight.DocumentId;
import org.daylight.StatedDate;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Stories as lists show them: their sizes a stretch at a time, and of their pages the line above the text, never the text.
 * Nothing here is masked. Threads: safe; every call is one statement.
 */
public final class StoryRows {
    private final DSLContext sql;

    /** The stories in this database. */
    public StoryRows(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /**
     * Which stories.
     *
     * @param words in the title or publisher of one of its pages; empty for any
     * @param lang of one of its pages, BCP 47; empty for any
     * @param publisher of one of its pages, to the letter; empty for any
     * @param alone whether stories of one page, too
     */
    public record Asked(String words, String lang, String publisher, boolean alone) {
        boolean ofPages() {
            return !words.isEmpty() || !lang.isEmpty() || !publisher.isEmpty();
        }
    }

    /**
     * A story of the list.
     *
     * @param id the id of its first text
     * @param pages that tell it
     * @param origins that it goes back to
     */
    public record Size(DocumentId id, int pages, int origins) {}

    /**
     * A page, by what stands above its text.
     *
     * @param document its text
     * @param capture where it is preserved
     * @param address of the page
     * @param published as far as it says so
     * @param lang BCP 47
     */
    public record Line(
            DocumentId document,
            CaptureId capture,
            String address,
            @Nullable String title,
            @Nullable String publisher,
            @Nullable StatedDate published,
            String lang) {}

    /** The stories that are asked for, those of most pages first, so many at most. */
    public List<Size> page(Asked asked, int offset, int limit) {
        List<Object> with = new ArrayList<>();
        String where = where(asked, with);
        with.add(limit);
        with.add(offset);
        return sql.fetch(
                        "select id, pages, origins from story s where " + where
                                + " order by pages desc, id desc limit ? offset ?",
                        with.toArray())
                .map(StoryRows::size);
    }

    /** The size of one story; empty where there is none of this id. */
    public List<Size> size(DocumentId story) {
        return sql.fetch("select id, pages, origins from story where id = ?", story.value())
                .map(StoryRows::size);
    }

    private static Size size(Record r) {
        return new Size(
                new DocumentId(Rows.text(r, "id")),
                Math.toIntExact(Rows.number(r, "pages")),
                Math.toIntExact(Rows.number(r, "origins")));
    }

    /** How many stories are asked for. Costs a look at each where words are asked for. */
    public int count(Asked asked) {
        List<Object> with = new ArrayList<>();
        String where = where(asked, with);
        return Math.toIntExact(Rows.number(
                sql.fetch("select count(*) as n from story s where " + where, with.toArray())
                        .getFirst(),
                "n"));
    }

    private static String where(Asked asked, List<Object> with) {
        String where = asked.alone() ? "pages > 0" : "pages > 1";
        if (!asked.ofPages()) {
            return where;
        }
        StringBuilder of = new StringBuilder();
        if (!asked.words().isEmpty()) {
            String like = "%" + asked.words().toLowerCase(Locale.ROOT).replaceAll("([%_!])", "!$1") + "%";
            of.append(" and (lower(d.title) like ? escape '!' or lower(d.publisher) like ? escape '!')");
            with.add(like);
            with.add(like);
        }
        if (!asked.lang().isEmpty()) {
            of.append(" and d.lang = ?");
            with.add(asked.lang());
        }
        if (!asked.publisher().isEmpty()) {
            of.append(" and d.publisher = ?");
            with.add(asked.publisher());
        }
        return where
                + " and exists (select 1 from story_document m join document d on d.id = m.document where m.story = s.id"
                + of + ")";
    }

    /** The languages of the current texts. */
    public List<String> languages() {
        return sql.fetch("select distinct lang from document order by lang").map(r -> Rows.text(r, "lang"));
    }

    /** What stands above each of these texts, in no order. */
    public Map<DocumentId, Line> lines(Collection<DocumentId> documents) {
        Map<DocumentId, Line> lines = new HashMap<>();
        List<String> ids =
                documents.stream().map(DocumentId::value).distinct().sorted().toList();
        for (List<String> some : Rows.stretches(ids)) {
            sql.fetch(
                            "select d.id, d.capture, c.url, d.title, d.publisher, d.published, d.published_precision, d.lang"
                                    + " from document d join capture c on c.id = d.capture where d.id in ("
                                    + Rows.marks(some.size()) + ")",
                            some.toArray())
                    .forEach(r -> lines.put(new DocumentId(Rows.text(r, "id")), line(r)));
        }
        return lines;
    }

    private static Line line(Record r) {
        return new Line(
                new DocumentId(Rows.text(r, "id")),
                new CaptureId(Rows.text(r, "capture")),
                Rows.text(r, "url"),
                Rows.maybe(r, "title"),
                Rows.maybe(r, "publisher"),
                Rows.date(r, "published"),
                Rows.text(r, "lang"));
    }

    /** The languages of each of these stories. */
    public Map<DocumentId, List<String>> languages(Collection<DocumentId> stories) {
        Map<DocumentId, List<String>> told = new HashMap<>();
        told("d.lang", stories)
                .forEach((story, words) ->
                        told.put(story, words.stream().map(Told::word).toList()));
        return told;
    }

    /**
     * A publisher of a story.
     *
     * @param word its name
     * @param page one that names it so
     */
    public record Told(String word, DocumentId page) {}

    /** The publishers of each of these stories, as far as pages name them. */
    public Map<DocumentId, List<Told>> publishers(Collection<DocumentId> stories) {
        return told("d.publisher", stories);
    }

    private Map<DocumentId, List<Told>> told(String column, Collection<DocumentId> stories) {
        Map<DocumentId, List<Told>> told = new HashMap<>();
        if (!stories.isEmpty()) {
            sql.fetch(
                            "select m.story, " + column + " as word, min(d.id) as page from story_document m"
                                    + " join document d on d.id = m.document where m.story in ("
                                    + Rows.marks(stories.size())
                                    + ") and " + column + " is not null group by m.story, " + column + " order by 1, 2",
                            stories.stream().map(DocumentId::value).toArray())
                    .forEach(r -> told.computeIfAbsent(new DocumentId(Rows.text(r, "story")), s -> new ArrayList<>())
                            .add(new Told(Rows.text(r, "word"), new DocumentId(Rows.text(r, "page")))));
        }
        return told;
    }
}
