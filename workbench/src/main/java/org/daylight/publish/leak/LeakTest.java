// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.leak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.ledger.Folders;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what must not leave the case in every file of a folder: in names and bytes, after entities, percent-encoding,
 * quoted-printable, escapes, Punycode and base64 were read, tags taken out, gzip and ZIP members and payloads of WARC records
 * opened, PDF files read page by page and object by object, what pictures say beside their pixels, and what is printed in
 * them where a program for that is installed. Spellings are brought together by {@link Folding}, guises made by {@link
 * Guises}. What is our own and cannot be opened within the limits is refused; what is somebody else's is told.
 *
 * <p>Safe for many threads; works in several itself. Members of archives are unpacked beside the folder and removed.
 */
public final class LeakTest {
    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
    private final Needles needles;
    private final PictureWords.Read read = new PictureWords.Read();

    /** @param forbidden names that must not stand anywhere; one below two letters or digits cannot be looked for */
    public LeakTest(Collection<String> forbidden) {
        this(Forbidden.names(forbidden));
    }

    /** @param forbidden what must not stand anywhere */
    public LeakTest(Forbidden forbidden) {
        needles = new Needles(forbidden);
    }

    /** Name and version of the program that reads what is printed in pictures; empty where none is installed. */
    public static String reader() {
        return PictureWords.reader();
    }

    /** How many strings are looked for. */
    public int tested() {
        return needles.tested();
    }

    /** How many are too short to be looked for. */
    public int tooShort() {
        return needles.tooShort();
    }

    /**
     * Every place where one of them stands, ordered by file and offset. What is printed in pictures is not read.
     *
     * @throws DaylightException where a file cannot be read or opened within the limits
     */
    public List<Leak> scan(Path folder) {
        return look(folder, path -> true, null).leaks();
    }

    /** All files of a folder, what is printed in pictures included. @throws DaylightException as {@link #scan} */
    public Outcome look(Path folder) {
        return look(folder, path -> true);
    }

    /** The same of those files whose path in the folder is asked for. */
    public Outcome look(Path folder, Predicate<String> which) {
        return look(folder, which, new PictureWords(read));
    }

    /** A file or a folder below the one that is looked through. */
    private record Item(Path path, String name) {}

    /** Begins to look through a folder that is still being filled. */
    public Ahead ahead(Path folder) {
        return new Ahead(this, folder, new Round(folder, new PictureWords(read)));
    }

    /** What is met on the way through a folder, and where members of archives are unpacked. */
    final class Round implements AutoCloseable {
        private final Tally tally = new Tally();
        private final @Nullable PictureWords words;
        private final Path unpacked;

        Round(Path folder, @Nullable PictureWords words) {
            this.words = words;
            Path beside = folder.toAbsolutePath().normalize();
            unpacked = beside.resolveSibling("." + beside.getFileName() + ".looked-" + System.nanoTime());
        }

        void begin() throws IOException {
            Files.createDirectories(unpacked);
        }

        /** For one thread. */
        Look look() {
            return new Look(needles, tally, words, unpacked);
        }

        @Override
        public void close() {
            remove(unpacked);
        }
    }

    private Outcome look(Path folder, Predicate<String> which, @Nullable PictureWords words) {
        try (Round round = new Round(folder, words)) {
            return look(folder, which, path -> true, round);
        }
    }

    /**
     * @param which files are asked for
     * @param left which of them are not looked through yet; the names of all are
     */
    Outcome look(Path folder, Predicate<String> which, Predicate<String> left, Round round) {
        String reader = round.words == null ? "" : PictureWords.reader();
        try {
            if (!needles.none()) {
                round.begin();
                List<Item> items = items(folder, which, round.tally);
                through(items.stream().filter(i -> left.test(i.name())).toList(), round);
            }
            return round.tally.outcome(needles, reader);
        } catch (IOException e) {
            throw new DaylightException("leak test: " + folder + " cannot be read; nothing may be published", e);
        }
    }

    private static void remove(Path unpacked) {
        try {
            Folders.remove(unpacked);
        } catch (IOException e) {
            throw new DaylightException(
                    "leak test: the folder " + unpacked + " cannot be removed; remove it by hand", e);
        }
    }

    /** What is there, each with the name by which it may be told; notes names that leak. */
    private List<Item> items(Path folder, Predicate<String> which, Tally tally) throws IOException {
        List<Item> items = new ArrayList<>();
        Letters room = new Letters(256);
        try (Stream<Path> below = Files.walk(folder)) {
            List<Path> files = below.filter(p -> !p.equals(folder)).sorted().toList();
            for (int i = 0; i < files.size(); i++) {
                Path file = files.get(i);
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!which.test(path)) {
                    continue;
                }
                boolean leaks = named(path, room, null);
                if (leaks) {
                    // A name that leaks is not repeated: its place in the order of all names stands for it.
                    String standIn = "#" + (i + 1);
                    named(
                            String.valueOf(file.getFileName()),
                            room,
                            (kind, at) -> tally.leak(new Leak(standIn, -1, "name", kind, 0, "")));
                    items.add(new Item(file, standIn));
                } else {
                    items.add(new Item(file, path));
                }
            }
        }
        return items;
    }

    /** Whether a name must not leave the case, or nothing is looked for. */
    boolean passedOver(String name) {
        return needles.none() || named(name, new Letters(256), null);
    }

    private boolean named(String name, Letters room, Needles.@Nullable Found found) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        Located text = Located.utf8(bytes, bytes.length);
        boolean[] any = {false};
        for (Located form : List.of(text, text.decoded())) {
            needles.find(form, room, (kind, at) -> {
                any[0] = true;
                if (found != null) {
                    found.at(kind, at);
                }
            });
        }
        return any[0];
    }

    private void through(List<Item> items, Round round) throws IOException {
        List<Item> files = items.stream()
                .filter(i -> Files.isRegularFile(i.path()))
                // The large ones first, so that all threads are done at about the same time.
                .sorted(Comparator.comparingLong((Item i) -> i.path().toFile().length())
                        .reversed())
                .toList();
        AtomicInteger next = new AtomicInteger();
        int threads = Math.clamp(files.size() / 4, 1, THREADS);
        List<Callable<Void>> work = IntStream.range(0, threads)
                .mapToObj(t -> (Callable<Void>) () -> {
                    Look look = round.look();
                    for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
                        look.file(files.get(i).path(), files.get(i).name());
                    }
                    return null;
                })
                .toList();
        if (threads == 1) {
            run(work.getFirst());
            return;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Future<Void> part : pool.invokeAll(work)) {
                part.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DaylightException("leak test: interrupted; nothing may be published", e);
        } catch (ExecutionException e) {
            run(() -> {
                throw e.getCause() instanceof Exception known ? known : e;
            });
        }
    }

    private static void run(Callable<Void> work) throws IOException {
        try {
            work.call();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new DaylightException("leak test: failed; nothing may be published", e);
        }
    }
}
