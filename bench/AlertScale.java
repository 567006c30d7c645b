// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.daylight.StatedDate;
import org.daylight.search.Ask;
import org.daylight.search.Concepts;
import org.daylight.search.Item;
import org.daylight.search.Standing;

/** So many saved questions that stand, held against one document after the other: processor time, and how many answer. */
class AlertScale {
    private static final String[] COUNTRIES = {"IT", "NL", "IE", "CZ", "GB", "US", "CA", "ES", "PT", "JP", "KR", "IL"};
    private static final String[] KINDS = {"figure", "presence", "response", "stance", "method", "incident"};
    private static final String[] TERMS = {
        "police station", "closure", "ministry", "inquiry", "harbour", "volunteers", "Polizeistation", "commissariat",
        "comisaría", "stazione", "警侨驿站", "公安局", "警察署", "תחנת משטרה", "extradition", "劝返"
    };

    public static void main(String[] args) {
        int rules = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        Random random = new Random(7);
        Map<String, Ask> asks = new LinkedHashMap<>();
        for (int i = 0; i < rules; i++) {
            String term = TERMS[random.nextInt(TERMS.length)];
            String question = switch (i % 10) {
                case 0 -> term + " country:" + COUNTRIES[random.nextInt(COUNTRIES.length)];
                case 1 -> term + " kind:" + KINDS[random.nextInt(KINDS.length)] + " lang:en";
                case 2 -> "office" + i + " " + term;
                case 3 -> "\"bureau " + i + "\" -" + term;
                case 4 -> "town" + i + "* " + term;
                default -> "place" + i + " OR office" + (i + 1);
            };
            asks.put("q" + i, Ask.of(question));
        }
        Standing standing = new Standing(Concepts.shipped());
        long begun = cpu();
        standing.stand(asks);
        standing.answers(document(random, 0, 10));
        System.out.printf(Locale.ROOT, "%d questions read: %.1f s%n", rules, (cpu() - begun) / 1e9);
        for (int words : new int[] {400, 400, 2_000}) {
            List<Double> times = new ArrayList<>();
            int answered = 0;
            for (int d = 0; d < 60; d++) {
                Item item = document(random, d, words);
                long from = cpu();
                answered += standing.answers(item).size();
                times.add((cpu() - from) / 1e6);
            }
            double[] sorted = times.stream().mapToDouble(t -> t).sorted().toArray();
            System.out.printf(
                    Locale.ROOT,
                    "%d words: median %.1f ms, 95 of 100 below %.1f ms, %.1f of %d questions answered%n",
                    words,
                    sorted[sorted.length / 2],
                    sorted[(int) (sorted.length * 0.95)],
                    answered / 60.0,
                    rules);
        }
    }

    private static long cpu() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadCpuTime();
    }

    private static Item document(Random random, int n, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i % 20 == 0 ? TERMS[random.nextInt(TERMS.length)] : "w" + random.nextInt(20_000)).append(' ');
            if (i % 100 == 0) {
                text.append("office").append(random.nextInt(10_000)).append(". ");
            }
        }
        Item.Facts facts = new Item.Facts(
                "https://site" + n + ".example.org/page",
                "Outlet " + n,
                Arrays.asList(COUNTRIES[random.nextInt(COUNTRIES.length)]),
                Arrays.asList(KINDS[random.nextInt(KINDS.length)]),
                StatedDate.parse("2022-12-05").orElseThrow(),
                n,
                false,
                "d" + n,
                "",
                "",
                "s" + n);
        return new Item(Item.Type.PAGE, "d" + n, new Item.Words("en", "Title " + n, text.toString(), 0), facts);
    }
}
