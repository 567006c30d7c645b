// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.daylight.DaylightException;

/**
 * Questions that stand and are held against one item after the other: the search turned around. An item is an index of one
 * document in memory; of each question it is known beforehand of which terms it needs one, so only those are asked that the
 * item has one of. The answer is the one that the search gives.
 *
 * <p>Threads: one at a time.
 */
public final class Standing {
    /** Whatever language a question is typed in, its words of the codebook are known in all. */
    private static final Set<String> LANGUAGES =
            Stream.concat(Tongues.LANGUAGES.stream(), Stream.of("zh", "und")).collect(Collectors.toUnmodifiableSet());

    private final Tongues tongues = new Tongues();
    private final Concepts concepts;
    private final Fields fields;
    private final Map<String, Ask> asks = new LinkedHashMap<>();
    /** By the language that is read beside the known ones. */
    private final Map<String, Compiled> compiled = new HashMap<>();

    /** @param concepts which words say the same across languages */
    public Standing(Concepts concepts) {
        this.concepts = concepts;
        fields = new Fields(tongues, new CodedWords(concepts, tongues));
    }

    /** Questions by the terms of which they need one. */
    private static final class Compiled {
        final List<String> names = new ArrayList<>();
        final List<Query> queries = new ArrayList<>();
        final Map<Term, List<Integer>> by = new HashMap<>();
        final List<Integer> always = new ArrayList<>();
    }

    /** Lets these questions stand, in place of those before. */
    public void stand(Map<String, Ask> questions) {
        if (!asks.equals(questions)) {
            asks.clear();
            asks.putAll(questions);
            compiled.clear();
        }
    }

    /** The names of the questions that an item answers. */
    public Set<String> answers(Item item) {
        if (asks.isEmpty()) {
            return Set.of();
        }
        try {
            MemoryIndex memory = index(item);
            IndexSearcher searcher = memory.createSearcher();
            searcher.setQueryCache(null);
            Compiled questions = compiled.computeIfAbsent(further(item.words().language()), this::compile);
            BitSet candidates = candidates(questions, searcher);
            Set<String> answered = new TreeSet<>();
            for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
                if (searcher.count(questions.queries.get(i)) > 0) {
                    answered.add(questions.names.get(i));
                }
            }
            return answered;
        } catch (IOException e) {
            throw new DaylightException("an item cannot be held against saved questions: " + e.getMessage(), e);
        }
    }

    /** A language that no rules are known for is read for itself; all others together, once. */
    private static String further(String lang) {
        return LANGUAGES.contains(lang) ? "" : lang;
    }

    private Compiled compile(String further) {
        Compiled made = new Compiled();
        Set<String> langs = new TreeSet<>(LANGUAGES);
        langs.add(further);
        asks.forEach((name, ask) -> {
            Queries queries = new Queries(tongues, concepts, langs);
            Query all = new BooleanQuery.Builder()
                    .add(queries.words(ask), BooleanClause.Occur.MUST)
                    .add(queries.filters(ask, -1), BooleanClause.Occur.FILTER)
                    .build();
            int place = made.queries.size();
            made.names.add(name);
            made.queries.add(bare(all, ask));
            Needed.of(made.queries.getLast())
                    .ifPresentOrElse(
                            terms -> terms.forEach(t -> made.by
                                    .computeIfAbsent(t, k -> new ArrayList<>())
                                    .add(place)),
                            () -> made.always.add(place));
        });
        return made;
    }

    /** A clause of filters without clauses matches nothing. */
    private static Query bare(Query all, Ask ask) {
        return ask.filters().isEmpty() && all instanceof BooleanQuery b
                ? b.clauses().getFirst().query()
                : all;
    }

    private static BitSet candidates(Compiled questions, IndexSearcher searcher) throws IOException {
        BitSet candidates = new BitSet();
        mark(candidates, questions.always);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            LeafReader reader = leaf.reader();
            for (FieldInfo field : reader.getFieldInfos()) {
                Terms terms = field.getIndexOptions() == IndexOptions.NONE ? null : reader.terms(field.name);
                TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    mark(candidates, questions.by.getOrDefault(new Term(field.name, term), List.of()));
                }
            }
        }
        return candidates;
    }

    private static void mark(BitSet set, Collection<Integer> places) {
        places.forEach(set::set);
    }

    private MemoryIndex index(Item item) {
        MemoryIndex memory = new MemoryIndex();
        Document document = fields.document(item, "");
        Analyzer analyzer = tongues.universal();
        for (IndexableField field : document.getFields()) {
            boolean searched = field.fieldType().indexOptions() != IndexOptions.NONE
                    || field.fieldType().pointDimensionCount() > 0;
            if (searched && field.fieldType().docValuesType() == DocValuesType.NONE) {
                memory.addField(field, analyzer);
            }
        }
        memory.freeze();
        return memory;
    }
}
