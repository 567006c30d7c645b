// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Measures a comparison of names of persons and companies against labelled pairs: a table with commas and the columns
 * {@code schema, name1, name2, is_match} and perhaps {@code case_group}. It stands here and not in the program: Daylight
 * matches names of persons nowhere but in the leak test, and there letter by letter.
 *
 * <p>Two names are one where their words can be paired: what stands on one side alone is a middle name or a legal form, what
 * stands on both sides and finds no partner is another person. A word finds its partner by the edits between the two, by how
 * it sounds, as an initial, or put together with the word beside it; scripts meet in Latin letters (ICU), legal forms in
 * {@code bench/names/legal-forms.tsv}.
 *
 * <p>Pairs whose digest is odd were not looked at while the rules were made; both halves are printed, beside plain
 * Levenshtein and, with {@code --other FILE}, another program's scores (column {@code score}) of the same pairs.
 *
 * <p>{@code java -cp core/target/classes:LIBRARIES bench/NamePairs.java PAIRS.csv [--other SCORES.csv] [--errors]}
 */
public class NamePairs {
    private static final double MATCH = 0.7;
    private static final Transliterator LATIN = Transliterator.getInstance(
            "Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");
    private static final Set<String> TITLES = Set.of(("mr mrs ms dr prof sir lord president praesident prasident haji hajji shaikh"
                    + " sheikh sheik mullah mawlawi maulavi general gen colonel col captain capt mv mt ss the of and und et y jr sr")
            .split(" "));
    private static final Set<String> PARTICLES = Set.of(
            "al el ul bin ben ibn bint abu abou abd abdul abdel ud ad de der den del della di da dos von van la le zu".split(" "));
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("ben", "bin"),
            Map.entry("ibn", "bin"),
            Map.entry("el", "al"),
            Map.entry("ul", "al"),
            Map.entry("abdel", "abdul"),
            Map.entry("abd", "abdul"),
            Map.entry("intl", "international"),
            Map.entry("int", "international"),
            Map.entry("1st", "first"),
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("forty", "40"),
            Map.entry("i", "1"),
            Map.entry("ii", "2"),
            Map.entry("iii", "3"),
            Map.entry("iv", "4"),
            Map.entry("vi", "6"),
            Map.entry("vii", "7"),
            Map.entry("viii", "8"));

    private record Pair(String group, boolean person, String one, String other, boolean same, boolean open) {}

    private final Map<String, String> forms = new HashMap<>();
    private int longestForm;

    private NamePairs(Path table) throws IOException {
        for (String line : Files.readAllLines(table)) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] row = line.split("\t");
                for (String form : row[1].split("\\|")) {
                    forms.put(form.strip(), row[0]);
                    longestForm = Math.max(longestForm, form.strip().split(" ").length);
                }
            }
        }
    }

    /** @param args the pairs and perhaps {@code --errors} */
    public static void main(String[] args) throws IOException {
        NamePairs names = new NamePairs(Path.of("bench/names/legal-forms.tsv"));
        List<String> options = List.of(args);
        List<Pair> pairs = pairs(Path.of(args[0]));
        Map<String, Double> other = options.contains("--other")
                ? scores(Path.of(options.get(options.indexOf("--other") + 1)))
                : Map.of();
        Map<String, int[]> tallies = new TreeMap<>();
        for (Pair pair : pairs) {
            double score = names.score(pair);
            String half = pair.open() ? "open half" : "kept half";
            for (String slice : List.of("all", half, pair.person() ? "persons" : "companies", pair.group())) {
                count(tallies, "ours, " + slice, pair.same(), score);
            }
            count(tallies, "Levenshtein, all", pair.same(), plain(pair));
            Double theirs = other.get(pair.one() + "\t" + pair.other());
            if (theirs != null) {
                count(tallies, "other program, all", pair.same(), theirs);
            }
            if (options.contains("--errors") && pair.open() && pair.same() != score >= MATCH) {
                System.out.printf(Locale.ROOT, "%s %.2f | %s | %s | %s%n", pair.same() ? "missed" : "wrong ", score,
                        pair.person() ? "P" : "C", pair.one(), pair.other());
            }
        }
        tallies.forEach((slice, t) -> System.out.printf(Locale.ROOT, "%-34s %4d pairs  precision %.3f  recall %.3f  F1 %.3f%n",
                slice, t[0] + t[1] + t[2] + t[3], share(t[0], t[0] + t[1]), share(t[0], t[0] + t[2]),
                share(2 * t[0], 2 * t[0] + t[1] + t[2])));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static void count(Map<String, int[]> tallies, String slice, boolean same, double score) {
        int[] tally = tallies.computeIfAbsent(slice, s -> new int[4]);
        boolean found = score >= MATCH;
        tally[same ? (found ? 0 : 2) : (found ? 1 : 3)]++;
    }

    private static double plain(Pair pair) {
        String one = pair.one().toLowerCase(Locale.ROOT);
        String other = pair.other().toLowerCase(Locale.ROOT);
        return 1 - (double) edits(one, other) / Math.max(1, Math.max(one.length(), other.length()));
    }

    private double score(Pair pair) {
        return pair.person() ? persons(pair.one(), pair.other()) : companies(pair.one(), pair.other());
    }

    private double persons(String one, String other) {
        List<String> left = words(one, true);
        List<String> right = words(other, true);
        forms.keySet().forEach(form -> {
            if (left.size() > 1 && form.length() > 1 && left.getLast().equals(form) && Set.of("sa", "llc", "ltd", "inc").contains(form)) {
                left.removeLast();
            }
        });
        if (reversed(one, other) || String.join("", left).equals(String.join("", right))) {
            return 0.9;
        }
        return paired(left, right, true);
    }

    /** A whole name, or one word of it, written from the end. */
    private static boolean reversed(String one, String other) {
        String left = one.toLowerCase(Locale.ROOT);
        String right = other.toLowerCase(Locale.ROOT);
        return left.length() > 5 && new StringBuilder(left).reverse().toString().equals(right);
    }

    private double companies(String one, String other) {
        List<String> left = words(one, false);
        List<String> right = words(other, false);
        Set<String> leftForms = new java.util.TreeSet<>();
        Set<String> rightForms = new java.util.TreeSet<>();
        List<String> leftBare = bare(left, leftForms);
        List<String> rightBare = bare(right, rightForms);
        if (leftBare.isEmpty() || rightBare.isEmpty()) {
            leftBare = left;
            rightBare = right;
        }
        String initials = initials(leftBare.size() < rightBare.size() ? rightBare : leftBare);
        boolean acronym = Math.min(leftBare.size(), rightBare.size()) == 1
                && initials.length() > 2
                && initials.equals(leftBare.size() < rightBare.size() ? leftBare.getFirst() : rightBare.getFirst());
        double score = acronym ? 0.75 : paired(leftBare, rightBare, false);
        leftForms.remove("company");
        rightForms.remove("company");
        boolean clash = !leftForms.isEmpty() && !rightForms.isEmpty() && leftForms.stream().noneMatch(rightForms::contains);
        return clash ? Math.min(score, score * 0.85) : score;
    }

    private static String initials(List<String> words) {
        StringBuilder all = new StringBuilder();
        words.forEach(word -> all.append(word.charAt(0)));
        return all.toString();
    }

    /** Without legal forms, wherever they stand; their sorts are kept. */
    private List<String> bare(List<String> words, Set<String> sorts) {
        List<String> bare = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            int taken = 0;
            for (int n = Math.min(longestForm, words.size() - i); n > 0 && taken == 0; n--) {
                String sort = forms.get(String.join(" ", words.subList(i, i + n)));
                if (sort != null && !sort.equals("other")) {
                    sorts.add(sort);
                    taken = n;
                }
            }
            if (taken == 0) {
                bare.add(glued(words.get(i), sorts, words.size()));
                taken = 1;
            }
            i += taken;
        }
        return bare;
    }

    /** "SiemensAG". */
    private static String glued(String word, Set<String> sorts, int words) {
        if (words == 1 && word.length() > 5 && word.endsWith("ag")) {
            sorts.add("stock");
            return word.substring(0, word.length() - 2);
        }
        return word;
    }

    private static List<String> words(String name, boolean person) {
        String latin;
        synchronized (LATIN) {
            latin = LATIN.transliterate(name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll})", person ? " " : ""));
        }
        latin = latin.replaceAll("['’`ʹʺʿʾ]", "").replaceAll("\\b(\\p{L})\\.(?=\\p{L}\\b)", "$1").replace("%", " per cent");
        List<String> words = new ArrayList<>();
        for (String raw : latin.split("[^\\p{L}\\p{N}]+")) {
            String word = SAME.getOrDefault(raw, raw);
            boolean title = TITLES.contains(word);
            if (!word.isEmpty() && !title && !(words.contains(word) && person && word.length() > 1)) {
                words.add(person && word.matches(".*\\p{L}.*\\p{N}.*|.*\\p{N}.*\\p{L}.*") ? spelt(word) : word);
            }
        }
        return words;
    }

    private static String spelt(String word) {
        return word.replace('0', 'o').replace('1', 'i').replace('3', 'e').replace('5', 's').replace('9', 'g').replace('4', 'a');
    }

    private static double weight(String word, boolean person) {
        return PARTICLES.contains(word) ? 0.3 : word.length() == 1 ? 0.4 : person ? 1 : Math.min(1.4, 0.6 + word.length() / 10.0);
    }

    /** Pairs words, the likest first; then judges what is left on each side. */
    private static double paired(List<String> one, List<String> other, boolean person) {
        List<String> left = new ArrayList<>(one);
        List<String> right = new ArrayList<>(other);
        double sum = 0;
        double weights = 0;
        double worst = 1;
        int inexact = 0;
        join(left, right);
        join(right, left);
        while (!left.isEmpty() && !right.isEmpty()) {
            double most = 0;
            int a = -1;
            int b = -1;
            for (int i = 0; i < left.size(); i++) {
                for (int j = 0; j < right.size(); j++) {
                    double alike = alike(left.get(i), right.get(j), person);
                    if (alike > most) {
                        most = alike;
                        a = i;
                        b = j;
                    }
                }
            }
            if (most < 0.6) {
                break;
            }
            double weight = Math.max(weight(left.get(a), person), weight(right.get(b), person));
            sum += weight * most;
            weights += weight;
            worst = Math.min(worst, weight >= 0.6 ? most : 1);
            inexact += most < 0.999 ? 1 : 0;
            left.remove(a);
            right.remove(b);
        }
        if (weights == 0) {
            return 0;
        }
        double leftOver = left.stream().mapToDouble(w -> weight(w, person)).sum();
        double rightOver = right.stream().mapToDouble(w -> weight(w, person)).sum();
        double score = sum / weights;
        if (leftOver >= 0.5 && rightOver >= 0.5) {
            return score * 0.5;
        }
        double over = leftOver + rightOver;
        // One word alone, of a name of several, is that name only where it is the whole of a company's.
        double share = over / (over + weights);
        double loss = person ? (weights < 1.5 ? 0.75 : 0.3) : 0.65;
        return score * (1 - loss * share) - 0.03 * Math.max(0, inexact - 1);
    }

    /** Puts words of one side together where the other side writes them as one. */
    private static void join(List<String> parts, List<String> wholes) {
        for (String whole : List.copyOf(wholes)) {
            for (int i = 0; i < parts.size(); i++) {
                StringBuilder joined = new StringBuilder(parts.get(i));
                for (int j = i + 1; j < parts.size() && joined.length() < whole.length(); j++) {
                    joined.append(parts.get(j));
                    boolean near = joined.length() >= 5 && edits(joined.toString(), whole) <= (joined.length() >= 8 ? 1 : 0);
                    if (near && !parts.contains(whole)) {
                        parts.subList(i, j + 1).clear();
                        parts.add(i, joined.toString());
                        break;
                    }
                }
            }
        }
    }

    private static double alike(String one, String other, boolean person) {
        if (one.equals(other)) {
            return 1;
        }
        boolean digits = Character.isDigit(one.charAt(0)) || Character.isDigit(other.charAt(0));
        if (digits) {
            return 0;
        }
        if (person && (one.length() == 1 || other.length() == 1)) {
            return one.charAt(0) == other.charAt(0) ? 0.85 : 0;
        }
        int longest = Math.max(one.length(), other.length());
        String sound = sound(one);
        boolean sounds = sound.length() > 2 && sound.equals(sound(other));
        int edits = edits(one, other);
        int allowed = longest <= 3 ? 0 : longest <= 5 ? 1 : longest <= 9 ? 2 : 3;
        double plain = 1 - (double) edits / longest;
        if (sounds) {
            return Math.max(0.9, plain);
        }
        double bySound = 1 - (double) edits(sound, sound(other)) / Math.max(1, Math.max(sound.length(), sound(other).length()));
        if (edits > allowed) {
            return bySound >= 0.8 && edits <= allowed + 1 && longest > 4 ? 0.72 : 0;
        }
        return Math.max(plain, bySound * 0.95);
    }

    /** How a word sounds, roughly, whatever the spelling of its language. */
    private static String sound(String word) {
        String s = word.replace("sch", "s").replace("tch", "c").replace("shch", "s").replace("zh", "z").replace("kh", "h")
                .replace("ph", "f").replace("sh", "s").replace("ch", "c").replace("ck", "k").replace("ou", "u").replace("oo", "u")
                .replace("ee", "i").replace("ie", "i").replace("ei", "i").replace("ey", "i").replace("ay", "i").replace("ai", "i")
                .replace("th", "t").replace("dj", "j").replace("dzh", "j").replace("gh", "g").replace("bh", "b").replace("x", "ks")
                .replace("q", "k").replace("w", "v").replace("y", "i").replace("j", "i").replace("c", "k").replace("z", "s");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            char vowel = c == 'e' ? 'i' : c == 'u' ? 'o' : c;
            if (out.isEmpty() || out.charAt(out.length() - 1) != vowel) {
                out.append(vowel);
            }
        }
        String sound = out.toString();
        return sound.length() > 3 && sound.endsWith("s") ? sound.substring(0, sound.length() - 1) : sound;
    }

    /** Edits between two words; two letters that change places are one. */
    private static int edits(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int[] row : table) {
            Arrays.fill(row, 0);
        }
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int best = Math.min(table[i - 1][j - 1] + change, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
                boolean turn = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
                table[i][j] = turn ? Math.min(best, table[i - 2][j - 2] + 1) : best;
            }
        }
        return table[one.length()][other.length()];
    }

    private static List<Pair> pairs(Path file) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        for (Map<String, String> row : rows(file)) {
            String one = row.get("name1");
            String other = row.get("name2");
            boolean person = row.getOrDefault("schema", "Person").equals("Person");
            int digest = Arrays.hashCode((one + "\t" + other).getBytes(StandardCharsets.UTF_8));
            pairs.add(new Pair(row.getOrDefault("case_group", "pairs"), person, one, other,
                    Boolean.parseBoolean(row.get("is_match")), (digest & 1) == 0));
        }
        return pairs;
    }

    private static Map<String, Double> scores(Path file) throws IOException {
        Map<String, Double> scores = new HashMap<>();
        for (Map<String, String> row : rows(file)) {
            scores.put(row.get("name1") + "\t" + row.get("name2"), Double.valueOf(row.get("score")));
        }
        return scores;
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> head = cells(lines.getFirst());
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < Math.min(head.size(), cells.size()); i++) {
                row.put(head.get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
