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

/** Who asks does not say, who is told does not act, and what is said not to be done is not done. */
class AskedAndToldTest {
    private static List<Claim> claims(String lang, String text) {
        return Claimed.in(lang, text.replace(" / ", "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Chinese police stations abroad / Reporters asked whether the Chinese embassy ran a police station in Rotterdam.
            en | Chinese police stations abroad / Deputies asked whether the ministry had ordered the police station in Rotterdam closed.
            en | Chinese police stations abroad / Question: Will the police station in Rotterdam stay open?
            en | Chinese police stations abroad / Deputy Nuala Cashin: Will the Government bring in a register of foreign agents?
            de | Chinesische Polizeistationen im Ausland / Abgeordnete fragten, ob die Botschaft die Polizeistation in Bremen betreibe.
            nl | Chinese politiebureaus in het buitenland / Kamerleden vroegen of de ambassade het Chinese politiebureau in Rotterdam beheerde.
            zh | 中国海外警侨服务站 / 议员询问外交部是否已下令关闭鹿特丹的警侨服务站。
            he | תחנות משטרה סיניות בחו"ל / חברי הכנסת שאלו אם השגרירות מפעילה את תחנת המשטרה הסינית בחיפה.
            """)
    void aReportedQuestionSaysNothing(String lang, String text) {
        assertThat(claims(lang, text)).isEmpty();
    }

    @Test
    void whoAnswersBehindAQuestionStillSpeaks() {
        assertThat(claims(
                        "en",
                        "Chinese police stations abroad\nAsked whether the embassy ran it, the ministry said that China"
                                + " had a police station in Rotterdam."))
                .anySatisfy(c -> {
                    assertThat(c.speaker()).isEqualTo("the ministry");
                    assertThat(c.values()).isInstanceOf(ClaimValues.Presence.class);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Chinese police stations abroad / The ambassador was told that the police station in Rotterdam had to close, the Foreign Ministry said.
            en | Chinese police stations abroad / The Chinese embassy was informed that the station in Bremen must be closed.
            en | Chinese police stations abroad / The Foreign Ministry summoned the Chinese ambassador and told him that the police station in Rotterdam must close.
            de | Chinesische Polizeistationen im Ausland / Der chinesische Botschafter wurde unterrichtet, dass die Polizeistation in Bremen schließen müsse.
            es | Comisarías chinas en el extranjero / El embajador chino fue informado de que la comisaría de Valencia debía cerrar.
            zh | 中国海外警侨服务站 / 中国大使被告知，鹿特丹的警侨服务站必须关闭。
            ja | 中国の海外警察拠点 / 中国大使は、ロッテルダムの警察拠点を閉鎖しなければならないと告げられた。
            ko | 중국의 해외 경찰서 / 중국 대사관은 로테르담의 비밀 경찰서를 폐쇄해야 한다고 통보받았다.
            ko | 중국의 해외 경찰서 / 중국 대사는 로테르담의 비밀 경찰서를 폐쇄하라는 통보를 받았다고 네덜란드 외교부가 밝혔다.
            he | תחנות משטרה סיניות בחו"ל / לשגריר סין נמסר כי תחנת המשטרה ברוטרדם חייבת להיסגר.
            """)
    void whoIsToldNeitherDemandsNorSpeaks(String lang, String text) {
        List<Claim> claims = claims(lang, text);
        assertThat(claims).anyMatch(c -> c.values() instanceof ClaimValues.Response);
        for (Claim c : claims) {
            assertThat(String.valueOf(c.speaker()))
                    .doesNotContainIgnoringCase("ambassador")
                    .doesNotContain("embassy", "Botschafter", "embajador", "大使", "대사", "שגריר");
            if (c.values() instanceof ClaimValues.Response r) {
                assertThat(String.valueOf(r.body()))
                        .doesNotContainIgnoringCase("ambassador")
                        .doesNotContain("embassy", "Botschafter", "embajador", "大使", "대사", "שגריר");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Chinesische Polizeistationen im Ausland / Die Polizeistation in Bremen wurde geschlossen. Anklage werde nicht erhoben, teilte Oberstaatsanwalt Jens Uferbach am Mittwoch mit.
            de | Chinesische Polizeistationen im Ausland / Gegen den Betreiber der Polizeistation in Bremen wird keine Anklage erhoben.
            en | Chinese police stations abroad / Prosecutors in Bremen said no charges would be brought over the police station in Bremen.
            """)
    void thatNobodyIsChargedIsNoCharge(String lang, String text) {
        List<Claim> claims = claims(lang, text);
        assertThat(claims)
                .noneMatch(c -> c.values() instanceof ClaimValues.Response r
                        && r.responseKind().equals("charge"))
                .anyMatch(c -> c.values() instanceof ClaimValues.Response r && "ended-no-charges".equals(r.code()));
        assertThat(claims)
                .filteredOn(c -> c.values() instanceof ClaimValues.Stand)
                .allMatch(c -> c.stance() == Stance.DENIES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Chinesische Polizeistationen im Ausland / Harbour Watch verwies darauf, dass zwei Zeugen aus Angst nicht ausgesagt hätten.
            en | Chinese police stations abroad / Two members of parliament spoke about the police station in Rotterdam.
            zh | 中国海外警侨服务站 / 两名议员谈到鹿特丹的警侨服务站。
            """)
    void aNumberOfNoKindIsNoFigure(String lang, String text) {
        assertThat(claims(lang, text)).noneMatch(c -> c.values() instanceof ClaimValues.Figure);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Chinese police stations abroad / The ministry said it had not been told of any such police station. | no-knowledge
            zh | 中国海外警侨服务站 / 外交部表示，此前未被告知有此类警侨服务站。 | no-knowledge
            en | Chinese police stations abroad / The ministry declined to comment on the police station. | declines
            """)
    void whoWasNotToldRefusesNoAnswer(String lang, String text, String fine) {
        assertThat(claims(lang, text))
                .anyMatch(c -> c.stance() == Stance.DECLINES
                        && c.values() instanceof ClaimValues.Stand s
                        && fine.equals(s.fine()));
    }
}
