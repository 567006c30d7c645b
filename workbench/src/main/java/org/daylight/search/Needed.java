// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** Of which terms a text must have one to answer a query: few are better, long ones are rarer. */
final class Needed {
    private Needed() {}

    /** The terms; empty where a text may answer that has no term that is known beforehand. */
    static Optional<Set<Term>> of(Query query) {
        return switch (query) {
            case BoostQuery boost -> of(boost.getQuery());
            case TermQuery term -> Optional.of(Set.of(term.getTerm()));
            case SynonymQuery any -> Optional.of(Set.copyOf(any.getTerms()));
            case PhraseQuery phrase ->
                best(Arrays.stream(phrase.getTerms()).map(Set::of).toList());
            case MultiPhraseQuery phrase ->
                best(Arrays.stream(phrase.getTermArrays()).map(t -> Set.of(t)).toList());
            case DisjunctionMaxQuery any -> any(List.copyOf(any.getDisjuncts()));
            case BooleanQuery all -> bool(all);
            default -> Optional.empty();
        };
    }

    private static Optional<Set<Term>> bool(BooleanQuery query) {
        List<Set<Term>> needed = new ArrayList<>();
        List<Query> should = new ArrayList<>();
        for (BooleanClause clause : query.clauses()) {
            if (clause.isRequired()) {
                of(clause.query()).ifPresent(needed::add);
            } else if (!clause.isProhibited()) {
                should.add(clause.query());
            }
        }
        boolean required = query.clauses().stream().anyMatch(BooleanClause::isRequired);
        return required ? best(needed) : any(should);
    }

    private static Optional<Set<Term>> any(List<Query> queries) {
        Set<Term> all = new HashSet<>();
        for (Query query : queries) {
            Optional<Set<Term>> terms = of(query);
            if (terms.isEmpty()) {
                return terms;
            }
            all.addAll(terms.get());
        }
        return queries.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static Optional<Set<Term>> best(List<Set<Term>> choices) {
        Set<Term> best = null;
        double least = Double.MAX_VALUE;
        for (Set<Term> choice : choices) {
            double cost = choice.stream().mapToDouble(Needed::commonness).sum();
            if (cost < least) {
                least = cost;
                best = choice;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Filters such as the language are met by most of what comes; among words the short ones. */
    private static double commonness(Term term) {
        boolean words = term.field().startsWith(Fields.TEXT) || term.field().startsWith(Fields.TITLE);
        return words ? 1.0 / Math.max(1, term.text().length()) : 10;
    }
}
