// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daylight.DaylightException;
import org.junit.jupiter.api.Test;

class JcsTest {

    @Test
    void keysAreOrderedByUtf16UnitsAsTheRfcShows() {
        Map<String, Object> map = new LinkedHashMap<>();
        for (String key : List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6")) {
            map.put(key, true);
        }
        assertThat(Jcs.write(map))
                .isEqualTo("{\"\\r\":true,\"1\":true,\"\u0080\":true,\"\u00f6\":true,\"\u20ac\":true,"
                        + "\"\ud83d\ude00\":true,\"\ufb33\":true}");
    }

    @Test
    void onlyWhatMustBeEscapedIs() {
        assertThat(Jcs.write("\u20ac$\u000f\nA'B\"\\\"/\u007f\u2028"))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\"/\u007f\u2028\"");
    }

    @Test
    void everyTextSurvives() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 40))
                .assuming(text -> text.equals(new String(text.getBytes(UTF_16BE), UTF_16BE)))
                .check(text -> text.equals(Jcs.parse(Jcs.write(text))));
    }

    @Test
    void everyWholeNumberSurvives() {
        qt().forAll(longs().between(-Jcs.MAX_INTEGER, Jcs.MAX_INTEGER))
                .check(number -> number.equals(Jcs.parse(Jcs.write(number))));
    }

    @Test
    void orderSpacingAndEscapesDoNotMatter() {
        qt().forAll(integers().all()).check(number -> {
            Map<String, Object> map = Map.of("k" + number, number, "k", List.of(number, "\u00e9"));
            String canonical = Jcs.write(map);
            String loose = " " + canonical.replace("\u00e9", "\\u00E9").replace(",\"", " ,\n\"") + "\t";
            return canonical.equals(Jcs.write(Jcs.parse(canonical))) && canonical.equals(Jcs.write(Jcs.parse(loose)));
        });
    }

    @Test
    void everyCutIsRefusedAtItsPlace() {
        String json = "{\"a\":[1,true,null,\"\\u00e9\\n\"],\"b\":{\"c\":-5}}";
        for (int cut = 0; cut < json.length(); cut++) {
            String torn = json.substring(0, cut);
            assertThatThrownBy(() -> Jcs.parse(torn))
                    .as(torn)
                    .isInstanceOf(DaylightException.class)
                    .hasMessageContaining("offset");
        }
    }

    @Test
    void whatReadersDisagreeOnIsRefused() {
        for (Object value : Arrays.asList(1.5, 1L << 53, -(1L << 53), "\ud800", "a\udc00", 'c', Map.of(1, 2))) {
            assertThatThrownBy(() -> Jcs.write(value)).as("%s", value).isInstanceOf(DaylightException.class);
        }
    }

    @Test
    void depthIsBounded() {
        assertThatThrownBy(() -> Jcs.parse("[".repeat(100_000))).hasMessageContaining("levels");
        Object nested = "x";
        for (int i = 0; i < 70; i++) {
            nested = List.of(nested);
        }
        Object deep = nested;
        assertThatThrownBy(() -> Jcs.write(deep)).hasMessageContaining("deeper");
    }

    @Test
    void aTurkishLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(Jcs.write(Map.of("I", 10, "\u0131", "\u000b"))).isEqualTo("{\"I\":10,\"\u0131\":\"\\u000b\"}");
            assertThat(Tiles.path("0", 1234067, 5)).isEqualTo("tile/0/x001/x234/067.p/5");
        } finally {
            Locale.setDefault(before);
        }
    }
}
