// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daylight.Because;
import org.daylight.Ground;
import org.daylight.StatedDate;
import org.daylight.register.BecauseJson;
import org.junit.jupiter.api.Test;

/** Reasons of stories, conflicts, grades and suggestions are said in every language of the workbench. */
class BecauseWordsTest {
    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle("org.daylight.web.messages.because", Locale.forLanguageTag(language));
    }

    @Test
    void everyGroundIsSaidInEveryLanguageWithTheSamePlaces() {
        List<String> faults = new ArrayList<>();
        for (String language : Words.LANGUAGES.subList(1, Words.LANGUAGES.size())) {
            ResourceBundle words = words(language);
            Set<String> left = new TreeSet<>(words.keySet());
            for (Ground ground : Ground.values()) {
                String key = "because." + ground.code();
                if (!left.remove(key)) {
                    faults.add(language + " lacks " + key);
                } else if (!places(words.getString(key)).equals(places(Because.pattern(ground)))) {
                    faults.add(language + " fills other places of " + key);
                }
            }
            left.stream()
                    .filter(key -> !key.startsWith("because.term."))
                    .forEach(key -> faults.add("no ground " + key));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyLanguageHasWordsForTheSameCodes() {
        List<Set<String>> terms = Words.LANGUAGES.stream()
                .skip(1)
                .map(language -> words(language).keySet().stream()
                        .filter(key -> key.startsWith("because.term."))
                        .collect(Collectors.toSet()))
                .toList();
        assertThat(terms)
                .allSatisfy(t -> assertThat(t).isEqualTo(terms.getFirst()).hasSizeGreaterThan(50));
    }

    @Test
    void everyGroundHasAnEnglishSentence() {
        assertThat(Arrays.stream(Ground.values()).filter(g -> g != Ground.NOTHING))
                .allSatisfy(g -> assertThat(Because.pattern(g)).isNotBlank());
    }

    /** Whatever fills its places, a reason is the same after it was kept. */
    @Test
    void aReasonIsKeptAsItsGroundAndWhatFillsIt() {
        Because why = Because.of(
                        Ground.COUNTS_OF_TIMES,
                        new Because.Day(StatedDate.parse("2022-09").orElseThrow()),
                        Because.of(Ground.UNDATED))
                .also(java.util.Optional.of(Because.of(Ground.OPERATORS_ALONE, "Fuzhou \"police\"")))
                .and(Because.of(Ground.STEPS, new Because.Term("alleged"), new Because.Term("said-closed")))
                .and(Because.of(Ground.SAME_STATE, new Because.States(List.of("CN", "IT"))))
                .and(Because.of(Ground.AMBIGUOUS, new Because.OneOf(List.of("福州", "抚州"))))
                .and(Because.of(
                        Ground.SAME_ORDER,
                        new Because.Several(List.of(Because.of(Ground.NUMBERS, new Because.Count(3))))));
        assertThat(BecauseJson.read(BecauseJson.write(why))).isEqualTo(why);
        assertThat(why.english())
                .isEqualTo("the counts are of different times: September 2022 and undated; and one counts those of"
                        + " Fuzhou \"police\" alone; alleged comes before said closed: steps of one course;"
                        + " same state: CN, IT; one spelling is ambiguous: it may be 福州 or 抚州;"
                        + " the same 3 numbers in the same order");
    }

    /** What was kept before as a sentence is still shown. */
    @Test
    void aSentenceThatWasKeptStaysAsItStands() {
        assertThat(BecauseJson.read("one site, placed [twice]").english()).isEqualTo("one site, placed [twice]");
    }

    @Test
    void aReaderHasItInTheirOwnLanguageWithNamesHeldApart() {
        Because why = Because.of(Ground.IT_NAMES, "Example News");
        assertThat(Words.of("en").because(why)).isEqualTo("it names Example News");
        assertThat(Words.of("es").because(why)).isEqualTo("menciona a \u2068Example News\u2069");
        assertThat(Words.of("he").because(why))
                .contains("\u2068Example News\u2069")
                .doesNotContain("names");
        assertThat(Words.of("zh").because(Because.of(Ground.SAME_STATE, new Because.States(List.of("IT")))))
                .isEqualTo("同一国家：意大利");
        assertThat(Words.of("es").because(Because.of(Ground.ONE_BODY_WORD, new Because.Term("police"))))
                .isEqualTo("solo uno tiene una palabra que designa un organismo: policía");
    }

    private static Set<String> places(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < parsed.countParts(); i++) {
            if (parsed.getPart(i).getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                found.add(parsed.getSubstring(parsed.getPart(i)));
            }
        }
        return Collections.unmodifiableSet(found);
    }
}
