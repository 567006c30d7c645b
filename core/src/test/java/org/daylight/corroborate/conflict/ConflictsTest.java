// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daylight.corroborate.conflict.Sayings.figure;
import static org.daylight.corroborate.conflict.Sayings.incident;
import static org.daylight.corroborate.conflict.Sayings.parties;
import static org.daylight.corroborate.conflict.Sayings.presence;
import static org.daylight.corroborate.conflict.Sayings.response;
import static org.daylight.corroborate.conflict.Sayings.status;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.daylight.PlacePrecision;
import org.daylight.Qualifier;
import org.daylight.Stance;
import org.daylight.StatedPlace;
import org.junit.jupiter.api.Test;

/** What cannot all hold is a conflict; what differs by time, definition or stage is not. */
class ConflictsTest {

    private static List<Disagreement> of(Sayings... sayings) {
        return of(List.of(), sayings);
    }

    private static List<Disagreement> of(List<Neighbour> neighbours, Sayings... sayings) {
        return Conflicts.of(
                Sayings.ENTRY, Arrays.stream(sayings).map(Sayings::made).toList(), neighbours);
    }

    /** "series 30 54 102", a line each. */
    private static List<String> told(List<Disagreement> found) {
        return found.stream()
                .map(d -> d.verdict().code() + " "
                        + String.join(
                                " | ",
                                d.lines().stream()
                                        .map(l -> (l.suspected() ? "?" : "") + l.value())
                                        .distinct()
                                        .toList()))
                .toList();
    }

    @Test
    void countsOfDifferentTimesAreASeries() {
        List<Disagreement> found = of(
                figure("stations", 102).by("Harbour Watch").on("Harbour Watch").asOf("2022-12"),
                figure("stations", 30)
                        .by("The Fuzhou bureau")
                        .asOf("2022-01-22")
                        .said("2022-09-12"),
                figure("stations", 54).by("Harbour Watch").on("Harbour Watch").asOf("2022-09"));
        assertThat(told(found)).containsExactly("series 30 | 54 | 102");
        assertThat(found.getFirst().why().getFirst().english()).contains("22 January 2022", "September 2022");
    }

    @Test
    void oneSpeakersLaterCountIsASeriesThoughNobodyDatesIt() {
        assertThat(told(of(
                        figure("stations", 54)
                                .by("Harbour Watch")
                                .on("Harbour Watch")
                                .said("2022-09-12"),
                        figure("stations", 54)
                                .by("the rights group Harbour Watch")
                                .on("Northgate Wire")
                                .said("2022-09-13"),
                        figure("stations", 102)
                                .by("This report")
                                .on("Harbour Watch")
                                .said("2022-12-05"),
                        figure("stations", 102)
                                .by("הארגון")
                                .on("Haifa Port News")
                                .said("2022-12-09"))))
                .containsExactly("series 54 | 102");
    }

