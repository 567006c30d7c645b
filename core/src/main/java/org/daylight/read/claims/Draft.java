// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import org.daylight.ClaimValues;
import org.daylight.Explanation;
import org.daylight.Stance;
import org.jspecify.annotations.Nullable;

/**
 * A claim in the making.
 *
 * @param sentence where it stands
 * @param start first code point of the quote
 * @param end behind the last one
 * @param values what is asserted
 * @param speaker as written, if the rule knows better than the sentence's own attribution
 * @param stance how the speaker stands to it, if the rule knows
 * @param confidence 0 to 1
 * @param explanation which rule made it and from which words
 */
record Draft(
        Sentence sentence,
        int start,
        int end,
        ClaimValues values,
        @Nullable String speaker,
        @Nullable Stance stance,
        double confidence,
        Explanation explanation) {}
