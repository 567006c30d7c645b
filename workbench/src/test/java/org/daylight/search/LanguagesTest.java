// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question finds right in each language, in other forms than the text's, and with or without accents. */
class LanguagesTest {
    private static final String TEXTS = """
            en | The city's stations were closed after the ministry's inquiries.
            de | Die Häuser der Behörden wurden in Köln durchsucht, die Schließungen angeordnet.
            fr | L’été dernier, les policiers étrangers ont été convoqués à l'ambassade.
            es | Las comisarías extranjeras fueron investigadas por los jueces de Cataluña.
            it | Dell'ambasciata parlarono i ministri; le stazioni cinesi chiusero.
            nl | De politiebureaus in Rotterdam werden gesloten door de ministers.
            pt | As investigações das autoridades portuguesas começaram em Lisboa.
            pl | Żądano zamknięcia posterunków policji w Łodzi.
            cs | Policejní stanice v Praze byly uzavřeny, řekl náměstek.
            zh | 南通市公安局在以色列設立警僑聯動服務站。
            ja | 中国の警察が東京に拠点を設置したと報じられた。
            ko | 중국 경찰이 서울에 비밀 경찰서를 운영했다고 밝혔다.
            he | המשטרה הסינית הקימה תחנות שירות בישראל, ושבמשרדי הממשלה ידעו.
            ru | Китайская полиция открыла пункты в Праге.""";

    @TempDir
    private static Path folder;

    private static SearchIndex index;

    @BeforeAll
    static void build() {
        List<Item> items = new ArrayList<>();
        TEXTS.lines().forEach(line -> {
            String[] cells = line.split("\\|");
            items.add(Items.page(cells[0].strip(), cells[0].strip(), "", cells[1].strip()));
        });
        index = SearchIndex.open(folder, Concepts.shipped());
        index.update("one", items::stream, n -> {});
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | station ministry | stations,ministry's",
                "en | CLOSING | closed",
                "de | Haus Behörde | Häuser,Behörden",
                "de | koln durchsucht | Köln,durchsucht",
                "fr | policier étranger | policiers,étrangers",
                "fr | ete | été",
                "fr | ambassade convoque | l'ambassade,convoqués",
                "es | comisaria extranjera | comisarías,extranjeras",
                "es | cataluña | Cataluña",
                "it | ambasciata | Dell'ambasciata",
                "it | stazione cinese | stazioni,cinesi",
                "nl | politiebureau gesloten | politiebureaus,gesloten",
                "pt | investigação autoridade | investigações,autoridades",
                "pt | investigacao | investigações",
                "pl | posterunek policja | posterunków,policji",
                "pl | lodzi | Łodzi",
                "cs | policejních stanicích | Policejní,stanice",
                "cs | namestek | náměstek",
                "zh | 设立 警侨联动 | 設立,警僑聯動",
                "zh | 公安局以色列 | 公安局,以色列",
                "zh | 局 | 局",
                "ja | 拠点の設置 | 拠点,設置",
                "ja | 警察 東京 | 警察,東京",
                "ko | 경찰서 운영 | 경찰서,운영",
                "ko | 서울 | 서울",
                "he | משטרה | המשטרה",
                "he | תחנת שירות | תחנות,שירות",
                "he | ישראל | בישראל",
                "he | משרד הממשלה | ושבמשרדי,הממשלה",
                "ru | полиция праге | полиция,Праге",
            })
    void isFoundInOtherForms(String lang, String query, String marked) {
        Found found = index.finder().find(Ask.of(query).exactly().with("lang", lang), 0, 10);
        assertThat(Items.ids(found)).containsExactly(lang);
        Found.Hit hit = found.groups().getFirst().hits().getFirst();
        String text = hit.item().words().text();
        String whole = Stream.of(hit.passage())
                .flatMap(p -> p.marks().stream())
                .map(m -> text.substring(m.start(), m.end()))
                .reduce("", (a, b) -> a + " " + b);
        for (String word : marked.split(",")) {
            assertThat(whole).contains(word);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "policy",
                "policies",
                "公局",
                "察警",
                "정부",
                "משטר",
                "koalition",
                "wei*",
                "polizist~",
            })
    void whatLooksAlikeIsNotFound(String query) {
        assertThat(index.finder().find(Ask.of(query).exactly(), 0, 10).total()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"stations were closed\" | en",
                "\"closed stations\" | ''",
                "„politiebureaus in Rotterdam“ | nl",
                "「東京に拠点」 | ja",
                "stations -inquiries | ''",
                "stations -parliament | en",
                "rotterdam OR lisboa | nl,pt",
                "polit* rotterdam | nl",
                "rotterdm~ | nl",
                "警僑 | zh",
                "警侨 | zh",
            })
    void phrasesExclusionsAlternativesAndSpellings(String query, String ids) {
        Found found = index.finder().find(Ask.of(query).exactly(), 0, 10);
        assertThat(Items.ids(found)).containsExactlyInAnyOrder(ids.isEmpty() ? new String[0] : ids.split(","));
    }
}
