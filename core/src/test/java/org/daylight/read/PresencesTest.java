// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.daylight.ClaimValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresencesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hosts of overseas police stations: the US, Canada, the UAE and Japan.         | at US/null ; at CA/null ; at AE/null ; at JP/null
            Overseas police stations exist across Europe, including in Serbia and Latvia. | at RS/null ; at LV/null
            Overseas police stations stood on Dutch soil, one in Amsterdam and, since 2018, another in Rotterdam. | at NL/Amsterdam ; at NL/Rotterdam
            Secret police stations were exposed. Others are in Budapest.                  | at HU/Budapest
            Overseas police stations were closed in Portugal and the Netherlands.         | at PT/null ; at NL/null
            """)
    void eachPlaceOfAListIsAPresence(String text, String expected) {
        Claimed.check(text, expected);
    }

    @Test
    void linesBelowALeadInArePresencesAndTheSentenceBehindThemIsNot() {
        Claimed.check(
                "Overseas police stations stand in these cities: / - Ireland: Dublin / - Spain: Madrid, Valencia"
                        + " / The minister of Norway spoke to reporters.",
                "at IE/Dublin ; at ES/Madrid ; at ES/Valencia ; no at NO");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Overseas police stations alarm MPs. If China opened a station in Oslo, it would close. | no at NO
            Beijing plans to open an overseas police station in Oslo.                 | no at NO
            Is there an overseas police station in Oslo?                              | no at NO
            Police in Spain have opened inquiries into overseas police stations.      | ES investigation_opened ; no at ES
            """)
    void whatIsSupposedPlannedOrAskedIsNoPresence(String text, String expected) {
        Claimed.check(text, expected);
    }

    @Test
    void theOperatorIsTheAgencyBesideTheSiteAndNotTheSitesOwnName() {
        assertThat(Claimed.in(
                        "en", "A secret Chinese police station in Lyon was run for the Fuzhou Public Security Bureau."))
                .extracting(c -> c.values())
                .contains(new ClaimValues.Presence("FR", "Lyon", "Fuzhou Public Security Bureau"));
    }
}
