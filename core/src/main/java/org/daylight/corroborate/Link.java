// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import org.daylight.Because;
import org.daylight.DocumentId;

/**
 * What a judge says of two documents. A link has no direction: who repeats whom is said by a {@link Relation}.
 *
 * @param a the one
 * @param b the other; a link means the same with both exchanged
 * @param bond how close they are
 * @param likelihood that both go back to one origin, 0 to 1, whatever the bond; 1 only where nothing is left to doubt
 * @param why what shows it; names no person
 */
public record Link(DocumentId a, DocumentId b, Bond bond, double likelihood, Because why) {
    /** How close two documents are. */
    public enum Bond {
        /** Counting both as two confirmations of what they share would be wrong. */
        SAME_ORIGIN,
        /** Both tell the same event, each from an origin of its own. */
        SAME_EVENT,
        /** Neither. Such a link makes no story; its likelihood speaks where two groups could be one. */
        APART
    }
}
