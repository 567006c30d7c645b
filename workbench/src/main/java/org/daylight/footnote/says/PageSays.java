// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.says;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.Document;
import org.daylight.Offsets;
import org.daylight.Text;
import org.daylight.footnote.says.Found.Code;
import org.daylight.footnote.says.Found.Reason;
import org.daylight.footnote.says.Signs.Sign;
import org.daylight.read.Extractor;
import org.daylight.read.Resource;

/**
 * Ranks the passages of a page by how much of a sentence they bear out.
 *
 * <p>Each sign of the sentence has a weight by what it is (a number weighs more than a word) and by how few sentences of the
 * page have it. A passage scores the share of that weight that stands in it; a name, a place or a word that stands elsewhere
 * on the page counts a little, for a page does not name its subject in every sentence; a number counts where it stands. Words
 * of another language are left out of the sum. Thresholds were chosen on texts of our own writing (docs/footnotes.md).
 */
public final class PageSays {
    /** From this score on a passage bears a sentence out. */
    static final double SUPPORTS = 0.5;

    private static final int MOST_PASSAGES = 5;
    private static final int MOST_SENTENCES = 5_000;
    /** A second sentence has to bring so much more. */
    private static final double WORTH = 0.12;
    /** What is left of a score for each number or date of the sentence that the passage lacks. */
    private static final double LACKS_NUMBER = 0.6;

    private static final double LACKS_NAME = 0.8;

    private static final Extractor TEXTS = new Extractor();
    private final Signs signs = new Signs();

    /**
     * What a page says to a sentence.
     *
     * @param supported whether its best passage bears the sentence out
     * @param passages the best first; none where nothing is shared
     */
    public record Answer(boolean supported, List<Found> passages) {
        /** Copies the list. */
        public Answer {
            passages = List.copyOf(passages);
        }
    }

    /** What a page says to a sentence of a report. */
    public Answer to(String sentence, Document page) {
        if (sentence.isBlank()) {
            return new Answer(false, List.of());
        }
        Document asked = TEXTS.extract(Resource.file("sentence.txt", sentence.getBytes(StandardCharsets.UTF_8)));
        List<Offsets> sentences = Sentences.of(page.text(), page.lang());
        if (sentences.size() > MOST_SENTENCES) {
            sentences = sentences.subList(0, MOST_SENTENCES);
        }
        return new Ranking(sentence, asked, page, sentences).answer();
    }

    private static boolean tongue(String lang, String other) {
        String one = lang.replaceFirst("-.*", "");
        return one.equals("und") || other.startsWith("und") || one.equals(other.replaceFirst("-.*", ""));
    }

    /** Something the sentence says. */
    private record Wanted(Code code, String key, String words, double weight, List<String> otherwise) {}

    private final class Ranking {
        private final Text text;
        private final String quotedIn;
        private final List<Offsets> sentences;
        private final List<Set<String>> keys = new ArrayList<>();
        private final Map<String, Integer> holders = new HashMap<>();
        private final List<Wanted> wanted = new ArrayList<>();

        private Ranking(String sentence, Document asked, Document page, List<Offsets> sentences) {
            this.sentences = sentences;
            text = new Text(page.text());
            quotedIn = sentence;
            sentences.forEach(s -> keys.add(new HashSet<>()));
            for (Sign sign : signs.of(page)) {
                int at = sentenceOf(sign.at().start());
                if (at >= 0) {
                    all(sign).forEach(key -> {
                        if (keys.get(at).add(key)) {
                            holders.merge(key, 1, Integer::sum);
                        }
                    });
                }
            }
            want(asked, tongue(asked.lang(), page.lang()));
        }

        private int sentenceOf(int at) {
            int low = 0;
            int high = sentences.size() - 1;
            while (low <= high) {
                int mid = (low + high) >>> 1;
                Offsets s = sentences.get(mid);
                if (at < s.start()) {
                    high = mid - 1;
                } else if (at >= s.end()) {
                    low = mid + 1;
                } else {
                    return mid;
                }
            }
            return -1;
        }

        private void want(Document asked, boolean sameTongue) {
            Map<String, Wanted> once = new LinkedHashMap<>();
            List<Sign> all = signs.of(asked);
            for (Sign s : all) {
                if (s.code() != Code.PLACE && s.code() != Code.DATE && within(s, all)) {
                    continue;
                }
                boolean alien = !sameTongue
                        && (s.code() == Code.WORD || s.code() == Code.NAME)
                        && !holders.containsKey(s.key());
                if (!alien) {
                    once.merge(
                            s.key(),
                            new Wanted(s.code(), s.key(), s.words(), weight(s), otherwise(s, all)),
                            (a, b) -> a.weight() >= b.weight() ? a : b);
                }
            }
            wanted.addAll(once.values());
        }

        /** Whether a word belongs to a place or a date. */
        private static boolean within(Sign word, List<Sign> all) {
            return all.stream()
                    .anyMatch(s -> (s.code() == Code.PLACE || s.code() == Code.DATE)
                            && s.at().start() <= word.at().start()
                            && word.at().end() <= s.at().end());
        }

        /** The words of a place: a page that writes them says it, though they were not read as a place there. */
        private static List<String> otherwise(Sign place, List<Sign> all) {
            return place.code() != Code.PLACE
                    ? List.of()
                    : all.stream()
                            .filter(s -> s.code() == Code.NAME || s.code() == Code.WORD)
                            .filter(s -> place.at().start() <= s.at().start()
                                    && s.at().end() <= place.at().end())
                            .map(Sign::key)
                            .toList();
        }

