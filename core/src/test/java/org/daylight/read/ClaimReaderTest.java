// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.daylight.About;
import org.daylight.Claim;
import org.daylight.ClaimValues;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.Mention;
import org.daylight.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimReaderTest {
    private static final ClaimReader READER = new ClaimReader();

    static Document document(String lang, String text) {
        return new Document(new DocumentId("t.txt"), Digest.of(text), "text/1", About.NOTHING, lang, text, List.of());
    }

    private static List<String> claims(String lang, String text) {
        return READER.find(document(lang, text)).claims().stream()
                .map(ClaimReaderTest::shortForm)
                .toList();
    }

    private static String shortForm(Claim c) {
        return switch (c.values()) {
            case ClaimValues.Figure f -> f.what() + f.qualifier().code() + f.value();
            case ClaimValues.Presence p -> "at " + p.hostCountry() + "/" + p.hostCity();
            case ClaimValues.Response r -> r.country() + " " + r.responseKind();
            case ClaimValues.Stand s -> c.speaker() + " " + c.stance().code();
            case ClaimValues.Method m -> m.method();
            case ClaimValues.Incident i -> "incident";
            case ClaimValues.Agreement a -> "pact " + a.countries();
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The rights group counted 61 Chinese police stations in 27 countries.    | stations=61
            The rights group counted 61 Chinese police stations in 27 countries.    | countries=27
            The rights group counted 61 Chinese police stations in 27 countries.    | The rights group alleges
            At least three dozen police outposts abroad exist, the report said.     | stations>=36
            Up to forty-two overseas police stations were listed.                   | stations<=42
            Dozens of overseas police outposts remain, campaigners say.             | stations~24
            Some 12,500 fugitives were persuaded to return from abroad.             | persons_returned~12500
            China runs overseas police stations in Lisbon, Porto and Ghent.         | at PT/Lisbon
            China runs overseas police stations in Lisbon, Porto and Ghent.         | at PT/Porto
            Norway ordered the overseas police station in Oslo to close.            | NO closure_ordered
            Norway ordered the overseas police station in Oslo to close.            | at NO/Oslo
            Finland summoned the Chinese ambassador over overseas police stations.  | FI summons
            Danish police opened an investigation into the secret police station.   | DK investigation_opened
            The Chinese embassy in Oslo denied running overseas police stations.    | The Chinese embassy in Oslo denies
            The Belgian ministry declined to comment on overseas police stations.   | The Belgian ministry declines
            Transnational repression: agents threatened the families of exiles.     | family_pressure
            Iranian agents abducted an exiled blogger in Iraq, relatives said.      | kidnap
            Russian dissidents abroad were followed and their phones hacked, in Riga. | surveillance
            Chile suspended its extradition treaty with China over transnational repression. | CL agreement_suspended
            """)
    void findsWhatAnEnglishSentenceAsserts(String sentence, String expected) {
        assertThat(claims("en", sentence)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            人权组织称，中国在27个国家设有61个海外警察站。                | stations=61
            人权组织称，中国在27个国家设有61个海外警察站。                | countries=27
            公安厅通报，去年劝返外逃人员三百五十余名。                    | persons_returned>=350
            公安厅通报，去年劝返外逃人员1.2万名。                         | persons_returned=12000
            人權組織稱，中國在里斯本設有海外警察站。                      | at PT/Lisbon
            挪威政府要求关闭奥斯陆的海外警察站。                          | NO closure_ordered
            芬兰外交部就海外警察站召见中国大使。                          | FI summons
            中国大使馆否认设立海外警察站。                                | 中国大使馆 denies
            海外警察站的人员威胁异议人士在国内的父母。                    | family_pressure
            """)
    void findsWhatAChineseSentenceAsserts(String sentence, String expected) {
        assertThat(claims("zh", sentence)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Ten Chinese officers will walk with local colleagues this summer so that tourists feel at home in Nice.
            en | The border agency arrested 40 fugitives in raids across the country and deported 12.
            en | The police station in Lyon moves to a new building with two offices in May.
            zh | 市公安局在火车站设立便民服务站，为旅客办理证件。
            """)
    void saysNothingOfDocumentsOnOtherMatters(String lang, String text) {
        assertThat(claims(lang, text)).isEmpty();
    }

    @Test
    void offsetsCountCodePointsBehindSupplementaryCharacters() {
        String text = "😀 𠮷 note\nThe rights group counted 61 Chinese police stations in 27 countries.\n";
        Text points = new Text(text);
        ClaimReader.Found found = READER.find(document("en", text));
        assertThat(found.claims()).isNotEmpty().allSatisfy(c -> {
            assertThat(points.at(c.at())).isEqualTo(c.quote());
            assertThat(c.quote()).doesNotContain("\n");
        });
        assertThat(found.mentions())
                .allSatisfy(m -> assertThat(points.at(m.at())).isEqualTo(m.quote()));
        assertThat(found.attributions())
                .isNotEmpty()
                .allSatisfy(a -> assertThat(points.at(a.content().at()))
                        .isEqualTo(a.content().quote()));
    }

    @Test
    void aRareCharacterDoesNotHideAPlace() {
        assertThat(claims("zh", "媒体报道，中国在𠮷隆坡设有海外警察站。")).contains("at MY/Kuala Lumpur");
    }

    @Test
    void mentionsPlacesAgenciesDatesAndQuantities() {
        List<Mention> mentions = READER.find(document(
                        "en", "On 5 March 2021 the Fuzhou Public Security Bureau named over 100 stations in Lisbon."))
                .mentions();
        assertThat(mentions.stream().map(m -> m.type().code() + " " + m.quote()))
                .contains(
                        "date 5 March 2021",
                        "agency Fuzhou Public Security Bureau",
                        "quantity over 100 stations",
                        "place Lisbon");
    }

    @Test
    void withoutALexiconForTheLanguageNothingIsFound() {
        assertThat(claims("xx", "61 overseas police stations")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9", "(", "1.", "police station ", "said ", "劝返", "一", "\"", "In Oslo, ", "😀", "threat family "})
    void aMegabyteOnOneLineIsReadInTime(String unit) {
        String text = "overseas police station " + unit.repeat(1_000_000 / unit.length());
        for (String lang : List.of("en", "zh")) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> READER.find(document(lang, text)));
        }
    }

    @Test
    void fourThreadsFindTheSame() throws Exception {
        List<Document> documents = new ArrayList<>();
        for (int i = 2; i < 60; i++) {
            documents.add(document(
                    "en", "Norway ordered " + i + " Chinese police stations in Oslo to close, the ministry said."));
        }
        String alone = run(documents);
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Callable<String>> tasks =
                    List.of(() -> run(documents), () -> run(documents), () -> run(documents), () -> run(documents));
            for (Future<String> result : pool.invokeAll(tasks)) {
                assertThat(result.get()).isEqualTo(alone);
            }
        }
    }

    private static String run(List<Document> documents) {
        return documents.stream().map(d -> READER.find(d).toString()).collect(Collectors.joining("\n"));
    }
}
