// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where words of the codebook stand in a text. Each is written to the index as the code that it stands for, so that a
 * question for "police station" in all languages is one word to the index.
 *
 * <p>Safe for use by many threads.
 */
final class CodedWords {
    /** Between the parts of a Japanese or Korean word particles may stand, so many positions at most. */
    private static final int PARTICLES = 2;

    private static final Set<String> LOOSE = Set.of("ja", "ko");
    private static final Comparator<Words.Word> IN_ORDER = Comparator.comparingInt(Words.Word::start)
            .thenComparing(Comparator.comparingInt(Words.Word::end).reversed())
            .thenComparing(Words.Word::form);

    private record Term(List<Lexemes.Position> positions, String code, int gap) {}

    /** By every form that may stand first. */
    private final Map<String, List<Term>> everywhere = new HashMap<>();

    private final Map<String, Map<String, List<Term>>> byLanguage = new TreeMap<>();

    CodedWords(Concepts concepts, Tongues tongues) {
        concepts.each((code, lang, term) -> {
            learn(everywhere, Lexemes.positions(tongues.universal(), term), code, 0);
            if (Tongues.LANGUAGES.contains(lang) && Tongues.writtenIn(lang, Tongues.Script.of(term))) {
                learn(
                        byLanguage.computeIfAbsent(lang, l -> new HashMap<>()),
                        Lexemes.positions(tongues.of(lang), term),
                        code,
                        LOOSE.contains(lang) ? PARTICLES : 0);
            }
        });
    }

    private static void learn(Map<String, List<Term>> into, List<Lexemes.Position> positions, String code, int gap) {
        if (!positions.isEmpty()) {
            Term term = new Term(positions, code, gap);
            positions
                    .getFirst()
                    .forms()
                    .forEach(form ->
                            into.computeIfAbsent(form, f -> new ArrayList<>()).add(term));
        }
    }

    /**
     * The codes in a text in the order in which they begin, each with the stretch that its words take; of those of one
     * code that lie in each other the longest.
     *
     * @param written the text as all languages are read
     * @param own as its own language is; the same where that has no rules
     */
    Words in(Words written, Words own, String lang) {
        List<Words.Word> found = new ArrayList<>();
        find(written.list(), everywhere, found);
        find(own.list(), byLanguage.getOrDefault(lang, Map.of()), found);
        found.sort(IN_ORDER);
        Map<String, Integer> ends = new HashMap<>();
        List<Words.Word> codes = new ArrayList<>();
        int at = -1;
        int start = -1;
        for (Words.Word code : found) {
            if (code.end() > ends.getOrDefault(code.form(), -1)) {
                ends.put(code.form(), code.end());
                at += code.start() > start ? 1 : 0;
                start = code.start();
                codes.add(new Words.Word(code.form(), at, 1, code.start(), code.end()));
            }
        }
        return new Words(codes);
    }

    private static void find(List<Words.Word> words, Map<String, List<Term>> terms, List<Words.Word> found) {
        Set<Term> tried = new HashSet<>();
        int at = -1;
        for (int i = 0; i < words.size() && !terms.isEmpty(); i++) {
            Words.Word first = words.get(i);
            if (first.at() != at) {
                at = first.at();
                tried.clear();
            }
            for (Term term : terms.getOrDefault(first.form(), List.of())) {
                int end = tried.add(term) ? end(words, i, term) : -1;
                if (end > first.start()) {
                    found.add(new Words.Word(term.code(), at, 1, first.start(), end));
                }
            }
        }
    }

    /** Where the term ends whose first word stands here; -1 where the others do not follow. */
    private static int end(List<Words.Word> words, int first, Term term) {
        int end = words.get(first).end();
        int at = words.get(first).at();
        int i = first + 1;
        int before = term.positions().getFirst().at();
        for (Lexemes.Position wanted :
                term.positions().subList(1, term.positions().size())) {
            int from = at + wanted.at() - before;
            int found = -1;
            while (found < 0 && i < words.size() && words.get(i).at() <= from + term.gap()) {
                Words.Word word = words.get(i);
                if (word.at() >= from && wanted.forms().contains(word.form())) {
                    found = i;
                }
                i++;
            }
            if (found < 0) {
                return -1;
            }
            end = Math.max(end, words.get(found).end());
            at = words.get(found).at();
            before = wanted.at();
        }
        return end;
    }
}
