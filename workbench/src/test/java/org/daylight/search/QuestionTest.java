// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.daylight.DaylightException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Saved questions take institutions, offices, places and codes. All persons are invented. */
class QuestionTest {
    private static void refuse(String query) {
        new Question("a-question", query, 0).refuseNames(Concepts.shipped());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "police station country:IT",
                "Fuzhou Public Security Bureau",
                "南通市公安局 警侨驿站",
                "posterunek policji Warszawa",
                "\"Fox Hunt\" OR \"Sky Net\"",
                "embassy Rome -tourism",
                "closure kind:response since:2022-09",
                "lang:zh kind:figure",
                "비밀경찰서 서울",
                "תחנת משטרה חיפה",
                "source:\"Harbour Watch\" stations",
            })
    void whatIsPublicMayBeKept(String query) {
        assertThatCode(() -> refuse(query)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lin Meihua",
                "lin meihua",
                "police station Peter Olsson",
                "\"peter olsson\"",
                "林美华",
                "林美華 警侨驿站",
                "Meihua OR Olsson OR Okonkwo",
                "-police Lin Meihua",
                "田中太郎",
                "김영희",
                "משה כהן",
                "Иван Петров",
                "source:\"Peter Olsson\" stations",
                "Rossi country:IT",
            })
    void whatMayNameAPersonIsRefusedInOneLine(String query) {
        assertThatThrownBy(() -> refuse(query))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("saved questions take institutions")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void theNameOfAQuestionNamesNobodyEither() {
        assertThatThrownBy(() -> new Question("lin-meihua", "stations", 0).refuseNames(Concepts.shipped()))
                .isInstanceOf(DaylightException.class);
        assertThatThrownBy(() -> new Question("two words", "stations", 0)).isInstanceOf(DaylightException.class);
    }

    @Test
    void aQuestionThatAsksForNothingIsRefused() {
        assertThatThrownBy(() -> refuse("-stations")).hasMessageContaining("needs a word");
    }
}
