// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.DaylightException;
import org.daylight.EventKind;
import org.daylight.ledger.Sought;
import org.daylight.run.Workbench;

/** Looks a machine and a case over, as somebody would who is asked why something does not work. */
public final class Doctor {
    private final Clock clock;

    /** @param clock of this machine */
    public Doctor(Clock clock) {
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param findings of the machine first, then of the case
     * @param counts of the case, by what is counted; empty where it was not opened
     */
    public record Report(List<Finding> findings, Map<String, Long> counts) {
        /** Copies both. */
        public Report {
            findings = List.copyOf(findings);
            counts = Map.copyOf(counts);
        }

        /** Whether something is wrong. */
        public boolean ill() {
            return findings.stream().anyMatch(f -> f.state() == Finding.State.ILL);
        }
    }

    /**
     * Looks at this machine, and at the case in a folder where there is one. What opening a case repairs is repaired.
     *
     * @param root of the case; where nothing is there, the machine alone is looked at
     */
    public Report look(Path root) {
        Instant now = clock.instant();
        List<Finding> found = new ArrayList<>(MachineLook.at(root, now));
        Map<String, Long> counts = new TreeMap<>();
        if (Files.notExists(root)) {
            found.add(Finding.note("case", "there is no case at " + root, "daylight init " + root + ", or --case DIR"));
            return new Report(found, counts);
        }
        CaseLook look = new CaseLook(now);
        found.addAll(look.folder(root));
        try (Workbench workbench = Workbench.open(root)) {
            found.addAll(look.inside(workbench));
            counts.putAll(counts(workbench));
        } catch (DaylightException e) {
            found.add(CaseLook.closed(e));
        }
        return new Report(found, counts);
    }

    private static Map<String, Long> counts(Workbench workbench) {
        Map<String, Long> counts = new TreeMap<>();
        for (EventKind kind : EventKind.values()) {
            long events = workbench.ledger().count(Sought.of(kind));
            if (events > 0) {
                counts.put("events." + kind.code(), events);
            }
        }
        counts.put("texts", (long) workbench.readings().count());
        counts.put("entries", (long) workbench.register().count(null));
        return counts;
    }
}
