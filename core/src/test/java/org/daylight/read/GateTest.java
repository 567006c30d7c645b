// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Harbour Watch said that China runs 54 police stations in 21 countries.",
                "Turkish intelligence brought back over 100 alleged followers of a preacher from 27 countries.",
                "Iranian agents hired a gang in Malmö to attack exiles, and Tehran denied it.",
                "Rwandan exiles in Kampala say that relatives in Kigali were detained to silence them.",
                "Belarusian activists in Vilnius say that the KGB questions their parents in Minsk.",
                "Thai police detained the activist and deported him to China.",
            })
    void repressionOfPeopleAbroadIsTheMatterWhicheverStateSends(String text) {
        assertThat(Claimed.english(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Iran threatened strikes as talks in Vienna stalled. Critics in Washington saw no plan.",
                "A Chinese tourist told a police station in Paris that her bag was gone. Officers opened an inquiry.",
                "Spain extradited a drug dealer to China after a court in Madrid approved. Twelve people were arrested.",
                "The consulate of Egypt in Milan opened an office for passports. 300 citizens came on the first day.",
                "Police in Edirne arrested 12 migrants at a petrol service station near Greece.",
                "The Russian army attacked Kharkiv with 20 drones. Three civilians were killed and hundreds fled abroad.",
            })
    void otherNewsOfTheSameStatesIsNot(String text) {
        assertThat(Claimed.english(text)).isEmpty();
    }
}
