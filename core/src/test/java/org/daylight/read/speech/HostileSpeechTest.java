// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileSpeechTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "“",
                "”",
                "\" ",
                "''",
                "\"a",
                "he said \"",
                "said ",
                "X, who said, ",
                "according to ",
                "— ",
                "(",
                "\n\"",
                "A: ",
                "and said that ",
                "he's "
            })
    void timeIsLinearInMarksAndVerbs(String unit) {
        String text = unit.repeat(10_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(Heard.in(text)).isNotNull());
    }
}
