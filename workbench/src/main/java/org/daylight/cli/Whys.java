// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.ArrayList;
import java.util.List;
import org.daylight.Explanation;
import org.daylight.read.Why;

/** Why a claim is proposed, as lines for people. */
final class Whys {
    private Whys() {}

    /**
     * What the rule looks for with its words, and who else proposes the same.
     *
     * @param explanation masked already
     * @param full whether the rule is named as the data files write it too
     */
    static List<String> lines(String reader, List<String> alsoBy, Explanation explanation, boolean full) {
        List<String> lines = new ArrayList<>();
        Why.line(explanation).ifPresent(why -> lines.add("why: " + why));
        if (full && !explanation.none()) {
            lines.add("rule: " + explanation.rule() + "  (" + reader + ")");
        }
        if (!alsoBy.isEmpty()) {
            lines.add("both readers: " + reader + ", " + String.join(", ", alsoBy));
        }
        return lines;
    }
}
