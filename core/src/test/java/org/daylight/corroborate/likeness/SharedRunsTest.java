// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daylight.Offsets;
import org.daylight.Text;
import org.junit.jupiter.api.Test;

class SharedRunsTest {
    private static List<String> words(String text, List<Offsets> at) {
        Text points = new Text(text);
        return at.stream().map(points::at).toList();
    }

    @Test
    void runsOfFourWordsAreSharedAndShorterOnesAreNot() {
        String a = "The group counted 54 stations abroad, it said. Nobody answered.";
        String b = "On Monday the group counted 54 stations in 30 countries. Nobody answered.";
        SharedRuns runs = SharedRuns.of(a, b);
        assertThat(words(a, runs.inA())).containsExactly("The group counted 54 stations");
        assertThat(words(b, runs.inB())).containsExactly("the group counted 54 stations");
        assertThat(runs.shareA()).isBetween(0.4, 0.6);
    }

    @Test
    void chineseIsComparedByCharactersAndOffsetsCountCodePoints() {
        String a = "𠮷該組織統計了五十四個警務站。";
        String b = "報道稱該組織統計了五十四個警務站😀";
        SharedRuns runs = SharedRuns.of(a, b);
        assertThat(words(a, runs.inA())).containsExactly("該組織統計了五十四個警務站");
        assertThat(words(b, runs.inB())).containsExactly("該組織統計了五十四個警務站");
    }

    @Test
    void aTranslationKeepsItsNumbers() {
        String a = "54 stations in 30 countries";
        String b = "54 comisarías en 21 países";
        assertThat(SharedRuns.of(a, b).inA()).isEmpty();
        assertThat(words(a, SharedRuns.numbers(a, b).inA())).containsExactly("54");
    }

    @Test
    void barsAreNoWords() {
        String a = "█████ ███ ████ ██ ███ said";
        assertThat(SharedRuns.of(a, a).inA()).isEmpty();
    }

    @Test
    void emptyTextsShareNothing() {
        assertThat(SharedRuns.of("", "words of a page that is there").shareA()).isZero();
    }
}
