// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import org.jspecify.annotations.Nullable;

/**
 * One accepted claim about one property of an entry. Several may disagree; all are kept.
 *
 * @param decision position in the ledger of the decision that accepted it
 * @param entry what it is about
 * @param property which property, a word of the codebook
 * @param value as text: numbers in digits, codes as codes
 * @param detail the claim it came from, with all its values
 * @param claim the claim's id
 * @param capture where the words are preserved
 * @param passage the words, masked where they may name a private person
 * @param speaker who says so; absent where the text names nobody
 * @param stance how the speaker stands to it
 * @param lang language of the passage, BCP 47
 * @param asOf when it held, as the text says; absent where the text gives no such date
 * @param stated when it was said: the date of the utterance that the text gives, else the page's; absent where neither is
 *     known
 * @param place where, as far as the text says; absent where the claim has no place
 */
public record Statement(
        long decision,
        EntryId entry,
        String property,
        String value,
        ClaimValues detail,
        ClaimId claim,
        CaptureId capture,
        Passage passage,
        @Nullable String speaker,
        Stance stance,
        String lang,
        @Nullable StatedDate asOf,
        @Nullable StatedDate stated,
        @Nullable StatedPlace place) {

    /** A statement without dates and place. */
    public Statement(
            long decision,
            EntryId entry,
            String property,
            String value,
            ClaimValues detail,
            ClaimId claim,
            CaptureId capture,
            Passage passage,
            @Nullable String speaker,
            Stance stance,
            String lang) {
        this(
                decision, entry, property, value, detail, claim, capture, passage, speaker, stance, lang, null, null,
                null);
    }
}
