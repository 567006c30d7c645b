// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.speech;

/**
 * A row of tokens.
 *
 * @param first the first token
 * @param last behind the last token
 */
public record Stretch(int first, int last) {
    /** Refuses an empty stretch. */
    public Stretch {
        if (first < 0 || last <= first) {
            throw new IllegalArgumentException("expected a stretch of tokens, found " + first + " to " + last);
        }
    }

    /** Whether another lies within. */
    public boolean holds(Stretch other) {
        return other.first >= first && other.last <= last;
    }

    /** Whether the two share a token. */
    public boolean meets(Stretch other) {
        return other.first < last && first < other.last;
    }

    /** Whether a token lies within. */
    public boolean holds(int token) {
        return token >= first && token < last;
    }
}
