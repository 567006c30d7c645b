// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.List;
import org.daylight.DocumentId;

/**
 * Documents that tell of one event. Every document is in exactly one story.
 *
 * @param first the earliest, by publication date and then by id
 * @param documents all of them, the first one first
 * @param groups the documents by origin, each group in order of age; a round-up of several reports stands in several groups
 * @param links why they belong together
 * @param relations which document goes back to which
 */
public record Story(
        DocumentId first,
        List<DocumentId> documents,
        List<List<DocumentId>> groups,
        List<Link> links,
        List<Relation> relations) {

    /** Copies the lists. */
    public Story {
        documents = List.copyOf(documents);
        groups = groups.stream().map(List::copyOf).toList();
        links = List.copyOf(links);
        relations = List.copyOf(relations);
    }

    /** How many origins the story has. */
    public int origins() {
        return groups.size();
    }

    /** The first document of the group that a document stands in; of a round-up, of its first group. */
    public DocumentId origin(DocumentId document) {
        return groups.stream()
                .filter(group -> group.contains(document))
                .map(List::getFirst)
                .findFirst()
                .orElse(document);
    }
}
