// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All terms and names of one language in one automaton: {@link #tag} reads a text once. Immutable once made, safe for
 * threads.
 */
public final class Lexicon {
    /** Code points before the part of a compound that is a term. */
    private static final int LONGEST_COMPOUND = 40;

    private static final Map<String, Optional<Lexicon>> LOADED = new ConcurrentHashMap<>();

    private record Term(
            String type,
            boolean open,
            boolean inner,
            boolean spaced,
            boolean cased,
            boolean head,
            boolean tail,
            Tail rest,
            @Nullable Place place) {}

    /** {@code not.place}: longer words in which a name means no place; the 인도 of 범죄인 인도 is not India. */
    private static final String NOT = "not.";

    private final Pack pack;
    private final Automaton<Term> automaton = new Automaton<>();
    private final PlaceFinder finder;
    private final PlaceReading reading;

    Lexicon(Pack pack) {
        this.pack = pack;
        pack.terms().forEach((type, terms) -> terms.forEach(term -> add(term, type, null)));
        Gazetteer gazetteer = new Gazetteer(pack);
        gazetteer.words().forEach((name, place) -> add(name, Tag.PLACE, place));
        for (int i = 0; i < NamedAgency.all().size(); i++) {
            for (String name : NamedAgency.all().get(i).names()) {
                add(name, NamedAgency.TAG + "." + i, null);
            }
        }
        finder = new PlaceFinder(gazetteer, pack);
        reading = new PlaceReading(pack, gazetteer);
        automaton.build();
    }

    /** The lexicon of a language by its first subtag; empty where no data file is shipped for it. */
    public static Optional<Lexicon> of(String lang) {
        return LOADED.computeIfAbsent(
                lang,
                l -> Optional.ofNullable(l.matches("[a-z]{2,3}") ? Pack.load(l) : null)
                        .map(Lexicon::new));
    }

    /** Whether a data file is shipped for a language, which is not loaded by asking. */
    public static boolean ships(String lang) {
        return lang.matches("[a-z]{2,3}") && Lexicon.class.getResource(lang + ".yaml") != null;
    }

    /** The data it was made from. */
    public Pack pack() {
        return pack;
    }

    private void add(String term, String type, @Nullable Place place) {
        boolean open = term.endsWith("*");
        boolean head = term.startsWith("^");
        boolean tail = term.length() > 1 && term.endsWith("$");
        boolean inner = term.length() > 2 && term.startsWith("*");
        String bare = term.substring(head || inner ? 1 : 0, open || tail ? term.length() - 1 : term.length());
        int[] folded = Fold.of(Tail.head(bare));
        boolean spaced = Fold.wordPart(folded[0]);
        boolean cased = place != null && Character.isUpperCase(bare.codePointAt(0));
        automaton.add(folded, new Term(type, open, inner, spaced, cased, head, tail, Tail.of(bare), place));
    }

    /** Tags of the whole text in order of start, longer before shorter; of overlapping places the longest stays. */
    public List<Tag> tag(Tokens tokens) {
        List<Tag> tags = new ArrayList<>();
        automaton.scan(tokens.folded(), (start, end, term) -> {
            Tag tag = fit(tokens, start, end, term);
            if (tag != null) {
                tags.add(tag);
            }
        });
        finder.find(tokens, tags::add);
        tags.sort(Comparator.comparingInt(Tag::start)
                .thenComparing(Comparator.comparingInt(Tag::end).reversed())
                .thenComparingInt(Lexicon::rank));
        return reading.read(tokens, settle(tags));
    }

    /** A word that is a state's name and an adjective of it is the name. */
    private static int rank(Tag tag) {
        Place place = tag.place();
        return place != null && place.kind() == Place.Kind.ADJECTIVE ? 1 : 0;
    }

    /** Of overlapping places the longest stays; words inside a name, as in "United States", are no words. */
    private static List<Tag> settle(List<Tag> tags) {
        List<Tag> kept = new ArrayList<>(tags.size());
        Tag place = null;
        Map<String, Integer> masked = new HashMap<>();
        for (Tag tag : tags) {
            if (tag.type().startsWith(NOT)) {
                masked.merge(tag.type().substring(NOT.length()), tag.end(), Math::max);
                kept.add(tag);
                continue;
            }
            if (!masked.isEmpty() && masked(tag, masked)) {
                continue;
            }
            boolean inside = place != null && tag.start() < place.end();
            if (tag.place() != null) {
                if (inside) {
                    continue;
                }
                place = tag;
            } else if (place != null && inside && tag.length() < place.length() && !tag.is("actor")) {
                continue;
            }
            kept.add(tag);
        }
        return kept;
    }

