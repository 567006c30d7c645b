// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.conflict;

import java.util.Locale;

/** How statements stand to each other that give one property several values. */
public enum Verdict {
    /** They cannot all hold. */
    CONFLICT,
    /** One may be a misprint, a garble or a slip of a relay: for a person to look at, never repaired. */
    MISPRINT,
    /** They are of different times: a number that grew, a site that was there and later was not. */
    SERIES,
    /** They count or name different things by one word. */
    DEFINITION,
    /** They are steps of one course: ordered to close and closed, charged and convicted. */
    STAGE,
    /** They can all hold: one is vaguer than the other. */
    COMPATIBLE;

    /** The word in JSON; a suspicion carries its question mark. */
    public String code() {
        return this == MISPRINT ? "misprint?" : name().toLowerCase(Locale.ROOT);
    }

    /** Whether a person has to look at it. */
    public boolean open() {
        return this == CONFLICT || this == MISPRINT;
    }
}
