// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A Belarusian exile was abducted in Kyiv on 3 August 2021. He was found dead.    | incident UA 2021-08-03 kidnap dead
            An exiled Iranian journalist was stabbed in London in March 2024 and is now under police protection. | incident GB 2024-03 kidnap protected
            """)
    void aSingleCaseHasHostDateMethodAndOutcome(String text, String expected) {
        Claimed.check(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KGB agents routinely threaten the parents of Belarusian exiles in Poland. | no incident
            Belarusian exiles are abducted and their relatives threatened.            | no incident
            """)
    void whatIsSaidInGeneralIsNoIncident(String text, String expected) {
        Claimed.check(text, expected);
    }
}
