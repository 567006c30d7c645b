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

    /** The forms at each position, in order; no position for what is left out. */
    static List<Set<String>> positions(Analyzer analyzer, String words) {
        List<Set<String>> positions = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(Fields.TEXT, words)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (step.getPositionIncrement() > 0 || positions.isEmpty()) {
                    positions.add(new LinkedHashSet<>());
                }
                positions.getLast().add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return positions;
    }

    /** Words without case, accents and spaces, traditional characters simplified: what all languages have in common. */
    static String folded(Tongues tongues, String words) {
        return tongues.asked().normalize(Fields.TEXT, words.toLowerCase(Locale.ROOT)).utf8ToString().replace(" ", "");
    }

    /** Finds the words in their order in a field; empty where analysis leaves nothing. */
    static Optional<Query> phrase(String field, List<Set<String>> positions) {
        if (positions.isEmpty()) {
            return Optional.empty();
        }
        if (positions.size() == 1) {
            return Optional.of(anyOf(field, positions.getFirst()));
        }
        if (positions.stream().allMatch(p -> p.size() == 1)) {
            PhraseQuery.Builder phrase = new PhraseQuery.Builder();
            positions.forEach(p -> phrase.add(new Term(field, p.iterator().next())));
            return Optional.of(phrase.build());
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        positions.forEach(p -> phrase.add(p.stream().map(t -> new Term(field, t)).toArray(Term[]::new)));
        return Optional.of(phrase.build());
    }

    /** Finds all of the words in a field, wherever they stand. */
    static Optional<Query> all(String field, List<Set<String>> positions) {
        if (positions.size() < 2) {
            return phrase(field, positions);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        positions.forEach(p -> all.add(anyOf(field, p), BooleanClause.Occur.MUST));
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
