// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who says what: content, speaker and cue, each where it stands.
 *
 * @param content what is said
 * @param speaker who says it
 * @param cue the words that tie the two, such as "said" or "according to"
 * @param type how it is said
 * @param stance how the speaker stands to it
 */
public record Attribution(
        Quoted content, @Nullable Quoted speaker, @Nullable Quoted cue, Type type, Stance stance) {

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
