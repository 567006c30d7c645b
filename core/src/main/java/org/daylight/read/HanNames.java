// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of persons in Chinese text: those that the segmenter tags as such, those that follow or precede words for
 * persons, and foreign ones written with a middle dot. Traditional characters are folded to simplified ones first, one
 * for one, since the segmenter knows the latter.
 */
final class HanNames {
    private static final String NUMERAL = "一二三四五六七八九十百千万亿两数第逾";
    private static final String NOT_GIVEN = "人件个次项们这那些的是了所座处余元岁";
    private static final int MOST = 40_000;

    /** The transliterator is not safe for threads, so each call takes it in turn. */
    private final Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");

    private final Segment segment = HanLP.newSegment()
            .enableNameRecognize(true)
            .enableTranslatedNameRecognize(true)
            .enablePlaceRecognize(true)
            .enableOrganizationRecognize(true)
            .enableOffset(true);
    private final WordGroups words = new WordGroups("names/han.txt");
    private final Set<Integer> family =
            String.join("", words.of("family")).codePoints().boxed().collect(Collectors.toSet());
    private final Pattern roleBefore = Pattern.compile("(?s).*(?:" + any("role") + ")[、，： \u3000]?");
    private final Pattern roleBehind = Pattern.compile("(?:" + any("role") + ").*", Pattern.DOTALL);
    private final Pattern formerBefore = Pattern.compile("(?s).*(?:前|原)[^，。；、\\s]{0,10}(?:" + any("role") + ")");
    private final Pattern formerBehind = Pattern.compile("(?s).*(?:前|原)$");
    private final Pattern dotted = Pattern.compile("[\\p{IsHan}]{1,8}(?:[·•‧・][\\p{IsHan}]{1,8}){1,4}");
    private final Pattern cued;
    private final Pattern titled;

    HanNames() {
        String one = "[" + String.join("", words.of("family")) + "]";
        String name = one + "(?![" + NOT_GIVEN + "])(?:[某xX×]{1,2}|\\p{IsHan}[某xX×]|\\p{IsHan}{1,2})";
        String behind = "(?=[，。、；：（(\\s在说称表曾被因是于向的与和回遭将已亦也则失]|$)";
        cued = Pattern.compile("(?:" + any("before") + "|其[兄弟姐妹父母夫妻子女])(" + name + ")" + behind);
        titled = Pattern.compile("(" + one + "\\p{IsHan}{0,2}?)(?:" + any("behind") + ")");
    }