        private double weight(Sign sign) {
            double rare = 1 / Math.sqrt(Math.max(1, holders.getOrDefault(sign.key(), 1)));
            return switch (sign.code()) {
                case NUMBER -> 2.5;
                case DATE -> 2;
                case PLACE -> 1.5 * Math.max(0.4, rare);
                case NAME -> 1.5 * Math.max(0.4, rare);
                case THING -> 1.2 * Math.max(0.3, rare);
                case WORD -> Math.max(0.3, rare);
                case QUOTED, NUMBER_MISSING, NAME_MISSING -> 3;
            };
        }

        private Answer answer() {
            List<Found> all = new ArrayList<>();
            for (int i = 0; i < sentences.size(); i++) {
                Found one = found(i, i);
                if (i + 1 < sentences.size()) {
                    Found two = found(i, i + 1);
                    Found next = found(i + 1, i + 1);
                    if (two.score() > Math.max(one.score(), next.score()) + WORTH) {
                        all.add(two);
                    }
                }
                all.add(one);
            }
            all.removeIf(f -> f.score() < 0.1
                    || f.reasons().stream().allMatch(r -> r.code().missing()));
            all.sort(Comparator.comparingDouble((Found f) -> -f.score()).thenComparingInt(f -> f.at().start()));
            List<Found> best = new ArrayList<>();
            for (Found f : all) {
                boolean apart =
                        best.stream().noneMatch(b -> b.at().start() < f.at().end() && f.at().start() < b.at().end());
                if (apart && best.size() < MOST_PASSAGES) {
                    best.add(f);
                }
            }
            return new Answer(!best.isEmpty() && best.getFirst().score() >= SUPPORTS, best);
        }

        private Found found(int from, int to) {
            Offsets at =
                    new Offsets(sentences.get(from).start(), sentences.get(to).end());
            String quote = text.at(at);
            double sum = 0;
            double got = 0;
            double kept = 1;
            List<Map.Entry<Double, Reason>> reasons = new ArrayList<>();
            for (Wanted w : wanted) {
                double share = share(w, from, to);
                sum += w.weight();
                got += share * w.weight();
                if (share >= 0.9) {
                    reasons.add(Map.entry(w.weight(), new Reason(w.code(), w.words())));
                } else if ((w.code() == Code.NUMBER || w.code() == Code.DATE) && share < 0.5) {
                    kept *= LACKS_NUMBER;
                    reasons.add(Map.entry(0.1, new Reason(Code.NUMBER_MISSING, w.words())));
                } else if (EnumSet.of(Code.NAME, Code.PLACE).contains(w.code()) && share == 0) {
                    kept *= LACKS_NAME;
                    reasons.add(Map.entry(0.1, new Reason(Code.NAME_MISSING, w.words())));
                }
            }
            String bare = Signs.bare(quote);
            for (String run : Signs.quoted(quotedIn)) {
                sum += 3;
                if (bare.contains(Signs.bare(run))) {
                    got += 3;
                    reasons.add(Map.entry(3.0, new Reason(Code.QUOTED, run)));
                }
            }
            reasons.sort(Comparator.comparingDouble(e -> -e.getKey()));
            return new Found(
                    at,
                    quote,
                    sum == 0 ? 0 : kept * got / sum,
                    reasons.stream().map(Map.Entry::getValue).distinct().toList());
        }

        /** How far a sign stands in these sentences, from 0 to 1. */
        private double share(Wanted w, int from, int to) {
            for (int i = from; i <= to; i++) {
                Set<String> held = keys.get(i);
                if (held.contains(w.key()) || (!w.otherwise().isEmpty() && held.containsAll(w.otherwise()))) {
                    return 1;
                }
            }
            double part = w.code() == Code.DATE || w.code() == Code.PLACE ? partly(w, from, to) : 0;
            if (part > 0 || !holders.containsKey(w.key())) {
                return part;
            }
            return switch (w.code()) {
                case NAME, PLACE -> near(w.key(), from, to) ? 0.7 : 0.5;
                case DATE -> 0.3;
                case WORD, THING -> near(w.key(), from, to) ? 0.3 : 0.15;
                case NUMBER, QUOTED, NUMBER_MISSING, NAME_MISSING -> 0;
            };
        }

        private boolean near(String key, int from, int to) {
            return (from > 0 && keys.get(from - 1).contains(key))
                    || (to + 1 < keys.size() && keys.get(to + 1).contains(key));
        }

        /** A day where the passage has its month, a place where it has its country. */
        private double partly(Wanted w, int from, int to) {
            int cut = w.key().lastIndexOf(w.code() == Code.DATE ? '-' : '/');
            String wider = cut < 0 ? w.key() : w.key().substring(0, cut);
            for (int i = from; i <= to; i++) {
                if (cut > 0 && keys.get(i).contains(wider)) {
                    return 0.6;
                }
            }
            return 0;
        }
    }

    /** The key of a sign and those of what is wider: a day is in its month and its year, a place in its country. */
    private static List<String> all(Sign sign) {
        List<String> keys = new ArrayList<>(List.of(sign.key()));
        String key = sign.key();
        // 2016 is a year to one reader and a figure to another.
        if (key.matches("[dn]:(?:1[5-9]|20)\\d\\d(?:-.*)?")) {
            keys.add((key.charAt(0) == 'd' ? "n:" : "d:") + key.substring(2, 6));
        }
        char mark = sign.code() == Code.DATE ? '-' : '/';
        if (sign.code() == Code.DATE || sign.code() == Code.PLACE) {
            for (int cut = key.lastIndexOf(mark); cut > 0; cut = key.lastIndexOf(mark, cut - 1)) {
                keys.add(key.substring(0, cut));
            }
        }
        return keys;
    }
}
