// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.daylight.Claim;
import org.daylight.ClaimValues;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Single sentences in German, Dutch, Polish and Czech: compounds, split verbs, free order of words, cases. */
class GermanicSlavicPacksTest {
    private static final ClaimReader READER = new ClaimReader();

    static Stream<List<String>> rows() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/org/daylight/read/packs-germanic-slavic.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split("\t")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void findsWhatTheSentenceAsserts(List<String> row) {
        List<Claim> claims = READER.find(ClaimReaderTest.document(row.getFirst(), row.get(1)))
                .claims();
        String expected = row.get(2);
        if (expected.equals("nothing")) {
            assertThat(claims).isEmpty();
        } else if (expected.startsWith("no ")) {
            assertThat(claims).noneMatch(c -> c.kind().code().equals(expected.substring(3)));
        } else {
            assertThat(claims).extracting(GermanicSlavicPacksTest::said).contains(expected);
        }
    }

    private static String said(Claim c) {
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
}
