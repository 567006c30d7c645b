// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote;

import java.util.List;
import java.util.Optional;

/**
 * What a report cites.
 *
 * @param name of the file
 * @param form its format
 * @param title as its first heading or its fields have it; empty where neither does
 * @param notes in the order of the text, the bibliography last
 * @param sources what the notes lead to, each once, in the order in which they are first cited
 * @param remarks sentences on what could not be read as it stands
 */
public record Report(
        String name, Form form, String title, List<Note> notes, List<Source> sources, List<String> remarks) {
    /** Copies the lists. */
    public Report {
        notes = List.copyOf(notes);
        sources = List.copyOf(sources);
        remarks = List.copyOf(remarks);
    }

    /** The note of this id. */
    public Optional<Note> note(String id) {
        return notes.stream().filter(n -> n.id().equals(id)).findFirst();
    }
}
