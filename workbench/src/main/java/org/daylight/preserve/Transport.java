// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.daylight.DaylightException;

/**
 * Asks the web as evidence needs it: HTTP/1.1 over our own sockets to an address the guard has admitted, the bytes of
 * both directions kept, redirects followed one exchange a hop. Thread-safe.
 *
 * <p>A refusal of the server (403, 404, 451, 503) is an answer like any. What the limits cut off is kept as far as it
 * came and marked {@link Exchange#truncated()}.
 */
public final class Transport {
    /** Names us to servers. */
    public static final String USER_AGENT = "Daylight/0.1";

    static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final AddressGuard guard;
    private final String userAgent;
    private final Limits limits;
    private final SSLSocketFactory tls;

    /** With the usual limits and the trust of the Java platform. */
    public Transport(AddressGuard guard) {
        this(guard, USER_AGENT, Limits.USUAL, List.of());
    }

    /**
     * With limits and trust of one's own.
     *
     * @param userAgent one line of ASCII
     * @param extraTrust authorities to trust beside those of the Java platform
     */
    public Transport(AddressGuard guard, String userAgent, Limits limits, List<X509Certificate> extraTrust) {
        if (!userAgent.matches("[ -~]{1,200}")) {
            throw new DaylightException("expected a user agent of one line of ASCII, found \"" + userAgent + "\"");
        }
        this.guard = guard;
        this.userAgent = userAgent;
        this.limits = limits;
        this.tls = Trust.factory(extraTrust);
    }

    /**
     * How long and how much.
     *
     * @param connect to wait for a connection, each address
     * @param idle to wait for the next byte
     * @param total for the whole answer with all its redirects
     * @param bodyBytes most bytes of a body, as sent
     * @param hops most redirects
     */
    public record Limits(Duration connect, Duration idle, Duration total, long bodyBytes, int hops) {
        /** 10 s, 30 s, 120 s, 50 MB, 10 hops. */
        public static final Limits USUAL =
                new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(120), 50_000_000, 10);

        /** Checks that bodies fit into memory. */
        public Limits {
            if (bodyBytes < 0 || bodyBytes > 1_000_000_000) {
                throw new DaylightException("expected at most 1000000000 bytes of a body, found " + bodyBytes);
            }
        }

        /** The same with another size of body. */
        public Limits withBodyBytes(long most) {
            return new Limits(connect, idle, total, most, hops);
        }
    }

    /**
     * Asks for a page and follows its redirects.
     *
     * @return the exchanges in order; the last is the answer
     * @throws DaylightException where there is no answer: one line with the reason
     */
    public List<Exchange> fetch(String url) {
        Deadline deadline = new Deadline(limits.total());
        List<Exchange> hops = new ArrayList<>();
        WebAddress next = WebAddress.parse(url);
        while (true) {
            hops.add(ask(next, deadline, hops));
            Optional<String> location = hops.getLast().headers().first("Location");
            if (!REDIRECTS.contains(hops.getLast().status())
                    || location.filter(l -> !l.isBlank()).isEmpty()) {
                return List.copyOf(hops);
            }
            if (hops.size() > limits.hops()) {
                throw new DaylightException(
                        hops.getFirst().url() + " is redirected more than " + limits.hops() + " times");
            }
            next = followed(next, location.get());
            String again = next.toString();
            if (hops.stream().anyMatch(hop -> hop.url().equals(again))) {
                throw new DaylightException(
                        hops.getFirst().url() + " is redirected in a circle: " + again + " leads back to itself");
            }
        }
    }

    private static WebAddress followed(WebAddress from, String location) {
        try {
            return from.resolve(location);
        } catch (DaylightException e) {
            throw new DaylightException(from + " redirects, but " + e.getMessage(), e);
        }
    }

    private Exchange ask(WebAddress url, Deadline deadline, List<Exchange> before) {
        String via =
                before.isEmpty() ? "" : " (redirected from " + before.getLast().url() + ")";
        long start = System.nanoTime();
        try {
            List<InetAddress> addresses = guard.admit(url.host(), url.port());
            try (Connection connection = Connection.open(url, addresses, limits, deadline, tls)) {
                Instant time = Instant.now().truncatedTo(ChronoUnit.MILLIS);
                byte[] request = request(url);
                connection.send(request);
                Answer answer = Answer.read(connection.received(), limits.bodyBytes(), deadline);
                return new Exchange(
                        url.toString(),
                        time,
                        Duration.ofNanos(System.nanoTime() - start),
                        connection.peer(),
                        request,
                        answer.bytes(),
                        answer.head().raw().length,
                        answer.head().status(),
                        answer.head().fields(),
                        connection.tls(),
                        answer.truncated());
            }
        } catch (DaylightException e) {
            throw new DaylightException(url + via + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new DaylightException(url + via + ": " + reason(url, e, deadline, limits), e);
        }
    }

    private byte[] request(WebAddress url) {
        return ("GET " + url.target() + " HTTP/1.1\r\nHost: " + url.hostField() + "\r\nUser-Agent: " + userAgent
                        + "\r\nAccept: text/html,application/xhtml+xml,*/*;q=0.8\r\nAccept-Encoding: gzip\r\n"
                        + "Connection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static String reason(WebAddress url, IOException e, Deadline deadline, Limits limits) {
        if (deadline.passed()) {
            return "no whole answer within " + limits.total().toSeconds() + " s; ask again later";
        }
        if (e instanceof Connection.ConnectTimeout) {
            return "no connection to port " + url.port() + " within "
                    + limits.connect().toSeconds() + " s; ask again later";
        }
        if (e instanceof SocketTimeoutException) {
            return "no answer for " + limits.idle().toSeconds() + " s; ask again later";
        }
        if (e instanceof ConnectException) {
            return "connection refused on port " + url.port() + "; nothing listens there";
        }
        if (e instanceof NoRouteToHostException) {
            return "no route to it; look at this machine's network";
        }
        if (e instanceof SSLException tlsFailure) {
            return "no secure connection: " + TlsFailure.reason(tlsFailure);
        }
        if (e instanceof ProtocolException) {
            return "the answer is not HTTP as it must be: " + e.getMessage();
        }
        return "the connection broke before the header was whole: " + e.getMessage();
    }
}
