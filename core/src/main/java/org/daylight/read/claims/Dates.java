// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daylight.DatePrecision;
import org.daylight.StatedDate;
import org.daylight.read.lexicon.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Dates as the text writes them, with how exactly they are known: absolute ones, and those that count from the day of
 * publication ("on Monday", "last week", "two years ago"). A day without its year takes the latest year in which it is
 * not after publication.
 */
final class Dates {
    private final Analysis a;
    private final DateForms forms;
    private final RelativeDates relative;
    private final Map<Integer, List<Found>> bySentence = new HashMap<>();

    /** Paragraphs among which a dateline stands. */
    private static final int HEAD = 4;

    /** A dateline ends within so many tokens. */
    private static final int BRIEF = 14;

    /** Tokens that stand at most before the day of a dateline that nothing closes. */
    private static final int LEAD = 6;

    private final List<Found> datelines;

    Dates(Analysis a) {
        this.a = a;
        Calendar stated = new Calendar(a.document.published(), a.yearNamed);
        datelines = datelines(a, new DateForms(a, stated));
        Calendar calendar = a.document.published() == null && !datelines.isEmpty()
                ? new Calendar(datelines.getFirst().date(), a.yearNamed)
                : stated;
        forms = new DateForms(a, calendar);
        relative = new RelativeDates(a, calendar);
    }

    /** "BRUSSELS, 14 March 2025 - ": a day at the head of one of the first paragraphs, or alone in a short one. */
    private static List<Found> datelines(Analysis a, DateForms forms) {
        List<Found> found = new ArrayList<>();
        int paragraph = -1;
        for (Sentence s : a.sentences) {
            if (s.paragraph > HEAD) {
                break;
            }
            boolean first = s.paragraph != paragraph;
            paragraph = s.paragraph;
            boolean brief = s.to - s.from <= BRIEF;
            DateWordsAt words = new DateWordsAt(s);
            for (int i = s.from; first && i < Math.min(s.to, s.from + BRIEF); i++) {
                Part part = forms.at(s, words, i);
                if (part != null) {
                    int behind = bracketed(s, part.last());
                    // A short sentence that ends with its date tells when something was; a line that is a date does
                    // not.
                    boolean led = part.first() - s.from <= LEAD;
                    boolean closed = (behind >= s.to && led)
                            || (behind < s.to && "-–—―():|".indexOf(s.tokens.head(behind)) >= 0)
                            || (behind < s.to && brief && led && s.tokens.mark(behind));
                    boolean day = part.value().precision() == DatePrecision.DAY;
                    if (day && closed) {
                        found.add(made(s, part.first(), part.last(), part.value()));
                    }
                    break;
                }
            }
        }
        return found;
    }

    /** Behind the agency that a dateline may name in brackets: "May 2 (Wire) - ". */
    private static int bracketed(Sentence s, int token) {
        if (token >= s.to || s.tokens.head(token) != '(') {
            return token;
        }
        int last = token + 1;
        while (last < s.to && last < token + LEAD && s.tokens.head(last) != ')') {
            last++;
        }
        return last < s.to && s.tokens.head(last) == ')' ? last + 1 : token;
    }

    /** The dates of a sentence that its words give to what they tell: all but a dateline. */
    List<Found> told(Sentence s) {
        return in(s).stream()
                .filter(f -> datelines.stream().noneMatch(d -> d.first() == f.first()))
                .toList();
    }

    /** A date and where it stands, in tokens. */
    record Found(int first, int last, StatedDate date) {}

    /** A date in the making. */
    record Part(int first, int last, Calendar.Value value) {}

    List<Found> in(Sentence s) {
        return bySentence.computeIfAbsent(s.index, i -> find(s));
    }

    private List<Found> find(Sentence s) {
        List<Found> found = new ArrayList<>();
        DateWordsAt words = new DateWordsAt(s);
        Part before = null;
        for (int i = s.from; i < s.to; ) {
            Part part = forms.at(s, words, i);
            if (part == null) {
                part = relative.at(s, words, i);
            }
            if (part == null) {
                i++;
                continue;
            }
            Part range = before == null ? null : range(s, words, before, part);
            if (range != null) {
                found.removeLast();
                found.add(made(s, range.first(), range.last(), range.value()));
                before = null;
            } else {
                found.add(bounded(s, words, part));
                before = part;
            }
            i = part.last();
        }
        return found;
    }

