// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template.bundle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What README.html of a bundle says.
 *
 * @param caseName as people call the case
 * @param origin of the ledger
 * @param asOf time of the last event
 * @param size events of the ledger
 * @param root of its tree, hexadecimal
 * @param key that verifies manifest and checkpoint
 * @param captures one row each
 * @param passages how many cited passages
 * @param witnesses who cosigned, a sentence each
 * @param timestamps which authorities stamped, a sentence each
 * @param restricted captures under seal that are left out
 * @param heldBack captures whose stored bytes stay with the maker
 * @param maskedSpans stretches behind bars
 * @param closedFields private fields of the events that stay closed
 * @param page whether verify.html is there
 */
public record CoverView(
        String caseName,
        String origin,
        Instant asOf,
        long size,
        String root,
        String key,
        List<Row> captures,
        int passages,
        List<String> witnesses,
        List<String> timestamps,
        int restricted,
        int heldBack,
        int maskedSpans,
        int closedFields,
        boolean page) {

    /** Copies the lists. */
    public CoverView {
        captures = List.copyOf(captures);
        witnesses = List.copyOf(witnesses);
        timestamps = List.copyOf(timestamps);
    }

    /**
     * One capture.
     *
     * @param id of the capture; names its sheet
     * @param exhibit number
     * @param title of the page
     * @param url its address
     * @param received when
     * @param status HTTP status; 0 for a hand-in
     * @param present items of the checklist that are present
     * @param partly items that are there in part
     * @param absent items that are not there
     * @param heldBack whether the stored bytes stay with the maker
     */
    public record Row(
            String id,
            @Nullable String exhibit,
            @Nullable String title,
            @Nullable String url,
            Instant received,
            int status,
            int present,
            int partly,
            int absent,
            boolean heldBack) {}
}
