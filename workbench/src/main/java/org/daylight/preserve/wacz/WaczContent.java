// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.wacz;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.daylight.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What goes into a WACZ file. Equal content, written with the same key, makes equal bytes.
 *
 * @param archives the WARC files, of which each record that can be replayed is indexed
 * @param pages what a reader is shown first
 * @param further other members by path, such as {@code proofs/checkpoint}; they are listed and digested like all others
 * @param created the time that the file states for itself
 */
public record WaczContent(List<Archive> archives, List<Page> pages, Map<String, byte[]> further, Instant created) {
    /** Copies the collections. */
    public WaczContent {
        archives = List.copyOf(archives);
        pages = List.copyOf(pages);
        further = Map.copyOf(further);
    }

    /**
     * A WARC file, or the stretch of a file that is one.
     *
     * @param name its name below {@code archive/}
     * @param file holds its bytes
     * @param from where it begins in the file
     * @param to where it ends
     * @param digest SHA-256 of the whole file, which must still hold; null where nobody keeps one
     */
    public record Archive(
            String name,
            Path file,
            long from,
            long to,
            @Nullable Digest digest) {}

    /**
     * A page.
     *
     * @param id unique in the file
     * @param url as archived
     * @param time of its record
     * @param title null where none is known
     */
    public record Page(
            String id, String url, Instant time, @Nullable String title) {}
}
