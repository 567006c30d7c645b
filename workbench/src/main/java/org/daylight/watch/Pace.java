// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps requests to one host, and to one address behind which many hosts may stand, at a distance, and leaves a server alone
 * that asked for it or failed.
 *
 * <p>Moments are given out ahead: who is told to ask at a moment has it, and the next gets a later one. So pages that fell due
 * together, as after a machine's sleep, are asked one after another. Threads: safe.
 */
public final class Pace {
    /** Between two requests to one host, where its robots file asks for no more. */
    public static final Duration USUAL = Duration.ofSeconds(5);

    /** A host that failed is left alone for this, then twice as long, and so on. */
    public static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    /** No longer than this. */
    public static final Duration LONGEST_PAUSE = Duration.ofHours(12);

    private static final int MOST = 10_000;

    private final Duration usual;
    private final Map<String, Turn> hosts = new HashMap<>();

    private static final class Turn {
        private Instant free = Instant.MIN;
        private int failures;
    }

    /** @param usual between two requests to one host */
    public Pace(Duration usual) {
        this.usual = usual;
    }

    /**
     * Gives out the next moment at which a host may be asked.
     *
     * @param host name and port
     * @param address behind the name; null where a proxy looks names up
     * @param delay that its robots file or a person asks for; shorter ones than the usual distance are not used
     * @param now never earlier than this
     */
    public synchronized Instant reserve(String host, @Nullable String address, Duration delay, Instant now) {
        Duration distance = delay.compareTo(usual) > 0 ? delay : usual;
        forget(now);
        Turn own = hosts.computeIfAbsent(host, h -> new Turn());
        Instant at = own.free.isAfter(now) ? own.free : now;
        Turn behind = address == null ? own : hosts.computeIfAbsent("address " + address, h -> new Turn());
        at = behind.free.isAfter(at) ? behind.free : at;
        own.free = at.plus(distance);
        behind.free = behind == own || behind.free.isAfter(at.plus(usual)) ? behind.free : at.plus(usual);
        return at;
    }

    /** The host answered that it is to be left alone until then. */
    public synchronized void until(String host, Instant until) {
        Turn turn = hosts.computeIfAbsent(host, h -> new Turn());
        if (until.isAfter(turn.free)) {
            turn.free = until;
        }
    }

    /** The host failed, or refused because of too many requests: it is left alone, longer each time. @return until when */
    public synchronized Instant failed(String host, Instant now) {
        Turn turn = hosts.computeIfAbsent(host, h -> new Turn());
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(turn.failures, 20));
        turn.failures++;
        until(host, now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
        return turn.free;
    }

    /** The host answered as it should. */
    public synchronized void answered(String host) {
        Turn turn = hosts.get(host);
        if (turn != null) {
            turn.failures = 0;
        }
    }

    /** Hosts that are free and did not fail need not be remembered. */
    private void forget(Instant now) {
        if (hosts.size() > MOST) {
            hosts.values().removeIf(t -> t.failures == 0 && t.free.isBefore(now));
        }
    }
}
