// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.util.Locale;

/** What sort of thing a passage asserts. */
public enum ClaimKind {
    /** A number: how many stations, countries, persons returned. */
    FIGURE,
    /** That a site or service exists, existed, or is said to, in a host country. */
    PRESENCE,
    /** What a host or third state, its courts or parliament did or said. */
    RESPONSE,
    /** Who alleges, confirms, denies, declines or reports what. */
    STANCE,
    /** A way of pressing people abroad. */
    METHOD,
    /** One dated case. */
    INCIDENT,
    /** A treaty, memorandum or patrol scheme. */
    AGREEMENT;

    /** The word in JSON and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this code. @throws IllegalArgumentException for any other word */
    public static ClaimKind of(String code) {
        return Codes.find(ClaimKind.class, code, ClaimKind::code);
    }
}
