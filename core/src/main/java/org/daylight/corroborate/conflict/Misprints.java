// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.conflict;

import java.util.Optional;
import org.daylight.Because;
import org.daylight.Ground;

/** Ways in which a number goes wrong in print, as seen from two numbers alone. */
final class Misprints {
    private static final int LARGEST_POWER = 6;

    private Misprints() {}

    /** Which slip leads from one number to the other; empty where none is known. */
    static Optional<Because> sign(long a, long b) {
        String x = Long.toString(Math.max(a, b));
        String y = Long.toString(Math.min(a, b));
        if (a == b || a < 1 || b < 1) {
            return Optional.empty();
        }
        if (transposed(x, y)) {
            return Optional.of(Because.of(Ground.TRANSPOSED));
        }
        long power = 10;
        for (int zeros = 1; zeros <= LARGEST_POWER; zeros++, power *= 10) {
            if (Math.min(a, b) <= Long.MAX_VALUE / power && Math.min(a, b) * power == Math.max(a, b)) {
                return Optional.of(
                        zeros == 4
                                ? Because.of(Ground.FACTOR_MYRIAD)
                                : Because.of(Ground.FACTOR, "1" + "0".repeat(zeros)));
            }
        }
        return x.length() > 2 && x.length() == y.length() + 1 && lost(x, y)
                ? Optional.of(Because.of(Ground.DIGIT_LOST))
                : Optional.empty();
    }

    private static boolean transposed(String x, String y) {
        if (x.length() != y.length()) {
            return false;
        }
        int i = 0;
        while (x.charAt(i) == y.charAt(i)) {
            i++;
        }
        return i + 1 < x.length()
                && x.charAt(i) == y.charAt(i + 1)
                && x.charAt(i + 1) == y.charAt(i)
                && x.substring(i + 2).equals(y.substring(i + 2));
    }

    private static boolean lost(String longer, String shorter) {
        for (int i = 0; i < longer.length(); i++) {
            if ((longer.substring(0, i) + longer.substring(i + 1)).equals(shorter)) {
                return true;
            }
        }
        return false;
    }
}
