// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.EntryId;
import org.daylight.Statement;
import org.daylight.publish.GuardedView;

/**
 * The statements that may leave the case with their words, by entry. What rests on a restricted capture, or names somebody
 * who is not to be found, is guarded, and counted.
 */
final class PublishedStatements {
    private final Map<CaptureId, Capture> captures = new HashMap<>();
    private final Map<EntryId, List<Statement>> byEntry = new LinkedHashMap<>();
    private final Map<EntryId, List<Statement>> everyByEntry = new HashMap<>();
    private final List<Statement> all;
    private final List<Statement> guarded = new ArrayList<>();
    private final Map<EntryId, List<Statement>> guardedByEntry = new LinkedHashMap<>();
    private final GuardedStatements guard;

    PublishedStatements(Workbench workbench, EditionVeils veils) {
        guard = new GuardedStatements(workbench, veils);
        workbench.register().captures().forEach(c -> captures.put(c.id(), c));
        all = workbench.register().statements().stream()
                .filter(s -> {
                    everyByEntry
                            .computeIfAbsent(s.entry(), e -> new ArrayList<>())
                            .add(s);
                    boolean open = open(s);
                    if (!open) {
                        guarded.add(s);
                    }
                    return open;
                })
                .toList();
        guarded.forEach(s -> guardedByEntry
                .computeIfAbsent(s.entry(), e -> new ArrayList<>())
                .add(s));
        all.forEach(
                s -> byEntry.computeIfAbsent(s.entry(), e -> new ArrayList<>()).add(s));
    }

    /** Whether the words of a statement may be printed: in a capture that may be handed out, and naming nobody. */
    boolean open(Statement s) {
        Capture capture = captures.get(s.capture());
        return capture != null && !capture.restricted() && !guard.names(s);
    }

    /** Every one, in the order of the register. */
    List<Statement> all() {
        return all;
    }

    /** Those on one entry. */
    List<Statement> on(EntryId entry) {
        return byEntry.getOrDefault(entry, List.of());
    }

    /** Those on one entry and those on it that are guarded, in order of decision. */
    List<Statement> everyOn(EntryId entry) {
        return everyByEntry.getOrDefault(entry, List.of());
    }

    /** The capture that a statement's words stand in; it is there for each that is {@link #open}. */
    Capture capture(Statement s) {
        Capture capture = captures.get(s.capture());
        if (capture == null) {
            throw new IllegalStateException("capture " + s.capture() + " of an open statement is in the register");
        }
        return capture;
    }

    /** Those on one entry that are given without their words, or not at all. */
    List<Statement> guardedOn(EntryId entry) {
        return guardedByEntry.getOrDefault(entry, List.of());
    }

    /** How many are not given with their words. */
    int withdrawn() {
        return guarded.size();
    }

    /** What may be told of those on these entries. */
    List<GuardedView> guarded(Set<EntryId> entries) {
        return guard.of(guarded, entries);
    }

    /** How many captures are restricted. */
    int restrictedCaptures() {
        return (int) captures.values().stream().filter(Capture::restricted).count();
    }
}
