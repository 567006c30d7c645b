// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daylight.read.lexicon.Lexicon;
import org.daylight.read.lexicon.NamedAgency;
import org.daylight.read.lexicon.Tag;
import org.daylight.read.lexicon.Tokens;

/**
 * Whether a few words that somebody typed may be the name of a person: for lists that are kept and asked again and again,
 * where institutions, offices, places and codes belong, and names do not. In doubt they are taken for a name; it goes by
 * the words alone and never by what a case holds, so that its answer tells nothing about a case.
 *
 * <p>Safe for use by many threads.
 */
public final class NameLike {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*");
    private static final int SHORTEST = 2;
    private static final int LONGEST_SPACELESS = 4;
    /** Endings of Korean words for bodies, places and acts; names seldom end so. */
    private static final String KOREAN_BODIES = "부국청처서회당관소단군시도법죄";

    private static final List<String> LATIN_LEXICONS = List.of("en", "de", "fr", "es", "it", "nl", "pt", "pl", "cs");

    private final Masker masker;
    private final WordGroups cues = new WordGroups("names/cues.txt");
    private final WordGroups words = new WordGroups("names/words.txt");
    private final Set<String> ordinary = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> pinyin = new HashSet<>();

    /** @param masker finds the names that are written as names */
    public NameLike(Masker masker) {
        this.masker = masker;
        for (String list : List.of("names/latin-given.txt", "names/latin-family.txt")) {
            Lists.lines(list).forEach(name -> names.add(folded(name)));
        }
        Lists.lines("names/pinyin-family.txt").forEach(line -> {
            for (String name : line.split(" ")) {
                pinyin.add(folded(name));
            }
        });
        for (String group : List.of("org", "function", "demonym", "place", "role", "title", "verb")) {
            words.of(group).forEach(word -> ordinary.add(folded(word)));
        }
    }

    /** The first of the words that may name a person; empty where none does. */
    public Optional<String> in(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        List<String> found = masker.names(text, "und");
        if (!found.isEmpty()) {
            return Optional.of(found.getFirst());
        }
        String bare = withoutPlaces(text);
        Optional<String> small = masker.names(titled(bare), "und").stream()
                .filter(name -> Stream.of(name.split(" ")).anyMatch(this::name)
                        && Stream.of(name.split(" ")).noneMatch(NameLike::known))
                .findFirst();
        if (small.isPresent()) {
            return small;
        }
        Optional<String> latin = latin(bare);
        return latin.isPresent() ? latin : spaceless(text);
    }

    private boolean name(String word) {
        String low = folded(word);
        return (names.contains(low) || pinyin.contains(low)) && !ordinary.contains(low);
    }

    /** A family name that stands alone, or names in small letters beside each other. */
    private Optional<String> latin(String text) {
        String before = "";
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String one = word.group();
            if (UnicodeScript.of(one.codePointAt(0)) != UnicodeScript.LATIN) {
                continue;
            }
            boolean capital = Character.isUpperCase(one.codePointAt(0));
            if (name(one) && capital && !known(one)) {
                return Optional.of(one);
            }
            String low = folded(one);
            if (!before.isEmpty() && name(before) && (name(one) || syllables(low)) && !known(before + " " + low)) {
                return Optional.of(before + " " + one);
            }
            before = low;
        }
        return Optional.empty();
    }

    /** Blanks where the names of places and bodies stand, in capital or small letters. */
    private static String withoutPlaces(String text) {
        int[] points = text.codePoints().toArray();
        String titled = titled(text);
        if (titled.codePointCount(0, titled.length()) != points.length) {
            return text;
        }
        for (String lang : LATIN_LEXICONS) {
            Lexicon lexicon = Lexicon.of(lang).orElseThrow();
            for (Tag tag : lexicon.tag(new Tokens(titled))) {
                if (tag.place() != null || tag.is(NamedAgency.TAG)) {
                    Arrays.fill(points, tag.start(), tag.end(), ' ');
                }
            }
        }
        return new String(points, 0, points.length);
    }

    /** One or two Chinese syllables in Latin letters. */
    private boolean syllables(String low) {
        if (pinyin.contains(low)) {
            return true;
        }
        for (int cut = SHORTEST; cut <= low.length() - SHORTEST; cut++) {
            if (pinyin.contains(low.substring(0, cut)) && pinyin.contains(low.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    /** Each word with a capital letter; as many characters as before, save where a capital has two. */
    private static String titled(String words) {
        return WORD.matcher(words)
                .replaceAll(w -> Matcher.quoteReplacement(new StringBuilder(w.group())
                        .replace(0, 1, w.group().substring(0, 1).toUpperCase(Locale.ROOT))
                        .toString()));
    }

    /** Whether a lexicon knows all of it as a place, a body or a word of the matter. */
    private static boolean known(String words) {
        return LATIN_LEXICONS.stream().anyMatch(lang -> covers(lang, words, 1));
    }

    /** @param between how many characters between two terms are no word: a space, or none */
    private static boolean covers(String lang, String words, int between) {
        Lexicon lexicon = Lexicon.of(lang).orElse(null);
        if (lexicon == null) {
            return false;
        }
        int end = 0;
        int length = words.codePointCount(0, words.length());
        for (Tag tag : lexicon.tag(new Tokens(words))) {
            if (tag.start() <= end + between) {
                end = Math.max(end, tag.end());
            }
        }
        return end >= length;
    }

    /** A family name and what may be a given one, as a word of its own, in scripts where names look like other words. */
    private Optional<String> spaceless(String text) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String one = word.group();
            int length = one.codePointCount(0, one.length());
            if (length < SHORTEST || length > LONGEST_SPACELESS + 1) {
                continue;
            }
            UnicodeScript script = UnicodeScript.of(one.codePointAt(0));
            boolean korean = script == UnicodeScript.HANGUL
                    && length <= LONGEST_SPACELESS
                    && cues.of("ko-family").stream().anyMatch(one::startsWith)
                    && KOREAN_BODIES.indexOf(one.charAt(one.length() - 1)) < 0
                    && !covers("ko", one, 0);
            boolean japanese = script == UnicodeScript.HAN
                    && cues.of("ja-family").stream().anyMatch(f -> one.startsWith(f) && one.length() > f.length())
                    && !covers("ja", one, 0)
                    && !covers("zh", one, 0);
            if (korean || japanese) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
