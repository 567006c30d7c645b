// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

/**
 * Something that is not as the ledger says.
 *
 * @param item what is at fault: {@code event 12}, {@code node 3/0}, {@code tile/0/000.p/5}, {@code checkpoint 14}
 * @param expected what should be there
 * @param found what is there
 * @param hint what it may mean and what to do
 */
public record Fault(String item, String expected, String found, String hint) {

    /** One line for a person. */
    @Override
    public String toString() {
        return item + ": expected " + expected + ", found " + found + (hint.isEmpty() ? "" : " (" + hint + ")");
    }
}
