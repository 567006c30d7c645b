// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.conflict;

import java.util.List;
import org.daylight.Because;
import org.daylight.EntryId;

/**
 * Lines of one property of one entry that give different values, and how they stand to each other. They are shown apart,
 * each with its speaker; no line is joined from several.
 *
 * @param entry which entry
 * @param property which property; of an act of a state also its {@code date} and {@code body}
 * @param verdict how they stand to each other
 * @param why the reasons
 * @param lines who says what, in order of time
 */
public record Disagreement(EntryId entry, String property, Verdict verdict, List<Because> why, List<Line> lines) {

    /** Copies the lists. */
    public Disagreement {
        why = List.copyOf(why);
        lines = List.copyOf(lines);
    }

    /**
     * What one speaker says in one sense.
     *
     * @param value as it is printed
     * @param root who says so, as the pages write it; the page's own publisher where nobody is named
     * @param page whose page it is that names a speaker whom nothing else is known of; empty else
     * @param scope what the speaker counts, in the words of the pages; empty where they tell nothing
     * @param operator whose it is that is counted, likewise
     * @param suspected whether this is the value that may be misprinted
     * @param said the statements, in order of time
     */
    public record Line(
            String value, String root, String page, String scope, String operator, boolean suspected, List<Said> said) {

        /** Copies the list. */
        public Line {
            said = List.copyOf(said);
        }

        /** Who says so, in English, as programs are told. */
        public String who() {
            return page.isEmpty() ? root : root + ", on a page of " + page;
        }

        /** What is counted, in English, as programs are told; empty where the pages tell nothing. */
        public String definition() {
            return operator.isEmpty() ? scope : (scope.isEmpty() ? "" : scope + "; ") + "of " + operator;
        }
    }
}
