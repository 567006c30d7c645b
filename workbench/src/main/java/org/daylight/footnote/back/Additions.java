// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.back;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daylight.footnote.Citation;
import org.daylight.footnote.Note;
import org.daylight.footnote.Preserved;
import org.daylight.footnote.Report;
import org.daylight.footnote.cite.Sourcing;
import org.daylight.footnote.read.Manuscript;
import org.daylight.footnote.read.ReportReader;

/**
 * What is put where, whatever the format.
 *
 * @param notes what is added to each note, by the key that its file knows it by
 * @param heading of the list of sources
 * @param sources its entries
 * @param already how many notes bore a reference to their copy
 */
record Additions(Map<String, String> notes, String heading, List<String> sources, int already) {
    static final String HEADING = "Preserved sources";

    /**
     * What a report is given.
     *
     * @param copies by the keys of its sources
     */
    static Additions of(Manuscript manuscript, Report report, Map<String, Preserved> copies, Style style) {
        Wording wording = new Wording(style);
        Map<String, String> keys = new HashMap<>();
        ReportReader.ids(manuscript).forEach((key, id) -> keys.put(id, key));
        Map<String, String> notes = new HashMap<>();
        int already = 0;
        for (Note note : report.notes()) {
            String key = keys.get(note.id());
            List<Preserved> cited = new ArrayList<>();
            boolean any = false;
            for (Citation c : note.citations()) {
                Preserved copy = Sourcing.key(c).map(copies::get).orElse(null);
                boolean there = copy != null
                        && note.references().stream()
                                .anyMatch(r -> copy.digest().hex().startsWith(r.digest()));
                any |= there;
                if (copy != null && !there && !cited.contains(copy)) {
                    cited.add(copy);
                }
            }
            already += any ? 1 : 0;
            if (key != null && !cited.isEmpty()) {
                notes.put(key, wording.inNote(cited));
            }
        }
        boolean listed = manuscript.paragraphs().stream().anyMatch(p -> p.text().equals(HEADING));
        return new Additions(notes, HEADING, listed ? List.of() : wording.entries(report.sources(), copies), already);
    }
}
