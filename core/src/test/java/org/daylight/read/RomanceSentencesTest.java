// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daylight.Claim;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Spanish, Portuguese, French and Italian: a claim of each kind as the press words it, and what is none. */
class RomanceSentencesTest {
    private static final ClaimReader READER = new ClaimReader();
    private static final Map<String, String> HEADLINE = Map.of(
            "es", "Comisarías chinas en el extranjero",
            "pt", "Esquadras chinesas no estrangeiro",
            "fr", "Commissariats chinois à l'étranger",
            "it", "Stazioni di polizia cinesi all'estero");

    static Stream<List<String>> rows() throws IOException {
        return Claimed.rows("sentences-romance.tsv");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void findsWhatTheSentenceAsserts(List<String> row) {
        String headline = HEADLINE.getOrDefault(row.getFirst(), "");
        List<Claim> claims =
                READER.find(ClaimReaderTest.document(row.getFirst(), headline + "\n" + row.get(1))).claims().stream()
                        .filter(c -> c.at().start() > headline.length())
                        .toList();
        String expected = row.get(2);
        if (expected.startsWith("no ")) {
            assertThat(claims).noneMatch(c -> c.kind().code().equals(expected.substring(3)));
        } else {
            assertThat(claims).extracting(Claimed::said).anyMatch(said -> said.endsWith(expected));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | La policía de Rosario inauguró una comisaría con 45 agentes. Un comerciante de origen chino donó sillas.
            es | La Audiencia autorizó la extradición a Turquía de un narcotraficante detenido en Málaga.
            pt | A polícia prendeu três suspeitos; a fabricante chinesa doou duas viaturas à delegacia de Sorocaba.
            pt | A secretária de Estado afastou o encerramento do posto consular em Xangai.
            fr | Le commissariat de Lyon a rouvert ses portes ; douze policiers y travaillent. Des touristes chinois l'ont visité.
            fr | La France expulse six agents russes. Moscou dénonce des accusations infondées.
            it | Nuovo commissariato a Napoli: alla cerimonia era presente il console della Cina.
            it | La Finanza ha perquisito dodici aziende di imprenditori cinesi a Firenze per evasione fiscale.
            """)
    void whatOnlyNamesPoliceAndAStateIsNotTheMatter(String lang, String text) {
        assertThat(READER.find(ClaimReaderTest.document(lang, text)).claims()).isEmpty();
    }
}
