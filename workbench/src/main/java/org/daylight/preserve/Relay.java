// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.daylight.DaylightException;
import org.daylight.WebAddress;
import org.daylight.archive.Chunks;
import org.daylight.archive.HttpHead;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests of a browser on, each over a connection of its own to an address that the guard admits at that moment,
 * and keeps the answer as it passes. Certificates are validated here. Thread-safe.
 */
public final class Relay {
    private static final int MOST_INTERIM = 10;

    private final Route route;
    private final Transport.Limits limits;
    private final SSLSocketFactory tls;

    /**
     * With limits and trust.
     *
     * @param proxy the way out of this machine; null where questions go straight to the servers
     * @param limits of one exchange
     * @param extraTrust authorities to trust beside those of the Java platform
     */
    public Relay(
            AddressGuard guard,
            @Nullable ProxyAddress proxy,
            Transport.Limits limits,
            List<X509Certificate> extraTrust) {
        this.route = new Route(guard, proxy);
        this.limits = limits;
        this.tls = Trust.factory(extraTrust);
    }

    /** Is handed the answer while it comes. It may have lost interest; what it throws ends the exchange. */
    public interface Sink {
        /** The header of the answer; the length of the body is -1 where it ends with the connection or in chunks. */
        void head(HttpHead head, boolean chunked, long length) throws IOException;

        /** Bytes of the body as on the wire; returns how many more bytes of a body may be kept. */
        long body(byte[] bytes, int from, int count) throws IOException;
    }

    /**
     * One question.
     *
     * @param method such as GET
     * @param request request line, header, empty line and body, as they go out
     * @param mostBody most bytes of the body to keep
     * @param most for the whole exchange, beside the limits of this relay
     * @param spool folder for a large body
     * @throws RelayFailure where not even the header of an answer came
     */
    public Relayed send(
            String method, WebAddress url, byte[] request, long mostBody, Duration most, Path spool, Sink sink)
            throws RelayFailure {
        Deadline deadline = new Deadline(most.compareTo(limits.total()) < 0 ? most : limits.total());
        long start = System.nanoTime();
        byte[] sent = route.addressed(url, request);
        try (Connection connection = route.open(url, limits, deadline, tls)) {
            Instant time = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            connection.send(route.authorized(url, sent));
            InputStream in = connection.received();
            HttpHead head = head(in);
            Instant came = Instant.now();
            try (Spool kept = new Spool(spool)) {
                kept.write(head.raw());
                String truncated = body(method, head, new Tee(in, kept, sink, mostBody), sink, deadline);
                return new Relayed(
                        method,
                        url.toString(),
                        time,
                        came,
                        Duration.ofNanos(System.nanoTime() - start),
                        connection.ends(),
                        sent,
                        kept,
                        head.raw().length,
                        head.status(),
                        head.fields(),
                        connection.tls(),
                        truncated);
            }
        } catch (DaylightException e) {
            String message = String.valueOf(e.getMessage());
            boolean refused = message.startsWith("not asked");
            throw new RelayFailure(refused ? RelayFailure.Reason.GUARD : RelayFailure.Reason.NAME, message, e);
        } catch (IOException e) {
            throw failure(url, e, deadline);
        }
    }

    private static HttpHead head(InputStream in) throws IOException {
        HttpHead head = HttpHead.read(in, HttpHead.LIMIT);
        for (int i = 0; head.status() < 200; i++) {
            if (i == MOST_INTERIM || head.status() == 101) {
                throw new ProtocolException("expected an answer, found " + head.status() + " again and again");
            }
            head = HttpHead.read(in, HttpHead.LIMIT);
        }
        return head;
    }

    /** Null where the body is whole, else the word for {@code WARC-Truncated}. */
    private static @Nullable String body(String method, HttpHead head, Tee tee, Sink sink, Deadline deadline)
            throws IOException {
        boolean none = method.equals("HEAD") || head.status() == 204 || head.status() == 304;
        boolean chunked = !none && Answer.isChunked(head);
        long length = none ? 0 : chunked ? -1 : Answer.contentLength(head);
        sink.head(head, chunked, length);
        byte[] buffer = new byte[1 << 14];
        InputStream body = chunked ? new Chunks(tee) : tee;
        long left = length < 0 ? Long.MAX_VALUE : length;
        try {
            while (left > 0) {
                int n = body.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (n < 0) {
                    if (length >= 0) {
                        throw new EOFException("ended " + left + " bytes early");
                    }
                    return null;
                }
                left -= n;
            }
            return null;
        } catch (Full e) {
            return "length";
        } catch (SocketTimeoutException e) {
            return "time";
        } catch (IOException e) {
            // What came is worth more than an error: the header is here already.
            return deadline.passed() ? "time" : "disconnect";
        }
    }

    private RelayFailure failure(WebAddress url, IOException e, Deadline deadline) {
        RelayFailure.Reason reason = RelayFailure.Reason.CONNECTION;
        if (deadline.passed() || e instanceof SocketTimeoutException) {
            reason = RelayFailure.Reason.TIMEOUT;
        } else if (e instanceof SSLException) {
            reason = RelayFailure.Reason.TLS;
        } else if (e instanceof ProtocolException) {
            reason = RelayFailure.Reason.PROTOCOL;
        }
        return new RelayFailure(reason, Transport.reason(url, e, deadline, limits), e);
    }

    /** As much as may be kept has been kept. */
    private static final class Full extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** What is read through it goes to the spool and to the sink. */
    private static final class Tee extends InputStream {
        private final InputStream in;
        private final Spool kept;
        private final Sink sink;
        private long left;

        Tee(InputStream in, Spool kept, Sink sink, long most) {
            this.in = in;
            this.kept = kept;
            this.sink = sink;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int n = in.read(buffer, from, length);
            if (n > 0) {
                int count = (int) Math.min(n, left);
                kept.write(buffer, from, count);
                left = Math.min(left - count, sink.body(buffer, from, count));
                if (count < n || left < 0) {
                    throw new Full();
                }
            }
            return n;
        }
    }
}
