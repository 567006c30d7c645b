// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daylight.Attribution;
import org.junit.jupiter.api.Test;

class ReportingChainTest {
    @Test
    void theInnerSpeakerKnowsTheOuterOnes() {
        List<Attribution> said =
                Heard.in("The minister told parliament that the mayor had said that the office was empty.");
        assertThat(said).hasSize(2);
        assertThat(said.get(0).chain()).isEmpty();
        assertThat(said.get(1).content().quote()).isEqualTo("that the office was empty");
        assertThat(said.get(1).chain()).extracting(Attribution.Quoted::quote).containsExactly("The minister");
    }

    @Test
    void hopesWithinWhatSomebodySaysAreNoLinkOfTheChain() {
        assertThat(Heard.rows("The minister said that residents hoped the office would close."))
                .containsExactly("The minister | said | that residents hoped the office would close");
    }
}
