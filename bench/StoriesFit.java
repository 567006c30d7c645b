// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Fits the two rules of {@code org.daylight.corroborate.likeness} to labelled pairs and prints their data files: logistic
 * regression with a quadratic penalty, no weight below 0 (accelerated projected gradient), doubtful labels at half weight.
 * Documents that pairs connect are a cluster; clusters are never torn apart, neither by the ten folds of the cross-validation
 * nor by the lockbox (SHA-256 of the cluster's first id, modulo 3, is 0), on which only a rule that never saw it is scored.
 *
 * <p>{@code java -cp core/target/classes:LIBRARIES bench/StoriesFit.java FEATURES.tsv [CLUSTERS.jsonl]}; the features are
 * printed by {@code bench/StoriesScore.java TEXTS PAIRS}, the clusters are lines with {@code docs}.
 */
class StoriesFit {
    private static final double PENALTY = 0.5;
    private static final double THRESHOLD = 0.4;
    private static final int FOLDS = 10;

    private final List<String[]> rows = new ArrayList<>();
    private final Map<String, String> parent = new HashMap<>();
    private final String[] head;

    StoriesFit(Path features, List<Path> clusters) throws IOException {
        List<String> lines = Files.readAllLines(features);
        head = lines.getFirst().split("\t");
        lines.stream().skip(1).map(line -> line.split("\t")).forEach(rows::add);
        rows.forEach(row -> join(row[0], row[1]));
        for (Path file : clusters) {
            for (String line : Files.readAllLines(file)) {
                var docs = new ObjectMapper().readTree(line).path("docs");
                docs.forEach(d -> join(docs.path(0).asText(), d.asText()));
            }
        }
    }

    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            throw new IllegalArgumentException("usage: StoriesFit FEATURES.tsv [CLUSTERS.jsonl]");
        }
        List<Path> clusters = Arrays.stream(args).skip(1).map(Path::of).toList();
        StoriesFit fit = new StoriesFit(Path.of(args[0]), clusters);
        fit.rule("same-origin", List.of("slots"), row -> true, row -> row[3].equals("1"));
        fit.rule("same-event", List.of("slots", "length"),
                row -> !row[2].equals("related_update") || row[3].equals("1"),
                row -> row[3].equals("1") || row[2].equals("same_event_independent"));
    }

    private void rule(String name, List<String> without, Predicate<String[]> used, Predicate<String[]> positive) {
        int[] columns = java.util.stream.IntStream.range(5, head.length)
                .filter(c -> !without.contains(head[c])).toArray();
        List<String[]> all = rows.stream().filter(used).toList();
        List<String[]> open = all.stream().filter(row -> !locked(row)).toList();
        double[] crossed = crossed(all, columns, positive);
        System.out.printf(Locale.ROOT, "# %s: cross-validated by cluster over all %d pairs: %s%n", name, all.size(),
                score(all, crossed, positive));
        double[] crossedOpen = crossed(open, columns, positive);
        System.out.printf(Locale.ROOT, "# cross-validated outside the lockbox: %s%n", score(open, crossedOpen, positive));
        List<String[]> lock = all.stream().filter(this::locked).toList();
        double[] blind = fit(open, columns, positive);
        double[] inLock = lock.stream().mapToDouble(row -> likelihood(blind, row, columns)).toArray();
        System.out.printf(Locale.ROOT, "# lockbox of %d pairs, fitted without it: %s%n", lock.size(), score(lock, inLock, positive));
        double[] weights = fit(all, columns, positive);
        System.out.printf(Locale.ROOT, "version\t1%n");
        for (int c = 0; c < columns.length; c++) {
            if (weights[c] >= 0.005) {
                System.out.printf(Locale.ROOT, "%s\t%.2f%n", head[columns[c]], weights[c]);
            }
        }
        System.out.printf(Locale.ROOT, "bias\t%.2f%n%n", weights[columns.length]);
    }

    private double[] crossed(List<String[]> all, int[] columns, Predicate<String[]> positive) {
        double[] likelihoods = new double[all.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int f = fold;
            double[] weights = fit(all.stream().filter(row -> fold(row) != f).toList(), columns, positive);
            for (int i = 0; i < all.size(); i++) {
                if (fold(all.get(i)) == fold) {
                    likelihoods[i] = likelihood(weights, all.get(i), columns);
                }
            }
        }
        return likelihoods;
    }

    private double[] fit(List<String[]> rows, int[] columns, Predicate<String[]> positive) {
        int n = columns.length;
        double norm = 0;
        for (String[] row : rows) {
            norm += 1;
            for (int column : columns) {
                norm += Math.pow(Double.parseDouble(row[column]), 2);
            }
        }
        double step = 1 / (norm / 4 + PENALTY);
        double[] weights = new double[n + 1];
        double[] ahead = weights.clone();
        double t = 1;
        for (int round = 0; round < 4000; round++) {
            double[] slope = new double[n + 1];
            for (String[] row : rows) {
                double error = (likelihood(ahead, row, columns) - (positive.test(row) ? 1 : 0)) * (row[4].equals("1") ? 1 : 0.5);
                for (int c = 0; c < n; c++) {
                    slope[c] += error * Double.parseDouble(row[columns[c]]);
                }
                slope[n] += error;
            }
            double next = (1 + Math.sqrt(1 + 4 * t * t)) / 2;
            double[] old = weights.clone();
            for (int c = 0; c <= n; c++) {
                double moved = ahead[c] - step * (slope[c] + (c < n ? PENALTY * ahead[c] : 0));
                weights[c] = c < n ? Math.max(0, moved) : moved;
                ahead[c] = weights[c] + (t - 1) / next * (weights[c] - old[c]);
            }
            t = next;
        }
        return weights;
    }

    private static double likelihood(double[] weights, String[] row, int[] columns) {
        double sum = weights[columns.length];
        for (int c = 0; c < columns.length; c++) {
            sum += weights[c] * Double.parseDouble(row[columns[c]]);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static String score(List<String[]> rows, double[] likelihoods, Predicate<String[]> positive) {
        int hit = 0;
        int said = 0;
        int is = 0;
        for (int i = 0; i < likelihoods.length; i++) {
            boolean yes = likelihoods[i] >= THRESHOLD;
            said += yes ? 1 : 0;
            is += positive.test(rows.get(i)) ? 1 : 0;
            hit += yes && positive.test(rows.get(i)) ? 1 : 0;
        }
        double p = (double) hit / Math.max(1, said);
        double r = (double) hit / Math.max(1, is);
        return String.format(Locale.ROOT, "precision %.3f, recall %.3f, F1 %.3f", p, r, 2 * p * r / Math.max(1e-9, p + r));
    }

    private boolean locked(String[] row) {
        return hash(cluster(row[0])).mod(BigInteger.valueOf(3)).signum() == 0;
    }

    private int fold(String[] row) {
        return hash("fold " + cluster(row[0])).mod(BigInteger.valueOf(FOLDS)).intValue();
    }

    private static BigInteger hash(String id) {
        try {
            return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String cluster(String id) {
        String root = id;
        while (!parent.getOrDefault(root, root).equals(root)) {
            root = parent.get(root);
        }
        return root;
    }

    private void join(String a, String b) {
        String one = cluster(a);
        String other = cluster(b);
        if (one.compareTo(other) <= 0) {
            parent.put(other, one);
        } else {
            parent.put(one, other);
        }
    }
}
