// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import com.ibm.icu.util.Region;
import java.util.List;
import java.util.Locale;
import org.daylight.DatePrecision;
import org.daylight.StatedDate;
import org.jspecify.annotations.Nullable;

/**
 * How statements about protected persons are told less and less exactly: the speaker goes first, for a speaker and a month
 * find a page; months become quarters and years; countries continents; then value, property and stance, place and time go. The
 * kind of the entry is all that is left.
 */
public final class GuardedLadder implements Anonymity.Ladder<GuardedView, GuardedView> {
    private static final int SPEAKER = 1;
    private static final int QUARTER = 2;
    private static final int YEAR = 3;
    private static final int REGION = 4;
    private static final int VALUE = 5;
    private static final int PROPERTY = 6;
    private static final int PLACE = 7;
    private static final int TIME = 8;

    @Override
    public int steps() {
        return TIME + 1;
    }

    @Override
    public GuardedView at(GuardedView g, int step) {
        return new GuardedView(
                g.kind(),
                step < REGION ? g.country() : null,
                step >= REGION && step < PLACE ? region(g.country()) : null,
                step < PROPERTY ? g.property() : null,
                step < VALUE ? g.value() : null,
                step < PROPERTY ? g.stance() : null,
                step < SPEAKER ? g.speaker() : null,
                date(g.said(), step),
                step < PROPERTY ? date(g.asOf(), step) : null,
                0,
                0);
    }

    /** The continent of a country, UN M49. */
    private static @Nullable String region(@Nullable String country) {
        if (country == null) {
            return null;
        }
        try {
            Region continent = Region.getInstance(country).getContainingRegion(Region.RegionType.CONTINENT);
            return continent == null ? null : continent.toString();
        } catch (IllegalArgumentException e) {
            return null; // a code of the codebook that is no country
        }
    }

    private static @Nullable StatedDate date(@Nullable StatedDate date, int step) {
        if (date == null || step >= TIME) {
            return null;
        }
        if (step < QUARTER) {
            return date;
        }
        String value = date.value();
        if (date.precision() == DatePrecision.MONTH && step < YEAR) {
            int first = (Integer.parseInt(value.substring(5, 7)) - 1) / 3 * 3 + 1;
            String year = value.substring(0, 4);
            return new StatedDate(
                    String.format(Locale.ROOT, "%s-%02d/%s-%02d", year, first, year, first + 2),
                    DatePrecision.RANGE,
                    null);
        }
        return List.of(DatePrecision.MONTH, DatePrecision.SEASON, DatePrecision.YEAR)
                        .contains(date.precision())
                ? new StatedDate(value.substring(0, 4), DatePrecision.YEAR, null)
                : null;
    }
}
