// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndirectSpeechTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "The ministry said that the office had closed. # The ministry | said | that the office had closed",
                "The ministry said on Monday the office had closed. # The ministry | said | the office had closed",
                "The office had closed, the ministry said. # the ministry | said | The office had closed",
                "The mayor told reporters that the office was empty. # The mayor | told | that the office was empty",
                "The mayor, a former judge, said that the office was empty. # The mayor, a former judge | said | that the office was empty",
                "The mayor promised to close the office. # The mayor | promised | to close the office",
                "The envoy refused to answer questions. # The envoy | refused | to answer questions",
                "The envoy accused the group of spreading rumours. # The envoy | accused | the group of spreading rumours",
                "The minister urged Tehran to close the office. # The minister | urged | Tehran to close the office",
                "The embassy denied running the office. # The embassy | denied | running the office",
                "The mayor warned against hasty steps. # The mayor | warned against | hasty steps",
                "The mayor is confident that the office has closed. # The mayor | confident | that the office has closed",
                "Residents hope the office will close. # Residents | hope | the office will close",
                "The mayor wondered whether the office had closed. # The mayor | wondered | whether the office had closed",
                "It was reported by local media that the office had closed. # local media | reported | that the office had closed",
                "Iran is said to run the office. # - | said | Iran is said to run the office",
                "Asked whether the office had closed, the mayor smiled. # - | Asked | whether the office had closed",
            })
    void findsContentAndSpeakerOfReportedSpeech(String text, String row) {
        assertThat(Heard.rows(text)).contains(row);
    }

    @Test
    void aSpeakerInTheMidstPartsTheContent() {
        assertThat(Heard.in(
                                "After small rises over the next two years, the ministry said, they will go up more sharply.")
                        .getFirst()
                        .parts())
                .hasSize(2);
    }

    @Test
    void anotherVerbOfTheSameSubjectIsItsOwn() {
        assertThat(Heard.rows("The minister said the office was empty, adding that it had closed in May."))
                .containsExactly(
                        "The minister | said | the office was empty",
                        "The minister | adding | that it had closed in May");
    }

    @ParameterizedTest
    @CsvSource({"The state police have their support.", "The attack was a plan of the past.", "The back door was open."
    })
    void nounsThatLookLikeVerbsTieNobody(String text) {
        assertThat(Heard.rows(text)).isEmpty();
    }
}
