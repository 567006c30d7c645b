// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/**
 * What is looked for, folded. Names in Latin letters match as whole words; names in scripts that attach particles or
 * endings (Hebrew, Arabic, Cyrillic …) also inside a word from three letters on; names in scripts without spaces
 * anywhere.
 */
final class Needles {
    private static final int FREE_LENGTH = 3;
    private final Folding folding = new Folding();
    private final Index words = new Index();
    private final Index free = new Index();
    private int tested;
    private int tooShort;

    Needles(Collection<String> forbidden) {
        for (String name : new TreeSet<>(forbidden)) {
            int[] folded = fold(name);
            long letters = java.util.Arrays.stream(folded)
                    .filter(c -> c > Folding.SPACE)
                    .count();
            if (letters < 2) {
                tooShort++;
                continue;
            }
            tested++;
            boolean dense = java.util.Arrays.stream(folded).anyMatch(c -> c > 0x2e80 && Folding.dense(c));
            int[] joined = java.util.Arrays.stream(folded)
                    .filter(c -> c != Folding.SPACE)
                    .toArray();
            if (dense) {
                free.add(joined);
            } else {
                boolean bounded = java.util.Arrays.stream(joined).allMatch(Folding::bounded);
                (bounded || letters < FREE_LENGTH ? words : words.loose()).add(folded);
                words.add(joined);
            }
        }
    }

    int tested() {
        return tested;
    }

    int tooShort() {
        return tooShort;
    }

    boolean none() {
        return tested == 0;
    }

    /** Tells the offset of each place where one of them stands; walls and spaces at the ends of names do not count. */
    void find(Located text, IntConsumer found) {
        Located spaced = folding.spaced(text);
        words.find(spaced, found);
        if (!free.isEmpty()) {
            free.findAnywhere(Folding.dense(spaced), found);
        }
    }

    /** Folds a name and trims it. */
    private int[] fold(String name) {
        Located raw = new Located();
        name.codePoints().forEach(c -> raw.add(c, 0));
        Located spaced = folding.spaced(raw);
        int from = 0;
        int to = spaced.size();
        while (from < to && spaced.point(from) <= Folding.SPACE) {
            from++;
        }
        while (to > from && spaced.point(to - 1) <= Folding.SPACE) {
            to--;
        }
        int[] folded = new int[to - from];
        for (int i = from; i < to; i++) {
            folded[i - from] = spaced.point(i);
        }
        return folded;
    }

    /** Sequences of code points by their first two. */
    private static final class Index {
        private final BitSet first = new BitSet();
        private final Map<Long, List<int[]>> byStart = new HashMap<>();
        private final List<Index> loose = new ArrayList<>();

        boolean isEmpty() {
            return byStart.isEmpty();
        }

        /** Those that may stand inside a word. */
        Index loose() {
            if (loose.isEmpty()) {
                loose.add(new Index());
            }
            return loose.get(0);
        }

        void add(int[] needle) {
            first.set(needle[0]);
            byStart.computeIfAbsent(key(needle[0], needle[1]), k -> new ArrayList<>())
                    .add(needle);
        }

        private static long key(int a, int b) {
            return (long) a << 32 | b;
        }

        void find(Located text, IntConsumer found) {
            find(text, true, found);
            for (Index index : loose) {
                index.find(text, false, found);
            }
        }

        void findAnywhere(Located text, IntConsumer found) {
            find(text, false, found);
        }

        private void find(Located text, boolean whole, IntConsumer found) {
            for (int i = 0; i + 1 < text.size(); i++) {
                if (!first.get(text.point(i))) {
                    continue;
                }
                if (whole && i > 0 && text.point(i - 1) > Folding.SPACE) {
                    continue; // inside a word
                }
                List<int[]> candidates = byStart.get(key(text.point(i), text.point(i + 1)));
                if (candidates == null) {
                    continue;
                }
                for (int[] needle : candidates) {
                    int end = i + needle.length;
                    if (matches(text, i, needle)
                            && (!whole || end == text.size() || text.point(end) <= Folding.SPACE)) {
                        found.accept(text.offset(i));
                    }
                }
            }
        }

        private static boolean matches(Located text, int at, int[] needle) {
            if (at + needle.length > text.size()) {
                return false;
            }
            for (int k = 0; k < needle.length; k++) {
                if (text.point(at + k) != needle[k]) {
                    return false;
                }
            }
            return true;
        }
    }
}
