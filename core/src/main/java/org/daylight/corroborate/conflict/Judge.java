// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.conflict;

import java.util.Optional;
import org.daylight.Because;

/** Says how two groups of statements of one property stand to each other. */
interface Judge {
    /** The verdict; empty where the two cannot be compared and nothing is said. */
    Optional<Finding> of(Group a, Group b);

    /**
     * A verdict on two groups.
     *
     * @param verdict how they stand to each other
     * @param why what shows it
     * @param suspect the key of the group that may be misprinted; empty where it is none, or either
     */
    record Finding(Verdict verdict, Because why, String suspect) {
        /** A verdict that suspects neither. */
        Finding(Verdict verdict, Because why) {
            this(verdict, why, "");
        }
    }
}
