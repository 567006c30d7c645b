// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import java.util.List;
import java.util.function.Consumer;

/**
 * Finds the names of the gazetteer in a text: at each place where a word can begin, the longest name. Time is linear in
 * the text: no name is longer than {@link #LONGEST} letters.
 */
final class PlaceFinder {
    private static final int LONGEST = 40;
    private static final int LONGEST_IDEOGRAPHIC = 14;
    private static final int MOST_PREFIXES = 3;

    private final Gazetteer gazetteer;
    private final String prefixes;

    PlaceFinder(Gazetteer gazetteer, Pack pack) {
        this.gazetteer = gazetteer;
        prefixes = pack.option("prefixes");
    }

    /** Gives a tag for each name in order of its start; they may overlap. */
    void find(Tokens tokens, Consumer<Tag> sink) {
        int[] raw = tokens.raw();
        for (int i = 0; i < tokens.size(); i++) {
            int start = tokens.start(i);
            int c = raw[start];
            if (!Character.isLetter(c)) {
                continue;
            }
            if (letter(c)) {
                if (begins(raw, start)) {
                    joined(tokens, start, sink);
                }
                continue;
            }
            boolean cased = Character.isUpperCase(c) || Character.isLowerCase(c);
            if (cased) {
                if (Character.isUpperCase(c)) {
                    spaced(tokens, start, sink);
                }
                continue;
            }
            boolean found = spaced(tokens, start, sink);
            int end = tokens.end(i);
            for (int at = start; !found && at - start < MOST_PREFIXES && at + 2 < end; at++) {
                if (prefixes.indexOf(raw[at]) < 0) {
                    break;
                }
                found = spaced(tokens, at + 1, sink);
            }
        }
    }

    /** Scripts in which each letter is a token: no space parts the words. */
    private static boolean letter(int c) {
        return Fold.ideographic(c) || Fold.hangul(c);
    }

    /** As far as the script shows it: at the head of a run of Katakana or Hangul, and anywhere among Han. */
    private boolean begins(int[] raw, int start) {
        if (start == 0) {
            return true;
        }
        int before = raw[start - 1];
        if (Fold.katakana(raw[start])) {
            return !Fold.katakana(before);
        }
        if (!Fold.hangul(raw[start]) || !Fold.hangul(before)) {
            return true;
        }
        for (int n = 1; n <= MOST_PREFIXES && start - n >= 0; n++) {
            if (prefixes.indexOf(raw[start - n]) < 0) {
                return false;
            }
            if (start - n == 0 || !Fold.hangul(raw[start - n - 1])) {
                return true;
            }
        }
        return false;
    }

    private void joined(Tokens tokens, int start, Consumer<Tag> sink) {
        int[] raw = tokens.raw();
        int[] folded = tokens.folded();
        boolean katakana = Fold.katakana(raw[start]);
        long hash = NameIndex.SEED;
        List<Place> best = List.of();
        int bestEnd = start;
        int most = Math.min(raw.length, start + LONGEST_IDEOGRAPHIC);
        for (int end = start; end < most; end++) {
            boolean inside = letter(raw[end]) || raw[end] == ' ' || raw[end] == '・' || raw[end] == '·';
            if (!inside) {
                break;
            }
            hash = NameIndex.roll(hash, folded[end]);
            boolean cut = katakana && end + 1 < raw.length && Fold.katakana(raw[end]) && Fold.katakana(raw[end + 1]);
            List<Place> found = cut ? List.of() : gazetteer.find(hash, folded, start, end + 1);
            if (!found.isEmpty()) {
                best = found;
                bestEnd = end + 1;
            }
        }
        emit(tokens, start, bestEnd, best, sink);
    }

    private boolean spaced(Tokens tokens, int start, Consumer<Tag> sink) {
        int[] raw = tokens.raw();
        int[] folded = tokens.folded();
        long hash = NameIndex.SEED;
        List<Place> best = List.of();
        int bestEnd = start;
        int most = Math.min(raw.length, start + LONGEST);
        for (int end = start; end < most; end++) {
            int c = raw[end];
            if (c == '\n' || c == '\r' || Fold.ideographic(c)) {
                break;
            }
            hash = NameIndex.roll(hash, folded[end]);
            boolean inWord = end + 1 < raw.length && Fold.wordPart(c) && Fold.wordPart(raw[end + 1]);
            List<Place> found = inWord || c == ' ' ? List.of() : gazetteer.find(hash, folded, start, end + 1);
            if (!found.isEmpty()) {
                best = found;
                bestEnd = end + 1;
            }
        }
        return emit(tokens, start, bestEnd, best, sink);
    }

    private static boolean emit(Tokens tokens, int start, int end, List<Place> found, Consumer<Tag> sink) {
        if (found.isEmpty()) {
            return false;
        }
        int first = tokens.from(start);
        if (first >= tokens.size() || tokens.start(first) > start) {
            first = Math.max(0, first - 1);
        }
        int last = Math.max(tokens.from(end), first + 1);
        sink.accept(new Tag(Tag.PLACE, start, end, first, last, found.getFirst(), found.subList(1, found.size())));
        return true;
    }
}
