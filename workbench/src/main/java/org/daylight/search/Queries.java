// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import com.hankcs.hanlp.HanLP;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.daylight.DaylightException;
import org.daylight.Days;
import org.daylight.StatedDate;

/**
 * Questions as the index is asked them. Each word is looked for as it is written and by the rules of every language of
 * the index that it may belong to; whichever fits best counts. Words of the codebook bring the others of their code.
 */
final class Queries {
    private static final float TITLE = 1.5f;
    /** As written is more than in some form. */
    private static final float FORM = 0.8f;
    /** What was typed is more than what was added. */
    private static final float ADDED = 0.7f;

    private static final float TIE = 0.1f;
    private static final int MOST_SPELLINGS = 40;
    /** A run of characters that is hardly more than one word. */
    private static final int SHORT = 3;

    private final Tongues tongues;
    private final Concepts concepts;
    private final Set<String> langs;
    private final List<Expansion> expansions = new ArrayList<>();

    /** @param langs of what is in the index */
    Queries(Tongues tongues, Concepts concepts, Set<String> langs) {
        this.tongues = tongues;
        this.concepts = concepts;
        this.langs = langs;
    }

    /** Which words were looked for beside those that were typed. */
    List<Expansion> expansions() {
        return List.copyOf(expansions);
    }

