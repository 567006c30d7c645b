// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.DaylightException;

/** Spans of time as people write them: {@code 5s}, {@code 30m}, {@code 6h}, {@code 2d}, {@code 1w}. */
final class Spans {
    private static final Pattern FORM = Pattern.compile("(\\d{1,5})\\s*(s|m|min|h|d|w)");

    private Spans() {}

    /** Reads one. @throws DaylightException where it is none */
    static Duration parse(String text) {
        Matcher m = FORM.matcher(text.strip());
        if (!m.matches()) {
            throw new DaylightException("a span of time is written 5s, 30m, 6h, 2d or 1w; found \"" + text + "\"");
        }
        long n = Long.parseLong(m.group(1));
        return switch (m.group(2)) {
            case "s" -> Duration.ofSeconds(n);
            case "h" -> Duration.ofHours(n);
            case "d" -> Duration.ofDays(n);
            case "w" -> Duration.ofDays(7 * n);
            default -> Duration.ofMinutes(n);
        };
    }

    /** Writes one, in the largest unit that fits it whole. */
    static String of(Duration span) {
        if (span.toSecondsPart() != 0) {
            return span.toSeconds() + "s";
        }
        long minutes = span.toMinutes();
        if (minutes > 0 && minutes % (7 * 24 * 60) == 0) {
            return minutes / (7 * 24 * 60) + "w";
        }
        if (minutes > 0 && minutes % (24 * 60) == 0) {
            return minutes / (24 * 60) + "d";
        }
        return minutes > 0 && minutes % 60 == 0 ? minutes / 60 + "h" : minutes + "m";
    }
}
