// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<Head> heads = new ArrayList<>();
        for (String key : shortest) {
            String name = written.getOrDefault(key, key);
            Head own = new Head(key, name, SpeakerWords.telling(key), names(key));
            Optional<Head> head = heads.stream()
                    .filter(h -> holds(key, h) || alike(own, h) || same.test(name, h.name()))
                    .findFirst();
            canonical.put(key, head.orElse(own).key());
            if (head.isEmpty()) {
                heads.add(own);
            }
        }
    }

    /**
     * A name that others may hold.
     *
     * @param name as it is written where the key is met
     * @param telling its words that tell it from others of its kind
     * @param names whether it names somebody when it stands in a longer one
     */
    private record Head(String key, String name, Set<String> telling, boolean names) {}

    private static boolean names(String key) {
        return (key.length() >= LEAST || key.codePoints().filter(Folded::alone).count() >= 2)
                && !SpeakerWords.names(key).unnamed();
    }

    /** The one key for all names of this speaker. */
    String key(String name) {
        return keys.computeIfAbsent(name, n -> {
            String key = Outlets.SHIPPED.key(n);
            return canonical.getOrDefault(key, key);
        });
    }

    /** "the rights group Harbour Watch", "un informe de la organización Harbour Watch": the same words tell who it is. */
    private static boolean alike(Head a, Head b) {
        return a.telling().size() >= 2 && a.telling().equals(b.telling());
    }

    private static boolean holds(String longer, Head shorter) {
        int at = shorter.names() ? longer.indexOf(shorter.key()) : -1;
        return at >= 0
                && edge(longer, at - 1, at)
                && edge(
                        longer,
                        at + shorter.key().length() - 1,
                        at + shorter.key().length());
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