    private static boolean masked(Tag tag, Map<String, Integer> until) {
        int dot = tag.type().indexOf('.');
        String whole = dot < 0 ? tag.type() : tag.type().substring(0, dot);
        return tag.end() <= Math.max(until.getOrDefault(whole, 0), until.getOrDefault(tag.type(), 0));
    }

    private @Nullable Tag fit(Tokens tokens, int start, int firstEnd, Term term) {
        int[] raw = tokens.raw();
        int end = term.rest().end(tokens, firstEnd);
        if (end < 0) {
            return null;
        }
        int from = start;
        int to = end;
        if (term.spaced()) {
            if (start > 0 && Fold.wordPart(raw[start - 1]) && !afterPrefix(tokens, start)) {
                if (!term.inner()) {
                    return null;
                }
                from = wordStart(raw, start);
            }
            if (end < raw.length && Fold.wordPart(raw[end]) && Fold.wordPart(raw[end - 1])) {
                if (!term.open()) {
                    return null;
                }
                while (to < raw.length && Fold.wordPart(raw[to])) {
                    to++;
                }
            }
            if (term.cased() && !Character.isUpperCase(raw[start])) {
                return null;
            }
            if (term.cased() && term.place() != null && shouted(term, raw, start, end)) {
                return null;
            }
        }
        if (!term.spaced() && !atHead(tokens, start, end, term)) {
            return null;
        }
        int first = tokens.from(from);
        if (first >= tokens.size() || tokens.start(first) > from) {
            first = Math.max(0, first - 1);
        }
        int last = tokens.from(to);
        return new Tag(term.type(), from, to, first, Math.max(last, first + 1), term.place());
    }

    /** Where the word begins that goes on here; a compound longer than this is none. */
    private static int wordStart(int[] raw, int at) {
        int from = at;
        while (from > 0 && at - from < LONGEST_COMPOUND && Fold.wordPart(raw[from - 1])) {
            from--;
        }
        return from;
    }

    /**
     * Where letters are tokens, a term may stand anywhere in a word. Names of places, and terms marked with ^, begin a
     * word, terms marked with $ end one, as far as the script shows: behind a space in Korean, as a whole run of Katakana in Japanese.
     */
    private boolean atHead(Tokens tokens, int start, int end, Term term) {
        if (term.tail() && end < tokens.raw().length && Fold.hangul(tokens.raw()[end])) {
            return false;
        }
        if (!term.head() && term.place() == null) {
            return true;
        }
        int[] raw = tokens.raw();
        if (Fold.katakana(raw[start])) {
            return (start == 0 || !Fold.katakana(raw[start - 1])) && (end == raw.length || !Fold.katakana(raw[end]));
        }
        return !Fold.hangul(raw[start])
                || start == 0
                || !Fold.hangul(raw[start - 1])
                || (term.place() != null && afterPrefix(tokens, start));
    }

    /** "us" is no country, "US" is; the pronoun at the head of a sentence is "Us". */
    private static boolean shouted(Term term, int[] raw, int start, int end) {
        return end - start == 2 && !Character.isUpperCase(raw[start + 1]) && term.place() != null;
    }

    private static boolean joins(int c) {
        return Fold.wordPart(c) || Fold.hangul(c);
    }

    /**
     * Hebrew writes small words together with the next one, Korean "stationed in" and "for": the word may begin behind
     * up to three such letters.
     */
    private boolean afterPrefix(Tokens tokens, int start) {
        String prefixes = pack.option("prefixes");
        if (prefixes.isEmpty()) {
            return false;
        }
        int[] raw = tokens.raw();
        for (int n = 1; n <= 3 && start - n >= 0; n++) {
            if (prefixes.indexOf(raw[start - n]) < 0) {
                return false;
            }
            if (start - n == 0 || !joins(raw[start - n - 1])) {
                return true;
            }
        }
        return false;
    }
}
