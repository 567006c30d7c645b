// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.Claim;
import org.daylight.ClaimKind;
import org.daylight.DaylightException;
import org.daylight.EntryId;
import org.daylight.Event;
import org.daylight.Statement;
import org.daylight.codebook.Codebook;
import org.daylight.register.History;
import org.daylight.register.StatementRef;
import org.daylight.verify.CaseCheck;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's deeds on a small case: amending, two reviewers, many at once, arranging, undoing, looking back. */
class DecidingTest {
    private static final String TOPIC =
            "𠮷 Harbour Watch said in September 2022 that China runs 54 police stations.\n\n";
    private static final String FIRST =
            TOPIC + "A police station operates in Rotterdam in the Netherlands, the group said.";
    private static final String SECOND = TOPIC
            + "A police station operates in Rotterdam in the Netherlands, the paper said.\n\n"
            + "A police station operates in Cork in Ireland, the paper said.";

    @TempDir
    private Path temp;

    private Path root;
    private Workbench workbench;

    @BeforeEach
    void begin() throws IOException {
        root = temp.resolve("case");
        workbench = Workbench.init(root, List.of(), null);
        for (String text : List.of(FIRST, SECOND)) {
            Path file = Files.writeString(temp.resolve("t" + text.length() + ".txt"), text);
            new Capturing(workbench).handIn(file, null);
        }
        new ReadingRun(workbench).read(false, (done, of, capture) -> {});
    }

    @AfterEach
    void end() {
        workbench.close();
        assertThat(CaseCheck.of(root, null).faults()).isEmpty();
    }

    private Claim presence(String city) {
        return presences(city).getFirst();
    }

    private List<Claim> presences(String city) {
        return workbench.readings().claims().stream()
                .filter(c -> c.kind() == ClaimKind.PRESENCE
                        && city.equals(c.values().toMap().get("hostCity")))
                .toList();
    }

    private Event accept(Claim claim) {
        return new Reviewing(workbench).accept(claim.id(), "stands there");
    }

    private static Amending.Changes property(String property, String value, @Nullable String quote) {
        return new Amending.Changes(Map.of(), quote, null, null, null, property, value);
    }

    @Test
    void anAmendmentKeepsWhatWasProposed() {
        Claim claim = presence("Cork");
        Event event = new Amending(workbench)
                .amend(
                        claim.id(),
                        new Amending.Changes(
                                Map.of("operator", "the bureau"),
                                "operates in Cork",
                                null,
                                "the paper",
                                null,
                                null,
                                null),
                        null,
                        "the verb belongs to it");
        List<Statement> statements = workbench.register().statementsOf(event.seq());
        assertThat(statements).extracting(Statement::property).contains("operator", "host-city");
        assertThat(statements).allMatch(s -> s.passage().quote().equals("operates in Cork"));
        History.Proposed proposed =
                new History(workbench.database()).proposed(event.seq()).orElseThrow();
        assertThat(proposed.quote()).isEqualTo(claim.quote());
        assertThat(proposed.values()).isEqualTo(claim.values());
    }

    @Test
    void wordsThatDoNotStandThereExactlyOnceAreRefused() {
        Amending amending = new Amending(workbench);
        var cork = presence("Cork").id();
        for (String quote : List.of("operates in cork", "A police station", "")) {
            assertThatThrownBy(() -> amending.amend(
                            cork, new Amending.Changes(Map.of(), quote, null, null, null, null, null), null, ""))
                    .isInstanceOf(DaylightException.class)
                    .hasMessageContaining("nothing was written");
        }
        assertThat(workbench.register().statements()).isEmpty();
    }

