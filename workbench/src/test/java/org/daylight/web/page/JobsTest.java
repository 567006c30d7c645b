// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Who may begin how much beside requests. */
class JobsTest {
    @Test
    void onePersonCannotKeepTheOthersFromTheirWork() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        Job.Work waits = at -> {
            try {
                held.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Job.Outcome("", "");
        };
        try (Jobs jobs = new Jobs()) {
            int begun = 0;
            while (jobs.start("Bo", "capture", waits).isPresent()) {
                begun++;
            }
            assertThat(begun).isEqualTo(10);
            Optional<Job> other = jobs.start("Ada", "verify", waits);
            assertThat(other).isPresent();
            held.countDown();
            while (!other.get().state().over()) {
                Thread.sleep(5);
            }
            assertThat(jobs.start("Bo", "capture", waits)).isPresent();
        }
    }
}
