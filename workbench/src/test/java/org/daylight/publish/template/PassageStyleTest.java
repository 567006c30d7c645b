// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassageStyleTest {
    @Test
    void rulesOfTheReportAloneAreLeftOut() {
        assertThat(PassageStyle.of("a{b:c}.topic,.para{d:e}.note q{f:g}@media print{.topic{h:i}.para{j:k}}"))
                .isEqualTo("a{b:c}\n.para{d:e}\n@media print{.para{j:k}\n}\n");
    }

    @Test
    void whatIsNotKnownStays() {
        assertThat(PassageStyle.of("@page{size:A4;@top-right{content:\"x\"}}.made-tomorrow:is(.x,.y){l:m}"))
                .isEqualTo("@page{size:A4;@top-right{content:\"x\"}}\n.made-tomorrow:is(.x,.y){l:m}\n");
    }

    @Test
    void aBlockWithoutRulesIsLeftOut() {
        assertThat(PassageStyle.of("@media print{.topic{h:i}}")).isEmpty();
    }
}
