// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daylight.ClaimValues;
import org.daylight.DaylightException;
import org.daylight.Reading;
import org.daylight.read.Reader;
import org.daylight.read.Resource;
import org.daylight.read.evaluate.Evaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconsTest {
    private static final Path EXAMPLE = Path.of("../docs/examples/eo");

    @TempDir
    Path folder;

    private Lexicons with(String name, String yaml) throws Exception {
        Files.writeString(folder.resolve(name), yaml);
        return Lexicons.with(folder);
    }

    @Test
    void aFolderTeachesTheReaderALanguage() throws Exception {
        Reader reader = Reader.withLexicons(EXAMPLE.resolve("lexicon"));
        byte[] text = Files.readAllBytes(EXAMPLE.resolve("docs/eo1.txt"));
        Reading reading = reader.read(Resource.file("eo1.txt", text));
        assertThat(reading.claims())
                .allSatisfy(c -> assertThat(c.lang()).isEqualTo("eo"))
                .extracting(c -> (Object) c.values())
                .contains(new ClaimValues.Presence("IT", "Milan", null));
        assertThat(new Reader().read(Resource.file("eo1.txt", text)).claims()).isEmpty();
    }

    @Test
    void theExampleIsScoredAsItsPageSays() {
        Reader reader = Reader.withLexicons(EXAMPLE.resolve("lexicon"));
        Evaluation evaluation = Evaluation.run(
                EXAMPLE.resolve("gold.jsonl"),
                "eo"::equals,
                20,
                d -> reader.read(d).claims());
        assertThat(evaluation.lines())
                .contains("  eo       P 1.000  R 1.000  F1 1.000  (5)")
                .contains("relevant   P 1.000  R 1.000, false alarms 0 of 1");
    }

    @Test
    void theVersionTellsWhichFilesWereRead() throws Exception {
        assertThat(Lexicons.SHIPPED.mark()).isEmpty();
        assertThat(Lexicons.with(folder).mark()).isEmpty();
        String one = with("xx.yaml", "terms:\n  topic: wabi\n").mark();
        assertThat(one)
                .matches("[+][0-9a-f]{8}")
                .isEqualTo(Lexicons.with(folder).mark());
        assertThat(with("xx.yaml", "terms:\n  topic: wabo\n").mark()).isNotEqualTo(one);
    }

    @Test
    void aFileOfTheFolderStandsBeforeTheOneInsideTheProgram() throws Exception {
        Lexicons own = with("de.yaml", "terms:\n  topic: wabi\n");
        assertThat(own.of("de").orElseThrow().pack().terms())
                .containsKey("topic")
                .doesNotContainKey("say");
        assertThat(own.of("fr")).isEqualTo(Lexicons.SHIPPED.of("fr"));
        assertThat(own.of("qq")).isEmpty();
    }

    @Test
    void aLanguageIsRecognisedByItsSmallWords() throws Exception {
        Lexicons own = with("xx.yaml", "options:\n  recognise: nu | ve | ka\n");
        assertThat(own.language("Nu wabi ve dono ka.", "en")).isEqualTo("xx");
        assertThat(own.language("Nu wabi nu dono nu.", "en")).isEqualTo("en");
        assertThat(own.language("Nu ve ka." + " stranger words".repeat(60), "en"))
                .isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "tems:@  topic: a                               ; 1 ; no section tems",
                "terms:@  topic: a@  topic: b                   ; 3 ; topic in line 2 already",
                "terms: wabi                                    ; 1 ; expected keys below terms:",
                "terms:@  topic: [a, [b]]                       ; 2 ; something deeper",
                "terms:@  topc: a                               ; 2 ; no rule asks for the class topc",
                "options:@  colour: red                         ; 2 ; no rule asks for the option colour",
                "options:@  plural: (a+)+b                      ; 2 ; repeats what repeats already",
                "options:@  plural: (a                          ; 2 ; no regular expression",
                "numbers:@  one: 1                              ; 2 ; expected a number and its words",
                "places:@  Italy: Italio                        ; 2 ; expected a country such as IT",
                "rules:@  response.closing:@    - close         ; 3 ; there is no response.closing",
                "rules:@  response.closed:@    - clsoe          ; 3 ; the class clsoe has no words",
                "rules:@  response.closed:@    - place ..x home ; 3 ; expected a pattern such as",
                "rules:@  response.closed:@    - place ..99 home ; 3 ; expected a gap from ..0 to ..60",
                "rules:@  response.closed:@    - place => 7     ; 3 ; a confidence from 0 to 1",
                "terms:@  topic: &a wabi@  say: *a              ; 3 ; refer to other parts",
                "terms:@  topic: \"wabi                         ; 2 ; this is not YAML",
                "- wabi                                         ; 1 ; expected sections",
                "terms:@  topic: a | *                          ; 2 ; a mark alone",
            })
    void whatIsWrongIsNamedWithFileAndLine(String yaml, int line, String message) {
        assertThatThrownBy(() -> with("xx.yaml", yaml.replace('@', '\n')))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining(folder.resolve("xx.yaml") + ", line " + line + ": ")
                .hasMessageContaining(message)
                .message()
                .hasLineCount(1);
    }

    @Test
    void whatIsTooLargeIsRefused() throws Exception {
        assertThatThrownBy(() -> with("xx.yaml", "terms:\n  topic: " + "a".repeat(1_000_001)))
                .hasMessageContaining("longer than 1000000 characters");
        assertThatThrownBy(() -> with("xx.yaml", "terms:\n  topic: " + "wabi ".repeat(60)))
                .hasMessageContaining("line 2: a word of topic is longer than 200 letters");
        assertThatThrownBy(() -> with("xx.yaml", "terms:\n  topic: " + "a|".repeat(60_000)))
                .hasMessageContaining("words, at most 50000 are read");
        assertThatThrownBy(() -> with("xx.yaml", "terms: " + "[".repeat(100_000)))
                .isInstanceOf(DaylightException.class);
        StringBuilder bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (char c = 'b'; c < 'k'; c++) {
            bomb.append(c + ": &" + c + " [" + ("*" + (char) (c - 1) + ",").repeat(8) + "x]\n");
        }
        assertThatThrownBy(() -> with("xx.yaml", bomb.toString())).hasMessageContaining("refused");
    }

    @Test
    void aFileThatIsNoLanguageOrNoTextIsNamed() throws Exception {
        assertThatThrownBy(() -> with("english.yaml", "")).hasMessageContaining("expected a name such as xx.yaml");
        Files.delete(folder.resolve("english.yaml"));
        Files.write(folder.resolve("xx.yaml"), "terms:\n  topic: é".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Lexicons.with(folder)).hasMessageContaining("it is not UTF-8");
        assertThatThrownBy(() -> Lexicons.with(folder.resolve("none")))
                .hasMessageContaining("name a folder that is there");
    }

    @Test
    void shippedFilesPassTheCheckThatOwnFilesMustPass() throws Exception {
        for (String lang : List.of("en", "es", "he")) {
            Files.writeString(
                    folder.resolve(lang + ".yaml"),
                    String.valueOf(Resources.text("/org/daylight/read/lexicon/" + lang + ".yaml")));
        }
        assertThat(Lexicons.with(folder).of("en")).isPresent();
    }
}
