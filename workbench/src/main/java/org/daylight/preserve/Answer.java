// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.daylight.archive.Chunks;
import org.daylight.archive.HttpHead;
import org.jspecify.annotations.Nullable;

/** Reads one response off the wire and keeps its bytes as they come; chunks stay chunks (RFC 9112, 6). */
final class Answer {
    private static final int MOST_INTERIM = 10;
    /** Most bytes around the content of chunks, beside an eighth of what the content may have: 1 MB. */
    private static final long MOST_AROUND = 1 << 20;

    private final HttpHead head;
    private final Instant came;
    private final byte[] bytes;
    private final @Nullable String truncated;

    private Answer(HttpHead head, Instant came, byte[] bytes, @Nullable String truncated) {
        this.head = head;
        this.came = came;
        this.bytes = bytes;
        this.truncated = truncated;
    }

    HttpHead head() {
        return head;
    }

    /** When the header was there. */
    Instant came() {
        return came;
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
     * @param mostBody most bytes of the body, chunks joined
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
        Instant came = Instant.now();
        Recorder recorder = new Recorder(in, head.raw());
        String truncated = new Body(recorder, mostBody).read(head, deadline);
        return new Answer(head, came, recorder.kept(), truncated);
    }

    /** A body on its way. */
    private static final class Body {
        private final Recorder recorder;
        private final long most;
        private final long mostAround;
        private long content;

        Body(Recorder recorder, long most) {
            this.recorder = recorder;
            this.most = most;
            this.mostAround = MOST_AROUND + most / 8;
        }

        /** Null where the body is whole, else the word for {@code WARC-Truncated}. */
        @Nullable
        String read(HttpHead head, Deadline deadline) throws IOException {
            if (head.status() == 204 || head.status() == 304) {
                return null;
            }
            try {
                if (isChunked(head)) {
                    return drain(new Chunks(recorder), -1);
                }
                return drain(recorder, contentLength(head));
            } catch (ProtocolException e) {
                if (content == 0) {
                    throw e;
                }
                return "unspecified"; // chunks that break off their form behind content that came
            } catch (SocketTimeoutException e) {
                return "time";
            } catch (IOException e) {
                // What came is worth more than an error: the header is here already.
                return deadline.passed() ? "time" : "disconnect";
            }
        }

        /** @param length of the body; below 0 it ends with its stream */
        private @Nullable String drain(InputStream body, long length) throws IOException {
            byte[] buffer = new byte[1 << 13];
            while (length < 0 || content < length) {
                long room = most - content;
                recorder.mark();
                // With no room left one byte is asked for all the same: a body that ends just here is whole.
                long wanted = room == 0 ? 1 : Math.min(buffer.length, room);
                int n = body.read(buffer, 0, (int) (length < 0 ? wanted : Math.min(wanted, length - content)));
                if (n < 0) {
                    if (length >= 0) {
                        throw new EOFException("ended " + (length - content) + " bytes early");
                    }
                    return null;
                }
                if (room == 0) {
                    recorder.back();
                    return "length";
                }
                content += n;
                if (recorder.read - content > mostAround) {
                    return "unspecified";
                }
            }
            return null;
        }
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
        private long read;
        private int mark;
        private int most = Integer.MAX_VALUE;

        Recorder(InputStream in, byte[] head) {
            this.in = in;
            this.kept.writeBytes(head);
        }

        void mark() {
            mark = kept.size();
        }

        /** What came since the mark is not kept. */
        void back() {
            most = mark;
        }

        byte[] kept() {
            byte[] all = kept.toByteArray();
            return all.length <= most ? all : Arrays.copyOf(all, most);
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            if (b >= 0) {
                kept.write(b);
                read++;
            }
            return b;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int n = in.read(buffer, from, length);
            if (n > 0) {
                kept.write(buffer, from, n);
                read += n;
            }
            return n;
        }
    }
}
