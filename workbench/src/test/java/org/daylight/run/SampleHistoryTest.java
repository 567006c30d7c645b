// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daylight.Entry;
import org.daylight.EntryKind;
import org.daylight.corroborate.conflict.Disagreement;
import org.daylight.preserve.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample history, captured, read and decided: what differs in it, and how. */
class SampleHistoryTest {
    private static final Path SAMPLES = Path.of("..", "samples", "history");

    @Test
    void theHistoryDiffersAsItsReadmeSays(@TempDir Path dir) {
        try (SamplePress press = new SamplePress(SAMPLES);
                Workbench workbench = Workbench.init(dir.resolve("case"), List.of(press.address()), null)) {
            Capturing capturing = new Capturing(workbench);
            press.pages().forEach(page -> capturing.capture(page, Transport.Limits.USUAL));
            new ReadingRun(workbench).read(false, (done, of, capture) -> {});
            new DecisionsFile(SAMPLES.resolve("decisions.yaml")).apply(workbench);
            assertThat(told(workbench))
                    .contains(
                            "Stations worldwide: conflict date 2022-12-04 | 2022-12-05",
                            "Stations worldwide: misprint? stations 54 | ?38",
                            "Stations worldwide: series stations 54 | 102",
                            "Countries with stations: misprint? countries ?30 | 21",
                            "Countries with stations: series countries 21 | 53",
                            "Persons said to have been persuaded to return: misprint? persons returned | ?arrested",
                            "Countries investigating: compatible investigating_countries 14 | at least 12",
                            "Service station, Dublin: stage status closure-asked | said-closed",
                            "United States: prosecution over the station in Manhattan: stage response charge | plea-guilty")
                    .noneMatch(line -> line.contains(": conflict") && !line.contains(" date "));
            marked(workbench);
            supported(workbench);
            traced(workbench);
        }
    }

    /** However many pages relay it, in whatever script: what one body said has one origin. */
    private static void supported(Workbench workbench) {
        RegisterView view = new RegisterView(workbench);
        List<String> support = workbench.register().entries().stream()
                .filter(e -> e.kind().equals(EntryKind.FIGURE))
                .flatMap(e -> view.statements(e.id()).stream()
                        .map(s -> e.label() + " " + s.value() + ": " + s.origins() + " of " + s.pages()))
                .distinct()
                .toList();
        assertThat(support)
                .containsExactlyInAnyOrder(
                        "Stations of the Fuzhou police 30: 1 of 4",
                        "Countries with stations of the Fuzhou police 21: 1 of 2",
                        "Cities with stations of the Fuzhou police 25: 1 of 1",
                        "Stations worldwide 54: 1 of 5",
                        "Stations worldwide 38: 1 of 1",
                        "Stations worldwide 102: 1 of 5",
                        "Persons said to have been persuaded to return 230000: 1 of 4",
                        "Countries with stations 21: 1 of 2",
                        "Countries with stations 30: 1 of 1",
                        "Countries with stations 53: 1 of 4",
                        "Countries investigating at least 12: 1 of 3",
                        "Countries investigating 14: 1 of 1");
    }

    /** Both reports stand at the roots of their stories, whoever printed them first. */
    private static void traced(Workbench workbench) {
        List<String> roots = new Corroborating(workbench)
                .stories(what -> {}).stream()
                        .filter(story -> story.documents().size() > 3)
                        .map(story -> workbench
                                .readings()
                                .document(story.groups().getFirst().getFirst())
                                .orElseThrow()
                                .title())
                        .toList();
        assertThat(roots)
                .containsExactlyInAnyOrder(
                        "110 overseas: what two police bureaus say of themselves",
                        "Patrol and persuade: the list grows");
    }

    /** What the desk marks is what stands in an open disagreement, and nothing else. */
    private static void marked(Workbench workbench) {
        RegisterView view = new RegisterView(workbench);
        Entry stations = workbench
                .register()
                .entry(EntryKind.FIGURE, "Stations worldwide")
                .orElseThrow();
        List<RegisterView.Shown> shown = view.statements(stations.id());
        assertThat(shown).filteredOn(s -> s.value().equals("38")).allMatch(RegisterView.Shown::conflicting);
        assertThat(shown)
                .filteredOn(s -> s.value().equals("38"))
                .extracting(s -> s.credibility() == null ? 0 : s.credibility().grade())
                .containsExactly(5);
        Entry investigating = workbench
                .register()
                .entry(EntryKind.FIGURE, "Countries investigating")
                .orElseThrow();
        assertThat(view.statements(investigating.id())).noneMatch(RegisterView.Shown::conflicting);
    }

    private static List<String> told(Workbench workbench) {
        Disagreements disagreements = new Disagreements(workbench);
        List<String> told = new ArrayList<>();
        for (Entry e : workbench.register().entries()) {
            for (Disagreement d : disagreements.of(e.id())) {
                told.add(e.label() + ": " + d.verdict().code() + " " + d.property() + " "
                        + String.join(
                                " | ",
                                d.lines().stream()
                                        .map(l -> (l.suspected() ? "?" : "") + l.value())
                                        .distinct()
                                        .toList()));
                assertThat(d.why()).isNotEmpty();
                d.lines()
                        .forEach(l ->
                                assertThat(disagreements.support(l).pages()).isPositive());
            }
        }
        return told;
    }
}
