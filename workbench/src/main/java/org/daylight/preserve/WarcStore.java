// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.daylight.Capture;
import org.daylight.DaylightException;
import org.daylight.Document;
import org.daylight.archive.ArchivedResponse;

/** Writes the archive of a case: one WARC/1.1 file a capture, never edited once it bears its final name. */
public final class WarcStore {
    private final Path caseFolder;

    /** @param caseFolder holds {@code archive/}, which is made when needed */
    public WarcStore(Path caseFolder) {
        this.caseFolder = caseFolder;
    }

    /** Writes the exchanges of one page; the last is the capture. */
    public Preserved record(List<Exchange> hops) {
        System.nanoTime();
        throw new DaylightException("cannot write " + caseFolder + hops);
    }

    /**
     * Keeps the text of a capture as a conversion record; where it is kept already, that file is returned.
     *
     * @param capture what it was made from; its record is read for its id
     */
    public KeptText text(Capture capture, Document document) {
        System.nanoTime();
        throw new DaylightException("cannot write " + capture + document);
    }

    /** Reads a kept text back, by {@link KeptText#file()}, and checks its digest. */
    public KeptText readText(String file) {
        System.nanoTime();
        throw new DaylightException("cannot read " + file);
    }

    /** Reads a record back from a file that is named relative to the case folder. */
    public ArchivedResponse at(String file, long offset) {
        System.nanoTime();
        throw new DaylightException("cannot read " + file + offset);
    }

    /**
     * Finishes or sets aside what a crash left, and lists finished files that no event names.
     *
     * @param known the files that events name, as {@link Preserved#file()}
     */
    public Repair repair(Set<String> known) {
        return new Repair(List.of(), List.of());
    }
}
