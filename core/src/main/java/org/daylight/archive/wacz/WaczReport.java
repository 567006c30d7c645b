// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.wacz;

import java.util.List;

/**
 * What was found out about a WACZ file.
 *
 * @param version {@code wacz_version} as the file states it; empty where it does not
 * @param signature what its signature is worth
 * @param members how many members it has
 * @param records how many records its WARC files hold
 * @param pages how many pages it lists
 * @param faults what is not as it must be; empty where all is
 * @param notes what else is to be known, a sentence each
 */
public record WaczReport(
        String version,
        WaczSignature signature,
        int members,
        long records,
        long pages,
        List<WaczFault> faults,
        List<String> notes) {
    /** Copies the lists. */
    public WaczReport {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    /** Whether nothing is wrong. */
    public boolean sound() {
        return faults.isEmpty();
    }
}
