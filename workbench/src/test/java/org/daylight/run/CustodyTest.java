// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.fixture.Folders;
import org.daylight.fixture.Site;
import org.daylight.preserve.Transport;
import org.daylight.protect.PersonId;
import org.daylight.protect.Spellings;
import org.daylight.verify.CaseCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who had a capture in hand, and what a legal hold keeps. All persons are invented. */
class CustodyTest {
    @TempDir
    private Path temp;

    private Path root;
    private Site site;
    private Workbench workbench;
    private Capture call;
    private Capture other;

    @BeforeEach
    void build() {
        root = temp.resolve("case");
        site = new Site()
                .page(
                        "/call.html",
                        "Harbour Watch said in September 2022 that China runs 54 police stations in 21 countries.",
                        "Lin Meihua was called again, the group said.")
                .page("/other.html", "Harbour Watch said in December 2022 that there are 102 police stations.");
        workbench = Workbench.init(root, List.of(site.address()), null);
        call = capture("/call.html");
        other = capture("/other.html");
        new ReadingRun(workbench).read(false, (done, of, capture) -> {});
        workbench.readings().claims().forEach(c -> new Reviewing(workbench).accept(c.id(), "as it stands"));
    }

    @AfterEach
    void close() {
        workbench.close();
        site.close();
    }

    private Capture capture(String path) {
        return new Capturing(workbench)
                .capture(site.url(path), Transport.Limits.USUAL)
                .captures()
                .getFirst();
    }

    private PersonId seal() {
        return new Sealing(workbench)
                .seal(new Spellings(List.of("Lin Meihua")), "asked for it")
                .person();
    }

    private List<String> chain(CaptureId id) {
        return new Custody(workbench).of(id).stream().map(CustodyStep::sentence).toList();
    }

    private long count(EventKind kind) {
        long[] count = {0};
        workbench.ledger().forEach(e -> count[0] += e.kind() == kind ? 1 : 0);
        return count[0];
    }

    private void sound() {
        assertThat(new CaseCheck(workbench.folder(), workbench.database())
                        .check(null)
                        .faults())
                .isEmpty();
    }

