// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.daylight.Event;
import org.daylight.fixture.Site;
import org.daylight.preserve.Transport;
import org.daylight.protect.Spellings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Veils are drawn once and kept, and never longer than they hold. All persons are invented. */
class CurrentVeilsTest {
    private static final String NOTE = "asked Lin Meihua and Zeta Okonkwo";

    @TempDir
    private Path temp;

    private Site site;
    private Workbench workbench;

    @BeforeEach
    void build() {
        site = new Site()
                .page(
                        "/call.html",
                        "Harbour Watch said in September 2022 that China runs 54 police stations in 21 countries.",
                        "Her neighbour Zeta Okonkwo, a shopkeeper, was called again, the group said.")
                .page(
                        "/later.html",
                        "Mr Lin Meihua, a student, told Harbour Watch in December 2022 of 102 police stations.");
        workbench = Workbench.init(temp.resolve("case"), List.of(site.address()), null);
        take("/call.html");
    }

    @AfterEach
    void close() {
        workbench.close();
        site.close();
    }

    private void take(String path) {
        new Capturing(workbench).capture(site.url(path), Transport.Limits.USUAL);
        new ReadingRun(workbench).read(false, (done, of, capture) -> {});
    }

    @Test
    void aDecisionLeavesThemAsTheyAre() {
        Veils before = workbench.veils();
        new Reviewing(workbench).accept(workbench.readings().claims().getFirst().id(), "so it says");
        assertThat(workbench.veils()).isSameAs(before);
        assertThat(workbench.by("somebody else").veils()).isSameAs(before);
    }

    @Test
    void theyHideWhatVeilsDrawnAnewHide() {
        assertThat(workbench.veils().hide(NOTE)).isEqualTo(new Veils(workbench).hide(NOTE));
        take("/later.html");
        assertThat(workbench.veils().hide(NOTE))
                .isEqualTo(new Veils(workbench).hide(NOTE))
                .doesNotContain("Meihua");
        new Sealing(workbench).seal(new Spellings(List.of("Harbour Watch")), "asked for it");
        assertThat(workbench.veils().hide("Harbour Watch"))
                .isEqualTo(new Veils(workbench).hide("Harbour Watch"))
                .doesNotContain("Harbour");
    }

    @Test
    void aNameIsHiddenHoweverAddressesAndIdentifiersWriteIt() {
        site.page("/zh.html", "Harbour Watch told Lin Meihua (林美华) in May 2023 that there are 60 police stations.");
        take("/later.html");
        take("/zh.html");
        Veils veils = workbench.veils();
        assertThat(List.of(
                        "https://paper.example/people/lin-meihua/?q=1",
                        "https://paper.example/?n=Lin%20Meihua&m=%E6%9E%97%E7%BE%8E%E8%8F%AF.",
                        "alerts_of_LIN_MEIHUA",
                        "lin.meihua@paper.example, lin+meihua"))
                .allSatisfy(text -> assertThat(veils.mayName(text)).isTrue())
                .extracting(veils::hide)
                .containsExactly(
                        "https://paper.example/people/██████████/?q=1",
                        "https://paper.example/?n=████████████&m=███████████████████████████.",
                        "alerts_of_██████████",
                        "██████████@paper.example, ██████████");
        assertThat(veils.hide("100% of %zz and %E6%9E of 54 %, kept as it is"))
                .isEqualTo("100% of %zz and %E6%9E of 54 %, kept as it is");
    }

    @Test
    void aLiftedNameIsShownAtOnce() {
        take("/later.html");
        assertThat(workbench.veils().hide(NOTE)).doesNotContain("Meihua");
        new Reviewing(workbench).liftMask("Lin Meihua", "office-holder", "holds an office");
        assertThat(workbench.veils().hide(NOTE)).contains("Lin Meihua");
    }

    @Test
    void anAccusedPrivatePersonIsNamedOnlyWhereTwoReviewersAgree() {
        take("/later.html");
        Reviewing first = new Reviewing(workbench.by("Ada"));
        Event said = first.liftAccused("Lin Meihua", "publicly-charged", "the indictment names her");
        assertThat(workbench.veils().hide(NOTE)).doesNotContain("Meihua");
        assertThat(workbench.register().waitingMasks()).containsKey("Lin Meihua");
        assertThatThrownBy(() -> first.liftAccused("Lin Meihua", "publicly-charged", "again"))
                .hasMessageContaining("second reviewer");
        assertThatThrownBy(() -> first.liftAccused("Lin Meihua", "suspected", "people say so"))
                .hasMessageContaining("publicly-charged");
        assertThatThrownBy(() -> first.liftMask("Lin Meihua", "accused", "without a ground"))
                .hasMessageContaining("two reviewers");

        new Reviewing(workbench.by("Grace")).liftAccused("Lin Meihua", "publicly-charged", "I read it too");
        assertThat(workbench.veils().hide(NOTE)).contains("Lin Meihua");
        assertThat(workbench.register().waitingMasks()).isEmpty();

        new Arranging(workbench.by("Ada")).undo(said.seq(), "it was another of that name");
        assertThat(workbench.veils().hide(NOTE)).doesNotContain("Meihua");
        assertThat(workbench.register().waitingMasks()).containsKey("Lin Meihua");
    }
}
