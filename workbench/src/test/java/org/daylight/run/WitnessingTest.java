// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.daylight.DaylightException;
import org.daylight.fixture.Folders;
import org.daylight.ledger.Checkpoint;
import org.daylight.verify.CaseCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two cases, home and a colleague's, and files that go between them. */
class WitnessingTest {
    private static final Clock MONDAY = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path temp;

    private Path home;
    private Path colleague;
    private String logKey;
    private String witnessName;

    @BeforeEach
    void twoCasesThatKnowEachOther() {
        home = temp.resolve("home");
        colleague = temp.resolve("colleague");
        try (Workbench own = Workbench.init(home, List.of(), null);
                Workbench hers = Workbench.init(colleague, List.of(), null)) {
            logKey = own.ledger().verifier().toString();
            witnessName = new Witnessing(own).add(new Cosigning(hers).key());
            new Cosigning(hers).follow(logKey);
        }
    }

    private static String request(Path root) {
        try (Workbench workbench = Workbench.open(root)) {
            return new Witnessing(workbench).request(Optional.empty(), OptionalLong.empty());
        }
    }

    private String cosign(String request) {
        try (Workbench workbench = Workbench.open(colleague)) {
            return new Cosigning(workbench, MONDAY).cosign(request);
        }
    }

    private List<String> take(String answer) {
        try (Workbench workbench = Workbench.open(home)) {
            return new Witnessing(workbench).take(answer);
        }
    }

    /** Something happens in a case: its ledger grows by an event. */
    private static void grow(Path root, String allowed) {
        try (Workbench workbench = Workbench.open(root)) {
            new Allowing(workbench).allow(List.of(allowed));
        }
    }

    private static long size(Path root) {
        try (Workbench workbench = Workbench.open(root)) {
            return workbench.ledger().size();
        }
    }

