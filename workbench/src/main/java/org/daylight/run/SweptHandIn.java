// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.sweep.SweptRecords;

/** Takes into a case what a sweep found: of each archive one file with the chosen records alone, their bytes unaltered. */
public final class SweptHandIn {
    private final Workbench workbench;

    /** Takes into this case. */
    public SweptHandIn(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * What is taken of one archive.
     *
     * @param file the archive
     * @param records in order of their places
     */
    public record Chosen(Path file, List<SweptRecords.Swept> records) {
        /** Copies the list. */
        public Chosen {
            records = List.copyOf(records);
        }
    }

    /**
     * What a sweep found, by archive.
     *
     * @param folder what the sweep wrote
     * @param only texts of which a record's address must hold one; none: all records
     * @throws DaylightException where the folder holds no sweep, or nothing in it is meant
     */
    public List<Chosen> choose(Path folder, List<String> only) {
        Map<Path, List<SweptRecords.Swept>> byFile = new LinkedHashMap<>();
        for (SweptRecords.Swept record : SweptRecords.of(folder)) {
            if (only.isEmpty() || only.stream().anyMatch(record.url()::contains)) {
                byFile.computeIfAbsent(record.file(), f -> new ArrayList<>()).add(record);
            }
        }
        if (byFile.isEmpty()) {
            throw new DaylightException("nothing to take from " + folder
                    + (only.isEmpty() ? "" : ": no address holds " + String.join(" or ", only)));
        }
        return byFile.entrySet().stream()
                .map(e -> new Chosen(e.getKey(), e.getValue()))
                .toList();
    }

    /**
     * Takes the records of one archive.
     *
     * @throws DaylightException where the archive is not what it was when it was swept
     */
    public Capturing.Kept take(Chosen chosen) {
        try (Aside aside = Aside.in(workbench, "swept")) {
            Path file = aside.folder().resolve(String.valueOf(chosen.file().getFileName()));
            SweptRecords.copy(chosen.records(), file);
            return new Capturing(workbench).handIn(file, null);
        } catch (IOException e) {
            throw new DaylightException("cannot copy records of " + chosen.file() + ": " + CaseFolder.reason(e), e);
        }
    }
}
