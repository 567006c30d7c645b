// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.cutout;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text without what an extractor and a browser tell differently: spaces, invisible signs, forms of one letter, marks that
 * are a sign of their own or part of the letter. Each remaining unit knows where it stood.
 */
final class Folded {
    private final String text;
    private final int[] places;

    private Folded(String text, int[] places) {
        this.text = text;
        this.places = places;
    }

    static Folded of(String original) {
        StringBuilder kept = new StringBuilder(original.length());
        int[] places = new int[original.length() + 16];
        for (int i = 0; i < original.length(); ) {
            int sign = original.codePointAt(i);
            String plain = plain(sign);
            for (int k = 0; k < plain.length(); k++) {
                if (kept.length() == places.length) {
                    places = Arrays.copyOf(places, places.length * 2);
                }
                places[kept.length()] = i;
                kept.append(plain.charAt(k));
            }
            i += Character.charCount(sign);
        }
        return new Folded(kept.toString(), Arrays.copyOf(places, kept.length()));
    }

    private static String plain(int sign) {
        if (sign < 0x80) {
            return sign <= ' ' || sign == 0x7f ? "" : String.valueOf((char) Character.toLowerCase(sign));
        }
        StringBuilder plain = new StringBuilder(2);
        Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Folded::counts)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean counts(int sign) {
        return switch (Character.getType(sign)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.NON_SPACING_MARK,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }

    /** What is left. */
    String text() {
        return text;
    }

    /** Where a unit of it stood, UTF-16. */
    int place(int at) {
        return places[at];
    }
}
