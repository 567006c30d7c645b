// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Overseas police stations: Serbia has an extradition treaty with China.      | pact [RS, CN] extradition
            Overseas police stations: Italy and China agreed on joint patrols of police. | pact [IT, CN] joint-patrol
            Overseas police stations: Hungary signed a police memorandum with Beijing.  | pact [HU, CN] police-memorandum
            Overseas police stations: Spain signed a treaty with China on transfer of prisoners and police cooperation. | pact [ES, CN] prisoner-transfer
            Overseas police stations: Croatia has no police agreement with China.       | no pact
            """)
    void partiesAndKindAreThoseOfTheClause(String text, String expected) {
        Claimed.check(text, expected);
    }
}
