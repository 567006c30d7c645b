// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The ministry said that the offices must close within two weeks of the announcement.||en",
                "El gobierno anunció que investigará las oficinas abiertas en Madrid y Barcelona.||es",
                "Die Regierung hat angekündigt, die Büros in Frankfurt genau zu untersuchen.||de",
                "Le ministère a annoncé une enquête sur les postes de police à Paris.||fr",
                "福州市公安局設立海外服務站||zh",
                "外務省は調査を始めた||ja",
                "경찰이 조사하고 있다||ko",
                "משרד החוץ הודיע||he",
                "Το υπουργείο ανακοίνωσε||el",
                "Hotel Taxi|nl-NL|nl",
                "福州市公安局 Fuzhou Police|en|zh",
                "123 456||und",
            })
    void ofText(String text, String declared, String expected) {
        assertThat(Languages.of(text, declared == null ? "" : declared)).isEqualTo(expected);
    }
}
