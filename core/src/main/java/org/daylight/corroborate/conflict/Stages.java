// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daylight.Because;
import org.daylight.Days;
import org.daylight.Ground;

/** Codes of one vocabulary: which are steps of one course and which exclude each other, as {@code stages.tsv} says. */
final class Stages implements Judge {
    private static final List<List<String>> ROWS = Table.rows("stages.tsv");
    private static final Map<String, String> FINE = coarse();

    private final Map<String, Integer> phases = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();

    private record Pair(String first, String second, Verdict verdict, Verdict later, Verdict earlier, Because why) {
        boolean fits(String a, String b) {
            return first.equals(a) && (second.equals(b) || second.equals("*"));
        }

        Finding finding(Optional<Days.Order> order) {
            Verdict found = order.isEmpty() ? verdict : order.get() == Days.Order.BEFORE ? later : earlier;
            Because dates = order.isEmpty() || found == verdict ? Because.NOTHING : Because.of(Ground.OTHER_TIMES);
            return new Finding(found, why.and(dates));
        }
    }

    /** The codes of one vocabulary: status, response, outcome, stage. */
    Stages(String vocabulary) {
        for (List<String> row : ROWS) {
            if (row.get(1).equals(vocabulary)) {
                switch (row.get(0)) {
                    case "phase" -> phases.put(row.get(2), Integer.parseInt(row.get(3)));
                    case "pair" ->
                        pairs.add(new Pair(
                                row.get(2),
                                row.get(3),
                                verdict(row.get(4)),
                                verdict(row.get(5)),
                                verdict(row.get(6)),
                                Because.of(Ground.of(row.get(7)))));
                    case "coarse" -> {
                        // Read by fine().
                    }
                    default ->
                        throw new IllegalStateException("stages.tsv: expected phase, pair or coarse, found " + row);
                }
            }
        }
    }

    private static Verdict verdict(String word) {
        return Verdict.valueOf(word.toUpperCase(Locale.ROOT));
    }

    @Override
    public Optional<Finding> of(Group a, Group b) {
        Optional<Days.Order> order = a.apart(b, Group::when);
        for (Pair pair : pairs) {
            if (pair.fits(a.key(), b.key())) {
                return Optional.of(pair.finding(order));
            }
            if (pair.fits(b.key(), a.key())) {
                return Optional.of(
                        pair.finding(order.map(o -> o == Days.Order.BEFORE ? Days.Order.AFTER : Days.Order.BEFORE)));
            }
        }
        Integer first = phases.get(a.key());
        Integer second = phases.get(b.key());
        if (first == null || second == null || first.equals(second)) {
            return Optional.of(new Finding(Verdict.COMPATIBLE, Because.of(Ground.CODEBOOK_LETS_BOTH)));
        }
        String before = first < second ? a.key() : b.key();
        String after = first < second ? b.key() : a.key();
        return Optional.of(new Finding(
                Verdict.STAGE, Because.of(Ground.STEPS, new Because.Term(before), new Because.Term(after))));
    }

    /** The codebook's usual fine code for a coarse kind of response; the kind itself where it has none. */
    static String fine(String coarse) {
        return FINE.getOrDefault(coarse, coarse);
    }

    private static Map<String, String> coarse() {
        Map<String, String> fine = new HashMap<>();
        ROWS.stream().filter(row -> row.get(0).equals("coarse")).forEach(row -> fine.put(row.get(2), row.get(3)));
        return fine;
    }
}
