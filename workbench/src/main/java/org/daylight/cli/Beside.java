// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import org.daylight.run.Workbench;
import org.daylight.run.alert.Alerter;
import org.daylight.run.watch.Watcher;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;

/** What goes on beside the pages while the workbench serves: watching, alerts, and what the desk draws from. */
record Beside(@Nullable Watcher watcher, Alerter alerter) implements AutoCloseable {
    /**
     * Begins it.
     *
     * @param watching whether pages are polled here
     */
    static Beside begin(Workbench workbench, boolean watching) {
        workbench.summary().begin();
        workbench.drawings().begin();
        return new Beside(
                watching ? Watcher.start(workbench, Output::progress) : null,
                Alerter.start(workbench, Words::of, Output::progress));
    }

    @Override
    public void close() {
        alerter.close();
        if (watcher != null) {
            watcher.close();
        }
    }
}
