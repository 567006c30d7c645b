// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.model;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daylight.DaylightException;
import org.daylight.preserve.AddressGuard;
import org.daylight.preserve.Exchange;
import org.daylight.preserve.ProxyAddress;
import org.daylight.preserve.Transport;
import org.jspecify.annotations.Nullable;

/**
 * Asks one model at one address, and nobody else: no redirect is followed. A busy server (429, 500, 502, 503, 504) is
 * asked again, as late as its Retry-After says, as often as the limits allow. The key is sent and never told.
 */
public final class ModelClient {
    private static final Set<Integer> LATER = Set.of(429, 500, 502, 503, 504);

    private final ModelAddress address;
    private final @Nullable String key;
    private final Limits limits;
    private final Pause pause;
    private final Transport transport;

    /**
     * How long, how much, how often.
     *
     * @param total for one answer
     * @param bytes most of an answer
     * @param attempts how often one thing is asked
     * @param longest the longest that a server may tell us to wait
     */
    public record Limits(Duration total, long bytes, int attempts, Duration longest) {
        /** 180 s, 1 MB, 4 times, 60 s. */
        public static final Limits USUAL = new Limits(Duration.ofSeconds(180), 1_000_000, 4, Duration.ofSeconds(60));
    }

    /** Lets time pass between two attempts. */
    @FunctionalInterface
    public interface Pause {
        /** Returns when this has passed. @throws InterruptedException where the program ends */
        void of(Duration time) throws InterruptedException;
    }

    /**
     * A client of one address.
     *
     * @param key sent as a bearer token; null sends none
     * @param proxy for an address elsewhere; this machine is always asked directly
     */
    public ModelClient(
            ModelAddress address, @Nullable String key, @Nullable ProxyAddress proxy, Limits limits, Pause pause) {
        if (key != null && !key.matches("[!-~]{1,1000}")) {
            throw new DaylightException("the key of the model is not one word of ASCII; look at where it is kept");
        }
        this.address = address;
        this.key = key;
        this.limits = limits;
        this.pause = pause;
        // The person named this one address, so it may be private; nothing else may.
        transport = new Transport(
                new AddressGuard(List.of(address.base().hostAndPort())),
                Transport.USER_AGENT,
                new Transport.Limits(Duration.ofSeconds(10), limits.total(), limits.total(), limits.bytes(), 0),
                List.of(),
                address.local() ? null : proxy);
    }

    /**
     * The body of the answer.
     *
     * @param json the request
     * @throws DaylightException in one line that says what happened, never what was sent or answered
     */
    public byte[] ask(String json) {
        Map<String, String> fields = key == null ? Map.of() : Map.of("Authorization", "Bearer " + key);
        for (int attempt = 1; ; attempt++) {
            Exchange exchange = transport.post(
                    address.completions(), "application/json", json.getBytes(StandardCharsets.UTF_8), fields);
            int status = exchange.status();
            if (status == 200) {
                return body(exchange);
            }
            if (!LATER.contains(status) || attempt >= limits.attempts()) {
                throw failed(status, attempt);
            }
            wait(retryAfter(exchange, attempt), status);
        }
    }

    private byte[] body(Exchange exchange) {
        String type = exchange.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/json")) {
            throw new DaylightException(address + " answers with something else than application/json;"
                    + " name the address of an OpenAI-compatible model, which often ends in /v1");
        }
        if (exchange.truncated() != null) {
            throw new DaylightException(address + ": the answer was not whole within " + limits.bytes() + " bytes and "
                    + limits.total().toSeconds() + " s (" + exchange.truncated() + ")");
        }
        if (exchange.headers()
                .first("Content-Encoding")
                .filter(c -> !c.equalsIgnoreCase("identity"))
                .isPresent()) {
            throw new DaylightException(address + " compresses its answer, which was not asked for");
        }
        return exchange.body();
    }

    private DaylightException failed(int status, int attempts) {
        String what = switch (status) {
            case 301, 302, 303, 307, 308 ->
                "it leads elsewhere, where nothing is sent; set the address that it leads to";
            case 401, 403 -> "it refuses the key; look at where the key is kept";
            case 404 -> "nothing is there; the address often ends in /v1, and the model must be known to the server";
            case 413 -> "it takes no request of this size; give the model a longer context";
            case 429 -> "it is busy; ask again later";
            default -> status >= 500 ? "it fails; look at its own log" : "it refuses the request";
        };
        return new DaylightException(
                address + " answers " + status + (attempts > 1 ? " (asked " + attempts + " times)" : "") + ": " + what);
    }

    private Duration retryAfter(Exchange exchange, int attempt) {
        Optional<String> said = exchange.headers().first("Retry-After").map(String::strip);
        if (said.isPresent() && said.get().matches("[0-9]{1,6}")) {
            return Duration.ofSeconds(Long.parseLong(said.get()));
        }
        return Duration.ofSeconds(1L << Math.min(attempt, 5));
    }

    private void wait(Duration time, int status) {
        if (time.compareTo(limits.longest()) > 0) {
            throw new DaylightException(
                    address + " answers " + status + " and asks to wait " + time.toSeconds() + " s; ask again then");
        }
        try {
            pause.of(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DaylightException("interrupted while waiting for " + address, e);
        }
    }
}
