// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.daylight.Attribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectSpeechTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "\"The office has closed,\" the mayor said. # the mayor | said | \"The office has closed,\"",
                "\"The office has closed,\" said Ana Lind, a lawyer at Open Horizon. # Ana Lind, a lawyer at Open Horizon | said | \"The office has closed,\"",
                "\"We knew nothing,\" Ana Lind, who leads the group, said. # Ana Lind, who leads the group | said | \"We knew nothing,\"",
                "Ana Lind said: \"We counted nine sites.\" # Ana Lind | said | \"We counted nine sites.\"",
                "Ana Lind said, \"We counted nine sites.\" # Ana Lind | said | \"We counted nine sites.\"",
                "''The office has closed,'' Mr. Lind said on Tuesday. # Mr. Lind | said | ''The office has closed,''",
                "“Why now?” asked the judge. # the judge | asked | “Why now?”",
                "\"They came at night,\" Rep. Lena Holt (D-Ore.) said. # Rep. Lena Holt (D-Ore.) | said | \"They came at night,\"",
                "\"They came at night,\" he shrugged. # he | shrugged | \"They came at night,\"",
                "The noise did not surprise Ana Lind: \"They came at night.\" # Ana Lind | : | \"They came at night.\"",
            })
    void findsContentAndSpeakerOfAQuotation(String text, String row) {
        assertThat(Heard.rows(text)).contains(row);
    }

    @Test
    void aQuotationWithoutMarksOutsideIsDirect() {
        assertThat(Heard.in("\"It is shut,\" he said."))
                .extracting(Attribution::type)
                .containsExactly(Attribution.Type.DIRECT);
    }

    @Test
    void wordsBesideTheQuotationMakeItMixed() {
        assertThat(Heard.in("The mayor called the office \"a disgrace to the town\"."))
                .extracting(Attribution::type)
                .containsExactly(Attribution.Type.MIXED);
    }

    @Test
    void aScareQuoteIsNobodysWords() {
        assertThat(Heard.rows("The so-called \"service station\" had nine desks."))
                .isEmpty();
    }

    @Test
    void aVerbWithinAQuotationTiesNobody() {
        assertThat(Heard.rows("\"They said we must go home,\" Ana Lind said."))
                .containsExactly("Ana Lind | said | \"They said we must go home,\"");
    }
}
