// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.leak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.DaylightException;
import org.jspecify.annotations.Nullable;

/** Reads streams in pieces that overlap, so that no name is cut and memory stays bounded, each piece in every form. One a thread. */
final class Reading {
    private static final int CHUNK = 1 << 20;
    private static final int OVERLAP = 1 << 13;
    private static final long LARGEST = 1L << 31;
    private static final Pattern TEXT = Pattern.compile(".*\\.(?:html|json|jsonl|geojson|csv|txt|xml|md|note|cdx)");
    private static final Pattern KEY = Pattern.compile("\"([A-Za-z]{1,24})\"\\s*:");
    private static final byte[] DATA = ";base64,".getBytes(StandardCharsets.US_ASCII);

    private final Needles needles;
    private final Tally tally;
    /** One for all that is read: an edition has thousands of small files. */
    private final byte[] buffer = new byte[CHUNK + OVERLAP];

    private final Letters room = new Letters(CHUNK / 2);

    /** Opens what stands in a text as base64. */
    @FunctionalInterface
    interface Embedded {
        /** @param number of it in the text, from 1 */
        void file(byte[] bytes, int number) throws IOException;
    }

    /** What is being read, and how far. */
    private static final class At {
        final String name;
        final String form;
        long base;
        int lines;
        String header = "";

        At(String name, String form) {
            this.name = name;
            this.form = form;
        }
    }

    Reading(Needles needles, Tally tally) {
        this.needles = needles;
        this.tally = tally;
    }

    /**
     * Looks through all of a stream.
     *
     * @param form of all that is found; empty for the form in which it was found
     * @param embedded opens files that stand in it as base64; null where none do
     */
    void stream(InputStream in, String name, String form, @Nullable Embedded embedded) throws IOException {
        At at = new At(name, form);
        int kept = 0;
        Collected data = embedded == null ? null : new Collected();
        while (true) {
            int read = in.readNBytes(buffer, kept, buffer.length - kept);
            int length = kept + read;
            tally.bytes(read);
            boolean last = length < buffer.length;
            if (at.base == 0) {
                at.header = line(0, length);
            }
            if (data != null) {
                data.take(buffer, kept, length);
            }
            chunk(length, last, at);
            if (last) {
                break;
            }
            int done = length - OVERLAP;
            at.lines += lines(done);
            at.base += done;
            if (at.base > LARGEST) {
                throw new DaylightException("leak test: " + name + " opens to more than " + LARGEST
                        + " bytes; what cannot be tested is not published");
            }
            System.arraycopy(buffer, done, buffer, 0, OVERLAP);
            kept = OVERLAP;
        }
        if (data != null && embedded != null) {
            // After the text, for these files are read through the same buffer.
            data.open(embedded);
        }
    }

    private void chunk(int length, boolean last, At at) {
        Located text = Located.utf8(buffer, length);
        look(text, "text", length, last, at);
        // Twice: an entity inside an attribute, a percent sign inside an address inside JSON.
        Located decoded = text;
        for (int time = 1; time <= 2; time++) {
            Located again = decoded.decoded();
            if (again.size() == decoded.size()) {
                break; // Whatever is decoded gets shorter: nothing was, and what stands here has been looked through.
            }
            decoded = again;
            look(decoded, "decoded", length, last, at);
        }
        if (text.holds('<')) {
            look(text.unmarked().decoded(), "unmarked", length, last, at);
        }
        EncodedRuns.texts(buffer, length, (bytes, from) -> {
            Located inside = Located.utf8(bytes, bytes.length);
            needles.find(inside, room, (kind, offset) -> leak(kind, from, "base64", length, last, at));
        });
    }

    private void look(Located text, String form, int length, boolean last, At at) {
        needles.find(text, room, (kind, offset) -> leak(kind, offset, form, length, last, at));
    }

    private void leak(Kind kind, int offset, String form, int length, boolean last, At at) {
        // A match at the seam may be half a word; the overlap shows it whole in the other piece.
        int from = at.base == 0 ? 0 : OVERLAP / 8;
        int to = last ? length : length - OVERLAP / 8;
        if (offset < from || offset >= to) {
            return;
        }
        boolean lined = at.form.isEmpty() && TEXT.matcher(at.name).matches();
        tally.leak(new Leak(
                at.name,
                at.base + offset,
                at.form.isEmpty() ? form : at.form,
                kind,
                lined ? at.lines + lines(offset) + 1 : 0,
                lined && at.name.startsWith("data/") ? field(offset, at) : ""));
    }

    private int lines(int to) {
        int lines = 0;
        for (int i = 0; i < to; i++) {
            if (buffer[i] == '\n') {
                lines++;
            }
        }
        return lines;
    }

    /** The line in which a byte stands, up to it or whole. */
    private String line(int offset, int length) {
        int end = offset;
        while (end < length && buffer[end] != '\n') {
            end++;
        }
        return new String(buffer, offset, end - offset, StandardCharsets.UTF_8);
    }

    /** The name of our own under which a value stands. */
    private String field(int offset, At at) {
        int start = offset;
        while (start > 0 && buffer[start - 1] != '\n') {
            start--;
        }
        String before = new String(buffer, start, offset - start, StandardCharsets.UTF_8);
        if (at.name.endsWith(".csv")) {
            int column = 0;
            boolean quoted = false;
            for (int i = 0; i < before.length(); i++) {
                char c = before.charAt(i);
                quoted ^= c == '"';
                column += c == ',' && !quoted ? 1 : 0;
            }
            String[] columns = at.header.strip().split(",");
            return column < columns.length ? columns[column].replaceAll("[^A-Za-z]", "") : "";
        }
        Matcher keys = KEY.matcher(before);
        String key = "";
        while (keys.find()) {
            key = keys.group(1);
        }
        return key;
    }

    /** Gathers what follows {@code ;base64,} until a sign that is none of it. */
    private static final class Collected {
        private static final int MOST = 1 << 28;
        private final java.util.List<byte[]> files = new java.util.ArrayList<>();
        private final java.io.ByteArrayOutputStream open = new java.io.ByteArrayOutputStream();
        private int matched;

        void take(byte[] bytes, int from, int to) {
            for (int i = from; i < to; i++) {
                byte b = bytes[i];
                if (matched < DATA.length) {
                    matched = b == DATA[matched] ? matched + 1 : b == DATA[0] ? 1 : 0;
                } else if (b == '"' || b == '\'' || b == ')' || b == '<' || b == ' ' || open.size() > MOST) {
                    close();
                } else {
                    open.write(b);
                }
            }
        }

        private void close() {
            if (open.size() > 0) {
                files.add(open.toByteArray());
            }
            open.reset();
            matched = 0;
        }

        void open(Embedded embedded) throws IOException {
            close();
            int number = 0;
            for (byte[] file : files) {
                number++;
                byte[] bytes = decoded(file);
                if (bytes.length > 0) {
                    embedded.file(bytes, number);
                }
            }
        }

        private static byte[] decoded(byte[] file) {
            String plain = new String(file, StandardCharsets.ISO_8859_1)
                    .replace("%2B", "+")
                    .replace("%2F", "/")
                    .replace("%3D", "=");
            try {
                return java.util.Base64.getMimeDecoder().decode(plain);
            } catch (IllegalArgumentException e) {
                return new byte[0]; // no base64 after all; it was looked through as text
            }
        }
    }
}
