// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

/**
 * A stretch of a text, counted in Unicode code points.
 *
 * @param start of the first code point, from 0
 * @param end behind the last code point
 */
public record Offsets(int start, int end) implements Comparable<Offsets> {

    /** Checks that the stretch runs forward. */
    public Offsets {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("expected 0 <= start <= end, found " + start + ".." + end);
        }
    }

    /** How many code points. */
    public int length() {
        return end - start;
    }

    /** Whether the two share at least one code point. */
    public boolean overlaps(Offsets other) {
        return Math.max(start, other.start) < Math.min(end, other.end);
    }

    /** Whether the other lies wholly within this. */
    public boolean contains(Offsets other) {
        return start <= other.start && other.end <= end;
    }

    @Override
    public int compareTo(Offsets other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
