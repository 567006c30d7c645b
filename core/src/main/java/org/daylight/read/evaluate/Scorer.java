// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts matches of claims with annotations, document by document, and prints the outcome. A claim matches an
 * annotation of its kind when their stretches overlap and the key values are equal; greatest overlap first, each used
 * once.
 */
final class Scorer {
    private static final Map<String, String> KINDS = kinds();
    private static final List<String> MAIN = List.of("figure", "presence", "response", "stance", "method");

    private final int errors;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, int[]> counts = new HashMap<>();
    private final Map<String, int[]> fields = new TreeMap<>();
    private final Map<String, Integer> shown = new HashMap<>();
    private final Set<String> langs = new HashSet<>();
    private final int[][] relevant = new int[2][2];

    Scorer(int errors) {
        this.errors = errors;
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (String kind : List.of("figure", "presence", "response", "stance", "method", "agreement")) {
            kinds.put(kind, kind + "s");
        }
        return kinds;
    }

    private record Pair(int overlap, int gold, int claim) {}

    /** Adds a document: its annotations, its language's first subtag, its claims. */
    void add(JsonNode row, String lang, List<Predicted> claims) {
        langs.add(lang);
        boolean any = claims.stream().anyMatch(c -> KINDS.containsKey(c.kind()));
        relevant[row.path("relevant").asBoolean() ? 1 : 0][any ? 1 : 0]++;
        KINDS.forEach((kind, list) -> {
            List<JsonNode> gold = new ArrayList<>();
            row.path(list).forEach(gold::add);
            List<Predicted> own =
                    claims.stream().filter(c -> c.kind().equals(kind)).toList();
            match(kind, lang, row.path("doc").asText(), gold, own);
        });
    }

