// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import org.daylight.DatePrecision;
import org.daylight.Offsets;
import org.daylight.StatedDate;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a sentence says that its words were said: "said on Monday that", "said in a report published on
 * Sunday", "12日表示". A date that stands on the other side of the words themselves is theirs, not the speaker's.
 */
final class UtteredOn {
    /** Tokens between a verb of saying and its date. */
    private static final int NEAR = 2;

    /** The same, where a report stands between: "said in a second report published on". */
    private static final int BY_REPORT = 7;

    private UtteredOn() {}

    /** The date, with its words; null where the sentence gives none. */
    static @Nullable StatedDate of(Analysis a, Dates dates, Offsets at) {
        for (Sentence s : a.sentences) {
            if (s.start() <= at.start() && at.end() <= s.end()) {
                for (Dates.Found date : dates.told(s)) {
                    boolean exact = date.date().precision() == DatePrecision.DAY
                            || date.date().precision() == DatePrecision.MONTH;
                    boolean apart =
                            s.tokens.end(date.last() - 1) <= at.start() || s.tokens.start(date.first()) >= at.end();
                    if (exact && apart && (behind(s, date) || follows(s, date, at))) {
                        return date.date();
                    }
                }
            }
        }
        return null;
    }

    /** "12日表示": the verb follows its date. */
    private static boolean behind(Sentence s, Dates.Found date) {
        return s.has("say", date.last(), Math.min(s.to, date.last() + NEAR));
    }

    private static boolean follows(Sentence s, Dates.Found date, Offsets at) {
        for (int gap = 0; gap <= BY_REPORT && date.first() - gap - 1 >= s.from; gap++) {
            int cue = date.first() - gap - 1;
            if (s.has("say", cue, cue + 1)) {
                boolean between = s.tokens.start(cue) < at.start() && at.end() <= s.tokens.start(date.first());
                return !between && (gap <= NEAR || s.has("actor.report", cue + 1, date.first()));
            }
        }
        return false;
    }
}
