// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import org.daylight.ClaimId;
import org.daylight.ClaimValues;
import org.daylight.Stance;
import org.daylight.StatedDate;
import org.jspecify.annotations.Nullable;

/**
 * One accepted claim as the edition prints it: never without its speaker and its words.
 *
 * @param claim where it came from
 * @param decision position in the ledger of the decision that accepted it
 * @param value as printed: a word of the codebook, a number, or words of the page
 * @param detail the claim with all its values
 * @param stance how the speaker stands to it
 * @param fineStance the codebook's fine code, such as {@code characterises-otherwise}
 * @param speaker who says so; absent where the text names nobody, and then the page itself is named
 * @param passage id of the {@link PassageView} it rests on
 * @param said when the document was published, as far as it says so
 * @param asOf the date to which the statement refers, where it gives one
 * @param lang language of the passage, BCP 47
 * @param origins distinct origins behind it
 * @param pages pages that carry it
 * @param root what it goes back to: one id for each owner of roots in the edition; null where that is unknown, which adds
 *     nothing to {@code origins}
 * @param rootKind observation, document, utterance, dataset or unknown
 * @param credibility 1 to 6 by the rule of {@link org.daylight.corroborate.Credibility}; null for what is not graded
 * @param judged 1 to 6 where a person overrode it; null where nobody did
 */
public record StatementView(
        ClaimId claim,
        long decision,
        String value,
        ClaimValues detail,
        Stance stance,
        @Nullable String fineStance,
        @Nullable String speaker,
        String passage,
        @Nullable StatedDate said,
        @Nullable StatedDate asOf,
        String lang,
        int origins,
        int pages,
        @Nullable String root,
        String rootKind,
        @Nullable Integer credibility,
        @Nullable Integer judged) {

    /** A statement of which nobody says what it goes back to. */
    public StatementView(
            ClaimId claim,
            long decision,
            String value,
            ClaimValues detail,
            Stance stance,
            @Nullable String fineStance,
            @Nullable String speaker,
            String passage,
            @Nullable StatedDate said,
            @Nullable StatedDate asOf,
            String lang,
            int origins,
            int pages) {
        this(
                claim,
                decision,
                value,
                detail,
                stance,
                fineStance,
                speaker,
                passage,
                said,
                asOf,
                lang,
                origins,
                pages,
                null,
                "unknown",
                null,
                null);
    }
}
