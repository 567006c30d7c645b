// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.archive.Archived;
import org.daylight.archive.ArchivedResponse;
import org.daylight.archive.Fault;
import org.daylight.archive.WarcFiles;
import org.daylight.read.Reader;
import org.daylight.read.Sweep;
import org.daylight.read.lexicon.Lexicons;

/**
 * Sweeps archives on one machine, on all its cores: the same lines as {@link Sweep#lines(Path)} of each file in order,
 * found faster, since the sieve decides which records the reader opens.
 *
 * <p>Files are cut into stretches, which are gone through side by side and written in order. Where a stretch begins is
 * guessed from the bytes, and proved by the end of the one before. What is not to the letter goes to the full parser, with
 * the rest of its file. Memory does not grow with the archives. A sweep that was ended goes on where it was, when it is
 * started again on the same folder.
 */
public final class SweepRun {
    private static final long STRETCH = 8L << 20;
    private static final long KEEP_EVERY = Duration.ofSeconds(2).toNanos();

    private final List<Path> files;
    private final long[] sizes;
    private final int threads;
    private final long stretch;
    private final Tools tools;
    private long keepEvery = KEEP_EVERY;

    /**
     * What reads, made once.
     *
     * @param sweep reads a record
     * @param sieve says which records are read
     * @param version what the reader calls itself
     */
    record Tools(Sweep sweep, Sieve sieve, String version) {
        static Tools make() {
            Reader reader = new Reader();
            return new Tools(new Sweep(reader), new Sieve(Lexicons.SHIPPED), reader.version());
        }
    }

    /**
     * A sweep of these files.
     *
     * @param files in order, from {@link SweepFiles#of}
     * @param threads how many stretches are gone through at a time
     * @throws DaylightException where a file's size cannot be asked for
     */
    public SweepRun(List<Path> files, int threads) {
        this(files, threads, STRETCH, Tools.make());
    }

    /** With stretches of another size, in bytes, and tools that are there already. */
    SweepRun(List<Path> files, int threads, long stretch, Tools tools) {
        this.files = List.copyOf(files);
        this.threads = threads;
        this.stretch = stretch;
        this.tools = tools;
        this.sizes = new long[files.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = size(files.get(i));
        }
    }

