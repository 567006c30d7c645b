// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.speech;

import java.util.List;
import org.daylight.read.lexicon.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says something.
 *
 * @param parts what is said, in order; more than one where the speaker stands in the midst of it
 * @param speaker who says it, as written there; absent where the text names nobody ("is said to")
 * @param cue the words that tie the two; absent where nothing but the order of the text does
 * @param full the fullest form of the speaker written in the text; the speaker itself where none is fuller
 * @param dress how the words are put
 * @param outer the attribution within whose content this one stands ("A says that B said"), as index in the list, or -1
 */
public record Said(
        List<Stretch> parts,
        @Nullable Stretch speaker,
        @Nullable Stretch cue,
        @Nullable Stretch full,
        Dress dress,
        int outer) {

    /** Within quotation marks, outside, or both. */
    public enum Dress {
        DIRECT,
        INDIRECT,
        MIXED
    }

    /** Copies the parts. */
    public Said {
        parts = List.copyOf(parts);
    }

    /**
     * The one stretch that stands for what is said where only one may: all of it with the speaker's words in its midst,
     * or its longest part where those words are longer than what else would be lost.
     */
    public Stretch main(Tokens tokens) {
        Stretch longest = parts.getFirst();
        int said = 0;
        for (Stretch part : parts) {
            said += length(tokens, part);
            longest = length(tokens, part) > length(tokens, longest) ? part : longest;
        }
        boolean whole = (double) said / length(tokens, hull()) >= (double) length(tokens, longest) / said;
        return whole ? hull() : longest;
    }

    private static int length(Tokens tokens, Stretch s) {
        return tokens.end(s.last() - 1) - tokens.start(s.first());
    }

    /** From the first token of the first part to the last of the last. */
    public Stretch hull() {
        return new Stretch(parts.getFirst().first(), parts.getLast().last());
    }
}
