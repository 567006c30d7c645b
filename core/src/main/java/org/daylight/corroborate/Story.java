// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.List;
import org.daylight.DocumentId;

/**
 * Documents that tell the same text: one first document and its copies. Every document is in exactly one story.
 *
 * @param first the earliest, by publication date and then by id
 * @param documents all of them, the first one first
 * @param relations why each of the others belongs here
 */
public record Story(DocumentId first, List<DocumentId> documents, List<Relation> relations) {

    /** Copies the lists. */
    public Story {
        documents = List.copyOf(documents);
        relations = List.copyOf(relations);
    }
}
