// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import org.daylight.Stance;
import org.daylight.read.lexicon.Tag;

/**
 * Somebody says something.
 *
 * @param sentence where
 * @param first first token of the speaker
 * @param last behind the last token of the speaker
 * @param speaker the speaker as written, a pronoun resolved
 * @param party whose side the speaker is on
 * @param cue the words that tie speaker and content
 * @param stance how the speaker stands to it
 */
record Utterance(Sentence sentence, int first, int last, String speaker, Party party, Tag cue, Stance stance) {

    /** Whose side a speaker is on. */
    enum Party {
        /** A body of the sending state, or who runs its sites. */
        SENDER,
        /** A body of a host or third state. */
        HOST,
        PROSECUTION,
        NGO,
        MEDIA,
        HARMED,
        /** One member of a parliament, who speaks for no state. */
        MEMBER,
        ACCUSED,
        OTHER
    }
}
