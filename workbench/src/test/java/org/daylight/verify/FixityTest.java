// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.daylight.Capture;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.fixture.ByteSearch;
import org.daylight.fixture.Folders;
import org.daylight.fixture.Site;
import org.daylight.ledger.Fault;
import org.daylight.preserve.Transport;
import org.daylight.protect.Spellings;
import org.daylight.run.Capturing;
import org.daylight.run.ReadingRun;
import org.daylight.run.Sealing;
import org.daylight.run.SecondCopy;
import org.daylight.run.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verification on schedule, and the second copy. All persons are invented. */
class FixityTest {
    @TempDir
    private Path temp;

    private Path root;
    private Path copy;
    private Site site;
    private Capture capture;

    @BeforeEach
    void build() {
        root = temp.resolve("case");
        copy = temp.resolve("disk/copy");
        site = new Site().page("/a.html", "Harbour Watch told Lin Meihua of 54 police stations in 21 countries.");
        try (Workbench workbench = Workbench.init(root, List.of(site.address()), null)) {
            capture = new Capturing(workbench)
                    .capture(site.url("/a.html"), Transport.Limits.USUAL)
                    .captures()
                    .getFirst();
            new ReadingRun(workbench).read(false, (done, of, c) -> {});
        }
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Fixity fixity() {
        return new Fixity(root, Clock.systemUTC());
    }

    private SecondCopy.Kept mirror(boolean mend) {
        try (Workbench workbench = Workbench.open(root)) {
            return new SecondCopy(workbench).update(copy, mend);
        }
    }

    @Test
    void theOutcomeIsAnEvent() {
        Fixity.Full full = fixity().run(null);
        assertThat(full.verdict().faults()).isEmpty();
        Event event = requireNonNull(full.event());
        assertThat(event.kind()).isEqualTo(EventKind.VERIFICATION);
        assertThat(event.number("faults")).isZero();
        assertThat(event.number("bytes")).isEqualTo(full.bytes()).isGreaterThan(1000);
        assertThat(event.number("size")).isEqualTo(event.seq());
        assertThat(event.number("checks")).isPositive();
        assertThat(fixity().run(null).verdict().faults()).isEmpty();
    }

    @Test
    void aSoundCaseIsNotDueAndAFaultyOneAlwaysIs() {
        assertThat(fixity().notDue(7)).isNull();
        fixity().run(null);
        assertThat(fixity().notDue(7)).isNotNull();
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(7));
        assertThat(new Fixity(root, later).notDue(7)).isNull();
        Folders.flip(root.resolve(capture.file()));
        Fixity.Full full = fixity().run(null);
        assertThat(requireNonNull(full.event()).number("faults")).isPositive();
        assertThat(fixity().notDue(7)).isNull();
    }

    @Test
    void whereTheLedgerItselfIsBrokenItSaysThatItCouldNotRecord() {
        Folders.sql(root, "UPDATE head SET root = '" + "0".repeat(64) + "'");
        Fixity.Full full = fixity().run(null);
        assertThat(full.event()).isNull();
        assertThat(full.unrecorded()).contains("does not agree");
        assertThat(full.verdict().faults()).isNotEmpty();
    }

    @Test
    void aSecondCopyHoldsArchiveAndLedgerAndNoKeyAndNoPrivateValue() {
        assertThat(mirror(false).copied()).isEqualTo(1);
        assertThat(copy.resolve(capture.file())).hasSameBinaryContentAs(root.resolve(capture.file()));
        assertThat(copy.resolve("ledger/checkpoint")).exists();
        assertThat(copy.resolve("keys")).doesNotExist();
        assertThat(copy.resolve("case.db")).doesNotExist();
        assertThat(mirror(false).copied()).isZero();
        Fixity.Full full = fixity().run(null);
        assertThat(full.verdict().faults()).isEmpty();
        assertThat(full.verdict().checked()).anyMatch(c -> c.contains("1 of 1 files"));
        // The ledger went on meanwhile: the copy is its beginning, which is no fault, and is brought up to date.
        assertThat(fixity().run(null).verdict().faults()).isEmpty();
        mirror(false);
        assertThat(fixity().run(null).verdict().faults()).isEmpty();
    }

