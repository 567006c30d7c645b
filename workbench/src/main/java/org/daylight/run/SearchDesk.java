// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.daylight.DaylightException;
import org.daylight.search.Ask;
import org.jspecify.annotations.Nullable;

/**
 * The one index of an open case, shared by all who ask at once. It is opened when the first asks, and brought up to date
 * by one thread of its own. Where something may have to be hidden, who asks waits for that; where decisions alone are
 * not indexed yet, a person may be answered without them and is told so.
 */
public final class SearchDesk implements AutoCloseable {
    /** Milliseconds that are waited where it is known that it takes longer. */
    private static final int MOMENT = 20;

    private final Workbench workbench;
    private final ExecutorService indexer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("index").factory());
    private @Nullable CompletableFuture<Searching> opening;
    private volatile String now = "";
    /** Whether somebody waited in vain: then others do not wait as long for the same work. */
    private volatile boolean slow;

    SearchDesk(Workbench workbench) {
        this.workbench = workbench;
    }

    /** An answer, or what is being done before there can be one. */
    public sealed interface Outcome {}

    /**
     * What was found.
     *
     * @param answer as the index holds it
     * @param behind whether decisions of the last moments are missing
     */
    public record Answered(Searching.Answer answer, boolean behind) implements Outcome {}

    /**
     * The index is being made; ask again in a while.
     *
     * @param now how far it is, in words; may be empty
     */
    public record Waiting(String now) implements Outcome {}

    /** Opens the index before anybody asks. */
    public void warm() {
        CompletableFuture<Searching> ignored = opened();
    }

    /** What answers a question, of all that the case holds. Waits for the index, however long it takes. */
    public Searching.Answer fresh(Ask ask, long since, int first, int most) {
        Searching index = done(opened());
        done(refreshed(index));
        return index.since(ask, since, first, most);
    }

    /**
     * What answers a question, soon.
     *
     * @param patience milliseconds that are waited for what is not indexed yet
     */
    public Outcome soon(Ask ask, long since, int first, int most, int patience) {
        CompletableFuture<Searching> opened = opened();
        if (!within(opened, slow ? MOMENT : patience)) {
            slow = true;
            return new Waiting(now);
        }
        Searching index = done(opened);
        Searching.Due due = index.due();
        if (due == Searching.Due.NOTHING) {
            slow = false;
            return new Answered(index.since(ask, since, first, most), false);
        }
        boolean current = within(refreshed(index), slow ? MOMENT : patience);
        slow = !current;
        if (!current && due == Searching.Due.HIDING) {
            return new Waiting(now);
        }
        return new Answered(index.since(ask, since, first, most), !current);
    }

    private synchronized CompletableFuture<Searching> opened() {
        CompletableFuture<Searching> known = opening;
        if (known == null || known.isCompletedExceptionally()) {
            known = CompletableFuture.supplyAsync(() -> new Searching(workbench, what -> now = what), indexer);
            opening = known;
        }
        return known;
    }

    /** Everything of before this call is indexed when it completes; where nothing is due, that is at once. */
    private CompletableFuture<Void> refreshed(Searching index) {
        return CompletableFuture.runAsync(index::refresh, indexer);
    }

    private static boolean within(CompletableFuture<?> work, int patience) {
        try {
            work.get(patience, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static <T> T done(CompletableFuture<T> work) {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DaylightException("the search was interrupted; ask again", e);
        }
    }

    private static RuntimeException failed(ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }

    @Override
    public synchronized void close() {
        indexer.shutdown();
        try {
            if (!indexer.awaitTermination(1, TimeUnit.MINUTES)) {
                indexer.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            indexer.shutdownNow();
        }
        CompletableFuture<Searching> known = opening;
        if (known != null && known.isDone() && !known.isCompletedExceptionally()) {
            known.join().close();
        }
    }
}
