// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.leak;

import java.util.Arrays;

/**
 * The letters and digits of a text, folded, without what stands between them; each with how it is parted from the one
 * before. A name is found in them however its letters are set apart.
 */
final class Letters {
    /** Nothing stands between this letter and the one before. */
    static final byte NONE = 0;
    /** A tag alone: a browser may show a space there or not. */
    static final byte TAG = 1;
    /** A hyphen at the end of a line: the word may go on. */
    static final byte BROKEN = 2;
    /** Spaces or what joins parts of a name; or the script changes. */
    static final byte SPACE = 3;
    /** What no name runs across. */
    static final byte WALL = 4;

    /** It was written as a capital. */
    static final byte CAPITAL = 1;
    /** A full stop follows. */
    static final byte STOPPED = 2;

    private int[] points;
    private int[] offsets;
    private byte[] gaps;
    private byte[] signs;
    private int size;

    Letters(int room) {
        points = new int[Math.max(64, room)];
        offsets = new int[points.length];
        gaps = new byte[points.length];
        signs = new byte[points.length];
    }

    void clear() {
        size = 0;
    }

    void add(int point, int offset, byte gap, byte sign) {
        if (size == points.length) {
            int more = size * 2;
            points = Arrays.copyOf(points, more);
            offsets = Arrays.copyOf(offsets, more);
            gaps = Arrays.copyOf(gaps, more);
            signs = Arrays.copyOf(signs, more);
        }
        points[size] = point;
        offsets[size] = offset;
        gaps[size] = gap;
        signs[size++] = sign;
    }

    /** A full stop follows the last letter. */
    void stopped() {
        if (size > 0) {
            signs[size - 1] |= STOPPED;
        }
    }

    int size() {
        return size;
    }

    int point(int i) {
        return points[i];
    }

    int offset(int i) {
        return offsets[i];
    }

    byte gap(int i) {
        return gaps[i];
    }

    boolean capital(int i) {
        return (signs[i] & CAPITAL) != 0;
    }

    boolean stopped(int i) {
        return (signs[i] & STOPPED) != 0;
    }

    /** Whether a word begins here, or nothing does: the end of the text is a border too. */
    boolean border(int i) {
        return i == 0 || i >= size || gaps[i] != NONE;
    }

    /** The letters alone. */
    int[] alone() {
        return Arrays.copyOf(points, size);
    }

    /** Which letters begin a part. */
    boolean[] parts() {
        boolean[] parts = new boolean[size];
        for (int i = 0; i < size; i++) {
            parts[i] = i == 0 || gaps[i] >= SPACE;
        }
        return parts;
    }
}
