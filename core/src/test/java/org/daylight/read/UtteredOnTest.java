// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daylight.About;
import org.daylight.DatePrecision;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.Offsets;
import org.daylight.StatedDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day of an utterance is the one that the sentence ties to its verb of saying. */
class UtteredOnTest {
    private static final ClaimReader READER = new ClaimReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    en|Harbour Watch said on Monday that there are 54 police stations.             |54 police stations|2022-12-05
                    en|Harbour Watch said in a report published on Sunday that 102 police stations exist.|102 police stations|2022-12-04
                    en|There are 54 police stations, Harbour Watch said on 12 September 2022.       |54 police stations|2022-09-12
                    en|Harbour Watch said 54 police stations were opened on Monday.                 |54 police stations|-
                    en|There are 54 police stations in 21 countries.                                |54 police stations|-
                    es|China mantiene 102 comisarías, afirmó el lunes la organización Vigía.        |102 comisarías    |2022-12-05
                    zh|警方12月3日表示，设立了30个海外警侨服务站。                                          |30个海外警侨服务站  |2022-12-03
                    """)
    void theSentenceTells(String lang, String text, String quote, String day) {
        String whole = "A line before.\n" + text.strip();
        int at = whole.indexOf(quote.strip());
        Document document = new Document(
                new DocumentId("d" + Digest.of(whole).hex().substring(0, 16)),
                Digest.of(whole),
                "text/1",
                new About(null, null, null, null, new StatedDate("2022-12-06", DatePrecision.DAY, null), null),
                lang,
                whole,
                List.of());
        Offsets offsets = new Offsets(at, at + quote.strip().length());
        assertThat(READER.utteredOn(document, offsets).map(StatedDate::value).orElse(null))
                .isEqualTo(day);
    }
}
