// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.daylight.DaylightException;
import org.daylight.publish.pdf.Printer;
import org.daylight.publish.pdf.ReportPdf;
import org.daylight.publish.template.Pages;
import org.jspecify.annotations.Nullable;

/** The report as it is being printed, beside the writing of all else. */
final class Printing {
    private final @Nullable FutureTask<ReportPdf> task;

    /**
     * Begins to print.
     *
     * @param printer null where nothing is to be printed
     */
    Printing(@Nullable Printer printer, Pages pages, EditionInput input) {
        task = printer == null
                ? null
                : new FutureTask<>(() -> ReportPdf.of(printer, pages::paper, input.title(), input.asOf()));
        if (task != null) {
            Thread.ofPlatform().daemon().name("printing").start(task);
        }
    }

    /** What was printed, waited for; null where nothing is. @throws DaylightException where it could not be */
    @Nullable
    ReportPdf printed() {
        if (task == null) {
            return null;
        }
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DaylightException told
                    ? told
                    : new IllegalStateException("the report could not be printed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DaylightException("the printing of the report was interrupted; nothing was published", e);
        }
    }
}
