// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.daylight.watch.ChangeRate.Seen;
import org.daylight.watch.Schedule.Wish;
import org.jspecify.annotations.Nullable;

/** How the rhythm of a page is learnt, where no person set one: asked often at first, then as its changes are worth it. */
public final class Learning {
    /** Before anything was learnt of a page. */
    public static final Duration FIRST = Duration.ofHours(6);
    /** A page whose rhythm is learnt is asked no more often. */
    public static final Duration LEAST = Duration.ofHours(1);
    /** And no less often. */
    public static final Duration MOST = Duration.ofDays(7);

    /** So many waits teach its rhythm. */
    private static final int ENOUGH = 4;
    /** So many are remembered: a page that changes its habits is believed soon. */
    private static final int REMEMBERED = 40;

    private Learning() {}

    /**
     * The distances between polls of pages whose rhythm is learnt.
     *
     * @param rates changes a day of each
     * @param perDay polls of all of them
     */
    public static List<Duration> distances(List<Double> rates, int perDay) {
        return Schedule.distances(
                rates.stream().map(r -> new Wish(r, LEAST, MOST)).toList(), perDay);
    }

    /** Whether so many waits teach the rhythm of a page. */
    public static boolean learnt(int waits) {
        return waits >= ENOUGH;
    }

    /** The distance to the next poll of a page of which so many waits are known. */
    public static Duration distance(int waits, @Nullable Duration learnt) {
        return !learnt(waits) || learnt == null ? FIRST : learnt;
    }

    /** The last waits with one more. */
    public static List<Seen> with(List<Seen> waits, Seen wait) {
        List<Seen> all = new ArrayList<>(waits);
        all.add(wait);
        return List.copyOf(all.subList(Math.max(0, all.size() - REMEMBERED), all.size()));
    }
}
