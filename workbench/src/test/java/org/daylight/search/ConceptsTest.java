// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.codebook.Codebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who asks with one word of a code finds the others, in all languages, and is told so. */
class ConceptsTest {
    @TempDir
    private Path folder;

    private SearchIndex index() {
        return Items.index(
                folder,
                Items.page("zh", "zh", "", "温州警方在罗马设立警侨驿站，协助劝返。"),
                Items.page("en", "en", "", "Two police stations were opened; people were persuaded to return."),
                Items.page("de", "de", "", "Die Polizeistationen in Frankfurt blieben offen."),
                Items.page("he", "he", "", "נפתחה תחנת משטרה סינית."),
                Items.page("no", "en", "", "The railway station has a shop."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "police station           | presence.kind.service-point            | en,zh,de,he",
                "\"police stations\"      | presence.kind.service-point            | en,zh,de,he",
                "警僑驛站                 | presence.kind.service-point            | en,zh,de,he",
                "Polizeistation           | presence.kind.service-point            | en,zh,de,he",
                "תחנות המשטרה             | presence.kind.service-point            | en,zh,de,he",
                "persuasion to return     | incident.method.persuasion-unspecified | en,zh",
                "劝返                     | incident.method.persuasion-unspecified | en,zh",
                "罗马警侨驿站             | presence.kind.service-point            | zh",
            })
    void findsTheOtherWordsOfItsCodeAndSaysSo(String query, String code, String ids) {
        try (SearchIndex index = index()) {
            Found found = index.finder().find(Ask.of(query), 0, 10);
            assertThat(Items.ids(found)).containsExactlyInAnyOrder(ids.split(","));
            assertThat(found.also()).extracting(Expansion::code).containsExactly(code);
            assertThat(found.also().getFirst().also())
                    .extracting(Expansion.Term::lang)
                    .isSubsetOf("zh", "en", "de", "he");
        }
    }

    @Test
    void exactlyLooksForWhatIsTypedAlone() {
        try (SearchIndex index = index()) {
            Found found = index.finder().find(Ask.of("police station").exactly(), 0, 10);
            assertThat(Items.ids(found)).containsExactly("en");
            assertThat(found.also()).isEmpty();
        }
    }

    @Test
    void whatIsExcludedIsExcludedAsTyped() {
        try (SearchIndex index = index()) {
            assertThat(Items.ids(index.finder().find(Ask.of("station -railway"), 0, 10)))
                    .contains("en")
                    .doesNotContain("no");
        }
    }

    @Test
    void codesOfTheListAreCodesOfTheCodebook() throws IOException {
        Codebook codebook = Codebook.shipped();
        try (InputStream in = Objects.requireNonNull(Concepts.class.getResourceAsStream("terms.txt"))) {
            List<String> codes = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> l.startsWith("["))
                    .map(l -> l.substring(1, l.indexOf(']')))
                    .toList();
            assertThat(codes).doesNotHaveDuplicates().allMatch(code -> {
                int dot = code.lastIndexOf('.');
                return code.startsWith("topic.")
                        || codebook.code(code.substring(0, dot), code.substring(dot + 1))
                                .isPresent();
            });
        }
    }

    @Test
    void wordsOfACodebookOfOnesOwnCount() {
        Codebook own = Codebook.parse(
                "own.yaml", Codebook.shippedText().replace("words: [海外110]", "words: [海外110, hotline abroad]"));
        SearchIndex index = SearchIndex.open(folder, Concepts.shipped().with(own));
        try (index) {
            index.update(
                    "one",
                    () -> Stream.of(
                                    Items.page("a", "en", "", "A hotline abroad was set up."),
                                    Items.page("b", "zh", "", "海外110上线。"))
                            .map(Pending::of),
                    n -> {});
            assertThat(Items.ids(index.finder().find(Ask.of("hotline abroad"), 0, 10)))
                    .contains("a", "b");
        }
    }

    @Test
    void aLineThatIsNoneIsNamed() {
        assertThatThrownBy(() -> Concepts.of("mine.txt", "[a.b] c\nthese are words\n"))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("mine.txt, line 2");
    }
}
