// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What notes lead to: an address or a digital object identifier, once for all spellings of it.
 *
 * @param key its one form: by this duplicates are joined; not to be asked
 * @param url to be asked; of the spellings the first; null where only an archive's address without its original is cited
 * @param archived copies in public archives that the report cites
 * @param doi where one is cited
 * @param parts author, title, date, publisher, from the first note that has them
 * @param notes ids of all notes that cite it, in order
 */
public record Source(
        String key,
        @Nullable String url,
        List<Citation.Archived> archived,
        @Nullable String doi,
        Citation.Parts parts,
        List<String> notes) {
    /** Copies the lists. */
    public Source {
        archived = List.copyOf(archived);
        notes = List.copyOf(notes);
    }
}
