// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Notes, assignments and deadlines on entries and claims. Beside the ledger: no evidence, never published; threads may
 * share it.
 */
public final class NoteBook {
    private final DSLContext sql;
    private final String seen;

    /**
     * That of this database.
     *
     * @param all whether notes on what rests on restricted pages alone are in it
     */
    public NoteBook(Database database, boolean all) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
        seen = all ? "1 = 1" : OpenMatter.notes(database);
    }

    /** All of them, within a transaction. */
    public NoteBook(Connection transaction) {
        sql = Rows.sql(transaction);
        seen = "1 = 1";
    }

    /**
     * A note as it is kept.
     *
     * @param id its name
     * @param about the entry or claim
     * @param author pseudonym of who wrote it
     * @param assignee pseudonym of who is asked to do it; null where nobody is
     * @param body its words; of a privileged note the ciphertext
     * @param due the day until which, such as {@code 2026-11-30}; null where there is none
     * @param privileged whether it is for its author and stewards alone
     * @param made when
     * @param done when it was done; null while it is open
     */
    public record Kept(
            String id,
            String about,
            String author,
            @Nullable String assignee,
            String body,
            @Nullable String due,
            boolean privileged,
            Instant made,
            @Nullable Instant done) {}

    /** Which notes of a list. */
    public enum Choice {
        /** Open, and the person is asked to do them. */
        MINE,
        /** Open, with a day until which. */
        DUE,
        /** Open. */
        OPEN,
        /** Done. */
        DONE
    }

    /** Keeps a note. */
    public void add(Kept note) {
        sql.execute(
                "insert into note (id, about, author, assignee, body, due, privileged, made_ms) values (?, ?, ?, ?, ?, ?, ?, ?)",
                note.id(),
                note.about(),
                note.author(),
                note.assignee(),
                note.body(),
                note.due(),
                note.privileged() ? 1 : 0,
                note.made().toEpochMilli());
    }

    /** The note of this name. */
    public Optional<Kept> note(String id) {
        return sql.fetch("select * from note where id = ? and " + seen, id).map(NoteBook::kept).stream()
                .findFirst();
    }

    /** Notes on any of these, oldest first. */
    public List<Kept> about(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sql.fetch(
                        "select * from note where about in (" + Rows.marks(ids.size()) + ") and " + seen
                                + " order by made_ms, id",
                        ids.toArray())
                .map(NoteBook::kept);
    }

    /**
     * A list, those due first.
     *
     * @param person whose
     * @param all whether the person may read what is privileged
     */
    public List<Kept> list(Choice choice, String person, boolean all, int offset, int limit) {
        return sql.fetch(
                        "select * from note where " + where(choice)
                                + " order by case when due is null then 1 else 0 end, due, made_ms desc, id limit ? offset ?",
                        person,
                        all ? 1 : 0,
                        person,
                        limit,
                        offset)
                .map(NoteBook::kept);
    }

    /** How many there are in a list. */
    public int count(Choice choice, String person, boolean all) {
        return Math.toIntExact(Rows.number(
                sql.fetch("select count(*) as n from note where " + where(choice), person, all ? 1 : 0, person)
                        .getFirst(),
                "n"));
    }

    private String where(Choice choice) {
        String which = switch (choice) {
            case MINE -> "done_ms is null and assignee = ?";
            case DUE -> "done_ms is null and due is not null and ? <> ''";
            case OPEN -> "done_ms is null and ? <> ''";
            case DONE -> "done_ms is not null and ? <> ''";
        };
        return which + " and (privileged = 0 or ? = 1 or author = ?) and " + seen;
    }

    /** Closes a note, or opens it again where {@code when} is null. */
    public void done(String id, @Nullable Instant when, String by) {
        sql.execute(
                "update note set done_ms = ?, done_by = ? where id = ?",
                when == null ? null : when.toEpochMilli(),
                when == null ? null : by,
                id);
    }

    /** Removes it. */
    public void remove(String id) {
        sql.execute("delete from note where id = ?", id);
    }

    /** All of them. */
    public List<Kept> all() {
        return sql.fetch("select * from note order by id").map(NoteBook::kept);
    }

    /** Puts other words into its place. */
    public void rewrite(String id, String body) {
        sql.execute("update note set body = ? where id = ?", body, id);
    }

    private static Kept kept(Record r) {
        Long done = r.get("done_ms", Long.class);
        return new Kept(
                Rows.text(r, "id"),
                Rows.text(r, "about"),
                Rows.text(r, "author"),
                Rows.maybe(r, "assignee"),
                Rows.text(r, "body"),
                Rows.maybe(r, "due"),
                Rows.number(r, "privileged") != 0,
                Instant.ofEpochMilli(Rows.number(r, "made_ms")),
                done == null ? null : Instant.ofEpochMilli(done));
    }
}
