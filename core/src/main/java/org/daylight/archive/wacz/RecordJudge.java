// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.wacz;

import java.nio.file.Path;
import java.util.List;

/**
 * Judges the records of one WARC file that lies inside another file. What is judged here already (that records start
 * where the index says) need not be judged again.
 */
@FunctionalInterface
public interface RecordJudge {
    /** Judges nothing. */
    RecordJudge NONE = (member, file, from, to) -> List.of();

    /**
     * Judges a stretch of a file.
     *
     * @param member the path of the WARC file in the WACZ, for {@link WaczFault#item()}
     * @param file holds its bytes unpacked from {@code from} to {@code to}; not always the WACZ file itself
     * @return faults, with offsets counted in {@code file}
     */
    List<WaczFault> judge(String member, Path file, long from, long to);
}
