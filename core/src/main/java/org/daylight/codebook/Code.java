// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.codebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One word of a vocabulary.
 *
 * @param code as stored and exported; never deleted, only superseded
 * @param label as shown
 * @param definition one sentence
 * @param source who defined it
 * @param coarse the coarse code that claims and measures use; null where the code has none
 * @param supersededBy the code to use instead; null while it is current
 * @param reviewers how many people must accept a statement with this value, 1 or 2
 * @param words what texts say for it, in any language: they suggest the code and never decide it
 */
public record Code(
        String code,
        Words label,
        String definition,
        String source,
        @Nullable String coarse,
        @Nullable String supersededBy,
        int reviewers,
        List<String> words) {
    /** Copies the list. */
    public Code {
        words = List.copyOf(words);
    }
}
