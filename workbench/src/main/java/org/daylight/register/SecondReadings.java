// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.time.Instant;
import java.util.List;
import org.daylight.Claim;
import org.daylight.DocumentId;
import org.daylight.read.ReadingJson;
import org.jooq.DSLContext;

/** What second readers proposed, apart from the claims of the first, so that either can be read anew. */
final class SecondReadings {
    private final DSLContext sql;

    SecondReadings(DSLContext sql) {
        this.sql = sql;
    }

    void save(SecondReading asked, List<Claim> claims) {
        String document = asked.document().value();
        sql.execute("delete from second_claim where document = ? and reader = ?", document, asked.reader());
        sql.execute("delete from second_reading where document = ? and reader = ?", document, asked.reader());
        sql.execute(
                "insert into second_reading (document, reader, prompt, address, time_ms, answers, notes)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                document,
                asked.reader(),
                asked.prompt(),
                asked.address(),
                asked.time().toEpochMilli(),
                Rows.json(asked.answers()),
                Rows.json(asked.notes()));
        for (Claim claim : claims) {
            sql.execute(
                    "insert into second_claim (document, id, reader, line) values (?, ?, ?, ?)",
                    document,
                    claim.id().value(),
                    claim.reader(),
                    ReadingJson.explained(claim));
        }
    }

    List<Claim> claims(DocumentId document) {
        return sql.fetch("select line from second_claim where document = ? order by reader, id", document.value())
                .map(r -> ReadingJson.parse(Rows.text(r, "line")));
    }

    List<SecondReading> all() {
        return sql.fetch("select * from second_reading order by document, reader")
                .map(r -> new SecondReading(
                        new DocumentId(Rows.text(r, "document")),
                        Rows.text(r, "reader"),
                        Rows.text(r, "prompt"),
                        Rows.text(r, "address"),
                        Instant.ofEpochMilli(Rows.number(r, "time_ms")),
                        Rows.words(Rows.text(r, "answers")),
                        Rows.words(Rows.text(r, "notes"))));
    }

    void drop(DocumentId document) {
        sql.execute("delete from second_claim where document = ?", document.value());
        sql.execute("delete from second_reading where document = ?", document.value());
    }

    /** Forgets what was proposed of texts that are gone, save one that is just being written. */
    void dropOrphans(DocumentId writing) {
        for (String table : List.of("second_claim", "second_reading")) {
            sql.execute(
                    "delete from " + table + " where document <> ? and document not in (select id from document)",
                    writing.value());
        }
    }
}
