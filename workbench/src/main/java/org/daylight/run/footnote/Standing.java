// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.footnote;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.EventKind;
import org.daylight.footnote.cite.AddressKey;
import org.daylight.ledger.Draft;
import org.daylight.register.Footnotes.Kept;
import org.daylight.register.Footnotes.Outcome;
import org.daylight.register.Footnotes.Sought;
import org.daylight.run.Adding;
import org.daylight.run.Polling;
import org.daylight.run.Workbench;

/** What a person brings for a source that nobody else could have: a file, or a page whose wall the person passed. */
public final class Standing {
    /** How captures come about that a person made, by the word in their events. */
    private static final Set<String> BY_PERSONS = Set.of("attended", "hand-in");

    private final Workbench workbench;

    /** In this case. */
    public Standing(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * Takes a file in, which from then on stands for the source.
     *
     * @param name of the file, as the person knows it
     * @return the capture
     * @throws DaylightException where it cannot be preserved
     */
    public CaptureId handIn(Kept report, Sought source, Path file, String name) {
        String url = source.url() == null ? source.archived() : source.url();
        Adding.Added added = new Adding(workbench).file(file, name, url);
        CaptureId capture = added.capture();
        if (capture == null) {
            throw new DaylightException(String.valueOf(added.wrong()));
        }
        workbench
                .turns()
                .deciding(() -> new Polling(workbench).append(List.of(stands(report.id(), source.place(), capture))));
        return capture;
    }

    /** The last capture that a person made of each address, by the one form of it. */
    Map<String, CaptureId> made() {
        Map<String, CaptureId> made = new HashMap<>();
        for (Capture c : workbench.register().captures()) {
            boolean there = c.status() == 0 || (c.status() >= 200 && c.status() < 300);
            if (there
                    && !c.restricted()
                    && workbench.ledger().event(c.event()).open().get("how") instanceof String how
                    && BY_PERSONS.contains(how)) {
                made.put(AddressKey.of(c.url()), c.id());
            }
        }
        return made;
    }

    static Draft stands(String report, int source, CaptureId capture) {
        return Draft.open(
                EventKind.FOOTNOTE,
                Map.of(
                        "deed",
                        "found",
                        "report",
                        report,
                        "source",
                        (long) source,
                        "outcome",
                        Outcome.HANDED_IN.code(),
                        "capture",
                        capture.value()));
    }
}
