// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.util.Locale;

/** How a speaker stands to what is said (coarse codes; the codebook's fine code travels in the values). */
public enum Stance {
    /** Claims it against a party. */
    ALLEGES,
    /** Confirms on own authority: its own act, its own data, or an existence. */
    CONFIRMS,
    /** Rejects, or characterises otherwise. */
    DENIES,
    /** No comment, no details, does not know, refers elsewhere. */
    DECLINES,
    /** Passes on what another said. */
    REPORTS;

    /** The word in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stance with this code. @throws IllegalArgumentException for any other word */
    public static Stance of(String code) {
        return Codes.find(Stance.class, code, Stance::code);
    }
}
