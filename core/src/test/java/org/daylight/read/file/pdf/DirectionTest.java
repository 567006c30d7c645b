// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectionTest {
    /** Glyphs of half their size, side by side from x on, as a page draws them. */
    private static List<Glyph> drawn(String text, double x, double y, double advance) {
        List<Glyph> glyphs = new ArrayList<>();
        double at = x;
        for (int c : text.codePoints().toArray()) {
            glyphs.add(new Glyph(Character.toString(c), at, y, advance, 10, 2.5, false));
            at += advance;
        }
        return glyphs;
    }

    @Test
    void rightToLeftIsReadFromTheRightWithNumbersAsTheyAre() {
        String read = "בשנת 2022 נספרו 54 תחנות (לפחות)";
        String seen = "(תוחפל) תונחת 54 ורפסנ 2022 תנשב";
        assertThat(Direction.logical(seen, false)).isEqualTo(read);
        assertThat(Fragments.of(drawn(seen, 50, 100, 5)))
                .extracting(Fragment::text)
                .containsExactly(read);
    }

    @Test
    void latinWithinArabicKeepsItsOrder() {
        assertThat(Direction.logical("2022 ماع Safeguard Defenders ةمظنم", true))
                .isEqualTo("منظمة Safeguard Defenders عام 2022");
    }

    @Test
    void latinLinesStayAsTheyAre() {
        assertThat(Direction.logical("54 stations (at least)", false)).isEqualTo("54 stations (at least)");
    }

    @Test
    void stretchedChineseLineGetsNoSpaces() {
        List<Glyph> glyphs = new ArrayList<>();
        double at = 50;
        for (int c : "福州市公安局".codePoints().toArray()) {
            glyphs.add(new Glyph(Character.toString(c), at, 100, 10, 10, 2.5, false));
            at += 13;
        }
        assertThat(Fragments.of(glyphs)).extracting(Fragment::text).containsExactly("福州市公安局");
    }

    @Test
    void raisedFigureOfAUnitStays() {
        List<Glyph> glyphs = drawn("about 25 km", 50, 100, 5);
        glyphs.addAll(List.of(new Glyph("2", 106, 96, 3, 6, 1.5, false)));
        assertThat(Fragments.of(glyphs)).extracting(Fragment::text).containsExactly("about 25 km²");
    }

    @Test
    void raisedMarkOfANoteIsNoDigitOfTheNumber() {
        List<Glyph> glyphs = drawn("at least 54", 50, 100, 5);
        glyphs.addAll(List.of(new Glyph("1", 106, 96, 3, 6, 1.5, false)));
        assertThat(Fragments.of(glyphs)).extracting(Fragment::text).containsExactly("at least 54");
    }

    @Test
    void letterDrawnTwiceIsReadOnce() {
        List<Glyph> glyphs = drawn("bold", 50, 100, 5);
        glyphs.addAll(drawn("bold", 50.3, 100, 5));
        assertThat(Fragments.of(glyphs)).extracting(Fragment::text).containsExactly("bold");
    }
}