    @Test
    void aCaptureSaysWhatTookItAndTheOpenPartDoesNot() {
        Event event = workbench.ledger().event(call.event());
        assertThat(workbench.ledger().revealed(call.event()).get("collector"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("tool", Transport.USER_AGENT)
                .containsEntry("user", System.getProperty("user.name"))
                .containsKeys("host", "system", "java");
        assertThat(event.committed()).containsKey("collector");
        assertThat(event.json()).doesNotContain(System.getProperty("os.version"));
    }

    @Test
    void theChainTellsEverythingInOrder() throws Exception {
        new Exhibits(workbench).assign(call.id(), "A-12");
        new WorkingCopies(workbench).make(call.id(), temp.resolve("copy.warc.gz"), "for the lawyer", false);
        Event hold = new Holds(workbench).place(call.id().value(), "letter of the court");
        new Holds(workbench).release(hold.seq(), "case closed");
        PersonId person = seal();
        new Custody(workbench).accessed(Custody.Access.READ, List.of(call.id()));
        new Custody(workbench).exported("bundle", List.of(call.id()), Digest.of("x"), "the committee");
        new Custody(workbench).exported("backup", List.of(), null, "a disk");
        new Sealing(workbench).erase(person, "asked for it");
        List<String> chain = chain(call.id());
        List<String> expected = List.of(
                "preserved (asked for, HTTP 200) in " + call.file(),
                "decision: accept, resting on the kept text ",
                "exhibit A-12",
                "working copy made, SHA-256 " + call.fileDigest().hex(),
                "legal hold placed on " + call.id(),
                "legal hold of event " + hold.seq() + " released",
                "restricted: its files were sealed for " + person,
                "restricted matter read: read",
                "left the case in a bundle, SHA-256 " + Digest.of("x").hex(),
                "left the case in a backup",
                "erased what was sealed for " + person);
        int at = 0;
        for (String sentence : chain) {
            if (at < expected.size() && sentence.startsWith(expected.get(at))) {
                at++;
            }
        }
        assertThat(at).as(chain.toString()).isEqualTo(expected.size());
        assertThat(chain(other.id())).noneMatch(s -> s.contains("exhibit") || s.contains("bundle"));
        sound();
    }

    @Test
    void sentencesHoldNothingPrivate() {
        new WorkingCopies(workbench).make(call.id(), temp.resolve("copy.warc.gz"), "for Dr Zeta", false);
        List<CustodyStep> steps = new Custody(workbench).of(call.id());
        assertThat(steps)
                .noneMatch(s -> s.sentence().contains("Zeta") || s.sentence().contains("http:"));
        assertThat(steps).anyMatch(s -> s.details().containsValue("for Dr Zeta"));
    }

    @Test
    void aNumberIsNeverUsedAgain() {
        new Exhibits(workbench).assign(call.id(), "A-12");
        assertThatThrownBy(() -> new Exhibits(workbench).assign(other.id(), "A-12"))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("is capture " + call.id());
        assertThat(new Exhibits(workbench).all())
                .singleElement()
                .extracting(Exhibits.Exhibit::capture)
                .isEqualTo(call.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Lin Meihua", "a-1", "A-", "A-12-13", "ABCDE-1", "A-1234567", "A-1\n"})
    void anExhibitNumberHasNoRoomForAName(String number) {
        assertThatThrownBy(() -> new Exhibits(workbench).assign(call.id(), number))
                .isInstanceOf(DaylightException.class);
    }

    @Test
    void aWorkingCopyHasTheBytesAndOverwritesNothing() throws Exception {
        Path copy = temp.resolve("copy.warc.gz");
        new WorkingCopies(workbench).make(call.id(), copy, "", false);
        assertThat(copy).hasSameBinaryContentAs(root.resolve(call.file()));
        assertThatThrownBy(() -> new WorkingCopies(workbench).make(call.id(), copy, "", false))
                .hasMessageContaining("is there already");
        assertThatThrownBy(() -> new WorkingCopies(workbench).make(call.id(), root.resolve("archive/x"), "", false))
                .hasMessageContaining("inside the case");
        Folders.flip(root.resolve(call.file()));
        Path second = temp.resolve("second.warc.gz");
        assertThatThrownBy(() -> new WorkingCopies(workbench).make(call.id(), second, "", false))
                .hasMessageContaining("has not the digest");
        try (var left = Files.list(temp)) {
            assertThat(left).containsExactlyInAnyOrder(root, copy);
        }
        assertThat(count(EventKind.WORKING_COPY)).isEqualTo(1);
    }

    @Test
    void aRestrictedCaptureIsCopiedOnlyWhenAskedAndThatIsLogged() {
        seal();
        Path copy = temp.resolve("copy.warc.gz");
        assertThatThrownBy(() -> new WorkingCopies(workbench).make(call.id(), copy, "", false))
                .hasMessageContaining("restricted");
        assertThat(count(EventKind.ACCESS)).isZero();
        new WorkingCopies(workbench).make(call.id(), copy, "for the court", true);
        assertThat(copy).exists();
        assertThat(count(EventKind.ACCESS)).isEqualTo(1);
        assertThat(chain(call.id())).contains("restricted matter read: working copy");
    }

    @Test
    void lookingThroughSealedFilesIsOneAccess() {
        seal();
        assertThat(count(EventKind.ACCESS)).isZero();
        assertThatThrownBy(() -> new Sealing(workbench).seal(new Spellings(List.of("Nobody Atall")), "x"))
                .isInstanceOf(DaylightException.class);
        assertThat(count(EventKind.ACCESS)).isEqualTo(1);
    }

    @Test
    void whatWasNotFoundIsKept() {
        new SearchLog(workbench).add("the gazette of the ministry", "a reply of the embassy", 0, null);
        new SearchLog(workbench).add("press archive", "an office in Zaragoza", 3, "two of them copies");
        assertThat(new SearchLog(workbench).all())
                .extracting(SearchLog.Search::what, SearchLog.Search::found, SearchLog.Search::note)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a reply of the embassy", 0L, null),
                        org.assertj.core.groups.Tuple.tuple("an office in Zaragoza", 3L, "two of them copies"));
        workbench.ledger().forEach(e -> assertThat(e.json()).doesNotContain("Zaragoza", "gazette"));
        assertThatThrownBy(() -> new SearchLog(workbench).add(" ", "x", 0, null))
                .isInstanceOf(DaylightException.class);
        assertThatThrownBy(() -> new SearchLog(workbench).add("x", "x", -1, null))
                .isInstanceOf(DaylightException.class);
        sound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "person", "capture"})
    void aHoldSuspendsErasureUntilItIsReleased(String what) {
        PersonId person = seal();
        String on = Map.of(
                        "all",
                        "all",
                        "person",
                        person.value(),
                        "capture",
                        call.id().value())
                .getOrDefault(what, what);
        Event hold = new Holds(workbench).place(on, "letter of the court");
        assertThatThrownBy(() -> new Sealing(workbench).erase(person, "asked for it"))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("legal hold of event " + hold.seq());
        assertThat(workbench.personKeys().find(person)).isPresent();
        assertThat(count(EventKind.ERASE)).isZero();
        new Holds(workbench).release(hold.seq(), "over");
        assertThatThrownBy(() -> new Holds(workbench).release(hold.seq(), "twice"))
                .hasMessageContaining("released by event");
        new Sealing(workbench).erase(person, "asked for it");
        assertThat(workbench.personKeys().find(person)).isEmpty();
        sound();
    }

    @Test
    void aHoldOnAnotherCaptureHindersNothing() {
        PersonId person = seal();
        new Holds(workbench).place(other.id().value(), "letter of the court");
        new Sealing(workbench).erase(person, "asked for it");
        assertThat(workbench.personKeys().find(person)).isEmpty();
    }

    @Test
    void aHoldOnAPageThatCameAfterTheSealCountsToo() {
        PersonId person = seal();
        site.page("/later.html", "Lin Meihua spoke to Harbour Watch about 60 police stations in Chile.");
        Capture later = capture("/later.html");
        Event hold = new Holds(workbench).place(later.id().value(), "letter of the court");
        assertThatThrownBy(() -> new Sealing(workbench).erase(person, "asked for it"))
                .hasMessageContaining("legal hold of event " + hold.seq());
        assertThat(workbench.personKeys().find(person)).isPresent();
        sound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"everything", "c0000000000000000", "person-00000000", "person-xyz"})
    void aHoldIsPlacedOnWhatExists(String on) {
        assertThatThrownBy(() -> new Holds(workbench).place(on, "x")).isInstanceOf(DaylightException.class);
        assertThat(count(EventKind.HOLD)).isZero();
    }
}
