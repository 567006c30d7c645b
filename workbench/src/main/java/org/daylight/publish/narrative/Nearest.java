// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.narrative;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names that are most like one that does not exist. */
final class Nearest {
    private static final int NAMED = 3;

    private Nearest() {}

    /** {@code ; nearest: IE-1, IE-2}, or nothing where none is near. */
    static String hint(String word, Collection<String> names) {
        List<String> near = of(word, names);
        return near.isEmpty() ? "" : "; nearest: " + String.join(", ", near);
    }

    private static List<String> of(String word, Collection<String> names) {
        String wanted = word.toLowerCase(Locale.ROOT);
        int far = Math.max(2, wanted.length() / 2);
        record Far(String name, int distance) {}
        return names.stream()
                .distinct()
                .filter(n -> Math.abs(n.length() - wanted.length()) <= far)
                .map(n -> new Far(n, distance(wanted, n.toLowerCase(Locale.ROOT))))
                .filter(f -> f.distance() <= far)
                .sorted(Comparator.comparingInt(Far::distance).thenComparing(Far::name))
                .limit(NAMED)
                .map(Far::name)
                .toList();
    }

    /** Insertions, deletions and substitutions from one word to the other (Wagner and Fischer 1974). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int before = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int same = before + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(same, Math.min(above, row[j - 1]) + 1);
                before = above;
            }
        }
        return row[b.length()];
    }
}
