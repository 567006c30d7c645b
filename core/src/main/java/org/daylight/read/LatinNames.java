// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names of persons in Latin script, by shape: runs of capitalised words, less what is an organisation, a place, a
 * people or the head of a sentence. Lists of names, titles, and what stands before and behind decide the rest; a run
 * of two or three unknown words is taken for a name, save in German, where every noun is capitalised, and in headlines
 * that capitalise all words.
 */
final class LatinNames {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*\\.?");
    private static final Pattern ELIDED = Pattern.compile("(?i)(?:l|qu)['’]\\p{L}");
    private static final int LONGEST = 5;
    private static final Pattern AGE =
            Pattern.compile("^,?\\s*\\(?(aged\\s+)?[1-9]\\d\\)?(?=[,.;)\\s]).*", Pattern.DOTALL);
    private static final Pattern AT = Pattern.compile("(?is).*\\b(at|in|on|near|en|auf|an|am|im)\\s+");
    private static final Set<String> NAMED = Set.of(
            "named",
            "called",
            "llamado",
            "llamada",
            "namens",
            "nommé",
            "nommée",
            "genaamd",
            "chiamato",
            "chiamata",
            "chamado",
            "chamada");
    private static final Pattern SYLLABLES =
            Pattern.compile("(([bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(a|o|e|i|u|ü|v){1,3}(ng|n|r)?['’-]?){1,3}");
    private static final Pattern DEFINITE =
            Pattern.compile("\\b(the|an?|el|la|los|las|die|der|das)\\s+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\.?$|['’]$");
    private static final Pattern SHORT_TITLE =
            Pattern.compile("(mrs?|ms|dr|prof|sra?|hr|fr)\\.", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOWER_WORD = Pattern.compile("(?<![\\p{L}'’-])\\p{Ll}[\\p{L}'’-]+");

    private final WordGroups words = new WordGroups("names/words.txt");
    private final Set<String> given = fold(Lists.lines("names/latin-given.txt"));
    private final Set<String> family = fold(Lists.lines("names/latin-family.txt"));
    private final PlaceWords places = new PlaceWords(words.of("place"), given, family);
    private final Set<String> dates = DateWords.load();
    private final Set<String> pinyin = fold(
            List.of(String.join(" ", Lists.lines("names/pinyin-family.txt")).split(" ")));
    private final Office office = new Office(words.of("role"));

    /** One word of the text, with its small letters. */
    private record Word(int start, int end, String text, String low) {
        Word(int start, int end, String text) {
            this(start, end, text, text.toLowerCase(Locale.ROOT));
        }

        boolean capital() {
            return Character.isUpperCase(text.codePointAt(0));
        }

        boolean shouted() {
            return text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT)) && !initial();
        }

