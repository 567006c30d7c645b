// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.daylight.DaylightException;
import org.daylight.ledger.Fault;

/**
 * Whether a case is as its ledger says, looked into beside the making of what is to leave it. Nothing is handed out before
 * {@link #require} has returned.
 */
final class Soundness {
    private final String deed;
    private final FutureTask<List<Fault>> task;

    /**
     * Begins to look.
     *
     * @param deed what does not happen otherwise, such as "published"
     */
    Soundness(Workbench workbench, String deed) {
        this.deed = deed;
        task = new FutureTask<>(() -> {
            List<Fault> faults = workbench.ledger().verify();
            if (faults.isEmpty()) {
                new Anchors(workbench).check();
            }
            return faults;
        });
        Thread.ofPlatform().daemon().name("soundness").start(task);
    }

    /** Waits for what was found. @throws DaylightException naming the first fault */
    void require() {
        try {
            List<Fault> faults = task.get();
            if (!faults.isEmpty()) {
                throw new DaylightException("the case does not verify, so nothing was " + deed + ": "
                        + faults.getFirst().item() + "; run `daylight verify`");
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException told
                    ? told
                    : new IllegalStateException("the case could not be verified", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DaylightException("the check of the case was interrupted; nothing was " + deed, e);
        }
    }
}
