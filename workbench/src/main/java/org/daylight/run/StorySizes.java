// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.HashMap;
import java.util.Map;
import org.daylight.DocumentId;
import org.daylight.corroborate.Story;

/** Which story each current page belongs to, and how large that is. */
final class StorySizes {
    private final Map<DocumentId, String> storyOf = new HashMap<>();
    private final Map<String, Size> sizes = new HashMap<>();

    /**
     * The size of a story.
     *
     * @param pages that tell it
     * @param origins that it goes back to
     */
    record Size(int pages, int origins) {}

    StorySizes(Workbench workbench) {
        for (Story story : new Corroborating(workbench).stories(what -> {})) {
            String name = story.first().value();
            story.documents().forEach(d -> storyOf.put(d, name));
            sizes.put(name, new Size(story.documents().size(), story.origins()));
        }
    }

    /** The story of a document; a text that is no longer current stands for itself. */
    String of(DocumentId document) {
        return storyOf.getOrDefault(document, document.value());
    }

    /** How large a story is. */
    Size size(String story) {
        return sizes.getOrDefault(story, new Size(1, 1));
    }
}
