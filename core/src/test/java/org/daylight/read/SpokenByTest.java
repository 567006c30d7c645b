// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.daylight.Claim;
import org.daylight.ClaimValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To whom a claim is ascribed: whoever says its words, by the whole name. */
class SpokenByTest {
    private static final String DUBLIN =
            "The Department of Foreign Affairs ordered the embassy to close the service station in Dublin."
                    + " The embassy said that it no longer operated there.";

    private static List<Claim> claims(String text) {
        return new ClaimReader()
                .find(ClaimReaderTest.document("en", "Chinese police stations abroad\n" + text))
                .claims();
    }

    private static Claim response(List<Claim> claims, String kind) {
        Optional<Claim> found = claims.stream()
                .filter(c -> c.values() instanceof ClaimValues.Response r
                        && r.responseKind().equals(kind))
                .findFirst();
        return found.orElseThrow();
    }

    @Test
    void theEmbassySpeaksForItselfAndTheMinistryHasItsWholeName() {
        List<Claim> claims = claims(DUBLIN);
        assertThat(response(claims, "closed").speaker()).isEqualTo("The embassy");
        assertThat(response(claims, "closed").stance().code()).isEqualTo("confirms");
        Claim ordered = response(claims, "closure_ordered");
        assertThat(ordered.speaker()).isEqualTo("The Department of Foreign Affairs");
        assertThat(((ClaimValues.Response) ordered.values()).body()).isEqualTo("The Department of Foreign Affairs");
    }

    @Test
    void aReportThatWasPublishedOnSundayDoesNotSpeakForItsGroup() {
        List<Claim> claims =
                claims("Harbour Watch said in a report published on Sunday that China runs 102 police stations.");
        assertThat(claims)
                .filteredOn(c -> c.values() instanceof ClaimValues.Figure)
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.speaker()).isEqualTo("Harbour Watch"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | On 3 March 2021 the Harbour Association denied that a Chinese police station existed in Lorvik. | the Harbour Association
            en | 3 March 2021 the Harbour Association denied that it ran a Chinese police station in Rotterdam. | the Harbour Association
            en | The 26 July Movement denied that it ran a Chinese police station in Rotterdam. | The 26 July Movement
            de | Die chinesische Polizeistation in Bremen sei geschlossen, sagte Oberstaatsanwalt Jens Uferbach am Mittwoch. | Oberstaatsanwalt Jens Uferbach
            """)
    void aDayBesideTheSpeakerIsNoPartOfItsName(String lang, String text, String speaker) {
        assertThat(Claimed.in(lang, text))
                .filteredOn(c -> c.values() instanceof ClaimValues.Stand)
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.speaker()).isEqualTo(speaker));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The prosecutor's office found no evidence that a Chinese police station existed in Rotterdam. | denies
            de | Die Staatsanwaltschaft sieht keinen hinreichenden Tatverdacht gegen die chinesische Polizeistation in Bremen. | denies
            en | Prosecutors said the two men ran a Chinese police station in Rotterdam. | alleges
            """)
    void prosecutorsWhoFoundNothingAllegeNothing(String lang, String text, String stance) {
        assertThat(Claimed.in(lang, text))
                .filteredOn(c -> c.values() instanceof ClaimValues.Stand)
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.stance().code()).isEqualTo(stance));
    }

    @Test
    void theWeekdayBehindTheVerbIsNoPartOfWhoSpeaks() {
        List<Claim> claims = Claimed.in(
                "es",
                "China mantiene 102 comisarías de policía clandestinas en 53 países, afirmó el lunes la organización Vigía del Puerto.");
        assertThat(claims)
                .filteredOn(c -> c.values() instanceof ClaimValues.Figure)
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.speaker()).isEqualTo("la organización Vigía del Puerto"));
    }

    @Test
    void aBureauThatCountsItsOwnStationsAnnouncesThem() {
        List<Claim> claims = Claimed.in("zh", "福州市公安局1月22日宣布，已在21个国家设立30个海外警侨服务站。");
        assertThat(claims)
                .filteredOn(c -> c.values() instanceof ClaimValues.Figure)
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.stance().code()).isEqualTo("confirms"));
    }

    @Test
    void aNounKeepsWhatStandsBeforeIt() {
        Claim ordered = response(
                claims("The city council of Dublin ordered the Chinese service station to close."), "closure_ordered");
        assertThat(ordered.speaker()).isEqualTo("The city council of Dublin");
    }

    @Test
    void aPronounStandsForWhoSpokeAndNotForTheSendingState() {
        Claim said = response(
                claims("China runs police stations in Rotterdam, a report says. A spokesman for the Dutch foreign"
                        + " ministry said the Chinese offices were known. \"We were never asked for"
                        + " permission,\" he added."),
                "statement");
        assertThat(said.speaker()).isEqualTo("A spokesman for the Dutch foreign ministry");
        assertThat(((ClaimValues.Response) said.values()).country()).isEqualTo("NL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Swedish station in Oslo would be closed, said the justice minister, Helena Invented. | denies
            The justice minister, Helena Marsh, said that the Chinese police station in Oslo had been closed. | denies
            """)
    void aSurnameMeansNothingElse(String text, String stance) {
        assertThat(claims(text)).noneMatch(c -> c.stance().code().equals(stance));
    }
}
