// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.daylight.DaylightException;

/** A part of an edition that is made beside the others, in a thread of its own. */
public final class Meanwhile<T> {
    private final FutureTask<T> task;

    /** Begins. */
    public Meanwhile(String name, Callable<T> work) {
        task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name(name).start(task);
    }

    /** Waits until it is over, whatever came of it. */
    public void over() {
        try {
            task.get();
        } catch (ExecutionException e) {
            return; // What failed first is what is told.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for it. @throws DaylightException where it could not be made */
    public T done() throws IOException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw e.getCause() instanceof RuntimeException told
                    ? told
                    : new IllegalStateException("a part of the edition could not be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DaylightException("the making of the edition was interrupted; nothing was published", e);
        }
    }
}