    /** "between March and May 2023", "2016-2019": two dates of one kind, parted by a word or a dash. */
    private @Nullable Part range(Sentence s, DateWordsAt words, Part from, Part to) {
        int gap = to.first() - from.last();
        if (gap != 1 || from.value().precision() != to.value().precision()) {
            return null;
        }
        int mark = s.tokens.head(from.last());
        boolean dash = mark == '-' || mark == '~' || mark == '～' || mark == '至' || mark == '到';
        boolean word = words.has("date.to", from.last());
        boolean between = words.ends("between", from.first())
                && s.tokens.word(from.last()).equals(a.lexicon.pack().option("and"));
        if (!dash && !word && !between) {
            return null;
        }
        String start = from.value().text();
        String end = to.value().text();
        // The year stands once, behind the second date.
        if (start.compareTo(end) > 0
                || (start.length() > 4
                        && end.length() > 4
                        && !s.written(from.first(), from.last()).contains(start.substring(0, 4)))) {
            start = end.substring(0, 4) + start.substring(4);
        }
        // "29 February to 3 March 2023": a day that the year lacks begins nothing.
        if (start.compareTo(end) >= 0 || StatedDate.parse(start + "/" + end).isEmpty()) {
            return null;
        }
        int first = between ? words.start("between", from.first()) : from.first();
        return new Part(first, to.last(), new Calendar.Value(start + "/" + end, DatePrecision.RANGE));
    }

    /** "by", "until" and "since" make a date a bound. */
    private static Found bounded(Sentence s, DateWordsAt words, Part part) {
        if (words.ends("date.before", part.first())) {
            return made(s, words.start("date.before", part.first()), part.last(), bound(part, DatePrecision.BEFORE));
        }
        if (words.ends("date.after", part.first())) {
            return made(s, words.start("date.after", part.first()), part.last(), bound(part, DatePrecision.AFTER));
        }
        if (words.has("date.after.behind", part.last())) {
            return made(s, part.first(), words.end("date.after.behind", part.last()), bound(part, DatePrecision.AFTER));
        }
        if (words.has("date.before.behind", part.last())) {
            return made(
                    s, part.first(), words.end("date.before.behind", part.last()), bound(part, DatePrecision.BEFORE));
        }
        return made(s, part.first(), part.last(), part.value());
    }

    private static Calendar.Value bound(Part part, DatePrecision precision) {
        return new Calendar.Value(part.value().text(), precision);
    }

    private static Found made(Sentence s, int first, int last, Calendar.Value value) {
        return new Found(first, last, new StatedDate(value.text(), value.precision(), s.written(first, last)));
    }

    /** The date nearest to this code point in the sentence, as ISO 8601; null where the sentence fixes none. */
    @Nullable
    String dayOf(Sentence s, int codePoint) {
        String best = null;
        int distance = Integer.MAX_VALUE;
        for (Found f : in(s)) {
            int d = Math.abs(s.tokens.start(f.first()) - codePoint);
            boolean fixed = switch (f.date().precision()) {
                case DAY, MONTH, YEAR -> true;
                default -> false;
            };
            if (fixed && d < distance) {
                distance = d;
                best = f.date().value();
            }
        }
        return best;
    }

    /** The words of dates in one sentence, by where they begin and end. */
    static final class DateWordsAt {
        private final Map<String, Tag> byStart = new HashMap<>();
        private final Map<String, Tag> byEnd = new HashMap<>();

        DateWordsAt(Sentence s) {
            for (Tag tag : s.tags) {
                String type = tag.type();
                int dot = type.indexOf('.');
                String head = dot < 0 ? type : type.substring(0, dot);
                boolean wanted = switch (head) {
                    case "month",
                            "weekday",
                            "rel",
                            "season",
                            "part",
                            "last",
                            "next",
                            "this",
                            "ago",
                            "date",
                            "between",
                            "m" -> true;
                    default -> false;
                };
                if (wanted) {
                    put(byStart, key(type, tag.first()), tag);
                    put(byEnd, key(type, tag.last()), tag);
                    if (dot > 0 && !head.equals("date")) {
                        put(byStart, key(head, tag.first()), tag);
                        put(byEnd, key(head, tag.last()), tag);
                    }
                }
            }
        }

        private static void put(Map<String, Tag> map, String key, Tag tag) {
            map.merge(key, tag, (x, y) -> y.length() > x.length() ? y : x);
        }

        private static String key(String type, int token) {
            return type + '@' + token;
        }

        boolean has(String type, int token) {
            return byStart.containsKey(key(type, token));
        }

        /** The longest word of a class that begins at a token, or null. */
        @Nullable
        Tag at(String type, int token) {
            return byStart.get(key(type, token));
        }

        /** Behind the last token of the word that begins there. */
        int end(String type, int token) {
            Tag tag = byStart.get(key(type, token));
            return tag == null ? token : tag.last();
        }

        boolean ends(String type, int token) {
            return byEnd.containsKey(key(type, token));
        }

        /** The first token of the word that ends before a token. */
        int start(String type, int token) {
            Tag tag = byEnd.get(key(type, token));
            return tag == null ? token : tag.first();
        }

        /** The number behind the last dot of a class, such as the 9 of month.9. */
        static int number(Tag tag) {
            return Integer.parseInt(tag.type().substring(tag.type().lastIndexOf('.') + 1));
        }
    }
}
