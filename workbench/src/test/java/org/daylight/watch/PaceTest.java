// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void fiftyPagesThatFallDueTogetherAreAskedOneAfterAnotherOnEachHost() {
        Pace pace = new Pace(Pace.USUAL);
        Map<String, List<Instant>> asked = new HashMap<>();
        IntStream.range(0, 50).forEach(i -> {
            String host = "host-" + i % 3 + ":80";
            asked.computeIfAbsent(host, h -> new ArrayList<>())
                    .add(pace.reserve(host, "192.0.2." + i % 3, Duration.ZERO, NOW));
        });
        asked.values().forEach(times -> {
            for (int i = 1; i < times.size(); i++) {
                assertThat(Duration.between(times.get(i - 1), times.get(i))).isEqualTo(Pace.USUAL);
            }
        });
        assertThat(asked.values())
                .allSatisfy(times -> assertThat(times.getFirst()).isEqualTo(NOW));
    }

    @Test
    void hostsBehindOneAddressShareIt() {
        Pace pace = new Pace(Pace.USUAL);
        assertThat(pace.reserve("a:80", "192.0.2.1", Duration.ZERO, NOW)).isEqualTo(NOW);
        assertThat(pace.reserve("b:80", "192.0.2.1", Duration.ZERO, NOW)).isEqualTo(NOW.plus(Pace.USUAL));
        assertThat(pace.reserve("c:80", "192.0.2.2", Duration.ZERO, NOW)).isEqualTo(NOW);
    }

    @Test
    void aLongerDelayOfTheRobotsFileIsKeptAndAShorterOneIsNot() {
        Pace pace = new Pace(Pace.USUAL);
        pace.reserve("a:80", null, Duration.ofSeconds(30), NOW);
        assertThat(pace.reserve("a:80", null, Duration.ofSeconds(1), NOW)).isEqualTo(NOW.plusSeconds(30));
        assertThat(pace.reserve("a:80", null, Duration.ofSeconds(1), NOW)).isEqualTo(NOW.plusSeconds(35));
    }

    @Test
    void aHostThatFailsIsLeftAloneLongerEachTimeAndForgivenOnceItAnswers() {
        Pace pace = new Pace(Pace.USUAL);
        assertThat(pace.failed("a:80", NOW)).isEqualTo(NOW.plus(Pace.FIRST_PAUSE));
        Instant later = NOW.plus(Duration.ofDays(1));
        assertThat(pace.failed("a:80", later)).isEqualTo(later.plus(Pace.FIRST_PAUSE.multipliedBy(2)));
        for (int i = 0; i < 100; i++) {
            later = later.plus(Duration.ofDays(1));
            assertThat(Duration.between(later, pace.failed("a:80", later))).isLessThanOrEqualTo(Pace.LONGEST_PAUSE);
        }
        pace.answered("a:80");
        later = later.plus(Duration.ofDays(1));
        assertThat(pace.failed("a:80", later)).isEqualTo(later.plus(Pace.FIRST_PAUSE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120                            |                               | 2026-03-01T10:02:00Z",
                "0                              |                               | 2026-03-01T10:00:00Z",
                "99999999999999999999           |                               | 2026-03-08T10:00:00Z",
                "Sun, 01 Mar 2026 10:05:00 GMT  |                               | 2026-03-01T10:05:00Z",
                "Sunday, 01-Mar-26 10:05:00 GMT |                               | 2026-03-01T10:05:00Z",
                "Sun Mar  1 10:05:00 2026       |                               | 2026-03-01T10:05:00Z",
                "Sun, 01 Mar 2026 09:00:00 GMT  |                               | 2026-03-01T10:00:00Z",
                "Sun, 01 Mar 2026 12:05:00 GMT  | Sun, 01 Mar 2026 12:00:00 GMT | 2026-03-01T10:05:00Z",
                "Fri, 01 Jan 2100 00:00:00 GMT  |                               | 2026-03-08T10:00:00Z"
            })
    void retryAfterIsReadInEachForm(String value, String date, String until) {
        assertThat(RetryAfter.of(value, date, NOW)).contains(Instant.parse(until));
    }

    @Test
    void aRetryAfterThatSaysNothingIsNone() {
        for (String value : new String[] {"", " ", "soon", "-5", "1.5", "Sun, 99 Mar 2026 10:05:00 GMT"}) {
            assertThat(RetryAfter.of(value, null, NOW)).as(value).isEmpty();
        }
        assertThat(RetryAfter.of(null, null, NOW)).isEmpty();
    }
}
