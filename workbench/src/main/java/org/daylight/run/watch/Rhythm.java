// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daylight.register.WatchItems;
import org.daylight.register.WatchItems.Item;
import org.daylight.register.WatchItems.Role;
import org.daylight.register.Watches.Kind;
import org.daylight.register.Watches.Watch;
import org.daylight.watch.ChangeRate;
import org.daylight.watch.ChangeRate.Seen;
import org.daylight.watch.Learning;
import org.daylight.watch.Rechecks;
import org.daylight.watch.Window;
import org.jspecify.annotations.Nullable;

/**
 * When what is asked next: by the rhythm that a person gave, by how often the page changes, or as news items are looked at
 * again. Threads may share it.
 */
final class Rhythm {
    /** A page that a statement cites is looked at for good. */
    private static final Duration CITED = Duration.ofDays(30);
    /** As long as distances are right. */
    private static final Duration FRESH = Duration.ofHours(1);
    /** Of what is not asked any more. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final WatchItems items;
    private final int perDay;
    private Map<String, Duration> distances = Map.of();
    private @Nullable Instant computed;

    Rhythm(WatchItems items, int perDay) {
        this.items = items;
        this.perDay = perDay;
    }

    /**
     * When to ask again.
     *
     * @param now of the poll that was
     * @param first when it was preserved first; null where it never was
     * @param soon when to ask so that something becomes sure; empty where nothing waits for that
     * @param cited whether a statement cites the page
     */
    Instant next(Item item, Watch watch, Instant now, @Nullable Instant first, Optional<Instant> soon, boolean cited) {
        Instant usual;
        if (item.role() == Role.ITEM) {
            usual = Rechecks.next(first == null ? item.found() : first, now, Rechecks.USUAL)
                    .orElse(cited ? now.plus(CITED) : NEVER);
        } else if (item.role() == Role.PART && watch.kind() == Kind.FEED) {
            usual = NEVER; // the past of a feed is read once
        } else {
            Duration every = watch.every();
            usual = now.plus(every == null ? learnt(item, now) : every);
        }
        Instant due = soon.filter(s -> s.isBefore(usual)).orElse(usual);
        Window window = watch.window();
        return window == null || due.equals(NEVER) ? due : window.open(due);
    }

    private synchronized Duration learnt(Item item, Instant now) {
        Instant last = computed;
        if (last == null || now.isBefore(last) || !now.isBefore(last.plus(FRESH))) {
            computed = now;
            distances = computed();
        }
        return Learning.distance(waits(item.memory().waits()).size(), distances.get(item.id()));
    }

    private Map<String, Duration> computed() {
        List<Item> learning = items.learning();
        Map<String, Duration> each = new HashMap<>();
        List<Duration> found = Learning.distances(
                learning.stream().map(i -> i.memory().rate() / 1e6).toList(), perDay);
        for (int i = 0; i < learning.size(); i++) {
            each.put(learning.get(i).id(), found.get(i));
        }
        return each;
    }

    /** The last waits, as they are remembered: {@code 21600000:0 21600000:1}, milliseconds and whether it had changed. */
    static List<Seen> waits(@Nullable String remembered) {
        List<Seen> waits = new ArrayList<>();
        if (remembered != null && !remembered.isBlank()) {
            for (String wait : remembered.split(" ")) {
                String[] parts = wait.split(":");
                waits.add(new Seen(Duration.ofMillis(Long.parseLong(parts[0])), parts[1].equals("1")));
            }
        }
        return waits;
    }

    /** With one more wait; no time is no wait. */
    static @Nullable String with(@Nullable String remembered, @Nullable Instant last, Instant now, boolean changed) {
        if (last == null || !now.isAfter(last)) {
            return remembered;
        }
        List<Seen> all = Learning.with(waits(remembered), new Seen(Duration.between(last, now), changed));
        return all.stream()
                .map(w -> w.apart().toMillis() + ":" + (w.changed() ? 1 : 0))
                .collect(Collectors.joining(" "));
    }

    /** Changes in a million days. */
    static long rate(@Nullable String remembered) {
        List<Seen> waits = waits(remembered);
        return waits.isEmpty() ? 0 : Math.round(ChangeRate.perDay(waits) * 1e6);
    }
}
