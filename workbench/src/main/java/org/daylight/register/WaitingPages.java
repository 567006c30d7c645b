// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.daylight.ClaimKind;
import org.daylight.DocumentId;
import org.daylight.StatedDate;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The pages on which claims wait, as a reviewer goes through them. Reads only, by index; threads may share it. */
public final class WaitingPages {
    private static final String ORDER = "coalesce(d.published, '')";
    private static final int MOST_SOURCES = 60;
    /** So many claims of a kind are counted: beyond, nobody asks how many there are, and to count them takes time. */
    public static final int COUNTED = 5_000;
    /** The part of a document's id that is of its text; what stands before it is of its capture. */
    static final String TEXT = "substr(id, 19)";

    private final DSLContext sql;

    /** Those of this database. */
    public WaitingPages(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /**
     * Which pages; what is null does not matter.
     *
     * @param kind with a claim of this kind that waits
     * @param source published under this name
     * @param lang in this language, such as {@code de}
     * @param story that tell this story
     * @param oldest the first published first, instead of the last
     */
    public record Choice(
            @Nullable ClaimKind kind,
            @Nullable String source,
            @Nullable String lang,
            @Nullable String story,
            boolean oldest) {
        /** Every page, the last published first. */
        public static final Choice ALL = new Choice(null, null, null, null, false);

        /** Whether it leaves some out. */
        public boolean narrows() {
            return kind != null || source != null || lang != null || story != null;
        }
    }

    /**
     * A page in the queue; title and publisher are unmasked.
     *
     * @param waiting how many claims wait on it
     * @param story that it tells; null where it stands alone
     * @param told how many pages tell that story
     */
    public record Page(
            DocumentId id,
            @Nullable String title,
            @Nullable String publisher,
            String lang,
            @Nullable StatedDate published,
            int waiting,
            @Nullable String story,
            int told) {}

    /** A word by which pages can be chosen, and how many claims wait on them. */
    public record Facet(String word, int claims) {}

    /** A stretch of the queue. */
    public List<Page> pages(Choice choice, int offset, int limit) {
        Where where = new Where(choice);
        String way = choice.oldest() ? "" : " desc";
        return sql.fetch(
                        "select d.id, d.title, d.publisher, d.lang, d.published, d.published_precision, d.waiting, t.story,"
                                + " (select count(*) from story_document o where o.story = t.story) as told"
                                + " from document d left join story_document t on t.document = d.id where " + where
                                + " order by " + ORDER + way + ", d.id" + way + " limit ? offset ?",
                        where.and(limit, offset))
                .map(WaitingPages::page);
    }

    /** One page, whether claims wait on it or not. */
    public Optional<Page> page(DocumentId id) {
        return sql
                .fetch(
                        "select d.id, d.title, d.publisher, d.lang, d.published, d.published_precision, d.waiting, t.story,"
                                + " (select count(*) from story_document o where o.story = t.story) as told"
                                + " from document d left join story_document t on t.document = d.id where d.id = ?",
                        id.value())
                .map(WaitingPages::page)
                .stream()
                .findFirst();
    }

    /** The page that follows this one in the queue; at its end the first; none where nothing else waits. */
    public Optional<DocumentId> next(Choice choice, DocumentId after) {
        String key = sql.fetch("select coalesce(published, '') as k from document where id = ?", after.value()).stream()
                .map(r -> Rows.text(r, "k"))
                .findFirst()
                .orElse("");
        String way = choice.oldest() ? "" : " desc";
        Where where = new Where(choice);
        where.add("(" + ORDER + ", d.id) " + (choice.oldest() ? ">" : "<") + " (?, ?)", key, after.value());
        Optional<DocumentId> further = sql
                .fetch(
                        "select d.id from document d where " + where + " order by " + ORDER + way + ", d.id" + way
                                + " limit 1",
                        where.and())
                .map(r -> new DocumentId(Rows.text(r, "id")))
                .stream()
                .findFirst();
        return further.isPresent()
                ? further
                : pages(choice, 0, 2).stream()
                        .map(Page::id)
                        .filter(id -> !id.equals(after))
                        .findFirst();
    }

    /** How many pages and claims wait that are chosen, the claims of two captures of one text once; where only a kind is, the claims of that kind. */
    public int[] counts(Choice choice) {
        ClaimKind kind = choice.kind();
        if (kind != null && choice.source() == null && choice.lang() == null && choice.story() == null) {
            Record row = sql.fetch(
                            "select count(distinct document) as pages, count(*) as claims from claim"
                                    + " where waiting = 1 and kind = ?",
                            kind.code())
                    .getFirst();
            return new int[] {Math.toIntExact(Rows.number(row, "pages")), Math.toIntExact(Rows.number(row, "claims"))};
        }
        Where where = new Where(choice);
        Record row = sql.fetch(
                        "select coalesce(sum(most), 0) as claims, coalesce(sum(pages), 0) as pages from (select"
                                + " max(d.waiting) as most, count(*) as pages from document d where " + where
                                + " group by " + TEXT + ") texts",
                        where.and())
                .getFirst();
        return new int[] {Math.toIntExact(Rows.number(row, "pages")), Math.toIntExact(Rows.number(row, "claims"))};
    }

    /** Kinds of claims that wait, the most first; of each, {@link #COUNTED} at most are counted. */
    public List<Facet> kinds() {
        String each = Arrays.stream(ClaimKind.values())
                .map(kind -> "select '" + kind.code() + "' as word, count(*) as n from (select 1 as one from claim"
                        + " where waiting = 1 and kind = '" + kind.code() + "' limit " + COUNTED + ") as some")
                .collect(Collectors.joining(" union all "));
        return facets("select word, n from (" + each + ") as each_kind where n > 0 order by n desc, word");
    }

    /** Languages of pages on which claims wait, the most first. */
    public List<Facet> languages() {
        return facets("select lang as word, sum(waiting) as n from document where waiting > 0 group by lang"
                + " order by n desc, lang");
    }

    /** Sources of pages on which claims wait, the most first and not all of them; names are unmasked. */
    public List<Facet> sources() {
        return facets(
                "select publisher as word, sum(waiting) as n from document where waiting > 0 and publisher is not null"
                        + " group by publisher order by n desc, publisher limit " + MOST_SOURCES);
    }

    private List<Facet> facets(String query) {
        return sql.fetch(query).map(r -> new Facet(Rows.text(r, "word"), Math.toIntExact(Rows.number(r, "n"))));
    }

    /** Pages with claims that wait for a second person who is not this one, and how many. */
    public List<Page> halves(String actor, int limit) {
        return sql.fetch(
                        "select d.id, d.title, d.publisher, d.lang, d.published, d.published_precision, h.n as waiting,"
                                + " t.story, (select count(*) from story_document o where o.story = t.story) as told"
                                + " from (select s.document, count(*) as n from claim_state s join decision x on x.event = s.event"
                                + " where s.state = 'half' and x.actor <> ? group by s.document) h"
                                + " join document d on d.id = h.document left join story_document t on t.document = d.id"
                                + " order by d.id limit ?",
                        actor,
                        limit)
                .map(WaitingPages::page);
    }

    private static Page page(Record r) {
        return new Page(
                new DocumentId(Rows.text(r, "id")),
                Rows.maybe(r, "title"),
                Rows.maybe(r, "publisher"),
                Rows.text(r, "lang"),
                Rows.date(r, "published"),
                Math.toIntExact(Rows.number(r, "waiting")),
                Rows.maybe(r, "story"),
                Math.toIntExact(Rows.number(r, "told")));
    }

    /** What a choice asks of a page, and its arguments. */
    private static final class Where {
        private final StringJoiner parts = new StringJoiner(" and ");
        private final List<Object> arguments = new ArrayList<>();

        Where(Choice choice) {
            parts.add("d.waiting > 0");
            ClaimKind kind = choice.kind();
            if (kind != null) {
                add(
                        "exists (select 1 from claim c where c.document = d.id and c.kind = ? and c.waiting = 1)",
                        kind.code());
            }
            String source = choice.source();
            if (source != null) {
                add("d.publisher = ?", source);
            }
            String lang = choice.lang();
            if (lang != null) {
                add("(d.lang = ? or d.lang like ?)", lang, lang + "-%");
            }
            String story = choice.story();
            if (story != null) {
                add("d.id in (select o.document from story_document o where o.story = ?)", story);
            }
        }

        void add(String part, Object... with) {
            parts.add(part);
            arguments.addAll(List.of(with));
        }

        Object[] and(Object... more) {
            List<Object> all = new ArrayList<>(arguments);
            all.addAll(List.of(more));
            return all.toArray();
        }

        @Override
        public String toString() {
            return parts.toString();
        }
    }
}
