// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.compare;

import org.jspecify.annotations.Nullable;

/**
 * One difference.
 *
 * @param number of the row, from 1; counts are explained by these
 * @param what happened
 * @param entry its id; empty for a source or a paragraph
 * @param label what the entry is called, in the later edition where it is there; the name of a source; the place of a
 *     paragraph, as the data have it
 * @param property of the entry; null where the entry or a source is meant
 * @param claim of the statement; null where there is none
 * @param speaker whose statement it is; null where nobody is named, or none is meant
 * @param field what changed, such as {@code value} or {@code label}; null where all of it came or went
 * @param before null where there was nothing, or it may not be repeated
 * @param after null where there is nothing
 * @param why it is so
 * @param event the decision behind it; null where there is none, or none is known
 * @param time of that decision, ISO 8601, UTC
 */
public record Row(
        int number,
        Change what,
        String entry,
        String label,
        @Nullable String property,
        @Nullable String claim,
        @Nullable String speaker,
        @Nullable String field,
        @Nullable String before,
        @Nullable String after,
        Why why,
        @Nullable Long event,
        @Nullable String time) {}
