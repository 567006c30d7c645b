// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.desk;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/**
 * A number that takes long to count where a case is large: kept while the case does not change, and counted again beside the
 * pages when it does. A page waits for it only for a moment; where it takes longer, the page shows the last one, or none.
 * What took long is not counted again at once.
 */
final class Kept<T> {
    private static final Duration PATIENCE = Duration.ofMillis(25);
    /** Counting takes at most this part of the time. */
    private static final int SHARE = 20;

    private final Map<String, Held<T>> held = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<T>> counting = new ConcurrentHashMap<>();

    /** What was counted: of which state of the case, when, and how long it took. */
    private record Held<T>(String state, T value, long at, long nanos) {}

    /**
     * The number.
     *
     * @param whose several are kept beside each other, such as for those who see restricted matter and those who do not
     * @param state changes when the number may
     * @param count counts it, perhaps in another thread
     */
    Optional<T> get(String whose, String state, Supplier<T> count) {
        Held<T> last = held.get(whose);
        if (last != null && (last.state().equals(state) || System.nanoTime() - last.at() < last.nanos() * SHARE)) {
            return Optional.of(last.value());
        }
        CompletableFuture<T> now = counting.computeIfAbsent(whose, w -> begin(w, state, count));
        try {
            return Optional.of(now.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return Optional.ofNullable(last).map(Held::value);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.ofNullable(last).map(Held::value);
        }
    }

    private CompletableFuture<T> begin(String whose, String state, Supplier<T> count) {
        CompletableFuture<T> future = new CompletableFuture<>();
        Thread.ofVirtual().name("count").start(() -> {
            long start = System.nanoTime();
            try {
                T value = count.get();
                held.put(whose, new Held<>(state, value, System.nanoTime(), System.nanoTime() - start));
                future.complete(value);
            } catch (RuntimeException e) {
                // The case may have been closed meanwhile; the page does without the number.
                LoggerFactory.getLogger(Kept.class).debug("not counted", e);
                future.completeExceptionally(e);
            } finally {
                counting.remove(whose);
            }
        });
        return future;
    }
}
