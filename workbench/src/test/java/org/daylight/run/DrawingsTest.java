// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.daylight.ClaimId;
import org.daylight.ClaimKind;
import org.daylight.EntryId;
import org.daylight.Event;
import org.daylight.fixture.Site;
import org.daylight.preserve.Transport;
import org.daylight.protect.Spellings;
import org.daylight.register.Chronicle;
import org.daylight.register.DrawnRows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is drawn follows decisions and masks, and no more is made anew than they touch. */
class DrawingsTest {
    @TempDir
    private Path temp;

    private Site site;
    private Workbench workbench;
    private final Chronology chronology = new Chronology(new Places());

    @BeforeEach
    void build() {
        site = new Site()
                .page(
                        "/first.html",
                        "Harbour Watch said on 5 September 2022 that China runs 54 police stations in 21 countries.",
                        "Her neighbour Zeta Okonkwo, a shopkeeper, was called again, the group said.")
                .page("/second.html", "Harbour Watch said on 7 December 2022 that there are 102 police stations.");
        workbench = Workbench.init(temp.resolve("case"), List.of(site.address()), null);
        take("/first.html");
        take("/second.html");
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

    private Event accept(String number) {
        ClaimId claim = workbench.readings().claims().stream()
                .filter(c -> c.kind() == ClaimKind.FIGURE && c.quote().contains(number))
                .findFirst()
                .orElseThrow()
                .id();
        return new Reviewing(workbench).accept(claim, "so it says");
    }

    private List<String> drawn(boolean restricted) {
        return chronology.of(workbench, restricted).happenings().stream()
                .map(h -> h.value() + " " + h.speaker())
                .toList();
    }

    @Test
    void aDecisionTakenAfterTheRowsWereMadeShowsAtOnceAndAnUndoneOneNoMore() {
        assertThat(drawn(true)).isEmpty();
        accept("54");
        assertThat(drawn(true)).contains("=54 Harbour Watch");
        Event second = accept("102");
        assertThat(drawn(true)).contains("=54 Harbour Watch", "=102 Harbour Watch");
        new Arranging(workbench).undo(second.seq(), "a slip");
        assertThat(drawn(true)).contains("=54 Harbour Watch").doesNotContain("=102 Harbour Watch");
    }

    @Test
    void onlyWhatADecisionTouchedIsMadeAnew() {
        accept("54");
        workbench.drawings().refresh();
        long known = workbench.drawings().since(-1).revision();
        assertThat(workbench.drawings().since(known).nothing()).isTrue();
        accept("102");
        workbench.drawings().refresh();
        List<EntryId> touched = workbench.drawings().since(known).entries().orElseThrow().stream()
                .toList();
        assertThat(touched).isNotEmpty();
        assertThat(new Chronicle(workbench.database()).rows(touched)).isNotEmpty();
        assertThat(new DrawnRows(workbench.database()).dueCount()).isZero();
    }

    @Test
    void aPageThatIsReadAgainMakesItsEntriesDue() {
        accept("54");
        workbench.drawings().refresh();
        new ReadingRun(workbench).read(true, (done, of, capture) -> {});
        assertThat(new DrawnRows(workbench.database()).dueCount()).isPositive();
        assertThat(drawn(true)).contains("=54 Harbour Watch");
        assertThat(new DrawnRows(workbench.database()).dueCount()).isZero();
    }

    @Test
    void whatASealHidesStandsInNoRow() {
        accept("54");
        assertThat(drawn(true)).contains("=54 Harbour Watch");
        new Sealing(workbench).seal(new Spellings(List.of("Harbour Watch")), "asked for it");
        assertThat(new Chronicle(workbench.database()).rows()).isEmpty();
        assertThat(drawn(true)).noneMatch(h -> h.contains("Harbour"));
        assertThat(drawn(false)).isEmpty();
    }

    @Test
    void aNameThatIsMaskedLaterIsHiddenAtOnce() {
        accept("54");
        assertThat(drawn(true)).contains("=54 Harbour Watch");
        Veils veils = workbench.veils();
        String shown = Objects.requireNonNull(Drawings.shown("Zeta Okonkwo", null, veils));
        assertThat(shown).doesNotContain("Okonkwo");
        assertThat(Drawings.shown("Zeta Okonkwo", "█████", veils)).isEqualTo("█████");
    }
}
