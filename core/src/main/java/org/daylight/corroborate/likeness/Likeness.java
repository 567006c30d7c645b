// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.likeness;

import java.util.Arrays;

/** The features of two documents; symmetric, made from the two profiles and the table of rarity alone. */
public final class Likeness {
    private final double[] values = new double[Feature.values().length];
    private final int longestRun;

    private Likeness(int longestRun) {
        this.longestRun = longestRun;
    }

    /** Compares two documents. */
    public static Likeness of(Profile one, Profile other, Rarity rarity) {
        boolean inOrder = one.size() <= other.size();
        Profile a = inOrder ? one : other;
        Profile b = inOrder ? other : one;
        Overlap overlap = new Overlap(a, b);
        Likeness it = new Likeness(overlap.longestUnquoted());
        new Measures(a, b, rarity, overlap).into(it.values);
        return it;
    }

    /** One measure. */
    public double of(Feature feature) {
        return values[feature.place()];
    }

    /** All measures, in the order of {@link Feature}. */
    public double[] values() {
        return Arrays.copyOf(values, values.length);
    }

    /** Tokens of the longest common run without a quoted word. */
    public int longestRun() {
        return longestRun;
    }
}
