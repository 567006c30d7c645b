// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of persons in Japanese, Korean and Arabic letters, which know no capitals: what stands beside words for persons,
 * titles and verbs of saying, and family names with the shape of a name. By a list of our own, so that no page in these
 * scripts is left wholly open; without a segmenter some names are missed, which a reviewer must know.
 */
final class CuedNames {
    private final WordGroups words = new WordGroups("names/cues.txt");
    private final List<Cue> japanese;
    private final List<Cue> korean;
    private final List<Cue> arabic;
    private final Set<String> common = words.of("common");

    /** A pattern whose first group is the name, and what its bearer is. */
    private record Cue(Pattern pattern, PersonName.Kind kind) {}

    CuedNames() {
        String kanji = "(?:" + any("ja-family") + ")\\p{IsHan}{1,3}|(?:" + any("ja-family")
                + ")[ 　]?\\p{IsHan}{1,3}|(?:" + any("ja-family") + ")\\p{IsHiragana}{2,4}";
        String kana = "[ァ-ヺー]{2,12}(?:[・＝=][ァ-ヺー]{1,12}){1,3}";
        String jaName = "(" + kanji + "|" + kana + "|[ァ-ヺー]{2,8}|\\p{IsHan}{2,4}?)";
        japanese = List.of(
                cue("(" + kanji + "|" + kana + ")(?:" + any("ja-role") + ")", PersonName.Kind.OFFICE),
                cue(
                        "(?:" + any("ja-role") + ")(?:の|、)?(" + kanji + "|" + kana + ")(?=[氏さ、。はがの])",
                        PersonName.Kind.OFFICE),
                cue(
                        "(?<![\\p{IsHan}ァ-ヺー])" + jaName + "(?:[（(][^）)\\n]{1,20}[）)])?(?:" + any("ja-behind") + ")",
                        PersonName.Kind.PRIVATE),
                cue("(?<![ァ-ヺー])(" + kana + ")", PersonName.Kind.GUESSED),
                cue(
                        "(?<!\\p{IsHan})(" + kanji + ")(?=[（(]\\d{1,2}[）)]|は、|が、|と名乗|によると|、\\d{2}歳)",
                        PersonName.Kind.NAMED));
        String koName = "(?:" + any("ko-family") + ")[가-힣]{1,2}";
        korean = List.of(
                cue("(?<![가-힣])(" + koName + ") ?(?:" + any("ko-role") + ")(?![가-힣]{2})", PersonName.Kind.OFFICE),
                cue("(?<![가-힣])(?:" + any("ko-role") + ") (" + koName + ")(?=[은는이가의을를 ,.)]|$)", PersonName.Kind.OFFICE),
                cue(
                        "(?<![가-힣])(" + koName + "|(?:" + any("ko-family") + ")[OoＯ○△모]{1,2}|[가-힣]{2,7}) ?(?:"
                                + any("ko-behind") + ")",
                        PersonName.Kind.PRIVATE),
                cue(
                        "(?<![가-힣])(?:" + any("ko-before") + ") (" + koName + ")(?=[은는이가의을를 ,.()]|씨|$)",
                        PersonName.Kind.PRIVATE),
                cue("(?<![가-힣])(" + koName + ")(?=\\(\\d{2}|[은는이가] (?:말|주장|밝|설명|전했|증언))", PersonName.Kind.NAMED));
        String ar = "[\\p{IsArabic}&&[\\p{L}\\p{M}\\u0640]]{2,}";
        String arName = "(" + ar + "(?:[ \\u200c](?!(?:" + any("ar-stop") + ")(?![\\p{IsArabic}]))" + ar + "){0,2})";
        arabic = List.of(
                cue("(?<![\\p{IsArabic}])(?:" + any("ar-role") + ")[ ،:]{1,2}" + arName, PersonName.Kind.OFFICE),
                cue("(?<![\\p{IsArabic}])[وبلف]?(?:" + any("ar-before") + ")[ :]" + arName, PersonName.Kind.PRIVATE),
                cue(
                        "(?<![\\p{IsArabic}])[وبلف]?((?:" + any("ar-given") + ")(?:[ \\u200c](?!(?:" + any("ar-stop")
                                + ")(?![\\p{IsArabic}]))" + ar + "){1,2})",
                        PersonName.Kind.NAMED));
    }

    private static Cue cue(String pattern, PersonName.Kind kind) {
        return new Cue(Pattern.compile(pattern), kind);
    }

    /** The names in a text written in one of these scripts. */
    List<PersonName> find(String text, UnicodeScript script) {
        List<Cue> cues = switch (script) {
            case HANGUL -> korean;
            case ARABIC -> arabic;
            default -> japanese;
        };
        List<PersonName> names = new ArrayList<>();
        Set<Integer> offices = new HashSet<>();
        for (Cue cue : cues) {
            Matcher m = cue.pattern().matcher(text);
            while (m.find()) {
                String name = m.group(1);
                boolean body = cue.kind() == PersonName.Kind.GUESSED
                        && words.of("ja-org").stream().anyMatch(name::contains);
                boolean person = !common.contains(name) && !body;
                boolean first = !offices.contains(m.start(1));
                if (person && first) {
                    if (cue.kind() == PersonName.Kind.OFFICE) {
                        offices.add(m.start(1));
                    }
                    names.add(new PersonName(m.start(1), m.end(1), cue.kind()));
                }
            }
        }
        return names;
    }

    private String any(String group) {
        return words.of(group).stream()
                .map(word -> Pattern.quote(word.replace('_', ' ')))
                .sorted((a, b) -> b.length() == a.length() ? a.compareTo(b) : b.length() - a.length())
                .collect(Collectors.joining("|"));
    }
}
