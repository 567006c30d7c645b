// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.List;
import org.daylight.DocumentId;
import org.daylight.corroborate.trace.Voice;
import org.jspecify.annotations.Nullable;

/**
 * What the rule of support asks of a page.
 *
 * @param root the first document of its origin; itself where it copies nobody
 * @param outlet key of its own outlet, or null
 * @param name of its own outlet as it is written, or null
 * @param date when it was published, ISO 8601, or null
 * @param voices who says what on it
 */
public record PageOrigin(
        DocumentId root,
        @Nullable String outlet,
        @Nullable String name,
        @Nullable String date,
        List<Voice> voices) {

    /** Copies the list. */
    public PageOrigin {
        voices = List.copyOf(voices);
    }

    /** A page of which nothing is known but that it is there. */
    public static PageOrigin alone(DocumentId document) {
        return new PageOrigin(document, null, null, null, List.of());
    }
}
