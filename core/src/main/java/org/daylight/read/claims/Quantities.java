// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daylight.Qualifier;
import org.daylight.read.lexicon.Pack;
import org.daylight.read.lexicon.Tag;
import org.daylight.read.lexicon.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads numbers: digits with their separators, number words, multipliers such as 万, and vague words as "dozens". */
final class Quantities {
    private static final double MOST = 9.0e15;

    private final Pack pack;
    private final NumberWords words;
    private final boolean ideographic;
    private final CharacterNumbers characters;
    private final GluedNumbers glued;
    private final char thousands;
    private final boolean spaced;
    private final boolean eitherMark;
    private final boolean tensAnd;

    Quantities(Pack pack) {
        this.pack = pack;
        words = new NumberWords(pack);
        this.ideographic = !pack.option("ideographic").isEmpty();
        glued = new GluedNumbers(pack);
        characters = new CharacterNumbers(pack, this::digits);
        this.thousands = pack.option("thousands").isEmpty()
                ? ','
                : pack.option("thousands").charAt(0);
        spaced = pack.option("thousands-space").equals("yes");
        eitherMark = pack.option("thousands-mark").equals("either");
        tensAnd = pack.option("tens-and").equals("yes");
    }

    List<Quantity> in(Sentence s) {
        List<Quantity> found = new ArrayList<>();
        for (int i = s.from; i < s.to; ) {
            Tag none = ideographic ? null : noNumber(s, i);
            if (none != null) {
                i = none.last();
                continue;
            }
            Quantity q = vague(s, i);
            if (q == null) {
                q = number(s, i);
            }
            if (q == null) {
                i++;
            } else {
                found.add(q);
                i = q.last();
            }
        }
        return found;
    }

    /** Words in which a number counts nothing: "one of the", "l'un et l'autre". */
    private static @Nullable Tag noNumber(Sentence s, int i) {
        for (Tag tag : s.all("not.number")) {
            if (tag.first() == i) {
                return tag;
            }
        }
        return null;
    }

    private @Nullable Quantity vague(Sentence s, int i) {
        for (Tag tag : s.all("vague")) {
            if (tag.first() == i) {
                return vague(s, tag);
            }
        }
        // "nur ein" counts where "ein" alone is an article.
        for (Tag tag : s.all("exact")) {
            if (tag.first() == i) {
                long value = Long.parseLong(tag.type().substring("exact.".length()));
                return tag.last() - tag.first() > 1
                        ? qualified(s, i, tag.last(), (double) value, false, false)
                        : new Quantity(i, tag.last(), value, Qualifier.EXACTLY, tag.start(), tag.end(), false);
            }
        }
        for (Tag tag : s.all("second")) {
            if (tag.first() == i) {
                return new Quantity(i, tag.last(), 2, Qualifier.EXACTLY, tag.start(), tag.end(), true);
            }
        }
        return null;
    }

    /** "dozens", and "more than a dozen". */
    private static Quantity vague(Sentence s, Tag tag) {
        long value = Long.parseLong(tag.type().substring("vague.".length()));
        for (Tag q : s.all("q")) {
            boolean bound = q.type().equals("q.ge") || q.type().equals("q.le");
            if (bound && q.last() == tag.first()) {
                Qualifier qualifier = q.type().equals("q.ge") ? Qualifier.AT_LEAST : Qualifier.AT_MOST;
                return new Quantity(tag.first(), tag.last(), value, qualifier, q.start(), tag.end(), false);
            }
        }
        return new Quantity(tag.first(), tag.last(), value, Qualifier.ABOUT, tag.start(), tag.end(), false);
    }

    /**
     * Sums sections as number words do in most languages: what stands before a large multiplier is multiplied as a
     * whole, what stands before 十, 百 or "hundred" alone.
     */
    private @Nullable Quantity number(Sentence s, int from) {
        if (ideographic) {
            CharacterNumbers.Found found = characters.at(s, from);
            return found == null || found.value() > MOST
                    ? null
                    : qualified(s, from, found.last(), found.value(), false, found.after());
        }
        Tokens t = s.tokens;
        double total = 0;
        double section = 0;
        double current = -1;
        boolean any = false;
        boolean dozen = false;
        int i = from;
        int last = from;
        while (i < s.to) {
            String word = t.word(i);
            NumberWords.Phrase phrase = words.phrase(t, i, s.to);
            if (phrase != null && current < 0) {
                current = phrase.value();
                i = phrase.last();
                last = i;
                any = true;
                continue;
            }
            Double digits = digits(word);
            digits = digits == null ? inOnePiece(word) : digits;
            Long unit = glued.value(words, word, i > from);
            Long times = pack.multipliers().get(word);
            if (digits != null) {
                if (current >= 0 || any) {
                    break;
                }
                current = digits;
                while (spaced && grouped(t, i, s.to)) {
                    current = current * 1000 + Double.parseDouble(t.word(++i));
                }
            } else if (unit != null) {
                if (current < 0) {
                    current = unit;
                } else if ((current >= 20 && current % 10 == 0 && unit < 10)
                        || (current >= 100 && current % 100 == 0 && unit < 100)
                        || glued.teen(current, unit)) {
                    current += unit;
                } else {
                    break;
                }
            } else if (times != null && any) {
                dozen |= times == 12;
                double base = current < 0 ? 1 : current;
                if (times >= 1000) {
                    total += Math.max(1, section + Math.max(0, current)) * times;
                    section = 0;
                } else {
                    section += base * times;
                }
                current = -1;
            } else if (any && joins(s, i)) {
                i++;
                continue;
            } else {
                break;
            }
            any = true;
            last = ++i;
        }
        if (!any) {
            return null;
        }
        double value = total + section + Math.max(0, current);
        if (value > MOST || last == from) {
            return null;
        }
        boolean about = dozen || glued.about(words, t.word(from));
        Quantity quantity = qualified(s, from, last, value, about, false);
        boolean article = last - from == 1 && s.has("article", from, last);
        return article && quantity.qualifier() == Qualifier.EXACTLY && !counts(s, last) ? null : quantity;
    }

