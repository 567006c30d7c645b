// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.alert.Backoff;
import org.daylight.alert.Channel;
import org.daylight.alert.Told;
import org.daylight.register.AlertPost;
import org.daylight.register.AlertPost.Delivery;
import org.daylight.register.AlertRules;
import org.daylight.register.Alerts;
import org.daylight.register.Alerts.Alert;
import org.daylight.run.Workbench;

/**
 * Lets alerts leave when their hours come. What goes together has a name before it is tried, and is tried again under the
 * same name, so that a receiver knows what it has; nobody else tries it meanwhile. What does not leave is tried again, later
 * each time. The network is asked outside of all turns of the case.
 */
public final class Posting {
    /** So many are one letter. */
    private static final int LETTER = 100;
    /** So many are looked at in one round of one channel. */
    private static final int ROUND = 500;
    /** Whoever took something and did not come back is waited for so long. */
    private static final Duration TAKEN = Duration.ofMinutes(10);
    /** An edition that waits for its hour is looked for again at least so often: a steward may release it. */
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private final Workbench workbench;
    private final Clock clock;
    private final RandomGenerator chance;
    private final AlertRules rules;
    private final Alerts alerts;
    private final AlertPost post;
    private final Sender sender;

    /** For this case, by this clock. */
    public Posting(Workbench workbench, Clock clock, Sender sender, RandomGenerator chance) {
        this.workbench = workbench;
        this.clock = clock;
        this.sender = sender;
        this.chance = chance;
        rules = new AlertRules(workbench.database());
        alerts = new Alerts(workbench.database());
        post = new AlertPost(workbench.database());
    }

    /**
     * What a round did.
     *
     * @param sent alerts that left
     * @param failed alerts that did not
     * @param troubles why, a line each
     */
    public record Report(int sent, int failed, List<String> troubles) {
        /** Copies the list. */
        public Report {
            troubles = List.copyOf(troubles);
        }
    }

    /** Sends what is due. */
    public synchronized Report round() {
        int sent = 0;
        int failed = 0;
        List<String> troubles = new ArrayList<>();
        for (Channel channel : rules.channels()) {
            Instant now = clock.instant();
            List<Delivery> due = post.due(channel.id(), now, ROUND);
            if (due.isEmpty()) {
                continue;
            }
            Instant awake = channel.hours().awake(now);
            if (awake.isAfter(now)) {
                post.wait(due, awake, null);
                continue;
            }
            for (List<Delivery> together : together(channel, allowed(due, now))) {
                Optional<String> trouble = send(channel, together, now);
                if (trouble.isPresent()) {
                    failed += together.size();
                    troubles.add(channel.name() + ": " + trouble.get());
                    break;
                }
                sent += together.size();
            }
        }
        return new Report(sent, failed, troubles);
    }

    /** Without what is not to leave, or not yet. */
    private List<Delivery> allowed(List<Delivery> due, Instant now) {
        return workbench.turns().reading(() -> {
            Telling telling = new Telling(workbench, clock);
            List<Delivery> allowed = new ArrayList<>();
            for (Delivery d : due) {
                Optional<Alert> alert = alerts.alert(d.alert());
                if (alert.isEmpty() || telling.inside(alert.get())) {
                    post.keepInside(List.of(d));
                } else if (telling.waits(alert.get()).isPresent()) {
                    Instant hour = telling.waits(alert.get()).orElseThrow().toInstant();
                    Instant again = now.plus(LOOK_AGAIN);
                    post.wait(List.of(d), hour.isBefore(again) ? hour : again, "an edition under embargo says it");
                } else {
                    allowed.add(d);
                }
            }
            return allowed;
        });
    }

    /** What was tried together comes together again; of the rest a letter takes many, a webhook one. */
    private static List<List<Delivery>> together(Channel channel, List<Delivery> due) {
        Map<String, List<Delivery>> groups = new LinkedHashMap<>();
        int fresh = 0;
        boolean single = channel.kind() == Channel.Kind.WEBHOOK;
        for (Delivery d : due) {
            String message = d.message();
            if (message == null) {
                message = "new " + (single ? fresh : fresh / LETTER);
                fresh++;
            }
            groups.computeIfAbsent(message, k -> new ArrayList<>()).add(d);
        }
        return new ArrayList<>(groups.values());
    }

    private Optional<String> send(Channel channel, List<Delivery> group, Instant now) {
        String known = group.getFirst().message();
        String message = known == null ? name(channel, group) : known;
        // 1. Taken, and named: a crash from here on sends it again under this name, and not before the time is up.
        List<Delivery> taken = post.take(group, message, now, now.plus(TAKEN));
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        List<Told> told = workbench.turns().reading(() -> {
            Telling telling = new Telling(workbench, clock);
            return taken.stream()
                    .flatMap(d -> alerts.alert(d.alert()).stream())
                    .map(a -> telling.told(a, sender.tongue(channel)))
                    .toList();
        });
        try {
            // 2. It leaves.
            sender.send(channel, message, told);
            // 3. That is noted.
            post.sent(taken, clock.instant());
            return Optional.empty();
        } catch (DaylightException e) {
            int tries = taken.getFirst().tries() + 1;
            Instant next =
                    tries >= Backoff.MOST ? null : clock.instant().plus(Backoff.after(tries, chance.nextDouble()));
            post.failed(taken, clock.instant(), next, String.valueOf(e.getMessage()));
            // What comes behind it would fail as well.
            post.hold(channel.id(), next == null ? clock.instant().plus(LOOK_AGAIN) : next);
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private String name(Channel channel, List<Delivery> group) {
        StringBuilder all = new StringBuilder(workbench.folder().origin() + " " + channel.id());
        group.forEach(d -> all.append(' ').append(d.alert()));
        return Digest.of(all.toString()).hex().substring(0, 32);
    }
}
