// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.match;

import java.util.ArrayList;
import java.util.List;
import org.daylight.Because;
import org.daylight.Ground;

/** Compares the places of two names; a spelling that can mean several is one with none of them for sure. */
final class PlaceComparison {
    private static final double OPEN = 0.9;
    private static final double LARGEST = 0.8;
    private static final double LESSER = 0.55;
    private static final double ONE_MORE = 0.7;
    private static final double NO_PLACE = 0.5;

    /**
     * Compares.
     *
     * @param local whether a body without a place is another than one with a place
     */
    void compare(List<List<Spot>> left, List<List<Spot>> right, boolean local, Comparison.Weighing w) {
        if (left.isEmpty() && right.isEmpty()) {
            return;
        }
        if (left.isEmpty() || right.isEmpty()) {
            w.agrees(
                    "place",
                    local ? NO_PLACE : ONE_MORE,
                    Because.of(Ground.ONE_NAMES_A_PLACE, shown((left.isEmpty() ? right : left).getFirst())));
            return;
        }
        boolean swap = left.size() > right.size();
        List<List<Spot>> few = swap ? right : left;
        List<List<Spot>> many = new ArrayList<>(swap ? left : right);
        for (List<Spot> spots : few) {
            List<Spot> found = many.stream()
                    .filter(other -> other.stream().anyMatch(spots::contains))
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                w.against(
                        "place",
                        Because.of(Ground.IS_NOT, shown(spots), shown(many.isEmpty() ? List.of() : many.getFirst())));
                return;
            }
            many.remove(found);
            same(spots, found, w);
        }
        if (!many.isEmpty()) {
            w.agrees("place", ONE_MORE, Because.of(Ground.ONE_NAMES, shown(many.getFirst())));
        }
    }

    private static void same(List<Spot> one, List<Spot> other, Comparison.Weighing w) {
        if (one.size() == 1 && other.size() == 1) {
            w.agrees("place", 1, Because.of(Ground.SAME_PLACE, one.getFirst().shown()));
        } else if (one.equals(other)) {
            w.agrees("place", OPEN, Because.of(Ground.SAME_SPELLING, shown(one)));
        } else {
            List<Spot> wide = one.size() > other.size() ? one : other;
            List<Spot> narrow = one.size() > other.size() ? other : one;
            Spot meant = wide.stream().filter(narrow::contains).findFirst().orElseThrow();
            boolean largest = meant.equals(wide.getFirst());
            w.agrees("place", largest ? LARGEST : LESSER, Because.of(Ground.AMBIGUOUS, shown(wide)));
        }
    }

    private static Because.OneOf shown(List<Spot> spots) {
        return new Because.OneOf(spots.stream().map(Spot::shown).toList());
    }
}
