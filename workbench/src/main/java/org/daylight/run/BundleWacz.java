// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.daylight.Capture;
import org.daylight.preserve.wacz.WaczWriter;
import org.daylight.publish.bundle.WaczMaker;

/** The WACZ file of a bundle: indexed, with its pages, signed with the case's key for such files. */
final class BundleWacz implements WaczMaker {
    private final ExportingWacz exporting;
    private final Instant created;
    private final Consumer<String> progress;

    /** @param created the time that the file states for itself: that of the ledger's position */
    BundleWacz(Workbench workbench, Instant created, Consumer<String> progress) {
        this.exporting = new ExportingWacz(workbench);
        this.created = created;
        this.progress = progress;
    }

    @Override
    public void write(List<Capture> captures, Path out) {
        new WaczWriter(exporting.content(captures, created), exporting.key(), progress).write(out);
    }
}
