// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.read.ClaimReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The expected outputs were printed by the reference scorer, a Python script, for the same files. */
class EvaluationTest {
    private static final Path DIR = Path.of("src/test/resources/org/daylight/read/evaluate");

    private static Evaluation scored(int errors) {
        Map<String, List<Predicted>> claims = new HashMap<>();
        Evaluation.rows(DIR.resolve("claims.jsonl"))
                .forEach(n -> claims.computeIfAbsent(n.get("doc").asText().replace(".txt", ""), k -> new ArrayList<>())
                        .add(new Predicted(n)));
        return Evaluation.score(
                DIR.resolve("gold.jsonl"), l -> true, errors, doc -> claims.getOrDefault(doc, List.of()));
    }

    @Test
    void printsWhatTheReferenceScorerPrints() throws Exception {
        assertThat(String.join("\n", scored(9).lines()) + "\n")
                .isEqualTo(Files.readString(DIR.resolve("expected.txt")));
    }

    @Test
    void itsJsonIsThatOfTheReferenceScorer() throws Exception {
        assertThat(scored(0).json() + "\n").isEqualTo(Files.readString(DIR.resolve("expected.json")));
    }

    @Test
    void readsTheTextsAndKeepsToTheLanguagesAskedFor() {
        ClaimReader reader = new ClaimReader();
        Evaluation evaluation = Evaluation.run(
                DIR.resolve("gold.jsonl"), "zh"::equals, 0, d -> reader.find(d).claims());
        assertThat(evaluation.lines()).anyMatch(l -> l.startsWith("  zh ")).noneMatch(l -> l.startsWith("  en "));
    }

    @Test
    void namesTheFileThatIsMissing(@TempDir Path dir) {
        assertThatThrownBy(() -> Evaluation.run(dir.resolve("gold.jsonl"), l -> true, 0, d -> List.of()))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("docs.jsonl");
    }
}
