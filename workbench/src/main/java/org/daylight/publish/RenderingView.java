// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import org.jspecify.annotations.Nullable;

/**
 * A translation of a passage, to be printed beside the words and never in their place.
 *
 * @param event in the ledger
 * @param lang BCP 47
 * @param rightToLeft whether it runs from right to left
 * @param text masked at least as far as the words it renders
 * @param translator pseudonym of the person who translated; null where a program did
 * @param engine name and version of the program; null where a person did
 * @param checker pseudonym of who checked it; null where nobody did
 */
public record RenderingView(
        long event,
        String lang,
        boolean rightToLeft,
        String text,
        @Nullable String translator,
        @Nullable String engine,
        @Nullable String checker) {}
