// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.daylight.DatePrecision;
import org.daylight.EntryKind;
import org.daylight.Stance;
import org.daylight.StatedDate;
import org.junit.jupiter.api.Test;

class AnonymityTest {
    private static final int K = Anonymity.LEAST;
    private static final List<String> COUNTRIES = List.of("IT", "NL", "IE", "US", "CA", "JP");

    private static GuardedView view(String country, String month, String value, String speaker) {
        return new GuardedView(
                EntryKind.INCIDENT,
                country,
                null,
                "method",
                value,
                Stance.ALLEGES,
                speaker,
                new StatedDate(month, DatePrecision.MONTH, null),
                null,
                1,
                1);
    }

    private static Anonymity.Told<GuardedView> told(GuardedView view, String... persons) {
        return new Anonymity.Told<>(view, Set.of(persons));
    }

    private static List<Anonymity.Row<GuardedView>> rows(List<Anonymity.Told<GuardedView>> told) {
        return Anonymity.of(told, K, new GuardedLadder());
    }

    @Test
    void fivePersonsWhoAreAlikeAreToldAsExactlyAsOneMay() {
        List<Anonymity.Told<GuardedView>> told = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            told.add(told(view("IT", "2023-03", "threat", "Harbour Watch"), "LATIN:p" + i));
        }
        assertThat(rows(told))
                .containsExactly(new Anonymity.Row<>(
                        new GuardedLadder().at(view("IT", "2023-03", "threat", "Harbour Watch"), 0), 5, 5));
    }

    @Test
    void monthsBecomeQuartersAndCountriesContinentsBeforeAnythingIsWithheld() {
        List<Anonymity.Told<GuardedView>> quarter = new ArrayList<>();
        List<Anonymity.Told<GuardedView>> continent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            quarter.add(told(view("IT", "2023-0" + (1 + i % 3), "threat", "speaker " + i), "LATIN:p" + i));
            continent.add(told(view(i < 3 ? "IT" : "NL", "2023-0" + (1 + i), "threat", "x"), "LATIN:p" + i));
        }
        assertThat(rows(quarter)).singleElement().satisfies(row -> {
            assertThat(row.what().country()).isEqualTo("IT");
            assertThat(row.what().speaker()).isNull();
            assertThat(row.what().said()).extracting(StatedDate::value).isEqualTo("2023-01/2023-03");
        });
        assertThat(rows(continent)).singleElement().satisfies(row -> {
            assertThat(row.what().country()).isNull();
            assertThat(row.what().region()).isEqualTo("150");
            assertThat(row.what().said()).extracting(StatedDate::value).isEqualTo("2023");
        });
    }

    @Test
    void onePersonInManyStatementsOrInTwoScriptsIsOne() {
        List<Anonymity.Told<GuardedView>> told = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            told.add(told(view("IT", "2023-03", "threat", "x"), "LATIN:p" + i % 4, "HAN:q" + i % 4));
        }
        assertThat(rows(told)).isEmpty();
    }

    @Test
    void aRemainderOfFewTakesOthersWithIt() {
        List<Anonymity.Told<GuardedView>> told = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            told.add(told(view("IT", "2023-03", "threat", "x"), "LATIN:p" + i));
        }
        told.add(new Anonymity.Told<>(
                new GuardedView(EntryKind.PRESENCE, "IT", null, "status", null, Stance.DENIES, null, null, null, 1, 1),
                Set.of("LATIN:z")));
        // Who knows that there are six statements and reads of five would know of one person's.
        assertThat(rows(told)).isEmpty();
    }

    @Test
    void noTableOfAnyShapeTellsOfFewerThanFiveNorLetsTotalsTell() {
        Random random = new Random(20261122);
        for (int run = 0; run < 400; run++) {
            List<Anonymity.Told<GuardedView>> told = new ArrayList<>();
            int size = random.nextInt(120);
            for (int i = 0; i < size; i++) {
                told.add(told(
                        view(
                                COUNTRIES.get(random.nextInt(1 + random.nextInt(COUNTRIES.size()))),
                                "202" + random.nextInt(3) + "-0" + (1 + random.nextInt(9)),
                                random.nextBoolean() ? "threat" : "visit",
                                "speaker " + random.nextInt(3)),
                        (random.nextInt(4) == 0 ? "HAN:" : "LATIN:") + "p" + random.nextInt(40)));
            }
            Anonymity.Parted<GuardedView, GuardedView> parted = Anonymity.parted(told, K, new GuardedLadder());
            List<Anonymity.Told<GuardedView>> all = new ArrayList<>(parted.withheld());
            parted.published().forEach(c -> {
                assertThat(Anonymity.persons(c.rows())).isGreaterThanOrEqualTo(K);
                all.addAll(c.rows());
            });
            assertThat(all).containsExactlyInAnyOrderElementsOf(told);
            if (!parted.published().isEmpty() && !parted.withheld().isEmpty()) {
                assertThat(Anonymity.persons(parted.withheld())).isGreaterThanOrEqualTo(K);
            }
            assertThat(rows(told)).allSatisfy(row -> {
                assertThat(row.persons()).isGreaterThanOrEqualTo(K).matches(n -> n % K == 0);
                assertThat(row.statements()).matches(n -> n % K == 0);
            });
        }
    }
}
