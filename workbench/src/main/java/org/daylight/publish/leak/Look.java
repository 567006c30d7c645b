// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.leak;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.daylight.DaylightException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpMessage;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;

/** Opens files and what is in them, and hands the streams to {@link Reading}. One a thread. */
final class Look {
    private static final long LARGEST = 1L << 31;
    private static final int LARGEST_PAYLOAD = 1 << 28;
    private static final int DEEPEST = 8;
    private static final int HEAD = 64;
    private static final List<String> CHARSETS = List.of(
            "GB18030", "Big5", "Shift_JIS", "EUC-KR", "windows-1252", "windows-1251", "windows-1255", "windows-1256");

    private final Reading reading;
    private final Tally tally;
    private final @Nullable PictureWords words;
    private final Path unpacked;
    private int depth;

    /**
     * @param words null where pictures are not to be read
     * @param unpacked folder for members of archives
     */
    Look(Needles needles, Tally tally, @Nullable PictureWords words, Path unpacked) {
        this.reading = new Reading(needles, tally);
        this.tally = tally;
        this.words = words;
        this.unpacked = unpacked;
    }

    /** A file of the folder: what cannot be opened is refused. */
    void file(Path file, String name) throws IOException {
        file(file, name, true);
    }

    private void file(Path file, String name, boolean own) throws IOException {
        if (++depth > DEEPEST) {
            throw new DaylightException("leak test: " + name + " is packed more than " + DEEPEST
                    + " times; what cannot be tested is not published");
        }
        tally.file();
        byte[] head = head(file);
        boolean gzip = gzip(head);
        if (zip(head)) {
            opened(name, own, () -> members(file, name, own));
        } else if (starts(head, "%PDF-")) {
            opened(name, own, () -> pdf(file, name));
        } else if (Pictures.begins(head) && Files.size(file) <= LARGEST_PAYLOAD) {
            picture(Files.readAllBytes(file), name);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            if (gzip) {
                gunzipped(in, name + "!");
            } else if (utf16(head)) {
                text(Files.readAllBytes(file), StandardCharsets.UTF_16, name);
            } else {
                plain(in, name);
            }
        }
        if (gzip ? startsWarc(file) : starts(head, "WARC/")) {
            warc(file, name + "!");
        }
        depth--;
    }

    /** Looks through a stream as it is; files that stand in it as base64 are opened. */
    private void plain(InputStream in, String name) throws IOException {
        reading.stream(in, name, "", (bytes, number) -> payload(bytes, name + "!base64-" + number));
    }

    private void text(byte[] bytes, Charset charset, String name) throws IOException {
        plain(new ByteArrayInputStream(new String(bytes, charset).getBytes(StandardCharsets.UTF_8)), name);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean starts(byte[] head, String ascii) {
        return new String(head, StandardCharsets.ISO_8859_1).startsWith(ascii);
    }

    private static boolean zip(byte[] head) {
        return starts(head, "PK\u0003\u0004") || starts(head, "PK\u0005\u0006");
    }

    private static boolean gzip(byte[] head) {
        return head.length > 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b && head[2] == 8;
    }

    private static boolean utf16(byte[] head) {
        return head.length > 1
                && (((head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff)
                        || ((head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe));
    }

    private interface Opening {
        void open() throws IOException;
    }

    /** What is not ours and is broken or locked is told, and its bytes are looked through as they are. */
    private void opened(String name, boolean own, Opening opening) throws IOException {
        int before = depth;
        try {
            opening.open();
        } catch (IOException e) {
            if (own) {
                throw unreadable(name, e);
            }
            depth = before;
            tally.unread(name);
        }
    }

    private static DaylightException unreadable(String name, Exception e) {
        return new DaylightException(
                "leak test: " + name + " cannot be opened (" + e.getMessage()
                        + "); what cannot be tested is not published",
                e);
    }

    /** Each member unpacked, one at a time: its name, and what is in it. */
    private void members(Path file, String name, boolean own) throws IOException {
        Path member = unpacked.resolve(Thread.currentThread().threadId() + "-" + depth);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            int number = 0;
            if (zip.getComment() != null) {
                plain(utf8(zip.getComment()), name + "!comment");
            }
            for (ZipEntry entry : zip.stream().map(e -> (ZipEntry) e).toList()) {
                String inside = name + "!#" + ++number;
                reading.stream(utf8(entry.getName()), inside, "name", null);
                if (entry.getComment() != null) {
                    plain(utf8(entry.getComment()), inside);
                }
                if (!entry.isDirectory()) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        copy(in, member, inside);
                    }
                    file(member, inside, own);
                }
            }
        } finally {
            Files.deleteIfExists(member);
        }
    }

