// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.sql.Connection;
import java.util.function.Predicate;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;

/** Up to which event somebody looked at the answers of each saved question. */
public final class QuestionsSeen {
    private final DSLContext sql;

    /** Those of this database. */
    public QuestionsSeen(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /** The same within a transaction. */
    public QuestionsSeen(Connection transaction) {
        sql = Rows.sql(transaction);
    }

    /** Up to which event; what is given where nobody looked. */
    public long upTo(String question, long otherwise) {
        return sql.fetch("select event from question_seen where question = ?", question).stream()
                .map(r -> Rows.number(r, "event"))
                .findFirst()
                .orElse(otherwise);
    }

    /** Notes that its answers were looked at up to an event. */
    public void note(String question, long event) {
        sql.execute(
                "insert into question_seen (question, event) values (?, ?)"
                        + " on conflict (question) do update set event = excluded.event",
                question,
                event);
    }

    /** Forgets a question. */
    public void forget(String question) {
        sql.execute("delete from question_seen where question = ?", question);
    }

    /**
     * Forgets for good the questions that are called by a name that is being sealed.
     *
     * @param named whether words hold the name
     */
    public void hide(Predicate<String> named) {
        sql.fetch("select question from question_seen").stream()
                .map(r -> Rows.text(r, "question"))
                .filter(named)
                .forEach(this::forget);
    }
}
