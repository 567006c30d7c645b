// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.HashSet;
import java.util.Set;
import org.daylight.ClaimId;
import org.daylight.Event;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What the decisions on one claim come to, worked out anew from those that hold, in order of the ledger: the last
 * acceptance, amendment or rejection says what the claim is; a second person and a retraction speak of the acceptance that
 * they name, and of no other.
 */
final class ClaimState {
    static final String ACCEPTED = "accepted";
    static final String AMENDED = "amended";
    /** Accepted by one where two are asked for, so that a part of it is no statement yet. */
    static final String HALF = "half";

    static final String REJECTED = "rejected";
    static final String RETRACTED = "retracted";

    private DecisionLog.@Nullable Row last;
    private boolean seconded;
    private boolean retracted;
    private final Set<String> withdrawn = new HashSet<>();

    private ClaimState() {}

    /** Puts the rows of a claim right. */
    static void settle(@Nullable String claim, @Nullable String document, DSLContext sql) {
        if (claim == null || document == null) {
            return;
        }
        ClaimState state = new ClaimState();
        sql.fetch(
                        "select * from decision where claim = ? and document = ? and undone_by is null order by event",
                        claim,
                        document)
                .map(DecisionLog.Row::of)
                .forEach(state::take);
        state.write(claim, document, sql);
        new Waiting(sql).settle(new ClaimId(claim));
    }

    /** The claim and text of a decision, put right. */
    static void settle(Event e, DSLContext sql) {
        settle(e.text("claim"), e.text("document"), sql);
    }

    private void take(DecisionLog.Row row) {
        switch (row.verdict()) {
            case Decisions.ACCEPT, Decisions.AMEND, Decisions.REJECT -> {
                last = row;
                seconded = false;
                retracted = false;
                withdrawn.clear();
            }
            case Decisions.SECOND ->
                seconded |= speaksOfLast(row) && !row.actor().equals(last().actor());
            case Decisions.RETRACT -> {
                if (speaksOfLast(row) && row.property() == null) {
                    retracted = true;
                } else if (speaksOfLast(row)) {
                    withdrawn.add(row.property());
                }
            }
            default -> {
                // Speaks of something else, such as a grade; what a claim is does not depend on it.
            }
        }
    }

    private boolean speaksOfLast(DecisionLog.Row row) {
        return last != null && row.target() != null && row.target() == last.event();
    }

    private DecisionLog.Row last() {
        if (last == null) {
            throw new IllegalStateException("asked for the last decision where there is none");
        }
        return last;
    }

    private void write(String claim, String document, DSLContext sql) {
        long standing = last == null || retracted || last.verdict().equals(Decisions.REJECT) ? -1 : last.event();
        sql.execute(
                "update statement set stands = case when decision = ? and reviewers <= ? then 1 else 0 end"
                        + " where claim = ? and document = ?",
                standing,
                seconded ? 2 : 1,
                claim,
                document);
        for (String property : withdrawn) {
            sql.execute("update statement set stands = 0 where decision = ? and property = ?", standing, property);
        }
        if (last == null) {
            sql.execute("delete from claim_state where claim = ? and document = ?", claim, document);
        } else {
            sql.execute(
                    "insert into claim_state (claim, document, state, event) values (?, ?, ?, ?)"
                            + " on conflict (claim, document) do update set state = excluded.state, event = excluded.event",
                    claim,
                    document,
                    word(standing, sql),
                    last.event());
        }
    }

    private String word(long standing, DSLContext sql) {
        if (last().verdict().equals(Decisions.REJECT)) {
            return REJECTED;
        }
        if (retracted) {
            return RETRACTED;
        }
        if (!seconded
                && !sql.fetch("select 1 from statement where decision = ? and reviewers > 1", standing)
                        .isEmpty()) {
            return HALF;
        }
        return last().verdict().equals(Decisions.AMEND) ? AMENDED : ACCEPTED;
    }
}
