// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.map;

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

    @ParameterizedTest
    @ValueSource(strings = {"RU", "FJ", "US", "NZ", "KI", "FR"})
    void noLineRunsAcrossTheMapAtTheAntimeridian(String country) {
        Matcher steps = STEP.matcher(WORLD.shape(country, View.world()));
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
        Matcher starts = START.matcher(WORLD.shape(country, new View(500, 330, 3))
                + WORLD.shape(country, View.world())
                + WORLD.shape(country, View.of("-17,179", 3))
                + WORLD.shape(country, View.of("-17,-179", 3)));
        while (starts.find()) {
            least = Math.min(least, Double.parseDouble(starts.group(1)));
            most = Math.max(most, Double.parseDouble(starts.group(1)));
        }
        assertThat(least).isLessThan(320);
        assertThat(most).isGreaterThan(700);
    }

    @Test
    void smallStatesAreKnownThoughTooSmallToBeTinted() {
        assertThat(WORLD.shape("SG", View.world())).isNotEmpty();
        assertThat(WORLD.seen("SG", View.world())).isFalse();
        assertThat(WORLD.seen("NL", View.world())).isFalse();
        assertThat(WORLD.seen("NL", View.of("52,5", 4))).isTrue();
        assertThat(WORLD.shape("QQ", View.world())).isEmpty();
    }

    @Test
    void closerViewsAreDrawnMoreExactlyAndNoFartherThanNeeded() {
        String far = WORLD.shape("NL", View.world());
        String close = WORLD.shape("NL", View.of("52,5", 4));
        assertThat(close.length()).isGreaterThan(3 * far.length());
        assertThat(WORLD.land(View.of("52,5", 5))).doesNotContain(WORLD.shape("AU", View.of("-25,134", 5)));
        assertThat(WORLD.land(View.world()).length()).isLessThan(100_000);
    }
}
