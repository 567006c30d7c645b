// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who says what: content, speaker and cue, each where it stands.
 *
 * @param content what is said, as one stretch; where the speaker's words part it, they are in its midst, or the content is
 *     its longest part
 * @param speaker who says it, as written there; absent where the text names nobody
 * @param cue the words that tie the two, such as "said" or "according to"
 * @param type how it is said
 * @param stance how the speaker stands to it
 * @param parts what is said without the speaker's words, in order
 * @param resolved the fullest form of the speaker that the text writes; the speaker where none is fuller
 * @param chain the speakers within whose words this stands, outermost first: A, where "A says that B said"
 */
public record Attribution(
        Quoted content,
        @Nullable Quoted speaker,
        @Nullable Quoted cue,
        Type type,
        Stance stance,
        List<Offsets> parts,
        @Nullable Quoted resolved,
        List<Quoted> chain) {

    /** Copies the lists. */
    public Attribution {
        parts = List.copyOf(parts);
        chain = List.copyOf(chain);
    }

    /** What is said in one part, by a speaker in the fullest form, outside anybody else's words. */
    public Attribution(Quoted content, @Nullable Quoted speaker, @Nullable Quoted cue, Type type, Stance stance) {
        this(content, speaker, cue, type, stance, List.of(content.at()), speaker, List.of());
    }

    /**
     * Words and where they stand.
     *
     * @param quote the exact words
     * @param at in code points
     */
    public record Quoted(String quote, Offsets at) {}

    /** Within quotation marks, outside, or both. */
    public enum Type {
        DIRECT,
        INDIRECT,
        MIXED;

        /** The word in JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
