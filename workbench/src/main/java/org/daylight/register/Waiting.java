// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import org.daylight.ClaimId;
import org.daylight.DocumentId;
import org.jooq.DSLContext;

/**
 * Keeps count of the claims that wait for a decision. A claim waits while no decision on it holds, whichever of the pages
 * with the same text it was taken on.
 */
final class Waiting {
    private final DSLContext sql;

    private static final String DECIDED = "exists (select 1 from claim_state s where s.claim = claim.id) or not exists"
            + " (select 1 from document d where d.id = claim.document and d.current_text = 1)";

    Waiting(DSLContext sql) {
        this.sql = sql;
    }

    /** After a decision on a claim came to hold or ceased to. */
    void settle(ClaimId claim) {
        sql.execute(
                "update claim set waiting = case when " + DECIDED + " then 0 else 1 end where id = ?", claim.value());
        sql.execute(
                "update document set waiting = (select count(*) from claim where claim.document = document.id and"
                        + " claim.waiting = 1) where current_text = 1 and id in (select c.document from claim c where c.id = ?)",
                claim.value());
    }

    /** After the claims of a text were read. */
    void settle(DocumentId document) {
        sql.execute(
                "update claim set waiting = case when " + DECIDED + " then 0 else 1 end where document = ?",
                document.value());
        sql.execute(
                "update document set waiting = case when current_text = 1 then (select count(*) from claim"
                        + " where claim.document = document.id and claim.waiting = 1) else 0 end where id = ?",
                document.value());
    }
}
