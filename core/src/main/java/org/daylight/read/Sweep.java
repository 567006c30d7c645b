// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.daylight.Claim;
import org.daylight.DaylightException;
import org.daylight.archive.Archived;
import org.daylight.archive.ArchivedResponse;
import org.daylight.archive.Body;
import org.daylight.archive.Fault;
import org.daylight.archive.WarcFiles;

/**
 * Reads whole archives for claims. A loop on one machine and a job on a cluster call the same {@link #lines}, so they
 * say the same.
 *
 * <p>Each line is a JSON object that names its {@code file} as given and its record's {@code offset} (bytes, as
 * stored). A claim follows in the fields of {@link ReadingJson#line(Claim)}, with {@code doc} being file, {@code #} and
 * offset; words under a mask are barred, and mentions are left out. A record that could not be read has a line of its
 * own, with {@code unread} giving the reason:
 *
 * <pre>
 * {"file":"a.warc.gz","offset":812,"doc":"a.warc.gz#812","id":"k…","claim":"figure","quote":"54 stations",…}
 * {"file":"a.warc.gz","offset":9120,"unread":"content-encoding br has no decoder here"}
 * </pre>
 *
 * <p>Safe for use by many threads. Making one loads the lexicons: make one and keep it.
 */
public final class Sweep {
    /** Most bytes of a body, as stored and as decoded. */
    private static final long MOST_BYTES = WarcFiles.DEFAULT_LIMIT;

    /** First halves of media types that never hold text, and are not worth decoding. */
    private static final Set<String> NO_TEXT = Set.of("image", "video", "audio", "font");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Reader reader;

    /** Sweeps with this reader. */
    public Sweep(Reader reader) {
        this.reader = reader;
    }

    /**
     * The lines of one WARC or ARC file, in order, read as the stream is drawn. Read are responses (2xx) and resources
     * with a body of HTML or text; everything else is passed over. No content of a file makes this fail: what is damaged
     * or beyond the limits, and a file that cannot be opened, is told in a line. The stream holds the file open: close
     * it.
     */
    public Stream<String> lines(Path file) {
        Stream<Archived> records;
        try {
            records = WarcFiles.read(file, MOST_BYTES);
        } catch (DaylightException e) {
            return Stream.of(unread(file, 0, e));
        }
        return records.flatMap(record -> switch (record) {
            case ArchivedResponse response -> lines(file, response);
            case Fault fault -> Stream.of(unread(file, fault.offset(), fault.what()));
        });
    }

    /**
     * Whether this line names what was not read; else it is a claim's.
     *
     * @param line one of {@link #lines}
     * @throws IllegalArgumentException where it is no line of a sweep
     */
    public static boolean isUnread(String line) {
        try {
            return JSON.readTree(line).has("unread");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("expected a line of a sweep, found \"" + line + "\"", e);
        }
    }

    /** The lines of one record of a file, as {@link #lines(Path)} has them. */
    public Stream<String> lines(Path file, ArchivedResponse response) {
        boolean answered = response.status() == 0 || (response.status() >= 200 && response.status() <= 299);
        String declared = response.mediaType().orElse("");
        if (!answered || NO_TEXT.contains(declared.split("/", 2)[0])) {
            return Stream.empty();
        }
        return switch (response.decodedBody(MOST_BYTES)) {
            case Body.Unread body -> Stream.of(unread(file, response.offset(), body.reason()));
            case Body.Bytes body -> lines(file, response, body.bytes());
        };
    }

    private Stream<String> lines(Path file, ArchivedResponse response, byte[] body) {
        String type = response.mediaType()
                .map(media ->
                        media + response.charset().map(c -> "; charset=" + c).orElse(""))
                .orElse(null);
        try {
            Resource resource = Resource.file(file + "#" + response.offset(), body, type, response.targetUri());
            if (MediaType.of(resource) instanceof MediaType.Other) {
                return Stream.empty();
            }
            return reader.claiming(resource).stream()
                    .flatMap(reading -> Masker.masked(reading).claims().stream())
                    .map(claim -> line(file, response.offset(), claim));
        } catch (RuntimeException | StackOverflowError e) {
            // One page among millions, made by anybody, must not end the sweep; its line says that it was not read.
            return Stream.of(unread(file, response.offset(), e));
        }
    }

    private static String line(Path file, long offset, Claim claim) {
        try {
            return write(at(file, offset).setAll((ObjectNode) JSON.readTree(ReadingJson.line(claim))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a claim's line is JSON", e);
        }
    }

    /** The line that names what could not be read. */
    public static String unread(Path file, Fault fault) {
        return unread(file, fault.offset(), fault.what());
    }

    private static String unread(Path file, long offset, Throwable e) {
        String message = String.valueOf(e.getMessage());
        return unread(
                file,
                offset,
                e instanceof DaylightException
                        ? message
                        : "the reader failed: " + e.getClass().getName());
    }

    private static String unread(Path file, long offset, String reason) {
        return write(at(file, offset).put("unread", reason));
    }

    private static ObjectNode at(Path file, long offset) {
        return JSON.createObjectNode().put("file", file.toString()).put("offset", offset);
    }

    private static String write(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }
}
