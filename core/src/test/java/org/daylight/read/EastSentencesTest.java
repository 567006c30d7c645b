// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daylight.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Single sentences in Chinese of both scripts, Japanese, Korean and Hebrew, for each kind of claim. */
class EastSentencesTest {
    private static final ClaimReader READER = new ClaimReader();
    private static final Map<String, String> HEADLINE = Map.of(
            "zh", "海外警察站",
            "zh-Hant", "海外警察據點",
            "ja", "海外の非公式警察署",
            "ko", "해외 비밀경찰서",
            "he", "תחנות משטרה סיניות");

    static Stream<List<String>> rows() throws IOException {
        return Claimed.rows("sentences-east.tsv");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void findsWhatTheSentenceAsserts(List<String> row) {
        String headline = HEADLINE.getOrDefault(row.getFirst(), "");
        List<Claim> claims = claims(row.getFirst(), headline + "\n" + row.get(1)).stream()
                .filter(c -> c.at().start() > headline.length())
                .toList();
        String expected = row.get(2);
        if (expected.startsWith("no ")) {
            assertThat(claims).noneMatch(c -> c.kind().code().equals(expected.substring(3)));
        } else {
            List<String> found = claims.stream()
                    .flatMap(c -> Stream.of(
                            Claimed.said(c),
                            Claimed.said(c) + " by " + c.speaker() + " "
                                    + c.stance().code()))
                    .toList();
            assertThat(found).contains(expected);
        }
    }

    @Test
    void aNumberIsReadInEachDressOfItsScript() {
        assertThat(figures("zh", "海外警察站共有五十四个。")).contains("stations=54");
        assertThat(figures("zh-Hant", "海外警察據點計有一百零二處。")).contains("stations=102");
        assertThat(figures("zh", "海外警察站案中有二十多万人被劝返。")).contains("persons_returned>=200000");
        assertThat(figures("ja", "非公式警察署は海外に５４カ所ある。")).contains("stations=54");
        assertThat(figures("ja", "海外の非公式警察署で百人余りが説得され帰国した。")).contains("persons_returned>=100");
        assertThat(figures("ko", "해외 비밀경찰서는 모두 열두 곳이다.")).contains("stations=12");
        assertThat(figures("ko", "해외 비밀경찰서로 23만 명이 송환됐다.")).contains("persons_returned=230000");
        assertThat(figures("he", "תחנות משטרה סיניות: חמש עשרה תחנות פועלות בארצות אחרות."))
                .contains("stations=15");
        assertThat(figures("he", "תחנות משטרה סיניות: כעשרים תחנות פועלות בארצות אחרות."))
                .contains("stations~20");
    }

    @Test
    void newsOfOtherThingsHoldsNoClaims() {
        assertThat(claims("zh", "杭州市公安局新设一处便民服务站，三名民警轮班办理驾照换证。")).isEmpty();
        assertThat(claims("zh-Hant", "台北市一處加油服務站昨天發生火警，警方調查起火原因。")).isEmpty();
        assertThat(claims("ja", "横浜市の交番で警察官3人が外国人観光客の道案内をした。")).isEmpty();
        assertThat(claims("ko", "서울 명동 파출소에서 경찰관 세 명이 관광객을 안내했다.")).isEmpty();
        assertThat(claims("he", "תחנת משטרה חדשה נפתחה באשדוד, ושלושה שוטרים יקבלו בה תלונות."))
                .isEmpty();
    }

    private static List<Claim> claims(String lang, String text) {
        return READER.find(ClaimReaderTest.document(lang, text)).claims();
    }

    private static List<String> figures(String lang, String text) {
        return claims(lang, text).stream().map(Claimed::said).toList();
    }
}
