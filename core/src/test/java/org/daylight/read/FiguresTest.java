// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.daylight.ClaimValues;
import org.daylight.Explanation.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Harbour Watch said on 5 September 2022 that China runs 54 police stations in 21 countries. | stations=54 ; countries=21
            The number of overseas police stations rose from 54 to 102.       | stations=54 ; stations=102
            Overseas police stations: 11 of the 102 stand in Italy.           | stations=11 ; stations=102
            Of the overseas police stations, nine are in Spain.               | stations=9
            It named overseas police stations: nine in Spain, five in France. | stations=9 ; stations=5
            One overseas police station is in Cork; another 48 were named.    | stations=48
            There are 102 overseas police stations, of which 40 are in Europe. | stations=102 ; stations=40
            A second overseas police station was found in Cork.               | stations=2
            """)
    void aNumberFindsItsUnitWhereverItStands(String text, String expected) {
        Claimed.check(text, expected);
    }

    @Test
    void quotationMarksAndAdjectivesPartANumberFromItsUnit() {
        Claimed.check("China runs 54 so-called \"overseas Chinese police service stations\".", "stations=54");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The overseas police stations numbered 54, not 38 as first reported. | stations=54 ; no stations=38
            It listed 54 overseas police stations rather than 38.               | stations=54 ; no stations=38
            The overseas police stations are 54. An earlier count of 38 stations was wrong. | no stations=38
            """)
    void aNumberThatTheTextTakesBackIsNoFigure(String text, String expected) {
        Claimed.check(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Under Fox Hunt some 10,000 fugitives came back, 1,421 of them in 2018 alone.   | persons_returned~10000 ; persons_returned=1421
            In Fox Hunt 41 people were charged with forcing a couple in Ohio to return.    | other=41
            In Fox Hunt two men were arrested in Lyon. Two have pleaded guilty.            | other=2 ; no persons_returned
            At least 29 exiles from Egypt were threatened in Berlin and London.            | cases>=29
            Six exiles from Turkey were seized in Kosovo and flown to Ankara.              | persons_returned=6
            """)
    void theVerbTellsWhatBecameOfPersons(String text, String expected) {
        Claimed.check(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Two charged over a Chinese police station in Manhattan.                        | no stations=2
            The ministry ordered on 1 November 2022 the Chinese police stations to close.  | no stations=1
            """)
    void whomACourtTriesAndTheDayOfTheMonthCountNoStations(String text, String expected) {
        Claimed.check(text, expected);
    }

    @Test
    void theDayOfADatelineIsNotThatOfTheCount() {
        var figure =
                Claimed.in("en", "STONEHAVEN, Sept 13 2022 (FPA) - China runs 54 overseas police stations.").stream()
                        .map(c -> c.values())
                        .filter(ClaimValues.Figure.class::isInstance)
                        .map(ClaimValues.Figure.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertThat(figure.asOf()).isNull();
    }

    @Test
    void aGarbledNumberIsReadAndFlagged() {
        var claim = Claimed.in("en", "Under Fox Hunt 230,00 persons were persuaded to return.").stream()
                .filter(c -> c.values() instanceof ClaimValues.Figure)
                .findFirst()
                .orElseThrow();
        assertThat(((ClaimValues.Figure) claim.values()).value()).isEqualTo(230_000);
        assertThat(claim.quote()).contains("230,00");
        assertThat(claim.confidence()).isLessThan(0.5);
        assertThat(claim.explanation().evidence()).extracting(Evidence::role).contains("garbled");
    }

    @Test
    void aTableBelowItsHeadingCountsByCountry() {
        Claimed.check(
                "Secret police stations by country / Italy\t11 / Spain\t9 / Hungary\t2",
                "stations=11 ; stations=9 ; stations=2 ; at IT/null ; at ES/null ; at HU/null");
    }

    @Test
    void scopeAndDateStandInTheNumbersOwnClause() {
        var figure = Claimed.in(
                        "en", "In 2021, 12 overseas police stations operated in Italy, the group said on 3 May 2023.")
                .stream()
                .map(c -> c.values())
                .filter(ClaimValues.Figure.class::isInstance)
                .map(ClaimValues.Figure.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(figure.asOf()).isEqualTo("2021");
        assertThat(figure.asOfPrecision()).isEqualTo("year");
        assertThat(figure.scope()).contains("in Italy");
    }
}
