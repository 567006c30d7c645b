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
import org.junit.jupiter.params.provider.MethodSource;

/** Single sentences as newspapers write them, in every language that the reader knows. */
class SentencesTest {
    private static final ClaimReader READER = new ClaimReader();
    private static final Map<String, String> HEADLINE = Map.of(
            "en", "Police stations abroad",
            "zh", "海外警察站",
            "es", "Comisarías chinas",
            "de", "Chinesische Polizeistationen",
            "he", "תחנות משטרה סיניות");

    static Stream<List<String>> rows() throws IOException {
        return Claimed.rows("sentences.tsv");
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
            assertThat(claims)
                    .anyMatch(c ->
                            Claimed.said(c).equals(expected) || Claimed.said(c).endsWith(" " + expected));
        }
    }
}
