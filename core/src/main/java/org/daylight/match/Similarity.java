// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.match;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How alike two lists of words are, whatever their script and order: each word of the shorter list is held against the word
 * of the longer that is most like it, by the edits between them. For what is left of a name when its body and its place are
 * taken out; names of persons are never compared with it.
 */
final class Similarity {
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private Similarity() {}

    /** From 0 to 1; words that only one has count against it. */
    static double of(List<String> left, List<String> right) {
        String one = latin(left);
        String other = latin(right);
        if (one.replace(" ", "").equals(other.replace(" ", ""))) {
            return 1;
        }
        List<String> few = List.of(one.split(" "));
        List<String> many = new ArrayList<>(List.of(other.split(" ")));
        if (few.size() > many.size()) {
            List<String> swap = new ArrayList<>(few);
            few = many;
            many = swap;
        }
        double sum = 0;
        int letters = 0;
        for (String word : few) {
            String best = "";
            double most = 0;
            for (String candidate : many) {
                double alike = words(word, candidate);
                if (alike > most) {
                    most = alike;
                    best = candidate;
                }
            }
            many.remove(best);
            sum += most * word.length();
            letters += word.length();
        }
        letters += many.stream().mapToInt(String::length).sum();
        return letters == 0 ? 0 : sum / letters;
    }

    private static String latin(List<String> words) {
        synchronized (LATIN) {
            return LATIN.transliterate(String.join(" ", words))
                    .replaceAll("[^a-z0-9 ]", "")
                    .strip();
        }
    }

    /** One less the share of letters that must change; 0 where more than a third must. */
    private static double words(String left, String right) {
        int longest = Math.max(left.length(), right.length());
        double alike = 1 - (double) edits(left, right) / Math.max(1, longest);
        return alike < 0.66 ? 0 : alike;
    }

    private static int edits(String left, String right) {
        int[] row = new int[right.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
