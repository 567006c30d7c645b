// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The colours of the stylesheet hold WCAG 2.2 AA (1.4.3: 4.5 to 1 for text) by day, by night and in print. */
class EditionColoursTest {
    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+):(#[0-9a-f]{3,6})");
    private static final Pattern ROOT = Pattern.compile(":root\\{([^}]*--paper:[^}]*)}");

    private static String css() throws IOException {
        try (InputStream in = EditionBuilder.class.getResourceAsStream("edition.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Map<String, String>> schemes() throws IOException {
        return ROOT.matcher(css())
                .results()
                .map(block -> {
                    Map<String, String> tokens = new HashMap<>();
                    for (Matcher m = TOKEN.matcher(block.group(1)); m.find(); ) {
                        tokens.put(m.group(1), m.group(2));
                    }
                    return tokens;
                })
                .toList();
    }

    /** Relative luminance (WCAG 2.2). */
    private static double luminance(String hex) {
        String six = hex.length() == 7 ? hex.substring(1) : hex.substring(1).replaceAll("(.)", "$1$1");
        double[] weight = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(six.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weight[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static double contrast(String a, String b) {
        double x = luminance(a);
        double y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    @Test
    void blackOnWhiteIsTwentyOneToOne() {
        assertThat(contrast("#000", "#ffffff")).isEqualTo(21);
    }

    @Test
    void textStandsOutByDayByNightAndInPrint() throws IOException {
        List<Map<String, String>> schemes = schemes();
        assertThat(schemes).hasSize(3);
        for (Map<String, String> scheme : schemes) {
            for (String ink : List.of("ink", "soft", "accent", "alleges", "confirms", "denies", "conflict", "gone")) {
                for (String ground : List.of("paper", "wash")) {
                    readable(scheme, ink, ground);
                }
            }
            for (String stance : List.of("alleges", "confirms", "denies", "conflict", "gone")) {
                readable(scheme, stance, stance + "-bg");
            }
            for (String ground : List.of("mark", "mark-on")) {
                readable(scheme, "ink", ground);
            }
            // A link that is pointed at.
            readable(scheme, "accent", "mark");
        }
    }

    private static void readable(Map<String, String> scheme, String ink, String ground) {
        String front = scheme.getOrDefault(ink, "");
        String back = scheme.getOrDefault(ground, "");
        assertThat(contrast(front, back))
                .as(ink + " " + front + " on " + ground + " " + back)
                .isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void nothingMovesWhereTheReaderAskedForStillness() throws IOException {
        String moving = css().replaceAll("@media \\(prefers-reduced-motion:no-preference\\)\\{[^}]*}}", "");
        assertThat(moving).doesNotContain("transition", "animation", "scroll-behavior");
    }
}
