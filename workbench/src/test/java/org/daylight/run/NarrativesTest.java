// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.publish.Block;
import org.daylight.publish.Slot;
import org.daylight.verify.CaseCheck;
import org.daylight.verify.EditionCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The monitor's text is kept version by version, and an edition is built only with what it can source. */
class NarrativesTest {
    @TempDir
    private Path temp;

    private Workbench workbench;

    @BeforeEach
    void build() throws Exception {
        workbench = Workbench.init(temp.resolve("case"), List.of(), null);
        new Capturing(workbench).handIn(Files.writeString(temp.resolve("report.txt"), """
                                Harbour Watch said in September 2022 that China runs 54 police stations in 21 countries.

                                Mr Lin Meihua, a student, told Harbour Watch that he was called.
                                """), null);
        new ReadingRun(workbench).read(false, (done, of, capture) -> {});
        workbench.readings().claims().stream()
                .filter(c -> c.quote().contains("54"))
                .forEach(c -> new Reviewing(workbench).accept(c.id(), "stands there"));
    }

    @AfterEach
    void close() {
        assertThat(new CaseCheck(workbench.folder(), workbench.database())
                        .check(null)
                        .faults())
                .isEmpty();
        workbench.close();
    }

    private Narratives narratives() {
        return new Narratives(workbench);
    }

    @Test
    void everyVersionIsKeptAndUndoingBringsTheOneBeforeBack() {
        Event first = narratives().write(Slot.INTRODUCTION, "The first words.");
        assertThat(first.json()).contains("introduction").doesNotContain("first words");
        Event second = narratives().write(Slot.INTRODUCTION, "Other words.");
        assertThat(narratives().block(Slot.INTRODUCTION)).map(Block::text).contains("Other words.");
        new Arranging(workbench).undo(second.seq(), "the first were better");
        assertThat(narratives().block(Slot.INTRODUCTION)).map(Block::text).contains("The first words.");
        narratives().write(Slot.INTRODUCTION, "");
        assertThat(narratives().blocks()).isEmpty();
        assertThat(narratives().versions(Slot.INTRODUCTION)).hasSize(3);
        assertThatThrownBy(() -> narratives().write(Slot.INTRODUCTION, " ")).hasMessageContaining("already");
    }

    @Test
    void aMaskedNameIsNotEvenKept() {
        long size = workbench.ledger().size();
        assertThatThrownBy(
                        () -> narratives().write(Slot.CONCLUSION, "We thank them.\n\nAnd Lin Meihua, who was called."))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("conclusion, line 3, column 5")
                .hasMessageNotContaining("Meihua");
        assertThat(workbench.ledger().size()).isEqualTo(size);
    }

    @Test
    void aNameThatIsMaskedAgainIsShownNoLonger() {
        Reviewing reviewing = new Reviewing(workbench);
        reviewing.liftMask("Lin Meihua", "spokesperson", "speaks for a body");
        narratives().write(Slot.CONCLUSION, "We thank Lin Meihua.");
        assertThat(narratives().shown(Slot.CONCLUSION)).contains("Meihua");
        reviewing.coverMask("Lin Meihua", "does not");
        assertThat(narratives().shown(Slot.CONCLUSION)).startsWith("We thank ").doesNotContain("Meihua");
        assertThat(narratives().problems())
                .singleElement()
                .satisfies(p -> assertThat(p.refused()).isTrue());
    }

    @Test
    void anEditionIsNotBuiltWithANumberOfUnknownOriginAndPrintsWhatHasOne() throws Exception {
        narratives().write(Slot.INTRODUCTION, "There are 54 of them.");
        assertThat(narratives().problems()).isNotEmpty();
        Publishing publishing = Asked.publisher(workbench);
        assertThatThrownBy(() -> publishing.publish("Stations", null))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("introduction, line 1, column 11");
        assertThat(workbench.register().editions()).isEmpty();

        Event event = narratives().write(Slot.INTRODUCTION, "The count is {{FIGURE-1.stations}}.");
        assertThat(narratives().problems()).isEmpty();
        Path folder = publishing.publish("Stations", null).edition().folder();
        String html = Files.readString(folder.resolve("index.html"));
        assertThat(html.substring(html.indexOf("told-introduction")))
                .contains("The count is")
                .contains("<b><bdi>54</bdi></b>")
                .contains("Harbour Watch");
        assertThat(Files.readString(folder.resolve("data/narrative.csv"))).contains("introduction," + event.seq());
        assertThat(new EditionCheck(folder).check(null).faults()).isEmpty();
    }
}
