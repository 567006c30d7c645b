// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How often each of many pages is asked, so that as many of their changes as possible are seen with a given number of polls.
 *
 * <p>A change is seen if a poll comes before the page changes again, and within a day. Where a page changes by a Poisson
 * process of rate r a day and is polled f times a day at even distances (the model of Cho and Garcia-Molina, "Effective Page
 * Refresh Policies for Web Crawlers", ACM TODS 28(4), 2003), so many of its changes are seen a day:
 * <pre>f (1 - e^-r)      where f is at most 1
 * f (1 - e^(-r/f))  above</pre>
 * One poll more is worth {@code 1 - e^-r} in the first case and {@code 1 - e^-x (1 + x)}, with {@code x = r/f}, in the second.
 * That falls as f grows; so the best schedule is the one in which a poll more is worth the same everywhere, save where the
 * bounds that people set forbid it (Lagrange). The worth is searched for that spends the polls there are.
 */
public final class Schedule {
    private static final double DAY = Duration.ofDays(1).toMillis();
    private static final int STEPS = 60;

    private Schedule() {}

    /**
     * A page to be asked.
     *
     * @param perDay how often it changes, as {@link ChangeRate} says
     * @param least never asked at a shorter distance
     * @param most never asked at a longer one
     */
    public record Wish(double perDay, Duration least, Duration most) {
        /** @throws IllegalArgumentException where the bounds are none */
        public Wish {
            if (least.isZero() || least.isNegative() || most.compareTo(least) < 0 || !(perDay >= 0)) {
                throw new IllegalArgumentException(
                        "no schedule is between " + least + " and " + most + " at " + perDay);
            }
        }

        double fewest() {
            return DAY / most.toMillis();
        }

        double mostPolls() {
            return DAY / least.toMillis();
        }
    }

    /**
     * The distance between the polls of each page.
     *
     * @param pollsPerDay for all pages together; where the bounds ask for more or for fewer, they hold
     * @return one for each page, in their order
     */
    public static List<Duration> distances(List<Wish> pages, double pollsPerDay) {
        double low = 0;
        // No poll is worth so much: there every page has its fewest.
        double high = 1 + 1e-9;
        for (int i = 0; i < STEPS; i++) {
            double worth = (low + high) / 2;
            double at = at(worth);
            double spent = 0;
            for (Wish page : pages) {
                spent += polls(page, worth, at);
            }
            if (spent > pollsPerDay) {
                low = worth;
            } else {
                high = worth;
            }
        }
        // Pages whose worth is the very same would all or none of them be asked daily: each gets its share.
        double below = 0;
        double above = 0;
        double atHigh = at(high);
        double atLow = at(low);
        for (Wish page : pages) {
            below += polls(page, high, atHigh);
            above += polls(page, low, atLow);
        }
        double share = above > below ? Math.clamp((pollsPerDay - below) / (above - below), 0, 1) : 0;
        List<Duration> distances = new ArrayList<>(pages.size());
        for (Wish page : pages) {
            double least = polls(page, high, atHigh);
            double polls = least + share * (polls(page, low, atLow) - least);
            distances.add(Duration.ofMillis(Math.round(DAY / polls)));
        }
        return distances;
    }

    /**
     * Polls a day at which one more is worth so much; the fewest where already the first is worth less.
     *
     * @param at the x of {@link #at(double)} for it
     */
    private static double polls(Wish page, double worth, double at) {
        double rate = page.perDay();
        double free;
        if (-Math.expm1(-rate) < worth) {
            free = 0;
        } else if (gain(rate) <= worth) {
            free = 1;
        } else {
            free = rate / at;
        }
        return Math.clamp(free, page.fewest(), page.mostPolls());
    }

    private static double gain(double x) {
        return -Math.expm1(-x) - x * Math.exp(-x);
    }

    /** The x at which {@link #gain} is so much; it grows with x, from 0 to 1. */
    private static double at(double worth) {
        double low = 0;
        double high = 64;
        for (int i = 0; i < STEPS; i++) {
            double middle = (low + high) / 2;
            if (gain(middle) < worth) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.max(high, 1e-9);
    }
}
