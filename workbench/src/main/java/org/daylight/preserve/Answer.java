// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.daylight.archive.Chunks;
import org.daylight.archive.HttpHead;
import org.jspecify.annotations.Nullable;

/** Reads one response off the wire and keeps its bytes as they come; chunks stay chunks (RFC 9112, 6). */
final class Answer {
    private static final int MOST_INTERIM = 10;

    private final HttpHead head;
    private final byte[] bytes;
    private final @Nullable String truncated;

    private Answer(HttpHead head, byte[] bytes, @Nullable String truncated) {
        this.head = head;
        this.bytes = bytes;
        this.truncated = truncated;
    }

    HttpHead head() {
        return head;
    }

    byte[] bytes() {
        return bytes;
    }

    @Nullable
    String truncated() {
        return truncated;
    }

    /**
     * Reads to the end that the header declares, to the limit, or until the other side stops.
     *
     * @throws ProtocolException where it is no HTTP; other errors only where not even the header came
     */
    static Answer read(InputStream in, long mostBody, Deadline deadline) throws IOException {
        HttpHead head = HttpHead.read(in, HttpHead.LIMIT);
        // Interim answers (100, 103) announce the one that counts, which alone is the response record.
        for (int i = 0; head.status() < 200; i++) {
            if (i == MOST_INTERIM || head.status() == 101) {
                throw new ProtocolException("expected an answer, found " + head.status() + " again and again");
            }
            head = HttpHead.read(in, HttpHead.LIMIT);
        }
        Recorder recorder = new Recorder(in, head.raw(), mostBody);
        String truncated = body(recorder, head, deadline);
        byte[] all = recorder.kept.toByteArray();
        return new Answer(head, truncated == null ? all : cut(all, head.raw().length + mostBody), truncated);
    }

    private static byte[] cut(byte[] all, long most) {
        return all.length <= most ? all : Arrays.copyOf(all, (int) most);
    }

    /** Null where the body is whole, else the word for {@code WARC-Truncated}. */
    private static @Nullable String body(Recorder recorder, HttpHead head, Deadline deadline) throws IOException {
        if (head.status() == 204 || head.status() == 304) {
            return null;
        }
        try {
            if (isChunked(head)) {
                return drain(new Chunks(recorder), recorder, Long.MAX_VALUE);
            }
            long length = contentLength(head);
            return drain(recorder, recorder, length < 0 ? Long.MAX_VALUE : length);
        } catch (ProtocolException e) {
            throw e;
        } catch (SocketTimeoutException e) {
            return "time";
        } catch (IOException e) {
            // What came is worth more than an error: the header is here already.
            return deadline.passed() ? "time" : "disconnect";
        }
    }

    private static @Nullable String drain(InputStream body, Recorder recorder, long length) throws IOException {
        byte[] buffer = new byte[1 << 13];
        long left = length;
        while (left > 0) {
            int n = body.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (recorder.over()) {
                return "length";
            }
            if (n < 0) {
                if (length != Long.MAX_VALUE) {
                    throw new EOFException("ended " + left + " bytes early");
                }
                return null;
            }
            left -= n;
        }
        return null;
    }

    static boolean isChunked(HttpHead head) throws ProtocolException {
        List<String> codings = head.fields().all("Transfer-Encoding");
        if (codings.isEmpty()) {
            return false;
        }
        String all = String.join(",", codings).toLowerCase(Locale.ROOT).strip();
        if (!all.equals("chunked") && !all.equals("identity")) {
            throw new ProtocolException("expected transfer-encoding chunked, found \"" + printable(all) + "\"");
        }
        return all.equals("chunked");
    }

    static long contentLength(HttpHead head) throws ProtocolException {
        List<String> lengths = head.fields().all("Content-Length").stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .distinct()
                .toList();
        if (lengths.isEmpty()) {
            return -1;
        }
        if (lengths.size() > 1 || !lengths.getFirst().matches("[0-9]{1,18}")) {
            throw new ProtocolException(
                    "expected one content-length, found \"" + printable(String.join(", ", lengths)) + "\"");
        }
        return Long.parseLong(lengths.getFirst());
    }

    private static String printable(String text) {
        return text.substring(0, Math.min(60, text.length())).replaceAll("[^ -~]", "?");
    }

    /** Keeps every byte that is read through it. */
    private static final class Recorder extends InputStream {
        private final InputStream in;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final long most;

        Recorder(InputStream in, byte[] head, long mostBody) {
            this.in = in;
            this.kept.writeBytes(head);
            this.most = head.length + mostBody;
        }

        boolean over() {
            return kept.size() > most;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            if (b >= 0) {
                kept.write(b);
            }
            return b;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int n = in.read(buffer, from, length);
            if (n > 0) {
                kept.write(buffer, from, n);
            }
            return n;
        }
    }
}
