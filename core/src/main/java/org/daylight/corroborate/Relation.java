// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.Locale;
import org.daylight.Because;
import org.daylight.DocumentId;

/**
 * How one document goes back to another.
 *
 * @param from the document that repeats
 * @param to the document it goes back to
 * @param kind how
 * @param why what shows it; names no person
 */
public record Relation(DocumentId from, DocumentId to, Kind kind, Because why) {

    /** Relations to the origin, as the codebook has them. */
    public enum Kind {
        /** It is the origin, or a later page of the same speaker that says it again. */
        PRIMARY,
        /** Own words about what somebody said in public, from that utterance itself. */
        OWN_REPORT_OF_UTTERANCE,
        /** A news agency's own report of the origin. */
        WIRE,
        /** The words of another, with a credit to whom they are from, or within one house. */
        LICENSED_COPY,
        /** Other words; the text names where it has it from. */
        ATTRIBUTED_RELAY,
        /** The words of another, and no word about whose they are. */
        UNATTRIBUTED_COPY,
        /** Other words, and no word about where they are from. */
        SPUN_PARAPHRASE,
        /** The whole in another language. */
        TRANSLATION,
        /** The same page at another address. */
        MIRROR,
        /** It names as its source a page that had it from the same speaker before. */
        CIRCULAR,
        /** Worked out from what the other published. */
        DERIVED_FINDING;

        /** The word in JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind with this word. @throws IllegalArgumentException for any other */
        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
