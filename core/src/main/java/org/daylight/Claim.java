// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a passage asserts, as a reader proposes it; never true by itself.
 *
 * @param id from text digest, place and key values
 * @param document the text that the offsets refer to
 * @param at where the quote stands, in code points
 * @param quote the exact words
 * @param values what is asserted
 * @param speaker who says so, as written in the text; absent where the text names nobody
 * @param stance how the speaker stands to it
 * @param lang language of the passage, BCP 47
 * @param reader name and version of the reader, such as {@code rules/1}
 * @param confidence 0 to 1
 * @param sentence the sentence or line around the quote
 * @param explanation which rule made it and from which words
 * @param alsoBy other readers that propose the same: this kind, at this place, with these key values
 */
public record Claim(
        ClaimId id,
        DocumentId document,
        Offsets at,
        String quote,
        ClaimValues values,
        @Nullable String speaker,
        Stance stance,
        String lang,
        String reader,
        double confidence,
        String sentence,
        Explanation explanation,
        List<String> alsoBy) {

    /** Copies the list. */
    public Claim {
        alsoBy = List.copyOf(alsoBy);
    }

    /** A claim of one reader. */
    public Claim(
            ClaimId id,
            DocumentId document,
            Offsets at,
            String quote,
            ClaimValues values,
            @Nullable String speaker,
            Stance stance,
            String lang,
            String reader,
            double confidence,
            String sentence,
            Explanation explanation) {
        this(
                id,
                document,
                at,
                quote,
                values,
                speaker,
                stance,
                lang,
                reader,
                confidence,
                sentence,
                explanation,
                List.of());
    }

    /** A claim that comes without an explanation. */
    public Claim(
            ClaimId id,
            DocumentId document,
            Offsets at,
            String quote,
            ClaimValues values,
            @Nullable String speaker,
            Stance stance,
            String lang,
            String reader,
            double confidence,
            String sentence) {
        this(id, document, at, quote, values, speaker, stance, lang, reader, confidence, sentence, Explanation.NONE);
    }

    /** The same, which these other readers propose too. */
    public Claim alsoBy(List<String> readers) {
        return new Claim(
                id,
                document,
                at,
                quote,
                values,
                speaker,
                stance,
                lang,
                reader,
                confidence,
                sentence,
                explanation,
                readers);
    }

    /** What sort of claim this is. */
    public ClaimKind kind() {
        return values.kind();
    }
}
