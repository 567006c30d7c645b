// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.daylight.Claim;
import org.daylight.Document;
import org.daylight.Explanation;
import org.daylight.Mask;
import org.daylight.Offsets;
import org.daylight.Reading;
import org.daylight.Text;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final String TEXT = """
            The rights group counted 61 Chinese police stations in 27 countries.
            Norway ordered the overseas police station in Oslo to close, and prosecutors charged two men.
            Agents threatened the families of exiles; China has a police pact with Serbia.
            """;
    private static final Document DOCUMENT = ClaimReaderTest.document("en", TEXT);
    private static final List<Claim> CLAIMS = new ClaimReader().find(DOCUMENT).claims();

    @Test
    void everyClaimNamesItsRuleAndWordsThatStandInTheText() {
        Text text = new Text(TEXT);
        assertThat(CLAIMS).hasSizeGreaterThan(6).allSatisfy(c -> {
            assertThat(c.explanation().rule()).startsWith(c.kind().code() + ".");
            assertThat(c.explanation().evidence()).isNotEmpty().allSatisfy(e -> {
                assertThat(text.at(e.at())).isEqualTo(e.quote());
                assertThat(e.role()).isNotBlank();
            });
        });
    }

    @Test
    void aPatternIsNamedAsTheDataFileWritesIt() {
        assertThat(CLAIMS.stream().map(c -> c.explanation().rule()))
                .anySatisfy(rule -> assertThat(rule).matches("response\\.closure_ordered: order .*close"));
    }

    @Test
    void theJsonSaysWhyOnlyWhenAsked() {
        Claim claim = CLAIMS.getFirst();
        assertThat(ReadingJson.line(claim)).doesNotContain("explanation");
        assertThat(ReadingJson.parse(ReadingJson.line(claim)).explanation()).isEqualTo(Explanation.NONE);
        String explained = ReadingJson.explained(claim);
        assertThat(explained)
                .contains("\"explanation\":{\"rule\":\"" + claim.kind().code());
        assertThat(ReadingJson.parse(explained)).isEqualTo(claim);
        Reading reading = new Reading(DOCUMENT, List.of(), List.of(), CLAIMS, List.of());
        Set<ReadingJson.Layer> claims = Set.of(ReadingJson.Layer.CLAIM);
        assertThat(ReadingJson.lines(reading, claims, false, true)).allMatch(l -> l.contains("\"explanation\":{"));
        assertThat(ReadingJson.lines(reading, claims, false)).noneMatch(l -> l.contains("explanation"));
    }

    @Test
    void whatAMaskCoversIsHiddenInExplanationsToo() {
        int at = TEXT.indexOf("families");
        Mask mask = new Mask(new Offsets(at, at + "families".length()), "families");
        Reading reading = new Reading(DOCUMENT, List.of(), List.of(), CLAIMS, List.of(mask));
        Reading hidden = new Hiding(reading).masked();
        assertThat(ReadingJson.explained(reading)).anyMatch(l -> l.contains("families"));
        assertThat(ReadingJson.explained(hidden)).noneMatch(l -> l.contains("families"));
    }
}
