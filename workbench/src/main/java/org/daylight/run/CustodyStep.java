// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.EventKind;

/**
 * One step in the chain of custody of a capture.
 *
 * @param event position in the ledger
 * @param time when, by the clock of the machine that wrote it
 * @param actor pseudonym of who did it
 * @param kind what sort of event it is
 * @param sentence what was done, from open fields alone: it may be handed to anybody who may see the event
 * @param details private fields as they may be shown now, by name: for those who work in the case
 */
public record CustodyStep(
        long event, Instant time, String actor, EventKind kind, String sentence, Map<String, String> details) {

    /** Copies the details, in order of their names. */
    public CustodyStep {
        details = java.util.Collections.unmodifiableMap(new TreeMap<>(details));
    }
}
