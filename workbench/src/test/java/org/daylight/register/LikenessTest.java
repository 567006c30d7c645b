// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.daylight.ClaimValues;
import org.daylight.Qualifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tells entries apart, kind by kind. */
class LikenessTest {

    @Test
    void countsOfDifferentScopeAreTwoFigures() {
        assertThat(score(stations(54, "worldwide", null), stations(9, "in Spain", null)))
                .isLessThan(Suggestions.SHOWN);
        assertThat(score(stations(54, "worldwide", null), stations(102, "全球", null)))
                .isGreaterThan(Suggestions.CERTAIN);
        assertThat(score(stations(9, "in Spain", null), stations(9, "西班牙", null)))
                .isGreaterThan(Suggestions.CERTAIN);
    }

    @Test
    void aScopeThatOneLeavesOpenIsLikelyAndNotCertain() {
        assertThat(score(stations(54, null, null), stations(102, "worldwide", null)))
                .isBetween(Suggestions.SHOWN, Suggestions.CERTAIN);
    }

    @Test
    void countsOfTwoOperatorsAreTwoFigures() {
        assertThat(score(stations(54, null, "福州市公安局"), stations(30, null, "青田县公安局")))
                .isLessThan(Suggestions.SHOWN);
        assertThat(score(stations(54, null, "福州市公安局"), stations(30, null, "Fuzhou PSB, Fujian")))
                .isGreaterThan(Suggestions.CERTAIN);
        assertThat(score(stations(54, null, "抚州市公安局"), stations(30, null, "Fuzhou PSB, Fujian")))
                .isLessThan(Suggestions.SHOWN);
    }

    @Test
    void theSameCityInTwoScriptsIsOnePresence() {
        assertThat(score(site("IE", "Dublin", "福州市公安局"), site("IE", "都柏林", "Fuzhou PSB (Fujian)")))
                .isGreaterThan(Suggestions.CERTAIN);
        assertThat(score(site("IE", "Dublin", "福州市公安局"), site("IE", "Dublin", "南通市公安局")))
                .isLessThan(Suggestions.SHOWN);
        assertThat(score(site("IE", "Dublin", null), site("IE", "Cork", null))).isLessThan(Suggestions.SHOWN);
    }

    @Test
    void anOperatorToldByItsStateAloneMayBeAnyOfIt() {
        assertThat(score(site("IE", "Dublin", "Chinese police"), site("IE", "Dublin", "福州市公安局")))
                .isBetween(Suggestions.SHOWN, Suggestions.CERTAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "'It stands at 12 Harbour Street, Exampleton.', 'The office in Harbour Street was closed.', true",
        "'It stands at 12 Harbour Street, Exampleton.', 'The office in Mill Road was closed.', false",
        "'Está en la calle Mayor.', 'en Calle de Mayor 4', true",
        "'Das Büro in der Hafenstraße', 'Das Büro in der Mühlenstraße', false"
    })
    void streetsTellTwoSitesOfOneCityApart(String one, String other, boolean same) {
        ClaimValues values = site("IE", "Dublin", null);

        double score = Likeness.of(new Subject(values, null, one), new Subject(values, null, other))
                .score();

        assertThat(score >= Suggestions.SHOWN).isEqualTo(same);
    }

    @Test
    void responsesAreToldApartByTheirBody() {
        assertThat(score(response("IE", "Garda Síochána", "2022-10"), response("IE", "爱尔兰警方", "2022-10-26")))
                .isBetween(0.85, 1.0);
        assertThat(score(response("IE", "Garda Síochána", null), response("IE", "Department of Foreign Affairs", null)))
                .isLessThan(Suggestions.SHOWN);
    }

    @Test
    void speakersOfNoBodyAreOneOnlyWhereWrittenAlike() {
        ClaimValues stand = new ClaimValues.Stand("the stations", "denies");

        assertThat(score(stand, "Jane Example", stand, "Jane Example")).isEqualTo(1);
        assertThat(score(stand, "Jane Example", stand, "Jayne Example")).isLessThan(Suggestions.SHOWN);
        assertThat(score(stand, "Chinese Embassy in Dublin", stand, "中国驻爱尔兰大使馆"))
                .isGreaterThan(Suggestions.CERTAIN);
    }

    @Test
    void incidentsOfTwoDaysAreTwo() {
        ClaimValues one = new ClaimValues.Incident("NL", "2022-10-01", "direct_threat", null);
        ClaimValues other = new ClaimValues.Incident("NL", "2022-10-02", "direct_threat", null);

        assertThat(score(one, other)).isLessThan(Suggestions.SHOWN);
        assertThat(score(one, one)).isEqualTo(1);
    }

    @Test
    void agreementsAreOneWhateverTheOrderOfTheParties() {
        ClaimValues one = new ClaimValues.Agreement(List.of("IT", "CN"), "joint-patrol");
        ClaimValues other = new ClaimValues.Agreement(List.of("CN", "IT"), "joint-patrol");

        assertThat(score(one, other)).isEqualTo(1);
        assertThat(score(one, new ClaimValues.Agreement(List.of("CN", "IT"), "extradition")))
                .isLessThan(Suggestions.SHOWN);
    }

    @Test
    void reasonsNameNoWordOfATextThatTheTablesDoNotKnow() {
        Likeness.Result result = Likeness.of(
                new Subject(site("IE", "Dublin", "Fuzhou PSB office of Jane Example"), null, ""),
                new Subject(site("IE", "Dublin", "Fuzhou PSB office of Jon Sample"), null, ""));

        assertThat(result.reasons())
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.text().english().toLowerCase(Locale.ROOT))
                        .doesNotContain("jane")
                        .doesNotContain("sample"));
    }

    private static double score(ClaimValues one, ClaimValues other) {
        return score(one, null, other, null);
    }

    private static double score(
            ClaimValues one, @Nullable String speaker, ClaimValues other, @Nullable String otherSpeaker) {
        return Likeness.of(new Subject(one, speaker, ""), new Subject(other, otherSpeaker, ""))
                .score();
    }

    private static ClaimValues stations(long value, @Nullable String scope, @Nullable String operator) {
        return new ClaimValues.Figure("stations", value, Qualifier.EXACTLY, scope, operator, null, null);
    }

    private static ClaimValues site(String country, @Nullable String city, @Nullable String operator) {
        return new ClaimValues.Presence(country, city, operator);
    }

    private static ClaimValues response(String country, @Nullable String body, @Nullable String date) {
        return new ClaimValues.Response(country, "investigation_opened", date, body, null);
    }
}
