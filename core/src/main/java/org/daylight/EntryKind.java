// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.util.Locale;

/** What an entry of the register is (CODEBOOK, entries). */
public enum EntryKind {
    /** A reported site or service. */
    PRESENCE,
    /** A police or other body. */
    AGENCY,
    /** One case of pressing a person abroad. */
    INCIDENT,
    /** What a state did or said. */
    RESPONSE,
    /** A treaty, memorandum or scheme. */
    AGREEMENT,
    /** Something that is counted. */
    FIGURE,
    /** An answer of the accused side that stands for itself. */
    REPLY;

    /** The word in JSON and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this code. @throws IllegalArgumentException for any other word */
    public static EntryKind of(String code) {
        return Codes.find(EntryKind.class, code, EntryKind::code);
    }
}
