// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.daylight.ClaimId;

/**
 * How many claims there are and what became of them. Two captures of one text hold the same claims, which one decision
 * decides: they count once.
 *
 * @param proposed by the reader, the decided ones included, on pages that are listed no more too
 * @param accepted by persons
 * @param rejected by persons
 * @param waiting those on which nobody has decided anything
 */
record ClaimTally(int proposed, int accepted, int rejected, int waiting) {

    static ClaimTally of(Workbench workbench) {
        Map<ClaimId, String> verdicts = workbench.register().verdicts();
        Set<ClaimId> all = new HashSet<>(verdicts.keySet());
        workbench.readings().claims().forEach(c -> all.add(c.id()));
        return new ClaimTally(
                all.size(), count(verdicts, "accept"), count(verdicts, "reject"), all.size() - verdicts.size());
    }

    private static int count(Map<ClaimId, String> verdicts, String verdict) {
        return (int) verdicts.values().stream().filter(verdict::equals).count();
    }
}
