// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.narrative;

/** A reference that does not fit the grammar. */
final class Wrong extends Exception {
    private static final long serialVersionUID = 1;

    private final int at;

    /** @param at where in the reference, in UTF-16 units behind the braces */
    Wrong(int at, String words) {
        super(words);
        this.at = at;
    }

    int at() {
        return at;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
