// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import java.util.zip.GZIPInputStream;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.read.ClaimReader;
import org.daylight.read.Extractor;
import org.daylight.read.Masker;
import org.daylight.read.Reader;
import org.daylight.read.ReadingJson;
import org.daylight.read.Resource;

/**
 * How many news pages a second the reader takes from HTML to claims, warm, and where the time goes: all parts in one
 * run, over the same pages, by processor time of one thread. Then the same pages by several threads, whose claims must
 * be the same to the byte, and memory over many pages.
 *
 * <p>The folder holds {@code pages.jsonl.gz} ({@code id, url, type}) and {@code html/ID.html.gz}.
 *
 * <p>{@code java -Xmx512m -cp core/target/classes:LIBRARIES bench/ReaderSpeed.java FOLDER [PAGES]}
 */
class ReaderSpeed {
    private static final int ROUNDS = 3;

    public static void main(String[] args) throws Exception {
        if (args.length < 1) {
            throw new IllegalArgumentException("usage: ReaderSpeed FOLDER [PAGES], a folder with pages.jsonl.gz and html/");
        }
        List<Resource> pages = pages(Path.of(args[0]));
        Extractor extractor = new Extractor();
        ClaimReader claims = new ClaimReader();
        Masker masker = new Masker();
        Reader reader = new Reader();
        List<Document> documents = new ArrayList<>();
        List<Resource> kept = new ArrayList<>();
        for (Resource page : pages) {
            try {
                documents.add(extractor.extract(page));
                kept.add(page);
            } catch (DaylightException e) {
                System.err.println(e.getMessage());
            }
        }
        int characters = documents.stream().mapToInt(d -> d.text().length()).sum();
        System.out.printf(Locale.ROOT, "%d news pages, %d characters of main text each%n", kept.size(), characters / kept.size());
        for (int warm = 0; warm < ROUNDS; warm++) {
            kept.forEach(reader::read);
        }
        double whole = time("HTML to claims and masks", kept, page -> reader.read(page).claims().size());
        double text = time("main text alone", kept, page -> extractor.extract(page).blocks().size());
        time("mentions, attributions, claims alone", documents, d -> claims.find(d).claims().size());
        time("masks alone", documents, d -> masker.masks(d).size());
        System.out.printf(Locale.ROOT, "HTML to claims takes %.2f times main text alone%n", whole / text);
        threads(kept, reader);
        if (args.length > 1) {
            memory(kept, reader, Integer.parseInt(args[1]));
        }
    }

    private static <T> double time(String what, List<T> items, ToIntFunction<T> work) {
        var clock = ManagementFactory.getThreadMXBean();
        double best = Double.MAX_VALUE;
        long found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = clock.getCurrentThreadCpuTime();
            for (T item : items) {
                found += work.applyAsInt(item);
            }
            best = Math.min(best, (clock.getCurrentThreadCpuTime() - start) / 1e9);
        }
        System.out.printf(
                Locale.ROOT, "%-40s %6.1f pages a second a core, %5.2f ms a page (%d found)%n", what,
                items.size() / best, best * 1000 / items.size(), found / ROUNDS);
        return best;
    }

    private static void threads(List<Resource> pages, Reader reader) throws Exception {
        for (int n : new int[] {1, 2, 4}) {
            long start = System.nanoTime();
            List<Callable<String>> work = new ArrayList<>();
            for (Resource page : pages) {
                work.add(() -> String.join("\n", ReadingJson.lines(reader.read(page))));
            }
            StringBuilder all = new StringBuilder();
            try (ExecutorService pool = Executors.newFixedThreadPool(n)) {
                for (Future<String> lines : pool.invokeAll(work)) {
                    all.append(lines.get()).append('\n');
                }
            }
            System.out.printf(
                    Locale.ROOT, "%d threads: %.1f pages a second, digest of all claims %s%n", n,
                    pages.size() / ((System.nanoTime() - start) / 1e9), Digest.of(all.toString()).hex().substring(0, 16));
        }
    }

    private static void memory(List<Resource> pages, Reader reader, int many) throws Exception {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<?>> workers = new ArrayList<>();
            for (int w = 0; w < 2; w++) {
                workers.add(pool.submit(() -> {
                    for (int i = next.getAndIncrement(); i < many; i = next.getAndIncrement()) {
                        reader.read(pages.get(i % pages.size()));
                        if ((i + 1) % (many / 10) == 0) {
                            System.gc();
                            Runtime r = Runtime.getRuntime();
                            System.out.printf(
                                    Locale.ROOT, "%d pages: %d MB in use after a collection%n", i + 1,
                                    (r.totalMemory() - r.freeMemory()) >> 20);
                        }
                    }
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        }
    }

    private static List<Resource> pages(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Resource> pages = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("pages.jsonl.gz"))), StandardCharsets.UTF_8))) {
            for (String line; (line = in.readLine()) != null; ) {
                JsonNode row = json.readTree(line);
                if (row.path("type").asText().equals("article")) {
                    String id = row.path("id").asText();
                    try (InputStream html =
                            new GZIPInputStream(Files.newInputStream(folder.resolve("html/" + id + ".html.gz")))) {
                        pages.add(Resource.file(
                                id + ".html", html.readAllBytes(), null, row.path("url").asText()));
                    }
                }
            }
        }
        return pages;
    }
}
