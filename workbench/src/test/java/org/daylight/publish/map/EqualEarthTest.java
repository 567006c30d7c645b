// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EqualEarthTest {
    /** The paper gives 2.05458 for width by height; the pole line is 0.59247 of the equator. */
    @Test
    void worldHasTheShapeThatThePaperGives() {
        assertThat(EqualEarth.WIDTH / EqualEarth.HEIGHT).isCloseTo(2.05458, within(0.0001));
        double pole = EqualEarth.of(90, 180).x() - EqualEarth.of(90, -180).x();
        assertThat(pole / EqualEarth.WIDTH).isCloseTo(0.59247, within(0.0001));
        assertThat(EqualEarth.of(0, 0)).isEqualTo(new EqualEarth.Point(500, EqualEarth.HEIGHT / 2));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "52.37, 4.9", "-33.05, -71.6", "64, 179.9", "-17.8, -179.9", "89, 20"})
    void backIsWhereOneCameFrom(double latitude, double longitude) {
        EqualEarth.Point p = EqualEarth.of(latitude, longitude);
        double[] degrees = EqualEarth.degrees(p.x(), p.y());
        assertThat(degrees[0]).isCloseTo(latitude, within(0.001));
        assertThat(degrees[1]).isCloseTo(longitude, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "30, 100", "60, -140", "-75, 10"})
    void areasOfOneSizeAreDrawnOfOneSize(double latitude, double longitude) {
        double step = 0.01;
        EqualEarth.Point a = EqualEarth.of(latitude, longitude);
        EqualEarth.Point north = EqualEarth.of(latitude + step, longitude);
        EqualEarth.Point east = EqualEarth.of(latitude, longitude + step);
        double drawn = Math.abs((east.x() - a.x()) * (north.y() - a.y()) - (north.x() - a.x()) * (east.y() - a.y()));
        double kilometres = Math.pow(Math.toRadians(step) * 6371, 2) * Math.cos(Math.toRadians(latitude + step / 2));
        assertThat(Math.sqrt(kilometres / drawn))
                .isCloseTo(EqualEarth.KILOMETRES, within(0.01 * EqualEarth.KILOMETRES));
    }
}
