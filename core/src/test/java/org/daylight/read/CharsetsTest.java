// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetsTest {
    private static final String ZH = "福州市公安局在二十一个国家和地区设立了三十个海外服务站，为侨胞办理业务。";
    private static final String HANT = "福州市公安局在二十一個國家設立了三十個海外服務站，為僑胞辦理業務。";
    private static final String JA = "外務省は、海外の警察拠点について中国政府に懸念を伝えたと発表しました。";
    private static final String HE = "משרד החוץ הודיע כי הוא בודק את הדיווחים על תחנות משטרה סיניות בארץ ובעולם.";

    private static String page(String meta, String words) {
        return "<html><head>" + meta + "<title>x</title></head><body><p>" + words.repeat(5) + "</p></body></html>";
    }

    @ParameterizedTest
    @CsvSource({
        "GB18030, gb2312",
        "Big5, big5",
        "Shift_JIS, shift_jis",
        "windows-1255, windows-1255",
        "EUC-KR, euc-kr",
    })
    void declaredByMetaHeaderOrNobody(String charset, String label) {
        String words = switch (label) {
            case "gb2312" -> ZH;
            case "big5" -> HANT;
            case "shift_jis" -> JA;
            case "euc-kr" -> "외교부는 해외 경찰서 의혹을 조사하고 있다고 밝혔습니다.";
            default -> HE;
        };
        byte[] meta = page("<meta charset='" + label + "'>", words).getBytes(Charset.forName(charset));
        assertThat(Charsets.html(meta, null).text()).contains(words);
        byte[] bare = page("", words).getBytes(Charset.forName(charset));
        assertThat(Charsets.html(bare, "text/html; charset=" + label).text()).contains(words);
        assertThat(Charsets.html(bare, "text/html").text()).contains(words);
        assertThat(Charsets.html(bare, "text/html; charset=utf-8").text()).contains(words);
    }

    @Test
    void aCharacterOutsideGb2312IsReadAsGb18030() {
        byte[] bytes = page("<meta charset=gb2312>", "朱镕基𠮷").getBytes(Charset.forName("GB18030"));
        assertThat(Charsets.html(bytes, null).text()).contains("朱镕基𠮷");
    }

    @Test
    void utf8UnderTheNameOfLatin1() {
        byte[] bytes =
                page("<meta charset=iso-8859-1>", "Café – über 100 “stations”").getBytes(StandardCharsets.UTF_8);
        assertThat(Charsets.html(bytes, "text/html; charset=ISO-8859-1").text()).contains("Café – über 100 “stations”");
    }

    @Test
    void latin1IsWindows1252() {
        byte[] bytes = page("", "He said “no” – twice").getBytes(Charset.forName("windows-1252"));
        assertThat(Charsets.html(bytes, "text/html; charset=iso-8859-1").text()).contains("“no” –");
    }

    @Test
    void theMarkGoesBeforeTheHeader() {
        byte[] bytes = ("\uFEFF" + page("", ZH)).getBytes(StandardCharsets.UTF_16LE);
        assertThat(Charsets.html(bytes, "text/html; charset=utf-8").text())
                .startsWith("<html>")
                .contains(ZH);
    }
}
