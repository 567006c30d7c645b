// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daylight.Claim;
import org.daylight.Explanation;
import org.daylight.Offsets;
import org.daylight.Text;
import org.junit.jupiter.api.Test;

class WhyTest {
    private static final String TEXT = "Norway ordered the overseas police station in Oslo to close.";

    @Test
    void aResearcherReadsWhatWasLookedForAndTheWords() {
        List<Claim> claims =
                new ClaimReader().find(ClaimReaderTest.document("en", TEXT)).claims();
        assertThat(claims.stream().map(c -> Why.line(c.explanation()).orElseThrow()))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("words say that closing was demanded: ")
                        .contains("\"ordered", "(ordering)", "\"close\" (closing)"));
    }

    @Test
    void everyRuleOfTheReaderHasWordsOfItsOwnOrOfItsKind() {
        for (String name :
                List.of("figure.unit", "presence.listed", "stance.other", "response.other: search ..4 station")) {
            assertThat(Why.rule(name)).doesNotContain(".").contains(" ");
        }
        assertThat(Why.rule("brand.new")).isEqualTo("words of the text stand together");
        assertThat(Why.role("station.strong")).contains("a word for a site");
        for (String name : List.of("raise.strong", "notice", "permit", "deniesknow", "withhold")) {
            assertThat(Why.role(name)).isPresent().get().isNotEqualTo(name);
        }
    }

    @Test
    void aClassWithoutWordsIsNotShown() {
        Explanation told = new Explanation(
                "response.other", List.of(new Explanation.Evidence("un_heard", "shut", new Offsets(0, 4))));
        assertThat(Why.line(told).orElseThrow()).endsWith(": \"shut\"");
    }

    @Test
    void wordsAreThoseOfTheTextThatIsShown() {
        Explanation told = new Explanation(
                "stance.ngo", List.of(new Explanation.Evidence("speaker", "𠮷 Doe", new Offsets(1, 6))));
        assertThat(Why.line(Why.in(new Text("x█████ said"), told)).orElseThrow())
                .endsWith("\"█████\" (who says it)");
    }

    @Test
    void whatAPersonClaimsNeedsNoReason() {
        assertThat(Why.line(Explanation.NONE)).isEmpty();
    }
}
