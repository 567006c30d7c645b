// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.watch;

import java.time.Duration;
import java.util.List;

/**
 * How often a page changes, from polls at uneven distances that say only whether it changed since the poll before: the
 * maximum-likelihood estimator for a Poisson process of Junghoo Cho and Hector Garcia-Molina, "Estimating Frequency of
 * Change", ACM Transactions on Internet Technology 3(3), 2003, section 4.2.
 *
 * <p>With {@code C} the waits after which it had changed and {@code U} those after which it had not, the rate is the root of
 * <pre>sum over C of t / (e^(rate t) - 1)  =  sum over U of t</pre>
 * To the right side half a wait of usual length is added: at even distances this gives exactly their improved estimator
 * {@code -ln((n - X + 1/2) / (n + 1/2)) / t} (section 4.1.2), which is hardly biased for few polls and has a value also
 * where each poll saw a change.
 */
public final class ChangeRate {
    private static final double DAY = Duration.ofDays(1).toMillis();
    /** The root lies below this many changes a day, or it is taken for that many: once a second. */
    private static final double MOST = 86_400;

    private static final int STEPS = 200;

    private ChangeRate() {}

    /**
     * A wait between two polls of one page.
     *
     * @param apart from the one to the other; longer than nothing
     * @param changed whether the page was another after it
     */
    public record Seen(Duration apart, boolean changed) {
        /** @throws IllegalArgumentException where they are no time apart */
        public Seen {
            if (apart.isZero() || apart.isNegative()) {
                throw new IllegalArgumentException("two polls are some time apart, not " + apart);
            }
        }
    }

    /** Changes a day, as these waits let one expect; 0 where no change was seen. */
    public static double perDay(List<Seen> seen) {
        if (seen.stream().noneMatch(Seen::changed)) {
            return 0;
        }
        double all = 0;
        double still = 0;
        for (Seen s : seen) {
            double days = s.apart().toMillis() / DAY;
            all += days;
            still += s.changed() ? 0 : days;
        }
        double right = still + all / seen.size() / 2;
        // The left side falls as the rate grows, from without bound to nothing.
        double low = 0;
        double high = 1;
        while (high < MOST && left(seen, high) > right) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < STEPS && high - low > high * 1e-12; i++) {
            double middle = (low + high) / 2;
            if (left(seen, middle) > right) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.min(MOST, (low + high) / 2);
    }

    private static double left(List<Seen> seen, double rate) {
        double sum = 0;
        for (Seen s : seen) {
            if (s.changed()) {
                double days = s.apart().toMillis() / DAY;
                sum += days / Math.expm1(rate * days);
            }
        }
        return sum;
    }
}