    /** The names in a text, in order, possibly overlapping. */
    List<PersonName> find(String text) {
        String folded = fold(text);
        List<PersonName> names = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            int end = cut(folded, at);
            String part = folded.substring(at, end);
            segments(part, at, folded, names);
            at = end;
        }
        Matcher m = dotted.matcher(folded);
        while (m.find()) {
            int first = firstDot(m.group());
            int last = lastDot(m.group());
            int start = m.start() + lastWord(m.group().substring(0, first));
            int end = m.start() + last + 1 + firstWord(m.group().substring(last + 1));
            add(names, folded, start, end);
        }
        m = cued.matcher(folded);
        while (m.find()) {
            names.add(new PersonName(m.start(1), m.end(1), PersonName.Kind.PRIVATE));
        }
        m = titled.matcher(folded);
        while (m.find()) {
            if (startsWord(folded, m.start())) {
                names.add(new PersonName(m.start(), m.end(), false));
            }
        }
        names.sort(Comparator.comparingInt(PersonName::start));
        return names;
    }

    private void segments(String part, int offset, String folded, List<PersonName> names) {
        List<Term> terms = segment.seg(part);
        for (int i = 0; i + 1 < terms.size(); i++) {
            loose(terms.get(i), terms.get(i + 1), offset, folded, names);
        }
        for (Term term : terms) {
            String nature = String.valueOf(term.nature);
            if (!nature.startsWith("nr") || !plausible(term.word, nature)) {
                continue;
            }
            int start = offset + term.offset;
            int end = start + term.word.length();
            // The segmenter cuts rare given names short; a character too many is hidden rather than one too few.
            if (term.word.length() == 2
                    && end < folded.length()
                    && !nature.equals("nrf")
                    && Character.UnicodeScript.of(folded.charAt(end)) == Character.UnicodeScript.HAN
                    && !startsVerb(folded, end)) {
                end++;
            }
            if (end - start > 2 || nature.equals("nrf") || stands(folded, start, end)) {
                add(names, folded, start, end);
            }
        }
    }

    /** Whether two characters that the segmenter takes for a name stand like one, or come again. */
    private boolean stands(String folded, int start, int end) {
        boolean head = !isHan(folded, start - 1) || "和与跟及是叫的对被把给由让向为据".indexOf(folded.charAt(start - 1)) >= 0;
        boolean tail = !isHan(folded, end) || startsVerb(folded, end);
        String name = folded.substring(start, end);
        int first = folded.indexOf(name);
        return head || tail || folded.indexOf(name, first + 1) >= 0;
    }

    /** A family name and what follows it, left as loose characters at the head of a clause: the segmenter missed a name. */
    private void loose(Term first, Term second, int offset, String folded, List<PersonName> names) {
        int start = offset + first.offset;
        boolean head = start == 0 || !isHan(folded, start - 1);
        if (!head
                || first.word.length() != 1
                || second.word.length() != 1
                || !family.contains(first.word.codePointAt(0))
                || !isHan(folded, start + 1)
                || startsVerb(folded, start + 1)) {
            return;
        }
        boolean third = isHan(folded, start + 2) && !startsVerb(folded, start + 2);
        int end = third ? start + 3 : start + 2;
        if (!isHan(folded, end) || startsVerb(folded, end)) {
            add(names, folded, start, end);
        }
    }

    private static boolean isHan(String text, int at) {
        return at >= 0
                && at < text.length()
                && Character.UnicodeScript.of(text.charAt(at)) == Character.UnicodeScript.HAN;
    }

    private boolean startsVerb(String text, int at) {
        return words.of("next").stream().anyMatch(next -> text.startsWith(next, at))
                || words.of("role").stream().anyMatch(role -> text.startsWith(role, at));
    }

    private static int firstDot(String name) {
        return name.indexOf(name.codePoints()
                .filter(c -> "·•‧・".indexOf(c) >= 0)
                .findFirst()
                .orElseThrow());
    }

    private static int lastDot(String name) {
        for (int i = name.length() - 1; ; i--) {
            if ("·•‧・".indexOf(name.charAt(i)) >= 0) {
                return i;
            }
        }
    }

    /** Where the last word of these characters starts: what stands before a foreign name is cut off by words. */
    private int lastWord(String part) {
        List<Term> terms = segment.seg(part);
        int i = terms.size() - 1;
        while (i > 0 && terms.get(i - 1).word.length() == 1 && !"的在和与是据对被向由及或，。、；：".contains(terms.get(i - 1).word)) {
            i--;
        }
        return part.length()
                - terms.subList(i, terms.size()).stream()
                        .mapToInt(t -> t.word.length())
                        .sum();
    }

    /** Where the first word of these characters ends, with loose characters behind it that begin no verb. */
    private int firstWord(String part) {
        List<Term> terms = segment.seg(part);
        int length = terms.getFirst().word.length();
        for (Term term : terms.subList(1, terms.size())) {
            if (term.word.length() > 1 || startsVerb(part, length)) {
                break;
            }
            length += term.word.length();
        }
        return length;
    }

    private boolean plausible(String word, String nature) {
        int length = word.codePointCount(0, word.length());
        if (length < 2
                || !word.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
            return false;
        }
        if (words.of("thing").stream().anyMatch(word::endsWith)) {
            return false;
        }
        return nature.equals("nrf") ? length >= 3 : length <= 4 && family.contains(word.codePointAt(0));
    }

    private void add(List<PersonName> names, String folded, int start, int end) {
        // "两千余件", "23万人": what follows a number is counted, and some characters stand in no given name.
        boolean counted = start > 0
                && (Character.isDigit(folded.charAt(start - 1)) || NUMERAL.indexOf(folded.charAt(start - 1)) >= 0);
        if (counted || NOT_GIVEN.indexOf(folded.charAt(start + 1)) >= 0) {
            return;
        }
        if (words.of("thing").stream()
                .anyMatch(
                        thing -> thing.length() == 1 && folded.startsWith(thing, end) && "州市县区镇街路岛".contains(thing))) {
            return;
        }
        String left = folded.substring(Math.max(0, start - 24), start);
        String right = folded.substring(end, Math.min(folded.length(), end + 8));
        boolean inOffice = roleBefore.matcher(left).matches()
                && !formerBefore.matcher(left).matches();
        boolean titled = roleBehind.matcher(right).matches()
                && !formerBehind.matcher(left).matches();
        boolean office = inOffice || titled;
        names.add(new PersonName(start, end, office));
    }

    /** "张先生" at the head of a word, not in the middle of another. */
    private static boolean startsWord(String text, int at) {
        return at == 0 || !"大小老总第各".contains(text.substring(at - 1, at));
    }

    /** Where to cut a long text: behind a line or sentence, so that segmentation stays bounded in memory. */
    private static int cut(String text, int from) {
        if (text.length() - from <= MOST) {
            return text.length();
        }
        int end = from + MOST;
        for (int i = end; i > from + MOST / 2; i--) {
            if ("\n。".indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return end;
    }

    /** Simplified characters in place of traditional ones; the same length, or else the text as it was. */
    String fold(String text) {
        String folded;
        synchronized (simplify) {
            folded = simplify.transliterate(text);
        }
        return folded.length() == text.length() ? folded : text;
    }

    private String any(String group) {
        return words.of(group).stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining("|"));
    }
}
