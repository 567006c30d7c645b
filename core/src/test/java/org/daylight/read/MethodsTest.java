// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodsTest {
    private static final String LEAD = "Transnational repression reaches exiles in Europe. ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Police questioned her mother at home.                        | by family_pressure/relatives-questioned
            His brother was detained to make him return.                 | by family_pressure/relatives-detained
            Their phones were infected with spyware.                     | by surveillance/intrusion
            She was tailed through Vienna.                               | by surveillance/surveillance
            An exit ban keeps his wife in Minsk.                         | by passport_control/exit-ban
            A bounty was put on three of them.                           | by direct_threat/bounty-or-wanted-notice
            A critic was gunned down in Kampala.                         | by kidnap/killing
            Moscow had a red notice issued against him.                  | by extradition/interpol-notice
            Men posing as journalists approached him in Oslo.            | by agents_approach/agents-in-person
            He was lured to Istanbul with a fake job.                    | by lure/lure
            """)
    void theWordsTellTheFineCode(String sentence, String expected) {
        Claimed.check(LEAD + sentence, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nobody was kidnapped.                                        | no by kidnap
            The embassy denied kidnapping anyone.                        | no by kidnap
            Norway ended its extradition treaty with Belarus.            | no by extradition
            Rights monitors met in Geneva.                               | no by surveillance
            """)
    void whatIsDeniedOrMeansSomethingElseIsNoMethod(String sentence, String expected) {
        Claimed.check(LEAD + sentence, expected);
    }
}