    private void copy(InputStream in, Path to, String name) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(to)) {
            long left = LARGEST;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                left -= n;
                if (left < 0) {
                    throw new DaylightException("leak test: " + name + " opens to more than " + LARGEST
                            + " bytes; what cannot be tested is not published");
                }
                out.write(buffer, 0, n);
            }
        }
    }

    private static InputStream utf8(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private void gunzipped(InputStream in, String name) {
        try (InputStream opened = new GZIPInputStream(in, 1 << 16)) {
            plain(opened, name);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static boolean startsWarc(Path file) {
        try (InputStream opened = new GZIPInputStream(Files.newInputStream(file))) {
            return starts(opened.readNBytes(5), "WARC/");
        } catch (IOException e) {
            throw unreadable(file.getFileName() + "!", e);
        }
    }

    private void pdf(Path file, String name) throws IOException {
        Pdf.open(file, new Pdf.Parts() {
            @Override
            public void words(String where, byte[] utf8) throws IOException {
                reading.stream(new ByteArrayInputStream(utf8), name + ", " + where, "text", null);
            }

            @Override
            public void file(String where, byte[] bytes) throws IOException {
                payload(bytes, name + ", " + where);
            }

            @Override
            public void picture(String where, byte @Nullable [] png) throws IOException {
                if (png == null) {
                    tally.picture(false);
                } else {
                    Look.this.picture(png, name + ", " + where);
                }
            }
        });
    }

    /** What it says beside its pixels, in every width of letters, and what is printed in it. */
    private void picture(byte[] bytes, String name) throws IOException {
        byte[] beside = Pictures.metadata(bytes);
        reading.stream(new ByteArrayInputStream(beside), name, "metadata", null);
        for (int from = 0; from < Math.min(2, beside.length); from++) {
            for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                String text = new String(beside, from, beside.length - from, wide);
                reading.stream(utf8(text), name, "metadata", null);
            }
        }
        if (words != null && !Pictures.tiny(bytes)) {
            var printed = words.of(bytes, name);
            tally.picture(printed.isPresent());
            if (printed.isPresent()) {
                reading.stream(utf8(printed.get()), name, "picture", null);
            }
        }
    }

    private void warc(Path file, String name) {
        try (WarcReader reader = new WarcReader(file)) {
            int number = 0;
            for (WarcRecord record : reader) {
                number++;
                HttpMessage http =
                        record instanceof WarcResponse r ? r.http() : record instanceof WarcRequest q ? q.http() : null;
                InputStream body = http == null ? record.body().stream() : http.bodyDecoded().stream();
                byte[] payload = body.readNBytes(LARGEST_PAYLOAD + 1);
                if (payload.length > LARGEST_PAYLOAD) {
                    throw new DaylightException("leak test: record " + number + " of " + name + " is larger than "
                            + LARGEST_PAYLOAD + " bytes; what cannot be tested is not published");
                }
                payload(payload, name + number);
            }
        } catch (IOException e) {
            // jwarc's ParsingException names offset and what it expected; it is one kind of this.
            throw unreadable(e instanceof ParsingException ? name + " (WARC)" : name, e);
        }
    }

    /** Bytes of somebody else's: a page, a picture, a document, in whatever charset. */
    private void payload(byte[] bytes, String name) throws IOException {
        byte[] head = java.util.Arrays.copyOf(bytes, Math.min(HEAD, bytes.length));
        if (Pictures.begins(head)) {
            picture(bytes, name);
            return;
        }
        if (zip(head) || starts(head, "%PDF-")) {
            Path file = unpacked.resolve(Thread.currentThread().threadId() + "-payload-" + depth);
            try {
                Files.write(file, bytes);
                file(file, name, false);
            } finally {
                Files.deleteIfExists(file);
            }
            return;
        }
        if (gzip(head)) {
            gunzipped(new ByteArrayInputStream(bytes), name + "!");
        }
        plain(new ByteArrayInputStream(bytes), name);
        if (isUtf8(bytes) || binary(head)) {
            return;
        }
        // Which charset a hostile page is in cannot be known for sure: all that its readers may guess are tried.
        for (String charset : CHARSETS) {
            if (Charset.isSupported(charset)) {
                text(bytes, Charset.forName(charset), name);
            }
        }
        if (utf16(head)) {
            text(bytes, StandardCharsets.UTF_16, name);
        }
    }

    /** Fonts, sounds and films: their bytes are looked through as they are and mean nothing in a charset. */
    private static boolean binary(byte[] head) {
        return starts(head, "wOFF")
                || starts(head, "wOF2")
                || starts(head, "OTTO")
                || starts(head, "\0\u0001\0\0")
                || starts(head, "ID3")
                || starts(head, "OggS")
                || (head.length > 8 && starts(java.util.Arrays.copyOfRange(head, 4, head.length), "ftyp"));
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false; // an answer, not a fault: it says that another charset has to be tried
        }
    }
}
