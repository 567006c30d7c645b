// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daylight.DaylightException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition is a matter of the ledger's position alone: what came after does not enter. */
class RebuildingTest {
    @TempDir
    private Path temp;

    @Test
    void anEditionIsBuiltAgainByteForByteWhateverWasDecidedSince() throws IOException {
        try (Workbench workbench = Workbench.init(temp.resolve("case"), List.of(), null)) {
            page(
                    workbench,
                    "one",
                    "Harbour Watch said in September 2022 that China runs 54 police stations in 21 countries.");
            Publishing.Published first = Asked.publisher(workbench).publish("As it stood", null);
            page(
                    workbench,
                    "two",
                    "Harbour Watch said in December 2022 that China runs 102 police stations in 53 countries."
                            + " The Dutch government ordered the station in Rotterdam to close.");
            assertThat(Asked.publisher(workbench)
                            .publish("Later", null)
                            .edition()
                            .manifest())
                    .isNotEqualTo(first.edition().manifest());

            Rebuilding.Rebuilt again = new Rebuilding(workbench).rebuild(1, temp.resolve("again"));
            assertThat(again.different()).isEmpty();
            assertThat(again.same()).isTrue();
            assertThat(again.edition().manifest()).isEqualTo(first.edition().manifest());
            assertThat(Files.readString(temp.resolve("again/index.html")))
                    .contains("54")
                    .doesNotContain("Rotterdam");
        }
    }

    @Test
    void aPartOfTheRegisterSaysSoAndIsBuiltAgainAsThatPart() throws IOException {
        try (Workbench workbench = Workbench.init(temp.resolve("case"), List.of(), null)) {
            page(
                    workbench,
                    "one",
                    "Harbour Watch said in September 2022 that China runs 54 police stations in 21 countries."
                            + " The Dutch government ordered the station in Rotterdam to close.");
            Asked.everybody(workbench);
            new Imprinting(workbench).contact("Sample monitor, corrections@monitor.example");
            Publishing.Order order =
                    Publishing.Order.of("Numbers alone", List.of("kind=figure"), false, temp.resolve("out"));
            Publishing.Published part = new Publishing(workbench).publish(order);
            assertThat(part.event().open()).containsEntry("part", "kind=figure");
            assertThat(Files.readString(temp.resolve("out/index.html")))
                    .contains("This edition takes in figures of all countries")
                    .doesNotContain("Rotterdam");
            assertThat(new Rebuilding(workbench)
                            .rebuild(1, temp.resolve("again"))
                            .same())
                    .isTrue();

            assertThatThrownBy(() -> new Publishing(workbench)
                            .publish(Publishing.Order.of("Nothing", List.of("country=IT"), false, null)))
                    .isInstanceOf(DaylightException.class)
                    .hasMessageContaining("country=IT");
            assertThatThrownBy(() -> Publishing.Order.of("Wrong", List.of("colour=red"), false, null))
                    .isInstanceOf(DaylightException.class)
                    .hasMessageContaining("colour=red");
        }
    }

    private void page(Workbench workbench, String name, String words) throws IOException {
        Path file = Files.writeString(
                temp.resolve(name + ".html"),
                "<!doctype html><html lang=en><article><h1>Report on overseas stations</h1><p>" + words
                        + "</p></article>");
        new Capturing(workbench).handIn(file, "https://paper.example/" + name);
        new ReadingRun(workbench).read(false, (done, of, capture) -> {});
        var verdicts = workbench.register().verdicts();
        workbench.readings().claims().stream()
                .filter(c -> !verdicts.containsKey(c.id()))
                .forEach(c -> new Reviewing(workbench).accept(c.id(), "stands there"));
    }
}
