// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.pdf;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters as they are drawn from the left become letters as they are read. */
final class Direction {
    private static final Pattern ADDRESS = Pattern.compile("https?://[\\p{Alnum}%/?=&#_~.:+-]*[\\p{Alnum}/=_~]");
    private static final String HELD = "\uF8F0";

    private Direction() {}

    /** Whether there is a letter of a script that runs from the right. */
    static boolean isRightToLeft(String text) {
        return text.codePoints().anyMatch(Direction::isRightToLeft);
    }

    private static boolean isRightToLeft(int c) {
        byte d = Character.getDirectionality(c);
        return d == Character.DIRECTIONALITY_RIGHT_TO_LEFT || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Whether most letters run from the right. */
    static boolean mostlyRightToLeft(String text) {
        int right = 0;
        int left = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isRightToLeft(c)) {
                right++;
            } else if (Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                left++;
            }
        }
        return right > left;
    }

    /**
     * Unicode Bidirectional Algorithm, backwards: numbers and words of other scripts keep their order.
     *
     * @param rightToLeft whether the page runs from the right; a line of a page that does not may do so by itself
     */
    static String logical(String visual, boolean rightToLeft) {
        if (!isRightToLeft(visual)) {
            return visual;
        }
        Bidi bidi = new Bidi();
        Matcher address = ADDRESS.matcher(visual);
        if (address.find()) {
            return restored(visual, rightToLeft);
        }
        bidi.setReorderingMode(Bidi.REORDER_INVERSE_LIKE_DIRECT);
        bidi.setPara(visual, rightToLeft || mostlyRightToLeft(visual) ? Bidi.RTL : Bidi.LTR, null);
        return bidi.writeReordered(Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
    }

    /** An address keeps its order whole: its strokes and figures are put for Latin letters while the line is turned. */
    private static String restored(String visual, boolean rightToLeft) {
        List<String> addresses = new ArrayList<>();
        String held = ADDRESS.matcher(visual).replaceAll(m -> {
            addresses.add(m.group());
            return HELD + (char) ('a' + (addresses.size() - 1) % 26) + HELD;
        });
        String logical = logical(held, rightToLeft || mostlyRightToLeft(visual));
        for (int i = 0; i < addresses.size(); i++) {
            logical = logical.replace(HELD + (char) ('a' + i % 26) + HELD, addresses.get(i));
        }
        return logical;
    }

    /** Letters that are written without spaces: ideographs, kana and their punctuation; Hangul has spaces. */
    static boolean isIdeograph(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.BOPOMOFO
                || (c >= 0x3000 && c <= 0x303F)
                || (c >= 0xFF00 && c <= 0xFFEF);
    }
}
