// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.List;
import org.daylight.Qualifier;
import org.daylight.read.lexicon.Pack;
import org.daylight.read.lexicon.Tag;
import org.daylight.read.lexicon.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Quantities of general news with their units: money, shares, ages, distances, spans of time, and things counted. A
 * measure's unit is its English name ({@code percent}, {@code euro}); a counted thing's is the noun as the text has it, in
 * the singular where the language's data tells it.
 */
final class Counted {
    private static final int REACH = 3;

    private final Analysis a;
    private final NounPhrases phrases;
    private final boolean letters;
    private final String to;

    Counted(Analysis a) {
        this.a = a;
        Pack pack = a.lexicon.pack();
        phrases = new NounPhrases(pack);
        letters = !pack.option("ideographic").isEmpty();
        to = "|" + pack.option("range") + "|";
    }

    /**
     * A quantity with what it counts.
     *
     * @param start first code point
     * @param end behind the last
     * @param value the number
     * @param qualifier how exactly it is given
     * @param unit what is counted, in one word; null where the text does not say
     * @param concept the words for it; null likewise
     */
    record Measure(
            int start,
            int end,
            double value,
            Qualifier qualifier,
            @Nullable String unit,
            @Nullable String concept) {}

    /** All of a sentence in order, those left out that lie in a date. */
    List<Measure> in(Sentence s, List<Dates.Found> dates) {
        List<Quantity> all = a.quantities(s);
        List<Measure> found = new ArrayList<>(shares(s));
        int shared = found.size();
        for (int i = 0; i < all.size(); i++) {
            Quantity q = all.get(i);
            if (found.subList(0, shared).stream().anyMatch(m -> m.start() <= q.start() && q.start() < m.end())) {
                continue;
            }
            if (dates.stream().anyMatch(d -> d.first() < q.last() && q.first() < d.last()) || label(s, q)) {
                continue;
            }
            Quantity next = i + 1 < all.size() ? all.get(i + 1) : null;
            if (next != null && next.amount() > q.amount() && range(s, q, next)) {
                Measure upper = measure(s, next);
                found.add(new Measure(
                        q.start(), upper.end(), q.amount(), Qualifier.AT_LEAST, upper.unit(), upper.concept()));
                found.add(new Measure(
                        next.start(), upper.end(), next.amount(), Qualifier.AT_MOST, upper.unit(), upper.concept()));
                i++;
                continue;
            }
            Measure m = measure(s, q);
            // "11 of the 102 stations": both count stations.
            if (m.unit() == null
                    && next != null
                    && next.first() - q.last() <= 2
                    && s.has("np.of", q.last(), next.first())) {
                Measure whole = measure(s, next);
                m = new Measure(m.start(), m.end(), m.value(), m.qualifier(), whole.unit(), whole.concept());
            }
            found.add(m);
        }
        return found;
    }

    /** "half of the voters", "two-thirds": classes {@code share.0.5} and the like. */
    private List<Measure> shares(Sentence s) {
        List<Measure> found = new ArrayList<>();
        for (Tag tag : s.all("share")) {
            NounPhrases.Phrase of = phrases.at(s, tag.last());
            double value = Double.parseDouble(tag.type().substring("share.".length()));
            int end = of == null ? tag.end() : s.tokens.end(of.last() - 1);
            boolean inNumber = a.quantities(s).stream()
                    .anyMatch(q -> q.first() <= tag.first()
                            && tag.last() <= q.last()
                            && q.last() - q.first() > tag.last() - tag.first());
            if (!inNumber && (found.isEmpty() || found.getLast().end() <= tag.start())) {
                String concept = of == null ? null : s.written(of.first(), of.last());
                found.add(new Measure(
                        tag.start(), end, value, Qualifier.EXACTLY, concept == null ? null : "share", concept));
            }
        }
        return found;
    }

    /** "10 to 12", "10-12", "between 10 and 12". */
    private boolean range(Sentence s, Quantity q, Quantity next) {
        Tokens t = s.tokens;
        if (next.first() - q.last() != 1) {
            return false;
        }
        String word = t.word(q.last());
        boolean dash = word.equals("-") || word.equals("~") || word.equals("～") || to.contains("|" + word + "|");
        boolean between = s.has("between", Math.max(s.from, q.first() - 2), q.first())
                && word.equals(a.lexicon.pack().option("and"));
        return dash || between;
    }

    /** "Article 5", "No. 7", "10:30": a name or a time of day. */
    private static boolean label(Sentence s, Quantity q) {
        Tokens t = s.tokens;
        int before = q.first() - 1;
        boolean labelled = before >= s.from
                && (s.has("num.label", before, q.first())
                        || (before > s.from && t.head(before) == '.' && s.has("num.label", before - 1, before)));
        boolean clock = (q.last() + 1 < s.to && t.head(q.last()) == ':' && t.end(q.last()) == t.start(q.last() + 1))
                || (before > s.from && t.head(before) == ':' && t.end(before) == t.start(q.first()));
        boolean year = q.value() >= 1900
                && q.value() <= 2100
                && q.qualifier() == Qualifier.EXACTLY
                && t.word(q.first()).length() == 4
                && s.tags.stream().noneMatch(tag -> tag.is("unit") && tag.first() == q.last());
        return labelled || clock || year || q.ordinal();
    }

