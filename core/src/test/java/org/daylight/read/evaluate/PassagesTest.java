// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.daylight.read.ClaimReader;
import org.daylight.read.Reader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well the reader finds what people annotated in the test passages: it must not get worse. */
class PassagesTest {
    private static final ClaimReader READER = new ClaimReader();

    /** The least F1 over figure, presence, response, stance and method: what was measured, less three or four hundredths. */
    @ParameterizedTest
    @CsvSource({
        "cs, 0.76",
        "de, 0.77",
        "en, 0.76",
        "es, 0.70",
        "fr, 0.74",
        "he, 0.73",
        "it, 0.76",
        "ja, 0.78",
        "ko, 0.75",
        "nl, 0.76",
        "pl, 0.74",
        "pt, 0.72",
        "zh, 0.75"
    })
    void everyLanguageKeepsItsLevel(String lang, double least) throws Exception {
        assertThat(scores(lang).path("languages").path(lang).path("f1").asDouble())
                .isGreaterThanOrEqualTo(least);
    }

    @Test
    void textsAboutOtherMattersGiveNoClaims() throws Exception {
        JsonNode relevant = scores(null).path("relevant");
        assertThat(relevant.path("of_irrelevant").asInt()).isGreaterThan(20);
        assertThat(relevant.path("false_alarms").asInt()).isZero();
    }

    /** Editions print the table; where a rule changes, its numbers change with it. */
    @Test
    void whatEditionsPrintOfTheReaderIsWhatIsMeasured() throws Exception {
        Measured shipped = Measured.shipped();
        JsonNode now = scores(null);
        List<String> rows = new ArrayList<>();
        now.path("kinds").properties().forEach(e -> rows.add(row("kind", e.getKey(), e.getValue())));
        now.path("languages").properties().forEach(e -> rows.add(row("lang", e.getKey(), e.getValue())));
        assertThat(shipped.rows().stream().map(PassagesTest::row).toList())
                .as("core/src/main/resources/org/daylight/read/evaluate/measured.tsv; its command gives the numbers")
                .isEqualTo(rows);
        assertThat(shipped.reader()).isEqualTo(new Reader().version());
        assertThat(shipped.passages()).isEqualTo(Files.readAllLines(gold()).size());
    }

    private static String row(Measured.Row r) {
        return r.of() + " " + r.name() + " " + r.precision() + " " + r.recall() + " " + r.f1() + " " + r.annotations();
    }

    private static String row(String of, String name, JsonNode score) {
        return of + " " + name + " " + score.path("precision").asDouble() + " "
                + score.path("recall").asDouble() + " " + score.path("f1").asDouble() + " "
                + score.path("gold").asInt();
    }

    private static JsonNode scores(@Nullable String lang) throws Exception {
        Evaluation evaluation = Evaluation.run(
                gold(),
                l -> lang == null || l.equals(lang),
                0,
                document -> READER.find(document).claims());
        return new ObjectMapper().readTree(evaluation.json());
    }

    private static Path gold() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(PassagesTest.class.getResource("/org/daylight/read/passages/gold.jsonl"))
                .toURI());
    }
}
