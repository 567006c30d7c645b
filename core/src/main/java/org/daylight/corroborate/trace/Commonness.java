// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.trace;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How much it tells that two documents share a trait: the negative logarithm of its frequency, in nats. The frequency is that
 * of the collection beside {@value #IMAGINED} imagined documents, in which each kind of trait is as common as it is in news;
 * so two documents are weighed as soberly as a hundred thousand.
 */
final class Commonness {
    private static final double IMAGINED = 300;

    private final Map<String, Integer> documents = new HashMap<>();
    private final int size;

    Commonness(Collection<Traits> collection) {
        size = collection.size();
        for (Traits t : collection) {
            t.traits().forEach(trait -> documents.merge(trait.key(), 1, Integer::sum));
        }
    }

    /** In how many documents of the collection it stands. */
    int count(String key) {
        return documents.getOrDefault(key, 0);
    }

    /** The weight of a trait. */
    double weight(String key) {
        return -Math.log((count(key) + IMAGINED * usual(key)) / (size + IMAGINED));
    }

    /** Share of news on the topic that has a trait like this, by our own count. */
    private static double usual(String key) {
        return switch (key.charAt(0)) {
            case '#' -> usualNumber(key);
            case '@' -> key.equals("@CN") ? 0.9 : key.indexOf(':') > 0 ? 0.03 : 0.15;
            case '&' -> key.endsWith("|") ? 0.3 : 0.06;
            case '=' -> key.length() == 5 ? 0.2 : key.length() == 8 ? 0.05 : 0.01;
            case 'f' -> 0.01;
            case 'p', 'r', 'a', 'i' -> 0.04;
            case 'm' -> 0.15;
            case 'n' -> 0.01;
            case 'h' -> 0.02;
            case 'u' -> 0.01;
            default -> 0.3;
        };
    }

    private static double usualNumber(String key) {
        boolean round = key.endsWith("0") || key.equals("#12");
        int digits = key.length() - 1;
        return key.indexOf('.') > 0
                ? 0.01
                : digits == 1 ? 0.25 : digits == 2 ? round ? 0.08 : 0.03 : round ? 0.01 : 0.005;
    }
}
