// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.daylight.watch.ChangeRate.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeRateTest {
    @Test
    void noChangeSeenIsNoRate() {
        assertThat(ChangeRate.perDay(List.of())).isZero();
        assertThat(ChangeRate.perDay(List.of(new Seen(Duration.ofDays(3), false))))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5", "1, 2", "6, 0.5", "24, 3", "0.2, 10"})
    void atEvenDistancesItIsTheImprovedEstimatorOfThePaper(double days, double share) {
        int n = 40;
        int changed = (int) Math.min(n, Math.round(share / 10 * n));
        List<Seen> seen = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            seen.add(new Seen(Duration.ofMillis(Math.round(days * 86_400_000)), i < changed));
        }
        double paper = -Math.log((n - changed + 0.5) / (n + 0.5)) / days;
        assertThat(ChangeRate.perDay(seen)).isCloseTo(paper, within(paper * 1e-6 + 1e-9));
    }

    @Test
    void atUnevenDistancesItFindsTheRateOfAPoissonProcess() {
        Random random = new Random(7);
        for (double rate : new double[] {0.05, 0.4, 3}) {
            double sum = 0;
            int runs = 200;
            for (int run = 0; run < runs; run++) {
                List<Seen> seen = new ArrayList<>();
                for (int i = 0; i < 80; i++) {
                    double days = (0.2 + 1.6 * random.nextDouble()) / rate;
                    seen.add(new Seen(
                            Duration.ofMillis(Math.round(days * 86_400_000)),
                            random.nextDouble() < -Math.expm1(-rate * days)));
                }
                sum += ChangeRate.perDay(seen);
            }
            assertThat(sum / runs).isCloseTo(rate, within(rate * 0.05));
        }
    }

    @Test
    void aChangeAtEachPollHasARateAllTheSame() {
        double rate =
                ChangeRate.perDay(List.of(new Seen(Duration.ofDays(1), true), new Seen(Duration.ofDays(1), true)));
        assertThat(rate).isBetween(1.0, 3.0);
    }
}