    @Test
    void anAddressWaitsForASecondPerson() {
        Claim claim = presence("Cork");
        Event first = new Amending(workbench).amend(claim.id(), property("address", "1 Quay", null), null, "published");
        EntryId entry = new EntryId(first.text("entry"));
        assertThat(workbench.register().statements(entry)).isEmpty();
        assertThat(workbench.register().halves(entry)).hasSize(1);
        assertThatThrownBy(() -> new Reviewing(workbench).accept(claim.id(), entry, "again"))
                .hasMessageContaining("asks for a second person");
        workbench.close();
        workbench = Workbench.openBy(root, "A second reviewer");
        Event second = new Reviewing(workbench).accept(claim.id(), entry, "I see it too");
        assertThat(second.text("decision")).isEqualTo("second");
        assertThat(workbench.register().statements(entry))
                .extracting(Statement::value)
                .containsExactly("1 Quay");
        new Arranging(workbench).undo(second.seq(), "a slip");
        assertThat(workbench.register().statements(entry)).isEmpty();
    }

    @Test
    void aValueThatTheCodebookLacksIsRefused() {
        var cork = presence("Cork").id();
        assertThatThrownBy(() -> new Amending(workbench).amend(cork, property("status", "haunted", null), null, ""))
                .hasMessageContaining("expected one of announced");
        assertThatThrownBy(() -> new Amending(workbench).amend(cork, property("owner", "x", null), null, ""))
                .hasMessageContaining("no property \"owner\"");
    }

    @Test
    void acceptingAgainMovesNothing() {
        List<Claim> alike = new Bulk(workbench)
                .chosen(new Bulk.Choice(presence("Rotterdam").id(), Set.of(Bulk.Same.VALUES), null, null, null));
        assertThat(alike).hasSize(2);
        Reviewing reviewing = new Reviewing(workbench);
        alike.forEach(c -> reviewing.acceptNew(c.id(), "a site of its own"));
        long size = workbench.ledger().size();
        // Their values suggest one and the same entry, so for one of them that is another than its own.
        alike.forEach(
                c -> assertThatThrownBy(() -> reviewing.accept(c.id(), "again")).hasMessageContaining("already"));
        assertThat(workbench.ledger().size()).isEqualTo(size);
    }

    @Test
    void manyAreDecidedAndUndoneAtOnce() {
        Bulk bulk = new Bulk(workbench);
        Bulk.Choice choice = new Bulk.Choice(presence("Rotterdam").id(), Set.of(Bulk.Same.VALUES), null, null, null);
        List<Claim> chosen = bulk.chosen(choice);
        assertThat(chosen).hasSize(2);
        long head = bulk.accept(choice, chosen, null, "the same site");
        assertThat(workbench.register().entries()).hasSize(1);
        assertThat(workbench.register().verdicts().keySet())
                .containsAll(chosen.stream().map(Claim::id).toList());
        assertThat(bulk.chosen(choice)).isEmpty();
        Event undone = new Arranging(workbench).undo(head, "not so sure");
        assertThat(workbench.register().statements()).isEmpty();
        assertThat(workbench.register().entries()).isEmpty();
        assertThat(bulk.chosen(choice)).hasSize(2);
        new Arranging(workbench).undo(undone.seq(), "sure again");
        assertThat(workbench.register().statements()).isNotEmpty();
        assertThatThrownBy(() -> new Arranging(workbench).undo(undone.seq(), "once more"))
                .hasMessageContaining("was undone by event");
    }

