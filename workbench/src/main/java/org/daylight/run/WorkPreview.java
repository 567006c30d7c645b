// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file from elsewhere would bring, or brought, in words that may be shown. */
public final class WorkPreview {
    private static final int FIRST = 20;

    private final Workbench workbench;

    /** Into this case. */
    public WorkPreview(Workbench workbench) {
        this.workbench = workbench;
    }

    /** One item, masked. */
    public record Row(long line, String what, @Nullable String url, String says) {}

    /**
     * What is told of a file.
     *
     * @param source what it was taken for
     * @param mapping what its columns were taken for; empty where it has none
     * @param items how many
     * @param passedOver how many rows or entities are not among them
     * @param first the first items, at most 20
     * @param notes sentences on what was passed over
     */
    public record Told(String source, String mapping, int items, int passedOver, List<Row> first, List<String> notes) {
        /** Copies the lists. */
        public Told {
            first = List.copyOf(first);
            notes = List.copyOf(notes);
        }
    }

    /** Reads a file and writes nothing. */
    public Told preview(Path file, TakingIn.Wanted wanted) {
        return told(TakingIn.preview(file, wanted));
    }

    /** Takes a file into the work list. */
    public Told take(Path file, TakingIn.Wanted wanted) {
        TakingIn.Preview preview = TakingIn.preview(file, wanted);
        new TakingIn(workbench).take(preview);
        return told(preview);
    }

    private Told told(TakingIn.Preview preview) {
        WorkList list = new WorkList(workbench);
        return new Told(
                preview.source(),
                preview.mapping(),
                preview.found().items().size(),
                preview.found().passedOver(),
                preview.found().items().stream()
                        .limit(FIRST)
                        .map(item -> new Row(
                                item.line(),
                                item.what(),
                                item.url() == null ? null : list.shown(item.url()),
                                list.shown(WorkList.says(item))))
                        .toList(),
                preview.found().notes());
    }
}
