// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Weight;
import org.daylight.Offsets;
import org.daylight.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where the words of a question stand in a text. The index itself says where it found them, so a mark is never beside
 * what was found.
 */
final class Passages {
    /** Longer sentences are cut, in UTF-16 units. */
    private static final int LONGEST = 320;
    /** Sentences before this have room for one more. */
    private static final int ROOM = 160;

    /** So many marks are looked at together. */
    private static final int TOGETHER = 20;

    private static final int MOST_MARKS = 10_000;

    private Passages() {}

    /** What a result shows of the question. */
    static Found.Hit hit(Weight weight, LeafReaderContext leaf, int doc, Item item) throws IOException {
        Matches matches = weight.matches(leaf, doc);
        TreeSet<Offsets> title = new TreeSet<>();
        TreeSet<Offsets> text = new TreeSet<>();
        if (matches != null) {
            for (String field : matches) {
                if (field.startsWith(Fields.TITLE)) {
                    collect(matches.getMatches(field), title);
                } else if (field.startsWith(Fields.TEXT)) {
                    collect(matches.getMatches(field), text);
                }
            }
        }
        Text inTitle = new Text(item.words().title());
        return new Found.Hit(
                item,
                joined(title).stream()
                        .map(m -> inTitle.offsets(m.start(), m.end()))
                        .toList(),
                passage(item.words(), joined(text), title.isEmpty()));
    }

    private static void collect(@Nullable MatchesIterator matches, SortedSet<Offsets> into) throws IOException {
        while (matches != null && into.size() < MOST_MARKS && matches.next()) {
            MatchesIterator parts = matches.getSubMatches();
            if (parts == null) {
                add(matches, into);
            } else {
                while (parts.next()) {
                    add(parts, into);
                }
            }
        }
    }

    private static void add(MatchesIterator match, SortedSet<Offsets> into) throws IOException {
        if (match.startOffset() >= 0 && match.endOffset() > match.startOffset()) {
            into.add(new Offsets(match.startOffset(), match.endOffset()));
        }
    }

    /** Stretches that overlap or touch become one. */
    private static List<Offsets> joined(SortedSet<Offsets> marks) {
        List<Offsets> joined = new ArrayList<>();
        for (Offsets mark : marks) {
            if (!joined.isEmpty() && mark.start() <= joined.getLast().end()) {
                Offsets last = joined.removeLast();
                joined.add(new Offsets(last.start(), Math.max(last.end(), mark.end())));
            } else {
                joined.add(mark);
            }
        }
        return joined;
    }

    /** @param whatever whether the beginning is shown where the question does not stand in the text */
    private static Found.@Nullable Passage passage(Item.Words words, List<Offsets> marks, boolean whatever) {
        String text = words.text();
        if (text.isEmpty() || (marks.isEmpty() && !whatever)) {
            return null;
        }
        Offsets at = marks.isEmpty() ? around(text, new Offsets(0, 0), marks) : best(text, marks);
        Text points = new Text(text);
        List<Offsets> inside = new ArrayList<>();
        for (Offsets mark : marks) {
            if (at.contains(mark)) {
                inside.add(moved(points.offsets(mark.start(), mark.end()), words.base()));
            }
        }
        return new Found.Passage(
                text.substring(at.start(), at.end()),
                moved(points.offsets(at.start(), at.end()), words.base()),
                inside);
    }

    private static Offsets moved(Offsets at, int base) {
        return new Offsets(at.start() + base, at.end() + base);
    }

    /** The shortest stretch in which most different words of the question stand; of equals the first. */
    private static Offsets best(String text, List<Offsets> marks) {
        int most = 0;
        Offsets best = marks.getFirst();
        for (int i = 0; i < marks.size(); i++) {
            int start = marks.get(i).start();
            TreeSet<String> different = new TreeSet<>();
            for (int j = i;
                    j < Math.min(marks.size(), i + TOGETHER) && marks.get(j).end() - start <= LONGEST;
                    j++) {
                Offsets mark = marks.get(j);
                boolean another =
                        different.add(text.substring(mark.start(), mark.end()).toLowerCase(Locale.ROOT));
                Offsets span = new Offsets(start, mark.end());
                if (another
                        && (different.size() > most || (different.size() == most && span.length() < best.length()))) {
                    most = different.size();
                    best = span;
                }
            }
        }
        return around(text, best, marks);
    }

    /** The sentence around a mark, with the next ones while there is room; cut where it is too long. */
    private static Offsets around(String text, Offsets mark, List<Offsets> marks) {
        int from = Math.max(0, mark.start() - LONGEST);
        int to = Math.min(text.length(), mark.end() + 2 * LONGEST);
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text.substring(from, to));
        int start = mark.start() == from ? from : from + sentences.preceding(mark.start() - from + 1);
        int end = start;
        while (end < to && (end < mark.end() || end - start < ROOM)) {
            int next = sentences.following(end - from);
            end = next == BreakIterator.DONE ? to : from + next;
        }
        if (mark.end() - start > LONGEST) {
            start = Math.max(start, mark.start() - LONGEST / 3);
        }
        end = Math.max(mark.end(), Math.min(end, start + LONGEST));
        return whole(text, trimmed(text, start, end, mark), marks);
    }

    private static Offsets trimmed(String text, int start, int end, Offsets mark) {
        int from = start;
        int to = end;
        while (from < mark.start() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > Math.max(from, mark.end()) && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new Offsets(from, to);
    }

    /** No mark and no pair of surrogates is cut through. */
    private static Offsets whole(String text, Offsets at, List<Offsets> marks) {
        int start = at.start();
        int end = at.end();
        for (Offsets mark : marks) {
            if (mark.start() < end && mark.end() > end) {
                end = mark.end();
            }
        }
        if (start > 0
                && Character.isLowSurrogate(text.charAt(start))
                && Character.isHighSurrogate(text.charAt(start - 1))) {
            start--;
        }
        if (end < text.length()
                && Character.isLowSurrogate(text.charAt(end))
                && Character.isHighSurrogate(text.charAt(end - 1))) {
            end++;
        }
        return new Offsets(start, end);
    }
}
