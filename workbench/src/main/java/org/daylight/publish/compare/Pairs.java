// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.daylight.publish.compare.Issue.Said;

/**
 * Which statement of one edition is which of the other. A decision that stands in both is the same statement, on whatever
 * entry; a claim that was decided anew, amended or not, is the same statement decided anew.
 */
final class Pairs {
    private static final List<Function<Said, Object>> OF_ONE_LEDGER = List.of(
            s -> List.of(s.decision(), s.property(), s.entry(), s.reply()),
            s -> List.of(s.decision(), s.property(), s.reply()));
    private static final List<Function<Said, Object>> OF_ANY = List.of(
            s -> List.of(s.claim(), s.property(), s.entry(), s.passage()),
            s -> List.of(s.claim(), s.property(), s.entry()),
            s -> List.of(s.claim(), s.property()));

    private final List<Said> before;
    private final List<Said> after;
    /** By place in {@link #after}: the place in {@link #before}, or -1. */
    private final int[] earlier;

    private final boolean[] matched;

    Pairs(List<Said> before, List<Said> after, boolean oneLedger) {
        this.before = before;
        this.after = after;
        earlier = new int[after.size()];
        matched = new boolean[before.size()];
        java.util.Arrays.fill(earlier, -1);
        if (oneLedger) {
            OF_ONE_LEDGER.forEach(this::match);
        }
        OF_ANY.forEach(this::match);
    }

    private void match(Function<Said, Object> key) {
        Map<Object, Deque<Integer>> open = new HashMap<>();
        for (int i = 0; i < matched.length; i++) {
            if (!matched[i]) {
                open.computeIfAbsent(key.apply(before.get(i)), k -> new ArrayDeque<>())
                        .add(i);
            }
        }
        for (int i = 0; i < earlier.length; i++) {
            Deque<Integer> same = earlier[i] < 0 ? open.get(key.apply(after.get(i))) : null;
            if (same != null && !same.isEmpty()) {
                earlier[i] = same.remove();
                matched[earlier[i]] = true;
            }
        }
    }

    /** Places of later statements that had no earlier one. */
    List<Integer> added() {
        List<Integer> added = new ArrayList<>();
        for (int i = 0; i < earlier.length; i++) {
            if (earlier[i] < 0) {
                added.add(i);
            }
        }
        return added;
    }

    /** Places of earlier statements that have no later one. */
    List<Integer> missing() {
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < matched.length; i++) {
            if (!matched[i]) {
                missing.add(i);
            }
        }
        return missing;
    }

    /** The place of the earlier statement that this later one is, -1 where it is new. */
    int earlier(int later) {
        return earlier[later];
    }
}
