// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import org.daylight.read.lexicon.Tag;

/**
 * Questions that a text reports: "members asked whether the ministry had ordered it closed". What stands in one is asked,
 * and nobody says it, so it is no claim of anybody.
 */
final class Questions {
    private Questions() {}

    /** Whether a draft begins inside a reported question of its sentence, the verb of asking included. */
    static boolean hold(Analysis a, Draft d) {
        Sentence s = d.sentence();
        for (Tag whether : s.all("whether")) {
            boolean behind = a.traits.negatedBehind();
            int first = behind ? closing(a, s, whether) : opening(a, s, whether);
            int last = behind ? whether.first() : clauseEnd(s, whether.last());
            boolean inside = first >= 0
                    && last > first
                    && a.tokens.start(first) <= d.start()
                    && d.start() < a.tokens.end(last - 1);
            if (inside) {
                return true;
            }
        }
        return false;
    }

    /** Where a question begins whose verb of asking stands behind it; -1 where none does. */
    private static int closing(Analysis a, Sentence s, Tag whether) {
        boolean asked = s.has("ask", whether.last(), Math.min(s.to, whether.last() + a.traits.reach(6, 14)));
        return asked ? clauseBefore(s, whether.first()) : -1;
    }

    /** Where the verb of asking stands that governs the question; -1 where none does. */
    private static int opening(Analysis a, Sentence s, Tag whether) {
        int from = Math.max(s.from, whether.first() - a.traits.reach(6, 14));
        for (Tag ask : s.all("ask")) {
            if (ask.first() >= from && ask.last() <= whether.first() && whole(s, ask.last(), whether.first())) {
                return ask.first();
            }
        }
        return -1;
    }

    /** Whether no mark parts two tokens but the comma that stands before the question. */
    private static boolean whole(Sentence s, int from, int to) {
        for (int i = from; i < to - 1; i++) {
            if (s.breaks(i)) {
                return false;
            }
        }
        return true;
    }

    private static int clauseEnd(Sentence s, int from) {
        int i = from;
        while (i < s.to && !s.breaks(i)) {
            i++;
        }
        return i;
    }

    private static int clauseBefore(Sentence s, int to) {
        int i = to;
        while (i > s.from && !s.breaks(i - 1)) {
            i--;
        }
        return i;
    }
}
