// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.wacz;

/**
 * Something in a WACZ file that is not as it must be.
 *
 * @param item what is at fault: a member's path, and the record in it where there is one
 * @param offset where, bytes from the start of the WACZ file as stored; -1 where it has no place of its own
 * @param expected what should be there
 * @param found what is there
 * @param hint what it may mean; empty where there is nothing to add
 */
public record WaczFault(String item, long offset, String expected, String found, String hint) {}
