// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static String row(@Nullable Object... fields) {
        Csv csv = new Csv(List.of("h"));
        csv.row(fields);
        return new String(csv.bytes(), StandardCharsets.UTF_8).substring(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1"})
    void formulasAreDefused(String formula) {
        assertThat(row(formula, "x")).isEqualTo("'" + formula + ",x\r\n");
    }

    @Test
    void tabsAndReturnsInFrontAreDefusedToo() {
        assertThat(row("\t=1", "\r=1")).isEqualTo("'\t=1,\"'\r=1\"\r\n");
    }

    @Test
    void quotesCommasAndLinesAreQuoted() {
        assertThat(row("a \"b\"", "c,d", "e\nf", null, 7, " g"))
                .isEqualTo("\"a \"\"b\"\"\",\"c,d\",\"e\nf\",,7,\" g\"\r\n");
    }
}
