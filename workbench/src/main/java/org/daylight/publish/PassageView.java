// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.daylight.CaptureId;
import org.daylight.Digest;
import org.daylight.MediaFragment;
import org.daylight.Offsets;
import org.daylight.StatedDate;
import org.jspecify.annotations.Nullable;

/**
 * The exact words that statements rest on, and where they are preserved.
 *
 * @param id names the page {@code passages/ID.html}: lower-case letters, digits and hyphens; never shown as the
 *     footnote's number, which follows the order of appearance
 * @param title of the document, as the page gives it
 * @param publisher the outlet or body whose page it is
 * @param published when, as the page states it
 * @param lang BCP 47, {@code und} where unknown
 * @param rightToLeft whether the words run from right to left
 * @param url the address that was asked; absent where it is withheld. Only http and https become links
 * @param before what stands before the quote in its paragraph, masked
 * @param quote the exact words, masked
 * @param after what stands behind the quote in its paragraph, masked
 * @param capture which capture preserves the page
 * @param captured when the response was received, UTC
 * @param status HTTP status; 0 for a hand-in
 * @param payloadDigest SHA-256 of the payload
 * @param fileDigest SHA-256 of the stored WARC file
 * @param event position of the capture's event in the ledger
 * @param leaf RFC 6962 leaf hash of that event
 * @param inclusionProof from leaf to root at the edition's position, lowest sibling first
 * @param copy whether the preserved page is part of the edition
 * @param gone a sentence where the page was no longer there later, such as "present on 21 November 2026 10:02 UTC,
 *     absent on 23 November 2026 08:15 UTC"
 * @param archived a sentence where a public archive captured the page and this copy comes from there
 * @param fragment the part of a picture, a page, sound or film that {@code quote} describes in the monitor's words; null
 *     where {@code quote} is the page's
 * @param at where the quote stands in the text of the page, code points
 * @param renderings translations of the quote
 */
public record PassageView(
        String id,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable StatedDate published,
        String lang,
        boolean rightToLeft,
        @Nullable String url,
        String before,
        String quote,
        String after,
        CaptureId capture,
        Instant captured,
        int status,
        Digest payloadDigest,
        Digest fileDigest,
        long event,
        Digest leaf,
        List<Digest> inclusionProof,
        PreservedCopy copy,
        @Nullable String gone,
        @Nullable String archived,
        @Nullable MediaFragment fragment,
        Offsets at,
        List<RenderingView> renderings) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /** Copies the list and checks the id, which becomes a file name. */
    public PassageView {
        inclusionProof = List.copyOf(inclusionProof);
        renderings = List.copyOf(renderings);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "expected a passage id of lower-case letters, digits and hyphens, found \"" + id + "\"");
        }
    }
}