    @Test
    void linesAreNeverJoinedAcrossSpeakers() {
        List<Disagreement> found = of(
                figure("stations", 54).by("Harbour Watch").on("Harbour Watch").said("2025-03-12"),
                figure("stations", 49)
                        .by("the Meridian Institute")
                        .on("Meridian Institute for Port Cities")
                        .said("2025-03-20"),
                figure("stations", 54, Qualifier.AT_LEAST, null)
                        .by("the rights group Harbour Watch")
                        .on("Northgate Wire"));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().lines())
                .extracting(Disagreement.Line::root)
                .containsExactly("Harbour Watch", "the Meridian Institute");
        assertThat(found.getFirst().lines().getFirst().said()).hasSize(2);
        assertThat(found.getFirst().verdict()).isEqualTo(Verdict.DEFINITION);
    }

    @Test
    void theOperatorsOwnCountAndOneFromOutsideDifferByDefinition() {
        assertThat(told(of(
                        figure("stations", 30)
                                .by("Fuzhou Public Security Bureau")
                                .said("2022-09-12"),
                        figure("stations", 54)
                                .by("Harbour Watch")
                                .on("Harbour Watch")
                                .said("2022-09-12"))))
                .containsExactly("definition 30 | 54");
    }

    @Test
    void listsOfDifferentNamesDifferByDefinition() {
        List<Disagreement> found = of(
                figure("stations", 54).by("the ministry").words("According to the September list, ", "54 stations", ""),
                figure("stations", 102).by("a member").words("By the December list there are ", "102 stations", ""));
        assertThat(told(found)).containsExactly("definition 54 | 102");
        assertThat(found.getFirst().why().getFirst().english())
                .contains("september list")
                .contains("december list");
    }

    @Test
    void narrowerCountsDifferByDefinition() {
        assertThat(told(of(
                        figure("stations", 54).by("A").said("2022-09-12").words("there are ", "54 stations", " in all"),
                        figure("stations", 46)
                                .by("B")
                                .said("2022-09-14")
                                .words("", "46 stations", ", not counting telephone lines"))))
                .containsExactly("definition 54 | 46");
    }

    @Test
    void countsOfOneOperatorOrOneCountryAreNotCountsOfAll() {
        assertThat(told(of(
                        figure("stations", 38, Qualifier.EXACTLY, "Fuzhou Public Security Bureau")
                                .by("A"),
                        figure("stations", 54).by("B"))))
                .containsExactly("definition 38 | 54");
        assertThat(told(of(
                        figure("stations", 9).by("A").placed(new StatedPlace("ES", null, PlacePrecision.COUNTRY)),
                        figure("stations", 54).by("B"))))
                .containsExactly("definition 9 | 54");
    }

    @Test
    void anUnexplainedNumberIsAConflict() {
        assertThat(told(of(
                        figure("stations", 54)
                                .by("Harbour Watch")
                                .on("Harbour Watch")
                                .said("2022-09-12"),
                        figure("stations", 38).on("Dunmore Post").said("2022-10-02"))))
                .containsExactly("conflict 54 | 38");
        assertThat(told(of(
                        figure("persons_returned", 230000)
                                .by("The ministry of X")
                                .said("2022-09-12")
                                .page("m"),
                        figure("persons_returned", 210000).by("Colonel Y").said("2022-09-13"))))
                .containsExactly("conflict 230000 | 210000");
    }

    @Test
    void twoNumbersOfOneSpeakerOfOneTimeAreAConflict() {
        assertThat(told(of(
                        figure("cases", 80)
                                .by("Harbour Watch")
                                .on("Harbour Watch")
                                .asOf("2022-09")
                                .said("2022-09-12"),
                        figure("cases", 90)
                                .by("Harbour Watch")
                                .on("Harbour Watch")
                                .asOf("2022-09")
                                .said("2022-09-12"))))
                .containsExactly("conflict 80 | 90");
    }

    @Test
    void fiftyFourInThirtyIsFlaggedWhereThirtyIsTheNumberOfSomethingElse() {
        Said report = figure("stations", 30).page("report").made();
        Neighbour stations = new Neighbour(report.statement().passage().document(), report.origin(), "stations", 30);
        List<Disagreement> found = of(
                List.of(stations),
                figure("countries", 21)
                        .by("Harbour Watch")
                        .on("Harbour Watch")
                        .page("report")
                        .said("2022-09-12"),
                figure("countries", 21).by("Harbour Watch").on("Northgate Wire").said("2022-09-13"),
                figure("countries", 30).on("Dunmore Post").said("2022-09-15"),
                figure("countries", 53).by("This report").on("Harbour Watch").said("2022-12-05"));
        assertThat(told(found)).containsExactly("misprint? 21 | ?30", "series 21 | 53");
        assertThat(found.getFirst().why().getFirst().english()).contains("30 is the number of stations");
    }

    @Test
    void aRelayThatGivesAnotherNumberThanItsRootIsFlagged() {
        assertThat(told(of(
                        figure("countries", 21)
                                .by("Harbour Watch")
                                .on("Harbour Watch")
                                .said("2022-09-12"),
                        figure("countries", 28)
                                .by("the rights group Harbour Watch")
                                .on("Dunmore Post")
                                .said("2022-09-15"))))
                .containsExactly("misprint? 21 | ?28");
    }

    @Test
    void slipsOfThePenAreFlaggedAndNothingIsRepaired() {
        for (long slip : new long[] {45, 540, 54_000, 540_000}) {
            List<Disagreement> found = of(
                    figure("stations", 54)
                            .by("Harbour Watch")
                            .on("Harbour Watch")
                            .said("2022-09-12"),
                    figure("stations", slip).on("Dunmore Post").said("2022-09-15"));
            assertThat(told(found)).containsExactly("misprint? 54 | ?" + slip);
        }
        // Two speakers who each stand by their number on a page of their own made no slip.
        assertThat(told(of(
                        figure("stations", 54)
                                .by("Harbour Watch")
                                .on("Harbour Watch")
                                .said("2022-09-12"),
                        figure("stations", 45).by("Meridian").on("Meridian").said("2022-09-15"))))
                .containsExactly("definition 54 | 45");
    }

    @Test
    void boundsAndRoundNumbersHoldTogether() {
        assertThat(told(of(
                        figure("investigating_countries", 14).by("A list").asOf("2022-11"),
                        figure("investigating_countries", 12, Qualifier.AT_LEAST, null)
                                .by("Harbour Watch")
                                .asOf("2022-12"))))
                .containsExactly("compatible 14 | at least 12");
        assertThat(told(of(
                        figure("stations", 100, Qualifier.AT_LEAST, null).by("A"),
                        figure("stations", 102).by("B"))))
                .containsExactly("compatible at least 100 | 102");
        assertThat(of(
                        figure("stations", 54, Qualifier.AT_LEAST, null).by("A"),
                        figure("stations", 54).by("B")))
                .isEmpty();
    }

    @Test
    void persuadedIsNotArrested() {
        List<Disagreement> found = Conflicts.swaps(List.of(
                figure("persons_returned", 230000)
                        .by("The ministry")
                        .words("", "230,000 people", " were persuaded to return")
                        .made(),
                figure("persons_returned", 230000)
                        .by("The ministry")
                        .words("", "230,000 returned", "")
                        .made(),
                figure("other", 230000)
                        .on("Dunmore Post")
                        .words("", "230,000 arrested", " abroad")
                        .made(),
                figure("other", 19).words("", "19 arrests", "").made()));
        assertThat(told(found)).containsExactly("misprint? returned | ?arrested");
        assertThat(found.getFirst().why().getFirst().english()).contains("not to be arrested");
    }

    @Test
    void sundayAndMondayCannotBothBeTheDay() {
        assertThat(told(of(
                        figure("stations", 102).by("Harbour Watch").on("A").asOf("2022-12-04"),
                        figure("stations", 102).by("Harbour Watch").on("B").asOf("2022-12-05"))))
                .containsExactly("conflict 2022-12-04 | 2022-12-05");
        assertThat(told(of(
                        response("closure_ordered", "closure-demanded", null).asOf("2025-04-27"),
                        response("closure_ordered", "closure-demanded", null).asOf("2025-04-28"),
                        response("closure_ordered", "closure-demanded", null).asOf("2025-04"))))
                .containsExactly("conflict 2025-04-27 | 2025-04-28", "compatible 2025-04 | 2025-04-27 | 2025-04-28");
        assertThat(told(of(incident("date", "2023-07"), incident("date", "2023-07-14"))))
                .containsExactly("compatible 2023-07 | 2023-07-14");
        assertThat(told(of(incident("date", "2023-06/2023-07"), incident("date", "2023-08-02"))))
                .containsExactly("conflict 2023-06/2023-07 | 2023-08-02");
    }

    @Test
    void orderedToCloseAndClosedAreStages() {
        assertThat(told(of(
                        status("closure-asked").said("2025-03-18"),
                        status("said-closed").said("2025-06-03"),
                        status("existence-confirmed").said("2025-03-01"))))
                .containsExactly("stage existence-confirmed | closure-asked | said-closed");
        assertThat(told(of(
                        response("charge", "charge", null).said("2023-04-17"),
                        response("conviction", "plea-guilty", null).said("2024-12-18"))))
                .containsExactly("stage charge | plea-guilty");
        assertThat(told(of(
                        response("other", "acquitted", null).said("2024-05-01"),
                        response("charge", null, null).said("2023-04-17"))))
                .containsExactly("stage charge | acquitted");
    }

    @Test
    void oneCaseHasOneEnd() {
        assertThat(told(of(response("conviction", "convicted", null), response("other", "acquitted", null))))
                .containsExactly("conflict convicted | acquitted");
        // On another day, a higher court may have decided.
        assertThat(told(of(
                        response("conviction", "convicted", null).said("2023-01-10"),
                        response("other", "acquitted", null).said("2024-02-01"))))
                .containsExactly("stage convicted | acquitted");
    }

    @Test
    void endedWithoutChargesIsNotNoIllegalActivity() {
        assertThat(told(of(
                        response("other", "ended-no-charges", null).said("2024-05-01"),
                        response("other", "ended-no-evidence", null).said("2024-05-01"))))
                .containsExactly("definition ended-no-charges | ended-no-evidence");
    }

    @Test
    void whatClosedHadBeenThere() {
        assertThat(told(of(
                        status("said-closed").said("2025-06-03"),
                        status("not-found").said("2025-06-03"))))
                .containsExactly("conflict said-closed | not-found");
        assertThat(told(of(
                        status("said-closed").said("2025-06-03"),
                        status("not-found").said("2025-09-01"))))
                .containsExactly("stage said-closed | not-found");
        assertThat(told(of(
                        status("said-closed").said("2025-06-03"),
                        presence("host-country", "NL", "NL", null)
                                .stance(Stance.DENIES)
                                .said("2025-06-10"))))
                .containsExactly("conflict said-closed | existence-denied");
    }

    @Test
    void aCityAndItsCountryHoldTogetherTwoCitiesDoNot() {
        assertThat(told(of(
                        presence("host-city", "Rotterdam", "NL", "Rotterdam"),
                        presence("host-city", "The Hague", "NL", "The Hague"))))
                .containsExactly("conflict Rotterdam | The Hague");
        assertThat(told(of(
                        presence("host-city", "Rotterdam", "NL", "Rotterdam"),
                        presence("host-city", "South Holland", "NL", null)
                                .placed(new StatedPlace("NL", "South Holland", PlacePrecision.REGION)))))
                .containsExactly("compatible Rotterdam | South Holland");
        assertThat(told(of(presence("host-country", "NL", "NL", null), presence("host-country", "BE", "BE", null))))
                .containsExactly("conflict NL | BE");
    }

    @Test
    void aShortNameOfABodyHoldsWithAFullerOne() {
        assertThat(told(of(
                        presence("operator", "Public Security Bureau", "NL", null),
                        presence("operator", "Haimen Bay Public Security Bureau", "NL", null))))
                .containsExactly("compatible Public Security Bureau | Haimen Bay Public Security Bureau");
        assertThat(told(of(
                        presence("operator", "Lanshui Public Security Bureau", "NL", null),
                        presence("operator", "Haimen Bay Public Security Bureau", "NL", null))))
                .containsExactly("conflict Lanshui Public Security Bureau | Haimen Bay Public Security Bureau");
        assertThat(of(presence("operator", "海门湾市公安局", "NL", null), presence("operator", "Lanshui PSB", "NL", null)))
                .isEmpty();
    }

    @Test
    void outcomesAndPartiesAreComparedByTheirOwnRules() {
        assertThat(told(of(
                        incident("outcome", "returned-disputed").by("his family"),
                        incident("outcome", "returned-said-voluntary").by("the ministry"))))
                .containsExactly("conflict returned-disputed | returned-said-voluntary");
        assertThat(told(of(parties("MT", "CN"), parties("CN", "IT", "MT"), parties("CN", "HR"))))
                .containsExactly("conflict MT, CN | CN, IT, MT | CN, HR", "compatible MT, CN | CN, IT, MT");
    }

    @Test
    void whoDeniesANumberDoesNotGiveIt() {
        assertThat(of(
                        figure("stations", 54).by("A"),
                        figure("stations", 54).by("B"),
                        figure("stations", 0).by("The embassy").stance(Stance.DENIES)))
                .isEmpty();
    }

    /** The order in which statements come changes nothing, and every value of a difference stands on a line. */
    @Test
    void theAnswerDoesNotDependOnTheOrder() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            List<Said> said = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                Sayings s = figure(
                        "stations",
                        List.of(30L, 54L, 45L, 102L, 38L).get(random.nextInt(5)),
                        List.of(Qualifier.values()).get(random.nextInt(4)),
                        null);
                s.by(List.of("Harbour Watch", "the Meridian Institute", "the report")
                        .get(random.nextInt(3)));
                s.on(List.of("Harbour Watch", "Meridian Institute", "Dunmore Post")
                        .get(random.nextInt(3)));
                if (random.nextBoolean()) {
                    s.asOf("2022-0" + (1 + random.nextInt(9)));
                }
                s.said("2022-1" + random.nextInt(3) + "-1" + random.nextInt(10));
                said.add(s.made());
            }
            List<Disagreement> found = Conflicts.of(Sayings.ENTRY, said, List.of());
            Collections.shuffle(said, random);
            assertThat(Conflicts.of(Sayings.ENTRY, said, List.of())).isEqualTo(found);
            for (Disagreement d : found) {
                assertThat(d.why()).isNotEmpty();
                assertThat(d.lines().stream()
                                .map(Disagreement.Line::value)
                                .distinct()
                                .count())
                        .isGreaterThan(1);
            }
        }
    }
}