    private void match(String kind, String lang, String doc, List<JsonNode> gold, List<Predicted> claims) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < claims.size(); j++) {
                JsonNode g = gold.get(i);
                Predicted c = claims.get(j);
                int overlap = Math.min(g.path("end").asInt(), c.end())
                        - Math.max(g.path("start").asInt(), c.start());
                if (overlap > 0 && Matching.keyEqual(kind, g, c.json())) {
                    pairs.add(new Pair(overlap, i, j));
                }
            }
        }
        pairs.sort(Comparator.comparingInt((Pair p) -> -p.overlap())
                .thenComparingInt(Pair::gold)
                .thenComparingInt(Pair::claim));
        Set<Integer> usedGold = new HashSet<>();
        Set<Integer> usedClaims = new HashSet<>();
        for (Pair p : pairs) {
            if (usedGold.contains(p.gold()) || usedClaims.contains(p.claim())) {
                continue;
            }
            usedGold.add(p.gold());
            usedClaims.add(p.claim());
            Matching.fields(kind, gold.get(p.gold()), claims.get(p.claim()).json())
                    .forEach((name, right) -> {
                        int[] n = fields.computeIfAbsent(kind + "." + name, k -> new int[2]);
                        n[0] += right ? 1 : 0;
                        n[1]++;
                    });
        }
        for (String where : List.of("all", lang)) {
            int[] n = counts.computeIfAbsent(where + " " + kind, k -> new int[3]);
            n[0] += usedGold.size();
            n[1] += claims.size() - usedClaims.size();
            n[2] += gold.size() - usedGold.size();
        }
        show(kind, "missed", doc, gold, usedGold);
        show(kind, "wrong", doc, claims.stream().map(Predicted::json).toList(), usedClaims);
    }

    private void show(String kind, String what, String doc, List<JsonNode> items, Set<Integer> used) {
        for (int i = 0; i < items.size(); i++) {
            if (used.contains(i) || shown.getOrDefault(kind + what, 0) >= errors) {
                continue;
            }
            shown.merge(kind + what, 1, Integer::sum);
            ObjectNode rest = JsonNodeFactory.instance.objectNode();
            items.get(i).properties().forEach(e -> {
                if (!Set.of("doc", "quote", "start", "end", "text").contains(e.getKey())) {
                    rest.set(e.getKey(), e.getValue());
                }
            });
            String quote =
                    Printed.literal(Printed.cut(items.get(i).path("quote").asText(), 90));
            lines.add(String.format(
                    Locale.ROOT, "%-9s %-7s %s: %s %s", kind, what, doc, quote, Printed.cut(Printed.json(rest), 160)));
        }
    }

    private record Prf(double p, double r, double f1) {
        static Prf of(int tp, int fp, int fn) {
            double p = tp + fp == 0 ? 0.0 : (double) tp / (tp + fp);
            double r = tp + fn == 0 ? 0.0 : (double) tp / (tp + fn);
            return new Prf(p, r, p + r == 0 ? 0.0 : 2 * p * r / (p + r));
        }

        ObjectNode json() {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.put("precision", Printed.round(p));
            node.put("recall", Printed.round(r));
            return node.put("f1", Printed.round(f1));
        }
    }

    private int[] count(String where, String kind) {
        return counts.getOrDefault(where + " " + kind, new int[3]);
    }

    /** The outcome as lines and as one JSON object. */
    Evaluation result() {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ObjectNode kinds = out.putObject("kinds");
        ObjectNode languages = out.putObject("languages");
        ObjectNode shares = out.putObject("fields");
        for (String kind : KINDS.keySet()) {
            int[] n = count("all", kind);
            kinds.set(kind, Prf.of(n[0], n[1], n[2]).json().put("gold", n[0] + n[2]));
        }
        double sum = 0;
        for (String kind : MAIN) {
            sum += kinds.path(kind).path("f1").asDouble();
        }
        double macro = Printed.round(sum / MAIN.size());
        out.put("macro", macro);
        langs.stream().sorted().forEach(lang -> {
            int[] total = new int[3];
            for (String kind : MAIN) {
                int[] n = count(lang, kind);
                for (int i = 0; i < 3; i++) {
                    total[i] += n[i];
                }
            }
            languages.set(lang, Prf.of(total[0], total[1], total[2]).json().put("gold", total[0] + total[2]));
        });
        fields.forEach((name, n) -> shares.putObject(name)
                .put("right", Printed.round((double) n[0] / n[1]))
                .put("of", n[1]));
        Prf told = Prf.of(relevant[1][1], relevant[0][1], relevant[1][0]);
        int irrelevant = relevant[0][1] + relevant[0][0];
        out.set("relevant", told.json().put("false_alarms", relevant[0][1]).put("of_irrelevant", irrelevant));
        kinds.properties()
                .forEach(e -> lines.add(String.format(Locale.ROOT, "%-10s %s", e.getKey(), row(e.getValue()))));
        languages
                .properties()
                .forEach(e -> lines.add(String.format(Locale.ROOT, "  %-8s %s", e.getKey(), row(e.getValue()))));
        shares.properties()
                .forEach(e -> lines.add(String.format(
                        Locale.ROOT,
                        "  %-20s %s of %d",
                        e.getKey(),
                        Printed.fixed(e.getValue().path("right").asDouble()),
                        e.getValue().path("of").asInt())));
        lines.add(String.format(
                Locale.ROOT,
                "relevant   P %s  R %s, false alarms %d of %d",
                Printed.fixed(told.p()),
                Printed.fixed(told.r()),
                relevant[0][1],
                irrelevant));
        lines.add("macro F1 " + Printed.fixed(macro));
        return new Evaluation(List.copyOf(lines), Printed.json(out));
    }

    private static String row(JsonNode n) {
        return String.format(
                Locale.ROOT,
                "P %s  R %s  F1 %s  (%d)",
                Printed.fixed(n.path("precision").asDouble()),
                Printed.fixed(n.path("recall").asDouble()),
                Printed.fixed(n.path("f1").asDouble()),
                n.path("gold").asInt());
    }
}
