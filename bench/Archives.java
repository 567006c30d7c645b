// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daylight.archive.Archived;
import org.daylight.archive.WarcFiles;
import org.daylight.archive.judge.ArchiveFormat;
import org.daylight.archive.judge.ArchiveJudge;
import org.daylight.archive.judge.Finding;
import org.daylight.archive.judge.Judgement;

/**
 * Measures the judge of archives against files whose validity is known: how many of the valid are accepted, how many of
 * the invalid rejected with a fault, and that none, known or unknown, makes the judge or the reader fail or take long. The
 * folder holds {@code expected.jsonl} ({@code file, valid (true, false, null), from}) and {@code files/}. WACZ files are
 * passed over.
 *
 * <p>{@code java -cp core/target/classes:LIBRARIES bench/Archives.java FOLDER [-v]}
 */
class Archives {
    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            throw new IllegalArgumentException("usage: Archives FOLDER [-v]");
        }
        boolean verbose = args.length > 1;
        Path folder = Path.of(args[0]);
        Map<String, int[]> table = new TreeMap<>();
        long slowest = 0;
        int misses = 0;
        for (String line : Files.readAllLines(folder.resolve("expected.jsonl"))) {
            JsonNode row = new ObjectMapper().readTree(line);
            String name = row.path("file").asText();
            if (name.endsWith(".wacz")) {
                continue;
            }
            String known = row.path("valid").isNull() ? "unknown" : row.path("valid").asBoolean() ? "valid" : "invalid";
            Path file = folder.resolve("files").resolve(name);
            long start = System.nanoTime();
            String failed = "";
            Judgement judgement = null;
            try {
                judgement = ArchiveJudge.judge(file);
                if (judgement.format() == ArchiveFormat.WARC || judgement.format() == ArchiveFormat.ARC) {
                    try (Stream<Archived> records = WarcFiles.read(file)) {
                        records.forEach(record -> {});
                    }
                }
            } catch (RuntimeException | StackOverflowError e) {
                failed = e.toString();
            }
            slowest = Math.max(slowest, System.nanoTime() - start);
            boolean sound = judgement != null && judgement.sound();
            int[] counts = table.computeIfAbsent(known, k -> new int[4]);
            counts[0]++;
            counts[sound ? 1 : 2]++;
            counts[3] += failed.isEmpty() ? 0 : 1;
            boolean miss = !failed.isEmpty() || (known.equals("valid") && !sound) || (known.equals("invalid") && sound);
            misses += miss ? 1 : 0;
            if (miss || verbose) {
                System.out.printf("%s %-8s %s %s%n", miss ? "MISS" : "    ", known, name, failed);
                if (judgement != null) {
                    System.out.printf("       %s%s, %d units, %d faults, %d tolerated, %d digests%n", judgement.format(),
                            judgement.packed() ? " packed" : "", judgement.units(), judgement.faultCount(),
                            judgement.toleratedCount(), judgement.digests());
                    judgement.faults().stream().limit(6).forEach(f -> print("fault", f));
                    judgement.tolerated().stream().limit(4).forEach(f -> print("note ", f));
                }
            }
        }
        System.out.println("known     files  accepted  rejected  failed");
        table.forEach((known, n) -> System.out.printf("%-9s %5d %9d %9d %7d%n", known, n[0], n[1], n[2], n[3]));
        System.out.printf(Locale.ROOT, "misses: %d; slowest file: %.2f s%n", misses, slowest / 1e9);
    }

    private static void print(String what, Finding finding) {
        System.out.println("         " + what + " " + finding.rule() + " " + finding);
    }
}
