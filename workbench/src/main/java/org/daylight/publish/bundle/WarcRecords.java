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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.Digest;
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
    private static final Pattern STATUS = Pattern.compile("HTTP/[0-9](?:\\.[0-9])? ([0-9]{3})");
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
        MessageDigest sha256 = Digest.sha256();
        MessageDigest sha1 = sha1();
        ByteArrayOutputStream held = new ByteArrayOutputStream();
        InputStream block = record.body().stream();
        byte[] buffer = new byte[1 << 13];
        long length = 0;
        for (int n; (n = block.read(buffer)) >= 0; ) {
            sha256.update(buffer, 0, n);
            sha1.update(buffer, 0, n);
            length += n;
            if (length <= HELD) {
                held.write(buffer, 0, n);
            }
        }
        if (length < record.body().size()) {
            throw new EOFException(
                    "the file ends " + (record.body().size() - length) + " bytes before the record's end");
        }
        Block bytes = length <= HELD ? new Block(held.toByteArray()) : null;
        Entry entry = new Entry(number, at, record.type(), record.headers().map(), length, null, -1, bytes, null);
        byte[] digest = sha256.digest();
        String fault = fault(entry, digest, sha1.digest());
        return new Entry(
                number,
                at,
                entry.type(),
                entry.fields(),
                length,
                payload(entry, digest),
                status(entry),
                keep ? bytes : null,
                fault);
    }

    private static @Nullable String payload(Entry entry, byte[] sha256) {
        if (entry.type().equals("revisit")) {
            return null;
        }
        if (!http(entry)) {
            return HexFormat.of().formatHex(sha256);
        }
        byte[] block = entry.block();
        return block == null ? null : WarcFiles.payloadDigest(block).hex();
    }

    private static boolean http(Entry entry) {
        return entry.type().equals("response") && entry.mediaType().equals("application/http");
    }

    /** RFC 9112, 4: the version, a blank, three digits. */
    private static int status(Entry entry) {
        byte[] block = entry.block();
        if (!http(entry) || block == null) {
            return -1;
        }
        Matcher line = STATUS.matcher(new String(block, 0, Math.min(block.length, 16), StandardCharsets.ISO_8859_1));
        return line.lookingAt() ? Integer.parseInt(line.group(1)) : -1;
    }

    private static @Nullable String fault(Entry entry, byte[] sha256, byte[] sha1) {
        String stated = entry.field("WARC-Block-Digest");
        if (!stated.isEmpty() && !holds(stated, sha256, sha1)) {
            return "its block does not have the digest " + stated;
        }
        String payload = entry.field("WARC-Payload-Digest");
        byte[] block = entry.block();
        boolean http = http(entry);
        if (!payload.isEmpty() && block != null && !entry.type().equals("revisit")) {
            Digest found = http ? WarcFiles.payloadDigest(block) : Digest.ofHash(sha256);
            // The SHA-1 of an HTTP payload was not computed here; its block digest has to do.
            boolean unknown = http && payload.toLowerCase(Locale.ROOT).startsWith("sha1:");
            boolean same = unknown || holds(payload, found.bytes(), sha1);
            if (!same) {
                return "its payload does not have the digest " + payload;
            }
        }
        return null;
    }

    /** A label, a colon, and the digest in hexadecimal digits or base32; labels that are not known here pass. */
    private static boolean holds(String stated, byte[] sha256, byte[] sha1) {
        int colon = stated.indexOf(':');
        String label =
                stated.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT).replace("-", "");
        String value = stated.substring(colon + 1).strip();
        byte[] digest = label.equals("sha256") ? sha256 : label.equals("sha1") ? sha1 : null;
        return digest == null
                || value.equalsIgnoreCase(HexFormat.of().formatHex(digest))
                || value.equalsIgnoreCase(base32(digest));
    }

    /** RFC 4648, 6, without padding. */
    private static String base32(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte b : bytes) {
            held = (held << 8) | (b & 0xff);
            for (bits += 8; bits >= 5; bits -= 5) {
                out.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt((held >> (bits - 5)) & 31));
            }
            held &= (1 << bits) - 1;
        }
        return bits == 0
                ? out.toString()
                : out.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt((held << (5 - bits)) & 31))
                        .toString();
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

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
