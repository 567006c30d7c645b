// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.leak;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in Latin letters, as papers write those of other scripts: pinyin, the transliterations of ICU (CLDR) and for
 * Cyrillic that of BGN, with the endings that differ from country to country. What is written without vowels (Hebrew,
 * Arabic) comes without them, as only lists do.
 */
final class Romanised {
    private static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final Transliterator HAN = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII");
    private static final Transliterator BGN = Transliterator.getInstance("Russian-Latin/BGN; Latin-ASCII");
    /** Family names of two characters, the commonest. */
    private static final Set<String> LONG = Set.of(
            "欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "司徒", "夏侯", "皇甫", "慕容", "尉迟", "公孙", "公孫", "东方", "東方", "令狐", "端木",
            "长孙", "長孫", "宇文");

    /** What papers write otherwise, country by country. */
    private static final List<List<String>> ENDINGS =
            List.of(List.of("i[yj]\\b", "y"), List.of("e[yj]\\b", "ei"), List.of("kh", "h"), List.of("\\bye", "e"));

    private static final Pattern SYLLABLE = Pattern.compile(
            "(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?"
                    + "(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ui|ao|ou|iu|ie|ue|ve|er|an|en|in|un|ia|ua|uo|a|o|e|i|u|v)");

    private Romanised() {}

    /** The ways in which a name of another script is written in ours: words parted by spaces. */
    static List<String> of(String name) {
        Set<String> all = new LinkedHashSet<>();
        if (name.codePoints().anyMatch(Character::isIdeographic)) {
            all.add(han(name));
        } else if (name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)) {
            all.add(plain(BGN.transliterate(name)));
            all.add(plain(ANY.transliterate(name)));
            ENDINGS.forEach(e -> List.copyOf(all).forEach(one -> all.add(one.replaceAll(e.getFirst(), e.getLast()))));
        } else if (name.codePoints()
                .anyMatch(
                        c -> Character.isLetter(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN)) {
            all.add(plain(ANY.transliterate(name)));
        }
        all.removeIf(String::isBlank);
        return List.copyOf(all);
    }

    /** Each syllable a word; the family name first. */
    private static String han(String name) {
        String bare = name.codePoints()
                .filter(Character::isIdeographic)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        List<String> syllables = new ArrayList<>();
        String readAsName = HAN.transliterate(bare);
        for (String s : plain(readAsName).split(" ")) {
            syllables.add(s);
        }
        return String.join(" ", syllables);
    }

    /** How many characters of a Chinese name are that of the family. */
    static int family(String name) {
        return LONG.stream().anyMatch(name::startsWith) ? 2 : 1;
    }

    private static String plain(String latin) {
        return latin.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z ]+", "")
                .replaceAll(" +", " ")
                .strip();
    }

    /** The syllables of a word that may be pinyin: two or three of them; else none. */
    static List<String> syllables(String word) {
        List<String> syllables = new ArrayList<>();
        Matcher m = SYLLABLE.matcher(word);
        int at = 0;
        while (at < word.length() && m.find(at) && m.start() == at) {
            syllables.add(m.group());
            at = m.end();
        }
        return at == word.length() && syllables.size() > 1 && syllables.size() < 4 ? syllables : List.of();
    }
}
