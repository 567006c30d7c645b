// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One preserved response.
 *
 * @param id from file digest and offset
 * @param event position of its event in the ledger
 * @param url what was asked, or where a hand-in is said to come from
 * @param time when the response was received, UTC
 * @param status HTTP status; 0 where there was none (a hand-in)
 * @param mediaType as declared, without parameters
 * @param file the WARC file, relative to the case folder, with forward slashes
 * @param offset of the response or resource record in that file, bytes
 * @param fileDigest SHA-256 of the stored file
 * @param payloadDigest SHA-256 of the payload: the entity body after transfer decoding, as WARC counts it
 * @param restricted whether it holds a sealed value
 * @param browser what a browser showed of it; {@link BrowserParts#NONE} where none was used
 */
public record Capture(
        CaptureId id,
        long event,
        String url,
        Instant time,
        int status,
        @Nullable String mediaType,
        String file,
        long offset,
        Digest fileDigest,
        Digest payloadDigest,
        boolean restricted,
        BrowserParts browser) {

    /** One that no browser made. */
    public Capture(
            CaptureId id,
            long event,
            String url,
            Instant time,
            int status,
            @Nullable String mediaType,
            String file,
            long offset,
            Digest fileDigest,
            Digest payloadDigest,
            boolean restricted) {
        this(
                id,
                event,
                url,
                time,
                status,
                mediaType,
                file,
                offset,
                fileDigest,
                payloadDigest,
                restricted,
                BrowserParts.NONE);
    }
}
