// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.daylight.read.Reader;
import org.daylight.read.Resource;
import org.daylight.read.lexicon.Lexicons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quick test loses no page in which the reader finds a claim, and lets ordinary pages go. */
class SieveTest {
    private static final Reader READER = new Reader();
    private static final Sieve.Scanner SIEVE = new Sieve(Lexicons.SHIPPED).scanner();
    private static final String ENGLISH =
            "The Institute of Examples said that China runs 54 overseas police service stations in 21 countries.";
    private static final String CHINESE = "据报道，中国在21个国家设有54个海外警察站。";
    private static final String TRADITIONAL = "據報導，中國在21個國家設有54個海外警察站。";
    private static final String JAPANESE = "報告書によると、中国は21か国に54か所の海外警察拠点を設けている。";
    private static final String KOREAN = "보고서에 따르면 중국은 21개국에 54개의 해외 경찰서를 운영하고 있다.";
    private static final String CZECH = "Podle zprávy provozuje Čína v Praze dvě čínské policejní stanice.";
    private static final String HEBREW = "לפי הדוח, סין מפעילה 54 תחנות משטרה סיניות ב-21 מדינות.";

    private static boolean passes(byte[] page, String type) {
        return SIEVE.page(page, 0, page.length, type);
    }

    private static boolean claims(byte[] page, String type) {
        return !READER.read(Resource.file("page#0", page, type, null)).claims().isEmpty();
    }

    private static String html(String words) {
        return "<!DOCTYPE html><html><head><title>x</title></head><body><article><p>" + words
                + "</p></article></body></html>";
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, en", "UTF-16LE, en", "UTF-16BE, en", "windows-1252, en", "UTF-8, zh", "GB18030, zh", "UTF-16LE, zh",
        "UTF-8, zh-Hant", "Big5, zh-Hant", "UTF-8, ja", "Shift_JIS, ja", "EUC-JP, ja", "ISO-2022-JP, ja", "UTF-8, ko",
        "EUC-KR, ko", "UTF-8, cs", "ISO-8859-2, cs", "windows-1250, cs", "UTF-8, he", "windows-1255, he", "UTF-16BE, he"
    })
    void pagePassesInEveryEncoding(String charset, String lang) {
        String words = switch (lang) {
            case "zh" -> CHINESE;
            case "zh-Hant" -> TRADITIONAL;
            case "ja" -> JAPANESE;
            case "ko" -> KOREAN;
            case "cs" -> CZECH;
            case "he" -> HEBREW;
            default -> ENGLISH;
        };
        byte[] page = html(words).getBytes(Charset.forName(charset));
        String type = "text/html; charset=" + charset;

        assertThat(claims(page, type)).isTrue();
        assertThat(passes(page, type)).isTrue();
    }

    @Test
    void pagePassesHoweverItsLettersAreWritten() {
        Random random = new Random(1);
        for (String words : List.of(ENGLISH, CHINESE, TRADITIONAL, JAPANESE, KOREAN, CZECH, HEBREW)) {
            for (int i = 0; i < 30; i++) {
                String written = written(words, random);
                byte[] page = html(written).getBytes(StandardCharsets.UTF_8);
                if (claims(page, "text/html")) {
                    assertThat(passes(page, "text/html")).as(written).isTrue();
                }
            }
        }
    }

    /** Some letters as entities, some words in tags, other spaces, capitals, full width, comments and soft hyphens. */
    private static String written(String words, Random random) {
        StringBuilder out = new StringBuilder();
        words.codePoints().forEach(c -> {
            switch (random.nextInt(16)) {
                case 0 -> out.append("&#").append(c).append(';');
                case 1 -> out.append("&#X").append(Integer.toHexString(c)).append(';');
                case 2 -> out.append(c == ' ' ? " \n\t&nbsp; " : "<b class='x>y'>" + Character.toString(c) + "</b>");
                case 3 -> out.append(Character.toString(Character.toUpperCase(c)));
                case 4 -> out.append("<!-- > " + "police -->").appendCodePoint(c);
                case 5 -> out.appendCodePoint(c > ' ' && c < 0x7f && c != '<' && c != '&' ? c + 0xFEE0 : c);
                case 6 -> out.append(random.nextInt(4) == 0 ? "&shy;" : "").appendCodePoint(c);
                case 7 ->
                    out.append("<script>if (a < b) { c('</p>'); }</script>").appendCodePoint(c);
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    @Test
    void noSentenceWithAClaimIsLost() throws IOException {
        List<String> lost = new ArrayList<>();
        int found = 0;
        for (String file :
                List.of("sentences.tsv", "sentences-east.tsv", "sentences-romance.tsv", "packs-germanic-slavic.tsv")) {
            Path path = Path.of(
                    Objects.requireNonNull(Reader.class.getResource(file), file).getPath());
            try (Stream<String> lines = Files.lines(path)) {
                for (String cell : (Iterable<String>)
                        lines.flatMap(l -> Stream.of(l.split("\t"))).filter(c -> c.length() > 15)::iterator) {
                    byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
                    if (!READER.read(Resource.file("x#0", bytes, "text/plain", null))
                            .claims()
                            .isEmpty()) {
                        found++;
                        if (!SIEVE.text(bytes, 0, bytes.length, "text/plain")) {
                            lost.add(cell);
                        }
                    }
                }
            }
        }
        assertThat(lost).isEmpty();
        assertThat(found).isGreaterThan(80);
    }

    @Test
    void ordinaryPagesAreLetGo() {
        for (String words : List.of(
                "Spain extradited a drug dealer to China after a court in Madrid approved.",
                "The bakery on the quay sold out before noon, and the harbour festival was a success.",
                "海边的集市今年来了很多游客，码头上的面包店中午就卖完了。",
                "Der Wochenmarkt zieht wegen der Bauarbeiten für drei Monate auf den Schulhof um.")) {
            assertThat(passes(html(words).getBytes(StandardCharsets.UTF_8), "text/html"))
                    .as(words)
                    .isFalse();
        }
    }
}
