// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("GB18030", ZH),
            Map.entry("Big5", HANT),
            Map.entry("Shift_JIS", JA),
            Map.entry("EUC-JP", JA),
            Map.entry("EUC-KR", "외교부는 해외 경찰서 의혹을 조사하고 있다고 밝혔습니다. 서울의 한 식당이 문제가 되었다."),
            Map.entry("windows-1255", HE),
            Map.entry("ISO-8859-8", HE),
            Map.entry(
                    "windows-1256",
                    "قالت وزارة الخارجية إنها تحقق في تقارير عن مراكز شرطة صينية في البلاد، وأضافت أن الشرطة استدعت شخصين."),
            Map.entry(
                    "windows-1251",
                    "Министерство иностранных дел заявило, что проверяет сообщения о китайских участках в стране."),
            Map.entry(
                    "KOI8-U",
                    "Міністерство закордонних справ заявило, що перевіряє повідомлення про дільниці в країні."),
            Map.entry(
                    "windows-1250",
                    "Ministerstwo Spraw Zagranicznych oświadczyło, że bada doniesienia o chińskich posterunkach policji."
                            + " Władze w Łodzi i Gdańsku już zamknęły dwa z nich, powiedział rzecznik."),
            Map.entry(
                    "ISO-8859-2",
                    "Ministerstvo zahraničních věcí uvedlo, že prověřuje zprávy o čínských policejních stanicích."
                            + " Úřady v Praze už dvě z nich uzavřely, řekl mluvčí."),
            Map.entry(
                    "windows-1254",
                    "Dışişleri Bakanlığı, ülkedeki Çin polis karakollarına ilişkin haberleri araştırdığını açıkladı."),
            Map.entry(
                    "windows-1252",
                    "Le ministère des Affaires étrangères a déclaré qu’il enquêtait sur des postes de police à l’étranger."));

    static Set<String> charsets() {
        return new TreeSet<>(WORDS.keySet());
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void lettersDecideWhereTheDeclarationIsWrongMissingOrLate(String name) {
        String words = WORDS.getOrDefault(name, "");
        String meta = "<meta http-equiv=Content-Type content='text/html; charset=" + name + "'>";
        byte[] bare = page("", words).getBytes(Charset.forName(name));
        byte[] late =
                page("<script>" + " ".repeat(9_000) + "</script>" + meta, words).getBytes(Charset.forName(name));
        byte[] early = page(meta, words).getBytes(Charset.forName(name));
        assertThat(Charsets.html(bare, null).text()).contains(words);
        assertThat(Charsets.html(bare, "text/html; charset=utf-8").text()).contains(words);
        assertThat(Charsets.html(bare, "text/html; charset=iso-8859-1").text()).contains(words);
        assertThat(Charsets.html(late, "text/html").text()).contains(words);
        assertThat(Charsets.html(early, "text/html; charset=iso-8859-1").text()).contains(words);
        assertThat(Charsets.text(words.getBytes(Charset.forName(name)), "text/plain")
                        .text())
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, 0", "UTF-16BE, 0", "UTF-16LE, 1", "UTF-16BE, 1", "UTF-16LE, 2", "UTF-16BE, 2"})
    void utf16NeedsNoMark(String charset, int which) {
        String words = new String[] {ZH, "Le ministère enquête. ", "Министерство заявило, что проверяет. "}[which];
        byte[] page = page("<meta charset=utf-16>", words).getBytes(Charset.forName(charset));
        assertThat(Charsets.html(page, null).text()).startsWith("<html>").contains(words);
        assertThat(Charsets.html(page, "text/html; charset=iso-8859-1").text()).contains(words);
    }

    @Test
    void whatLettersDoNotTellFollowsTheOrderOfBrowsers() {
        byte[] bytes =
                page("<meta charset=windows-1250>", "").replace("x", "\u00e6").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Charsets.html(bytes, "text/html; charset=windows-1252").charset())
                .isEqualTo(Charset.forName("windows-1252"));
        assertThat(Charsets.html(bytes, "text/html").charset()).isEqualTo(Charset.forName("windows-1250"));
    }

    @Test
    void oneStrayByteDoesNotSpoilUtf8() {
        byte[] good = page("<meta charset=utf-8>", "Le ministère a déclaré. ").getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(good, good.length + 1);
        bytes[good.length] = (byte) 0xFF;
        assertThat(Charsets.html(bytes, "text/html; charset=iso-8859-1").text()).contains("ministère a déclaré");
    }

    @Test
    void aMailFromJapanHidesBehindEscapes() {
        byte[] bytes = JA.getBytes(Charset.forName("ISO-2022-JP"));
        assertThat(Charsets.text(bytes, "text/plain; charset=us-ascii").text()).isEqualTo(JA);
    }

    @Test
    void endlessCommentsAndTagsAreScannedOnce() {
        for (String unit : new String[] {"<!-- ", "<meta ", "<?xml ", "<!-->"}) {
            byte[] bytes = (unit.repeat(1_000_000 / unit.length()) + "\u00e6").getBytes(StandardCharsets.ISO_8859_1);
            assertTimeout(Duration.ofSeconds(20), () -> Charsets.html(bytes, null), unit);
        }
    }
}
