// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.daylight.EntryId;
import org.daylight.PlacePrecision;
import org.daylight.publish.map.EqualEarth;
import org.daylight.register.Stage;
import org.daylight.run.Months;
import org.daylight.run.Places;
import org.daylight.run.Spot;
import org.daylight.run.Voice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private static final Spot AMSTERDAM = new Spot("NL", "Amsterdam", PlacePrecision.CITY, 52.37, 4.89, 11);
    private static final Spot ROTTERDAM = new Spot("NL", "Rotterdam", PlacePrecision.CITY, 51.92, 4.48, 9);
    private static final Set<String> ALL = Set.copyOf(Ask.LAYERS);
    private static final YearMonth MARCH = YearMonth.of(2025, 3);
    private static final YearMonth JUNE = YearMonth.of(2025, 6);

    private static Places.Said said(@Nullable Spot spot, Voice voice, @Nullable YearMonth month) {
        return new Places.Said(spot, voice, month, false, 1);
    }

    private static Places.Site site(String id, Places.Said... said) {
        return new Places.Site(new EntryId(id), List.of(said));
    }

    private static Places.Drawn drawn(Places.Site... sites) {
        return new Places.Drawn(List.of(sites), List.of(), List.of());
    }

    @Test
    void whatWasNotSaidYetIsNotDrawn() {
        Places.Drawn drawn = drawn(site("NL-1", said(AMSTERDAM, Voice.ALLEGED, MARCH), said(null, Voice.CLOSED, JUNE)));
        Drawing then = Drawing.of(drawn, new Months(MARCH, YearMonth.of(2025, 5), false), ALL);
        assertThat(then.areas().getFirst().voices()).containsOnlyKeys(Voice.ALLEGED);
        Drawing now = Drawing.of(drawn, new Months(MARCH, JUNE, false), ALL);
        assertThat(now.areas().getFirst().voices()).containsOnlyKeys(Voice.ALLEGED, Voice.CLOSED);
    }

    @Test
    void undatedStatementsAreDrawnWithAllMonthsAlone() {
        Places.Drawn drawn = drawn(site("NL-1", said(AMSTERDAM, Voice.ALLEGED, null)));
        assertThat(Drawing.of(drawn, new Months(MARCH, JUNE, true), ALL).areas())
                .hasSize(1);
        assertThat(Drawing.of(drawn, new Months(MARCH, JUNE, false), ALL).areas())
                .isEmpty();
    }

    @Test
    void siteStandsAtEveryPlaceThatIsSaidAndAtTheCountryWhereNoneIs() {
        Spot country = Spot.of("NL");
        Drawing both = Drawing.of(
                drawn(site(
                        "NL-1",
                        said(AMSTERDAM, Voice.ALLEGED, MARCH),
                        said(country, Voice.ALLEGED, MARCH),
                        said(ROTTERDAM, Voice.ALLEGED, MARCH))),
                new Months(MARCH, JUNE, true),
                ALL);
        assertThat(both.areas().stream().map(a -> a.spot().key())).containsExactly("NL/Amsterdam", "NL/Rotterdam");
        Drawing one = Drawing.of(
                drawn(site("NL-1", said(country, Voice.ALLEGED, MARCH))), new Months(MARCH, JUNE, true), ALL);
        assertThat(one.areas().getFirst().spot().whole()).isTrue();
    }

    @Test
    void siteOfUnknownPlaceIsCountedAndNotInvented() {
        Drawing none = Drawing.of(
                drawn(
                        site("XX-1", said(null, Voice.ALLEGED, MARCH)),
                        site("QQ-1", said(Spot.of("QQ"), Voice.ALLEGED, MARCH))),
                new Months(MARCH, JUNE, true),
                ALL);
        assertThat(none.areas()).isEmpty();
        assertThat(none.unplaced()).isEqualTo(2);
    }

    @Test
    void discIsAsWideAsThePlaceAndNeverAPoint() {
        Spot region = new Spot("CA", "Quebec", PlacePrecision.REGION, 52, -72, 120);
        View close = View.of("52,-72", 5);
        assertThat(Drawing.radius(region, close)).isEqualTo(120 / EqualEarth.KILOMETRES);
        assertThat(Drawing.radius(AMSTERDAM, View.world())).isEqualTo(6);
        assertThat(Drawing.radius(region, close)).isGreaterThan(Drawing.radius(AMSTERDAM, close));
    }

    @Test
    void latestResponseTintsTheStateAsItWasSaidThen() {
        Places.Answer inquiry =
                new Places.Answer(new EntryId("NL-9"), "NL", Stage.of("inquiry").orElseThrow(), MARCH, MARCH, false);
        Places.Answer ended = new Places.Answer(
                new EntryId("NL-9"), "NL", Stage.of("ended-no-charges").orElseThrow(), JUNE, JUNE, false);
        Places.Drawn drawn = new Places.Drawn(List.of(), List.of(ended, inquiry), List.of());
        assertThat(Drawing.of(drawn, new Months(MARCH, MARCH, false), ALL).states())
                .extractingByKey("NL")
                .extracting(Drawing.State::latest)
                .isEqualTo(inquiry);
        assertThat(Drawing.of(drawn, new Months(MARCH, JUNE, true), ALL).states())
                .extractingByKey("NL")
                .extracting(Drawing.State::latest)
                .isEqualTo(ended);
    }
}
