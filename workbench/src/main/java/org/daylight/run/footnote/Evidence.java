// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.footnote;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.register.Footnotes;
import org.daylight.register.Footnotes.Kept;
import org.daylight.register.Footnotes.Listed;
import org.daylight.run.Bundling;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;

/** The captures on which a report rests, to be handed over: as a bundle, or as a list of references. */
public final class Evidence {
    private final Set<CaptureId> captures;

    private Evidence(Set<CaptureId> captures) {
        this.captures = captures;
    }

    /**
     * Of a report, or of one of its notes.
     *
     * @param note whose sources alone are meant; null for all
     * @throws DaylightException where no capture stands for any of them
     */
    public static Evidence of(Workbench workbench, Kept report, @Nullable Listed note) {
        Set<CaptureId> captures = new LinkedHashSet<>();
        new Footnotes(workbench.database())
                .sources(report.id()).stream()
                        .filter(s -> note == null || note.sources().contains(s.place()))
                        .flatMap(s -> Stream.concat(Stream.ofNullable(s.capture()), Stream.ofNullable(s.before())))
                        // What a person may not see is not there for them.
                        .filter(c -> workbench.register().capture(c).isPresent())
                        .forEach(captures::add);
        if (captures.isEmpty()) {
            throw new DaylightException(
                    "no copy stands for any source of " + (note == null ? "report " + report.id() : "note " + note.id())
                            + " yet: capture them first; nothing was handed over");
        }
        return new Evidence(captures);
    }

    /** For a bundle of exactly these. */
    public Bundling.Choice bundle() {
        return new Bundling.Choice(List.copyOf(captures), false, false);
    }

    /** Which they are. */
    public Set<CaptureId> captures() {
        return Set.copyOf(captures);
    }
}
