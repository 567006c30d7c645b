// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.likeness;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A logistic rule over the features: likelihood = 1 / (1 + e^-(bias + Σ weight · feature)). Its weights stand in a data
 * file beside this class that a person can read; bench/StoriesFit fits them.
 */
public final class Rule {
    private final String version;
    private final double[] weights;
    private final double bias;

    private Rule(String version, double[] weights, double bias) {
        this.version = version;
        this.weights = weights.clone();
        this.bias = bias;
    }

    /** Two documents go back to one origin. */
    public static Rule sameOrigin() {
        return Rules.SAME_ORIGIN;
    }

    /** Two documents tell one event. */
    public static Rule sameEvent() {
        return Rules.SAME_EVENT;
    }

    /** Name and number, such as {@code same-origin/1}. */
    public String version() {
        return version;
    }

    /** How likely it is, 0 to 1. */
    public double likelihood(Likeness likeness) {
        double sum = bias;
        for (Feature feature : Feature.values()) {
            sum += weights[feature.place()] * likeness.of(feature);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** The features that spoke most for it, most first, with their values; such as {@code order 0.84}. */
    public List<String> reasons(Likeness likeness, int most) {
        return Arrays.stream(Feature.values())
                .filter(f -> weights[f.place()] * likeness.of(f) > 0)
                .sorted(Comparator.comparingDouble((Feature f) -> -weights[f.place()] * likeness.of(f)))
                .limit(most)
                .map(f -> f.code() + String.format(Locale.ROOT, " %.2f", likeness.of(f)))
                .toList();
    }

    private static final class Rules {
        static final Rule SAME_ORIGIN = read("same-origin");
        static final Rule SAME_EVENT = read("same-event");
    }

    private static Rule read(String name) {
        double[] weights = new double[Feature.values().length];
        double bias = 0;
        String version = name + "/0";
        for (String[] cells : Table.rows(name + ".tsv")) {
            switch (cells[0]) {
                case "version" -> version = name + "/" + cells[1];
                case "bias" -> bias = Double.parseDouble(cells[1]);
                default -> weights[Feature.of(cells[0]).place()] = Double.parseDouble(cells[1]);
            }
        }
        return new Rule(version, weights, bias);
    }
}
