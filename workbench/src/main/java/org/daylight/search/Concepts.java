// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.daylight.DaylightException;
import org.daylight.codebook.Code;
import org.daylight.codebook.Codebook;
import org.daylight.codebook.Vocabulary;

/**
 * The words for each code of the codebook, across languages (terms.txt). Who asks with one of them, in any of its forms,
 * finds the others as well.
 *
 * <p>Safe for use by many threads.
 */
public final class Concepts {
    private static final String FILE = "terms.txt";
    private static final int MOST_WORDS = 8;
    /** Written without spaces between words: a term stands where its characters stand. */
    private static final Set<String> UNSPACED = Set.of("zh", "ja", "ko");

    private record Concept(String code, String label, Map<String, List<String>> terms) {}

    /** A run of stems in a language, with the concept that it names. */
    private record Named(List<Set<String>> stems, Concept concept) {}

    private final List<Concept> concepts;
    private Map<String, List<Named>> byStem = Map.of();
    private Map<String, Concept> byCharacters = Map.of();

    private Concepts(List<Concept> concepts) {
        this.concepts = concepts;
    }

    /** Those inside the program. */
    public static Concepts shipped() {
        try (InputStream in = Concepts.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the list " + FILE + " is missing from the program");
            }
            return of(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a list. @throws DaylightException with file, line and what was expected */
    static Concepts of(String file, String text) {
        List<Concept> concepts = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String bare = line.strip();
            if (bare.isEmpty() || bare.startsWith("#")) {
                continue;
            }
            int end = bare.indexOf(']');
            if (bare.startsWith("[") && end > 1) {
                concepts.add(new Concept(
                        bare.substring(1, end), bare.substring(end + 1).strip(), new LinkedHashMap<>()));
                continue;
            }
            int colon = bare.indexOf(':');
            if (concepts.isEmpty() || colon < 2 || colon > 3) {
                throw new DaylightException(file + ", line " + number
                        + ": expected [code] label, or a language and its words such as de: Polizeistation | Wache");
            }
            List<String> terms = new ArrayList<>();
            for (String term : bare.substring(colon + 1).split("\\|")) {
                if (!term.isBlank()) {
                    terms.add(term.strip());
                }
            }
            concepts.getLast().terms().put(bare.substring(0, colon), List.copyOf(terms));
        }
        return new Concepts(List.copyOf(concepts));
    }

    /** These, and what a codebook says for its codes in any language. */
    public Concepts with(Codebook codebook) {
        Map<String, Concept> all = new LinkedHashMap<>();
        concepts.forEach(c -> all.put(c.code(), c));
        for (Vocabulary vocabulary : codebook.vocabularies()) {
            for (Code code : vocabulary.codes()) {
                Map<String, List<String>> said = said(codebook.language(), code);
                String name = vocabulary.name() + "." + code.code();
                Concept known = all.get(name);
                if (known != null || !said.isEmpty()) {
                    all.put(
                            name,
                            new Concept(
                                    name, code.label().own(), joined(known == null ? Map.of() : known.terms(), said)));
                }
            }
        }
        return new Concepts(List.copyOf(all.values()));
    }

    /** A label in one language alone has nothing that could be looked for beside it. */
    private static Map<String, List<String>> said(String own, Code code) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        if (!code.words().isEmpty() || code.label().byLanguage().size() > 1) {
            code.label()
                    .byLanguage()
                    .forEach((lang, label) ->
                            said.computeIfAbsent(lang, l -> new ArrayList<>()).add(label));
        }
        for (String word : code.words()) {
            said.computeIfAbsent(Tongues.Script.of(word).language(own), l -> new ArrayList<>())
                    .add(word);
        }
        return said;
    }

    private static Map<String, List<String>> joined(Map<String, List<String>> some, Map<String, List<String>> more) {
        Map<String, List<String>> joined = new LinkedHashMap<>();
        for (Map<String, List<String>> terms : List.of(some, more)) {
            terms.forEach((lang, words) -> joined.merge(
                    lang,
                    words,
                    (a, b) -> Stream.concat(a.stream(), b.stream()).distinct().toList()));
        }
        return joined;
    }

