// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.DaylightException;

/**
 * The part of each day in which something may be asked, such as at night where its readers live.
 *
 * @param from minute of the day, 0 to 1439, with which it begins
 * @param to minute with which it ends; at or before {@code from} it is of the next day
 * @param zone whose clock counts, changes to and from summer time included
 */
public record Window(int from, int to, ZoneId zone) {
    private static final Pattern HOURS =
            Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)\\s*[-–]\\s*([01]?\\d|2[0-3]):([0-5]\\d)");

    /** @throws IllegalArgumentException where a minute is none of a day */
    public Window {
        if (from < 0 || from > 1439 || to < 0 || to > 1439) {
            throw new IllegalArgumentException("no minutes of a day: " + from + " to " + to);
        }
    }

    /** Reads hours such as {@code 22:00-06:00}. @throws DaylightException where they are none */
    public static Window parse(String hours, ZoneId zone) {
        Matcher m = HOURS.matcher(hours.strip());
        if (!m.matches()) {
            throw new DaylightException("hours are given as 22:00-06:00; found \"" + hours + "\"");
        }
        return new Window(minute(m.group(1), m.group(2)), minute(m.group(3), m.group(4)), zone);
    }

    private static int minute(String hour, String minute) {
        return Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
    }

    /** The first moment, this one or a later, at which it is open. A window without length is always open. */
    public Instant open(Instant at) {
        ZonedDateTime here = at.atZone(zone);
        int minute = here.getHour() * 60 + here.getMinute();
        boolean in = from == to || (from < to ? minute >= from && minute < to : minute >= from || minute < to);
        if (in) {
            return at;
        }
        LocalDate day = here.toLocalDate();
        LocalTime begin = LocalTime.of(from / 60, from % 60);
        Instant today = day.atTime(begin).atZone(zone).toInstant();
        return today.isAfter(at)
                ? today
                : day.plusDays(1).atTime(begin).atZone(zone).toInstant();
    }

    /** As it is given: {@code 22:00-06:00}. */
    public String hours() {
        return String.format(Locale.ROOT, "%02d:%02d-%02d:%02d", from / 60, from % 60, to / 60, to % 60);
    }
}
