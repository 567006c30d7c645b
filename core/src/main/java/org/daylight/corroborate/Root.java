// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.List;
import java.util.Locale;
import org.daylight.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * What a statement goes back to.
 *
 * @param kind what sort of root
 * @param owner whose it is: roots of one owner count once; empty where that is unknown, and then it does not count
 * @param name as the page writes it; the outlet's where the page itself is the root
 * @param document where it stands, if a page of the case is the root
 * @param by the speakers through whom the page has it, the outermost first
 */
public record Root(
        Kind kind, String owner, String name, @Nullable DocumentId document, List<String> by) {

    /** Copies the list. */
    public Root {
        by = List.copyOf(by);
    }

    /** Sorts of roots. */
    public enum Kind {
        /** What the page's own people saw or found out. */
        OBSERVATION,
        /** A page of the speaker's own. */
        DOCUMENT,
        /** What somebody said, by the word of others. */
        UTTERANCE,
        /** A table or database. */
        DATASET,
        /** Nobody says who. Does not count. */
        UNKNOWN;

        /** The word in data. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it adds to support. */
    public boolean counts() {
        return kind != Kind.UNKNOWN;
    }
}
