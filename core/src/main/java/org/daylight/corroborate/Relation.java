// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.Locale;
import org.daylight.DocumentId;

/**
 * How one document goes back to another.
 *
 * @param from the document that repeats
 * @param to the document it goes back to
 * @param kind how
 * @param why what shows it, in a few words
 */
public record Relation(DocumentId from, DocumentId to, Kind kind, String why) {

    /** The kinds that the shingle rule can tell apart (CODEBOOK, relation to the origin). */
    public enum Kind {
        /** The text credits the publisher it was taken from. */
        LICENSED_COPY,
        /** The text names no source for what it shares. */
        UNATTRIBUTED_COPY;

        /** The word in JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
