// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daylight.StatedDate;
import org.daylight.search.Ask;
import org.daylight.search.Concepts;
import org.daylight.search.Found;
import org.daylight.search.Item;
import org.daylight.search.SearchIndex;

/** A register of so many statements on a tenth as many pages: how fast it is indexed, how large it is, how fast it answers. */
class SearchScale {
    private static final String[] LANGS = {"en", "en", "en", "de", "fr", "es", "it", "zh", "ja", "he"};
    private static final String[] COUNTRIES = {"IT", "NL", "IE", "CZ", "GB", "US", "CA", "ES", "PT", "JP", "KR", "IL"};
    private static final String[] KINDS = {"figure", "presence", "response", "stance", "method", "incident"};
    private static final String[] WORDS = {
        "police station", "closed", "ministry", "inquiry", "spokesman", "harbour", "opened", "report", "volunteers",
        "Polizeistation", "geschlossen", "Ministerium", "poste de police", "enquête", "comisaría", "cerrada", "stazione",
        "警侨驿站", "公安局", "调查", "関係者", "警察署", "תחנת משטרה", "חקירה", "extradition", "persuaded to return", "劝返"
    };
    private static final String[] QUESTIONS = {
        "police station", "police station --exact", "ministry inquiry", "\"closed ministry\"", "警侨驿站", "劝返 country:IT",
        "w1234", "w77 w78", "harb*", "spokesmann~", "stations lang:de", "inquiry since:2022-09 until:2022-12",
        "kind:presence country:NL", "תחנת משטרה", "report -closed", "source:\"Outlet 12\" opened"
    };

    private static String text(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            // Word frequencies fall as in texts: a few are everywhere, most are rare.
            text.append(random.nextInt(8) == 0
                            ? WORDS[random.nextInt(WORDS.length)]
                            : "w" + (int) Math.pow(60_000, random.nextDouble()))
                    .append(i % 14 == 13 ? ". " : " ");
        }
        return text.toString();
    }

    private static Item item(int n, int statements) {
        Random random = new Random(n);
        boolean page = n >= statements;
        String lang = LANGS[random.nextInt(LANGS.length)];
        int document = page ? n - statements : n / 10;
        StatedDate date = StatedDate.parse(String.format(Locale.ROOT, "202%d-%02d", random.nextInt(5), 1 + random.nextInt(12)))
                .orElseThrow();
        String country = COUNTRIES[random.nextInt(COUNTRIES.length)];
        return new Item(
                page ? Item.Type.PAGE : Item.Type.STATEMENT,
                page ? "d" + document : n + "/value",
                new Item.Words(lang, text(random, 8), text(random, page ? 300 : 14), 0),
                new Item.Facts(
                        "https://outlet" + document % 500 + ".example." + country.toLowerCase(Locale.ROOT) + "/" + document,
                        "Outlet " + document % 500,
                        List.of(country),
                        List.of(KINDS[random.nextInt(KINDS.length)]),
                        date,
                        n,
                        false,
                        "d" + document,
                        page ? "" : "E-" + n % 20_000,
                        "",
                        "story" + document / 3));
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int statements = Integer.parseInt(args[1]);
        int all = statements + statements / 10;
        long start = System.nanoTime();
        try (SearchIndex index = SearchIndex.open(folder, Concepts.shipped())) {
            if (index.stamp().isEmpty()) {
                index.update("bench", () -> IntStream.range(0, all).mapToObj(n -> item(n, statements)), n -> {});
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf(Locale.ROOT, "%,d items in %.0f s: %,.0f a second%n", all, seconds, all / seconds);
            }
            try (Stream<Path> files = Files.list(folder)) {
                System.out.printf(
                        Locale.ROOT, "index: %,d MB%n", files.mapToLong(f -> f.toFile().length()).sum() >> 20);
            }
            var finder = index.finder();
            List<Double> medians = new ArrayList<>();
            for (String question : QUESTIONS) {
                Ask ask = question.endsWith(" --exact") ? Ask.of(question.replace(" --exact", "")).exactly() : Ask.of(question);
                double[] times = new double[15];
                Found found = finder.find(ask, 0, 10);
                for (int i = 0; i < times.length; i++) {
                    long at = System.nanoTime();
                    found = finder.find(ask, 0, 10);
                    times[i] = (System.nanoTime() - at) / 1e6;
                }
                Arrays.sort(times);
                medians.add(times[times.length / 2]);
                System.out.printf(
                        Locale.ROOT,
                        "%7.1f ms  worst %7.1f  %,9d results  %s%n",
                        times[times.length / 2],
                        times[times.length - 1],
                        found.pages() + found.statements(),
                        question);
            }
            medians.sort(null);
            System.out.printf(Locale.ROOT, "median of all questions: %.1f ms%n", medians.get(medians.size() / 2));
        }
    }
}
