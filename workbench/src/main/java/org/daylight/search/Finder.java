// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.daylight.DaylightException;

/**
 * Answers questions from one state of the index. The same question of the same items has the same answer, however often
 * the index was brought up to date.
 *
 * <p>Safe for use by many threads, until the index that it came from is updated or closed.
 */
public final class Finder {
    /** So many results of a group are shown. */
    private static final int SHOWN = 3;
    /** Further pages are asked for by nobody; filters make the answer smaller. */
    private static final int DEEPEST = 10_000;

    /** Counts with all processors: who asks for a common word has most of the index to go over. */
    private final IndexSearcher searcher;
    /** Works on one thread. */
    private final IndexSearcher alone;

    private final Groups groups;
    private final Tongues tongues;
    private final Concepts concepts;
    private final Set<String> langs;

    Finder(DirectoryReader reader, Tongues tongues, Concepts concepts) throws IOException {
        searcher = new IndexSearcher(reader, ForkJoinPool.commonPool());
        searcher.setQueryCache(null);
        alone = new IndexSearcher(reader);
        alone.setQueryCache(null);
        groups = new Groups(reader);
        this.tongues = tongues;
        this.concepts = concepts;
        langs = langs(reader);
    }

    private static Set<String> langs(DirectoryReader reader) throws IOException {
        Set<String> langs = new TreeSet<>();
        Terms terms = MultiTerms.getTerms(reader, Fields.LANG);
        TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
        for (BytesRef lang = each.next(); lang != null; lang = each.next()) {
            langs.add(lang.utf8ToString());
        }
        return langs;
    }

    /** The index could not be read to the end: it is to be dropped and made again. */
    public static final class Broken extends DaylightException {
        Broken(Exception cause) {
            super(
                    "the index cannot be read: " + cause.getClass().getSimpleName()
                            + "; delete the folder index of the case, it is made again",
                    cause);
        }
    }

    /** Keeps its state open until {@link #letGo}. @return false where it was closed already */
    boolean hold() {
        return searcher.getIndexReader().tryIncRef();
    }

    /** Ends {@link #hold}. */
    void letGo() {
        try {
            searcher.getIndexReader().decRef();
        } catch (IOException e) {
            throw new Broken(e);
        }
    }

    /**
     * Answers a question.
     *
     * @param first how many groups are passed over
     * @param most how many groups are shown
     */
    public Found find(Ask ask, int first, int most) {
        return find(ask, -1, first, most);
    }

    /**
     * What answers a question since an event: captures, statements and entries whose event is later.
     *
     * @param afterEvent position in the ledger; -1 for all
     */
    public Found since(Ask ask, long afterEvent, int first, int most) {
        return find(ask, afterEvent, first, most);
    }

    private Found find(Ask ask, long afterEvent, int first, int most) {
        if (first < 0 || most < 1 || (long) first + most > DEEPEST) {
            throw new DaylightException(
                    "results can be shown up to the " + DEEPEST + "th; add a filter such as lang: or since:");
        }
        try {
            return answer(ask, afterEvent, first, most);
        } catch (IOException | IndexOutOfBoundsException | IllegalStateException e) {
            throw new Broken(e);
        }
    }

    private Found answer(Ask ask, long afterEvent, int first, int most) throws IOException {
        Queries queries = new Queries(tongues, concepts, langs);
        Query words = queries.words(ask);
        Query filters = queries.filters(ask, afterEvent);
        Query all = new BooleanQuery.Builder()
                .add(words, BooleanClause.Occur.MUST)
                .add(filters, BooleanClause.Occur.FILTER)
                .build();
        Query asked = filters instanceof BooleanQuery none && none.clauses().isEmpty() ? words : all;
        Tally tally = searcher.search(asked, new Tallies(groups));
        List<Integer> ranked = tally.ranked(first, first + most);
        Map<Integer, List<Found.Hit>> hits = hits(asked, words, ranked);
        List<Found.Group> shown = new ArrayList<>();
        for (int ord : ranked) {
            shown.add(new Found.Group(
                    groups.name(ord), tally.pages(ord), tally.statements(ord), hits.getOrDefault(ord, List.of())));
        }
        return new Found(
                tally.of(Item.Type.PAGE),
                tally.of(Item.Type.STATEMENT),
                tally.of(Item.Type.ENTRY),
                tally.total(),
                shown,
                tally.facets(),
                queries.expansions(),
                ask.notes());
    }

    private record Scored(int doc, float score, String key) {
        static final Comparator<Scored> BETTER =
                Comparator.comparingDouble((Scored s) -> s.score).reversed().thenComparing(Scored::key);
    }

    /** The best results of each of these groups. */
    private Map<Integer, List<Found.Hit>> hits(Query asked, Query words, List<Integer> ranked) throws IOException {
        if (ranked.isEmpty()) {
            return Map.of();
        }
        List<BytesRef> names = new ArrayList<>();
        for (int ord : ranked) {
            names.add(new BytesRef(groups.name(ord)));
        }
        Query inside = new BooleanQuery.Builder()
                .add(asked, BooleanClause.Occur.MUST)
                .add(new TermInSetQuery(Fields.GROUP, names), BooleanClause.Occur.FILTER)
                .build();
        Map<Integer, List<Scored>> best = new TreeMap<>();
        alone.search(inside, new OneCollector<>(new Bests(best)));
        Weight weight = searcher.createWeight(searcher.rewrite(words), ScoreMode.COMPLETE_NO_SCORES, 1);
        StoredFields stored = searcher.storedFields();
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        Map<Integer, List<Found.Hit>> hits = new TreeMap<>();
        for (Map.Entry<Integer, List<Scored>> group : best.entrySet()) {
            List<Found.Hit> shown = new ArrayList<>();
            for (Scored scored : group.getValue()) {
                LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(scored.doc(), leaves));
                shown.add(Passages.hit(weight, leaf, scored.doc() - leaf.docBase, Fields.item(stored, scored.doc())));
            }
            hits.put(group.getKey(), shown);
        }
        return hits;
    }

    private final class Bests extends SimpleCollector {
        private final Map<Integer, List<Scored>> best;
        private LeafReaderContext leaf = searcher.getIndexReader().leaves().getFirst();
        private SortedDocValues group = DocValues.emptySorted();
        private SortedDocValues key = DocValues.emptySorted();
        private Scorable scorer = new Scorable() {
            @Override
            public float score() {
                return 0;
            }
        };

        Bests(Map<Integer, List<Scored>> best) {
            this.best = best;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext next) throws IOException {
            leaf = next;
            group = DocValues.getSorted(next.reader(), Fields.GROUP);
            key = DocValues.getSorted(next.reader(), Fields.KEY);
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int doc) throws IOException {
            if (!group.advanceExact(doc) || !key.advanceExact(doc)) {
                return;
            }
            int ord = (int) groups.global(leaf.ord).get(group.ordValue());
            List<Scored> list = best.computeIfAbsent(ord, o -> new ArrayList<>());
            float score = scorer.score();
            if (list.size() == SHOWN && score < list.getLast().score()) {
                return;
            }
            list.add(new Scored(
                    leaf.docBase + doc, score, key.lookupOrd(key.ordValue()).utf8ToString()));
            list.sort(Scored.BETTER);
            if (list.size() > SHOWN) {
                list.removeLast();
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }
}
