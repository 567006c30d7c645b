// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.daylight.About;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.corroborate.Stories;
import org.daylight.corroborate.Story;

/**
 * Finds the stories of a made collection and says how long it took, how much memory the JVM used and how many of the made
 * groups were found. Words follow Zipf's law over 60,000; a document has 150 to 650 of them. Of ten documents four stand
 * alone; six are in groups of 2 to 60, of which each further one is the same text, an edited one (cut, every tenth word
 * changed, a paragraph of its own) or a recast one (sentences in the same order, three words of five kept, and the names).
 *
 * <p>{@code java -Xmx6g -cp core/target/classes:LIBRARIES bench/StoriesScale.java [DOCUMENTS]}
 */
class StoriesScale {
    private static final int WORDS = 60_000;
    private static final Random RANDOM = new Random(20221205);
    private static final double[] ZIPF = zipf();
    private static final String[] VOCABULARY = vocabulary();

    public static void main(String[] args) {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        Map<DocumentId, Integer> groupOf = new HashMap<>();
        List<Document> documents = new ArrayList<>();
        int groups = 0;
        while (documents.size() < count) {
            List<String> text = text();
            int members = RANDOM.nextInt(10) < 4 ? 1 : (int) Math.min(60, 2 + RANDOM.nextInt(4) / Math.max(0.05, RANDOM.nextDouble()));
            for (int i = 0; i < members && documents.size() < count; i++) {
                String told = String.join(" ", i == 0 ? text : retold(text));
                DocumentId id = new DocumentId(String.format(Locale.ROOT, "d%08d", documents.size()));
                documents.add(new Document(id, Digest.of(told), "made/1", About.NOTHING, "en", told, List.of()));
                groupOf.put(id, groups);
            }
            groups++;
        }
        Collections.shuffle(documents, RANDOM);
        System.gc();
        Peak peak = new Peak();
        long start = System.nanoTime();
        List<Story> stories = Stories.of(documents);
        double seconds = (System.nanoTime() - start) / 1e9;
        long found = 0;
        long all = 0;
        long wrong = 0;
        Map<DocumentId, Integer> foundIn = new HashMap<>();
        int n = 0;
        for (Story story : stories) {
            for (List<DocumentId> group : story.groups()) {
                for (DocumentId d : group) {
                    foundIn.putIfAbsent(d, n);
                }
                n++;
            }
        }
        Map<Integer, Map<Integer, Integer>> table = new HashMap<>();
        Map<Integer, Integer> made = new HashMap<>();
        Map<Integer, Integer> got = new HashMap<>();
        for (Map.Entry<DocumentId, Integer> e : groupOf.entrySet()) {
            int g = foundIn.get(e.getKey());
            table.computeIfAbsent(e.getValue(), k -> new HashMap<>()).merge(g, 1, Integer::sum);
            made.merge(e.getValue(), 1, Integer::sum);
            got.merge(g, 1, Integer::sum);
        }
        for (Map<Integer, Integer> row : table.values()) {
            for (int cell : row.values()) {
                found += pairs(cell);
            }
        }
        for (int size : made.values()) {
            all += pairs(size);
        }
        for (int size : got.values()) {
            wrong += pairs(size);
        }
        System.out.printf(Locale.ROOT, "%d documents in %d made groups: %.1f s, %d stories, peak heap %d MB, pairs found %.4f, right %.4f%n",
                count, groups, seconds, stories.size(), peak.megabytes(), (double) found / all, (double) found / wrong);
    }

    private static long pairs(long n) {
        return n * (n - 1) / 2;
    }

    private static List<String> text() {
        List<String> words = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            names.add(VOCABULARY[2_000 + RANDOM.nextInt(WORDS - 2_000)]);
        }
        int length = 150 + RANDOM.nextInt(500);
        for (int i = 0; i < length; i++) {
            boolean name = i % 14 == 5;
            words.add((name ? capital(names.get(RANDOM.nextInt(6))) : word()) + (i % 20 == 19 ? "." : ""));
        }
        return words;
    }

    private static List<String> retold(List<String> text) {
        int how = RANDOM.nextInt(3);
        if (how == 0) {
            return text;
        }
        List<String> words = new ArrayList<>();
        if (how == 1) {
            int end = text.size() / 2 + RANDOM.nextInt(text.size() / 2);
            for (String word : text.subList(0, end)) {
                words.add(RANDOM.nextInt(10) == 0 ? word() : word);
            }
            for (int i = 0; i < 40; i++) {
                words.add(word());
            }
            return words;
        }
        for (String word : text) {
            boolean name = Character.isUpperCase(word.charAt(0));
            words.add(name || RANDOM.nextInt(5) < 3 ? word : word() + (word.endsWith(".") ? "." : ""));
        }
        return words;
    }

    private static String word() {
        double at = RANDOM.nextDouble() * ZIPF[WORDS - 1];
        int i = java.util.Arrays.binarySearch(ZIPF, at);
        return VOCABULARY[Math.min(WORDS - 1, i < 0 ? -i - 1 : i)];
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static double[] zipf() {
        double[] sums = new double[WORDS];
        double sum = 0;
        for (int i = 0; i < WORDS; i++) {
            sum += 1.0 / (i + 3);
            sums[i] = sum;
        }
        return sums;
    }

    private static String[] vocabulary() {
        String[] words = new String[WORDS];
        for (int i = 0; i < WORDS; i++) {
            StringBuilder word = new StringBuilder();
            for (int rest = i + 20; rest > 0; rest /= 20) {
                word.append("bcdfghjklmnprstvwxyz".charAt(rest % 20)).append("aeiou".charAt(rest % 7 % 5));
            }
            words[i] = word.toString();
        }
        return words;
    }

    /** The most heap seen since it was made, looked at twice a second. */
    private static final class Peak {
        private volatile long most;

        Peak() {
            Thread.ofPlatform().daemon().start(() -> {
                while (true) {
                    Runtime r = Runtime.getRuntime();
                    most = Math.max(most, r.totalMemory() - r.freeMemory());
                    java.util.concurrent.locks.LockSupport.parkNanos(500_000_000);
                }
            });
        }

        long megabytes() {
            return most >> 20;
        }
    }
}
