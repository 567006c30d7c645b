// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.util.ArrayList;
import java.util.List;
import org.daylight.BrowserParts;
import org.daylight.Digest;
import org.jspecify.annotations.Nullable;

/**
 * A finished file of the archive: on disk, forced, under its final name, never edited again.
 *
 * @param file relative to the case folder, with forward slashes
 * @param fileDigest SHA-256 of the stored bytes
 * @param length bytes
 * @param records its captures, in order: one for a page, as many as it holds for a WARC that was handed in
 * @param redirects the hops before a page's capture, in order
 * @param warnings sentences for the person who asked: what was cut off, what could not be read on
 * @param collecting how the last exchange came about; {@link Collecting#UNKNOWN} for a file found after a crash and for
 *     what was handed in
 * @param parts what a browser made of the page
 */
public record Preserved(
        String file,
        Digest fileDigest,
        long length,
        List<PreservedRecord> records,
        List<Redirect> redirects,
        List<String> warnings,
        Collecting collecting,
        BrowserParts parts) {

    /** Of a file of which no more is known than what it holds. */
    public Preserved(
            String file,
            Digest fileDigest,
            long length,
            List<PreservedRecord> records,
            List<Redirect> redirects,
            List<String> warnings) {
        this(file, fileDigest, length, records, redirects, warnings, Collecting.UNKNOWN, BrowserParts.NONE);
    }

    /** Copies the lists. */
    public Preserved {
        records = List.copyOf(records);
        redirects = List.copyOf(redirects);
        warnings = List.copyOf(warnings);
    }

    /** The address of this machine that was used; null where it is not known. */
    public @Nullable String local() {
        return collecting.local();
    }

    /** Clock of the server less our own, milliseconds; null where its answer did not tell. */
    public @Nullable Long clockOffsetMs() {
        return collecting.clock() == null ? null : collecting.clock().offsetMs();
    }

    /** How far {@link #clockOffsetMs} may be off, milliseconds; null where there is none. */
    public @Nullable Long clockToleranceMs() {
        return collecting.clock() == null ? null : collecting.clock().toleranceMs();
    }

    /** The same, and how it came about. */
    Preserved collected(Collecting how, List<String> more) {
        List<String> all = new ArrayList<>(warnings);
        all.addAll(more);
        return new Preserved(file, fileDigest, length, records, redirects, all, how, parts);
    }
}
