// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributingPhrasesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "According to the ministry, the office had closed. # the ministry | According to | the office had closed",
                "The office had closed, according to the ministry. # the ministry | according to | The office had closed",
                "As the mayor put it, the office had closed. # the mayor | put it | the office had closed",
                "The group's claim that the office had closed was false. # The group | claim | that the office had closed was false",
                "Ministry: the office has closed # Ministry | : | the office has closed",
                "In a statement, the embassy rejected the report. # the embassy | rejected | the report",
            })
    void tieASpeakerToWhatIsSaid(String text, String row) {
        assertThat(Heard.rows(text)).contains(row);
    }
}
