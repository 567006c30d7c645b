// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.List;
import org.daylight.Document;

/**
 * The stories of a collection by the words of its documents alone. {@link Corroboration} also knows translations, relays and
 * who has it from whom.
 */
public final class Stories {
    private Stories() {}

    /** The stories of these documents, ordered by their first document; the same input gives the same output. */
    public static List<Story> of(List<Document> documents) {
        return StoryFinder.stories(documents, ordered -> List.of());
    }
}
