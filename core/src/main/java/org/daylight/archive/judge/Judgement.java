// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.judge;

import java.util.List;

/**
 * What was found in one file.
 *
 * @param format what it is
 * @param packed whether it is packed with gzip
 * @param units whole records, lines or members that were read
 * @param faults what makes the file invalid, the first {@link #MOST}
 * @param faultCount how many there are in all
 * @param tolerated what is readable but not to the letter, the first few of each kind
 * @param toleratedCount how many there are in all
 * @param digests how many digests were recomputed and agree
 */
public record Judgement(
        ArchiveFormat format,
        boolean packed,
        long units,
        List<Finding> faults,
        long faultCount,
        List<Finding> tolerated,
        long toleratedCount,
        long digests) {
    /** Most findings of each sort that are kept; the rest are counted. */
    public static final int MOST = 1000;

    /** Copies the lists. */
    public Judgement {
        faults = List.copyOf(faults);
        tolerated = List.copyOf(tolerated);
    }

    /** Whether there is no fault. */
    public boolean sound() {
        return faultCount == 0;
    }
}
