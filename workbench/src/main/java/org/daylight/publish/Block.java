// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

/**
 * What a person wrote for one place of the report.
 *
 * @param slot where it stands
 * @param text Markdown with references
 * @param event the decision in the ledger that holds; -1 for a draft
 */
public record Block(Slot slot, String text, long event) {
    /** Longer texts are not taken. */
    public static final int LONGEST = 40_000;

    /** A text that is not kept yet. */
    public static Block draft(Slot slot, String text) {
        return new Block(slot, text, -1);
    }
}
