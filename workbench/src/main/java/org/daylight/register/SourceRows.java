// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.Statement;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;

/** What the case holds of each source: the outlet or body that a page says has published it. */
public final class SourceRows {
    private final DSLContext sql;

    /** The sources in this database. */
    public SourceRows(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /**
     * A source.
     *
     * @param name as its pages write it
     * @param pages how many of them are read
     */
    public record Source(String name, int pages) {}

    /**
     * What there is of a source.
     *
     * @param first when a page of it was captured first
     * @param last when one was captured last
     * @param claims found in its pages
     * @param waiting how many of them nobody has decided on
     * @param accepted how many claims were accepted that rest on its pages
     */
    public record Counts(Instant first, Instant last, int claims, int waiting, int accepted) {}

    /**
     * A story that a source has told.
     *
     * @param id of the story
     * @param first whether one of its pages is the root of an origin
     * @param pages that tell the story
     */
    public record Told(String id, boolean first, int pages) {}

    /** A stretch of all sources, those of most pages first. */
    public List<Source> page(int offset, int limit) {
        return sql.fetch(
                        "select publisher, count(*) as n from document where current_text = 1 and publisher is not null"
                                + " group by publisher order by n desc, publisher limit ? offset ?",
                        limit,
                        offset)
                .map(r -> new Source(Rows.text(r, "publisher"), Math.toIntExact(Rows.number(r, "n"))));
    }

    /** How many sources there are. */
    public int count() {
        return Math.toIntExact(Rows.number(
                sql.fetch("select count(*) as n from (select publisher from document where current_text = 1"
                                + " and publisher is not null group by publisher) p")
                        .getFirst(),
                "n"));
    }

    /** How many pages name no source. */
    public int unnamed() {
        return Math.toIntExact(Rows.number(
                sql.fetch("select count(*) as n from document where current_text = 1 and publisher is null")
                        .getFirst(),
                "n"));
    }

    /** The languages of a source's pages, with how many pages each has, by language. */
    public Map<String, Integer> languages(String name) {
        Map<String, Integer> languages = new TreeMap<>();
        sql.fetch(
                        "select lang, count(*) as n from document where current_text = 1 and publisher = ? group by lang",
                        name)
                .forEach(r -> languages.put(Rows.text(r, "lang"), Math.toIntExact(Rows.number(r, "n"))));
        return languages;
    }

    /** What there is of every source: goes through all claims and statements. */
    public Map<String, Counts> counts() {
        Map<String, Integer> waiting = numbers("select d.publisher as name, count(*) as n from claim c"
                + " join document d on d.id = c.document left join claim_state s on s.claim = c.id and s.document = c.document"
                + " where d.current_text = 1 and d.publisher is not null and s.claim is null group by d.publisher");
        Map<String, Integer> claims = numbers("select d.publisher as name, count(*) as n from claim c"
                + " join document d on d.id = c.document where d.current_text = 1 and d.publisher is not null"
                + " group by d.publisher");
        Map<String, Integer> accepted = numbers("select d.publisher as name, count(distinct s.decision) as n"
                + " from statement s join document d on d.id = s.document where s.stands = 1 and d.publisher is not null"
                + " group by d.publisher");
        Map<String, Counts> counts = new HashMap<>();
        sql.fetch("select d.publisher as name, cast(min(c.time_ms) as varchar(20)) as first_ms,"
                        + " cast(max(c.time_ms) as varchar(20)) as last_ms from document d"
                        + " join capture c on c.id = d.capture where d.current_text = 1 and d.publisher is not null"
                        + " group by d.publisher")
                .forEach(r -> {
                    String name = Rows.text(r, "name");
                    counts.put(
                            name,
                            new Counts(
                                    moment(r, "first_ms"),
                                    moment(r, "last_ms"),
                                    claims.getOrDefault(name, 0),
                                    waiting.getOrDefault(name, 0),
                                    accepted.getOrDefault(name, 0)));
                });
        return counts;
    }

    /** As text: of a value that has no column, the driver of SQLite tells no width. */
    private static Instant moment(org.jooq.Record r, String column) {
        return Instant.ofEpochMilli(Long.parseLong(Rows.text(r, column)));
    }

    private Map<String, Integer> numbers(String query) {
        Map<String, Integer> numbers = new HashMap<>();
        sql.fetch(query).forEach(r -> numbers.put(Rows.text(r, "name"), Math.toIntExact(Rows.number(r, "n"))));
        return numbers;
    }

    /** The latest statements that rest on pages of a source, at most so many. */
    public List<Statement> statements(String name, int most) {
        return sql.fetch(
                        "select s.* from document d join statement s on s.capture = d.capture and s.document = d.id"
                                + " where d.publisher = ? and s.stands = 1 order by s.decision desc, s.property limit ?",
                        name,
                        most)
                .map(Register::statement);
    }

    /** The stories of more than one page that a source has told, the largest first, at most so many. */
    public List<Told> stories(String name, int most) {
        return sql.fetch(
                        "select sd.story, (select count(*) from story_document a where a.story = sd.story) as n,"
                                + " max(case when exists (select 1 from story_group g where g.story = sd.story"
                                + " and g.document = d.id and g.place = 0) then 1 else 0 end) as root"
                                + " from document d join story_document sd on sd.document = d.id"
                                + " where d.publisher = ? and d.current_text = 1"
                                + " and exists (select 1 from story_document b where b.story = sd.story and b.place = 1)"
                                + " group by sd.story order by n desc, sd.story limit ?",
                        name,
                        most)
                .map(r -> new Told(
                        Rows.text(r, "story"), Rows.number(r, "root") == 1, Math.toIntExact(Rows.number(r, "n"))));
    }
}
