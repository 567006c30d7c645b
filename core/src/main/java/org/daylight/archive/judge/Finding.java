// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.judge;

/**
 * One thing that is not as the standard says.
 *
 * @param rule which rule it breaks
 * @param tolerated whether the file is readable and unambiguous all the same; else it is a fault
 * @param item what it is about: {@code record 3 <urn:uuid:…>}, {@code line 12}, {@code member 2}
 * @param place where it stands
 * @param expected what the standard asks for
 * @param found what is there; printable and short
 */
public record Finding(Rule rule, boolean tolerated, String item, Place place, String expected, String found) {
    /** One line for a person. */
    @Override
    public String toString() {
        return item + " at " + place + ": expected " + expected + ", found " + found;
    }
}
