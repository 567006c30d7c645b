// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daylight.Offsets;

/**
 * The passages that two texts have in common, word for word, for an eye that compares them: runs of at least four words, or
 * of eight characters in scripts that are written without spaces. Offsets count code points.
 *
 * @param inA stretches of the first text, in order, none overlapping another
 * @param inB stretches of the second
 * @param shareA share of the words of the first text that stand in such stretches, 0 to 1
 * @param shareB likewise of the second
 */
public record SharedRuns(List<Offsets> inA, List<Offsets> inB, double shareA, double shareB) {
    private static final int WORDS = 4;
    private static final int CHARACTERS = 8;

    /** Copies the lists. */
    public SharedRuns {
        inA = List.copyOf(inA);
        inB = List.copyOf(inB);
    }

    /** A word, or a character of a script without spaces. */
    private record Token(int hash, int start, int end, boolean alone, boolean number) {}

    /** The passages that two texts share; of each at most {@value Tokens#MOST} words are looked at. */
    public static SharedRuns of(String a, String b) {
        List<Token> left = tokens(a);
        List<Token> right = tokens(b);
        boolean[] heldLeft = runs(left, seeds(right));
        boolean[] heldRight = runs(right, seeds(left));
        return new SharedRuns(
                stretches(left, heldLeft), stretches(right, heldRight), share(heldLeft), share(heldRight));
    }

    /** The numbers that two texts share: what a translation keeps. */
    public static SharedRuns numbers(String a, String b) {
        List<Token> left = numbers(a);
        List<Token> right = numbers(b);
        boolean[] heldLeft = held(left, hashes(right));
        boolean[] heldRight = held(right, hashes(left));
        return new SharedRuns(each(left, heldLeft), each(right, heldRight), share(heldLeft), share(heldRight));
    }

    private static List<Token> numbers(String text) {
        return tokens(text).stream().filter(Token::number).toList();
    }

    private static Set<Integer> hashes(List<Token> tokens) {
        Set<Integer> hashes = new HashSet<>();
        tokens.forEach(t -> hashes.add(t.hash()));
        return hashes;
    }

    private static boolean[] held(List<Token> tokens, Set<Integer> others) {
        boolean[] held = new boolean[tokens.size()];
        for (int i = 0; i < held.length; i++) {
            held[i] = others.contains(tokens.get(i).hash());
        }
        return held;
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        int i = 0;
        while (i < text.length() && tokens.size() < Tokens.MOST) {
            int c = text.codePointAt(i);
            int end = i + Character.charCount(c);
            boolean alone = Tokens.alone(c);
            if (alone || Character.isLetterOrDigit(c)) {
                int points = 1;
                while (!alone && end < text.length() && within(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                    points++;
                }
                tokens.add(
                        new Token(Tokens.hash(text.substring(i, end)), at, at + points, alone, Character.isDigit(c)));
                at += points;
            } else {
                at++;
            }
            i = end;
        }
        return tokens;
    }

    private static boolean within(int c) {
        return Character.isLetterOrDigit(c) && !Tokens.alone(c);
    }

    /** How many tokens a run that begins here must have; 0 where none can. */
    private static int least(List<Token> tokens, int at) {
        int least = tokens.get(at).alone() ? CHARACTERS : WORDS;
        return at + least <= tokens.size() ? least : 0;
    }

    private static long seed(List<Token> tokens, int at, int length) {
        long hash = length;
        for (int i = at; i < at + length; i++) {
            hash = hash * 0x100000001b3L ^ tokens.get(i).hash();
        }
        return hash;
    }

    private static Set<Long> seeds(List<Token> tokens) {
        Set<Long> seeds = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            int least = least(tokens, i);
            if (least > 0) {
                seeds.add(seed(tokens, i, least));
            }
        }
        return seeds;
    }

    private static boolean[] runs(List<Token> tokens, Set<Long> others) {
        boolean[] held = new boolean[tokens.size()];
        for (int i = 0; i < tokens.size(); i++) {
            int least = least(tokens, i);
            if (least > 0 && others.contains(seed(tokens, i, least))) {
                Arrays.fill(held, i, i + least, true);
            }
        }
        return held;
    }

    private static List<Offsets> stretches(List<Token> tokens, boolean[] held) {
        List<Offsets> stretches = new ArrayList<>();
        for (int i = 0; i < held.length; i++) {
            if (held[i]) {
                int from = i;
                while (i + 1 < held.length && held[i + 1]) {
                    i++;
                }
                stretches.add(
                        new Offsets(tokens.get(from).start(), tokens.get(i).end()));
            }
        }
        return stretches;
    }

    private static List<Offsets> each(List<Token> tokens, boolean[] held) {
        List<Offsets> each = new ArrayList<>();
        for (int i = 0; i < held.length; i++) {
            if (held[i]) {
                each.add(new Offsets(tokens.get(i).start(), tokens.get(i).end()));
            }
        }
        return each;
    }

    private static double share(boolean[] held) {
        int n = 0;
        for (boolean h : held) {
            n += h ? 1 : 0;
        }
        return held.length == 0 ? 0 : (double) n / held.length;
    }
}
