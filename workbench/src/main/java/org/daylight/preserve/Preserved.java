// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.util.List;
import org.daylight.BrowserParts;
import org.daylight.Digest;

/**
 * A finished file of the archive: on disk, forced, under its final name, never edited again.
 *
 * @param file relative to the case folder, with forward slashes
 * @param fileDigest SHA-256 of the stored bytes
 * @param length bytes
 * @param records its captures, in order: one for a page, as many as it holds for a WARC that was handed in
 * @param redirects the hops before a page's capture, in order
 * @param warnings sentences for the person who asked: what was cut off, what could not be read on
 * @param parts what a browser made of the page
 */
public record Preserved(
        String file,
        Digest fileDigest,
        long length,
        List<PreservedRecord> records,
        List<Redirect> redirects,
        List<String> warnings,
        BrowserParts parts) {

    /** Copies the lists. */
    public Preserved {
        records = List.copyOf(records);
        redirects = List.copyOf(redirects);
        warnings = List.copyOf(warnings);
    }

    /** One that no browser made. */
    public Preserved(
            String file,
            Digest fileDigest,
            long length,
            List<PreservedRecord> records,
            List<Redirect> redirects,
            List<String> warnings) {
        this(file, fileDigest, length, records, redirects, warnings, BrowserParts.NONE);
    }
}