    /** Whether an article stands alone and so counts: "una en Valencia", "una de las nueve". */
    private static boolean counts(Sentence s, int next) {
        return s.has("in", next, Math.min(s.to, next + 1)) || s.has("of", next, Math.min(s.to, next + 1));
    }

    /** "230mila", "50mil": digits and a multiplier in one piece. */
    private @Nullable Double inOnePiece(String word) {
        int end = 0;
        while (end < word.length() && !Character.isLetter(word.charAt(end))) {
            end++;
        }
        Long times =
                end == 0 || end == word.length() ? null : pack.multipliers().get(word.substring(end));
        Double digits = times == null ? null : digits(word.substring(0, end));
        return digits == null || times == null ? null : Double.valueOf(digits * times);
    }

    /** Whether a space parts thousands here: "230 000". */
    private static boolean grouped(Tokens t, int i, int to) {
        return i + 1 < to
                && t.end(i) - t.start(i) <= 3
                && t.end(i + 1) - t.start(i + 1) == 3
                && t.start(i + 1) - t.end(i) == 1
                && t.word(i).chars().allMatch(c -> c >= '0' && c <= '9')
                && t.word(i + 1).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** A hyphen, or "and", between two number words. */
    private boolean joins(Sentence s, int i) {
        Tokens t = s.tokens;
        String word = t.word(i);
        if (i + 1 >= s.to || !(word.equals("-") || word.equals(pack.option("and")))) {
            return false;
        }
        Long next = pack.numbers().get(t.word(i + 1));
        Long before = pack.numbers().get(t.word(i - 1));
        if (word.equals("-") && before != null && next != null && glued.teen(before, next)) {
            return true;
        }
        boolean hyphen = word.equals("-") && before != null && before >= 20 && next != null && next < 10;
        boolean and = pack.multipliers().containsKey(t.word(i - 1)) && next != null;
        boolean tens = tensAnd && before != null && before >= 20 && next != null && next < before;
        return hyphen || (!word.equals("-") && (and || tens));
    }

    private Quantity qualified(Sentence s, int from, int last, double value, boolean dozen, boolean inside) {
        Qualifier qualifier = inside ? Qualifier.AT_LEAST : dozen ? Qualifier.ABOUT : Qualifier.EXACTLY;
        int start = s.tokens.start(from);
        int end = s.tokens.end(last - 1);
        for (Tag tag : s.all("q")) {
            boolean before = tag.last() == from
                    || (tag.last() == from - 1
                            && !s.tokens.mark(from - 1)
                            && s.tokens.word(from - 1).length() < 4)
                    || (ideographic && leads(s, tag, from));
            boolean behind = tag.first() == last || (ideographic && behindCounter(s, last, tag));
            if (tag.is("q.after") ? behind : before) {
                qualifier = switch (tag.type()) {
                    case "q.ge", "q.after" -> Qualifier.AT_LEAST;
                    case "q.le" -> Qualifier.AT_MOST;
                    default -> Qualifier.ABOUT;
                };
                start = Math.min(start, tag.start());
                if (tag.first() == last) {
                    end = tag.end();
                    last = tag.last();
                }
            }
        }
        return new Quantity(from, last, Math.round(value), value, qualifier, start, end, false);
    }

    /** "At least" may stand before the place where things are counted: 至少在全球54处, 少なくとも世界54カ国. */
    private static boolean leads(Sentence s, Tag qualifier, int from) {
        int gap = from - qualifier.last();
        if (gap <= 0 || gap > 6 || qualifier.length() < 2 || qualifier.is("q.after")) {
            return false;
        }
        for (int i = qualifier.last(); i < from; i++) {
            if (s.tokens.mark(i) || Character.isDigit(s.tokens.head(i)) || s.has("classifier", i, i + 1)) {
                return false;
            }
        }
        return true;
    }

    /** "Or more" stands behind the counter: 30人以上, 20人余り, 10곳 이상. */
    private static boolean behindCounter(Sentence s, int last, Tag qualifier) {
        return Stream.of("classifier", "unit")
                .flatMap(type -> s.all(type).stream())
                .anyMatch(t -> t.first() == last && t.last() == qualifier.first());
    }

    private @Nullable Double digits(String word) {
        int c = word.charAt(0);
        if (c < '0' || c > '9' || word.length() > 24) {
            return null;
        }
        char other = thousands == ',' ? '.' : ',';
        if (eitherMark && word.matches("[1-9][0-9]{0,2}([.][0-9]{3})+|[1-9][0-9]{0,2}(,[0-9]{3})+")) {
            return Double.valueOf(word.replace(".", "").replace(",", ""));
        }
        StringBuilder plain = new StringBuilder();
        int group = -1;
        for (int i = 0; i < word.length(); i++) {
            char ch = word.charAt(i);
            if (ch >= '0' && ch <= '9') {
                plain.append(ch);
                group += group >= 0 ? 1 : 0;
            } else if (ch == thousands && ((group < 0 && i <= 3) || group == 3)) {
                group = 0;
            } else if (ch == other && (group < 0 || group == 3)) {
                plain.append('.');
                group = Integer.MIN_VALUE;
            } else {
                return null;
            }
        }
        // A printer's slip such as "230,00" keeps its thousands.
        while (group > 0 && group < 3) {
            plain.append('0');
            group++;
        }
        try {
            return Double.valueOf(plain.toString());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
