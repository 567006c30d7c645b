// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daylight.DaylightException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name is found in every guise in which pages, addresses and scripts write it, and in no other word. */
class SpellingsTest {
    private static final Spellings NAMES = new Spellings(List.of("Lin Meihua", "陈绍华", "Inés Robledo", "Li An"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "told Lin Meihua that",
                "LIN MEIHUA",
                "lin-meihua.html",
                "Lin\u00a0\n Meihua",
                "Ｌｉｎ　Ｍｅｉｈｕａ",
                "?n=Lin%20Meihua&m",
                "?n=%4Cin+Meihua",
                "{\"n\":\"\\nLin\\u0020Meihua\"}",
                "&#76;in Meihua",
                "其兄陳紹華將",
                "%E9%99%88%E7%BB%8D%E5%8D%8E",
                "%25E9%2599%2588%25E7%25BB%258D%25E5%258D%258E",
                "\\u9673\\u7d39\\u83ef",
                "&#38472;&#x7ECD;&#21326;",
                "Ine\u0301s Robledo",
                "IN%C3%89S ROBLEDO"
            })
    void isFound(String text) {
        assertThat(NAMES.in(text)).isTrue();
        assertThat(NAMES.in(NAMES.mask(text))).isFalse();
        assertThat(NAMES.mask(text).codePointCount(0, NAMES.mask(text).length()))
                .isEqualTo(text.codePointCount(0, text.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Aliya O'Darvi",
                "Aliya O\u2019Darvi",
                "ALIYA O\u02BCDARVI",
                "Aliya O\u05F3Darvi",
                "Aliya O`Darvi",
                "Aliya O&#8217;Darvi",
                "Aliya O&rsquo;Darvi",
                "aliya-o%27darvi",
                "aliya-o%E2%80%99darvi"
            })
    void anApostropheIsFoundWhateverKeyboardItIsFrom(String text) {
        for (String typed : List.of("Aliya O'Darvi", "Aliya O\u2019Darvi", "Aliya O\u05F3Darvi")) {
            Spellings names = new Spellings(List.of(typed));
            assertThat(names.in(text)).as(typed).isTrue();
            assertThat(names.in(names.mask(text))).isFalse();
            assertThat(names.in("Aliya ODarvi")).isFalse();
        }
        assertThat(new Spellings(List.of("דוד צ\"ח")).in("דוד צ\u05F4ח")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Berlin Meihuan", "a Sicilian anthem", "陈绍", "Meihua", "Li\tAnne", "Linmei Hua"})
    void isNotFound(String text) {
        assertThat(NAMES.in(text)).isFalse();
        assertThat(NAMES.mask(text)).isEqualTo(text);
    }

    @Test
    void valuesAreMaskedThroughAndThrough() {
        Object value = Map.of("a", List.of("by Lin Meihua", 3L), "lin meihua", true);
        assertThat(NAMES.inValue(value)).isTrue();
        assertThat(NAMES.inValue(NAMES.maskValue(value))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Şule Kaya",
                "Éva Sipos",
                "søren holm",
                "Kim",
                "Ökten",
                "李伟",
                "םירה",
                "ąž",
                "Σίμος",
                "ßar",
                "'Abd",
                "ß’a"
            })
    void aNameIsFoundHoweverItsFirstLetterIsWritten(String name) {
        Spellings spellings = new Spellings(List.of(name));
        int first = name.codePointAt(0);
        String rest = name.substring(Character.charCount(first));
        String letter = Character.toString(first);
        StringBuilder percent = new StringBuilder();
        for (byte b : letter.getBytes(StandardCharsets.UTF_8)) {
            percent.append(String.format(Locale.ROOT, "%%%02X", b));
        }
        for (String written : List.of(
                letter,
                letter.toUpperCase(Locale.ROOT).length() == letter.length() ? letter.toUpperCase(Locale.ROOT) : letter,
                letter.toLowerCase(Locale.ROOT),
                Normalizer.normalize(letter, Normalizer.Form.NFD),
                "&#" + first + ";",
                "&#x" + Integer.toHexString(first) + ";",
                percent.toString(),
                String.format(Locale.ROOT, "\\u%04x", first))) {
            assertThat(spellings.in("it was " + written + rest + " who"))
                    .as(written)
                    .isTrue();
        }
    }

    @Test
    void lettersThatFoldToOneAreFoundAtTheBeginningToo() {
        // The sign of the unit kelvin and the long s fold to k and s.
        assertThat(new Spellings(List.of("Kim Ahn")).in("\u212Aim Ahn")).isTrue();
        assertThat(new Spellings(List.of("Sara Voss")).in("\u017Fara Voss")).isTrue();
        assertThat(new Spellings(List.of("Kim Ahn")).in("Ｋim Ahn")).isTrue();
    }

    @Test
    void oneLetterIsNoName() {
        assertThatThrownBy(() -> new Spellings(List.of("X", "Lin Meihua"))).isInstanceOf(DaylightException.class);
        assertThatThrownBy(() -> new Spellings(List.of(" "))).isInstanceOf(DaylightException.class);
    }
}
