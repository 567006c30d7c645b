// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** What analysis makes of a few words, and the query that finds it in a field. */
final class Lexemes {
    private Lexemes() {}

    /**
     * A place in a row of words.
     *
     * @param at which, from 0; some are left out
     * @param forms any of which may stand there
     */
    record Position(int at, Set<String> forms) {}

    /**
     * The forms at each position, in order; no position for what is left out. Where pairs of characters and single ones
     * were made of the same text, the pairs say more; a single character is kept where no pair covers it.
     */
    static List<Position> positions(Analyzer analyzer, String words) {
        List<Position> positions = new ArrayList<>();
        int covered = -1;
        try (TokenStream tokens = analyzer.tokenStream(Fields.TEXT, words)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
            PositionLengthAttribute length = tokens.addAttribute(PositionLengthAttribute.class);
            tokens.reset();
            int at = -1;
            while (tokens.incrementToken()) {
                at += step.getPositionIncrement();
                boolean pair = length.getPositionLength() > 1;
                boolean same = !positions.isEmpty() && positions.getLast().at() == at;
                if (same && pair) {
                    positions.removeLast();
                    same = false;
                }
                if (pair || at > covered) {
                    if (!same) {
                        positions.add(new Position(at, new LinkedHashSet<>()));
                    }
                    positions.getLast().forms().add(term.toString());
                }
                covered = pair ? at + length.getPositionLength() - 1 : covered;
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return positions;
    }

    /** The forms at each position alone. */
    static List<Set<String>> forms(Analyzer analyzer, String words) {
        return positions(analyzer, words).stream().map(Position::forms).toList();
    }

    /** Words without case, accents and spaces, traditional characters simplified: what all languages have in common. */
    static String folded(Tongues tongues, String words) {
        return tongues.universal()
                .normalize(Fields.TEXT, words.toLowerCase(Locale.ROOT))
                .utf8ToString()
                .replace(" ", "");
    }

    /** Finds the words in their order in a field; empty where analysis leaves nothing. */
    static Optional<Query> phrase(String field, List<Position> positions) {
        if (positions.isEmpty()) {
            return Optional.empty();
        }
        if (positions.size() == 1) {
            return Optional.of(anyOf(field, positions.getFirst().forms()));
        }
        if (positions.stream().allMatch(p -> p.forms().size() == 1)) {
            PhraseQuery.Builder phrase = new PhraseQuery.Builder();
            positions.forEach(
                    p -> phrase.add(new Term(field, p.forms().iterator().next()), p.at()));
            return Optional.of(phrase.build());
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        positions.forEach(p ->
                phrase.add(p.forms().stream().map(t -> new Term(field, t)).toArray(Term[]::new), p.at()));
        return Optional.of(phrase.build());
    }

    /** Finds all of the words in a field, wherever they stand. */
    static Optional<Query> all(String field, List<Position> positions) {
        if (positions.size() < 2) {
            return phrase(field, positions);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        positions.forEach(p -> all.add(anyOf(field, p.forms()), BooleanClause.Occur.MUST));
        return Optional.of(all.build());
    }

    private static Query anyOf(String field, Set<String> forms) {
        if (forms.size() == 1) {
            return new TermQuery(new Term(field, forms.iterator().next()));
        }
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        forms.forEach(form -> any.addTerm(new Term(field, form)));
        return any.build();
    }
}
