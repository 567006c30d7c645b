// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds all terms in one pass: the automaton of Aho and Corasick, written out as one table with a row for each state, so
 * that each symbol costs one look-up. Immutable once built, safe for threads.
 */
final class Automaton {
    private static final int ROW = 1 << Alphabet.BITS;
    private static final int SYMBOL = ROW - 1;

    /** Bits of the tables of words, as a power of two. */
    private static final int WORDS = 19;

    private static final int PRIME = 0x9E3779B1;

    /** Row and symbol to row; the lowest bit says that terms end there. */
    private final int[] table;

    /** For each state where its terms stand in the arrays below. */
    private final int[] from;

    private final byte[][] texts;

    /** Symbols of each term up to the end of its rarest word. */
    private final int[] anchors;

    private final byte[] languages;
    private final long[] bits;
    private final boolean[] tails;

    /** By a hash of a whole word whether a term may begin with it. */
    private final long[] whole;

    /** By a hash of a word's first letters whether a term may begin with them and leave the rest open. */
    private final long[] open;

    /** For each symbol the fewest symbols of a word's rest that begins with it and may hold a term. */
    private final int[] inside;

    private Automaton(int[] table, List<List<Term>> ends, long[] whole, long[] open, int[] inside) {
        this.whole = whole;
        this.open = open;
        this.inside = inside;
        this.table = table;
        this.from = new int[ends.size() + 1];
        int size = ends.stream().mapToInt(List::size).sum();
        texts = new byte[size][];
        anchors = new int[size];
        languages = new byte[size];
        bits = new long[size];
        tails = new boolean[size];
        int n = 0;
        for (int i = 0; i < ends.size(); i++) {
            from[i] = n;
            for (Term term : ends.get(i)) {
                texts[n] = term.text;
                anchors[n] = term.anchor;
                languages[n] = (byte) term.language;
                bits[n] = term.bits;
                tails[n++] = term.tail;
            }
        }
        from[ends.size()] = n;
    }

    /**
     * What stands at the end of a term.
     *
     * @param text its symbols
     * @param anchor how many of them there are up to the end of its rarest word, at which it is found
     * @param language number of the language
     * @param bits what the term is
     * @param tail whether no word may go on behind it
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Term(byte[] text, int anchor, int language, long bits, boolean tail) {}

    /** Takes terms, and makes the automaton of them. */
    static final class Builder {
        private int[] next = new int[ROW * 1024];
        private final List<List<Term>> ends = new ArrayList<>(List.of(new ArrayList<>()));

        private final long[] whole = new long[(1 << WORDS) / Long.SIZE];
        private final long[] open = new long[(1 << WORDS) / Long.SIZE];
        private final int[] inside = new int[ROW];

        Builder() {
            Arrays.fill(inside, Integer.MAX_VALUE);
        }

        /**
         * Adds a term; of several alike the bits are joined. Of several words the longest is looked for: small words begin
         * too many terms.
         */
        void add(byte[] text, int language, long bits, boolean begins, boolean tail) {
            int from = 0;
            int to = text.length;
            for (int i = 0; i < text.length && text[0] < 0; ) {
                int start = i;
                while (i < text.length && text[i] < 0) {
                    i++;
                }
                if (start == 0 || i - start > to - from) {
                    from = start;
                    to = i;
                }
                while (i < text.length && text[i] >= 0) {
                    i++;
                }
            }
            Term term = new Term(text, to, language, bits, tail);
            add(Arrays.copyOfRange(text, from, to), begins || from > 0, tail || to < text.length, term);
        }

        private void add(byte[] symbols, boolean begins, boolean closed, Term term) {
            if (symbols[0] < 0) {
                int length = 0;
                int hash = 0;
                while (length < symbols.length && symbols[length] < 0) {
                    hash = hash(hash, symbols[length++]);
                }
                if (begins) {
                    set(length < symbols.length || closed ? whole : open, hash);
                } else {
                    int first = symbols[0] & SYMBOL;
                    inside[first] = Math.min(inside[first], length);
                }
            }
            int state = 0;
            for (byte symbol : symbols) {
                int at = state * ROW + (symbol & SYMBOL);
                if (next[at] == 0) {
                    next[at] = ends.size();
                    ends.add(new ArrayList<>(1));
                    if (ends.size() * ROW > next.length) {
                        next = Arrays.copyOf(next, next.length * 2);
                    }
                }
                state = next[at];
            }
            join(ends.get(state), term);
        }

        private static void join(List<Term> terms, Term added) {
            for (int i = 0; i < terms.size(); i++) {
                Term t = terms.get(i);
                if (Arrays.equals(t.text, added.text) && t.language == added.language && t.tail == added.tail) {
                    terms.set(i, new Term(t.text, t.anchor, t.language, t.bits | added.bits, t.tail));
                    return;
                }
            }
            terms.add(added);
        }

