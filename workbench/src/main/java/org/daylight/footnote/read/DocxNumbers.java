// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Numbers of notes as a word processor prints them: by the settings of the document and of each section, which stand
 * behind the section. Marks that authors chose are not counted.
 */
final class DocxNumbers {
    private static final String CHICAGO = "*†‡§";

    /** Numbering of one kind of notes. */
    static final class Rule {
        String form = "";
        int start;
        String restart = "";
    }

    private record Reference(String key, int section, boolean foot, String custom) {}

    private final List<Reference> references = new ArrayList<>();
    private final Map<Integer, Rule> feet = new HashMap<>();
    private final Map<Integer, Rule> ends = new HashMap<>();
    final Rule foot = new Rule();
    final Rule end = new Rule();
    private int section;

    /**
     * A mark.
     *
     * @param custom the author's own; empty where it is counted
     */
    void refer(String key, boolean isFoot, String custom) {
        references.add(new Reference(key, section, isFoot, custom));
    }

    /** The author's mark of the last reference, which stands behind it. */
    void custom(String words) {
        if (!references.isEmpty()) {
            Reference last = references.removeLast();
            references.add(new Reference(last.key, last.section, last.foot, last.custom.strip() + words.strip()));
        }
    }

    /** The rule of the section that stands open. */
    Rule rule(boolean isFoot) {
        return (isFoot ? feet : ends).computeIfAbsent(section, s -> new Rule());
    }

    void endSection() {
        section++;
    }

    /** The number of each note, by its key, in the order of the marks. */
    Map<String, String> printed() {
        Map<String, String> numbers = new java.util.LinkedHashMap<>();
        int[] next = {start(true, 0), start(false, 0)};
        int[] at = {0, 0};
        for (Reference r : references) {
            int kind = r.foot ? 0 : 1;
            if (r.section != at[kind] && restart(r.foot, r.section).equals("eachSect")) {
                next[kind] = start(r.foot, r.section);
            }
            at[kind] = r.section;
            if (numbers.containsKey(r.key)) {
                continue;
            }
            numbers.put(r.key, r.custom.isEmpty() ? form(next[kind], form(r.foot, r.section)) : r.custom.strip());
            next[kind] += r.custom.isEmpty() ? 1 : 0;
        }
        return numbers;
    }

    private int start(boolean isFoot, int in) {
        Rule own = (isFoot ? feet : ends).getOrDefault(in, new Rule());
        Rule all = isFoot ? foot : end;
        return own.start > 0 ? own.start : Math.max(1, all.start);
    }

    private String restart(boolean isFoot, int in) {
        Rule own = (isFoot ? feet : ends).getOrDefault(in, new Rule());
        return own.restart.isEmpty() ? (isFoot ? foot : end).restart : own.restart;
    }

    private String form(boolean isFoot, int in) {
        Rule own = (isFoot ? feet : ends).getOrDefault(in, new Rule());
        String form = own.form.isEmpty() ? (isFoot ? foot : end).form : own.form;
        // ECMA-376, 17.11.17: footnotes count in digits, endnotes in small Roman numbers, unless told otherwise.
        return form.isEmpty() ? isFoot ? "decimal" : "lowerRoman" : form;
    }

    static String form(int n, String form) {
        return switch (form) {
            case "lowerRoman" -> roman(n).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(n);
            case "lowerLetter" -> letters(n, 'a');
            case "upperLetter" -> letters(n, 'A');
            case "chicago" -> CHICAGO.substring((n - 1) % 4, (n - 1) % 4 + 1).repeat((n - 1) / 4 + 1);
            default -> String.valueOf(n);
        };
    }

    private static String letters(int n, char first) {
        return String.valueOf((char) (first + (n - 1) % 26)).repeat((n - 1) / 26 + 1);
    }

    private static String roman(int n) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder out = new StringBuilder();
        int rest = Math.min(n, 20_000);
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                out.append(signs[i]);
                rest -= values[i];
            }
        }
        return out.toString();
    }
}
