// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.narrative;

import org.daylight.publish.Slot;

/**
 * Something in a block that a person must look at.
 *
 * @param slot the block
 * @param line from 1
 * @param column from 1, in UTF-16 units as editors count
 * @param refused whether an edition with it is not built; else it is a thing to look at
 * @param words what is wrong and what to do
 */
public record Problem(Slot slot, int line, int column, boolean refused, String words) implements Comparable<Problem> {
    @Override
    public int compareTo(Problem other) {
        return slot != other.slot
                ? slot.compareTo(other.slot)
                : line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    /** {@code introduction, line 3, column 14: …}. */
    @Override
    public String toString() {
        return slot.code() + ", line " + line + ", column " + column + ": " + words;
    }
}
