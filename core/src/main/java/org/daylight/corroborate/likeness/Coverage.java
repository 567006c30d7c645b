// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.likeness;

import java.util.BitSet;

/** Which sentences of one text stand in another, word for word or told again. */
public final class Coverage {
    /** From this share of its words on, a sentence is copied. */
    private static final double COPIED = 0.5;

    private static final int RUN = 4;

    private Coverage() {}

    /** The numbers of the sentences of {@code whole} that {@code part} has too. */
    public static BitSet of(Profile whole, Profile part, Rarity rarity) {
        BitSet held = new Sentences(whole, part, rarity).toldAgain();
        int[] runs = new Overlap(whole, part).runsA();
        int from = 0;
        while (from < whole.size()) {
            int to = from;
            int copied = 0;
            while (to < whole.size() && whole.sentence(to) == whole.sentence(from)) {
                copied += runs[to] >= RUN ? 1 : 0;
                to++;
            }
            if (copied >= COPIED * (to - from)) {
                held.set(whole.sentence(from));
            }
            from = to;
        }
        return held;
    }
}
