// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daylight.read.Folded;

/** How much of a text stands word by word in another. */
public final class Wording {
    private static final int WIDTH = 4;
    private static final int LONGEST = 20_000;

    private Wording() {}

    /** The share of the text's runs of {@value #WIDTH} words that stand in the other; in Chinese, of as many characters. */
    public static double share(String text, String other) {
        Set<Long> runs = runs(text);
        if (runs.isEmpty()) {
            return 0;
        }
        Set<Long> others = runs(other);
        return (double) runs.stream().filter(others::contains).count() / runs.size();
    }

    private static Set<Long> runs(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int[] points = Folded.of(text).codePoints().toArray();
        for (int i = 0; i < points.length && words.size() < LONGEST; i++) {
            boolean alone = Folded.alone(points[i]);
            boolean part = Character.isLetterOrDigit(points[i]) && !alone;
            if (part) {
                word.appendCodePoint(points[i]);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (alone) {
                words.add(Character.toString(points[i]));
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        Set<Long> runs = new HashSet<>();
        for (int i = 0; i + WIDTH <= words.size(); i++) {
            long hash = 1125899906842597L;
            for (String one : words.subList(i, i + WIDTH)) {
                hash = 31 * hash + one.hashCode();
                hash ^= (hash * 0x9E3779B97F4A7C15L) >>> 29;
            }
            runs.add(hash);
        }
        return runs;
    }
}
