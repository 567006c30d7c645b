// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.daylight.DaylightException;
import org.daylight.Digest;

/**
 * Reads web archives: {@code WarcFiles.read(file)} streams a whole file, {@code WarcFiles.at(file, offset)} reads one
 * record back. WARC 1.0 and 1.1, ARC, plain or packed, one gzip member a record or several. Thread-safe: there is no state.
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
     * making sense a {@link Fault} is the last element; a record that is cut off is told so and not given. What was
     * forgiven stands in each record, {@link ArchivedResponse#tolerated()}. Requests, metadata, revisits, conversions and look-ups of names
     * (dns:) are passed over. The stream holds the file open: close it.
     *
     * @param limit most payload bytes to hold; a larger payload is digested and left out
     * @throws DaylightException where the file cannot be opened or read
     */
    public static Stream<Archived> read(Path file, long limit) {
        return read(file, 0, Long.MAX_VALUE, limit);
    }

    /**
     * As {@link #read(Path, long)}, of an archive that lies inside another file. Offsets count from the start of the
     * file, so that {@link #at(Path, long)} finds the same records.
     *
     * @param from where the archive starts in the file
     * @param to where it ends; nothing behind it is read
     */
    public static Stream<Archived> read(Path file, long from, long to, long limit) {
        return stream(open(file, from, to, limit), file);
    }

    /**
     * Goes on with a file at a place where a record starts, to its end: as {@link #read(Path, long)} with what stands
     * before left out.
     *
     * @param unpacked bytes that all before this place unpack to, see {@link ArchivedResponse#alone()}
     */
    public static Stream<Archived> onward(Path file, long from, long unpacked, long limit) {
        RecordIterator records = open(file, from, Long.MAX_VALUE, limit);
        records.behind(unpacked);
        return stream(records, file);
    }

    private static Stream<Archived> stream(RecordIterator records, Path file) {
        Spliterator<Archived> split =
                Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(split, false)
                .filter(a -> !(a instanceof ArchivedResponse r && r.kind() == ArchivedResponse.Kind.CONVERSION))
                .onClose(() -> close(records, file));
    }

    /** As {@link #at(Path, long, long)} with the default limit. */
    public static ArchivedResponse at(Path file, long offset) {
        return at(file, offset, DEFAULT_LIMIT);
    }

    /**
     * The one record that starts at this offset: a response, resource or conversion. An offset beyond the end of the file
     * is that of a record in a member with others, see {@link ArchivedResponse#alone()}: it is looked for from the start.
     *
     * @throws DaylightException where no whole record of these kinds starts there
     */
    public static ArchivedResponse at(Path file, long offset, long limit) {
        if (offset > 0 && offset >= size(file)) {
            return shared(file, offset, limit);
        }
        try (RecordIterator records = open(file, offset, Long.MAX_VALUE, limit)) {
            Archived found = records.hasNext() ? records.next() : new Fault(offset, "the file ends before it");
            if (found instanceof ArchivedResponse response && response.offset() == offset) {
                return response;
            }
            String why = found instanceof Fault fault ? fault.what() : "the next one stands at " + found.offset();
            throw new DaylightException("no whole record at offset " + offset + " of " + file + ": " + why);
        } catch (IOException e) {
            throw new DaylightException("cannot close " + file + ": " + e.getMessage(), e);
        }
    }

    private static ArchivedResponse shared(Path file, long offset, long limit) {
        try (RecordIterator records = open(file, 0, Long.MAX_VALUE, limit)) {
            while (records.hasNext()) {
                if (records.next() instanceof ArchivedResponse response && response.offset() == offset) {
                    return response;
                }
            }
            throw new DaylightException(
                    "no whole record at offset " + offset + " of " + file + ": the file ends before it");
        } catch (IOException e) {
            throw new DaylightException("cannot close " + file + ": " + e.getMessage(), e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return Long.MAX_VALUE; // opening it says why
        }
    }

    /**
     * The digest of the payload of an HTTP response as a WARC file would hold it, by the same rules as reading: chunks
     * joined, content coding left.
     *
     * @param response status line, header and body
     */
    public static Digest payloadDigest(byte[] response) {
        try {
            return RecordReading.payload(response).digest();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be read", e);
        }
    }

    /** As the other, of a response that is read from a stream to its end and not held. */
    public static Digest payloadDigest(InputStream response) throws IOException {
        return RecordReading.response(response, -1).digest();
    }

    /**
     * An HTTP response that lies in memory, as a record of it would be read back.
     *
     * @param url its target
     * @param response status line, header and body
     * @param limit most payload bytes to hold
     */
    public static ArchivedResponse response(String url, byte[] response, long limit) {
        try {
            return RecordReading.message(url, new ByteArrayInputStream(response), limit)
                    .at(0, response.length, true);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be read", e);
        }
    }

    private static RecordIterator open(Path file, long offset, long end, long limit) {
        try {
            return new RecordIterator(file, offset, end, limit);
        } catch (NoSuchFileException e) {
            throw new DaylightException("no such file: " + file, e);
        } catch (AccessDeniedException e) {
            throw new DaylightException("not allowed to read " + file, e);
        } catch (IOException e) {
            throw new DaylightException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static void close(RecordIterator records, Path file) {
        try {
            records.close();
        } catch (IOException e) {
            throw new DaylightException("cannot close " + file + ": " + e.getMessage(), e);
        }
    }
}
