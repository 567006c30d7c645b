// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names of places mean in their text. */
class PlacesTest {
    private static List<Place> places(String lang, String text) {
        List<Place> places = new ArrayList<>();
        for (Tag tag : Lexicon.of(lang).orElseThrow().tag(new Tokens(text))) {
            if (tag.place() != null) {
                places.add(tag.place());
            }
        }
        return places;
    }

    private static List<String> named(String lang, String text) {
        return places(lang, text).stream()
                .map(p -> p.country() + (p.region().isEmpty() || !p.local() ? "" : "-" + p.region()) + "/" + p.name())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en;She was born in Birmingham, Alabama.;US-AL/Birmingham",
                "en;He moved to Paris, Texas, in May.;US-TX/Paris",
                "en;A court in Valencia, Venezuela, heard the case.;VE-G/Valencia",
                "en;The fair in Mobile, Ala., was cancelled.;US-AL/Mobile",
                "en;Police in Croydon raided a shop.;GB-ENG/Croydon",
                "de;In Halle wurde ermittelt.;DE-ST/Halle",
                "es;La policía de Nantong llegó a Toledo.;ES/Toledo",
                "fr;Un appartement à Aubervilliers a été fouillé.;FR-IDF/Aubervilliers",
                "it;Un ufficio a Prato.;IT-52/Prato",
                "pl;Urzędnicy w Warszawie milczą.;PL-14/Warsaw",
                "cs;V Praze působí dvě stanice.;CZ-101/Prague",
                "he;תחנה נפתחה בבודפשט.;HU-BU/Budapest",
                "zh;他在丽水长大。;CN-ZJ/Lishui",
                "ja;ローマに拠点がある。;IT-62/Rome"
            })
    void findsThePlaceThatIsMeant(String lang, String text, String expected) {
        assertThat(named(lang, text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en;The Washington Post and the New York Times reported it.",
                "en;The University of Oxford and the Bank of China signed.",
                "en;Jack London met Paris Hilton.",
                "en;Nice work was done.",
                "en;President Lincoln wrote to Mr Washington.",
                "en;Police took a man from the Street office.",
                "zh;公安机关合作打击犯罪，延长期限。",
                "ko;이번 회의는 지난 5일 열렸다."
            })
    void takesNoPersonNoBodyAndNoWordForAPlace(String lang, String text) {
        assertThat(named(lang, text)).isEmpty();
    }

    @Test
    void aCapitalThatSpeaksIsItsState() {
        List<Place> places = places("en", "Beijing said on Monday that ties between Prague and Moscow were good.");
        assertThat(places).allMatch(Place::metonym).noneMatch(Place::local);
        assertThat(places).extracting(Place::name).containsExactly("China", "Czechia", "Russia");
        assertThat(places).extracting(Place::precision).containsOnly("country");
    }

    @Test
    void aCapitalWhereSomethingHappensStaysACity() {
        List<Place> places = places("en", "Thousands marched in Beijing. An office near Moscow was searched.");
        assertThat(places).noneMatch(Place::metonym).allMatch(Place::local);
    }

    @Test
    void aNameKeepsTheSenseThatTheTextGaveIt() {
        assertThat(named("en", "Police in Paris, Texas, arrested two men. Both live in Paris."))
                .containsExactly("US-TX/Paris", "US-TX/Texas", "US-TX/Paris");
    }

    @Test
    void namesakesOfOneSpellingInChineseStayApart() {
        assertThat(named("zh", "福州市和抚州市。")).containsExactly("CN-FJ/Fuzhou", "CN-JX/Fuzhou");
    }

    @Test
    void everyPlaceHasCoordinates() {
        assertThat(PlaceTable.get().places())
                .hasSizeGreaterThan(23_000)
                .allMatch(p -> p.lat() != null && p.lon() != null);
    }
}
