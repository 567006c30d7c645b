// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.time.Instant;
import org.daylight.CaptureId;
import org.daylight.Digest;
import org.jspecify.annotations.Nullable;

/**
 * One capture in a finished file.
 *
 * @param id from file digest and offset
 * @param recordId {@code WARC-Record-ID} without angle brackets
 * @param url what was asked, or where a hand-in is said to come from
 * @param time of the response, or of the hand-in
 * @param status HTTP status; 0 where there was none
 * @param mediaType as declared, lower case, without parameters
 * @param offset of the record in the file, bytes
 * @param payloadDigest of the entity body after transfer decoding
 * @param peer the address that answered
 * @param truncated {@code WARC-Truncated}: length, time, disconnect; null where whole
 */
public record PreservedRecord(
        CaptureId id,
        String recordId,
        String url,
        Instant time,
        int status,
        @Nullable String mediaType,
        long offset,
        Digest payloadDigest,
        @Nullable String peer,
        @Nullable String truncated) {}