    @Test
    void aColleagueVouchesSinceADay() {
        assertThat(take(cosign(request(home))))
                .containsExactly(witnessName + " vouches for 3 events on 2026-03-02T08:00:00Z");
        grow(home, "localhost:1");
        take(cosign(request(home)));
        try (Workbench own = Workbench.open(home);
                Workbench hers = Workbench.open(colleague)) {
            assertThat(new Witnessing(own).list())
                    .containsExactly(witnessName + " vouches since 2026-03-02T08:00:00Z (3 events),"
                            + " last on 2026-03-02T08:00:00Z (5 events)");
            assertThat(new Witnessing(hers).list())
                    .containsExactly("follows " + own.folder().origin() + ", cosigned last at 5 events");
        }
        var verdict = CaseCheck.of(home, null);
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.checked()).anyMatch(c -> c.startsWith(witnessName + " vouches since 2026-03-02T08:00:00Z"));
        assertThat(CaseCheck.of(colleague, null).faults()).isEmpty();
    }

    @Test
    void aLineTakenTwiceIsOneEvent() {
        String answer = cosign(request(home));
        take(answer);
        long size = size(home);
        assertThat(take(answer)).allMatch(s -> s.endsWith("taken before"));
        assertThat(size(home)).isEqualTo(size);
    }

    @Test
    void aWholeNoteIsTakenAsWellAsALine() {
        String request = request(home);
        String note = request.substring(request.indexOf("\n\n") + 2);
        assertThat(take(note + cosign(request))).hasSize(1);
    }

    @Test
    void theWitnessKeepsWhatShowsARewrite() throws IOException {
        Path before = Folders.copy(home, temp.resolve("before"));
        grow(home, "localhost:1");
        take(cosign(request(home)));
        String held;
        try (Workbench hers = Workbench.open(colleague)) {
            held = new Cosigning(hers).held(logKey.substring(0, logKey.indexOf('+')));
        }
        assertThat(CaseCheck.of(home, held).faults()).isEmpty();
        // The same key wrote another past from the same beginning.
        grow(before, "localhost:2");
        grow(before, "localhost:3");
        assertThat(CaseCheck.of(before, null).faults())
                .as("nothing inside shows it")
                .isEmpty();
        assertThat(CaseCheck.of(before, null).notProven())
                .anyMatch(n -> n.contains("no checkpoint held elsewhere"))
                .anyMatch(n -> n.equals("no witness vouches for this ledger"));
        assertThat(CaseCheck.of(before, held).faults())
                .anyMatch(f -> f.item().equals("held checkpoint 4") && f.hint().contains("rewrite or split view"));
    }

    @Test
    void anUnknownLogIsNotCosigned() {
        Path third = temp.resolve("third");
        Workbench.init(third, List.of(), null).close();
        refused(request(third), "unknown log");
    }

    @Test
    void aBadSignatureIsNotCosigned() {
        String request = request(home);
        String signature = request.substring(request.lastIndexOf(' ') + 1).strip();
        byte[] bytes = Base64.getDecoder().decode(signature);
        bytes[40] ^= 1;
        refused(request.replace(signature, Base64.getEncoder().encodeToString(bytes)), "bad signature");
        refused(request.replace("\n3\n", "\n2\n"), "bad signature");
    }

    @Test
    void aRollbackIsNotCosigned() throws IOException {
        Path older = Folders.copy(home, temp.resolve("older"));
        grow(home, "localhost:1");
        cosign(request(home));
        refused(request(older), "rollback");
    }

    @Test
    void aSplitViewIsNotCosignedAndItsCheckpointIsKept() throws IOException {
        Path other = Folders.copy(home, temp.resolve("other"));
        grow(home, "localhost:1");
        cosign(request(home));
        grow(other, "localhost:2");
        String split = request(other);
        long before = size(colleague);
        refused(split, "split view: another ledger of 4 events");
        refused(split, "kept in event");
        assertThat(size(colleague)).as("kept once").isEqualTo(before + 1);
        try (Workbench hers = Workbench.open(colleague)) {
            String note = hers.ledger().event(before).text("note");
            assertThat(note).isEqualTo(split.substring(split.indexOf("\n\n") + 2));
            assertThat(Checkpoint.parse(note).signedBy(org.daylight.ledger.VerifierKey.parse(logKey)))
                    .isTrue();
        }
        assertThat(CaseCheck.of(colleague, null).faults()).isEmpty();
    }

    @Test
    void aGrowthThatIsNoneIsNotCosigned() throws IOException {
        Path other = Folders.copy(home, temp.resolve("other"));
        grow(home, "localhost:1");
        cosign(request(home));
        grow(other, "localhost:2");
        grow(other, "localhost:3");
        try (Workbench forged = Workbench.open(other)) {
            String grown = new Witnessing(forged).request(Optional.empty(), OptionalLong.of(4));
            refused(grown, "split view or rewrite");
        }
    }

    @Test
    void aProofFromAnotherSizeIsAskedForAgain() {
        cosign(request(home));
        grow(home, "localhost:1");
        refused(request(home), "--old 3");
        try (Workbench own = Workbench.open(home)) {
            String again = new Witnessing(own).request(Optional.empty(), OptionalLong.of(3));
            assertThat(cosign(again)).startsWith("— " + witnessName);
        }
    }

    private void refused(String request, String reason) {
        assertThatThrownBy(() -> cosign(request))
                .isInstanceOf(DaylightException.class)
                .hasMessageStartingWith("not cosigned: ")
                .hasMessageContaining(reason);
    }

    @Test
    void aLineOfAStrangerOrOverAnotherLedgerIsNotTaken() {
        String answer = cosign(request(home));
        assertThatThrownBy(() -> take(answer.replace("/witness", "/eve")))
                .hasMessageContaining("no line of a trusted witness");
        assertThatThrownBy(() -> take("")).hasMessageContaining("no line of a trusted witness");
        byte[] bytes = Base64.getDecoder()
                .decode(answer.substring(answer.lastIndexOf(' ') + 1).strip());
        bytes[bytes.length - 20] ^= 1;
        String altered = answer.substring(0, answer.lastIndexOf(' ') + 1)
                + Base64.getEncoder().encodeToString(bytes);
        assertThatThrownBy(() -> take(altered)).hasMessageContaining("covers no checkpoint of this ledger");
        assertThat(size(home)).isEqualTo(3);
    }

    @Test
    void aForgedCosignatureInTheLedgerIsNamed() throws IOException {
        String answer = cosign(request(home));
        try (Workbench own = Workbench.open(home)) {
            // Who has the ledger's key can append what was never said; the witness's key he has not.
            var line = org.daylight.ledger.witness.Cosignature.parse(answer.strip())
                    .orElseThrow();
            var key = org.daylight.ledger.witness.Vouching.witnesses(
                            own.ledger().page(0, 10))
                    .getFirst();
            own.append(List.of(org.daylight.ledger.witness.Vouching.taken(key, 2, line)));
        }
        assertThat(CaseCheck.of(home, null).faults())
                .hasSize(1)
                .allMatch(f ->
                        f.item().equals("cosignature, event 3") && f.found().contains("does not verify"));
        assertThat(Files.exists(home.resolve("case.json"))).isTrue();
    }

    @Test
    void oneIsNotOnesOwnWitness() {
        try (Workbench own = Workbench.open(home)) {
            assertThatThrownBy(() -> new Cosigning(own).follow(logKey)).hasMessageContaining("somebody else");
        }
    }
}
