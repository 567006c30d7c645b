// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.judge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Bytes that know where they stand, read by lines and by blocks. */
final class Input {
    private final Origin origin;
    private final byte[] buffer = new byte[1 << 15];
    private int at;
    private int end;
    private Place start;

    Input(Origin origin) {
        this.origin = origin;
        this.start = origin.place();
    }

    /** How a line ended. */
    enum End {
        /** As the standards ask. */
        CRLF,
        /** With a line feed alone. */
        LF,
        /** Not: the input ended. */
        NONE,
        /** Not: it is longer than allowed. */
        TOO_LONG
    }

    /** A line without its end. */
    static final class Line {
        private final byte[] bytes;
        private final Place place;
        private final End end;

        Line(byte[] bytes, Place place, End end) {
            this.bytes = bytes;
            this.place = place;
            this.end = end;
        }

        /** Uncopied, not to be written to. */
        byte[] bytes() {
            return bytes;
        }

        Place place() {
            return place;
        }

        End end() {
            return end;
        }

        /** As ISO 8859-1, a character a byte. */
        String latin() {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** Where the next byte stands. */
    Place place() {
        return start.inside() < 0 ? Place.plain(start.offset() + at) : new Place(start.offset(), start.inside() + at);
    }

    boolean atEnd() throws IOException {
        return peek() < 0;
    }

    int peek() throws IOException {
        while (at == end) {
            int n = origin.read(buffer);
            if (n < 0) {
                start = place();
                at = 0;
                end = 0;
                return -1;
            }
            start = origin.place();
            at = 0;
            end = n;
        }
        return buffer[at] & 0xff;
    }

    int read() throws IOException {
        int b = peek();
        if (b >= 0) {
            at++;
        }
        return b;
    }

    int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (peek() < 0) {
            return -1;
        }
        int n = Math.min(length, end - at);
        System.arraycopy(buffer, at, into, from, n);
        at += n;
        return n;
    }

    /** The next line; empty with {@link End#NONE} at the end. */
    Line line(int longest) throws IOException {
        peek();
        Place place = place();
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        boolean cr = false;
        for (int b; (b = read()) >= 0; ) {
            if (b == '\n') {
                return new Line(line.toByteArray(), place, cr ? End.CRLF : End.LF);
            }
            if (cr) {
                line.write('\r');
            }
            cr = b == '\r';
            if (!cr) {
                line.write(b);
            }
            if (line.size() > longest) {
                return new Line(line.toByteArray(), place, End.TOO_LONG);
            }
        }
        if (cr) {
            line.write('\r');
        }
        return new Line(line.toByteArray(), place, End.NONE);
    }

    /** The next so many bytes as a stream of their own; it ends early where the input does. */
    InputStream block(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() throws IOException {
                if (left <= 0) {
                    return -1;
                }
                int b = Input.this.read();
                left -= b < 0 ? 0 : 1;
                return b;
            }

            @Override
            public int read(byte[] into, int from, int count) throws IOException {
                if (left <= 0) {
                    return count == 0 ? 0 : -1;
                }
                int n = Input.this.read(into, from, (int) Math.min(count, left));
                left -= Math.max(n, 0);
                return n;
            }
        };
    }

    /** Reads to the end. */
    void drain() throws IOException {
        while (peek() >= 0) {
            at = end;
        }
    }
}
