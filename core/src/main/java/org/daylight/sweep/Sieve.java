// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.sweep;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daylight.read.PageText;
import org.daylight.read.lexicon.Lexicons;
import org.daylight.read.lexicon.Pack;
import org.jspecify.annotations.Nullable;

/**
 * The quick test: whether a page's bytes hold the words without which the reader finds no claim in it. It says yes to some
 * pages without claims, and never no to one with them. All terms of all languages are looked for in one pass; case, width,
 * script forms, entities, and runs of white space make no difference. Bytes that are not whole
 * UTF-8 are decoded first as the reader decodes them.
 *
 * <p>Making one takes a moment: make one and keep it. It may be used by any number of threads, each with its own
 * {@link #scanner}.
 */
public final class Sieve {
    private static final int MOST_LANGUAGES = 31;

    private final Alphabet alphabet;

    /** A word of so many letters is no abbreviation in any language. */
    private final int abbreviation;

    /** Terms that most pages lack. */
    private final Automaton rare;

    /** Terms that every page has. */
    private final Automaton frequent;

    /** For each language the bits of frequent terms. */
    private final long[] common;

    private final Conditions.Rule[][] rules;
    /** For each language and bit the rules that need it, or another of the same set: each rule has one set for its key. */
    private final Conditions.Rule[][][] byKey;

    /** The bits that are keys. */
    private final long[] keys;

    /** Whether there are more languages than fit: then all pages pass. */
    private final boolean open;

    /** By these lexicons, which the reader must go by too. */
    public Sieve(Lexicons lexicons) {
        List<Pack> packs = lexicons.packs();
        abbreviation = 1
                + packs.stream()
                        .flatMap(pack -> Stream.of(pack.option("abbreviations").split("\\|")))
                        .mapToInt(word -> word.strip().length())
                        .max()
                        .orElse(0);
        boolean crowded = packs.size() > MOST_LANGUAGES;
        List<Conditions> languages = new ArrayList<>();
        List<int[]> letters = new ArrayList<>();
        List<List<Conditions.Term>> terms = new ArrayList<>();
        for (Pack pack : crowded ? List.<Pack>of() : packs) {
            Conditions conditions = new Conditions(pack);
            List<Conditions.Term> own = conditions.terms();
            own.forEach(term -> letters.add(term.folded()));
            languages.add(conditions);
            terms.add(own);
        }
        alphabet = new Alphabet(letters);
        open = crowded || !alphabet.fits();
        common = languages.stream().mapToLong(Conditions::common).toArray();
        Automaton.Builder few = new Automaton.Builder();
        Automaton.Builder many = new Automaton.Builder();
        for (int i = 0; i < terms.size() && !open; i++) {
            for (Conditions.Term term : terms.get(i)) {
                add(few, term, i, term.bits() & ~common[i]);
                add(many, term, i, term.bits() & common[i]);
            }
        }
        rare = few.build();
        frequent = many.build();
        rules = languages.stream()
                .map(c -> c.rules().toArray(Conditions.Rule[]::new))
                .toArray(Conditions.Rule[][]::new);
        keys = new long[rules.length];
        byKey = new Conditions.Rule[rules.length][][];
        for (int i = 0; i < rules.length; i++) {
            byKey[i] = keyed(i);
        }
    }

    /** The rules by the bits of their keys, which are never frequent words where there is a choice. */
    private Conditions.Rule[][] keyed(int language) {
        List<List<Conditions.Rule>> lists = new ArrayList<>();
        for (int bit = 0; bit < Long.SIZE; bit++) {
            lists.add(new ArrayList<>());
        }
        for (Conditions.Rule rule : rules[language]) {
            long key = 0;
            for (long mask : rule.paragraph()) {
                boolean sharper = key == 0 || Long.bitCount(mask) < Long.bitCount(key);
                key = (mask & common[language]) == 0 && sharper ? mask : key;
            }
            for (long left = key == 0 ? -1L : key; left != 0; left &= left - 1) {
                lists.get(Long.numberOfTrailingZeros(left)).add(rule);
                keys[language] |= left & -left;
            }
        }
        return lists.stream().map(l -> l.toArray(Conditions.Rule[]::new)).toArray(Conditions.Rule[][]::new);
    }

    private void add(Automaton.Builder to, Conditions.Term term, int language, long bits) {
        if (bits != 0) {
            to.add(alphabet.symbols(term.folded(), true), language, bits, true, term.tail());
            if (!term.head()) {
                to.add(alphabet.symbols(term.folded(), false), language, bits, false, term.tail());
            }
        }
    }

    /** A test for one thread. */
    public Scanner scanner() {
        return new Scanner();
    }

    /** Tests pages, one after another. */
    public final class Scanner {
        private static final VarHandle LONGS =
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
        private static final long HIGH = 0x8080808080808080L;
        private static final long ONES = 0x0101010101010101L;

        private static final byte[] NOTHING = new byte[0];

        private final Automaton.Hits hits = new Automaton.Hits();
        private final Order order = new Order(alphabet);
        private final Paragraphs paragraphs = new Paragraphs(alphabet, abbreviation);
        private final long[] here = new long[rules.length];
        private final long[] page = new long[rules.length];
        private final boolean[][] met = new boolean[rules.length][];
        private boolean anyMet;

        Scanner() {
            for (int i = 0; i < met.length; i++) {
                met[i] = new boolean[rules[i].length];
            }
        }