    /** The words of a question: what results are ranked and marked by. */
    Query words(Ask ask) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<Ask.Part> parts = separated(ask.parts());
        int wanted = 0;
        int at = 0;
        while (at < parts.size()) {
            Ask.Part part = parts.get(at);
            Optional<Concepts.Found> concept = ask.exact() || part.without() ? Optional.empty() : concept(at, parts);
            if (concept.isPresent()) {
                all.add(withConcept(parts, concept.get()), BooleanClause.Occur.MUST);
                at = concept.get().last();
                wanted++;
            } else {
                Optional<Query> query = either(part.terms());
                if (query.isPresent()) {
                    all.add(query.get(), part.without() ? BooleanClause.Occur.MUST_NOT : BooleanClause.Occur.MUST);
                    wanted += part.without() ? 0 : 1;
                }
                at++;
            }
        }
        if (wanted == 0) {
            all.add(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.MUST);
        }
        return all.build();
    }

    /** Runs of characters without spaces, parted into words: 南通警侨驿站 asks for two things. */
    private List<Ask.Part> separated(List<Ask.Part> parts) {
        List<Ask.Part> separated = new ArrayList<>();
        for (Ask.Part part : parts) {
            Ask.Word only = part.terms().getFirst();
            boolean run = part.terms().size() == 1
                    && !part.without()
                    && only.as() == Ask.As.WORD
                    && Tongues.Script.of(only.text()) == Tongues.Script.HAN;
            if (!run) {
                separated.add(part);
                continue;
            }
            for (Concepts.Piece piece : concepts.cut(only.text(), tongues)) {
                if (piece.named() || piece.text().codePointCount(0, piece.text().length()) <= SHORT) {
                    separated.add(word(piece.text()));
                } else {
                    HanLP.segment(piece.text()).stream()
                            .map(t -> t.word)
                            .filter(w -> w.codePoints().anyMatch(Character::isLetterOrDigit))
                            .forEach(w -> separated.add(word(w)));
                }
            }
        }
        return separated;
    }

    private static Ask.Part word(String text) {
        return new Ask.Part(List.of(new Ask.Word(text, Ask.As.WORD)), false);
    }

    /** The concept that the words from here on name; a phrase names one only as a whole. */
    private Optional<Concepts.Found> concept(int at, List<Ask.Part> parts) {
        List<String> words = new ArrayList<>();
        for (int i = at; i < parts.size(); i++) {
            Ask.Part part = parts.get(i);
            Ask.Word only = part.terms().getFirst();
            if (part.without() || part.terms().size() > 1) {
                break;
            }
            if (only.as() == Ask.As.PHRASE && i == at) {
                return phrase(at, only.text());
            }
            if (only.as() != Ask.As.WORD) {
                break;
            }
            words.add(only.text());
        }
        return words.isEmpty()
                ? Optional.empty()
                : concepts.at(0, words, tongues, langs).map(f -> new Concepts.Found(at, at + f.last(), f.expansion()));
    }

    private Optional<Concepts.Found> phrase(int at, String text) {
        List<String> words = List.of(text.split("\\s+"));
        return concepts.at(0, words, tongues, langs)
                .filter(f -> f.last() == words.size())
                .map(f -> new Concepts.Found(at, at + 1, f.expansion()));
    }

    private Query withConcept(List<Ask.Part> parts, Concepts.Found found) {
        BooleanQuery.Builder typed = new BooleanQuery.Builder();
        for (Ask.Part part : parts.subList(found.first(), found.last())) {
            either(part.terms()).ifPresent(q -> typed.add(q, BooleanClause.Occur.MUST));
        }
        List<Query> any = new ArrayList<>();
        any.add(new BoostQuery(typed.build(), ADDED));
        best(found.expansion().typed(), langs, true).ifPresent(any::add);
        for (String field : List.of(Fields.TEXT, Fields.TITLE)) {
            Query code = new TermQuery(
                    new Term(field + Fields.CODES, found.expansion().code()));
            any.add(new BoostQuery(code, field.equals(Fields.TITLE) ? ADDED * TITLE : ADDED));
        }
        if (!found.expansion().also().isEmpty()) {
            expansions.add(found.expansion());
        }
        return new DisjunctionMaxQuery(any, TIE);
    }

    private Optional<Query> either(List<Ask.Word> words) {
        List<Query> queries = new ArrayList<>();
        for (Ask.Word word : words) {
            query(word).ifPresent(queries::add);
        }
        return queries.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(queries, TIE));
    }

    private Optional<Query> query(Ask.Word word) {
        return switch (word.as()) {
            case WORD -> best(word.text(), langs, false);
            case PHRASE -> best(word.text(), langs, true);
            case BEGINNING, NEARLY -> spelt(word);
        };
    }

    /** The best of: as written, and by the rules of each language. */
    private Optional<Query> best(String words, Set<String> languages, boolean inOrder) {
        List<Query> any = new ArrayList<>();
        fields(any, "", Lexemes.positions(tongues.universal(), words), 1, true);
        Tongues.Script script = Tongues.Script.of(words);
        // A text has the forms of one language only, so those that lie alike are one query.
        Map<List<Integer>, List<Lexemes.Position>> alike = new LinkedHashMap<>();
        for (String lang : languages) {
            if (Tongues.LANGUAGES.contains(lang) && Tongues.writtenIn(lang, script)) {
                List<Lexemes.Position> own = Lexemes.positions(tongues.of(lang), words, lang + ":");
                // Particles change between the parts of a Japanese or Korean word: order says less there.
                if (lang.equals("ja") || lang.equals("ko")) {
                    fields(any, Fields.FORMS, own, FORM, inOrder);
                } else {
                    alike.merge(own.stream().map(Lexemes.Position::at).toList(), own, Lexemes::either);
                }
            }
        }
        alike.values().forEach(own -> fields(any, Fields.FORMS, own, FORM, true));
        return any.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(any, TIE));
    }

    private static void fields(
            List<Query> any, String suffix, List<Lexemes.Position> positions, float boost, boolean ordered) {
        for (String field : List.of(Fields.TEXT, Fields.TITLE)) {
            float weight = field.equals(Fields.TITLE) ? boost * TITLE : boost;
            Optional<Query> query =
                    ordered ? Lexemes.phrase(field + suffix, positions) : Lexemes.all(field + suffix, positions);
            query.ifPresent(q -> any.add(weight == 1 ? q : new BoostQuery(q, weight)));
        }
    }

    private Optional<Query> spelt(Ask.Word word) {
        List<Lexemes.Position> positions = Lexemes.positions(tongues.universal(), word.text());
        if (positions.size() != 1) {
            // Several words, or characters that have no spelling: as they stand.
            return best(word.text(), langs, true);
        }
        String form = positions.getFirst().forms().iterator().next();
        List<Query> any = new ArrayList<>();
        for (String field : List.of(Fields.TEXT, Fields.TITLE)) {
            Term term = new Term(field, form);
            any.add(
                    word.as() == Ask.As.BEGINNING
                            ? new PrefixQuery(term)
                            : new FuzzyQuery(term, form.length() > 5 ? 2 : 1, 1, MOST_SPELLINGS, true));
        }
        return Optional.of(new DisjunctionMaxQuery(any, TIE));
    }

    /** What results must be; counts for no rank. */
    Query filters(Ask ask, long afterEvent) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        ask.filters().keySet().stream().sorted().forEach(name -> {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            new TreeSet<>(ask.filters().get(name))
                    .forEach(value -> any.add(filter(name, value), BooleanClause.Occur.SHOULD));
            all.add(any.build(), BooleanClause.Occur.FILTER);
        });
        if (afterEvent >= 0) {
            all.add(LongPoint.newRangeQuery(Fields.EVENT, afterEvent + 1, Long.MAX_VALUE), BooleanClause.Occur.FILTER);
        }
        return all.build();
    }

    private Query filter(String name, String value) {
        return switch (name) {
            case "since" ->
                IntRange.newIntersectsQuery(
                        Fields.DAYS, new int[] {Fields.from(days(value))}, new int[] {Integer.MAX_VALUE});
            case "until" ->
                IntRange.newIntersectsQuery(
                        Fields.DAYS, new int[] {Integer.MIN_VALUE}, new int[] {Fields.to(days(value))});
            case "source" ->
                Lexemes.phrase(Fields.SOURCE_WORDS, Lexemes.positions(tongues.universal(), value))
                        .orElse(new TermQuery(new Term("source", value)));
            case "in" -> new TermQuery(new Term(Fields.TYPE, value));
            case "story" -> new TermQuery(new Term(Fields.GROUP, value));
            case "entry" -> new TermQuery(new Term("entry", value));
            default -> new TermQuery(new Term(name, value));
        };
    }

    private static Days days(String value) {
        return StatedDate.parse(value)
                .orElseThrow(() -> new DaylightException("\"" + value + "\" is no date"))
                .days();
    }
}
