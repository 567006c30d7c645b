// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What changed between two texts: paragraphs that came, went or stayed (longest common subsequence over their words,
 * Hunt and McIlroy, 1976), and in those that changed the words. Texts are compared as they are shown, behind their bars.
 */
public final class Differences {
    /** Tables of more cells are not filled: what lies between is then shown as gone and new. */
    private static final long MOST_CELLS = 4_000_000;

    private static final Pattern WORD =
            Pattern.compile("\\p{IsIdeographic}|[\\p{L}\\p{M}\\p{N}\u2588]+|\\s+|[^\\p{L}\\p{M}\\p{N}\\s]");

    private Differences() {}

    /** What became of words. */
    public enum Fate {
        STAYED,
        CAME,
        WENT
    }

    /**
     * A stretch of words.
     *
     * @param fate what became of it
     * @param words as they are shown
     */
    public record Piece(Fate fate, String words) {}

    /**
     * A paragraph.
     *
     * @param fate of all of it; {@link Fate#STAYED} where it stayed or some of its words changed
     * @param changed whether some of its words changed
     * @param pieces its words
     */
    public record Paragraph(Fate fate, boolean changed, List<Piece> pieces) {
        /** Copies the list. */
        public Paragraph {
            pieces = List.copyOf(pieces);
        }
    }

    /** The paragraphs of both texts, in order; lines are paragraphs. */
    public static List<Paragraph> of(String before, String after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        List<Piece> lines = pieces(old, now);
        List<Paragraph> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            if (lines.get(i).fate() == Fate.STAYED) {
                all.add(new Paragraph(Fate.STAYED, false, List.of(lines.get(i))));
                i++;
                continue;
            }
            List<String> went = new ArrayList<>();
            List<String> came = new ArrayList<>();
            for (; i < lines.size() && lines.get(i).fate() != Fate.STAYED; i++) {
                (lines.get(i).fate() == Fate.WENT ? went : came)
                        .add(lines.get(i).words());
            }
            pair(went, came, all);
        }
        return all;
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\n"))
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .toList();
    }

    /** Paragraphs that share half of their words are one that changed. */
    private static void pair(List<String> went, List<String> came, List<Paragraph> all) {
        int next = 0;
        for (String old : went) {
            int found = -1;
            for (int i = next; i < came.size() && i < next + 20 && found < 0; i++) {
                found = alike(old, came.get(i)) ? i : -1;
            }
            if (found < 0) {
                all.add(new Paragraph(Fate.WENT, false, List.of(new Piece(Fate.WENT, old))));
                continue;
            }
            for (; next < found; next++) {
                all.add(new Paragraph(Fate.CAME, false, List.of(new Piece(Fate.CAME, came.get(next)))));
            }
            all.add(new Paragraph(Fate.STAYED, true, joined(pieces(words(old), words(came.get(next++))))));
        }
        for (; next < came.size(); next++) {
            all.add(new Paragraph(Fate.CAME, false, List.of(new Piece(Fate.CAME, came.get(next)))));
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }

    private static boolean alike(String a, String b) {
        Map<String, Integer> left = new HashMap<>();
        List<String> old = words(a).stream().filter(w -> !w.isBlank()).toList();
        List<String> now = words(b).stream().filter(w -> !w.isBlank()).toList();
        old.forEach(w -> left.merge(w, 1, Integer::sum));
        int both = 0;
        for (String w : now) {
            Integer n = left.get(w);
            if (n != null && n > 0) {
                left.put(w, n - 1);
                both++;
            }
        }
        return 2 * both >= Math.max(old.size(), now.size());
    }

    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece p : pieces) {
            if (!joined.isEmpty() && joined.getLast().fate() == p.fate()) {
                Piece last = joined.removeLast();
                joined.add(new Piece(p.fate(), last.words() + p.words()));
            } else {
                joined.add(p);
            }
        }
        return joined;
    }

    private static List<Piece> pieces(List<String> old, List<String> now) {
        int start = 0;
        while (start < old.size() && start < now.size() && old.get(start).equals(now.get(start))) {
            start++;
        }
        int oldEnd = old.size();
        int nowEnd = now.size();
        while (oldEnd > start && nowEnd > start && old.get(oldEnd - 1).equals(now.get(nowEnd - 1))) {
            oldEnd--;
            nowEnd--;
        }
        List<Piece> pieces = new ArrayList<>();
        all(pieces, Fate.STAYED, now.subList(0, start));
        between(old.subList(start, oldEnd), now.subList(start, nowEnd), pieces);
        all(pieces, Fate.STAYED, now.subList(nowEnd, now.size()));
        return pieces;
    }

    private static void all(List<Piece> pieces, Fate fate, List<String> words) {
        words.forEach(w -> pieces.add(new Piece(fate, w)));
    }

    private static void between(List<String> old, List<String> now, List<Piece> pieces) {
        if ((long) old.size() * now.size() > MOST_CELLS) {
            all(pieces, Fate.WENT, old);
            all(pieces, Fate.CAME, now);
            return;
        }
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                pieces.add(new Piece(Fate.STAYED, now.get(j++)));
                i++;
            } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                pieces.add(new Piece(Fate.WENT, old.get(i++)));
            } else {
                pieces.add(new Piece(Fate.CAME, now.get(j++)));
            }
        }
    }
}
