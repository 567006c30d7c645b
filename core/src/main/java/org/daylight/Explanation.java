// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.util.List;

/**
 * Why a reader proposes a claim: the rule that made it and the words it went by.
 *
 * @param rule name of the rule, such as {@code presence.listed} or {@code response.closed: closedstate}; empty where
 *     nobody said
 * @param evidence the words that the rule went by, in order of the text
 */
public record Explanation(String rule, List<Evidence> evidence) {
    /** No explanation: the claim was made by a person, or was read back from where none is kept. */
    public static final Explanation NONE = new Explanation("", List.of());

    /** Copies the list. */
    public Explanation {
        evidence = List.copyOf(evidence);
    }

    /** Whether there is nothing to tell. */
    public boolean none() {
        return rule.isEmpty() && evidence.isEmpty();
    }

    /**
     * Words that a rule went by.
     *
     * @param role what they are to the rule: a class of the language's words such as {@code station.strong}, a type of
     *     mention such as {@code place} or {@code quantity}, or {@code garbled} for a number that was read otherwise than
     *     it is printed
     * @param quote the exact words
     * @param at where, in code points of the document's text
     */
    public record Evidence(String role, String quote, Offsets at) {}
}