        boolean initial() {
            return text.length() == 1 || (text.length() == 2 && text.charAt(1) == '.');
        }
    }

    /** What stands in lists of words, for those who read the same text. */
    WordGroups words() {
        return words;
    }

    /** The names in a text, in order. */
    List<PersonName> find(String text, String lang) {
        List<PersonName> names = new ArrayList<>();
        Set<String> common = commonWords(text);
        int lineStart = 0;
        for (String line : text.split("\n", -1)) {
            List<Word> all = words(line, lineStart);
            boolean titled = titled(all);
            for (List<Word> run : runs(all, text)) {
                name(run, text, lineStart, titled || lang.equals("de"), common, names);
            }
            lineStart += line.length() + 1;
        }
        return names;
    }

    private void name(
            List<Word> run, String text, int lineStart, boolean strict, Set<String> common, List<PersonName> out) {
        boolean role = false;
        boolean title = false;
        boolean cue = false;
        int from = 0;
        for (int i = 0; i < run.size(); i++) {
            String low = bare(run.get(i).low());
            if (words.of("title").contains(low)) {
                title = true;
                from = i + 1;
            } else if (isRole(low) && i + 1 < run.size()) {
                role = true;
                cue = false;
                from = i + 1;
            } else if (words.of("private").contains(low) && i + 1 < run.size()) {
                role = false;
                cue = true;
                from = i + 1;
            }
        }
        List<Word> whole = run.subList(from, run.size());
        if (whole.isEmpty()) {
            return;
        }
        int begin = whole.getFirst().start();
        boolean told = cue || told(text.substring(Math.max(lineStart, begin - 120), begin));
        // "A shopkeeper named Amalia Brunswick": a listed name, and a family name that is a town as well.
        boolean person = told
                && whole.size() == 2
                && given.contains(bare(whole.getFirst().low()));
        List<Word> rest = person || ((told || title) && namedAsDate(whole, text)) ? whole : trim(whole);
        if (rest.isEmpty() || rest.size() > LONGEST) {
            return;
        }
        int start = rest.getFirst().start();
        int end = rest.getLast().end();
        String before = text.substring(Math.max(lineStart, start - 120), start);
        if (!person && isThing(rest, text)) {
            return;
        }
        // Who is called a shopkeeper and bears two names is a person, be the second one a town as well.
        PersonName.Kind sure =
                title || (told && rest.size() > 1) ? PersonName.Kind.NAMED : sure(rest, text, strict, common);
        if (sure == null) {
            return;
        }
        String behind = text.substring(end, Math.min(text.length(), end + 120));
        boolean holds = role ? !office.former(before) : office.beside(before, behind);
        out.add(new PersonName(start, end, told ? PersonName.Kind.PRIVATE : holds ? PersonName.Kind.OFFICE : sure));
    }

    /** Whether the words before say what a private person is: "the shopkeeper", "a witness named". */
    private boolean told(String before) {
        String last = lastWord(before, before.length());
        if (NAMED.contains(last)) {
            last = lastWord(before, before.lastIndexOf(last));
        }
        return !last.isEmpty() && words.of("private").contains(bare(last.toLowerCase(Locale.ROOT)));
    }

    /** The word before this place, behind which a comma and white space stand; empty where something else does. */
    private static String lastWord(String text, int end) {
        int to = end;
        while (to > 0 && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (to == end) {
            return "";
        }
        if (to > 0 && text.charAt(to - 1) == ',') {
            to--;
        }
        int from = to;
        while (from > 0 && (Character.isLetter(text.charAt(from - 1)) || "'’-".indexOf(text.charAt(from - 1)) >= 0)) {
            from--;
        }
        return text.substring(from, to);
    }

    /** How surely these words are a name; null where they are none. */
    private PersonName.@Nullable Kind sure(List<Word> run, String text, boolean strict, Set<String> common) {
        String first = bare(run.getFirst().low());
        String last = bare(run.getLast().low());
        int size = run.size();
        if (size == 1) {
            return null;
        }
        boolean familyFirst = pinyin.contains(first) && isPinyin(run.subList(1, size));
        boolean familyLast = pinyin.contains(last) && isPinyin(run.subList(0, size - 1));
        if (size <= 3 && (familyFirst || familyLast) && !places.word(first)) {
            return PersonName.Kind.NAMED;
        }
        if (given.contains(first) && !(places.word(first) && common.contains(last))) {
            return PersonName.Kind.NAMED;
        }
        String behind = text.substring(
                run.getLast().end(), Math.min(text.length(), run.getLast().end() + 40));
        if (AGE.matcher(behind).matches()) {
            return PersonName.Kind.NAMED;
        }
        if (run.stream().anyMatch(w -> places.word(bare(w.low())))) {
            return null;
        }
        Matcher next = WORD.matcher(behind);
        boolean follows = next.find() && next.start() <= 2;
        if (follows && words.of("human").contains(next.group())) {
            return PersonName.Kind.NAMED;
        }
        boolean listed = family.contains(last)
                || pinyin.contains(last)
                || run.stream().anyMatch(w -> given.contains(bare(w.low())));
        if (listed || (follows && words.of("verb").contains(next.group()))) {
            return PersonName.Kind.GUESSED;
        }
        boolean guessed = !strict
                && size <= 3
                && run.stream().noneMatch(w -> common.contains(bare(w.low())) || w.shouted())
                && !definite(text, run.getFirst().start());
        return guessed ? PersonName.Kind.GUESSED : null;
    }

    /** An office, also inflected or as the last part of a German compound. */
    private boolean isRole(String low) {
        Set<String> roles = words.of("role");
        return roles.contains(low)
                || (low.endsWith("n") && low.length() > 6 && roles.contains(low.substring(0, low.length() - 1)))
                || (low.length() > 9 && words.of("role-ending").stream().anyMatch(low::endsWith));
    }

    /** Syllables of pinyin, joined or not: no run of consonants that Chinese does not know. */
    private static boolean isPinyin(List<Word> words) {
        return !words.isEmpty()
                && words.stream().allMatch(w -> SYLLABLES.matcher(bare(w.low())).matches());
    }

    /** "the Capel Quay" is a thing. */
    private static boolean definite(String text, int start) {
        return DEFINITE.matcher(text.substring(Math.max(0, start - 6), start)).find();
    }

    /** Whether a word makes the run a thing; as a family name behind a listed given name it does not. */
    private boolean isThing(List<Word> run, String text) {
        for (int i = 0; i < run.size(); i++) {
            String low = bare(run.get(i).low());
            boolean thing = (isBody(low) && !given.contains(low)) || isRole(low);
            String first = bare(run.getFirst().low());
            boolean surname = i == run.size() - 1
                    && i > 0
                    && (family.contains(low) || words.of("family-too").contains(low))
                    && given.contains(first)
                    && !places.word(first)
                    && !words.of("org").contains(first)
                    && !definite(text, run.getFirst().start())
                    && !AT.matcher(text.substring(
                                    Math.max(0, run.getFirst().start() - 6),
                                    run.getFirst().start()))
                            .matches();
            if (thing && !surname && !(i == 0 && chinese(run, text))) {
                return true;
            }
        }
        return false;
    }

    /** "Sun Yulan": a family name that is also a newspaper, and behind it what Chinese can say; "the Sun Media" is none. */
    private boolean chinese(List<Word> run, String text) {
        return (run.size() == 2 || run.size() == 3)
                && pinyin.contains(run.getFirst().low())
                && isPinyin(run.subList(1, run.size()))
                && run.subList(1, run.size()).stream()
                        .allMatch(w -> bare(w.low()).length() > 1)
                && !definite(text, run.getFirst().start());
    }

    /** "The witness March Tollen", "Mr Friday Adeyo": a month or weekday, and behind it nothing but a name. */
    private boolean namedAsDate(List<Word> run, String text) {
        List<Word> behind = run.subList(1, run.size());
        return (run.size() == 2 || run.size() == 3)
                && dates.contains(bare(run.getFirst().low()))
                && trim(behind).size() == behind.size()
                && !isThing(behind, text);
    }

    /** Whether a word names a body, a medium, a street or a work, by itself or by its ending. */
    private boolean isBody(String low) {
        return words.of("org").contains(low)
                || (low.length() > 6 && words.of("org-ending").stream().anyMatch(low::endsWith));
    }

    /** Takes away what no name begins or ends with. */
    private List<Word> trim(List<Word> run) {
        int from = 0;
        int to = run.size();
        for (boolean cut = true; cut; ) {
            cut = false;
            for (int size = Math.min(LONGEST, to - from); size > 1 && !cut; size--) {
                if (places.phrase(low(run.subList(from, from + size)))) {
                    from += size;
                    cut = true;
                } else if (places.phrase(low(run.subList(to - size, to)))) {
                    to -= size;
                    cut = true;
                }
            }
        }
        while (from < to && isEdge(run.get(from), to - from)) {
            from++;
        }
        while (to > from
                && (isEdge(run.get(to - 1), 1) || !run.get(to - 1).capital())
                && !isSurname(run.subList(from, to))) {
            to--;
        }
        return run.subList(from, to);
    }

    private static String low(List<Word> run) {
        return run.stream().map(Word::low).collect(Collectors.joining(" "));
    }

    /** Two words of which the second is a place, yet a name all the same: "Jiang Wuhan", "Jane London". */
    private boolean isSurname(List<Word> run) {
        if (run.size() != 2) {
            return false;
        }
        String first = bare(run.getFirst().low());
        String last = bare(run.getLast().low());
        return !places.word(first)
                && ((pinyin.contains(first) && isPinyin(run.subList(1, 2)))
                        || (given.contains(first) && family.contains(last)));
    }

    private boolean isEdge(Word w, int size) {
        String low = bare(w.low());
        boolean name = given.contains(low) && size > 1;
        // "I'd", "He'll"
        String stem = low.split("['’]", 2)[0];
        boolean common = words.of("function").contains(low)
                || (low.length() > stem.length()
                        && words.of("function").contains(stem)
                        && (stem.length() > 1 || stem.equals("i")))
                || dates.contains(low)
                || places.word(low);
        return (common && !name)
                || words.of("demonym").contains(low)
                || (w.shouted() && size > 2 && !pinyin.contains(low) && !family.contains(low))
                || (words.of("particle").contains(low) && !w.capital());
    }

    private List<List<Word>> runs(List<Word> all, String text) {
        List<List<Word>> runs = new ArrayList<>();
        List<Word> run = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Word w = all.get(i);
            boolean joins = !run.isEmpty() && joined(text, run.getLast(), w);
            boolean particle = joins
                    && words.of("particle").contains(w.low())
                    && i + 1 < all.size()
                    && (all.get(i + 1).capital()
                            || words.of("particle").contains(all.get(i + 1).low()))
                    && binds(run.getLast(), w, all.get(i + 1));
            if (!joins && !run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
            if (w.capital() || particle) {
                run.add(w);
            } else if (!run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    /** "y" joins two places rather than the parts of a name, and "der" binds behind "von" and the like alone. */
    private boolean binds(Word left, Word particle, Word right) {
        return switch (particle.low()) {
            case "y" -> !places.word(left.low()) && !places.word(right.low());
            case "der" -> words.of("particle").contains(left.low());
            default -> true;
        };
    }

    private boolean joined(String text, Word left, Word right) {
        boolean stop = left.text().endsWith(".")
                && !left.initial()
                && !words.of("title").contains(bare(left.low()));
        return !stop && gap(text, left.end(), right.start()) && !(text.startsWith(".", left.end()) && !left.initial());
    }

    /** One or two spaces, or a full stop and a space. */
    private static boolean gap(String text, int from, int to) {
        boolean stop = to - from == 2 && text.charAt(from) == '.' && text.charAt(from + 1) == ' ';
        boolean spaces = to > from && to - from <= 2;
        for (int i = from; i < to && spaces; i++) {
            spaces = text.charAt(i) == ' ' || text.charAt(i) == '\u00A0';
        }
        return stop || spaces;
    }

    private static List<Word> words(String line, int offset) {
        List<Word> all = new ArrayList<>();
        Matcher m = WORD.matcher(line);
        while (m.find()) {
            String word = m.group();
            int end = m.end();
            int start = m.start();
            // "L'étudiante": the article is no part of the word.
            if (word.length() > 3 && ELIDED.matcher(word).lookingAt()) {
                start += word.indexOf(word.indexOf('\'') >= 0 ? '\'' : '’') + 1;
                word = line.substring(start, end);
            }
            boolean apostrophe = word.indexOf('\'') >= 0 || word.indexOf('’') >= 0;
            Matcher possessive = POSSESSIVE.matcher(word);
            if (apostrophe && possessive.find()) {
                end -= word.length() - possessive.start();
                word = word.substring(0, possessive.start());
            }
            boolean dot = word.endsWith(".")
                    && word.length() > 2
                    && !SHORT_TITLE.matcher(word).matches();
            if (dot) {
                end--;
                word = word.substring(0, word.length() - 1);
            }
            all.add(new Word(offset + start, offset + end, word));
        }
        return all;
    }

    /** A line that capitalises most of its words tells nothing by capitals. */
    private static boolean titled(List<Word> all) {
        long capitals = all.stream().filter(Word::capital).count();
        return all.size() >= 5 && capitals * 10 >= all.size() * 6L;
    }

    /** Words that the same text also writes small: they are no names. */
    static Set<String> commonWords(String text) {
        Set<String> common = new HashSet<>();
        Matcher m = LOWER_WORD.matcher(text);
        while (m.find()) {
            common.add(m.group());
        }
        return common;
    }

    static String bare(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    private static Set<String> fold(List<String> words) {
        Set<String> set = new HashSet<>();
        words.forEach(word -> set.add(word.toLowerCase(Locale.ROOT)));
        return Set.copyOf(set);
    }

    /** Whether a word alone is too common to stand for a person: a place or a word of the language. */
    boolean tooCommon(String word) {
        String low = bare(word.toLowerCase(Locale.ROOT));
        return low.length() < 2
                || places.word(low)
                || words.of("function").contains(low)
                || dates.contains(low)
                || words.of("particle").contains(low)
                || words.of("demonym").contains(low)
                || words.of("org").contains(low);
    }

    /** Whether a word is a Chinese family name in Latin letters, which stands first. */
    boolean chineseFamily(String word) {
        return pinyin.contains(word.toLowerCase(Locale.ROOT));
    }
}
