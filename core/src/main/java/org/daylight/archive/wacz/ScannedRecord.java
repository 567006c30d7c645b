// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.wacz;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.daylight.Digest;

/**
 * What an index needs to know of one WARC record.
 *
 * @param offset of the record, bytes from the start of its WARC file
 * @param length bytes it takes as stored: its gzip member, or the record with its two closing line ends
 * @param type {@code WARC-Type}, lower case
 * @param uri {@code WARC-Target-URI} without angle brackets; empty where there is none
 * @param date {@code WARC-Date}
 * @param mediaType of the answer or of the record, lower case without parameters; empty where none is declared
 * @param status HTTP status; 0 where there is none
 * @param payloadDigest {@code WARC-Payload-Digest} as written; empty where there is none
 * @param stored SHA-256 of the bytes as stored
 */
public record ScannedRecord(
        long offset,
        long length,
        String type,
        String uri,
        Instant date,
        String mediaType,
        int status,
        String payloadDigest,
        Digest stored) {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Its time as indexes write it: fourteen digits, to the second. */
    public String timestamp() {
        return STAMP.format(date);
    }

    /** Whether replay can show it: an answer of a server, or bytes that stand for one. */
    public boolean replayable() {
        return switch (type) {
            case "response", "revisit" -> !uri.isEmpty() && !uri.startsWith("dns:");
            case "resource" -> !uri.isEmpty() && !mediaType.equals("application/warc-fields");
            default -> false;
        };
    }
}
