// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.util.Locale;

/** What an event of the ledger records. Codes are never reused. */
public enum EventKind {
    CASE_OPENED,
    CONFIGURATION,
    CAPTURE,
    HAND_IN,
    DECISION,
    SEAL,
    ERASE,
    EDITION,
    CHECKPOINT,
    REPAIR;

    /** The word in the event, with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this code. @throws IllegalArgumentException for any other word */
    public static EventKind of(String code) {
        return Codes.find(EventKind.class, code, EventKind::code);
    }
}
