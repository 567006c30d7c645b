// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.likeness;

import java.util.HashSet;
import java.util.Set;

/**
 * Tells two fillings of one form from two copies of one text. In a form the same frame holds other facts: between two common
 * runs stands a name or a number in one text and another name or number in the other. An editor changes words; he does not
 * change every fact.
 */
final class Slots {
    /** Tokens of a run that counts as frame. */
    private static final int FRAME = 2;
    /** A longer gap is no slot. */
    private static final int WIDEST = 8;

    private final Profile a;
    private final Profile b;
    private int filled;
    private int other;

    private Slots(Profile a, Profile b) {
        this.a = a;
        this.b = b;
    }

    /** Slots with different facts, as share of all places where the frame is the same and the words are not. */
    static double share(Profile a, Profile b, Overlap overlap) {
        Slots slots = new Slots(a, b);
        slots.walk(overlap);
        return (double) slots.filled / (slots.filled + slots.other + 2);
    }

    private void walk(Overlap overlap) {
        for (int[] run : overlap.runs()) {
            int i = run[0] + run[2];
            int j = run[1] + run[2];
            gap(i, j);
        }
    }

    /** Looks for the nearest place behind a run where both texts agree again. */
    private void gap(int i, int j) {
        for (int sum = 2; sum <= 2 * WIDEST; sum++) {
            for (int x = Math.max(1, sum - WIDEST); x <= Math.min(WIDEST, sum - 1); x++) {
                int y = sum - x;
                if (agree(i + x, j + y)) {
                    if (facts(i, i + x, j, j + y)) {
                        filled++;
                    } else {
                        other++;
                    }
                    return;
                }
            }
        }
    }

    private boolean agree(int i, int j) {
        for (int k = 0; k < FRAME; k++) {
            if (i + k >= a.size() || j + k >= b.size() || a.token(i + k) != b.token(j + k)) {
                return false;
            }
        }
        return true;
    }

    private boolean facts(int i, int iEnd, int j, int jEnd) {
        Set<Integer> inA = facts(a, i, iEnd);
        Set<Integer> inB = facts(b, j, jEnd);
        boolean both = !inA.isEmpty() && !inB.isEmpty();
        inA.retainAll(inB);
        return both && inA.isEmpty();
    }

    private static Set<Integer> facts(Profile p, int from, int to) {
        Set<Integer> facts = new HashSet<>();
        for (int i = from; i < to; i++) {
            if (p.is(i, Tokens.NUMBER) || p.is(i, Tokens.NAME)) {
                facts.add(p.token(i));
            }
        }
        return facts;
    }
}
