// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.protect;

/** What a person may do in a case. Every page, form and operation of the API asks for exactly one. */
public enum Right {
    /** See what the case holds, restricted matter left out. */
    READ,
    /** Add sources, capture, and decide on claims. */
    DECIDE,
    /** Merge, split, override, grade, decide many at once, undo others' decisions, and build editions. */
    REVIEW,
    /** See restricted matter, class persons, seal and erase. */
    PROTECT,
    /** Let people in, and change how the case works. */
    ADMINISTER
}
