// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daylight.ClaimId;
import org.daylight.ClaimValues;
import org.daylight.DaylightException;
import org.daylight.EntryKind;
import org.daylight.Event;
import org.daylight.Stance;
import org.daylight.fixture.ByHand;
import org.daylight.fixture.Folders;
import org.daylight.register.Renderings;
import org.daylight.verify.CaseCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A translation stands beside the words, says who made it and who checked it, and hides what the words hide. */
class TranslatingTest {
    private static final Renderings.Engine ENGINE = new Renderings.Engine("Argos Translate", "1.9.6");

    @TempDir
    private Path temp;

    private Workbench workbench;
    private ClaimId plain;

    @BeforeEach
    void build() throws Exception {
        workbench = Workbench.init(temp.resolve("case"), List.of(), null);
        read("zh.txt", "江海市公安局在都柏林设立了警侨服务站。店主林美华对记者说，林美华从未见过警察。");
        plain = accept("江海市公安局在都柏林设立了警侨服务站");
    }

    @AfterEach
    void close() {
        assertThat(new CaseCheck(workbench.folder(), workbench.database())
                        .check(null)
                        .faults())
                .isEmpty();
        workbench.close();
    }

    private void read(String name, String text) throws Exception {
        new Capturing(workbench).handIn(Files.writeString(temp.resolve(name), text), null);
        new ReadingRun(workbench).read(false, (done, of, c) -> {});
    }

    private ClaimId accept(String words) {
        return ByHand.accept(
                workbench,
                words,
                new ClaimValues.Presence("IE", "Dublin", null),
                Stance.REPORTS,
                EntryKind.PRESENCE,
                "Site, Dublin");
    }

    @Test
    void bothStandInTheEditionAndAMachineIsCalledOne() throws Exception {
        Event made = new Translating(workbench)
                .add(plain, "en", ENGINE, "The Jianghai bureau set up a service station in Dublin");
        assertThat(made.json()).doesNotContain("Jianghai bureau");
        Path edition =
                Asked.publisher(workbench).publish("Sites", null).edition().folder();
        String page = Files.readString(
                Folders.files(edition.resolve("passages"), ".html").getFirst());
        assertThat(page)
                .contains(
                        "警侨服务站",
                        "The Jianghai bureau set up",
                        "machine translation, not checked",
                        "Argos Translate 1.9.6")
                .doesNotContain("no translation");
        assertThat(Files.readString(edition.resolve("index.html")))
                .contains("The Jianghai bureau set up", "not checked");
    }

    @Test
    void whoTranslatedDoesNotCheckAndWhatIsRefusedIsNotShown() {
        Translating translating = new Translating(workbench);
        Event own = translating.add(plain, "en", null, "The bureau opened a station in Dublin");
        assertThatThrownBy(() -> translating.check(own.seq(), true, "")).hasMessageContaining("your own");
        Event machine = translating.add(plain, "en", ENGINE, "A bureau is a station");
        translating.check(machine.seq(), false, "nonsense");
        assertThat(translating.all()).hasSize(2);
        assertThat(translating.of(
                        workbench.register().statementsOf(plain).getFirst().passage()))
                .extracting(r -> r.text())
                .containsExactly("The bureau opened a station in Dublin");
    }

    @Test
    void whereTheWordsHideANameTheTranslationMust() throws Exception {
        ClaimId hidden = accept("店主林美华对记者说");
        Translating translating = new Translating(workbench);
        var shown = new RegisterView(workbench)
                .statements(workbench.register().statementsOf(hidden).getFirst().entry());
        assertThat(shown).anyMatch(s -> s.quote().contains("█"));
        assertThatThrownBy(() -> translating.add(hidden, "en", null, "The shopkeeper told a reporter"))
                .hasMessageContaining("hide 1 names")
                .hasMessageNotContaining("林");
        translating.add(hidden, "en", null, "The shopkeeper █ told a reporter");
        Path edition =
                Asked.publisher(workbench).publish("Sites", null).edition().folder();
        for (Path file : Folders.files(edition, "")) {
            assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain("林美华");
        }
        String all = Files.readString(edition.resolve("index.html"));
        // What rests on words that name somebody is given without them, and so without their translation.
        assertThat(all).doesNotContain("told a reporter").doesNotContain("The shopkeeper");
    }

    @Test
    void noPersonIsNamedAsAnEngine() throws Exception {
        read("names.txt", "Mr Lin Meihua, a student, told Harbour Watch that he was called.");
        long size = workbench.ledger().size();
        assertThatThrownBy(() -> new Translating(workbench)
                        .add(plain, "en", new Renderings.Engine("Lin Meihua", "1"), "The bureau set up a station"))
                .isInstanceOf(DaylightException.class)
                .hasMessageNotContaining("Lin");
        assertThat(workbench.ledger().size()).isEqualTo(size);
    }

    @Test
    void aNameInTheTranslationItselfIsMasked() {
        Translating translating = new Translating(workbench);
        translating.add(plain, "en", null, "Mr Patrick Delaney said the bureau opened a station in Dublin");
        assertThat(translating.all().getFirst().view().text())
                .doesNotContain("Delaney")
                .contains("█");
    }
}
