// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.proxy;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.daylight.ledger.Folders;
import org.daylight.preserve.RelayFailure;
import org.daylight.preserve.Relayed;

/**
 * What passed through the proxy in one run, and what did not. Large bodies lie in a private folder that {@link #close}
 * removes. Thread-safe.
 */
public final class Recording implements Closeable {
    private static final int MOST_MISSED = 20_000;

    private final Path folder;
    private final Budget budget;
    private final long end;
    private final List<Relayed> kept = new ArrayList<>();
    private final List<Missed> missed = new ArrayList<>();
    private final AtomicLong left;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger own = new AtomicInteger();
    private volatile long lastChange = System.nanoTime();
    private volatile boolean reached;
    private volatile boolean ended;

    /**
     * How much one run may ask and keep.
     *
     * @param totalBytes of all answers, as received; a quarter of it for all questions
     * @param bodyBytes of one body
     * @param requests how many
     * @param total from the start of the run
     */
    public record Budget(long totalBytes, long bodyBytes, int requests, Duration total) {
        /** 200 MB, 50 MB a body, 5,000 requests, 120 s. */
        public static final Budget USUAL = new Budget(200_000_000, 50_000_000, 5_000, Duration.ofMinutes(2));
    }

    /** Begins now. */
    public Recording(Budget budget) {
        this.budget = budget;
        this.left = new AtomicLong(budget.totalBytes());
        this.end = System.nanoTime() + budget.total().toNanos();
        try {
            this.folder = Files.createTempDirectory("daylight-run-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where bodies lie that are not held in memory; of this user alone. */
    public Path folder() {
        return folder;
    }

    /** How much one run may ask and keep. */
    public Budget budget() {
        return budget;
    }

    /** What is left of the run's time. */
    public Duration timeLeft() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** Every exchange so far, in the order in which they ended. */
    public synchronized List<Relayed> kept() {
        return List.copyOf(kept);
    }

    /** Every request so far that was not answered. */
    public synchronized List<Missed> missed() {
        return List.copyOf(missed);
    }

    /** Requests that wait for their answer. */
    public int open() {
        return open.get();
    }

    /** How long nothing has been asked and nothing answered. */
    public Duration quiet() {
        return open.get() > 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - lastChange);
    }

    /** Whether something was refused or cut off because the run had its fill. */
    public boolean budgetReached() {
        return reached;
    }

    /** From here on every request is refused: the page has been taken. */
    public void end() {
        ended = true;
    }

    /** Requests that the browser made for itself, which were not sent on. */
    public int ofTheBrowser() {
        return own.get();
    }

    void own() {
        own.incrementAndGet();
    }

    /** Bytes that a body may still have. */
    long bodyLeft() {
        return Math.min(budget.bodyBytes(), Math.max(0, left.get()));
    }

    /** A question of this size is to go out; it is held in memory. @throws RelayFailure where all are too many bytes */
    void asks(int bytes) throws RelayFailure {
        long most = budget.totalBytes() / 4;
        if (sent.addAndGet(bytes) > most) {
            reached = true;
            throw new RelayFailure(RelayFailure.Reason.BUDGET, "more than " + most + " bytes of questions");
        }
    }

    /** Notes bytes that came; returns what is left for all. */
    long spend(int bytes) {
        return left.addAndGet(-bytes);
    }

    /** A request comes in. @throws RelayFailure where the run has had its fill */
    void begin() throws RelayFailure {
        if (ended) {
            throw new RelayFailure(RelayFailure.Reason.REFUSED, "asked after the page was taken");
        }
        String over = requests.incrementAndGet() > budget.requests()
                ? "more than " + budget.requests() + " requests"
                : left.get() <= 0
                        ? "more than " + budget.totalBytes() + " bytes"
                        : timeLeft().isZero() ? "more than " + budget.total().toSeconds() + " s" : "";
        if (!over.isEmpty()) {
            reached = true;
            throw new RelayFailure(RelayFailure.Reason.BUDGET, over);
        }
        open.incrementAndGet();
        lastChange = System.nanoTime();
    }

    /** A request that {@link #begin} let in has ended. */
    void done() {
        lastChange = System.nanoTime();
        open.decrementAndGet();
    }

    synchronized void add(Relayed exchange) {
        if (exchange.truncated() != null && (left.get() <= 0 || timeLeft().isZero())) {
            reached = true;
        }
        if (!ended) {
            kept.add(exchange);
        }
    }

    synchronized void miss(String method, String url, RelayFailure failure) {
        if (missed.size() < MOST_MISSED && !ended) {
            missed.add(new Missed(method, url, failure.reason(), String.valueOf(failure.getMessage()), Instant.now()));
        }
    }

    @Override
    public void close() {
        ended = true;
        try {
            Folders.remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
