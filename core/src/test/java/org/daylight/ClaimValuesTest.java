// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimValuesTest {
    @Test
    void everyKindGoesThereAndBack() {
        for (ClaimValues values : List.of(
                new ClaimValues.Figure("stations", 54, Qualifier.AT_LEAST, "worldwide", null, "2022-09", "month"),
                new ClaimValues.Presence("NL", "Rotterdam", null),
                new ClaimValues.Response("NL", "closure_ordered", "2022-11-01", "the ministry", null),
                new ClaimValues.Stand("the stations", null),
                new ClaimValues.Method("lure", null),
                new ClaimValues.Incident("NL", null, null, null),
                new ClaimValues.Agreement(List.of("IT", "CN"), null))) {
            assertThat(ClaimValues.of(values.kind(), values.toMap())).isEqualTo(values);
        }
    }

    @Test
    void saysWhichValueIsWrong() {
        assertThatThrownBy(() -> ClaimValues.of(ClaimKind.FIGURE, Map.of("what", "stations", "value", "many")))
                .hasMessageContaining("\"value\" of a figure: expected a whole number, found many");
        assertThatThrownBy(() -> ClaimValues.of(ClaimKind.METHOD, Map.of("method", "lure", "colour", "red")))
                .hasMessageContaining("a method has no value \"colour\"");
    }

    @Test
    void theIdHoldsWhateverReaderFoundIt() {
        Digest text = Digest.of("some text");
        Offsets at = new Offsets(0, 4);
        var exact = new ClaimValues.Figure("stations", 54, Qualifier.EXACTLY, null, null, null, null);
        var about = new ClaimValues.Figure("stations", 54, Qualifier.ABOUT, "abroad", null, null, null);
        var other = new ClaimValues.Figure("stations", 55, Qualifier.EXACTLY, null, null, null, null);
        assertThat(ClaimId.of(text, at, exact)).isEqualTo(ClaimId.of(text, at, about));
        assertThat(ClaimId.of(text, at, exact)).isNotEqualTo(ClaimId.of(text, at, other));
        assertThat(ClaimId.of(text, at, exact)).isNotEqualTo(ClaimId.of(Digest.of("x"), at, exact));
    }
}
