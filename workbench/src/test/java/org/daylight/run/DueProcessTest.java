// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.daylight.Capture;
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.ClaimKind;
import org.daylight.ClaimValues;
import org.daylight.DaylightException;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.Event;
import org.daylight.Stance;
import org.daylight.fixture.ByHand;
import org.daylight.fixture.Folders;
import org.daylight.register.DueRegister;
import org.daylight.verify.CaseCheck;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The accused side's answer, and what became of the allegation, stand wherever the allegation stands. */
class DueProcessTest {
    private static final String DENIAL = "The office is run by volunteers and has nothing to do with any police";

    @TempDir
    private Path temp;

    private Workbench workbench;
    private EntryId site;
    private ClaimId alleged;

    @BeforeEach
    void build() throws Exception {
        workbench = Workbench.init(temp.resolve("case"), List.of(), null);
        handIn(
                "report.txt",
                "Harbour Watch said in September 2022 that a Chinese police station operates in Rotterdam"
                        + " in the Netherlands.");
        read();
        alleged = claim(ClaimKind.PRESENCE, "Rotterdam");
        new Reviewing(workbench).accept(alleged, "stands there");
        site = workbench.register().entries().getFirst().id();
    }

    @AfterEach
    void close() {
        assertThat(new CaseCheck(workbench.folder(), workbench.database())
                        .check(null)
                        .faults())
                .isEmpty();
        workbench.close();
    }

    private Capture handIn(String name, String text) throws Exception {
        return new Capturing(workbench)
                .handIn(Files.writeString(temp.resolve(name), text), null)
                .captures()
                .getFirst();
    }

    private void read() {
        new ReadingRun(workbench).read(false, (done, of, capture) -> {});
    }

    private ClaimId claim(ClaimKind kind, String words) {
        return workbench.readings().claims().stream()
                .filter(c -> c.kind() == kind && c.sentence().contains(words))
                .findFirst()
                .map(Claim::id)
                .orElseThrow();
    }

    private Capture letter() throws Exception {
        Capture letter = handIn("letter.txt", "To the editors.\n\n" + DENIAL + ", the association wrote.\n");
        read();
        return letter;
    }

    private Replying.Quoted quoted(Capture letter) {
        return new Replying.Quoted(
                letter.id(), DENIAL, Stance.DENIES, "characterises-otherwise", "the association", null);
    }

    private DueDesk.Beside beside() {
        return new DueDesk(workbench).beside(site, "2026-03-20");
    }

    private String edition() throws Exception {
        Path folder =
                Asked.publisher(workbench).publish("Sites", null).edition().folder();
        return Files.readString(folder.resolve("index.html"));
    }

    @Test
    void noEditionIsBuiltBeforeTheAccusedWereAskedOrAReasonIsOnRecord() throws Exception {
        assertThat(beside().neverAsked()).isTrue();
        new Imprinting(workbench).contact("Sample monitor, corrections@monitor.example");
        assertThatThrownBy(() -> new Publishing(workbench).publish("Sites", null))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("not asked for a reply")
                .hasMessageContaining("daylight reply request --to " + site)
                .hasMessageContaining("daylight reply waive --to " + site);
        assertThat(workbench.register().editions()).isEmpty();
        assertThat(workbench.folder().editions().resolve("1")).doesNotExist();

        Event waiver = new Replying(workbench)
                .waive(List.of(site.value()), "cannot-be-reached", "The number on the door is dead.");
        assertThat(waiver.json()).contains("cannot-be-reached").doesNotContain("dead");
        assertThat(beside().neverAsked()).isFalse();
        assertThat(beside().waived())
                .singleElement()
                .satisfies(w -> assertThat(w.because()).isEqualTo("cannot-be-reached"));
        Path folder = new Publishing(workbench).publish("Sites", null).edition().folder();
        assertThat(folder.resolve("index.html"))
                .content()
                .contains("no way of reaching the party is known")
                .doesNotContain("The number on the door");
        assertThat(folder.resolve("data/waivers.csv")).content().contains(site + "," + waiver.seq());

        new Arranging(workbench).undo(waiver.seq(), "it answers again");
        assertThat(beside().neverAsked()).isTrue();
        assertThatThrownBy(() -> new Publishing(workbench).publish("Sites again", null))
                .hasMessageContaining("not asked for a reply");
    }

    @Test
    void aWaiverNeedsAReasonOfTheRightSort() {
        assertThatThrownBy(() -> new Replying(workbench).waive(List.of(site.value()), "no-time", "none"))
                .hasMessageContaining("replied-publicly");
        assertThatThrownBy(() -> new Replying(workbench).waive(List.of(site.value()), "danger", " "))
                .hasMessageContaining("in your own words");
    }

    @Test
    void aReplyToARequestIsWordsInAPreservedTextAndStandsBesideTheAllegation() throws Exception {
        Event request = new Replying(workbench)
                .request(
                        List.of(site.value()),
                        "the association's press office",
                        "letter",
                        LocalDate.parse("2026-03-01"),
                        LocalDate.parse("2026-03-15"),
                        null);
        assertThat(request.json()).doesNotContain("press office");
        assertThat(beside().requests().getFirst().came()).isEqualTo("overdue");
        assertThat(beside().neverAsked()).isFalse();
        new Replying(workbench)
                .cameAs(request.seq(), quoted(letter()), LocalDate.parse("2026-03-18"), null, "their letter");
        DueDesk.Beside beside = beside();
        assertThat(beside.requests().getFirst().came()).isEqualTo("replied");
        assertThat(beside.replies()).singleElement().satisfies(r -> {
            assertThat(r.quote()).isEqualTo(DENIAL);
            assertThat(r.fine()).isEqualTo("characterises-otherwise");
        });
        String html = edition();
        assertThat(html).contains("run by volunteers").doesNotContain("press office");
        for (Path page : Folders.files(workbench.folder().editions(), ".html")) {
            if (!page.endsWith("data/dictionary.html") && !page.endsWith("verify.html")) {
                assertThat(Files.readString(page)).as(page.toString()).contains("characterised");
            }
        }
    }

