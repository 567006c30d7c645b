// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.List;
import org.daylight.Event;
import org.jooq.DSLContext;

/**
 * Undoes decisions: each that is undone is marked with the decision that undid it, and what followed from it is worked out
 * anew from those that hold. An undoing can be undone; an undoing of what does not hold anyway has no effect. Undoing a
 * decision on many undoes all of them.
 */
final class Undoing {
    /** An undoing of an undoing of … more often than this has no effect. */
    static final int DEEPEST = 64;

    private final DSLContext sql;

    private Undoing(DSLContext sql) {
        this.sql = sql;
    }

    static void apply(Event e, DSLContext sql) {
        Undoing undoing = new Undoing(sql);
        DecisionLog.row(e.number("undoes"), sql)
                .filter(target -> target.holds() && target.event() < e.seq() && undoing.depth(target) < DEEPEST)
                .ifPresentOrElse(
                        target -> undoing.undo(target, e.seq()),
                        // Without a target it can never come to undo anything.
                        () -> sql.execute("update decision set target = null where event = ?", e.seq()));
    }

    /** How many undoings stand upon each other, this one included. */
    private int depth(DecisionLog.Row row) {
        int depth = 0;
        DecisionLog.Row at = row;
        while (depth < DEEPEST && at.verdict().equals(Decisions.UNDO) && at.target() != null) {
            depth++;
            at = DecisionLog.row(at.target(), sql).orElseThrow();
        }
        return depth;
    }

    private void undo(DecisionLog.Row row, long by) {
        sql.execute("update decision set undone_by = ? where event = ?", by, row.event());
        switch (row.verdict()) {
            case Decisions.UNDO -> marked(row.event()).forEach(this::redo);
            case Decisions.BULK ->
                sql.fetch("select * from decision where bulk = ? and undone_by is null order by event", row.event())
                        .map(DecisionLog.Row::of)
                        .forEach(member -> undo(member, by));
            default -> settle(row, false);
        }
    }

    private List<DecisionLog.Row> marked(long by) {
        return sql.fetch("select * from decision where undone_by = ? order by event", by)
                .map(DecisionLog.Row::of);
    }

    private void redo(DecisionLog.Row row) {
        // One of many whose whole was undone by another decision stays undone, by that one.
        Long whole = row.bulk() == null
                ? null
                : DecisionLog.row(row.bulk(), sql)
                        .map(DecisionLog.Row::undoneBy)
                        .orElse(null);
        if (whole != null && !whole.equals(row.undoneBy())) {
            sql.execute("update decision set undone_by = ? where event = ?", whole, row.event());
            return;
        }
        sql.execute("update decision set undone_by = null where event = ?", row.event());
        if (row.verdict().equals(Decisions.UNDO)) {
            Long target = row.target();
            if (target != null) {
                DecisionLog.row(target, sql).filter(DecisionLog.Row::holds).ifPresent(t -> undo(t, row.event()));
            }
        } else if (!row.verdict().equals(Decisions.BULK)) {
            settle(row, true);
        }
    }

    /** Works out anew what followed from a decision that has just come to hold, or not to. */
    private void settle(DecisionLog.Row row, boolean holds) {
        Placement.holds(row.event(), holds, sql);
        switch (row.verdict()) {
            case Decisions.ACCEPT, Decisions.AMEND, Decisions.REJECT, Decisions.SECOND, Decisions.RETRACT -> {
                ClaimState.settle(row.claim(), row.document(), sql);
                if (row.claim() != null) {
                    ReceivedClaims.settle(row.claim(), sql);
                }
                ReceivedClaims.settleAbout(row.event(), sql);
            }
            case EntryDecisions.MERGE -> Placement.remerge(row.event(), sql);
            case EntryDecisions.MOVE, EntryDecisions.SPLIT -> Placement.rehome(row.event(), sql);
            case Decisions.LIFT, Decisions.COVER -> MaskDecisions.settle(row.event(), sql);
            case SourceFacts.DESCRIBE -> SourceFacts.forget(sql);
            default -> {
                // Its rows are keyed by the event, and reading leaves out what does not hold.
            }
        }
    }
}
