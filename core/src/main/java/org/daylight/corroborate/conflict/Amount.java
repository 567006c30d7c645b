// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.conflict;

import org.daylight.Qualifier;

/**
 * A number as a speaker gave it.
 *
 * @param value the number
 * @param qualifier how exactly
 */
record Amount(long value, Qualifier qualifier) {
    /** How far "about" reaches, as a share of the number. */
    private static final double ABOUT = 0.15;
    /** How far above "at least" a number may lie and still be the one that was meant: 14 is "at least 12". */
    private static final double NEAR = 1.25;

    /** Whether one number may be meant by both. */
    boolean compatible(Amount other) {
        return lowest() <= other.highest() && other.lowest() <= highest();
    }

    /** Whether both may mean one number and lie close to each other; 102 is "at least 54", but nobody would say so. */
    boolean near(Amount other) {
        double ratio = (double) Math.max(value, other.value) / Math.max(1, Math.min(value, other.value));
        return compatible(other) && ratio <= NEAR;
    }

    private double lowest() {
        return switch (qualifier) {
            case EXACTLY, AT_LEAST -> value;
            case ABOUT -> value * (1 - ABOUT);
            case AT_MOST -> 0;
        };
    }

    private double highest() {
        return switch (qualifier) {
            case EXACTLY, AT_MOST -> value;
            case ABOUT -> value * (1 + ABOUT);
            case AT_LEAST -> Double.POSITIVE_INFINITY;
        };
    }
}
