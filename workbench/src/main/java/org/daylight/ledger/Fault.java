// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Something that is not as the ledger, or a standard, says.
 *
 * @param item what is at fault: {@code event 12}, {@code node 3/0}, {@code tile/0/000.p/5}, {@code checkpoint 14}
 * @param offset where in the item's file it stands, bytes from the start as stored; null where it has no such place
 * @param expected what should be there
 * @param found what is there
 * @param hint what it may mean and what to do
 */
public record Fault(String item, @Nullable Long offset, String expected, String found, String hint) {

    /** A fault without an offset. */
    public Fault(String item, String expected, String found, String hint) {
        this(item, null, expected, found, hint);
    }

    /** One line for a person. */
    @Override
    public String toString() {
        return item + (offset == null ? "" : " at byte " + offset) + ": expected " + expected + ", found " + found
                + (hint.isEmpty() ? "" : " (" + hint + ")");
    }
}
