// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.watch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Moments as feeds write them: RFC 822 with the liberties that are taken of it (no weekday, a wrong one, one of another
 * language, years of two digits, no seconds, no zone), ISO 8601 and its W3C profile down to the month. Where no zone is said,
 * UTC is taken: these moments order items, they are no evidence.
 */
final class FeedDates {
    private static final Pattern RFC_822 = Pattern.compile(
            "(?:[\\p{L}.]{2,12}\\s*,?\\s+)?(\\d{1,2})(?:\\.|st|nd|rd|th)?[\\s-]+"
                    + "(?:de\\s+)?([\\p{L}]{3,10})\\.?,?[\\s-]+(?:de\\s+)?(\\d{4}|\\d{2})"
                    + "(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?)?\\s*([+-]\\d{2}:?\\d{2}|[A-Za-z]{1,5})?.{0,20}");

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})[-/]?(\\d{2})(?:[-/]?(\\d{2}))?(?:[T\\s]+(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?)?"
                    + "\\s*([+-]\\d{2}:?\\d{2}|[+-]\\d{2}|[A-Za-z]{1,5})?");

    /** Zones of RFC 822, 5.1, and a few that are met; hours from UTC. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("MEZ", 1),
            Map.entry("MESZ", 2),
            Map.entry("BST", 1),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("HKT", 8),
            Map.entry("JST", 9),
            Map.entry("KST", 9),
            Map.entry("AEST", 10));

    /** Beginnings of the names of months, in the languages that are read; the longest that fits tells. */
    private static final Map<String, Integer> MONTHS = months();

    private FeedDates() {}

    private static Map<String, Integer> months() {
        String[] rows = {
            "jan ene janv gen", "feb fév fev", "mar mär maa mrt mars", "apr abr avr", "may mai mei mag", "jun juin giu",
            "jul juil lug", "aug ago aoû out_", "sep set", "oct okt ott out", "nov", "dec dez dic déc"
        };
        java.util.TreeMap<String, Integer> months = new java.util.TreeMap<>();
        for (int m = 0; m < rows.length; m++) {
            for (String name : rows[m].split(" ")) {
                months.put(name, m + 1);
            }
        }
        return Map.copyOf(months);
    }

    /** The moment; empty where the text is none. */
    static Optional<Instant> parse(@Nullable String text) {
        if (text == null || text.length() > 80) {
            return Optional.empty();
        }
        String date = text.strip();
        Matcher iso = ISO.matcher(date);
        if (iso.matches()) {
            String day = iso.group(3);
            return moment(
                    Integer.parseInt(iso.group(1)),
                    Integer.parseInt(iso.group(2)),
                    day == null ? 1 : Integer.parseInt(day),
                    iso);
        }
        Matcher rfc = RFC_822.matcher(date);
        if (!rfc.matches()) {
            return Optional.empty();
        }
        String written = rfc.group(3);
        int year = Integer.parseInt(written);
        // RFC 822 had years of two digits; those of feeds began in 1999.
        int full = written.length() > 2 ? year : year < 90 ? 2000 + year : 1900 + year;
        return month(rfc.group(2)).flatMap(m -> moment(full, m, Integer.parseInt(rfc.group(1)), rfc));
    }

    private static Optional<Integer> month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int length = Math.min(4, lower.length()); length >= 3; length--) {
            Integer month = MONTHS.get(lower.substring(0, length));
            if (month != null) {
                return Optional.of(month);
            }
        }
        return Optional.empty();
    }

    /** Hour, minute, second and zone are groups 4 to 7 of both forms. */
    private static Optional<Instant> moment(int year, int month, int day, Matcher rest) {
        try {
            int hour = number(rest.group(4));
            // Midnight at the end of a day.
            boolean end = hour == 24;
            LocalDateTime at = LocalDateTime.of(
                    year, month, day, end ? 0 : hour, number(rest.group(5)), Math.min(59, number(rest.group(6))));
            return Optional.of((end ? at.plusDays(1) : at).toInstant(zone(rest.group(7))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static ZoneOffset zone(@Nullable String zone) {
        if (zone == null) {
            return ZoneOffset.UTC;
        }
        if (zone.startsWith("+") || zone.startsWith("-")) {
            int hours = Integer.parseInt(zone.substring(1, 3));
            int minutes = zone.length() > 4 ? Integer.parseInt(zone.substring(zone.length() - 2)) : 0;
            int sign = zone.startsWith("-") ? -1 : 1;
            return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
        }
        return ZoneOffset.ofHours(ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), 0));
    }
}