        /**
         * Whether a page may hold a claim.
         *
         * @param contentType as declared, with its charset, if at all
         */
        public boolean page(byte[] bytes, int from, int to, @Nullable String contentType) {
            if (open) {
                return true;
            }
            clear();
            if (plain(bytes, from, to)) {
                return paragraphs.ofPage(bytes, from, to, this::paragraph) || whole();
            }
            byte[] decoded = PageText.page(java.util.Arrays.copyOfRange(bytes, from, to), contentType);
            return paragraphs.ofPage(decoded, 0, decoded.length, this::paragraph) || whole();
        }

        /** As {@link #page}, of a text without markup. */
        public boolean text(byte[] bytes, int from, int to, @Nullable String contentType) {
            if (open) {
                return true;
            }
            clear();
            if (plain(bytes, from, to)) {
                return paragraphs.ofText(bytes, from, to, this::paragraph) || whole();
            }
            byte[] decoded = PageText.text(java.util.Arrays.copyOfRange(bytes, from, to), contentType);
            return paragraphs.ofText(decoded, 0, decoded.length, this::paragraph) || whole();
        }

        private void clear() {
            java.util.Arrays.fill(page, 0);
            if (anyMet) {
                for (boolean[] some : met) {
                    java.util.Arrays.fill(some, false);
                }
                anyMet = false;
            }
        }

        private boolean paragraph(byte[] symbols, int end, boolean unsure) {
            hits.clear();
            rare.scan(symbols, end, hits);
            int touched = mark(0);
            int likely = 0;
            for (int left = touched; left != 0; left &= left - 1) {
                int language = Integer.numberOfTrailingZeros(left);
                page[language] |= here[language];
                likely |= any(language) ? 1 << language : 0;
            }
            boolean passes = false;
            if (likely != 0) {
                int known = hits.size();
                frequent.scan(symbols, end, hits);
                touched |= mark(known);
                for (int left = likely; left != 0; left &= left - 1) {
                    passes |= passes(Integer.numberOfTrailingZeros(left), unsure ? NOTHING : symbols);
                }
            }
            for (int left = touched; left != 0; left &= left - 1) {
                here[Integer.numberOfTrailingZeros(left)] = 0;
            }
            return passes;
        }

        /** Notes what the hits from one on are; answers their languages, one bit each. */
        private int mark(int first) {
            int touched = 0;
            for (int i = first; i < hits.size(); i++) {
                here[hits.language(i)] |= hits.bits(i);
                touched |= 1 << hits.language(i);
            }
            return touched;
        }

        /** Whether a rule of the language holds where all frequent words are taken to be there. */
        private boolean any(int language) {
            long found = here[language] | common[language];
            for (long left = here[language] & keys[language]; left != 0; left &= left - 1) {
                for (Conditions.Rule rule : byKey[language][Long.numberOfTrailingZeros(left)]) {
                    if (Conditions.Rule.all(rule.paragraph(), found)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean passes(int language, byte[] symbols) {
            Conditions.Rule[] own = rules[language];
            long found = here[language];
            for (int i = 0; i < own.length; i++) {
                if (Conditions.Rule.all(own[i].paragraph(), found)
                        && (symbols.length == 0 || order.holds(own[i], language, symbols, hits))) {
                    if (own[i].page().length == 0) {
                        return true;
                    }
                    met[language][i] = true;
                    anyMet = true;
                }
            }
            return false;
        }

        private boolean whole() {
            for (int language = 0; anyMet && language < met.length; language++) {
                for (int i = 0; i < met[language].length; i++) {
                    if (met[language][i] && Conditions.Rule.all(rules[language][i].page(), page[language])) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** Whether bytes are whole UTF-8 without the controls by which other encodings are told. */
        private static boolean plain(byte[] bytes, int from, int to) {
            int i = from;
            while (i < to) {
                if (i + 8 <= to) {
                    long eight = (long) LONGS.get(bytes, i);
                    // Any byte above 0x7F, below 0x09, or 0x1B.
                    long escape = eight ^ (0x1B * ONES);
                    long odd = (eight - 0x09 * ONES) | ((escape - ONES) & ~escape);
                    if (((eight | (odd & ~eight)) & HIGH) == 0) {
                        i += 8;
                        continue;
                    }
                }
                int b = bytes[i];
                if (b >= 0) {
                    if (b < 0x09 || b == 0x1B) {
                        return false;
                    }
                    i++;
                    continue;
                }
                int more = sequence(bytes, i, to);
                if (more == 0) {
                    return false;
                }
                i += more;
            }
            return true;
        }

        /** The length of the well-formed sequence that begins here; 0 where it is none. */
        private static int sequence(byte[] bytes, int at, int to) {
            int first = bytes[at] & 0xff;
            int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
            if (first < 0xC2 || first > 0xF4 || at + length > to) {
                return 0;
            }
            for (int k = 1; k < length; k++) {
                if ((bytes[at + k] & 0xC0) != 0x80) {
                    return 0;
                }
            }
            int second = bytes[at + 1] & 0xff;
            boolean wrong = (first == 0xE0 && second < 0xA0)
                    || (first == 0xED && second > 0x9F)
                    || (first == 0xF0 && second < 0x90)
                    || (first == 0xF4 && second > 0x8F);
            return wrong ? 0 : length;
        }
    }
}
