// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlinesTest {
    private static final Pattern STEP = Pattern.compile("l(-?[0-9.]+),(-?[0-9.]+)");
    private static final Pattern START = Pattern.compile("M(-?[0-9.]+),");
    private static final Outlines WORLD = Outlines.world();
    private static final Frame WHOLE = new Frame(0, 0, 1000, 440, 0);

    private static Frame around(double latitude, double longitude, int zoom) {
        double width = EqualEarth.WIDTH / (1 << zoom);
        double height = 440.0 / (1 << zoom);
        EqualEarth.Point p = EqualEarth.of(latitude, longitude);
        double left = Math.clamp(p.x() - width / 2, 0, EqualEarth.WIDTH - width);
        double top = Math.clamp(p.y() - height / 2, 0, EqualEarth.HEIGHT - height);
        return new Frame(left, top, width, height, zoom);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RU", "FJ", "US", "NZ", "KI", "FR"})
    void noLineRunsAcrossTheMapAtTheAntimeridian(String country) {
        Matcher steps = STEP.matcher(WORLD.shape(country, WHOLE));
        int count = 0;
        for (; steps.find(); count++) {
            assertThat(Math.abs(Double.parseDouble(steps.group(1)))).as(country).isLessThan(100);
        }
        assertThat(count).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RU", "FJ"})
    void countriesOnTheAntimeridianStandAtBothEdges(String country) {
        double least = 1000;
        double most = 0;
        // Fiji's islands on either side are smaller than the world's view draws.
        Matcher starts = START.matcher(WORLD.shape(country, new Frame(437.5, 302.5, 125, 55, 3))
                + WORLD.shape(country, WHOLE)
                + WORLD.shape(country, around(-17, 179, 3))
                + WORLD.shape(country, around(-17, -179, 3)));
        while (starts.find()) {
            least = Math.min(least, Double.parseDouble(starts.group(1)));
            most = Math.max(most, Double.parseDouble(starts.group(1)));
        }
        assertThat(least).isLessThan(320);
        assertThat(most).isGreaterThan(700);
    }

    @Test
    void smallStatesAreKnownThoughTooSmallToBeTinted() {
        assertThat(WORLD.shape("SG", WHOLE)).isNotEmpty();
        assertThat(WORLD.seen("SG", WHOLE)).isFalse();
        assertThat(WORLD.seen("NL", WHOLE)).isFalse();
        assertThat(WORLD.seen("NL", around(52, 5, 4))).isTrue();
        assertThat(WORLD.shape("QQ", WHOLE)).isEmpty();
    }

    @Test
    void closerViewsAreDrawnMoreExactlyAndNoFartherThanNeeded() {
        String far = WORLD.shape("NL", WHOLE);
        String close = WORLD.shape("NL", around(52, 5, 4));
        assertThat(close.length()).isGreaterThan(3 * far.length());
        assertThat(WORLD.land(around(52, 5, 5))).doesNotContain(WORLD.shape("AU", around(-25, 134, 5)));
        assertThat(WORLD.land(WHOLE).length()).isLessThan(100_000);
    }
}