    @Test
    void whatIsMergedLeadsOnAndComesApartAgain() {
        Event rotterdam = accept(presence("Rotterdam"));
        Event cork = accept(presence("Cork"));
        EntryId from = new EntryId(cork.text("entry"));
        EntryId into = new EntryId(rotterdam.text("entry"));
        Arranging arranging = new Arranging(workbench);
        Event merge = arranging.merge(List.of(from), into, "one office, two papers");
        assertThat(workbench.register().resolve(from)).isEqualTo(into);
        assertThat(workbench.register().statements(from)).isEmpty();
        assertThatThrownBy(() -> arranging.merge(List.of(into), from, "")).hasMessageContaining("was merged into");
        Event split = arranging.split(
                into, List.of(new StatementRef(cork.seq(), "host-city")), "Only the town", "a town of its own");
        EntryId town = new EntryId(split.text("entry"));
        assertThat(town).isNotIn(from, into);
        assertThat(workbench.register().statements(town)).hasSize(1);
        arranging.undo(merge.seq(), "two offices");
        assertThat(workbench.register().resolve(from)).isEqualTo(from);
        assertThat(workbench.register().statements(town)).hasSize(1);
        arranging.undo(split.seq(), "not a thing of its own");
        assertThat(workbench.register().statements(from)).allMatch(s -> s.decision() == cork.seq());
        assertThat(workbench.register().entries()).extracting(e -> e.id()).containsExactlyInAnyOrder(from, into);
    }

    @Test
    void aRetractionAndAPreferenceNeedAReason() {
        Event cork = accept(presence("Cork"));
        StatementRef city = new StatementRef(cork.seq(), "host-city");
        Arranging arranging = new Arranging(workbench);
        assertThatThrownBy(() -> arranging.retract(city, " ")).hasMessageContaining("needs a reason");
        assertThatThrownBy(() -> arranging.prefer(city, "")).hasMessageContaining("no winner without one");
        arranging.retract(city, "the paper corrected it");
        assertThat(workbench.register().statementsOf(cork.seq()))
                .extracting(Statement::property)
                .contains("host-country")
                .doesNotContain("host-city");
    }

    @Test
    void theRegisterAsOfAnEventIsWhatWasThen() {
        Event rotterdam = accept(presence("Rotterdam"));
        Event label = new Arranging(workbench).label(new EntryId(rotterdam.text("entry")), "Another name", "better");
        new Arranging(workbench).undo(rotterdam.seq(), "wrong page");
        assertThat(workbench.register().statements()).isEmpty();
        try (Workbench then = workbench.asOf(AsOf.size(workbench, Long.toString(label.seq())))) {
            assertThat(then.register().entries()).extracting(e -> e.label()).containsExactly("Another name");
            assertThat(new RegisterView(then).statements(new EntryId(rotterdam.text("entry"))))
                    .isNotEmpty();
            assertThatThrownBy(() -> new Arranging(then).make("agency", "x", ""))
                    .hasMessageContaining("cannot be written to");
        }
        assertThatThrownBy(() -> AsOf.size(workbench, "1999-01-01")).hasMessageContaining("there was no register");
        assertThatThrownBy(() -> AsOf.size(workbench, "yesterday")).hasMessageContaining("expected a day");
    }

    @Test
    void aCodebookOfOnesOwnIsKeptAndCheckedAgainstTheOneBefore() throws IOException {
        String own = Codebook.shippedText().replace("version: 1\n", "version: 2\n");
        CodebookSetting setting = new CodebookSetting(workbench);
        setting.use(Files.writeString(temp.resolve("own.yaml"), own));
        assertThat(workbench.codebook().version()).isEqualTo(2);
        accept(presence("Cork"));
        Path shorter = Files.writeString(temp.resolve("shorter.yaml"), own.replaceFirst("      not-found: .*\\n", ""));
        assertThatThrownBy(() -> setting.use(shorter)).hasMessageContaining("presence.status.not-found");
        Path named = Files.writeString(
                temp.resolve("named.yaml"), own.replaceFirst("label: Blog,", "label: Mr. John Smith,"));
        assertThatThrownBy(() -> CodebookSetting.read(named)).hasMessageContaining("looks like the name of a person");
        assertThat(workbench.codebook().version()).isEqualTo(2);
        Path kept = root.resolve("codebook/codebook.yaml");
        Files.writeString(kept, own.replace("version: 2\n", "version: 3\n"));
        assertThat(new CaseCheck(workbench.folder(), workbench.database())
                        .check(null)
                        .faults())
                .anyMatch(f -> f.toString().contains("codebook"));
        Files.writeString(kept, own);
    }
}
