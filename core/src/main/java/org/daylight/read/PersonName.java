// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

/**
 * A person's name where it stands, in UTF-16 units.
 *
 * @param start of the name
 * @param end behind it
 * @param kind what stands beside it
 */
record PersonName(int start, int end, Kind kind) {
    /** What is known of the bearer of a name where it stands. */
    enum Kind {
        /** An office stands beside it. */
        OFFICE,
        /** A word for a private person stands beside it: whatever is said elsewhere, it is hidden. */
        PRIVATE,
        /** A name, by title, age or a list of names. */
        NAMED,
        /** A name by its shape alone: what the document shows to be a place or a body is none. */
        GUESSED
    }

    /** A name with or without an office beside it. */
    PersonName(int start, int end, boolean office) {
        this(start, end, office ? Kind.OFFICE : Kind.NAMED);
    }
}
