// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DotPlotTest {
    @TempDir
    Path dir;

    private Element figure() throws IOException {
        new EditionBuilder(ExampleEdition.SIGNER, ExampleEdition::warc, List.of())
                .build(ExampleEdition.input(), dir.resolve("e"));
        return Jsoup.parse(Files.readString(dir.resolve("e/index.html"))).expectFirst("#figures svg");
    }

    @Test
    void eachStatementIsAMarkOfItsStance() throws IOException {
        Element svg = figure();
        assertThat(svg.select("g.p-alleges circle")).hasSize(2);
        assertThat(svg.select("g.p-confirms path")).hasSize(1);
        assertThat(svg.select("g.p-denies rect")).hasSize(1);
        assertThat(svg.select("g.p-reports rect")).hasSize(1);
    }

    @Test
    void noLineJoinsTwoMarks() throws IOException {
        Element svg = figure();
        assertThat(svg.select("polyline, line")).isEmpty();
        assertThat(svg.select("path").eachAttr("d"))
                .allSatisfy(d -> assertThat(d).doesNotContain("L"));
    }

    @Test
    void aMonthIsASpanAndQualifiersAreSaid() throws IOException {
        Element svg = figure();
        assertThat(svg.select("g.p-alleges path.span")).hasSize(1);
        // Names are isolated (UAX 9), so that another direction does not turn the number around.
        assertThat(svg.text().replaceAll("[\u2068\u2069]", ""))
                .contains("≥ 102 Harbour Rights Watch", "54 Harbour Rights Watch", "30 Haicheng police");
    }
}
