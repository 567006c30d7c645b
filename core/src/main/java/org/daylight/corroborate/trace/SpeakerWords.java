// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.trace;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Whether the words for a speaker name one ({@code speakers.tsv}). */
public enum SpeakerWords {
    /** They name somebody. */
    NAMED,
    /** They point back to somebody named elsewhere, or to the page. */
    BACK,
    /** They name nobody, and nobody is named elsewhere. */
    HEARSAY;

    private static final Map<String, SpeakerWords> WORDS = words();

    private static Map<String, SpeakerWords> words() {
        Map<String, SpeakerWords> words = new HashMap<>();
        for (String[] row : Table.rows("speakers.tsv")) {
            for (String word : row[1].split("[|]")) {
                words.putIfAbsent(Outlets.bare(word), valueOf(row[0].toUpperCase(Locale.ROOT)));
            }
        }
        return Map.copyOf(words);
    }

    /** What these words do; blank ones point back. */
    public static SpeakerWords names(String speaker) {
        String bare = Outlets.bare(speaker);
        return bare.isEmpty()
                ? BACK
                : WORDS.getOrDefault(
                        bare,
                        WORDS.getOrDefault(bare.replaceFirst("^(a|an|un|una|une|ein|eine|een|um|uma) ", ""), NAMED));
    }

    /** Whether they name nobody. */
    public boolean unnamed() {
        return this != NAMED;
    }
}
