// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daylight.Capture;
import org.daylight.Entry;
import org.daylight.Stance;
import org.daylight.Statement;
import org.daylight.preserve.Transport;
import org.daylight.publish.EditionInput;
import org.daylight.publish.EntryView;
import org.daylight.publish.PropertyView;
import org.daylight.publish.StatementView;
import org.daylight.register.DeskRows;
import org.daylight.register.WaitingPages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample press, captured over real connections, read and decided, gives the register that stands beside it. */
class SamplePressTest {
    private static final Path SAMPLES = Path.of("..", "samples", "press");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Test
    void theDecisionsOfTheSampleGiveItsRegister(@TempDir Path dir) throws Exception {
        Map<String, Object> register;
        try (SamplePress press = new SamplePress(SAMPLES);
                Workbench workbench = Workbench.init(dir.resolve("case"), List.of(press.address()), null)) {
            Capturing capturing = new Capturing(workbench);
            press.pages().forEach(page -> capturing.capture(page, Transport.Limits.USUAL));
            new ReadingRun(workbench).read(false, (done, of, capture) -> {});
            new DecisionsFile(SAMPLES.resolve("decisions.yaml")).apply(workbench);
            register = register(workbench);
            EditionInput edition = new EditionView(workbench).input(1, "Recomputed");
            assertThatSupportCanBeRecomputed(edition.entries());
            assertThatCountsAgree(workbench, edition);
        }
        Path expected = SAMPLES.resolve("expected-register.json");
        Path found = Path.of("target", "register.json");
        Files.writeString(found, JSON.writeValueAsString(register) + "\n");
        assertThat(JSON.readTree(found.toFile()))
                .as("what came out is in workbench/%s", found)
                .isEqualTo(JSON.readTree(expected.toFile()));
    }

    /** Desk, queue and report, though two captures hold one text; what is not accepted, refused or waiting is nowhere. */
    private static void assertThatCountsAgree(Workbench workbench, EditionInput edition) {
        int waiting = edition.withheld().unreviewedClaims();
        assertThat(new DeskRows(workbench.database()).waiting()[0]).isEqualTo(waiting);
        assertThat(new WaitingPages(workbench.database()).counts(WaitingPages.Choice.ALL)[1])
                .isEqualTo(waiting);
        assertThat(edition.reader().accepted() + edition.withheld().rejectedClaims() + waiting)
                .isEqualTo(edition.reader().proposed());
        assertThat(workbench.readings().claims())
                .hasSizeGreaterThan(edition.reader().proposed());
        assertThat(edition.entries().stream()
                        .mapToInt(e -> e.replies().size()
                                + e.properties().stream()
                                        .mapToInt(p -> p.statements().size())
                                        .sum())
                        .sum())
                .as("what the report says that it holds")
                .isEqualTo(workbench.register().statements().size()
                        - edition.withheld().withdrawn());
    }

    /** The rule of spec/edition.md, by the rows of an edition alone. */
    private static void assertThatSupportCanBeRecomputed(List<EntryView> entries) {
        for (EntryView entry : entries) {
            for (PropertyView property : entry.properties()) {
                for (StatementView s : property.statements()) {
                    long roots = property.statements().stream()
                            .filter(o -> o.value().equals(s.value())
                                    && (o.stance() == Stance.DENIES) == (s.stance() == Stance.DENIES))
                            .map(StatementView::root)
                            .filter(Objects::nonNull)
                            .distinct()
                            .count();
                    assertThat(s.origins())
                            .as("%s %s %s", entry.entry().id(), property.property(), s.value())
                            .isEqualTo((int) roots);
                }
            }
        }
    }

    private static Map<String, Object> register(Workbench workbench) {
        List<Object> entries = new ArrayList<>();
        for (Entry entry : workbench.register().entries()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("kind", entry.kind().code());
            row.put("label", entry.label());
            List<Object> statements = new ArrayList<>();
            workbench.register().statements(entry.id()).forEach(s -> statements.add(statement(workbench, s)));
            row.put("statements", statements);
            entries.add(row);
        }
        return Map.of("entries", entries);
    }

    private static Map<String, @Nullable Object> statement(Workbench workbench, Statement s) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("property", s.property());
        row.put("value", s.value());
        row.put("speaker", s.speaker());
        row.put(
                "page",
                workbench
                        .register()
                        .capture(s.capture())
                        .map(Capture::url)
                        .map(url -> URI.create(url).getPath())
                        .orElseThrow());
        return row;
    }
}
