// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodebookTest {
    private static final String SMALL = """
            codebook: harbours
            version: 3
            title: {en: Harbours, eo: Havenoj}
            language: en
            kinds:
              vessel:
                label: Vessel
                definition: A ship of an office.
                properties:
                  flag: {label: Flag, values: country, one: true, definition: "Whose flag it flies."}
                  state: {label: State, values: vessel.state, dated: true, definition: "What is said of it."}
            vocabularies:
              vessel.state:
                label: States
                definition: What is said of a vessel.
                source: ours
                codes:
                  seen: {label: {en: Seen, eo: Vidita}, definition: "Somebody saw it."}
                  sunk: {label: Sunk, reviewers: 2, definition: "It sank."}
                  gone: {label: Gone, superseded-by: sunk, definition: "As one said before."}
                  unspecified: {label: Not specified, definition: "Not said."}
            """;

    @Test
    void theShippedCodebookSaysWhatCannotBothHold() {
        Codebook shipped = Codebook.shipped();
        assertThat(shipped.kinds())
                .extracting(Kind::code)
                .containsExactly("presence", "agency", "incident", "response", "agreement", "figure", "reply");
        assertThat(shipped.oneValue("figure", "stations")).isTrue();
        assertThat(shipped.oneValue("presence", "status")).isFalse();
        assertThat(shipped.oneValue("presence", "no-such-property")).isFalse();
        assertThat(shipped.reviewers("presence", "address", "1 Quay")).isEqualTo(2);
        assertThat(shipped.reviewers("presence", "status", "closure-verified")).isEqualTo(2);
        assertThat(shipped.reviewers("presence", "status", "said-closed")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "response.kind, plea-guilty, conviction",
        "response.kind, demarche, summons",
        "incident.method, exit-ban, passport_control",
        "incident.method, hand-over, kidnap",
        "stance, no-evidence, denies"
    })
    void aFineCodeHasItsCoarseOne(String vocabulary, String fine, String coarse) {
        assertThat(Codebook.shipped().coarse(vocabulary, fine)).contains(coarse);
    }

    @Test
    void aCodebookOfOnesOwnIsRead() {
        Codebook own = Codebook.parse("own.yaml", SMALL);
        assertThat(own.name()).isEqualTo("harbours");
        assertThat(own.version()).isEqualTo(3);
        assertThat(own.title().in("eo-XX")).isEqualTo("Havenoj");
        assertThat(own.title().in("zh")).isEqualTo("Harbours");
        assertThat(own.oneValue("vessel", "flag")).isTrue();
        assertThat(own.reviewers("vessel", "state", "sunk")).isEqualTo(2);
        assertThat(own.code("vessel.state", "gone").orElseThrow().supersededBy())
                .isEqualTo("sunk");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vessel:|suspect:|own.yaml, line 6: the kind suspect is refused",
                "label: Vessel|label: Wanted persons|own.yaml, line 6: the kind vessel is refused",
                "label: Vessel|label: {en: Vessel, zh: 人物}|own.yaml, line 6: the kind vessel is refused",
                "label: Flag|label: Owner's full name|own.yaml, line 10: the property flag is refused",
                "one: true|once: true|own.yaml, line 10: a property has no key \"once\"",
                "values: country|values: planet|own.yaml, line 10: expected text, number, date, country or a vocabulary",
                "unspecified:|unsaid:|own.yaml, line 13: the vocabulary vessel.state lacks the code unspecified",
                "superseded-by: sunk|superseded-by: lost|own.yaml, line 20: the code gone is superseded by lost",
                "reviewers: 2|reviewers: 3|own.yaml, line 19: expected a number from 1 to 2",
                "version: 3|version: three|own.yaml, line 2: expected a number",
                "sunk:|seen:|own.yaml, line 19: seen stands in line 18 already",
                "title:|tilte:|own.yaml, line 3: a codebook has no key \"tilte\""
            })
    void whatIsWrongIsSaidWithItsLine(String find, String put, String says) {
        assertThatThrownBy(
                        () -> Codebook.parse("own.yaml", SMALL.replaceFirst(java.util.regex.Pattern.quote(find), put)))
                .hasMessageStartingWith(says)
                .message()
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "text", "codebook: &a x\nversion: *a\n", "a: {", "codebook: x"})
    void whatIsNoCodebookIsRefusedInOneLine(String text) {
        assertThatThrownBy(() -> Codebook.parse("own.yaml", text))
                .hasMessageStartingWith("own.yaml, line ")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void everyCutOfAFileIsReadOrRefusedInOneLine() {
        for (int end = 0; end < SMALL.length(); end++) {
            String cut = SMALL.substring(0, end);
            try {
                Codebook.parse("own.yaml", cut);
            } catch (org.daylight.DaylightException e) {
                assertThat(e.getMessage()).startsWith("own.yaml, line ").doesNotContain("\n");
            }
        }
    }

    @Test
    void depthAndSizeAreBounded() {
        assertThatThrownBy(() -> Codebook.parse("own.yaml", "a: " + "[".repeat(5_000)))
                .hasMessageContaining("levels");
        assertThatThrownBy(() -> Codebook.parse("own.yaml", "#".repeat(1_000_001)))
                .hasMessageContaining("longer");
    }

    @Test
    void aTurkishLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));
            assertThat(Codebook.parse("own.yaml", Codebook.shippedText())).isEqualTo(Codebook.shipped());
        } finally {
            Locale.setDefault(before);
        }
    }
}
