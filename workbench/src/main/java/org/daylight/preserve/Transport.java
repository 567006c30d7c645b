// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.daylight.DaylightException;
import org.daylight.WebAddress;
import org.jspecify.annotations.Nullable;

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

    private final Route route;
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
        this(guard, userAgent, limits, extraTrust, null);
    }

    /**
     * By way of a proxy.
     *
     * @param userAgent one line of ASCII
     * @param extraTrust authorities to trust beside those of the Java platform
     * @param proxy through which everything goes; null asks servers directly
     */
    public Transport(
            AddressGuard guard,
            String userAgent,
            Limits limits,
            List<X509Certificate> extraTrust,
            @Nullable ProxyAddress proxy) {
        if (!userAgent.matches("[ -~]{1,200}")) {
            throw new DaylightException("expected a user agent of one line of ASCII, found \"" + userAgent + "\"");
        }
        this.route = new Route(guard, proxy);
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
     * @param bodyBytes most bytes of a body, its chunks joined
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
        Fetched fetched = follow(Ask.of(url));
        if (fetched.broken() != null) {
            throw new DaylightException(fetched.broken());
        }
        return fetched.hops();
    }

    /**
     * Asks, follows redirects as far as they go, and says where they broke off.
     *
     * @throws DaylightException where not even the first address gives an answer: one line with the reason
     */
    public Fetched follow(Ask ask) {
        return follow(ask, next -> {});
    }

    /** Is asked before a redirect is followed. */
    @FunctionalInterface
    public interface Hop {
        /**
         * Lets it be followed by returning, perhaps after a while.
         *
         * @throws DaylightException where it is not to be followed: one line with the reason
         */
        void before(WebAddress next);
    }

    /** As the other, and each redirect is followed only where that is allowed. What that takes counts as time of the answer. */
    public Fetched follow(Ask ask, Hop redirect) {
        Deadline deadline = new Deadline(limits.total());
        List<Exchange> hops = new ArrayList<>();
        WebAddress next = WebAddress.parse(ask.url());
        hops.add(ask(next, get(ask.lines()), deadline, ""));
        try {
            while (true) {
                Exchange last = hops.getLast();
                Optional<String> location = last.headers().first("Location");
                if (!REDIRECTS.contains(last.status())
                        || location.filter(l -> !l.isBlank()).isEmpty()) {
                    return new Fetched(hops, null);
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
                redirect.before(next);
                hops.add(ask(next, get(""), deadline, " (redirected from " + last.url() + ")"));
            }
        } catch (DaylightException e) {
            return new Fetched(hops, e.getMessage());
        }
    }

    /**
     * Sends a small body to an address and takes the answer, whatever its status; no redirect is followed, for what is
     * sent was meant for one address.
     *
     * @param mediaType of the body
     * @throws DaylightException where there is no answer: one line with the reason
     */
    public Exchange post(String url, String mediaType, byte[] body) {
        return post(url, mediaType, body, Map.of());
    }

    /** The same with further fields of the header, each one line of ASCII. */
    public Exchange post(String url, String mediaType, byte[] body, Map<String, String> further) {
        String fields = "Content-Type: " + mediaType + "\r\nContent-Length: " + body.length + "\r\nAccept: */*\r\n"
                + new Ask(url, further).lines();
        return ask(WebAddress.parse(url), new Message("POST", fields, body), new Deadline(limits.total()), "");
    }

    /** What the first record of a file says of exchanges that were made so. */
    public Warcinfo warcinfo() {
        ProxyAddress.Kind via = route.via();
        Warcinfo info = Warcinfo.PLAIN
                .with("http-header-user-agent", userAgent)
                .with("robots", "not asked for: a person asked for this page")
                .with("limit-body-bytes", Long.toString(limits.bodyBytes()))
                .with("limit-seconds", Long.toString(limits.total().toSeconds()))
                .with("limit-redirects", Integer.toString(limits.hops()))
                .with(
                        "network",
                        via == null
                                ? "direct; each address was checked before it was connected to"
                                : via.words()
                                        + ", which looked up the names; addresses of servers are unknown and could not"
                                        + " be checked");
        return route.leavesOut()
                ? info.altered("Proxy-Authorization of requests, which was for the proxy alone, is left out")
                : info;
    }

    private static WebAddress followed(WebAddress from, String location) {
        try {
            return from.resolve(location);
        } catch (DaylightException e) {
            throw new DaylightException(from + " redirects, but " + e.getMessage(), e);
        }
    }

    /** What is sent: the method, fields of the header with their line ends, and a body that may be empty. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Message(String method, String fields, byte[] body) {}

    private static Message get(String conditions) {
        return new Message(
                "GET",
                "Accept: text/html,application/xhtml+xml,*/*;q=0.8\r\nAccept-Encoding: gzip\r\n" + conditions,
                new byte[0]);
    }

    private Exchange ask(WebAddress url, Message message, Deadline deadline, String via) {
        long start = System.nanoTime();
        try (Connection connection = route.open(url, limits, deadline, tls)) {
            Instant time = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            connection.send(request(url, message, route.forProxy(url)));
            Answer answer = Answer.read(connection.received(), limits.bodyBytes(), deadline);
            if (answer.head().status() == 407 && route.passedOn(url)) {
                throw new ProxyFailure("a proxy asks for another user and password; set it again with them");
            }
            return new Exchange(
                    url.toString(),
                    time,
                    Duration.ofNanos(System.nanoTime() - start),
                    connection.ends(),
                    request(url, message, ""),
                    answer,
                    connection.tls());
        } catch (DaylightException e) {
            throw new DaylightException(url + via + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new DaylightException(url + via + ": " + reason(url, e, deadline, limits), e);
        }
    }

    private byte[] request(WebAddress url, Message message, String forProxy) {
        byte[] head = (message.method() + " " + route.target(url) + " HTTP/1.1\r\nHost: " + url.hostField()
                        + "\r\nUser-Agent: " + userAgent + "\r\n" + message.fields() + forProxy
                        + "Connection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(head, head.length + message.body().length);
        System.arraycopy(message.body(), 0, request, head.length, message.body().length);
        return request;
    }

    static String reason(WebAddress url, IOException e, Deadline deadline, Limits limits) {
        if (deadline.passed()) {
            return "no whole answer within " + limits.total().toSeconds() + " s; ask again later";
        }
        if (e instanceof ProxyFailure) {
            return String.valueOf(e.getMessage());
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
