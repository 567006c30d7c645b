// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daylight.Because;
import org.daylight.ClaimValues;
import org.daylight.Ground;

/**
 * One number with two words: "230,000 persuaded to return" on one page, "230,000 arrested" on another. It is flagged for a
 * person, on the entry of the statements with the first word; the property names both.
 */
final class Swaps {
    /** Smaller numbers meet by chance. */
    private static final long SMALLEST = 100;

    private static final String RETURNED = "returned";
    private static final String ARRESTED = "arrested";

    private Swaps() {}

    static List<Disagreement> in(Collection<Said> figures) {
        Map<Long, List<Said>> byNumber = new TreeMap<>();
        for (Said s : figures) {
            if (s.statement().detail() instanceof ClaimValues.Figure f && f.value() >= SMALLEST && persons(f.what())) {
                byNumber.computeIfAbsent(f.value(), n -> new ArrayList<>()).add(s);
            }
        }
        List<Disagreement> found = new ArrayList<>();
        byNumber.forEach((number, said) -> {
            List<Said> returned =
                    said.stream().filter(s -> only(RETURNED, ARRESTED, s)).toList();
            List<Said> arrested =
                    said.stream().filter(s -> only(ARRESTED, RETURNED, s)).toList();
            if (!returned.isEmpty() && !arrested.isEmpty()) {
                found.add(disagreement(number, returned, arrested));
            }
        });
        return found;
    }

    private static boolean persons(String what) {
        return switch (what) {
            case "persons_returned", "cases", "other" -> true;
            default -> false;
        };
    }

    private static boolean only(String kind, String other, Said said) {
        boolean near = !Cues.swapped(kind, said).isEmpty()
                || !Cues.swapped(other, said).isEmpty();
        return near
                ? !Cues.swapped(kind, said).isEmpty()
                        && Cues.swapped(other, said).isEmpty()
                : !Cues.swappedAround(kind, said).isEmpty()
                        && Cues.swappedAround(other, said).isEmpty();
    }

    private static Disagreement disagreement(long number, List<Said> returned, List<Said> arrested) {
        Group first = Group.of(RETURNED, returned);
        Group second = Group.of(ARRESTED, arrested);
        return new Disagreement(
                first.first().statement().entry(),
                "persons",
                Verdict.MISPRINT,
                List.of(Because.of(
                        Ground.RETURNED_OR_ARRESTED,
                        Long.toString(number),
                        String.join("\", \"", Cues.swappedAround(ARRESTED, second.first())))),
                Lines.of(List.of(first, second), Set.of(ARRESTED)));
    }
}
