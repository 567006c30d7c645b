// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.daylight.watch.ChangeRate;
import org.daylight.watch.ChangeRate.Seen;
import org.daylight.watch.Learning;
import org.daylight.watch.Pace;

/**
 * A year of watches by a virtual clock: pages that change as their rates have it, on hosts of very different size, one in
 * ten with another rate from some day on; the machine sleeps for three days each month. The learnt schedule is held against
 * one that asks each page at the same distance, as often as the learnt one did in all. Told are polls a day, the share of
 * changes that a poll saw within a day and before the page changed again, and the least time between two polls of a host.
 *
 * <p>{@code java -cp core/target/classes:workbench/target/classes:LIBRARIES bench/WatchYear.java [WATCHES] [POLLS-A-DAY]}
 */
class WatchYear {
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long YEAR = 365 * DAY;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration PACE = Pace.USUAL;

    public static void main(String[] args) {
        int watches = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int perDay = args.length > 1 ? Integer.parseInt(args[1]) : watches;
        Page[] pages = pages(watches);
        System.out.println("| schedule | polls a day | changes | seen within a day | least between two polls of a host |");
        System.out.println("|---|---|---|---|---|");
        Told learnt = year("learnt", pages, perDay, null);
        // As many polls as the learnt schedule needed, its learning included; a tenth of the year the machine sleeps.
        year("each page alike, at equal cost", pages, 0, Duration.ofMillis(watches * (YEAR * 9 / 10) / learnt.polls));
    }

    private record Told(long polls) {}

    /** A page: when it changes, and on which host it lies. */
    private record Page(String host, long[] changes) {}

    private static Page[] pages(int watches) {
        Random chance = new Random(7);
        Page[] pages = new Page[watches];
        int hosts = Math.max(1, watches / 25);
        for (int i = 0; i < watches; i++) {
            double rate = rate(chance);
            boolean other = chance.nextInt(10) == 0;
            double later = other ? rate(chance) : rate;
            double turn = chance.nextDouble() * 365;
            List<Long> changes = new ArrayList<>();
            double day = 0;
            while (day < 365) {
                double now = day < turn ? rate : later;
                double next = now == 0 ? 365 : day + -Math.log(1 - chance.nextDouble()) / now;
                // Waits have no memory: at the turn they begin anew.
                day = day < turn && next > turn ? turn : next;
                if (day < 365 && day != turn) {
                    changes.add((long) (day * DAY));
                }
            }
            // The largest host has hundreds of pages, most have a few.
            int host = (int) (hosts * Math.pow(chance.nextDouble(), 2));
            pages[i] = new Page("h" + host + ".example", changes.stream().mapToLong(Long::longValue).toArray());
        }
        return pages;
    }

    /** Changes a day: fronts and listings, pages of a week to a month, pages of years, and those that never change. */
    private static double rate(Random chance) {
        double kind = chance.nextDouble();
        double within = chance.nextDouble();
        return kind < .05 ? 1 + 7 * within
                : kind < .25 ? .1 * Math.pow(10, within)
                : kind < .70 ? .005 * Math.pow(20, within)
                : 0;
    }

    private static Told year(String name, Page[] pages, int perDay, Duration fixed) {
        Pace pace = new Pace(PACE);
        PriorityQueue<long[]> due = new PriorityQueue<>((a, b) -> Long.compare(a[0], b[0]));
        Random chance = new Random(11);
        long[] last = new long[pages.length];
        Arrays.fill(last, -1);
        List<List<Seen>> waits = new ArrayList<>();
        Duration[] distances = new Duration[pages.length];
        for (int i = 0; i < pages.length; i++) {
            waits.add(List.of());
            due.add(new long[] {fixed == null ? 0 : (long) (chance.nextDouble() * fixed.toMillis()), i});
        }
        Map<String, Long> hosts = new HashMap<>();
        long least = Long.MAX_VALUE;
        long planned = 0;
        long polls = 0;
        long seen = 0;
        long all = Arrays.stream(pages).mapToLong(p -> p.changes().length).sum();
        for (long[] next = due.poll(); next != null && next[0] < YEAR; next = due.poll()) {
            long now = awake(next[0]);
            int page = (int) next[1];
            if (fixed == null && now >= planned) {
                plan(waits, distances, perDay);
                planned = now + DAY / 4;
            }
            Page of = pages[page];
            long at = pace.reserve(of.host(), null, Duration.ZERO, START.plusMillis(now)).toEpochMilli()
                    - START.toEpochMilli();
            Long before = hosts.put(of.host(), at);
            least = before == null ? least : Math.min(least, at - before);
            polls++;
            int newest = latest(of.changes(), at);
            boolean changed = last[page] >= 0 && newest > latest(of.changes(), last[page]);
            if (changed && at - of.changes()[newest] <= DAY) {
                seen++;
            }
            if (last[page] >= 0 && fixed == null && at > last[page]) {
                waits.set(page, Learning.with(waits.get(page), new Seen(Duration.ofMillis(at - last[page]), changed)));
            }
            last[page] = at;
            Duration wait = fixed == null ? Learning.distance(waits.get(page).size(), distances[page]) : fixed;
            due.add(new long[] {at + wait.toMillis(), page});
        }
        System.out.printf(
                "| %s | %,d | %,d | %.1f %% | %.1f s (pace %d s) |%n",
                name, polls / 365, all, 100.0 * seen / all, least / 1000.0, PACE.toSeconds());
        return new Told(polls);
    }

    /** Three days of each thirty the machine sleeps: what falls due then is asked when it wakes. */
    private static long awake(long at) {
        long in = at % (30 * DAY);
        return in >= 27 * DAY ? at - in + 30 * DAY : at;
    }

    private static void plan(List<List<Seen>> waits, Duration[] distances, int perDay) {
        List<Duration> found =
                Learning.distances(waits.stream().map(w -> w.isEmpty() ? 0.0 : ChangeRate.perDay(w)).toList(), perDay);
        for (int i = 0; i < distances.length; i++) {
            distances[i] = found.get(i);
        }
    }

    /** The last change at or before a moment; -1 where there was none. */
    private static int latest(long[] changes, long at) {
        int found = Arrays.binarySearch(changes, at);
        return found >= 0 ? found : -found - 2;
    }
}
