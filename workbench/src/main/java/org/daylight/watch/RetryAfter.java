// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.watch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Retry-After field of an answer (RFC 9110, 10.2.3): seconds, or a date in one of the three forms of HTTP. */
public final class RetryAfter {
    /** Nobody is made to wait longer by one answer: a server that errs would silence a watch for good. */
    public static final Duration LONGEST = Duration.ofDays(7);

    private static final DateTimeFormatter RFC_850 = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("EEEE, dd-MMM-")
            // A year of two digits that seems more than 50 years ahead is one past (RFC 9110, 5.6.7); 1970 is past
            // enough.
            .appendValueReduced(ChronoField.YEAR, 2, 2, 1990)
            .appendPattern(" HH:mm:ss 'GMT'")
            .toFormatter(Locale.ENGLISH);

    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH),
            RFC_850,
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH));

    private RetryAfter() {}

    /**
     * The moment before which the server is not to be asked.
     *
     * @param value of the field; null where the answer has none
     * @param date the server's own clock, from its Date field, against which a date is read; null where it has none
     * @param now our clock
     * @return never before now, nor later than {@link #LONGEST} after it; empty where the value says nothing
     */
    public static Optional<Instant> of(@Nullable String value, @Nullable String date, Instant now) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        String text = value.strip();
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            long seconds = text.length() > 9 ? LONGEST.toSeconds() : Long.parseLong(text);
            return Optional.of(now.plusSeconds(Math.min(seconds, LONGEST.toSeconds())));
        }
        Optional<Instant> until = moment(text);
        if (until.isEmpty()) {
            return Optional.empty();
        }
        // What the server means is a distance on its own clock.
        Instant theirs = Optional.ofNullable(date).flatMap(RetryAfter::moment).orElse(now);
        Duration wait = Duration.between(theirs, until.get());
        return Optional.of(now.plus(wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait));
    }

    /** A date as HTTP writes it (RFC 9110, 5.6.7); empty where it is none. */
    static Optional<Instant> moment(String text) {
        for (DateTimeFormatter form : FORMS) {
            try {
                return Optional.of(LocalDateTime.parse(text.strip(), form).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException e) {
                // The next form.
            }
        }
        return Optional.empty();
    }
}
