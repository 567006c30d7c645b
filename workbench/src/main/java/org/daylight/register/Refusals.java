// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daylight.ClaimId;
import org.daylight.EntryId;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.jooq.DSLContext;

/**
 * Matches that a person refused. A decision of its own, which can be undone: while it holds, the pair is never suggested
 * again, neither when a claim is looked at nor in the list of entries that may be the same.
 */
public final class Refusals {
    /** The word of the decision. */
    public static final String REFUSE = "refuse-match";

    private static final String OTHER = "other";

    private Refusals() {}

    /** A claim does not belong to this entry. */
    public static Draft refuse(ClaimId claim, EntryId entry, String reason) {
        return draft("claim", claim.value(), entry, reason);
    }

    /** Two entries are two things. */
    public static Draft refuse(EntryId entry, EntryId other, String reason) {
        boolean turn = entry.compareTo(other) > 0;
        return draft(OTHER, (turn ? entry : other).value(), turn ? other : entry, reason);
    }

    private static Draft draft(String field, String value, EntryId entry, String reason) {
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("decision", REFUSE);
        open.put(field, value);
        open.put("entry", entry.value());
        return new Draft(EventKind.DECISION, open, Map.of("reason", reason));
    }

    static void apply(Event e, DSLContext sql) {
        sql.execute(
                "insert into refused_match (event, claim, entry, other) values (?, ?, ?, ?)",
                e.seq(),
                e.open().get("claim"),
                e.text("entry"),
                e.open().get(OTHER));
    }

    /** The entries that this claim was kept off, where they stand after all merges. */
    static Set<String> of(ClaimId claim, DSLContext sql) {
        return sql
                .fetch(
                        "select e.root as root from refused_match t join entry e on e.id = t.entry where t.claim = ? and"
                                + DecisionLog.HOLDS,
                        claim.value())
                .stream()
                .map(r -> Rows.text(r, "root"))
                .collect(Collectors.toSet());
    }

    /** The pairs of entries that were kept apart, where they stand after all merges, as {@link #pair} writes them. */
    static Set<String> pairs(DSLContext sql) {
        return sql
                .fetch("select a.root as one, b.root as two from refused_match t join entry a on a.id = t.entry"
                        + " join entry b on b.id = t.other where" + DecisionLog.HOLDS)
                .stream()
                .map(r -> pair(Rows.text(r, "one"), Rows.text(r, "two")))
                .collect(Collectors.toSet());
    }

    static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }
}
