// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.daylight.corroborate.trace.Outlets;
import org.daylight.corroborate.trace.SpeakerWords;
import org.daylight.read.Folded;

/**
 * Which names of speakers mean one and the same: those of one key, those of which one holds the other as whole words ("a
 * report by the group Harbour Watch", "Harbour Watch"), and those that a comparison of names across languages takes for one.
 */
final class Speakers {
    private static final int LEAST = 4;

    private final Map<String, String> canonical = new HashMap<>();
    /** Of names that were asked for: the same few are asked for again and again. */
    private final Map<String, String> keys = new HashMap<>();

    /** @param same whether two names of bodies mean one; asked only where neither holds the other */
    Speakers(Collection<String> names, BiPredicate<String, String> same) {
        Map<String, String> written = new HashMap<>();
        for (String name : new TreeSet<>(names)) {
            written.merge(Outlets.SHIPPED.key(name), name, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        List<String> shortest = new ArrayList<>(new TreeSet<>(written.keySet()));
        shortest.sort(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        List<String> heads = new ArrayList<>();
        for (String key : shortest) {
            String head = heads.stream()
                    .filter(h -> holds(key, h)
                            || alike(key, h)
                            || same.test(written.getOrDefault(key, key), written.getOrDefault(h, h)))
                    .findFirst()
                    .orElse(key);
            canonical.put(key, head);
            if (head.equals(key)) {
                heads.add(key);
            }
        }
    }

    /** The one key for all names of this speaker. */
    String key(String name) {
        return keys.computeIfAbsent(name, n -> {
            String key = Outlets.SHIPPED.key(n);
            return canonical.getOrDefault(key, key);
        });
    }

    /** "the rights group Harbour Watch", "un informe de la organización Harbour Watch": the same words tell who it is. */
    private static boolean alike(String a, String b) {
        Set<String> telling = SpeakerWords.telling(a);
        return telling.size() >= 2 && telling.equals(SpeakerWords.telling(b));
    }

    private static boolean holds(String longer, String shorter) {
        int at = longer.indexOf(shorter);
        boolean telling = shorter.length() >= LEAST
                || shorter.codePoints().filter(Folded::alone).count() >= 2;
        return at >= 0
                && telling
                && !SpeakerWords.names(shorter).unnamed()
                && edge(longer, at - 1, at)
                && edge(longer, at + shorter.length() - 1, at + shorter.length());
    }

    private static boolean edge(String text, int left, int right) {
        if (left < 0 || right >= text.length()) {
            return true;
        }
        int a = text.charAt(left);
        int b = text.charAt(right);
        return !Character.isLetterOrDigit(a) || !Character.isLetterOrDigit(b) || Folded.alone(a) || Folded.alone(b);
    }
}
