// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.daylight.Days;
import org.daylight.StatedDate;
import org.jspecify.annotations.Nullable;

/** Dates as they are printed and as spans of days. */
final class Dates {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private Dates() {}

    /** "21 November 2026, 18:00 UTC". */
    static String minute(Instant time) {
        return MINUTE.format(time);
    }

    /** "1 December 2026, 09:00 (UTC+01:00)". */
    static String hour(OffsetDateTime time) {
        String zone = time.getOffset().getId();
        return HOUR.format(time) + " (UTC" + (zone.equals("Z") ? "" : zone) + ")";
    }

    /** A day in ISO form as it is printed. */
    static String day(String iso) {
        return StatedDate.parse(iso).map(StatedDate::inWords).orElse(iso);
    }

    /** The date as printed, or nothing. */
    static @Nullable String printed(@Nullable StatedDate date) {
        return date == null ? null : date.inWords();
    }

    /** First and last day that the date allows; absent where it is open to one side. */
    static @Nullable Span span(@Nullable StatedDate date) {
        Days days = date == null ? Days.ANY : date.days();
        return days.first() == null || days.last() == null ? null : new Span(days.first(), days.last());
    }

    /** Days from first to last. */
    record Span(LocalDate first, LocalDate last) {}
}
