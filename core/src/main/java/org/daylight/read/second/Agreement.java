// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.second;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.ClaimKind;

/**
 * Puts the proposals of two readers side by side. Where both propose one kind, at overlapping places, with the same key
 * values, each says so; of one and the same claim the first reader's is kept. Where they differ both stand.
 */
public final class Agreement {
    private Agreement() {}

    /** Whether a claim is a second reader's. */
    public static boolean second(Claim claim) {
        return claim.reader().startsWith("second/");
    }

    /** All of both in order of the text. */
    public static List<Claim> of(List<Claim> first, List<Claim> second) {
        if (second.isEmpty()) {
            return first;
        }
        Map<ClaimId, Claim> all = new LinkedHashMap<>();
        for (Claim claim : first) {
            all.put(claim.id(), claim.alsoBy(others(claim, second)));
        }
        for (Claim claim : second) {
            List<Claim> rest = new ArrayList<>(first);
            second.stream().filter(c -> !c.reader().equals(claim.reader())).forEach(rest::add);
            all.putIfAbsent(claim.id(), claim.alsoBy(others(claim, rest)));
        }
        List<Claim> sorted = new ArrayList<>(all.values());
        sorted.sort(Comparator.comparing(Claim::at).thenComparing(Claim::kind).thenComparing(Claim::id));
        return List.copyOf(sorted);
    }

    private static List<String> others(Claim claim, List<Claim> claims) {
        TreeSet<String> readers = new TreeSet<>();
        for (Claim other : claims) {
            boolean same = other.kind() == claim.kind()
                    && other.at().overlaps(claim.at())
                    && other.values().key().equals(claim.values().key())
                    && (claim.kind() != ClaimKind.STANCE || other.stance() == claim.stance());
            if (same && !other.reader().equals(claim.reader())) {
                readers.add(other.reader());
            }
        }
        return List.copyOf(readers);
    }
}
