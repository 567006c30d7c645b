// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.map;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.daylight.Days;
import org.daylight.StatedDate;
import org.daylight.run.Voice;
import org.daylight.web.page.Words;

/** How the map's templates write single values. */
final class Chips {
    private Chips() {}

    /** The chip of the frame that means this everywhere. */
    static String css(Voice voice) {
        return switch (voice) {
            case ALLEGED -> "alleges";
            case CONFIRMED -> "confirms";
            case DENIED -> "denies";
            case CLOSED -> "gone";
        };
    }

    /** A date as exactly as it is known. */
    static String date(Words words, StatedDate date) {
        Days days = date.days();
        LocalDate first = days.first();
        LocalDate last = days.last();
        if (first == null || last == null) {
            return date.inWords();
        }
        if (days.oneDay()) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(words.locale())
                    .format(first);
        }
        YearMonth month = YearMonth.from(first);
        boolean whole = first.getDayOfMonth() == 1 && last.equals(month.atEndOfMonth());
        return whole ? words.month(month) : date.value();
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.5f", value);
    }
}
