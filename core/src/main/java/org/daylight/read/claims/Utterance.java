// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import org.daylight.ClaimValues;
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

    /**
     * How the speaker stands to another claim of the sentence. Police who say that a case was closed stand by that, and
     * deny no site that they name; who says that nothing was found denies it.
     */
    Stance to(ClaimValues claim) {
        if (stance != Stance.DENIES || !official() || cue.is("say.deny") || !tells("acquit")) {
            return stance;
        }
        if (claim instanceof ClaimValues.Response) {
            return Stance.CONFIRMS;
        }
        return tells("acquit.evidence") ? stance : Stance.REPORTS;
    }

    /** Whether words of this class are said, which may stand before an office as behind it: "No charges, it said". */
    boolean tells(String type) {
        return sentence.has(type, official() ? sentence.from : Math.min(cue.first(), first), sentence.to);
    }

    private boolean official() {
        return party == Party.HOST || party == Party.PROSECUTION;
    }

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
