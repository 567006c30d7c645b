// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.daylight.Claim;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Single sentences in German, Dutch, Polish and Czech: compounds, split verbs, free order of words, cases. */
class GermanicSlavicPacksTest {
    private static final ClaimReader READER = new ClaimReader();

    static Stream<List<String>> rows() throws IOException {
        return Claimed.rows("packs-germanic-slavic.tsv");
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
            assertThat(claims).extracting(Claimed::said).contains(expected);
        }
    }
}
