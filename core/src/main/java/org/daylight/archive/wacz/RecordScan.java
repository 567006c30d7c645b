// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.wacz;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.daylight.Digest;
import org.daylight.archive.Fault;
import org.daylight.archive.Fields;
import org.daylight.archive.GzipMember;
import org.daylight.archive.HttpHead;
import org.daylight.archive.RecordHeader;

/**
 * Goes through the records of a WARC file that may lie inside another file, of every type, and says of each where it
 * lies and what an index says of it. Payloads pass and are not held.
 */
public final class RecordScan {
    private final FileChannel file;
    private final long from;
    private final long to;

    private RecordScan(FileChannel file, long from, long to) {
        this.file = file;
        this.from = from;
        this.to = to;
    }

    /**
     * Scans a stretch of a file.
     *
     * @param from where the WARC file starts in it
     * @param to where it ends
     * @param records is given each whole record in order; offsets count from {@code from}
     * @return where and why the scan stopped, its offset counted likewise; empty where all was whole
     */
    public static Optional<Fault> scan(FileChannel file, long from, long to, Consumer<ScannedRecord> records) {
        return new RecordScan(file, from, to).run(records);
    }

    private Optional<Fault> run(Consumer<ScannedRecord> records) {
        long at = from;
        while (at < to) {
            try {
                ScannedRecord record = packed(at) ? member(at) : plain(at);
                records.accept(record);
                at += record.length();
            } catch (IOException e) {
                return Optional.of(new Fault(at - from, Findings.shown(String.valueOf(e.getMessage()))));
            }
        }
        return Optional.empty();
    }

    private boolean packed(long at) throws IOException {
        ByteBuffer magic = ByteBuffer.allocate(2);
        return file.read(magic, at) == 2 && magic.get(0) == 0x1f && magic.get(1) == (byte) 0x8b;
    }

    private ScannedRecord member(long at) throws IOException {
        try (GzipMember member = new GzipMember(file, at)) {
            // Unpacking byte by byte is slow, and headers are read so.
            InputStream in = new BufferedInputStream(member, 1 << 13);
            Header header = header(in);
            byte[] rest = in.readNBytes(5);
            if (rest.length == 5) {
                throw new ProtocolException("more than one record in a gzip member: only the first has an offset");
            }
            if (member.end() > to) {
                throw new EOFException("the file ends inside a gzip member");
            }
            return header.at(at, member.end());
        }
    }

    private ScannedRecord plain(long at) throws IOException {
        Counted in = new Counted(new BufferedInputStream(new ZipFolder.RangeStream(file, at, to), 1 << 14));
        Header header = header(in);
        byte[] end = in.readNBytes(4);
        if (!new String(end, StandardCharsets.ISO_8859_1).equals("\r\n\r\n")) {
            throw new ProtocolException("expected two line ends behind the record");
        }
        return header.at(at, at + in.count);
    }

    /** Reads a record up to the end of its block. */
    private Header header(InputStream in) throws IOException {
        Fields fields = RecordHeader.read(in);
        String length = fields.first("Content-Length").orElse("");
        if (!length.matches("[0-9]{1,18}")) {
            throw new ProtocolException("expected Content-Length, found \"" + Findings.shown(length) + "\"");
        }
        return block(fields, new Limited(in, Long.parseLong(length)));
    }

    private Header block(Fields fields, Limited block) throws IOException {
        String type = fields.first("WARC-Type").orElse("").toLowerCase(Locale.ROOT);
        String content = fields.first("Content-Type").orElse("");
        int status = 0;
        String media = content;
        boolean http = content.toLowerCase(Locale.ROOT).startsWith("application/http");
        if (http && (type.equals("response") || type.equals("revisit"))) {
            try {
                HttpHead head = HttpHead.read(block, HttpHead.LIMIT);
                status = head.status();
                media = head.fields().first("Content-Type").orElse("");
            } catch (EOFException | ProtocolException e) {
                media = ""; // no HTTP: its bytes count all the same, the judge of records says what is wrong
            }
        }
        block.drain();
        return new Header(type, fields, media, status);
    }

    private final class Header {
        private final String type;
        private final Fields fields;
        private final String media;
        private final int status;

        Header(String type, Fields fields, String media, int status) {
            this.type = type;
            this.fields = fields;
            this.media = media;
            this.status = status;
        }

        ScannedRecord at(long start, long end) throws IOException {
            String uri = fields.first("WARC-Target-URI").orElse("").strip();
            uri = uri.startsWith("<") && uri.endsWith(">") ? uri.substring(1, uri.length() - 1) : uri;
            String digest = fields.first("WARC-Payload-Digest").orElse("").strip();
            String plain = media.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            return new ScannedRecord(
                    start - from, end - start, type, uri, date(), plain, status, digest, stored(start, end));
        }

        private Instant date() throws ProtocolException {
            String stated = fields.first("WARC-Date").orElse("").strip();
            try {
                return Instant.parse(
                        stated.length() < 11 ? stated + "0000-01-01T00:00:00Z".substring(stated.length()) : stated);
            } catch (DateTimeException e) {
                throw new ProtocolException("expected WARC-Date in ISO 8601, found \"" + Findings.shown(stated) + "\"");
            }
        }

        private Digest stored(long start, long end) throws IOException {
            MessageDigest sha256 = Digest.sha256();
            byte[] buffer = new byte[1 << 14];
            InputStream in = new ZipFolder.RangeStream(file, start, end);
            for (int n; (n = in.read(buffer)) >= 0; ) {
                sha256.update(buffer, 0, n);
            }
            return Digest.ofHash(sha256.digest());
        }
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int n = in.read(buffer, from, length);
            count += Math.max(n, 0);
            return n;
        }
    }

    /** The block of a record; reading it to its end is what shows that it is whole. */
    private static final class Limited extends InputStream {
        private final InputStream in;
        private long left;

        Limited(InputStream in, long length) {
            this.in = in;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int n = in.read(buffer, from, (int) Math.min(length, left));
            if (n < 0) {
                throw new EOFException("the file ends " + left + " bytes before the record's end");
            }
            left -= n;
            return n;
        }

        void drain() throws IOException {
            byte[] buffer = new byte[1 << 13];
            while (read(buffer, 0, buffer.length) >= 0) {
                // to its end
            }
        }
    }
}
