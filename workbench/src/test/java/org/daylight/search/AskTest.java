// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.daylight.DaylightException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed is a question, or is answered with one line on what to change. */
class AskTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lang:Chinese | lang=[zh]",
                "lang:zh-Hant | lang=[zh]",
                "country:意大利 | country=[IT]",
                "country:Italia | country=[IT]",
                "country:uk | country=[GB]",
                "published-in:ie | publishedIn=[IE]",
                "site:News.Example.org | host=[news.example.org]",
                "source:\"The Harbour Courier\" | source=[The Harbour Courier]",
                "in:entries | in=[entry]",
                "gone:YES | gone=[yes]",
                "since:2022-09 until:2022-12-04 | since=[2022-09], until=[2022-12-04]",
                "kind:figure kind:presence | kind=[figure, presence]",
            })
    void filters(String query, String filters) {
        assertThat(new java.util.TreeMap<>(Ask.of(query).filters()).toString()).isEqualTo("{" + filters + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lang:klingonish | is no language",
                "country:Atlantis | is no country",
                "since:soon | a day, month or year",
                "since:2022-13 | a day, month or year",
                "gone:perhaps | yes or no",
                "in:drawers | page or statement or entry",
                "kind:!! | takes a kind",
                "lang: | has no value",
                "*ing | cannot begin with *",
                "?ing | cannot begin with ?",
                "a* | at least two letters",
            })
    void whatFitsNoFilterIsNamed(String query, String message) {
        assertThatThrownBy(() -> Ask.of(query))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aQuotationMarkWithoutItsOtherIsSaid() {
        Ask ask = Ask.of("stations \"closed in");
        assertThat(ask.parts().getLast().terms()).containsExactly(new Ask.Word("closed in", Ask.As.PHRASE));
        assertThat(ask.notes()).hasSize(1);
    }

    @Test
    void anAddressIsNoFilter() {
        assertThat(Ask.of("https://example.org/a").filters()).isEmpty();
    }

    @Test
    void aMegabyteIsTooLong() {
        assertThatThrownBy(() -> Ask.of("x".repeat(1 << 20)))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("1048576 characters");
        assertThatThrownBy(() -> Ask.of("x ".repeat(100)))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("more than 64 words");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "--",
                "\"",
                "\"\"",
                "()",
                "((((",
                "AND OR NOT",
                "OR",
                "OR OR",
                "a OR",
                "^~*",
                "~",
                "a~~~",
                "[a TO b]",
                "field:value",
                ":",
                "::",
                "/(a+)+$/",
                "(a|a)*b",
                "a\\",
                "\u0000",
                "\ud83d",
                "\u202e",
                "𠮷",
                "😀😀",
                "e\u0301",
                "-\"x",
                "-lang:zh",
                "🇮🇹",
                "\"*\"",
                "„x“ y",
                "((((((((((((((((((((((((((((((((((((((((((",
            })
    void anythingElseIsAQuestion(String query, @TempDir java.nio.file.Path folder) {
        try (SearchIndex index = Items.index(folder, Items.page("a", "en", "A title", "Some words 𠮷 and more"))) {
            assertThat(index.finder().find(Ask.of(query), 0, 10)).isNotNull();
        }
    }

    @Test
    void noQuestionTakesLong(@TempDir java.nio.file.Path folder) {
        Random random = new Random(7);
        String letters = "ab*~\"- :()警侨ה탐𠮷é\u0301OR";
        int[] points = letters.codePoints().toArray();
        try (SearchIndex index = Items.index(folder, Items.page("a", "en", "A title", "ab ".repeat(5000)))) {
            Assertions.assertTimeout(Duration.ofSeconds(30), () -> {
                for (int n = 0; n < 300; n++) {
                    StringBuilder query = new StringBuilder();
                    for (int i = random.nextInt(120); i > 0; i--) {
                        query.appendCodePoint(points[random.nextInt(points.length)]);
                    }
                    try {
                        index.finder().find(Ask.of(query.toString()), 0, 3);
                    } catch (DaylightException e) {
                        assertThat(e.getMessage()).doesNotContain("\n");
                    }
                }
            });
        }
    }
}
