// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolvedSpeakersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Ana Lind, who leads Open Horizon, said the office was open. She added that it was large. # She # Ana Lind",
                "Ana Lind said the office was open. It was large, Ms. Lind said. # Ms. Lind # Ana Lind",
                "Freedom House published a study. It found 780 cases. # It # Freedom House",
                "Freedom House said the office was open. It had nine desks, the group found. # the group # Freedom House",
                "The protest was led by Ana Lind, who said the office was open. # who # Ana Lind",
            })
    void theFullestFormIsKeptBesideTheWrittenOne(String text, String written, String full) {
        assertThat(Heard.in(text))
                .filteredOn(a -> a.speaker() != null
                        && Objects.requireNonNull(a.speaker()).quote().equals(written))
                .extracting(a -> Objects.requireNonNull(a.resolved()).quote())
                .singleElement()
                .asString()
                .endsWith(full);
    }
}
