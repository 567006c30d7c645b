// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.daylight.protect.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of a server; they live in its memory alone.
 *
 * <p>Threads: safe.
 */
public final class Sessions {
    /** On a person's own machine: a week, and a day without a request. */
    public static final Limits ALONE = new Limits(Duration.ofDays(7), Duration.ofDays(1));
    /** On a server of a team: a working day, and two hours without a request. */
    public static final Limits TEAM = new Limits(Duration.ofHours(12), Duration.ofHours(2));

    private final Map<String, Session> all = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Limits limits;

    /**
     * How long a session is good for.
     *
     * @param whole at most
     * @param idle without a request
     */
    public record Limits(Duration whole, Duration idle) {}

    /** None yet. */
    public Sessions(Clock clock, Limits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    /** Begins one, always under a new secret. @return the secret that its cookie carries */
    public String begin(Person person) {
        all.values().removeIf(this::over);
        String id = Secrets.token();
        all.put(id, new Session(id, Secrets.token(), person, clock.instant()));
        return id;
    }

    /** The session of this cookie. */
    public Optional<Session> of(@Nullable String cookie) {
        Session session = cookie == null ? null : all.get(cookie);
        if (session == null) {
            return Optional.empty();
        }
        if (over(session)) {
            end(session);
            return Optional.empty();
        }
        session.seen(clock.instant());
        return Optional.of(session);
    }

    private boolean over(Session session) {
        Instant now = clock.instant();
        return now.isAfter(session.begun().plus(limits.whole()))
                || now.isAfter(session.seen().plus(limits.idle()));
    }

    /** Those of a person, the latest first. */
    public List<Session> of(Person person) {
        return all.values().stream()
                .filter(s -> s.person().name().equals(person.name()) && !over(s))
                .sorted((a, b) -> b.seen().compareTo(a.seen()))
                .toList();
    }

    /** Ends it. */
    public void end(Session session) {
        all.remove(session.id());
    }

    /** Ends all of a person, save one. */
    public void endAll(String name, @Nullable Session but) {
        all.values().removeIf(s -> s.person().name().equals(name) && s != but);
    }
}
