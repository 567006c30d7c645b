// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;

/**
 * Joins the chunks of a body (RFC 9112, 7.1). Never reads a byte behind the last trailer line, so that a recording
 * stream below it has seen the body and nothing else.
 */
public final class Chunks extends InputStream {
    private static final int LONGEST_LINE = 8 << 10;
    private static final int MOST_TRAILERS = 100;

    private final InputStream in;
    private long left;
    private boolean first = true;
    private boolean ended;

    /** Reads chunks from a stream that stands at the first chunk's size. */
    public Chunks(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /**
     * Reads joined bytes.
     *
     * @throws EOFException where the stream ends inside a chunk or before the last
     * @throws ProtocolException where a chunk's size or end is not as it must be
     */
    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int n = in.read(buffer, from, (int) Math.min(length, left));
        if (n < 0) {
            throw new EOFException("ended inside a chunk, " + left + " bytes before its end");
        }
        left -= n;
        return n;
    }

    private void nextChunk() throws IOException {
        if (!first && !line().isEmpty()) {
            throw new ProtocolException("expected a line end behind a chunk");
        }
        first = false;
        left = size(line());
        if (left == 0) {
            for (int i = 0; !line().isEmpty(); i++) {
                if (i == MOST_TRAILERS) {
                    throw new ProtocolException("more than " + MOST_TRAILERS + " lines behind the last chunk");
                }
            }
            ended = true;
        }
    }

    /** The size that a chunk's first line gives. */
    static long size(String line) throws ProtocolException {
        int semicolon = line.indexOf(';');
        String digits = (semicolon < 0 ? line : line.substring(0, semicolon)).strip();
        if (digits.isEmpty()
                || digits.length() > 15
                || !digits.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0)) {
            String shown = digits.substring(0, Math.min(20, digits.length())).replaceAll("[^ -~]", "?");
            throw new ProtocolException("expected the size of a chunk in hexadecimal, found \"" + shown + "\"");
        }
        return Long.parseLong(digits, 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b; (b = in.read()) != '\n'; ) {
            if (b < 0) {
                throw new EOFException("ended between two chunks");
            }
            if (line.length() == LONGEST_LINE) {
                throw new ProtocolException("a line between chunks is longer than " + LONGEST_LINE + " bytes");
            }
            line.append((char) b);
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return line.toString();
    }
}
