// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.List;
import org.daylight.Document;

/** The stories of a collection, found with the judges that Daylight ships. Start here. */
public final class Stories {
    static final StoryFinder FINDER = new StoryFinder(document -> List.of(), List.of(new WordJudge()));

    private Stories() {}

    /** The stories of these documents, ordered by their first document; the same input gives the same output. */
    public static List<Story> of(List<Document> documents) {
        return FINDER.stories(documents);
    }
}
