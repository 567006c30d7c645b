// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive;

/**
 * Where and why an archive could not be read on. What stands before it is whole; what stands behind it is not read:
 * looking for a next record inside a damaged one would let a page forge records, since a page may contain anything.
 *
 * @param offset start of the record that is not whole, bytes from the start of the file as stored
 * @param what one line: what was expected and what was found
 */
public record Fault(long offset, String what) implements Archived {}
