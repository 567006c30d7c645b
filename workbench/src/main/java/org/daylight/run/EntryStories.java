// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.daylight.DocumentId;
import org.daylight.EntryId;
import org.daylight.register.Corroborations;

/** The stories that the pages behind an entry belong to: where its words come from. */
public final class EntryStories {
    private final Workbench workbench;
    private final Corroborations kept;

    /** Of this case. */
    public EntryStories(Workbench workbench) {
        this.workbench = workbench;
        kept = new Corroborations(workbench.database());
    }

    /**
     * A story.
     *
     * @param id its first text
     * @param title of that text, masked
     * @param pages how many tell it
     * @param origins to how many it goes back
     */
    public record Told(String id, String title, int pages, int origins) {}

    /** Those that more than one page tells, most pages first. */
    public List<Told> of(EntryId entry, int most) {
        Set<String> ids = new LinkedHashSet<>();
        workbench.register().documents(entry, most).forEach(d -> kept.storyId(d).ifPresent(ids::add));
        List<Told> told = new ArrayList<>();
        for (String id : ids) {
            int pages = kept.documents(id);
            if (pages > 1) {
                String title = workbench
                        .veils()
                        .of(new DocumentId(id))
                        .map(v -> v.hide(v.document().title()))
                        .orElse(id);
                told.add(new Told(id, title, pages, kept.origins(id)));
            }
        }
        told.sort((a, b) -> Integer.compare(b.pages(), a.pages()));
        return told;
    }
}
