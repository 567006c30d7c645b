// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.leak;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a leak test went through, and what it found.
 *
 * @param tested how many forbidden strings were looked for
 * @param tooShort how many were too short for that
 * @param files that were opened
 * @param bytes that were read, unpacked ones included
 * @param pictures that were met
 * @param read how many of them a program read for printed words
 * @param reader name and version of that program; empty where there is none
 * @param unread places that could not be opened: somebody else's broken or locked files in an archive
 * @param leaks places, in order; at most {@link #MOST}
 */
public record Outcome(
        int tested,
        int tooShort,
        long files,
        long bytes,
        long pictures,
        long read,
        String reader,
        List<String> unread,
        List<Leak> leaks) {
    /** So many places are told. */
    public static final int MOST = 1_000;

    /** Copies the lists. */
    public Outcome {
        unread = List.copyOf(unread);
        leaks = List.copyOf(leaks);
    }

    /** Nothing was found. */
    public boolean passed() {
        return leaks.isEmpty();
    }

    /** The counts that may be told to everybody: what was looked for, and whether pictures were read. */
    public Map<String, Object> counts() {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("tested", (long) tested);
        counts.put("tooShort", (long) tooShort);
        counts.put("pictures", pictures);
        counts.put("picturesRead", read);
        counts.put("reader", pictures == 0 || reader.isEmpty() ? "none" : reader);
        counts.put("unread", (long) unread.size());
        return counts;
    }

    /** Both together: of two parts of one thing. */
    public Outcome and(Outcome other) {
        return new Outcome(
                tested,
                tooShort,
                files + other.files,
                bytes + other.bytes,
                pictures + other.pictures,
                read + other.read,
                reader,
                java.util.stream.Stream.concat(unread.stream(), other.unread.stream())
                        .toList(),
                java.util.stream.Stream.concat(leaks.stream(), other.leaks.stream())
                        .sorted()
                        .toList());
    }

    /**
     * Stops what must not leave.
     *
     * @param what is being made, such as {@code edition}
     * @param mend what to do, and that nothing was made
     * @throws LeakFound where something was found
     */
    public void require(String what, String mend) {
        if (!passed()) {
            throw new LeakFound(this, what, mend);
        }
    }
}
