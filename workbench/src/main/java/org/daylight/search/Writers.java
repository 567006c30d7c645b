// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/**
 * Takes texts apart and writes them, as many at a time as there are processors. The items are made by the thread that
 * hands them over. In which order they come to lie in the index changes no answer.
 */
final class Writers implements AutoCloseable {
    /** So many items are handed over together. */
    private static final int TOGETHER = 64;
    /** So many bundles wait for each processor at most. */
    private static final int WAITING = 4;

    private final IndexWriter writer;
    private final Fields fields;
    private final boolean fresh;
    private final int processors = Runtime.getRuntime().availableProcessors();
    private final ExecutorService threads = Executors.newFixedThreadPool(processors);
    private final List<Future<?>> under = new ArrayList<>();
    private List<Written> bundle = new ArrayList<>();

    private record Written(Item item, String key, String mark) {}

    /** @param fresh whether the index is empty, so that nothing can be replaced */
    Writers(IndexWriter writer, Fields fields, boolean fresh) {
        this.writer = writer;
        this.fields = fields;
        this.fresh = fresh;
    }

    /** Hands an item over. @throws IOException where one before could not be written */
    void write(Pending item) throws IOException {
        bundle.add(new Written(item.make().get(), item.key(), item.mark()));
        if (bundle.size() == TOGETHER) {
            handOver();
        }
    }

    private void handOver() throws IOException {
        if (under.size() >= processors * WAITING) {
            await(under.removeFirst());
        }
        List<Written> items = bundle;
        bundle = new ArrayList<>();
        under.add(threads.submit(() -> {
            for (Written item : items) {
                put(item);
            }
            return null;
        }));
    }

    private void put(Written item) throws IOException {
        if (fresh) {
            writer.addDocument(fields.document(item.item(), item.mark()));
        } else {
            writer.updateDocument(new Term(Fields.KEY, item.key()), fields.document(item.item(), item.mark()));
        }
    }

    /** Waits until all is written. */
    void finish() throws IOException {
        handOver();
        for (Future<?> each : under) {
            await(each);
        }
        under.clear();
    }

    private static void await(Future<?> work) throws IOException {
        try {
            work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IOException io) {
                throw io;
            }
            if (cause instanceof RuntimeException failed) {
                throw failed;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new IOException(cause);
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
