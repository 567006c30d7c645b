// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.daylight.DaylightException;
import org.daylight.read.Extractor;
import org.daylight.read.Resource;

/**
 * Measures main text against pages whose text was marked by hand: mean word F1 over all pages and by type, and how many
 * publication dates agree to the day. The folder holds {@code pages.jsonl.gz} ({@code id, url, type, main_content,
 * publish_date}) and {@code html/ID.html.gz}.
 *
 * <p>{@code java -cp core/target/classes:LIBRARIES bench/MainText.java FOLDER}
 */
class MainText {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("usage: MainText FOLDER, which holds pages.jsonl.gz and html/");
        }
        Path folder = Path.of(args[0]);
        ObjectMapper json = new ObjectMapper();
        Extractor extractor = new Extractor();
        Map<String, double[]> sums = new TreeMap<>();
        int dated = 0;
        int right = 0;
        long start = System.nanoTime();
        for (String line : text(folder.resolve("pages.jsonl.gz")).lines().toList()) {
            JsonNode row = json.readTree(line);
            String id = row.path("id").asText();
            byte[] html;
            try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve("html/" + id + ".html.gz")))) {
                html = in.readAllBytes();
            }
            double f1 = 0;
            String published = "";
            try {
                var document = extractor.extract(
                        Resource.file(id + ".html", html, null, row.path("url").asText()));
                f1 = f1(words(document.text()), words(row.path("main_content").asText()));
                published = document.published() == null ? "" : document.published().value();
            } catch (DaylightException e) {
                System.err.println(id + ": " + e.getMessage());
            }
            for (String key : List.of("all", row.path("type").asText())) {
                double[] sum = sums.computeIfAbsent(key, k -> new double[2]);
                sum[0] += f1;
                sum[1]++;
            }
            if (!row.path("publish_date").isNull()) {
                dated++;
                right += row.path("publish_date").asText().startsWith(published) && published.length() == 10 ? 1 : 0;
            }
        }
        sums.forEach((key, sum) -> System.out.printf(Locale.ROOT, "%-14s %4.0f pages  F1 %.4f%n", key, sum[1], sum[0] / sum[1]));
        System.out.printf(
                Locale.ROOT, "dates: %d of %d to the day; %.1f s%n", right, dated, (System.nanoTime() - start) / 1e9);
    }

    private static String text(Path gzip) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(gzip)), StandardCharsets.UTF_8))) {
            return String.join("\n", in.lines().toList());
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
    }

    private static double f1(List<String> found, List<String> wanted) {
        if (found.isEmpty() || wanted.isEmpty()) {
            return found.isEmpty() && wanted.isEmpty() ? 1 : 0;
        }
        Map<String, Integer> left = new HashMap<>();
        wanted.forEach(word -> left.merge(word, 1, Integer::sum));
        int hits = 0;
        for (String word : found) {
            if (left.merge(word, -1, Integer::sum) >= 0) {
                hits++;
            }
        }
        return 2.0 * hits / (found.size() + wanted.size());
    }
}
