// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.file.Path;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;

/** Finds the case that a command works on. */
final class Cases {
    private Cases() {}

    /** The folder that the global option names. */
    static Path folder(@Nullable Daylight daylight) {
        if (daylight == null) {
            throw new IllegalStateException("picocli sets the parent command");
        }
        return daylight.caseFolder();
    }

    /** Opens that case, and says what opening it repaired. */
    static Workbench open(@Nullable Daylight daylight) {
        Path folder = folder(daylight);
        String by = daylight == null ? null : daylight.by();
        Workbench workbench = by == null ? Workbench.open(folder) : Workbench.openBy(folder, by);
        workbench.repairs().forEach(r -> Output.progress("repaired: " + r));
        if (daylight != null) {
            try {
                daylight.openSeals(workbench);
            } catch (RuntimeException e) {
                workbench.close();
                throw e;
            }
        }
        return workbench;
    }
}
