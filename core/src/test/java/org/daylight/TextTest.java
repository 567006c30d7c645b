// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void offsetsCountCodePoints() {
        Text text = new Text("a𠮷b😀c");
        assertThat(text.length()).isEqualTo(5);
        assertThat(text.at(new Offsets(1, 4))).isEqualTo("𠮷b😀");
        assertThat(text.offsets(3, 6)).isEqualTo(new Offsets(2, 4));
    }

    @Test
    void agreesWithJavaOnEveryIndex() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 60)).checkAssert(s -> {
            Text text = new Text(s);
            assertThat(text.length()).isEqualTo(s.codePointCount(0, s.length()));
            for (int cp = 0; cp <= text.length(); cp++) {
                int utf16 = s.offsetByCodePoints(0, cp);
                assertThat(text.utf16(cp)).isEqualTo(utf16);
                assertThat(text.codePoint(utf16)).isEqualTo(cp);
            }
        });
    }
}
