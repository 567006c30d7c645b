// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.likeness;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Cuts off what a page carries below its text: the list of related stories and the row of sharing buttons are the same under
 * every page of a site and say nothing about where its text is from. {@code furniture.txt} holds the words that begin them.
 */
final class Furniture {
    /** What stands before this share of the text is never cut. */
    private static final double TEXT = 0.4;

    /** By their first character. */
    private static final Map<Character, List<String>> BEGINNINGS = Table.lines("furniture.txt").stream()
            .map(line -> line.strip().toLowerCase(Locale.ROOT))
            .map(Mended::of)
            .collect(Collectors.groupingBy(line -> line.charAt(0), TreeMap::new, Collectors.toList()));

    private Furniture() {}

    /** The text without its furniture. Furniture begins a line, or stands behind a full stop; never inside a sentence. */
    static String without(String text) {
        boolean begins = false;
        for (int i = (int) (text.length() * TEXT); i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || ends(c)) {
                begins = true;
            } else if (begins && Character.isLetterOrDigit(c)) {
                if (furniture(text, i)) {
                    return text.substring(0, i);
                }
                begins = false;
            }
        }
        return text;
    }

    private static boolean ends(char c) {
        return c == '.' || c == '!' || c == '?' || c == '。' || c == '！' || c == '？';
    }

    private static boolean furniture(String text, int at) {
        for (String words : BEGINNINGS.getOrDefault(Character.toLowerCase(text.charAt(at)), List.of())) {
            int end = at + words.length();
            boolean here = text.regionMatches(true, at, words, 0, words.length());
            // Related: begins a list; Related companies begins a sentence.
            boolean label =
                    words.indexOf(' ') >= 0 || end >= text.length() || !Character.isLetterOrDigit(next(text, end));
            if (here
                    && label
                    && (end >= text.length()
                            || !Character.isLetterOrDigit(text.charAt(end))
                            || Tokens.alone(text.charAt(at)))) {
                return true;
            }
        }
        return false;
    }

    /** The character behind one space. */
    private static char next(String text, int end) {
        int at = text.charAt(end) == ' ' && end + 1 < text.length() ? end + 1 : end;
        return text.charAt(at);
    }
}
