// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/** Goes once over all results, or over some of them beside others that {@link #add} takes in: best of each group, how many of each type, how many of each value of each facet. */
final class Tally extends SimpleCollector {
    /** So many values of a facet are told. */
    private static final int MOST_VALUES = 50;

    private final Groups groups;
    private final float[] best;
    private final int[] pages;
    private final int[] statements;
    private final long[] types = new long[Item.Type.values().length];
    private final Map<String, Map<String, Long>> counts = new LinkedHashMap<>();

    private Scorable scorer = new Scorable() {
        @Override
        public float score() {
            return 0;
        }
    };
    private SortedDocValues group = DocValues.emptySorted();
    private NumericDocValues type = DocValues.emptyNumeric();
    private LongValues global = LongValues.IDENTITY;
    private SortedSetDocValues[] facets = {};
    /** In place of those of which no result has two values: much faster to read. */
    private @Nullable SortedDocValues[] single = {};

    private int[][] seen = {};

    Tally(Groups groups) {
        this.groups = groups;
        best = new float[groups.size()];
        Arrays.fill(best, -1);
        pages = new int[groups.size()];
        statements = new int[groups.size()];
        Fields.FACETS.forEach(f -> counts.put(f, new TreeMap<>()));
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        settle();
        group = DocValues.getSorted(leaf.reader(), Fields.GROUP);
        type = DocValues.getNumeric(leaf.reader(), Fields.TYPE);
        global = groups.global(leaf.ord);
        facets = new SortedSetDocValues[Fields.FACETS.size()];
        single = new SortedDocValues[facets.length];
        seen = new int[facets.length][];
        for (int f = 0; f < facets.length; f++) {
            facets[f] = DocValues.getSortedSet(leaf.reader(), Fields.FACETS.get(f));
            single[f] = DocValues.unwrapSingleton(facets[f]);
            seen[f] = new int[Math.toIntExact(facets[f].getValueCount())];
        }
    }

    private void settle() throws IOException {
        for (int f = 0; f < facets.length; f++) {
            Map<String, Long> into = counts.getOrDefault(Fields.FACETS.get(f), new TreeMap<>());
            for (int ord = 0; ord < seen[f].length; ord++) {
                if (seen[f][ord] > 0) {
                    into.merge(facets[f].lookupOrd(ord).utf8ToString(), (long) seen[f][ord], Long::sum);
                }
            }
        }
        facets = new SortedSetDocValues[0];
    }

    @Override
    public void setScorer(Scorable scorer) {
        this.scorer = scorer;
    }

    @Override
    public void collect(int doc) throws IOException {
        int is = type.advanceExact(doc) ? (int) type.longValue() : 0;
        types[is]++;
        if (group.advanceExact(doc)) {
            int ord = (int) global.get(group.ordValue());
            best[ord] = Math.max(best[ord], scorer.score());
            if (is == Item.Type.PAGE.number()) {
                pages[ord]++;
            } else if (is == Item.Type.STATEMENT.number()) {
                statements[ord]++;
            }
        }
        for (int f = 0; f < facets.length; f++) {
            SortedDocValues one = single[f];
            if (one != null) {
                if (one.advanceExact(doc)) {
                    seen[f][one.ordValue()]++;
                }
            } else if (facets[f].advanceExact(doc)) {
                for (int n = facets[f].docValueCount(); n > 0; n--) {
                    seen[f][(int) facets[f].nextOrd()]++;
                }
            }
        }
    }

    /** Takes in what another saw, of results that this one did not see. */
    void add(Tally other) throws IOException {
        settle();
        other.settle();
        for (int ord = 0; ord < best.length; ord++) {
            best[ord] = Math.max(best[ord], other.best[ord]);
            pages[ord] += other.pages[ord];
            statements[ord] += other.statements[ord];
        }
        for (int t = 0; t < types.length; t++) {
            types[t] += other.types[t];
        }
        other.counts.forEach((facet, values) -> values.forEach((value, n) ->
                counts.computeIfAbsent(facet, f -> new TreeMap<>()).merge(value, n, Long::sum)));
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    long of(Item.Type wanted) {
        return types[wanted.number()];
    }

    int pages(int ord) {
        return pages[ord];
    }

    int statements(int ord) {
        return statements[ord];
    }

    /** How many groups have a result. */
    int total() {
        int total = 0;
        for (float score : best) {
            total += score >= 0 ? 1 : 0;
        }
        return total;
    }

    /** The groups from one place to another in order of their best result; equals in order of their names. */
    List<Integer> ranked(int from, int to) {
        Comparator<Integer> better = Comparator.comparingDouble((Integer ord) -> best[ord])
                .reversed()
                .thenComparing(Comparator.naturalOrder());
        PriorityQueue<Integer> top = new PriorityQueue<>(better.reversed());
        for (int ord = 0; ord < best.length; ord++) {
            if (best[ord] >= 0) {
                top.add(ord);
                if (top.size() > to) {
                    top.remove();
                }
            }
        }
        List<Integer> ranked = new ArrayList<>(top);
        ranked.sort(better);
        return ranked.subList(Math.min(from, ranked.size()), ranked.size());
    }

    /** The most frequent values of each facet. */
    Map<String, List<Found.Count>> facets() throws IOException {
        settle();
        Map<String, List<Found.Count>> facets = new LinkedHashMap<>();
        counts.forEach((name, values) -> facets.put(
                name,
                values.entrySet().stream()
                        .map(e -> new Found.Count(e.getKey(), e.getValue()))
                        .sorted(Comparator.comparingLong(Found.Count::results)
                                .reversed()
                                .thenComparing(Found.Count::value))
                        .limit(MOST_VALUES)
                        .toList()));
        return facets;
    }
}
