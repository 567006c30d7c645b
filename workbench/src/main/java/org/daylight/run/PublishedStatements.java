// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.EntryId;
import org.daylight.Statement;

/** The statements that may leave the case, by entry; what rests on a restricted capture is withdrawn, and counted. */
final class PublishedStatements {
    private final Map<CaptureId, Capture> captures = new HashMap<>();
    private final Map<EntryId, List<Statement>> byEntry = new LinkedHashMap<>();
    private final List<Statement> all;
    private int withdrawn;

    PublishedStatements(Workbench workbench) {
        workbench.register().captures().forEach(c -> captures.put(c.id(), c));
        all = workbench.register().statements().stream()
                .filter(s -> {
                    boolean open = open(s);
                    withdrawn += open ? 0 : 1;
                    return open;
                })
                .toList();
        all.forEach(s ->
                byEntry.computeIfAbsent(s.entry(), e -> new ArrayList<>()).add(s));
    }

    /** Whether the words of a statement stand in a capture that may be handed out. */
    boolean open(Statement s) {
        Capture capture = captures.get(s.capture());
        return capture != null && !capture.restricted();
    }

    /** Every one, in the order of the register. */
    List<Statement> all() {
        return all;
    }

    /** Those on one entry. */
    List<Statement> on(EntryId entry) {
        return byEntry.getOrDefault(entry, List.of());
    }

    /** The capture that a statement's words stand in; it is there for each that is {@link #open}. */
    Capture capture(Statement s) {
        Capture capture = captures.get(s.capture());
        if (capture == null) {
            throw new IllegalStateException("capture " + s.capture() + " of an open statement is in the register");
        }
        return capture;
    }

    /** How many were withdrawn. */
    int withdrawn() {
        return withdrawn;
    }

    /** How many captures are restricted. */
    int restrictedCaptures() {
        return (int) captures.values().stream().filter(Capture::restricted).count();
    }
}