    @Test
    void oneReplyAnswersSeveralEntries() throws Exception {
        handIn("more.txt", "Harbour Watch said that a Chinese police station operates in Lisbon in Portugal.");
        read();
        new Reviewing(workbench).accept(claim(ClaimKind.PRESENCE, "Lisbon"), "there too");
        List<EntryId> sites = workbench.register().entries().stream()
                .filter(e -> e.kind().equals(EntryKind.PRESENCE))
                .map(e -> e.id())
                .toList();
        assertThat(sites).hasSize(2);
        new Replying(workbench)
                .quote(quoted(letter()), sites.stream().map(EntryId::value).toList(), "speaks of both");
        assertThat(sites)
                .allSatisfy(id -> assertThat(
                                new DueDesk(workbench).beside(id, "2026-03-20").replies())
                        .hasSize(1));
        String html = edition();
        assertThat(html.split("<h4>Reply</h4>", -1)).hasSize(3);
    }

    @Test
    void aReplyToOneClaimSaysWhich() throws Exception {
        new Replying(workbench).quote(quoted(letter()), List.of(alleged.value()), "speaks of it");
        assertThat(beside().replies().getFirst().answers()).containsExactly(alleged);
    }

    @Test
    void aChargeIsNeverPrintedWithoutTheAcquittalThatFollowed() throws Exception {
        handIn("charge.txt", "Prosecutors in the Netherlands charged a man on 3 March 2023 over the police station.");
        handIn("end.txt", "A court in the Netherlands acquitted the man on 9 June 2024 in the police station case.");
        read();
        ClaimId charge = response("charged a man", "charge", null, "2023-03-03", "Charge in Rotterdam");
        ClaimId end = response("acquitted the man", "other", "acquitted", "2024-06-09", "Judgment in Rotterdam");
        Replying replying = new Replying(workbench);
        replying.outcome(charge, List.of(site.value()), "the same site");
        replying.outcome(end, List.of(site.value()), "the same site");
        assertThat(beside().outcomes())
                .extracting(o -> o.stage() == null ? "" : o.stage().words())
                .containsExactly("somebody was charged", "a defendant was acquitted");
        EntryId charged = workbench.register().statementsOf(charge).getFirst().entry();
        assertThat(new DueDesk(workbench).beside(charged, "2026-03-20").outcomes())
                .hasSize(2);
        String html = edition();
        assertThat(html)
                .contains("somebody was charged", "an accusation, not a finding", "a defendant was acquitted")
                .doesNotContain("guilty");
        // In the section of the site and in that of the response alike, the end follows the charge.
        assertThat(html.split("a defendant was acquitted", -1).length)
                .isGreaterThanOrEqualTo(html.split("somebody was charged", -1).length);
    }

    private ClaimId response(String words, String kind, @Nullable String code, String date, String label) {
        return ByHand.accept(
                workbench,
                words,
                new ClaimValues.Response("NL", kind, date, null, code),
                Stance.CONFIRMS,
                EntryKind.RESPONSE,
                label);
    }

    @Test
    void aSearchThatFoundNothingStandsWithItsDay() throws Exception {
        Event search = new SearchLog(workbench).add("the parliament's register", "an answer on Rotterdam", 0, null);
        new Replying(workbench)
                .nothingFound(search.seq(), "no-response-found", List.of(site.value()), "NL", "no answer there");
        assertThat(beside().nothing().getFirst().country()).isEqualTo("NL");
        assertThat(edition())
                .contains("found no response of this state: Netherlands")
                .doesNotContain("parliament");
        Event found = new SearchLog(workbench).add("the parliament's register", "an answer", 2, null);
        assertThatThrownBy(() -> new Replying(workbench)
                        .nothingFound(found.seq(), "no-response-found", List.of(site.value()), "NL", ""))
                .hasMessageContaining("found 2");
    }

    @Test
    void whatIsNoReplyIsRefused() throws Exception {
        Replying replying = new Replying(workbench);
        assertThatThrownBy(() -> replying.reply(alleged, List.of(alleged.value()), ""))
                .hasMessageContaining("itself");
        assertThatThrownBy(() -> replying.reply(alleged, List.of("XX-9"), "")).hasMessageContaining("neither an entry");
        assertThatThrownBy(() -> replying.outcome(alleged, List.of(site.value()), ""))
                .hasMessageContaining("an outcome is a response");
        assertThatThrownBy(() -> replying.reply(new ClaimId("k0000000000000000"), List.of(site.value()), ""))
                .hasMessageContaining("not accepted");
        Replying.Quoted elsewhere =
                new Replying.Quoted(letter().id(), "words that nobody wrote", Stance.DENIES, null, null, null);
        assertThatThrownBy(() -> replying.quote(elsewhere, List.of(site.value()), ""))
                .hasMessageContaining("do not stand");
        assertThatThrownBy(() -> replying.came(3, "no-answer", LocalDate.parse("2026-03-01"), null))
                .hasMessageContaining("no request");
        assertThat(new DueRegister(workbench.database()).answers()).isEmpty();
    }
}
