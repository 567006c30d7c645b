// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How good readers are by what people decided: of the claims that were decided, the share that was accepted, by kind and by
 * language, each with the interval in which the true share lies nineteen times of twenty (Wilson's). What no reader
 * proposed nobody decided, so this knows nothing of what was missed.
 */
public final class Decided {
    /** Nineteen of twenty, in standard deviations. */
    private static final double Z = 1.959963984540054;

    private final List<Verdict> verdicts;

    /**
     * A claim that was decided.
     *
     * @param kind code of its kind
     * @param lang first subtag of its language
     * @param readers who proposed it
     * @param accepted or else rejected
     * @param reason why, in the person's own words; may be empty
     */
    public record Verdict(String kind, String lang, List<String> readers, boolean accepted, String reason) {
        /** Copies the list. */
        public Verdict {
            readers = List.copyOf(readers);
        }
    }

    /** Over these decisions. */
    public Decided(List<Verdict> verdicts) {
        this.verdicts = List.copyOf(verdicts);
    }

    /**
     * A share with its interval.
     *
     * @param yes how many
     * @param all of how many, from 1
     */
    public record Share(int yes, int all) {
        /** The share itself. */
        public double value() {
            return (double) yes / all;
        }

        /** Where the interval begins. */
        public double low() {
            return centre() - margin();
        }

        /** Where it ends. */
        public double high() {
            return centre() + margin();
        }

        private double centre() {
            return (value() + Z * Z / (2 * all)) / (1 + Z * Z / all);
        }

        private double margin() {
            return Z * Math.sqrt(value() * (1 - value()) / all + Z * Z / (4.0 * all * all)) / (1 + Z * Z / all);
        }
    }

    /** By reader, then {@code all}, {@code kind KIND} and {@code lang LANG}, in order. */
    public Map<String, Map<String, Share>> shares() {
        Map<String, Map<String, Share>> shares = new LinkedHashMap<>();
        TreeSet<String> readers = new TreeSet<>();
        verdicts.forEach(v -> readers.addAll(v.readers()));
        for (String reader : readers) {
            Map<String, Share> rows = new TreeMap<>();
            for (Verdict v : verdicts) {
                if (v.readers().contains(reader)) {
                    for (String row : List.of("all", "kind " + v.kind(), "lang " + v.lang())) {
                        Share before = rows.getOrDefault(row, new Share(0, 0));
                        rows.put(row, new Share(before.yes() + (v.accepted() ? 1 : 0), before.all() + 1));
                    }
                }
            }
            shares.put(reader, rows);
        }
        return shares;
    }

    /** Of all accepted claims, how many this reader had proposed: no recall, but what other readers found beside it. */
    public Share found(String reader) {
        List<Verdict> accepted = verdicts.stream().filter(Verdict::accepted).toList();
        return new Share(
                (int) accepted.stream()
                        .filter(v -> v.readers().contains(reader))
                        .count(),
                accepted.size());
    }

    /** Why claims were rejected, with how many, the most frequent first. */
    public Map<String, Integer> reasons() {
        Map<String, Integer> counts = new TreeMap<>();
        verdicts.stream()
                .filter(v -> !v.accepted())
                .forEach(v -> counts.merge(v.reason().strip(), 1, Integer::sum));
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    /** For people, a line each. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        shares().forEach((reader, rows) -> {
            lines.add(reader);
            rows.forEach((row, share) -> lines.add(String.format(
                    Locale.ROOT,
                    "  %-18s %d of %d accepted  %.2f (%.2f to %.2f)",
                    row,
                    share.yes(),
                    share.all(),
                    share.value(),
                    share.low(),
                    share.high())));
            Share found = found(reader);
            if (found.all() > 0) {
                lines.add(String.format(
                        Locale.ROOT, "  it proposed %d of the %d claims that were accepted", found.yes(), found.all()));
            }
        });
        reasons()
                .forEach((reason, count) ->
                        lines.add("rejected " + count + ": " + (reason.isEmpty() ? "(no reason given)" : reason)));
        lines.add("recall is not known: nobody decides on what no reader proposed; annotate some pages and run"
                + " `daylight evaluate GOLD.jsonl` (docs/codebooks.md)");
        return lines;
    }
}
