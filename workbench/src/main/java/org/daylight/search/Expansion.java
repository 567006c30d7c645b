// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import java.util.List;

/**
 * Words of the codebook that were looked for beside those that were typed.
 *
 * @param typed the words of the question, as typed
 * @param code of the codebook, such as {@code presence.service-point}
 * @param label what it means, in English
 * @param also the words, by language
 */
public record Expansion(String typed, String code, String label, List<Term> also) {
    /** Copies the list. */
    public Expansion {
        also = List.copyOf(also);
    }

    /**
     * A word or phrase.
     *
     * @param lang BCP 47
     * @param text as the data writes it
     */
    public record Term(String lang, String text) {}
}
