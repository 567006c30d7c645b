// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daylight.Digest;
import org.daylight.archive.ArchivedResponse;
import org.daylight.archive.DeclaredDigest;
import org.daylight.archive.GzipMember;
import org.daylight.archive.WarcFiles;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Every record of a WARC file in order, requests and metadata too, each held against its own digests. One that cannot be
 * read is named by number and offset, and reading goes on at the next gzip member that begins a record.
 */
public final class WarcRecords {
    private static final int HELD = 64 << 20;
    /** So many bytes may records have however small their file is, and so many for each of its bytes. */
    private static final long FREE = 1L << 30;

    private static final long RATIO = 300;
    private static final int MOST_RECORDS = 1_000_000;
    private static final byte[] RECORD = {'W', 'A', 'R', 'C', '/'};

    private WarcRecords() {}

    /**
     * One record.
     *
     * @param number in its file, from 1
     * @param offset in the file as stored
     * @param type {@code WARC-Type}; empty where the record cannot be read
     * @param fields of the record
     * @param blockLength bytes of its block
     * @param payload its SHA-256 in hexadecimal digits: of an HTTP response the body, else the block; null where it was
     *     not computed, as of a revisit
     * @param status of an HTTP response; -1 of any other record
     * @param held the block, where it was asked for and is not too large
     * @param fault what does not hold; null where all does
     */
    public record Entry(
            int number,
            long offset,
            String type,
            Map<String, List<String>> fields,
            long blockLength,
            @Nullable String payload,
            int status,
            @Nullable Block held,
            @Nullable String fault) {

        /** The block, where it is held; not to be written to. */
        public byte @Nullable [] block() {
            return held == null ? null : held.bytes;
        }

        /** The first value of a field; empty where there is none. */
        public String field(String name) {
            return fields.entrySet().stream()
                    .filter(f ->
                            f.getKey().equalsIgnoreCase(name) && !f.getValue().isEmpty())
                    .map(f -> f.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }

        /** {@code WARC-Target-URI} without angle brackets. */
        public String target() {
            return field("WARC-Target-URI").replaceAll("^<|>$", "");
        }

        /** The media type of the block, without parameters. */
        public String mediaType() {
            return field("Content-Type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        }
    }

    /** The bytes of a block. */
    static final class Block {
        private final byte[] bytes;

        Block(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    /** All records. @throws IOException where the file itself cannot be read */
    public static List<Entry> all(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (!startsGzip(channel, 0)) {
                plain(channel, entries);
                return entries;
            }
            long left = FREE + RATIO * size;
            for (long at = 0; at < size && entries.size() < MOST_RECORDS; ) {
                int number = entries.size() + 1;
                try {
                    Member member = member(channel, at, number, false);
                    entries.add(member.entry());
                    at = member.end();
                    left -= member.entry().blockLength();
                    if (left < 0) {
                        throw new IOException("the records expand to more than " + RATIO
                                + " times the file: reading on would never end");
                    }
                } catch (IOException | RuntimeException e) {
                    entries.add(broken(number, at, e));
                    if (left < 0) {
                        break;
                    }
                    at = resume(channel, at + 1, size);
                }
            }
        }
        return entries;
    }

    /** The record that starts here, with its block. @throws IOException where none can be read */
    public static Entry at(Path file, long offset) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (startsGzip(channel, offset)) {
                return member(channel, offset, 0, true).entry();
            }
            channel.position(offset);
            WarcReader reader = new WarcReader(channel);
            reader.setLenient(true);
            WarcRecord record = reader.next().orElseThrow(() -> new EOFException("no record there"));
            return entry(record, 0, offset, true);
        } catch (RuntimeException e) {
            throw new IOException(message(e), e);
        }
    }

    private record Member(Entry entry, long end) {}

    private static Member member(FileChannel channel, long at, int number, boolean keep) throws IOException {
        try (GzipMember member = new GzipMember(channel, at)) {
            WarcReader reader = new WarcReader(Channels.newChannel(member));
            reader.setLenient(true);
            WarcRecord record = reader.next().orElseThrow(() -> new EOFException("an empty gzip member"));
            Entry entry = entry(record, number, at, keep);
            byte[] rest = new byte[1 << 13];
            while (member.read(rest) >= 0) {
                // to the check sum
            }
            return new Member(entry, member.end());
        }
    }

    private static void plain(FileChannel channel, List<Entry> entries) throws IOException {
        channel.position(0);
        WarcReader reader = new WarcReader(channel);
        reader.setLenient(true);
        long at = 0;
        try {
            for (Optional<WarcRecord> next = reader.next();
                    next.isPresent() && entries.size() < MOST_RECORDS;
                    next = reader.next()) {
                at = reader.position();
                entries.add(entry(next.get(), entries.size() + 1, at, false));
            }
        } catch (IOException | RuntimeException e) {
            entries.add(broken(entries.size() + 1, at, e));
        }
    }

    private static Entry entry(WarcRecord record, int number, long at, boolean keep) throws IOException {
        Entry head = new Entry(number, at, record.type(), record.headers().map(), 0, null, -1, null, null);
        DeclaredDigest stated = DeclaredDigest.of(head.field("WARC-Block-Digest"));
        DeclaredDigest declared = DeclaredDigest.of(head.field("WARC-Payload-Digest"));
        boolean http = head.type().equals("response") && head.mediaType().equals("application/http");
        MessageDigest sha256 = Digest.sha256();
        MessageDigest ofBlock = stated == null ? null : stated.computation();
        MessageDigest ofPayload = declared == null || http ? null : declared.computation();
        ByteArrayOutputStream held = new ByteArrayOutputStream();
        InputStream block = record.body().stream();
        byte[] buffer = new byte[1 << 13];
        long length = 0;
        for (int n; (n = block.read(buffer)) >= 0; ) {
            sha256.update(buffer, 0, n);
            if (ofBlock != null) {
                ofBlock.update(buffer, 0, n);
            }
            if (ofPayload != null) {
                ofPayload.update(buffer, 0, n);
            }
            length += n;
            if (length <= HELD && (keep || http)) {
                held.write(buffer, 0, n);
            }
        }
        if (length < record.body().size()) {
            throw new EOFException(
                    "the file ends " + (record.body().size() - length) + " bytes before the record's end");
        }
        boolean whole = length <= HELD;
        ArchivedResponse answer = http && whole ? WarcFiles.response(head.target(), held.toByteArray(), HELD) : null;
        String fault = null;
        if (stated != null && ofBlock != null && !stated.agrees(ofBlock.digest())) {
            fault = "its block does not have the digest " + stated.shown();
        } else if (declared != null && !head.type().equals("revisit") && (ofPayload != null || answer != null)) {
            // Of an answer that is too large to be held the block digest has to do.
            byte[] found = answer == null
                    ? Objects.requireNonNull(ofPayload).digest()
                    : declared.computation().digest(answer.payload());
            if (!declared.agrees(found)) {
                fault = "its payload does not have the digest " + declared.shown();
            }
        }
        String payload = head.type().equals("revisit") || (http && answer == null)
                ? null
                : answer != null ? answer.payloadDigest().hex() : HexFormat.of().formatHex(sha256.digest());
        return new Entry(
                number,
                at,
                head.type(),
                head.fields(),
                length,
                payload,
                answer == null ? -1 : answer.status(),
                keep && whole ? new Block(held.toByteArray()) : null,
                fault);
    }

    private static Entry broken(int number, long at, Exception e) {
        return new Entry(number, at, "", Map.of(), 0, null, -1, null, "it cannot be read: " + message(e));
    }

    private static String message(Exception e) {
        String message = String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}+", " ");
        return message.length() > 160 ? message.substring(0, 160) + "…" : message;
    }

    private static boolean startsGzip(FileChannel channel, long at) throws IOException {
        ByteBuffer magic = ByteBuffer.allocate(2);
        channel.read(magic, at);
        return magic.position() == 2 && magic.get(0) == 0x1f && magic.get(1) == (byte) 0x8b;
    }

    /** Where the next gzip member starts that begins like a record; the end of the file where none does. */
    private static long resume(FileChannel channel, long from, long size) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        for (long base = from; base < size; base += buffer.capacity() - 2) {
            buffer.clear();
            int n = channel.read(buffer, base);
            for (int i = 0; i + 2 < n; i++) {
                if (buffer.get(i) == 0x1f
                        && buffer.get(i + 1) == (byte) 0x8b
                        && buffer.get(i + 2) == 8
                        && startsRecord(channel, base + i)) {
                    return base + i;
                }
            }
        }
        return size;
    }

    private static boolean startsRecord(FileChannel channel, long at) {
        try (GzipMember member = new GzipMember(channel, at)) {
            return java.util.Arrays.equals(member.readNBytes(RECORD.length), RECORD);
        } catch (IOException e) {
            return false; // three bytes that look like a member, and are none
        }
    }
}
