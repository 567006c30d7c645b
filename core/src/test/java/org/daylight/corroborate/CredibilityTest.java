// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import static org.assertj.core.api.Assertions.assertThat;

import org.daylight.Because;
import org.daylight.Ground;
import org.daylight.corroborate.Credibility.Grounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The printed rule, line by line. */
class CredibilityTest {

    @ParameterizedTest
    @CsvSource({
        // origins, of the accused side, own act, denied, against, suspected: grade
        "3, 0, false, false, 0, false, 1",
        "2, 0, true,  false, 0, false, 1",
        "2, 0, false, false, 0, false, 2",
        "1, 0, true,  false, 0, false, 2",
        "2, 0, true,  true,  0, false, 3",
        "4, 0, true,  false, 2, false, 3",
        "1, 0, true,  true,  0, false, 4",
        "1, 0, false, false, 1, false, 4",
        "1, 0, true,  false, 2, false, 5",
        "9, 0, true,  false, 0, true,  5",
        "1, 0, false, false, 0, false, 6",
        "0, 0, false, false, 0, false, 6",
        // The accused side is one, however many speak for it.
        "3, 3, true,  false, 0, false, 2",
        "3, 3, false, false, 0, false, 6",
        "4, 3, true,  false, 0, false, 1",
        "4, 3, false, false, 0, false, 2",
        "3, 3, true,  true,  0, false, 4",
        "4, 4, true,  false, 2, false, 5",
    })
    void theRuleGivesTheGrade(
            int origins, int accused, boolean own, boolean denied, int against, boolean suspected, int grade) {
        assertThat(Credibility.of(new Grounds(origins, accused, own, denied, against, suspected))
                        .grade())
                .isEqualTo(grade);
    }

    @Test
    void theReasonSaysThatTheAccusedSideAloneSaysIt() {
        assertThat(Credibility.of(new Grounds(2, 2, true, false, 0, false)).why())
                .isEqualTo(Because.of(Ground.ACCUSED_OWN_ACT));
        assertThat(Credibility.of(new Grounds(2, 2, false, false, 0, false)).why())
                .isEqualTo(Because.of(Ground.ACCUSED_ALONE));
        assertThat(Credibility.of(new Grounds(3, 2, true, false, 0, false)).why())
                .isEqualTo(Because.of(Ground.CONFIRMED_OWN, new Because.Count(2)));
    }

    /** What speaks against a value never makes it more credible, and one origin alone never confirms. */
    @Test
    void contradictionNeverHelpsAndOneOriginNeverConfirms() {
        for (int origins = 1; origins < 6; origins++) {
            for (boolean own : new boolean[] {false, true}) {
                int quiet = Credibility.of(new Grounds(origins, 0, own, false, 0, false))
                        .grade();
                for (int against = 1; against < 6; against++) {
                    int loud = Credibility.of(new Grounds(origins, 0, own, true, against, false))
                            .grade();
                    assertThat(loud).isBetween(3, 5);
                    assertThat(quiet == 6 || quiet < loud).isTrue();
                }
                assertThat(origins == 1 && quiet == 1).isFalse();
            }
        }
    }

    @Test
    void everyGradeIsNamedInTheRule() {
        for (int grade = 1; grade <= 6; grade++) {
            assertThat(Credibility.RULE).contains(" " + grade + " (");
        }
    }
}
