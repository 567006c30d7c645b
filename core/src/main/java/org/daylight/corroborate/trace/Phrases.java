// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daylight.read.Folded;

/**
 * Many phrases that are looked for in folded texts at once, as whole words. The longest one at a place stands; time grows
 * linearly with the text as long as few phrases begin alike.
 *
 * @param <T> what a phrase means
 */
final class Phrases<T> {
    private record Entry<T>(String phrase, T meaning) {}

    /** Phrases by their first two characters, the longest first. */
    private final Map<String, List<Entry<T>>> heads = new HashMap<>();

    /** A place where a phrase stands, in UTF-16 units of the text. */
    record Found<T>(int start, int end, T meaning) {}

    /** Adds a phrase, folded on the way in; those of one character are left out. */
    void add(String phrase, T meaning) {
        String folded = Folded.of(phrase);
        if (folded.length() >= 2) {
            List<Entry<T>> entries = heads.computeIfAbsent(folded.substring(0, 2), h -> new ArrayList<>());
            entries.add(new Entry<>(folded, meaning));
            entries.sort(Comparator.comparingInt((Entry<T> e) -> -e.phrase().length()));
        }
    }

    /** Where phrases stand in a folded text, in order, not overlapping. */
    List<Found<T>> in(String folded) {
        List<Found<T>> found = new ArrayList<>();
        for (int at = 0; at + 2 <= folded.length(); at++) {
            for (Entry<T> e : heads.getOrDefault(folded.substring(at, at + 2), List.of())) {
                if (folded.startsWith(e.phrase(), at)
                        && whole(folded, at, at + e.phrase().length())) {
                    found.add(new Found<>(at, at + e.phrase().length(), e.meaning()));
                    at += e.phrase().length() - 1;
                    break;
                }
            }
        }
        return found;
    }

    private static boolean whole(String text, int start, int end) {
        return (start == 0 || !joined(text.codePointBefore(start), text.codePointAt(start)))
                && (end == text.length() || !joined(text.codePointBefore(end), text.codePointAt(end)));
    }

    private static boolean joined(int left, int right) {
        return Character.isLetterOrDigit(left)
                && Character.isLetterOrDigit(right)
                && !Folded.alone(left)
                && !Folded.alone(right);
    }
}