    private Measure measure(Sentence s, Quantity q) {
        Tokens t = s.tokens;
        Tag measure = measured(s, q);
        if (measure != null) {
            String unit = measure.type().substring(2);
            int start = Math.min(q.start(), measure.start());
            int end = Math.max(q.end(), measure.end());
            // "10% of voters": a share is a share of something.
            NounPhrases.Phrase of = unit.equals("percent")
                            && !letters
                            && s.has("np.of", measure.last(), Math.min(s.to, measure.last() + 1))
                    ? phrases.at(s, measure.last())
                    : null;
            String words = a.quote(measure.start(), measure.end());
            String concept = of != null
                    ? s.written(of.first(), of.last())
                    : words.codePoints().anyMatch(Character::isLetter) ? words : unit;
            return new Measure(
                    start, of == null ? end : t.end(of.last() - 1), q.amount(), q.qualifier(), unit, concept);
        }
        return letters ? lettered(s, q) : spelled(s, q);
    }

    /** The measure that stands behind the number, or before it as signs of money do. */
    private static @Nullable Tag measured(Sentence s, Quantity q) {
        Tag best = null;
        for (Tag tag : s.tags) {
            if (!tag.type().startsWith("m.")) {
                continue;
            }
            boolean hyphen = tag.first() == q.last() + 1 && s.tokens.head(q.last()) == '-';
            boolean before = tag.last() == q.first() && tag.length() <= 3 && s.tokens.mark(tag.last() - 1);
            if ((tag.first() == q.last() || hyphen || before) && (best == null || tag.length() > best.length())) {
                best = tag;
            }
        }
        return best;
    }

    private Measure spelled(Sentence s, Quantity q) {
        int from = q.last();
        // "230 tys. osób": the dot of a short form.
        if (from + 1 < s.to && s.tokens.head(from) == '.' && Character.isLowerCase(s.tokens.head(from + 1))) {
            from++;
        }
        NounPhrases.Phrase phrase = phrases.at(s, from);
        if (phrase == null) {
            return new Measure(q.start(), q.end(), q.amount(), q.qualifier(), null, null);
        }
        int end = Math.max(q.end(), s.tokens.end(phrase.last() - 1));
        String unit = phrases.singular(s.tokens.written(phrase.head()));
        return new Measure(q.start(), end, q.amount(), q.qualifier(), unit, s.written(phrase.first(), phrase.last()));
    }

    /** A counter, and the noun behind or before it where the pack knows it. */
    private Measure lettered(Sentence s, Quantity q) {
        Tag counter = null;
        for (Tag tag : s.all("classifier")) {
            counter = tag.first() == q.last() && (counter == null || tag.length() > counter.length()) ? tag : counter;
        }
        int from = counter == null ? q.last() : counter.last();
        Tag unit = null;
        int limit = s.to;
        for (Quantity other : a.quantities(s)) {
            limit = other.first() >= q.last() ? Math.min(limit, other.first()) : limit;
        }
        for (Tag tag : s.all("unit")) {
            if (tag.first() >= limit) {
                break;
            }
            int gap = tag.first() - from;
            if (gap >= 0
                    && gap <= REACH * 2
                    && s.in("np.stop", from, tag.first()) == null
                    && clear(s, from, tag.first())) {
                boolean later = unit != null && (tag.first() > unit.first() + 1 || tag.length() <= unit.length());
                unit = later ? unit : tag;
            }
        }
        if (unit == null) {
            for (Tag tag : s.all("unit")) {
                unit = tag.last() == q.first() || (counter != null && tag.first() == q.last()) ? tag : unit;
            }
        }
        if (unit == null) {
            String name = counter == null ? null : a.quote(counter.start(), counter.end());
            return new Measure(
                    q.start(),
                    counter == null ? q.end() : Math.max(q.end(), counter.end()),
                    q.amount(),
                    q.qualifier(),
                    name,
                    name);
        }
        int start = Math.min(q.start(), unit.start());
        int end = Math.max(q.end(), unit.end());
        int noun = from;
        while (noun < unit.first() && (s.tokens.mark(noun) || s.has("np.of", noun, noun + 1))) {
            noun++;
        }
        String concept = unit.first() >= from ? s.written(noun, unit.last()) : a.quote(unit.start(), unit.end());
        return new Measure(start, end, q.amount(), q.qualifier(), a.quote(unit.start(), unit.end()), concept);
    }

    private static boolean clear(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.tokens.mark(i) && s.tokens.head(i) != '"' && s.tokens.head(i) != '的') {
                return false;
            }
        }
        return true;
    }
}
