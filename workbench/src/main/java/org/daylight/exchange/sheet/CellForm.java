// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.exchange.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How a cell shows its number. Spreadsheets store a date as a count of days and a form to show it; the form tells how
 * exactly it was known: what is shown as a month was not known to the day.
 */
enum CellForm {
    NUMBER,
    YEAR,
    MONTH,
    DAY,
    MOMENT,
    CLOCK;

    private static final DateTimeFormatter MOMENTS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final int SECONDS = 86_400;
    /** The last day that a spreadsheet counts, 9999-12-31. */
    private static final long LAST_DAY = 2_958_465;

    /** What a form says, by its number where it is one of those that every spreadsheet has, else by its letters. */
    static CellForm of(int number, String code) {
        if (!code.isEmpty()) {
            return of(code);
        }
        if (number == 17 || number == 55 || number == 52) {
            return MONTH;
        }
        if (number == 22) {
            return MOMENT;
        }
        if ((number >= 18 && number <= 21) || (number >= 45 && number <= 47) || (number >= 32 && number <= 35)) {
            return CLOCK;
        }
        return (number >= 14 && number <= 16) || (number >= 27 && number <= 31) || (number >= 50 && number <= 58)
                ? DAY
                : NUMBER;
    }

    private static CellForm of(String code) {
        // Colours, currencies, words in quotes and what follows an escape say nothing about dates.
        String letters = code.split(";", 2)[0]
                .replaceAll("\"[^\"]*\"|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]|\\\\.|_.|\\*.", "")
                .replaceAll("(?i)general|am/pm|a/p", "")
                .toLowerCase(Locale.ROOT);
        boolean year = letters.contains("y") || (letters.contains("e") && letters.contains("m"));
        boolean day = letters.contains("d");
        boolean clock = letters.contains("h") || letters.contains("s");
        if (letters.matches(".*[0#?].*") && !year && !day) {
            return clock && letters.contains(":") ? CLOCK : NUMBER;
        }
        if (day) {
            return clock ? MOMENT : DAY;
        }
        if (year) {
            return letters.contains("m") ? MONTH : YEAR;
        }
        return clock ? CLOCK : letters.contains("m") ? MONTH : NUMBER;
    }

    /**
     * A stored number as it is shown.
     *
     * @param from1904 whether days count from 1904, as old Macintosh files do
     */
    String shown(BigDecimal value, boolean from1904) {
        BigDecimal days = value.setScale(0, RoundingMode.FLOOR);
        if (this == NUMBER || days.signum() < 0 || days.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
            BigDecimal plain = value.stripTrailingZeros();
            return plain.scale() < -30 || plain.precision() > 40 ? value.toString() : plain.toPlainString();
        }
        long seconds = value.subtract(days)
                .multiply(BigDecimal.valueOf(SECONDS))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        LocalDateTime moment = epoch(days.longValue(), from1904)
                .plusDays(days.longValue())
                .atStartOfDay()
                .plusSeconds(seconds);
        return switch (this) {
            case YEAR -> String.format(Locale.ROOT, "%04d", moment.getYear());
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", moment.getYear(), moment.getMonthValue());
            case DAY -> moment.toLocalDate().toString();
            case MOMENT -> MOMENTS.format(moment);
            case CLOCK -> String.format(Locale.ROOT, "%02d:%02d", moment.getHour(), moment.getMinute());
            case NUMBER -> value.toPlainString();
        };
    }

    /** The first spreadsheets held 1900 for a leap year, and all have counted one day too many since. */
    private static LocalDate epoch(long days, boolean from1904) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1);
        }
        return days < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
    }
}
