// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.likeness;

import java.util.Arrays;

/** The distinct terms of a profile. */
final class Terms {
    private Terms() {}

    /** In ascending order. */
    static int[] distinct(Profile profile) {
        return distinct(profile, 0, profile.size());
    }

    /** Those that begin between two tokens, in ascending order. */
    static int[] distinct(Profile profile, int from, int to) {
        int[] terms = new int[to - from];
        int n = 0;
        for (int i = from; i < to; i++) {
            int term = profile.term(i);
            if (term != 0) {
                terms[n++] = term;
            }
        }
        Arrays.sort(terms, 0, n);
        int kept = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || terms[i] != terms[i - 1]) {
                terms[kept++] = terms[i];
            }
        }
        return Arrays.copyOf(terms, kept);
    }
}
