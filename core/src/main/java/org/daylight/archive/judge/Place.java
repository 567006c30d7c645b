// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.judge;

/**
 * Where something stands in a file.
 *
 * @param offset bytes from the start of the file as stored; in a packed file, where the gzip member starts
 * @param inside bytes from the start of the unpacked member; -1 in a file that is not packed
 */
public record Place(long offset, long inside) {
    /** A place in a file that is not packed. */
    static Place plain(long offset) {
        return new Place(offset, -1);
    }

    @Override
    public String toString() {
        return inside < 0 ? "byte " + offset : "byte " + offset + " (unpacked + " + inside + ")";
    }
}