    @Test
    void itIsSaidWhichCopyIsRightAndTheWrongOneIsMended() {
        mirror(false);
        Folders.flip(copy.resolve(capture.file()));
        List<Fault> faults = fixity().run(null).verdict().faults();
        assertThat(faults).singleElement().satisfies(f -> {
            assertThat(f.item()).contains("second copy").contains(capture.file());
            assertThat(f.hint()).contains("the case's own file is right");
        });
        assertThat(mirror(false).mended()).isZero();
        assertThat(mirror(true).mended()).isEqualTo(1);
        assertThat(fixity().run(null).verdict().faults()).isEmpty();
        Folders.flip(root.resolve(capture.file()));
        Fixity.Full full = fixity().run(null);
        assertThat(full.verdict().faults()).anyMatch(f -> f.item().equals(capture.file()));
        assertThat(full.verdict().checked()).anyMatch(c -> c.contains("is right about " + capture.file()));
        assertThat(mirror(true).notes()).anyMatch(n -> n.contains("brought back from the copy, event"));
        assertThat(fixity().run(null).verdict().faults()).isEmpty();
        assertThat(Folders.files(copy.resolve("altered"), "")).hasSize(2);
    }

    @Test
    void anAlteredFileIsNeverCopiedOverAWholeOne() {
        mirror(false);
        Path whole = copy.resolve(capture.file());
        Folders.flip(root.resolve(capture.file()));
        mirror(false);
        Folders.flip(root.resolve(capture.file()));
        assertThat(whole).hasSameBinaryContentAs(root.resolve(capture.file()));
        Folders.flip(root.resolve(capture.file()));
        Folders.flip(whole);
        assertThat(mirror(true).notes()).anyMatch(n -> n.contains("in the case and in the copy"));
    }

    @Test
    void aSealReachesTheCopyToo() {
        mirror(false);
        assertThat(ByteSearch.in(copy, List.of("Lin Meihua"))).isNotEmpty();
        try (Workbench workbench = Workbench.open(root)) {
            new Sealing(workbench).seal(new Spellings(List.of("Lin Meihua")), "asked for it");
        }
        assertThat(fixity().run(null).verdict().faults())
                .anyMatch(f -> f.found().equals("the clear file"));
        assertThat(mirror(false).removed()).isEqualTo(1);
        assertThat(ByteSearch.in(copy, List.of("Lin Meihua"))).isEmpty();
        assertThat(fixity().run(null).verdict().faults()).isEmpty();
    }

    @Test
    void aCopyThatKnowsAnotherHistoryIsNotOverwritten() throws Exception {
        mirror(false);
        Path before = Folders.copy(root, temp.resolve("before"));
        try (Workbench workbench = Workbench.open(root)) {
            new Capturing(workbench).capture(site.url("/gone.html"), Transport.Limits.USUAL);
        }
        mirror(false);
        byte[] held = Files.readAllBytes(copy.resolve("ledger/checkpoint"));
        // The case is set back to an older state and goes on from there.
        try (Workbench workbench = Workbench.open(before)) {
            assertThatThrownBy(() -> new SecondCopy(workbench).update(copy, false))
                    .isInstanceOf(DaylightException.class)
                    .hasMessageContaining("another ledger");
        }
        assertThat(Files.readAllBytes(copy.resolve("ledger/checkpoint"))).isEqualTo(held);
        assertThat(new Fixity(before, Clock.systemUTC()).run(null).verdict().faults())
                .anyMatch(f -> f.item().contains("second copy") && f.item().contains("ledger/tile"));
    }

    @Test
    void aFolderWithOtherThingsInItIsRefused() throws Exception {
        Files.createDirectories(copy);
        Files.writeString(copy.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> mirror(false)).hasMessageContaining("not empty and no second copy");
        assertThat(new Fixity(root, Clock.systemUTC()).run(null).verdict().checked())
                .anyMatch(c -> c.startsWith("no second copy"));
    }
}
