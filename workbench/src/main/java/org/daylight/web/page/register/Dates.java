// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.register;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.daylight.StatedDate;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;

/** Dates in the person's language, never more exact than they are known. */
final class Dates {
    private Dates() {}

    /** A date; empty where there is none. */
    static String of(Words words, @Nullable StatedDate date) {
        if (date == null) {
            return "";
        }
        return switch (date.precision()) {
            case DAY -> day(words, date.value());
            case MONTH -> YearMonth.parse(date.value()).format(pattern(words, "LLLL y", "y年M月"));
            case YEAR -> Year.parse(date.value()).toString();
            case BEFORE -> words.say("register.date.before", part(words, date.value()));
            case AFTER -> words.say("register.date.after", part(words, date.value()));
            case RANGE -> range(words, date.value());
            case UNKNOWN -> words.say("register.date.unknown");
            case WEEK, SEASON -> date.inWords();
        };
    }

    /** A day of ISO 8601; what is none, as it is. */
    static String day(Words words, @Nullable String day) {
        try {
            return day == null ? "" : LocalDate.parse(day).format(pattern(words, "d MMMM y", "y年M月d日"));
        } catch (DateTimeParseException e) {
            return part(words, String.valueOf(day));
        }
    }

    private static String range(Words words, String value) {
        int slash = value.indexOf('/');
        return slash < 0
                ? value
                : words.say(
                        "register.date.range",
                        part(words, value.substring(0, slash)),
                        part(words, value.substring(slash + 1)));
    }

    private static String part(Words words, String value) {
        return StatedDate.parse(value)
                .filter(d -> d.value().matches("[0-9]{4}(-[0-9]{2}){0,2}"))
                .filter(d -> !d.value().matches("[0-9]{4}-(1[3-9]|[2-9][0-9])"))
                .map(d -> of(words, d))
                .orElse(value);
    }

    private static DateTimeFormatter pattern(Words words, String usual, String chinese) {
        return DateTimeFormatter.ofPattern(words.locale().getLanguage().equals("zh") ? chinese : usual, words.locale());
    }
}
