// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcRecord;

/**
 * One record on its way out of the parser: read to its end, its place filled in once that is known.
 *
 * <p>The fields are judged here and not by the parser's typed accessors, which throw on what old crawlers wrote.
 */
final class RecordReading {
    private static final int LONGEST_HEAD = HttpHead.LIMIT * 4;

    private final ArchivedResponse.Kind kind;
    private final String target;
    private final Instant date;
    private final Fields warcFields;
    private final int status;
    private final Fields headers;
    private final Payload payload;

    private RecordReading(
            ArchivedResponse.Kind kind,
            String target,
            Instant date,
            Fields warcFields,
            int status,
            Fields headers,
            Payload payload) {
        this.kind = kind;
        this.target = target;
        this.date = date;
        this.warcFields = warcFields;
        this.status = status;
        this.headers = headers;
        this.payload = payload;
    }

    /**
     * Reads a record to its end.
     *
     * @return null for a kind that is passed over
     * @throws IOException where it is not whole
     */
    static @Nullable RecordReading of(WarcRecord record, long limit) throws IOException {
        Fields fields = fields(record);
        ArchivedResponse.Kind kind = kind(fields);
        String target = bare(fields.first("WARC-Target-URI").orElse(""));
        MessageBody body = record.body();
        RecordReading reading = null;
        // The answers of name servers are records of the response kind too, but no page.
        if (kind != null && !target.startsWith("dns:")) {
            if (fields.first("WARC-Segment-Number").isPresent()) {
                throw new ProtocolException("the record is one segment of several, which are not joined here");
            }
            Instant date = date(fields.first("WARC-Date").orElse(""));
            reading = kind == ArchivedResponse.Kind.RESPONSE
                    ? response(body.stream(), target, date, fields, limit)
                    : new RecordReading(kind, target, date, fields, 0, Fields.NONE, Payload.read(body.stream(), limit));
        }
        drain(body);
        return reading;
    }

    /** The payload of a response that is in memory; digested, not held. */
    static Payload payload(byte[] response) throws IOException {
        return response(new ByteArrayInputStream(response), -1);
    }

    /** The payload of a response that is read to its end. */
    static Payload response(InputStream response, long limit) throws IOException {
        return message("", response, limit).payload;
    }

    /** A response that stands in no file. */
    static RecordReading message(String target, InputStream response, long limit) throws IOException {
        return response(response, target, Instant.EPOCH, Fields.NONE, limit);
    }

    private static void drain(MessageBody body) throws IOException {
        InputStream rest = body.stream();
        byte[] buffer = new byte[1 << 13];
        while (rest.read(buffer) >= 0) {
            // only its length matters
        }
        long missing = body.size() - body.position();
        if (missing > 0) {
            throw new EOFException("the file ends " + missing + " bytes before the record's end");
        }
    }

    private static ArchivedResponse.@Nullable Kind kind(Fields fields) {
        return switch (fields.first("WARC-Type").orElse("").toLowerCase(Locale.ROOT)) {
            case "response" -> ArchivedResponse.Kind.RESPONSE;
            case "resource" -> ArchivedResponse.Kind.RESOURCE;
            case "conversion" -> ArchivedResponse.Kind.CONVERSION;
            default -> null;
        };
    }

    private static RecordReading response(InputStream block, String target, Instant date, Fields fields, long limit)
            throws IOException {
        ArchivedResponse.Kind kind = ArchivedResponse.Kind.RESPONSE;
        BufferedInputStream in = new BufferedInputStream(block);
        in.mark(LONGEST_HEAD + 1);
        HttpHead head;
        try {
            head = HttpHead.read(in, LONGEST_HEAD);
        } catch (ProtocolException | EOFException e) {
            // A block that is no HTTP (old ARCs, gopher, ftp) is whole all the same: its bytes are its payload.
            in.reset();
            return new RecordReading(kind, target, date, fields, 0, Fields.NONE, Payload.read(in, limit));
        }
        Payload payload = Payload.read(transferDecoded(in, head.fields()), limit);
        return new RecordReading(kind, target, date, fields, head.status(), head.fields(), payload);
    }

    /**
     * Some crawlers store the chunks, some join them and leave the field standing: the first line of the body decides.
     * Chunks that break off, as in a truncated capture, give what came.
     */
    private static InputStream transferDecoded(BufferedInputStream in, Fields fields) throws IOException {
        boolean chunked = fields.all("Transfer-Encoding").stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("chunked"));
        return chunked && startsWithChunk(in) ? new Lenient(new Chunks(in)) : in;
    }

    private static boolean startsWithChunk(BufferedInputStream in) throws IOException {
        in.mark(1024);
        String start = new String(in.readNBytes(1000), StandardCharsets.ISO_8859_1);
        in.reset();
        int end = start.indexOf('\n');
        try {
            return end > 0 && Chunks.size(start.substring(0, end)) >= 0;
        } catch (ProtocolException e) {
            return false;
        }
    }

    /** Ends where the chunks stop making sense. */
    private static final class Lenient extends InputStream {
        private final Chunks chunks;
        private boolean broken;

        Lenient(Chunks chunks) {
            this.chunks = chunks;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (broken) {
                return -1;
            }
            try {
                return chunks.read(buffer, from, length);
            } catch (EOFException | ProtocolException e) {
                broken = true;
                return -1;
            }
        }
    }

    private static Fields fields(WarcRecord record) {
        List<Fields.Field> fields = new ArrayList<>();
        for (Map.Entry<String, List<String>> entry : record.headers().map().entrySet()) {
            for (String value : entry.getValue()) {
                fields.add(new Fields.Field(entry.getKey(), value));
            }
        }
        return new Fields(fields);
    }

    /** WARC/1.1 allows 2016, 2016-01, 2016-01-11 and finer. */
    private static Instant date(String field) throws ProtocolException {
        String stated = field.strip();
        try {
            return Instant.parse(
                    stated.length() < 11 ? stated + "0000-01-01T00:00:00Z".substring(stated.length()) : stated);
        } catch (DateTimeException e) {
            String shown = stated.substring(0, Math.min(40, stated.length())).replaceAll("[^ -~]", "?");
            throw new ProtocolException("expected WARC-Date in ISO 8601, found \"" + shown + "\"");
        }
    }

    private static String bare(String uri) {
        String text = uri.strip();
        return text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
    }

    /** The record at its place. */
    ArchivedResponse at(long offset, long length) {
        Optional<String> id = warcFields.first("WARC-Record-ID").map(RecordReading::bare);
        String recordId = id.orElseGet(() -> "urn:uuid:"
                + UUID.nameUUIDFromBytes((offset + " " + target + " " + date).getBytes(StandardCharsets.UTF_8)));
        return new ArchivedResponse(kind, offset, length, recordId, target, date, status, warcFields, headers, payload);
    }
}
