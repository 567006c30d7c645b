// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import org.daylight.DocumentId;

/**
 * Two documents that belong together. A link has no direction: who repeats whom is said by a {@link Relation}.
 *
 * @param a the one
 * @param b the other; links are the same with both exchanged
 * @param bond how close
 * @param likelihood of the bond, 0 to 1, as the judge's rule has it
 * @param why what shows it, in a few words; names no person
 */
public record Link(DocumentId a, DocumentId b, Bond bond, double likelihood, String why) {
    /** How close two documents are. */
    public enum Bond {
        /** Counting both as two confirmations of what they share would be wrong. */
        SAME_ORIGIN,
        /** Both tell the same event, each from an origin of its own. */
        SAME_EVENT
    }
}