        /** Fills every row: where a term breaks off, its longest tail that begins another goes on. */
        Automaton build() {
            int states = ends.size();
            int[] table = Arrays.copyOf(next, states * ROW);
            int[] fail = new int[states];
            int[] queue = new int[states];
            int head = 0;
            int tail = 0;
            for (int c = 0; c < ROW; c++) {
                if (table[c] != 0) {
                    queue[tail++] = table[c];
                }
            }
            while (head < tail) {
                int state = queue[head++];
                ends.get(fail[state]).forEach(term -> join(ends.get(state), term));
                for (int c = 0; c < ROW; c++) {
                    int at = state * ROW + c;
                    int over = table[fail[state] * ROW + c];
                    if (table[at] == 0) {
                        table[at] = over;
                    } else {
                        fail[table[at]] = over;
                        queue[tail++] = table[at];
                    }
                }
            }
            // Rows that texts come by most stand together: those near the root.
            int[] place = new int[states];
            List<List<Term>> placed = new ArrayList<>(states);
            placed.add(ends.getFirst());
            for (int i = 0; i < tail; i++) {
                place[queue[i]] = i + 1;
                placed.add(ends.get(queue[i]));
            }
            int[] rows = new int[table.length];
            for (int state = 0; state < states; state++) {
                for (int c = 0; c < ROW; c++) {
                    int to = table[state * ROW + c];
                    rows[place[state] * ROW + c] =
                            place[to] * ROW | (ends.get(to).isEmpty() ? 0 : 1);
                }
            }
            return new Automaton(rows, placed, whole, open, inside);
        }
    }

    private static int hash(int before, int symbol) {
        return (before ^ (symbol & SYMBOL)) * PRIME;
    }

    private static void set(long[] table, int hash) {
        int bit = hash >>> (Integer.SIZE - WORDS);
        table[bit >> 6] |= 1L << bit;
    }

    private static boolean has(long[] table, int hash) {
        int bit = hash >>> (Integer.SIZE - WORDS);
        return (table[bit >> 6] & 1L << bit) != 0;
    }

    /** How many states. */
    int states() {
        return from.length - 1;
    }

    /** Terms that were found in a stretch, in order of their ends. For one thread. */
    static final class Hits {
        private int[] starts = new int[64];
        private int[] ends = new int[64];
        private byte[] language = new byte[64];
        private long[] bits = new long[64];
        private int size;

        int size() {
            return size;
        }

        /** The first symbol of a term. */
        int start(int i) {
            return starts[i];
        }

        /** Behind its last symbol. */
        int end(int i) {
            return ends[i];
        }

        int language(int i) {
            return language[i];
        }

        long bits(int i) {
            return bits[i];
        }

        void clear() {
            size = 0;
        }

        private void add(int start, int end, byte of, long what) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
                language = Arrays.copyOf(language, size * 2);
                bits = Arrays.copyOf(bits, size * 2);
            }
            starts[size] = start;
            ends[size] = end;
            language[size] = of;
            bits[size++] = what;
        }
    }

    /**
     * Finds which terms stand in a stretch of symbols.
     *
     * @param symbols one symbol that no word goes on with before the stretch, and one behind it
     * @param end behind the last symbol
     */
    void scan(byte[] symbols, int end, Hits hits) {
        int[] rows = table;
        int row = 0;
        int i = 1;
        while (i < end) {
            if (row == 0 && symbols[i] < 0 && symbols[i - 1] >= 0) {
                // A word of which no term is a beginning, as most are: the rows would only lead back here.
                int stop = barren(symbols, i);
                if (stop > i) {
                    i = stop;
                    continue;
                }
            }
            int to = rows[row + (symbols[i] & SYMBOL)];
            row = to & ~SYMBOL;
            if ((to & 1) != 0) {
                hit(symbols, end, i, row >>> Alphabet.BITS, hits);
            }
            i++;
        }
    }

    /** Behind a word in which no term begins; where one may, its own place. */
    private int barren(byte[] symbols, int from) {
        int stop = from;
        int hash = 0;
        do {
            hash = hash(hash, symbols[stop++]);
            if (has(open, hash)) {
                return from;
            }
        } while (symbols[stop] < 0);
        if (has(whole, hash)) {
            return from;
        }
        for (int i = from + 1; i < stop; i++) {
            if (stop - i >= inside[symbols[i] & SYMBOL]) {
                return from;
            }
        }
        return stop;
    }

    private void hit(byte[] symbols, int end, int last, int state, Hits hits) {
        for (int k = from[state]; k < from[state + 1]; k++) {
            byte[] text = texts[k];
            int start = last + 1 - anchors[k];
            int stop = start + text.length;
            boolean there = start >= 1
                    && stop <= end
                    && (!tails[k] || symbols[stop] >= 0)
                    && Arrays.equals(symbols, start, stop, text, 0, text.length);
            if (there) {
                hits.add(start, stop, languages[k], bits[k]);
            }
        }
    }
}
