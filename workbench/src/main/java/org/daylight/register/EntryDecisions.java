// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.DaylightException;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Decisions on entries: making, naming, merging and splitting them, and moving statements between them. */
public final class EntryDecisions {
    static final String NEW = "new-entry";
    static final String LABEL = "label";
    static final String MERGE = "merge";
    static final String SPLIT = "split";
    static final String MOVE = "move";
    /** The words of these decisions. */
    static final Set<String> WORDS = Set.of(NEW, LABEL, MERGE, SPLIT, MOVE);

    static final int LONGEST_LABEL = 300;

    private EntryDecisions() {}

    /** Makes an entry on which nothing is stated yet. */
    public static Draft make(EntryId id, EntryKind kind, String label, String reason) {
        Map<String, Object> open = about(NEW, id);
        open.put("entryKind", kind.code());
        return draft(open, label, reason);
    }

    /** Calls an entry otherwise. */
    public static Draft label(EntryId id, String label, String reason) {
        return draft(about(LABEL, id), label, reason);
    }

    /** Merges entries into another: their statements are shown there, their ids lead there. */
    public static Draft merge(List<EntryId> from, EntryId into, String reason) {
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("decision", MERGE);
        open.put("from", from.stream().map(EntryId::value).toList());
        open.put("into", into.value());
        return draft(open, null, reason);
    }

    /** Makes a new entry of statements that stand on another. */
    public static Draft split(List<StatementRef> statements, EntryId to, EntryKind kind, String label, String reason) {
        Map<String, Object> open = about(SPLIT, to);
        open.put("entryKind", kind.code());
        open.put("statements", statements.stream().map(StatementRef::field).toList());
        return draft(open, label, reason);
    }

    /** Moves statements to an entry that exists. */
    public static Draft move(List<StatementRef> statements, EntryId to, String reason) {
        Map<String, Object> open = about(MOVE, to);
        open.put("statements", statements.stream().map(StatementRef::field).toList());
        return draft(open, null, reason);
    }

    private static Map<String, Object> about(String decision, EntryId entry) {
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("decision", decision);
        open.put("entry", entry.value());
        return open;
    }

    private static Draft draft(Map<String, Object> open, @Nullable String label, String reason) {
        Map<String, Object> secret = new LinkedHashMap<>();
        secret.put("reason", reason);
        if (label != null) {
            secret.put("label", checked(label));
        }
        return new Draft(EventKind.DECISION, open, secret);
    }

    /** A label as it is kept. @throws DaylightException where it is empty, too long or more than a line */
    public static String checked(String label) {
        String stripped = label.strip();
        if (stripped.isEmpty()
                || stripped.codePointCount(0, stripped.length()) > LONGEST_LABEL
                || stripped.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw new DaylightException(
                    "a label is one line of 1 to " + LONGEST_LABEL + " characters; nothing was written");
        }
        return stripped;
    }

    static void apply(Event e, Map<String, Object> revealed, DSLContext sql) {
        switch (e.text("decision")) {
            case NEW -> make(e, revealed, sql);
            case LABEL -> Placement.label(e.text("entry"), RegisterProjection.shown(revealed, "label"), e.seq(), sql);
            case MERGE -> Placement.merge(e.seq(), ids(e.open().get("from")), e.text("into"), sql);
            case SPLIT -> {
                make(e, revealed, sql);
                move(e, sql);
            }
            default -> move(e, sql);
        }
    }

    private static void make(Event e, Map<String, Object> revealed, DSLContext sql) {
        Placement.make(e.text("entry"), e.text("entryKind"), RegisterProjection.shown(revealed, "label"), e.seq(), sql);
    }

    private static void move(Event e, DSLContext sql) {
        Placement.move(e.seq(), StatementRef.list(e.open().get("statements")), e.text("entry"), sql);
    }

    private static List<String> ids(@Nullable Object field) {
        return field instanceof List<?> list
                ? list.stream().map(String::valueOf).distinct().toList()
                : List.of();
    }
}
