// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.publish.compare.Issue.Wrote;
import org.jspecify.annotations.Nullable;

/** Which paragraphs of the text that the monitor wrote came, went, or read otherwise. */
final class Texts {
    /** Of the words of two paragraphs so many are the same where the one is taken for the other, written anew. */
    private static final double ALIKE = 0.4;

    /** Paragraphs of a place beyond these are compared as one: nobody writes so many. */
    private static final int MOST = 2_000;

    private Texts() {}

    /**
     * A paragraph that is not as it was.
     *
     * @param slot where it stands
     * @param before null where there was none
     * @param after null where there is none
     * @param event that wrote the text of the place last; null where it was taken away
     */
    record Paragraph(
            String slot,
            @Nullable String before,
            @Nullable String after,
            @Nullable Long event) {}

    /** All, in the order of the later edition; places that it has not, last. */
    static List<Paragraph> differing(List<Wrote> from, List<Wrote> to) {
        Map<String, Wrote> before = bySlot(from);
        Map<String, Wrote> after = bySlot(to);
        Set<String> slots = new LinkedHashSet<>(after.keySet());
        slots.addAll(before.keySet());
        List<Paragraph> differing = new ArrayList<>();
        for (String slot : slots) {
            Wrote now = after.get(slot);
            differing.addAll(between(
                    slot, paragraphs(before.get(slot)), paragraphs(now), now == null ? null : (Long) now.event()));
        }
        return differing;
    }

    private static Map<String, Wrote> bySlot(List<Wrote> texts) {
        Map<String, Wrote> bySlot = new LinkedHashMap<>();
        texts.forEach(t -> bySlot.put(t.slot(), t));
        return bySlot;
    }

    private static List<String> paragraphs(@Nullable Wrote wrote) {
        List<String> paragraphs = new ArrayList<>();
        for (String part : wrote == null ? new String[0] : wrote.text().split("\\R\\s*\\R")) {
            if (!part.isBlank()) {
                paragraphs.add(part.strip().replaceAll("\\s+", " "));
            }
        }
        return paragraphs.size() > MOST ? List.of(String.join(" ", paragraphs)) : paragraphs;
    }

    /** What the longest common sequence of paragraphs leaves over; in each gap, one is laid beside one that is like it. */
    private static List<Paragraph> between(String slot, List<String> before, List<String> after, @Nullable Long event) {
        int[][] longest = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                longest[i][j] = before.get(i).equals(after.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        List<Paragraph> differing = new ArrayList<>();
        List<String> went = new ArrayList<>();
        List<String> came = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                differing.addAll(gap(slot, went, came, event));
                went.clear();
                came.clear();
                i++;
                j++;
            } else if (j == after.size() || (i < before.size() && longest[i + 1][j] >= longest[i][j + 1])) {
                went.add(before.get(i++));
            } else {
                came.add(after.get(j++));
            }
        }
        differing.addAll(gap(slot, went, came, event));
        return differing;
    }

    private static List<Paragraph> gap(String slot, List<String> went, List<String> came, @Nullable Long event) {
        List<Paragraph> gap = new ArrayList<>();
        List<String> left = new ArrayList<>(went);
        for (String now : came) {
            String nearest = null;
            double best = ALIKE;
            for (String old : left) {
                double alike = alike(old, now);
                if (alike >= best) {
                    best = alike;
                    nearest = old;
                }
            }
            left.remove(nearest);
            gap.add(new Paragraph(slot, nearest, now, event));
        }
        left.forEach(old -> gap.add(new Paragraph(slot, old, null, event)));
        return gap;
    }

    /** The share of words that two paragraphs have in common (Jaccard); of scripts without spaces, of pairs of letters. */
    private static double alike(String one, String other) {
        Set<String> first = words(one);
        Set<String> both = new HashSet<>(first);
        Set<String> all = new HashSet<>(first);
        Set<String> second = words(other);
        both.retainAll(second);
        all.addAll(second);
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.split("[^\\p{L}\\p{N}]+")) {
            boolean ideographs = word.codePoints().anyMatch(Character::isIdeographic);
            if (!ideographs) {
                words.add(word);
            }
            for (int i = 0; ideographs && i + 1 < word.length(); i++) {
                words.add(word.substring(i, i + 2));
            }
        }
        words.remove("");
        return words;
    }
}
