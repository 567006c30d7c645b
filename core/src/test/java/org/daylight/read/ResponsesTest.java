// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daylight.Claim;
import org.daylight.ClaimValues;
import org.daylight.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponsesTest {
    private static final String LEAD = "Overseas police stations worry Europe. ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Garda is looking into one of them.                              | IE investigation_opened
            The FBI searched an address in Boston.                              | US other
            Sweden, Chile and Nigeria are also looking into them.               | SE investigation_opened ; CL investigation_opened ; NG investigation_opened
            A man from Norway was arrested in Madrid.                           | ES arrest ; no NO
            The interior ministries of Serbia and Croatia condemned them.       | RS statement ; HR statement
            Two men were charged by Danish prosecutors.                         | DK charge
            """)
    void theStateThatActsIsFoundByItsBodiesAndPlaces(String sentence, String expected) {
        Claimed.check(LEAD + sentence, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Lawmakers in Dublin called for an investigation.                    | no IE investigation_opened
            Irish police have not opened an investigation.                      | no IE investigation_opened
            No arrests were made in Ireland.                                    | no IE arrest
            Irish police would investigate if a complaint were made.            | IE investigation_opened
            """)
    void whatIsDemandedOrDeniedHasNotHappened(String sentence, String expected) {
        if (expected.startsWith("no ")) {
            Claimed.check(LEAD + sentence, expected);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The inquiry of the Irish police ended without charges.              | IE other ; no IE investigation_opened
            Irish police closed their investigation into the two stations.      | IE other ; no IE investigation_opened ; no IE closure_ordered
            Danish prosecutors dropped the probe last week.                     | DK other ; no DK investigation_opened
            Danish police opened an investigation last week.                    | DK investigation_opened
            """)
    void theEndOfAnInquiryIsNotItsBeginning(String sentence, String expected) {
        Claimed.check(LEAD + sentence, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Chinese police stations abroad / Irish police said they had discontinued the investigation into the two stations. | ended-no-charges | no-charges
            en | Chinese police stations abroad / Danish prosecutors said they had dropped the charges against the man. | charges-dropped | no-charges
            en | Chinese police stations abroad / Irish police said they had found no evidence of wrongdoing. | ended-no-evidence | no-evidence
            en | Chinese police stations abroad / Danish police closed the investigation, saying they had found no evidence of wrongdoing. | ended-no-evidence | no-evidence
            de | Chinesische Polizeistationen im Ausland / Die Staatsanwaltschaft Bremen hat die Ermittlungen mangels hinreichenden Tatverdachts eingestellt. | ended-no-charges | -
            de | Chinesische Polizeistationen im Ausland / Die Staatsanwaltschaft Bremen hat die Ermittlungen zur Polizeistation in Bremen eingestellt. | ended-no-charges | -
            de | Chinesische Polizeistationen im Ausland / Anklage werde nicht erhoben, teilte die Staatsanwaltschaft Bremen zur Polizeistation mit. | ended-no-charges | no-charges
            fr | Commissariats chinois à l'étranger / Le parquet de Paris a classé sans suite l'enquête sur le commissariat clandestin. | ended-no-charges | -
            nl | Chinese politiebureaus in het buitenland / Het onderzoek van de Nederlandse politie naar het Chinese politiebureau is geseponeerd. | ended-no-charges | -
            zh | 中国海外警侨服务站 / 荷兰警方表示，鹿特丹警侨服务站一案已结案。 | ended-no-charges | no-charges
            zh | 中国海外警侨服务站 / 荷兰警方表示，调查未发现违法行为。 | ended-no-evidence | no-evidence
            ko | 중국의 해외 비밀 경찰서 / 네덜란드 검찰은 로테르담 비밀 경찰서에 대한 수사를 종결했다고 밝혔다. | ended-no-charges | no-charges
            it | Stazioni di polizia cinesi in Italia / Non risultano condotte penalmente rilevanti. | ended-no-evidence | -
            """)
    void thatAnInquiryEndedDoesNotSayThatNothingWasFound(String lang, String text, String code, String stance) {
        List<Claim> claims = Claimed.in(lang, text.replace(" / ", "\n"));
        assertThat(claims)
                .extracting(Claim::values)
                .filteredOn(v ->
                        v instanceof ClaimValues.Response r && r.responseKind().equals("other"))
                .isNotEmpty()
                .allMatch(v -> v instanceof ClaimValues.Response r && code.equals(r.code()));
        if (!stance.equals("-")) {
            assertThat(claims)
                    .extracting(Claim::values)
                    .anyMatch(v -> v instanceof ClaimValues.Stand s && stance.equals(s.fine()));
        }
    }

    @Test
    void whoClosesACaseDeniesNoSiteAndStandsByTheEnd() {
        assertThat(Claimed.in("zh", "中国海外警侨服务站\n荷兰警方表示，鹿特丹警侨服务站一案已结案。"))
                .anySatisfy(c -> {
                    assertThat(c.values()).isInstanceOf(ClaimValues.Presence.class);
                    assertThat(c.stance()).isEqualTo(Stance.REPORTS);
                })
                .anySatisfy(c -> {
                    assertThat(c.values()).isInstanceOf(ClaimValues.Response.class);
                    assertThat(c.stance()).isEqualTo(Stance.CONFIRMS);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "Il centro di Prato è stato perquisito: la procura ha ordinato la chiusura della stazione di polizia di Prato.",
        "È stato aperto un fascicolo sulle stazioni di Roma ed è stato ordinato di chiudere la stazione di polizia di Prato.",
    })
    void theVerbToBeIsNoState(String sentence) {
        assertThat(Claimed.in("it", "Stazioni di polizia cinesi all'estero\n" + sentence))
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.speaker() + " " + c.values()).doesNotContain("stato"));
    }

    @Test
    void dateBodyAndFineCodeAreThoseOfTheAct() {
        assertThat(Claimed.in("en", LEAD + "In May 2023 the Danish foreign ministry summoned the Chinese ambassador."))
                .extracting(c -> c.values())
                .contains(new ClaimValues.Response("DK", "summons", "2023-05", "Danish foreign ministry", "demarche"));
        assertThat(Claimed.in("en", LEAD + "Danish police searched an office, and a man pleaded guilty in March 2024."))
                .extracting(c -> c.values())
                .filteredOn(ClaimValues.Response.class::isInstance)
                .map(ClaimValues.Response.class::cast)
                .extracting(r -> r.code() + " " + r.date())
                .contains("search null", "plea-guilty 2024-03");
    }
}