    /** Makes every commit last, rather than what came every few seconds. */
    SweepRun keepingAlways() {
        keepEvery = 0;
        return this;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new DaylightException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * How far it is.
     *
     * @param files files that are done with
     * @param bytes bytes that are done with, as stored
     * @param of bytes of all files
     * @param records records looked at
     * @param opened records that passed the quick test
     * @param claims claims found
     * @param captures captures with claims
     * @param unread records, and rests of files, that could not be read: each has a line
     * @param damaged files of which the rest could not be read
     */
    public record Progress(
            int files,
            long bytes,
            long of,
            long records,
            long opened,
            long claims,
            long captures,
            long unread,
            int damaged) {}

    /** Stretches that are under way, the earliest first. */
    private record Ahead(int file, StretchScan.Stretch stretch, Future<StretchScan.Result> result) {}

    /**
     * Sweeps into a folder, or goes on with a sweep that was ended there.
     *
     * @param told hears of progress, often
     * @throws DaylightException where the folder holds something else or cannot be written
     */
    public Progress run(Path folder, Consumer<Progress> told) {
        try (SweepOutput output = new SweepOutput(folder, digest())) {
            BlockingQueue<StretchScan> idle = new ArrayBlockingQueue<>(threads);
            ExecutorService pool = Executors.newFixedThreadPool(
                    threads, Thread.ofPlatform().daemon().factory());
            try {
                for (int i = 0; i < threads; i++) {
                    idle.add(new StretchScan(tools.sweep, tools.sieve));
                }
                through(output, pool, idle, told);
                output.keep();
                return progress(output.state());
            } finally {
                pool.shutdownNow();
            }
        }
    }

    private Digest digest() {
        return Digest.of(tools.version
                + files.stream().map(f -> "\n" + f).collect(Collectors.joining())
                + java.util.Arrays.toString(sizes));
    }

    private Progress progress(SweepState state) {
        long all = java.util.Arrays.stream(sizes).sum();
        return new Progress(
                state.file(),
                state.passed() + state.at(),
                all,
                state.records(),
                state.opened(),
                state.claims(),
                state.found(),
                state.unread(),
                state.damaged());
    }

    private void through(
            SweepOutput output, ExecutorService pool, BlockingQueue<StretchScan> idle, Consumer<Progress> told) {
        Deque<Ahead> ahead = new ArrayDeque<>();
        int file = output.state().file();
        long from = output.state().at();
        long kept = System.nanoTime();
        while (true) {
            while (ahead.size() < threads * 3 && file < files.size()) {
                long to = Math.min(sizes[file], from + stretch);
                boolean last = to >= sizes[file];
                boolean exact = from == 0
                        || (file == output.state().file()
                                && from == output.state().at());
                StretchScan.Stretch next =
                        new StretchScan.Stretch(files.get(file), from, last ? Long.MAX_VALUE : to, exact);
                ahead.add(new Ahead(file, next, pool.submit(() -> scan(idle, next))));
                from = last ? 0 : to;
                file += last ? 1 : 0;
            }
            if (ahead.isEmpty()) {
                return;
            }
            commit(output, ahead.remove(), idle);
            while (!ahead.isEmpty() && ahead.peek().file < output.state().file()) {
                ahead.remove().result.cancel(false); // of a file that is done with
            }
            if (file < output.state().file()) {
                file = output.state().file();
                from = 0;
            }
            if (System.nanoTime() - kept > keepEvery) {
                output.keep();
                kept = System.nanoTime();
            }
            told.accept(progress(output.state()));
        }
    }

    private static StretchScan.Result scan(BlockingQueue<StretchScan> idle, StretchScan.Stretch stretch)
            throws IOException, InterruptedException {
        StretchScan scan = idle.take();
        try {
            return scan.scan(stretch);
        } finally {
            idle.add(scan);
        }
    }

    private void commit(SweepOutput output, Ahead next, BlockingQueue<StretchScan> idle) {
        Path file = next.stretch.file();
        SweepState state = output.state();
        boolean last = next.stretch.to() == Long.MAX_VALUE;
        long expected = state.at();
        try {
            StretchScan.Result result = next.result.get();
            if (expected >= next.stretch.to()) {
                return; // a record of the stretch before reached over the whole of this one
            }
            if (result.first() != expected) {
                result = scan(idle, new StretchScan.Stretch(file, expected, next.stretch.to(), true));
            }
            boolean over = last && !result.odd();
            output.write(
                    result.read(),
                    new SweepState.Step(
                            result.end(),
                            result.unpacked(),
                            result.records(),
                            result.opened(),
                            over ? sizes[next.file] : -1,
                            false));
            if (result.odd()) {
                onward(output, next.file);
            }
        } catch (IOException e) {
            gone(output, next.file, e);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof IOException cause)) {
                throw new IllegalStateException("the sweep failed in " + file, e.getCause());
            }
            gone(output, next.file, cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DaylightException("the sweep was ended; start it again to go on", e);
        }
    }

    /** Goes on with the full parser to the end of the file. */
    private void onward(SweepOutput output, int file) {
        Path path = files.get(file);
        SweepState state = output.state();
        boolean damaged = false;
        long records = 0;
        try (Stream<Archived> rest = WarcFiles.onward(path, state.at(), state.unpacked(), WarcFiles.DEFAULT_LIMIT)) {
            List<StretchScan.Read> read = new ArrayList<>();
            for (Archived record : (Iterable<Archived>) rest::iterator) {
                records++;
                switch (record) {
                    case ArchivedResponse response -> {
                        StretchScan.Read one = StretchScan.read(tools.sweep, path, response);
                        if (!one.lines().isEmpty()) {
                            read.add(one);
                        }
                    }
                    case Fault fault -> {
                        read.add(new StretchScan.Read(List.of(Sweep.unread(path, fault)), ""));
                        damaged = true;
                    }
                }
            }
            output.write(read, new SweepState.Step(0, 0, records, records, sizes[file], damaged));
        } catch (DaylightException e) {
            gone(output, file, e);
        }
    }

    /** The file cannot be read, at the start or any more. */
    private void gone(SweepOutput output, int file, Exception e) {
        Fault fault = new Fault(output.state().at(), "cannot read the file: " + e.getMessage());
        output.write(
                List.of(new StretchScan.Read(List.of(Sweep.unread(files.get(file), fault)), "")),
                new SweepState.Step(0, 0, 0, 0, sizes[file], true));
    }
}
