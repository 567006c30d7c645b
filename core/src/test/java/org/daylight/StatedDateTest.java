// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.daylight.Days.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates say what the text says: no more. */
class StatedDateTest {
    private static final int TRIES = 20_000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2022-12-05           |day    |2022-12-05|2022-12-05|5 December 2022
                    2022-W49             |week   |2022-12-05|2022-12-11|the week of 5 December 2022
                    2020-W53             |week   |2020-12-28|2021-01-03|the week of 28 December 2020
                    2022-12              |month  |2022-12-01|2022-12-31|December 2022
                    2024-02              |month  |2024-02-01|2024-02-29|February 2024
                    2022                 |year   |2022-01-01|2022-12-31|2022
                    2022-21              |season |2022-03-01|2022-12-22|spring 2022
                    2022-24              |season |2021-12-01|2023-03-21|winter 2022
                    2022-29              |season |2022-09-01|2022-12-22|southern spring 2022
                    2022-33              |season |2022-01-01|2022-03-31|the first quarter of 2022
                    2022-41              |season |2022-07-01|2022-12-31|the second half of 2022
                    2022-03/2022-05      |range  |2022-03-01|2022-05-31|between March 2022 and May 2022
                    2016/2019-06-30      |range  |2016-01-01|2019-06-30|between 2016 and 30 June 2019
                    ../2016              |before |          |2016-12-31|2016 or earlier
                    2022-06/..           |after  |2022-06-01|          |June 2022 or later
                    XXXX                 |unknown|          |          |date unknown
                    """)
    void formsTellPrecisionDaysAndWords(String value, String precision, LocalDate first, LocalDate last, String words) {
        StatedDate date = StatedDate.parse(value).orElseThrow();
        assertThat(date.precision().code()).isEqualTo(precision);
        assertThat(date.days()).isEqualTo(new Days(first, last));
        assertThat(date.inWords()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "22",
                "2022-13",
                "2022-00",
                "2022-11-31",
                "2023-02-29",
                "2022-W00",
                "2021-W53",
                "2022-42",
                "2022-12-05T10:00",
                "2022/",
                "/2022",
                "2023/2022",
                "2022/2023/2024",
                "../..",
                "20x2",
                "２０２２",
                "2022-1-5"
            })
    void whatIsNoDateIsRefused(String value) {
        assertThat(StatedDate.parse(value)).isEmpty();
        for (DatePrecision precision : DatePrecision.values()) {
            assertThatThrownBy(() -> new StatedDate(value, precision, null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(precision.code());
        }
    }

    @Test
    void aDayKnownToTheMonthIsItsMonth() {
        assertThat(StatedDate.parse("2022-12-05", "month").orElseThrow().value())
                .isEqualTo("2022-12");
        assertThat(StatedDate.parse("2022-12-05", "year").orElseThrow().value()).isEqualTo("2022");
        assertThat(StatedDate.parse("2022-12", "day").orElseThrow().precision()).isEqualTo(DatePrecision.MONTH);
        assertThat(StatedDate.parse("2016", "before").orElseThrow().days().first())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09,      2022-12,       BEFORE",
        "2022-12-05,   2022-12,       OVERLAPPING",
        "2022-12-05,   2022-12-05,    SAME_DAY",
        "2022-12,      2022-12,       OVERLAPPING",
        "../2016,      2017,          BEFORE",
        "../2016,      2016,          OVERLAPPING",
        "2022/..,      2021-12-31,    AFTER",
        "2022/..,      ../2023,       OVERLAPPING",
        "XXXX,         2023,          UNKNOWN",
        "2022-03/2022-05, 2022-06,    BEFORE",
        "2022-21,      2022-12-24,    BEFORE",
        "2022-24,      2022-06,       OVERLAPPING",
        "2022-W49,     2022-12-12,    BEFORE"
    })
    void orderIsToldOnlyWhereItIsCertain(String a, String b, Order order) {
        StatedDate x = StatedDate.parse(a).orElseThrow();
        StatedDate y = StatedDate.parse(b).orElseThrow();
        assertThat(x.order(y)).isEqualTo(order);
        assertThat(y.order(x)).isEqualTo(back(order));
    }

    /** Whatever two days the dates meant, the order that is said to be certain is the order of those days. */
    @Test
    void certaintyHoldsForEveryDayThatWasMeant() {
        Random random = new Random(7);
        for (int i = 0; i < TRIES; i++) {
            StatedDate a = any(random);
            StatedDate b = any(random);
            Order order = a.order(b);
            assertThat(b.order(a)).isEqualTo(back(order));
            LocalDate x = meant(random, a);
            LocalDate y = meant(random, b);
            switch (order) {
                case BEFORE -> assertThat(x).as("%s before %s", a, b).isBefore(y);
                case AFTER -> assertThat(x).as("%s after %s", a, b).isAfter(y);
                case SAME_DAY -> assertThat(x).isEqualTo(y);
                case OVERLAPPING, UNKNOWN -> {
                    // Nothing is claimed.
                }
            }
            if (order == Order.BEFORE) {
                assertThat(StatedDate.chronological().compare(a, b)).isNegative();
            }
        }
    }

    /** Knowing less never turns an order round: it stays or is no longer certain. */
    @Test
    void aWiderDateClaimsNoMore() {
        Random random = new Random(8);
        for (int i = 0; i < TRIES; i++) {
            StatedDate a = any(random);
            StatedDate b = any(random);
            Days wide = a.days().spanning(any(random).days());
            Order wider = wide.order(b.days());
            assertThat(wide.holds(a.days())).isTrue();
            if (wider.apart()) {
                assertThat(a.order(b)).isEqualTo(wider);
            }
        }
    }

    @Test
    void earlierIsTransitiveAndSortingIsTotal() {
        Random random = new Random(9);
        List<StatedDate> dates = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            dates.add(any(random));
        }
        List<StatedDate> sorted = new ArrayList<>(dates);
        sorted.sort(StatedDate.chronological());
        for (StatedDate a : dates) {
            for (StatedDate b : dates) {
                for (StatedDate c : dates.subList(0, 40)) {
                    if (a.order(b) == Order.BEFORE && b.order(c) == Order.BEFORE) {
                        assertThat(a.order(c)).isEqualTo(Order.BEFORE);
                    }
                }
            }
        }
        for (int i = 0; i + 1 < sorted.size(); i++) {
            assertThat(sorted.get(i).order(sorted.get(i + 1))).isNotEqualTo(Order.AFTER);
        }
    }

    /** Written and read back, a date is the same, in any locale. */
    @Test
    void everyDateIsReadBackAsItWas() {
        Random random = new Random(10);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            for (int i = 0; i < 2_000; i++) {
                StatedDate date = any(random);
                assertThat(StatedDate.parse(date.value(), date.precision().code()))
                        .contains(date);
                assertThat(date.inWords()).doesNotContain("null").matches("[ -~]+");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Order back(Order order) {
        return switch (order) {
            case BEFORE -> Order.AFTER;
            case AFTER -> Order.BEFORE;
            case SAME_DAY, OVERLAPPING, UNKNOWN -> order;
        };
    }

    private static LocalDate meant(Random random, StatedDate date) {
        Days days = date.days();
        LocalDate first = days.first() == null
                ? days.last() == null ? LocalDate.of(2000, 1, 1) : days.last().minusDays(5_000)
                : days.first();
        LocalDate last = days.last() == null ? first.plusDays(5_000) : days.last();
        return LocalDate.ofEpochDay(random.nextLong(first.toEpochDay(), last.toEpochDay() + 1));
    }

    private static StatedDate any(Random random) {
        while (true) {
            String a = single(random);
            String value = switch (random.nextInt(6)) {
                case 0 -> a + "/" + single(random);
                case 1 -> "../" + a;
                case 2 -> a + "/..";
                default -> a;
            };
            var date = StatedDate.parse(value);
            if (date.isPresent()) {
                return date.get();
            }
        }
    }

    private static String single(Random random) {
        LocalDate day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3_600));
        String year = day.toString().substring(0, 4);
        return switch (random.nextInt(5)) {
            case 0 -> year;
            case 1 -> day.toString().substring(0, 7);
            case 2 -> year + "-" + (21 + random.nextInt(21));
            case 3 -> String.format(Locale.ROOT, "%s-W%02d", year, 1 + random.nextInt(52));
            default -> day.toString();
        };
    }
}
