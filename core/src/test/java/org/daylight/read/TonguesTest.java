// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.daylight.Claim;
import org.daylight.Reading;
import org.daylight.Text;
import org.junit.jupiter.api.Test;

class TonguesTest {
    private static final String ENGLISH =
            "Harbour Watch said on Monday that the police of Nantong run 54 service stations"
                    + " in 21 countries, and that officers there press people living in exile to go home.";
    private static final String CHINESE = "南通市公安局在西班牙马德里设立了警侨联动服务站，并称已劝返二百三十人。";

    @Test
    void eachBlockIsReadByTheLexiconOfItsOwnLanguage() {
        String page = "<html lang=en><body><article><h1>Stations abroad</h1><p>" + ENGLISH + "</p><p>" + CHINESE
                + "</p><p>" + ENGLISH.replace("54", "30") + "</p></article></body></html>";
        Reading reading = new Reader().read(Resource.file("page.html", page.getBytes(StandardCharsets.UTF_8)));
        assertThat(reading.document().lang()).isEqualTo("en");
        assertThat(reading.document().blocks()).extracting("lang").contains("en", "zh");
        assertThat(reading.claims()).extracting(Claim::lang).contains("en", "zh");
        Text text = new Text(reading.document().text());
        assertThat(reading.claims())
                .allSatisfy(claim -> assertThat(text.at(claim.at())).isEqualTo(claim.quote()));
        assertThat(reading.claims()).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    }

    @Test
    void wordsOfAnotherLanguageInsideABlockStayWithIt() {
        byte[] text = (ENGLISH + "\nThe sign read 警侨联动服务站.\n").getBytes(StandardCharsets.UTF_8);
        assertThat(new Reader().read(Resource.file("a.txt", text)).claims())
                .isNotEmpty()
                .allMatch(claim -> claim.lang().equals("en"));
    }
}
