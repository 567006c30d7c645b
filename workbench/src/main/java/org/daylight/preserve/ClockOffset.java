// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.daylight.archive.Fields;
import org.jspecify.annotations.Nullable;

/**
 * How far the clock of the server stood from ours, as its {@code Date} field tells (RFC 9110, 6.6.1).
 *
 * <p>The field has whole seconds, so what it says was true at some moment of that second; and it was written at some
 * moment between our question and the header of the answer. The estimate lies in the middle of both spans, and the
 * tolerance is half of their sum.
 *
 * @param offsetMs clock of the server less our own, milliseconds; above 0 the server's clock is ahead
 * @param toleranceMs the true offset lies at most so many milliseconds from the estimate, if the server wrote the field
 *     for this answer
 */
public record ClockOffset(long offsetMs, long toleranceMs) {
    private static final DateTimeFormatter IMF_FIXDATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(java.time.ZoneOffset.UTC);

    /**
     * The estimate.
     *
     * @param sent when the question went out, by our clock
     * @param came when the header of the answer was there, by our clock
     * @return null without one {@code Date} field in the form of the standard, or where a cache says by {@code Age} that
     *     the answer is an old one
     */
    static @Nullable ClockOffset of(Fields headers, Instant sent, Instant came) {
        List<String> dates = headers.all("Date");
        if (dates.size() != 1 || !headers.all("Age").stream().allMatch("0"::equals)) {
            return null;
        }
        try {
            Instant stated = ZonedDateTime.parse(dates.getFirst(), IMF_FIXDATE)
                    .toInstant()
                    .plusMillis(500);
            Duration span = Duration.between(sent, came);
            Instant middle = sent.plus(span.dividedBy(2));
            return new ClockOffset(
                    Duration.between(middle, stated).toMillis(), 500 + (Math.max(0, span.toMillis()) + 1) / 2);
        } catch (DateTimeException | ArithmeticException e) {
            return null; // a date of a stranger's own making says nothing about a clock
        }
    }
}
