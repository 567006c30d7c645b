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
import java.security.DigestInputStream;
import java.security.MessageDigest;
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
    private final List<Tolerance> tolerated = new ArrayList<>();

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
        // The answers of name servers are records of the response kind too, but no page.
        if (kind == null || target.startsWith("dns:")) {
            drain(record.body().stream(), record.body());
            return null;
        }
        if (fields.first("WARC-Segment-Number").isPresent()) {
            throw new ProtocolException("the record is one segment of several, which are not joined here");
        }
        Instant date = date(fields.first("WARC-Date").orElse(""));
        DeclaredDigest declared =
                DeclaredDigest.of(fields.first("WARC-Block-Digest").orElse(""));
        MessageDigest whole = declared == null ? null : declared.computation();
        MessageBody body = record.body();
        InputStream block = whole == null ? body.stream() : new DigestInputStream(body.stream(), whole);
        RecordReading reading = kind == ArchivedResponse.Kind.RESPONSE
                ? response(block, target, date, fields, limit)
                : plain(kind, block, target, date, fields, limit);
        drain(block, body);
        if (declared != null && whole != null) {
            byte[] hash = whole.digest();
            if (!declared.agrees(hash)) {
                reading.tolerate(
                        Tolerance.Kind.WRONG_BLOCK_DIGEST,
                        "expected WARC-Block-Digest " + declared.shown() + ", found " + declared.shown(hash));
            }
        }
        if (isArc(record)) {
            reading.tolerate(Tolerance.Kind.ARC, "an ARC record, which declares no digest");
        }
        if (fields.first("WARC-Target-URI").orElse("").strip().startsWith("<")) {
            reading.tolerate(Tolerance.Kind.BRACKETS, "WARC-Target-URI between angle brackets");
        }
        return reading;
    }

    static boolean isArc(WarcRecord record) {
        return record.version().getProtocol().equalsIgnoreCase("ARC");
    }

    private void tolerate(Tolerance.Kind what, String line) {
        tolerated.add(new Tolerance(what, 0, line));
    }

    private static RecordReading plain(
            ArchivedResponse.Kind kind, InputStream block, String target, Instant date, Fields fields, long limit)
            throws IOException {
        try (Compared compared = new Compared(fields, Fields.NONE)) {
            Payload payload = Payload.read(compared.raw(block), limit, compared.digest);
            return compared.told(new RecordReading(kind, target, date, fields, 0, Fields.NONE, payload));
        }
    }

    /** The payload's declared digest, where there is one that can be recomputed. */
    private static final class Compared implements AutoCloseable {
        private final @Nullable PayloadDigest digest;

        Compared(Fields warcFields, Fields headers) {
            DeclaredDigest declared =
                    DeclaredDigest.of(warcFields.first("WARC-Payload-Digest").orElse(""));
            this.digest = declared == null ? null : new PayloadDigest(declared, headers);
        }

        InputStream raw(InputStream in) {
            return digest == null ? in : digest.raw(in);
        }

        RecordReading told(RecordReading reading) {
            Tolerance said = digest == null ? null : digest.judge(0);
            if (said != null) {
                reading.tolerated.add(said);
            }
            return reading;
        }

        @Override
        public void close() {
            if (digest != null) {
                digest.close();
            }
        }
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

    private static void drain(InputStream rest, MessageBody body) throws IOException {
        byte[] buffer = new byte[1 << 13];
        while (rest.read(buffer) >= 0) {
            // only its length, and its digest, matter
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
            return plain(kind, in, target, date, fields, limit);
        }
        boolean chunked = isChunked(in, head.fields());
        try (Compared compared = new Compared(fields, head.fields())) {
            InputStream raw = compared.raw(in);
            Payload payload = Payload.read(chunked ? new Lenient(new Chunks(raw)) : raw, limit, compared.digest);
            byte[] rest = new byte[1 << 13];
            while (raw.read(rest) >= 0) {
                // behind the last chunk
            }
            return compared.told(new RecordReading(kind, target, date, fields, head.status(), head.fields(), payload));
        }
    }

    /**
     * Some crawlers store the chunks, some join them and leave the field standing: the first line of the body decides.
     * Chunks that break off, as in a truncated capture, give what came.
     */
    private static boolean isChunked(BufferedInputStream in, Fields fields) throws IOException {
        return fields.all("Transfer-Encoding").stream()
                        .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("chunked"))
                && startsWithChunk(in);
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

    /**
     * The record at its place.
     *
     * @param alone whether no other record is in the same gzip member
     */
    ArchivedResponse at(long offset, long length, boolean alone) {
        Optional<String> id = warcFields.first("WARC-Record-ID").map(RecordReading::bare);
        String recordId = id.orElseGet(() -> "urn:uuid:"
                + UUID.nameUUIDFromBytes((offset + " " + target + " " + date).getBytes(StandardCharsets.UTF_8)));
        if (!alone) {
            tolerate(Tolerance.Kind.SHARED_MEMBER, "several records in one gzip member");
        }
        List<Tolerance> placed = new ArrayList<>();
        tolerated.forEach(t -> placed.add(new Tolerance(t.kind(), offset, t.what())));
        return new ArchivedResponse(
                kind, offset, length, alone, recordId, target, date, status, warcFields, headers, payload, placed);
    }
}
