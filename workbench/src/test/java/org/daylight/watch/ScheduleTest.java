// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.daylight.watch.Schedule.Wish;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void pagesThatChangeAlikeAreAskedAlikeAndThePollsAreSpent() {
        List<Wish> pages = Collections.nCopies(10, new Wish(0.3, HOUR, WEEK));
        List<Duration> distances = Schedule.distances(pages, 5);
        assertThat(distances).allSatisfy(d -> assertThat(d.toMinutes()).isCloseTo(2 * 24 * 60, within(5L)));
    }

    @Test
    void boundsHoldWhateverThePageDoes() {
        Random random = new Random(3);
        for (int run = 0; run < 200; run++) {
            List<Wish> pages = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                Duration least = Duration.ofMinutes(10 + random.nextInt(600));
                pages.add(new Wish(
                        Math.pow(10, random.nextDouble() * 5 - 3), least, least.plusMinutes(random.nextInt(20_000))));
            }
            double polls = random.nextDouble() * 100;
            List<Duration> distances = Schedule.distances(pages, polls);
            double spent = 0;
            double fewest = 0;
            double most = 0;
            for (int i = 0; i < pages.size(); i++) {
                assertThat(distances.get(i))
                        .isBetween(
                                pages.get(i).least().minusSeconds(1),
                                pages.get(i).most().plusSeconds(1));
                spent += 86_400_000.0 / distances.get(i).toMillis();
                fewest += 86_400_000.0 / pages.get(i).most().toMillis();
                most += 86_400_000.0 / pages.get(i).least().toMillis();
            }
            assertThat(spent).isCloseTo(Math.clamp(polls, fewest, most), within(0.01 * most));
        }
    }

    @Test
    void noOtherScheduleOfTheSameCostSeesMoreChanges() {
        Random random = new Random(5);
        for (int run = 0; run < 50; run++) {
            List<Wish> pages = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                pages.add(new Wish(Math.pow(10, random.nextDouble() * 3 - 2), HOUR, WEEK));
            }
            List<Duration> best = Schedule.distances(pages, 6);
            double seen = seen(pages, best);
            for (int other = 0; other < 200; other++) {
                int from = random.nextInt(6);
                int to = random.nextInt(6);
                double moved = random.nextDouble() * 0.2;
                double fewer = 86_400_000.0 / best.get(from).toMillis() - moved;
                double more = 86_400_000.0 / best.get(to).toMillis() + moved;
                if (from == to || fewer < 1.0 / 7 || more > 24) {
                    continue;
                }
                List<Duration> changed = new ArrayList<>(best);
                changed.set(from, Duration.ofMillis(Math.round(86_400_000 / fewer)));
                changed.set(to, Duration.ofMillis(Math.round(86_400_000 / more)));
                assertThat(seen(pages, changed)).isLessThanOrEqualTo(seen + 1e-4);
            }
        }
    }

    private static double seen(List<Wish> pages, List<Duration> distances) {
        double sum = 0;
        for (int i = 0; i < pages.size(); i++) {
            double polls = 86_400_000.0 / distances.get(i).toMillis();
            sum += polls * -Math.expm1(-pages.get(i).perDay() * Math.min(1, 1 / polls));
        }
        return sum;
    }

    @Test
    void newsItemsAreLookedAtAfterOneSevenFourteenThirtyAndSixtyDays() {
        Instant first = Instant.parse("2026-03-01T10:00:00Z");
        Instant last = first;
        List<Long> days = new ArrayList<>();
        while (Rechecks.next(first, last, Rechecks.USUAL).isPresent()) {
            last = Rechecks.next(first, last, Rechecks.USUAL).get();
            days.add(Duration.between(first, last).toDays());
        }
        assertThat(days).containsExactly(1L, 7L, 14L, 30L, 60L);
        // A laptop that slept for three weeks makes one look of three.
        assertThat(Rechecks.next(first, first.plus(Duration.ofDays(21)), Rechecks.USUAL))
                .contains(first.plus(Duration.ofDays(30)));
    }
}
