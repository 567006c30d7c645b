// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.daylight.ClaimValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponsesTest {
    private static final String LEAD = "Overseas police stations worry Europe. ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Garda is looking into one of them.                              | IE investigation_opened
            The FBI searched an address in Boston.                              | US other
            Sweden, Chile and Nigeria are also looking into them.               | SE investigation_opened ; CL investigation_opened ; NG investigation_opened
            A man from Norway was arrested in Madrid.                           | ES arrest ; no NO
            The interior ministries of Serbia and Croatia condemned them.       | RS statement ; HR statement
            Two men were charged by Danish prosecutors.                         | DK charge
            """)
    void theStateThatActsIsFoundByItsBodiesAndPlaces(String sentence, String expected) {
        Claimed.check(LEAD + sentence, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Lawmakers in Dublin called for an investigation.                    | no IE investigation_opened
            Irish police have not opened an investigation.                      | no IE investigation_opened
            No arrests were made in Ireland.                                    | no IE arrest
            Irish police would investigate if a complaint were made.            | IE investigation_opened
            """)
    void whatIsDemandedOrDeniedHasNotHappened(String sentence, String expected) {
        if (expected.startsWith("no ")) {
            Claimed.check(LEAD + sentence, expected);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The inquiry of the Irish police ended without charges.              | IE other ; no IE investigation_opened
            Irish police closed their investigation into the two stations.      | IE other ; no IE investigation_opened ; no IE closure_ordered
            Danish prosecutors dropped the probe last week.                     | DK other ; no DK investigation_opened
            Danish police opened an investigation last week.                    | DK investigation_opened
            """)
    void theEndOfAnInquiryIsNotItsBeginning(String sentence, String expected) {
        Claimed.check(LEAD + sentence, expected);
    }

    @Test
    void dateBodyAndFineCodeAreThoseOfTheAct() {
        assertThat(Claimed.in("en", LEAD + "In May 2023 the Danish foreign ministry summoned the Chinese ambassador."))
                .extracting(c -> c.values())
                .contains(new ClaimValues.Response("DK", "summons", "2023-05", "Danish foreign ministry", "demarche"));
        assertThat(Claimed.in("en", LEAD + "Danish police searched an office, and a man pleaded guilty in March 2024."))
                .extracting(c -> c.values())
                .filteredOn(ClaimValues.Response.class::isInstance)
                .map(ClaimValues.Response.class::cast)
                .extracting(r -> r.code() + " " + r.date())
                .contains("search null", "plea-guilty 2024-03");
    }
}