    /**
     * A run of words of a question that names a concept.
     *
     * @param first of the words
     * @param last behind the last word
     * @param expansion what else is looked for
     */
    record Found(int first, int last, Expansion expansion) {}

    /**
     * The concept that begins at a word, by as many words as possible.
     *
     * @param words of the question, in order
     * @param langs the languages in which others are to be looked for
     */
    Optional<Found> at(int first, List<String> words, Tongues tongues, Set<String> langs) {
        learn(tongues);
        String folded = Lexemes.folded(tongues, words.get(first));
        Concept characters = byCharacters.get(folded);
        if (characters != null) {
            return Optional.of(found(first, first + 1, words, characters, langs));
        }
        int longest = 0;
        Concept best = null;
        for (String lang : Tongues.LANGUAGES) {
            if (UNSPACED.contains(lang)) {
                continue;
            }
            Analyzer analyzer = tongues.of(lang);
            List<Set<String>> stems = new ArrayList<>();
            for (int i = first; i < Math.min(words.size(), first + MOST_WORDS); i++) {
                stems.addAll(Lexemes.forms(analyzer, words.get(i)));
                for (Named named : byStem.getOrDefault(lang, List.of())) {
                    if (i + 1 - first > longest && same(named.stems(), stems)) {
                        longest = i + 1 - first;
                        best = named.concept();
                    }
                }
            }
        }
        return best == null ? Optional.empty() : Optional.of(found(first, first + longest, words, best, langs));
    }

    private static boolean same(List<Set<String>> named, List<Set<String>> asked) {
        if (named.size() != asked.size()) {
            return false;
        }
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i).stream().noneMatch(asked.get(i)::contains)) {
                return false;
            }
        }
        return true;
    }

    private static Found found(int first, int last, List<String> words, Concept concept, Set<String> langs) {
        String typed = String.join(" ", words.subList(first, last));
        List<Expansion.Term> also = new ArrayList<>();
        concept.terms().forEach((lang, terms) -> {
            if (langs.contains(lang)) {
                terms.stream()
                        .filter(term -> !term.equalsIgnoreCase(typed))
                        .forEach(term -> also.add(new Expansion.Term(lang, term)));
            }
        });
        return new Found(first, last, new Expansion(typed, concept.code(), concept.label(), also));
    }

    /**
     * A part of a run of characters.
     *
     * @param text the characters
     * @param named whether they name a concept
     */
    record Piece(String text, boolean named) {}

    /** The longest words without spaces that name concepts, cut out of a run of characters; the rest stays as it is. */
    List<Piece> cut(String run, Tongues tongues) {
        learn(tongues);
        List<Piece> parts = new ArrayList<>();
        int[] points = run.codePoints().toArray();
        int from = 0;
        int at = 0;
        while (at < points.length) {
            int end = at;
            for (int to = Math.min(points.length, at + 16); to > at + 1 && end == at; to--) {
                if (byCharacters.containsKey(Lexemes.folded(tongues, new String(points, at, to - at)))) {
                    end = to;
                }
            }
            if (end > at) {
                if (at > from) {
                    parts.add(new Piece(new String(points, from, at - from), false));
                }
                parts.add(new Piece(new String(points, at, end - at), true));
                from = end;
                at = end;
            } else {
                at++;
            }
        }
        if (from < points.length) {
            parts.add(new Piece(new String(points, from, points.length - from), false));
        }
        return parts;
    }

    private synchronized void learn(Tongues tongues) {
        if (!byStem.isEmpty()) {
            return;
        }
        Map<String, List<Named>> stems = new TreeMap<>();
        Map<String, Concept> characters = new TreeMap<>();
        for (Concept concept : concepts) {
            concept.terms().forEach((lang, terms) -> {
                for (String term : terms) {
                    if (UNSPACED.contains(lang)) {
                        characters.putIfAbsent(Lexemes.folded(tongues, term), concept);
                    } else if (Tongues.LANGUAGES.contains(lang)) {
                        stems.computeIfAbsent(lang, l -> new ArrayList<>())
                                .add(new Named(Lexemes.forms(tongues.of(lang), term), concept));
                    }
                }
            });
        }
        byCharacters = characters;
        byStem = stems;
    }
}
