// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.List;
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.DocumentId;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Claims that wait and say the same as another, on other pages of its story. Reads only, by index. */
public final class Alike {
    private final DSLContext sql;

    /** In this database. */
    public Alike(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /** A claim and the text that it stands in. */
    public record Twin(ClaimId id, DocumentId document) {}

    /** Those of this kind, these values and this stance in the story of its page, itself left out. */
    public List<Twin> of(Claim claim, int most) {
        @Nullable String speaker = claim.speaker();
        return sql.fetch(
                        "select c.id, c.document from story_document here cross join story_document there"
                                // In this order: the pages of a story are few, the claims of a kind are many.
                                + " cross join claim c where there.story = here.story and c.document = there.document"
                                + " and c.waiting = 1 and here.document = ? and c.kind = ? and c.detail = ? and c.stance = ? and c.id <> ?"
                                + " and coalesce(c.speaker, '') = ? order by c.document, c.id limit ?",
                        claim.document().value(),
                        claim.kind().code(),
                        Rows.json(claim.values()),
                        claim.stance().code(),
                        claim.id().value(),
                        speaker == null ? "" : speaker,
                        most)
                .map(r -> new Twin(new ClaimId(Rows.text(r, "id")), new DocumentId(Rows.text(r, "document"))));
    }
}
