// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.ledger.Draft;
import org.daylight.publish.leak.LeakTest;
import org.daylight.publish.leak.Outcome;

/** One file that somebody takes out of the case, looked through as everything is that leaves it. */
public final class LeavingFile {
    private LeavingFile() {}

    /**
     * What came of looking through it.
     *
     * @param outcome the places; their file is named {@code file}
     * @param noted what the ledger is to say of it where it leaves; where it must not, the ledger has said so
     */
    public record Looked(Outcome outcome, Draft noted) {}

    /**
     * Looks through a file, in a folder of the case that the next start removes if this one does not.
     *
     * @param what it is, by its code among what leaves a case
     * @param veils that were drawn for what leaves the case
     * @throws DaylightException where it cannot be opened within the limits of the leak test
     */
    public static Looked look(Workbench workbench, Veils veils, String what, byte[] file) {
        try (Aside aside = Aside.in(workbench, what)) {
            Files.write(aside.folder().resolve("file"), file);
            Outcome outcome = new LeakTest(new EditionVeils(workbench, veils).forbidden("nothing was given out"))
                    .look(aside.folder());
            Draft noted = LeakTests.draft(what, outcome, Map.of());
            if (!outcome.passed()) {
                workbench.append(List.of(noted));
            }
            return new Looked(outcome, noted);
        } catch (IOException e) {
            throw new DaylightException(
                    "cannot write to the case: " + CaseFolder.reason(e) + "; nothing was given out", e);
        }
    }
}
