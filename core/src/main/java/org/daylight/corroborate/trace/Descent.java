// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.trace;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of two documents of one origin is nearer to it. Who names the other's outlet has it from there; else the later day;
 * else what the texts show: words such as "translated from", an agency's line at the head, own people who were told it;
 * else the longer text.
 *
 * @param nearer whether the first is nearer
 * @param why what shows it
 */
public record Descent(boolean nearer, String why) {
    private static final int HEAD = 300;

    /** Whether the first is nearer to the origin than the second, and what shows it. */
    public static Descent of(Traits a, Traits b) {
        boolean aNames = Bridge.credited(a, b);
        boolean bNames = Bridge.credited(b, a);
        if (aNames != bNames) {
            Traits names = aNames ? a : b;
            Traits named = aNames ? b : a;
            return new Descent(bNames, "it names " + shown(names, named));
        }
        int byDay = compare(a.date(), b.date());
        if (byDay != 0) {
            return new Descent(byDay < 0, byDay < 0 ? "it is of " + b.date() + ", the other of " + a.date()
                    : "it is of " + a.date() + ", the other of " + b.date());
        }
        int a2 = originality(a);
        int b2 = originality(b);
        if (a2 != b2) {
            return new Descent(a2 > b2, "its text shows that it is not the first");
        }
        if (a.length() != b.length() && a.lang().equals(b.lang())) {
            return new Descent(a.length() > b.length(), "it is the shorter one");
        }
        return new Descent(a.document().compareTo(b.document()) < 0, "nothing shows which was first");
    }

    private static String shown(Traits names, Traits named) {
        return names.credits().stream()
                .filter(c -> c.outlet().equals(named.outlet()))
                .findFirst()
                .map(Credit::words)
                .orElse("the other's outlet");
    }

    /** Days are compared as far as both are known. */
    private static int compare(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return 0;
        }
        int known = Math.min(10, Math.min(a.length(), b.length()));
        return a.substring(0, known).compareTo(b.substring(0, known));
    }

    private static int originality(Traits t) {
        int points = 0;
        for (Credit c : t.credits()) {
            points += switch (c.hint()) {
                case TRANSLATED -> -4;
                case SOURCE -> -3;
                case DERIVED, WITH -> -1;
                case OWN -> 2;
                case WIRE -> c.at() < HEAD ? 2 : -2;
                case SPEAKS -> c.outlet().equals(t.voice()) ? 0 : -1;
                case NAMED -> 0;
            };
        }
        return points;
    }

    /** The hints that say that a text is another's. */
    static final Set<Hint> CREDITS = Set.of(Hint.SOURCE, Hint.WIRE, Hint.WITH, Hint.SPEAKS, Hint.NAMED);
}
