// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daylight.Claim;
import org.daylight.ClaimKind;
import org.daylight.fixture.Folders;
import org.daylight.fixture.Site;
import org.daylight.ledger.Fault;
import org.daylight.preserve.Transport;
import org.daylight.register.Register;
import org.daylight.run.Asked;
import org.daylight.run.Capturing;
import org.daylight.run.ReadingRun;
import org.daylight.run.Reviewing;
import org.daylight.run.Workbench;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One sound case, and everything that somebody could change in it. */
class VerifyTest {
    private static final String NO_TRIGGERS =
            "DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_deleted; DROP TRIGGER event_is_never_replaced";

    @TempDir
    private static Path temp;

    private static Path sound;
    /** The case as it was some events earlier, with the checkpoint of then. */
    private static Path older;

    private static String olderCheckpoint;
    private static String checkpoint;
    private static int copies;

    @BeforeAll
    static void build() throws IOException {
        sound = temp.resolve("sound");
        older = temp.resolve("older");
        try (Site site = new Site()) {
            site.page(
                    "/a.html",
                    "Safeguard Defenders said in September 2022 that China runs 54 police stations in 21 countries.",
                    "A police station operates in Rotterdam in the Netherlands, the group said.");
            site.page("/b.html", "Safeguard Defenders said in December 2022 that there are 102 police stations.");
            Path handedIn = Files.writeString(temp.resolve("handed-in.html"), "<!doctype html><p>A page from a desk.");
            try (Workbench workbench = Workbench.init(sound, List.of(site.address()), null)) {
                Capturing capturing = new Capturing(workbench);
                capturing.capture(site.url("/a.html"), Transport.Limits.USUAL);
                capturing.capture(site.url("/b.html"), Transport.Limits.USUAL);
                capturing.capture(site.url("/gone.html"), Transport.Limits.USUAL);
                capturing.handIn(handedIn, null);
            }
            Folders.copy(sound, older);
            olderCheckpoint = Files.readString(older.resolve("ledger/checkpoint"));
            try (Workbench workbench = Workbench.open(sound)) {
                new ReadingRun(workbench).read(false, (done, of, capture) -> {});
                Reviewing reviewing = new Reviewing(workbench);
                List<Claim> claims = workbench.readings().claims();
                assertThat(claims).as("claims of the site").hasSizeGreaterThan(2);
                for (Claim claim : claims.subList(0, claims.size() - 1)) {
                    reviewing.accept(claim.id(), "stands there");
                }
                reviewing.reject(claims.getLast().id(), "said twice");
                reviewing.liftMask("Safeguard Defenders", "spokesperson", "a body");
                Asked.publisher(workbench).publish("What is reported", null);
            }
        }
        checkpoint = Files.readString(sound.resolve("ledger/checkpoint"));
    }

    @Test
    void aCaseThatNobodyTouchedIsSound() {
        Verdict verdict = CaseCheck.of(sound, null);
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.checked()).anyMatch(c -> c.contains("accepted passages found"));
        assertThat(CaseCheck.of(sound, checkpoint).faults()).isEmpty();
        assertThat(CaseCheck.of(sound, olderCheckpoint).faults()).isEmpty();
    }

    /** What was done, and the item that must be named. */
    record Alteration(String what, Function<Path, String> deed) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Alteration> alterations() {
        List<Alteration> all = new ArrayList<>(files());
        all.addAll(rows());
        return all;
    }

    private static List<Alteration> files() {
        return List.of(
                new Alteration(
                        "a bit of a WARC flipped", c -> flipped(c, captures(c).getFirst())),
                new Alteration("a WARC deleted", c -> deleted(c, captures(c).getLast())),
                new Alteration("two captures swapped", VerifyTest::swapped),
                new Alteration("a bit of a frozen text flipped", c -> flipped(c, first(c, "archive", ".text.warc.gz"))),
                new Alteration("a frozen text deleted", c -> deleted(c, first(c, "archive", ".text.warc.gz"))),
                new Alteration("a file added to the archive", c -> written(c, c.resolve("archive/2022/extra.warc.gz"))),
                new Alteration("the checkpoint file altered", c -> {
                    flipped(c, c.resolve("ledger/checkpoint"));
                    return "checkpoint file";
                }),
                new Alteration("a tile altered", c -> {
                    Path tile = Folders.files(c.resolve("ledger/tile/0"), "").getFirst();
                    Folders.flip(tile);
                    return c.resolve("ledger").relativize(tile).toString();
                }),
                new Alteration("a tile of entries altered", c -> {
                    Path tile =
                            Folders.files(c.resolve("ledger/tile/entries"), "").getFirst();
                    Folders.flip(tile);
                    return c.resolve("ledger").relativize(tile).toString();
                }),
                new Alteration("a page of the edition changed", c -> edition(c, "1/index.html")),
                new Alteration("the edition's manifest changed", c -> edition(c, "1/edition.json")),
                new Alteration("a file added to the edition", c -> {
                    written(c, c.resolve("editions/1/extra.html"));
                    return "1/extra.html";
                }),
                new Alteration("the edition deleted", c -> {
                    Folders.files(c.resolve("editions/1"), "").forEach(f -> deleted(c, f));
                    return "1/edition.json";
                }));
    }

    private static List<Alteration> rows() {
        return List.of(
                sql(
                        "an event edited",
                        "event 3",
                        NO_TRIGGERS,
                        "UPDATE event SET json = replace(json, '\"status\":200', '\"status\":204') WHERE seq = 3"),
                sql(
                        "an event deleted",
                        "event 4",
                        NO_TRIGGERS,
                        "PRAGMA foreign_keys = 0",
                        "DELETE FROM event WHERE seq = 4"),
                sql(
                        "the last event deleted with its head",
                        "head",
                        NO_TRIGGERS,
                        "DELETE FROM private_value WHERE seq = (SELECT max(seq) FROM event)",
                        "DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)",
                        "UPDATE head SET size = size - 1"),
                sql("a statement's value changed", "table statement", "UPDATE statement SET value = '= 45'"),
                sql("an entry's label changed", "table entry", "UPDATE entry SET label = 'Another place'"),
                sql("a statement removed", "table statement", "DELETE FROM statement WHERE rowid = 1"),
                sql(
                        "a capture's address changed",
                        "table capture",
                        "UPDATE capture SET url = 'http://x/' WHERE event = 2"),
                sql("a rejection removed", "table decision", "DELETE FROM decision WHERE verdict = 'reject'"),
                sql(
                        "a private value changed",
                        "private value 2/url",
                        "UPDATE private_value SET value = '\"http://other.example/\"' WHERE seq = 2 AND field = 'url'"),
                sql("a private value deleted", "2/url", "DELETE FROM private_value WHERE seq = 2 AND field = 'url'"),
                sql(
                        "a checkpoint row altered",
                        "checkpoint ",
                        "UPDATE checkpoint SET note = substr(note, 1, length(note) - 41)"
                                + " || lower(substr(note, length(note) - 40)) WHERE"
                                + " size = (SELECT max(size) FROM checkpoint)"),
                sql(
                        "a node altered",
                        "node 1/0",
                        "UPDATE node SET hash = substr(hash, 2) || substr(hash, 1, 1) WHERE level = 1 AND position = 0"),
                sql(
                        "a document's text changed",
                        "document c",
                        "UPDATE document SET body = replace(body, 'runs', 'owns')"),
                sql("a document's publisher changed", "document c", "UPDATE document SET publisher = 'Another Paper'"),
                sql("a claim's quote changed", "claim k", "UPDATE claim SET quote = 'other words'"),
                sql("a claim removed", "claim k", "DELETE FROM claim WHERE rowid = 1"));
    }

    @ParameterizedTest
    @MethodSource("alterations")
    void everyAlterationIsNamed(Alteration alteration) {
        Path copy = Folders.copy(sound, temp.resolve("copy-" + ++copies));
        String item = alteration.deed().apply(copy);
        Verdict verdict = CaseCheck.of(copy, checkpoint);
        assertThat(verdict.sound()).isFalse();
        assertThat(verdict.faults()).extracting(Fault::item).anyMatch(named -> named.contains(item));
    }

    @Test
    void anOlderCopyOfTheWholeFolderIsARollback() {
        Verdict verdict = CaseCheck.of(older, checkpoint);
        assertThat(verdict.faults()).anyMatch(f -> f.hint().contains("rollback"));
        assertThat(CaseCheck.of(older, null).faults()).isEmpty();
        assertThat(CaseCheck.of(older, null).notProven())
                .anyMatch(n -> n.contains("rollback") && n.contains("could not"));
    }

    @Test
    void aRewriteByTheHolderOfTheKeyIsSeenOnlyWithAHeldCheckpoint() throws IOException {
        Path rewritten = Folders.copy(sound, temp.resolve("rewritten"));
        Forgery.rewrite(rewritten);
        Verdict alone = CaseCheck.of(rewritten, null);
        assertThat(alone.faults()).isEmpty();
        assertThat(alone.notProven())
                .anyMatch(n -> n.contains("rewrite of the whole ledger") && n.contains("could not be seen"));
        assertThat(CaseCheck.of(rewritten, checkpoint).faults())
                .anyMatch(f -> f.item().startsWith("held checkpoint"));
        assertThat(CaseCheck.of(rewritten, olderCheckpoint).faults())
                .anyMatch(
                        f -> f.item().startsWith("held checkpoint") && f.hint().contains("rewrite"));
    }

    @Test
    void aHeldFileThatIsNoCheckpointIsNamedAndTheRestIsChecked() {
        Verdict verdict = CaseCheck.of(sound, "a shopping list");
        assertThat(verdict.faults()).extracting(Fault::item).containsExactly("the checkpoint that you hold");
        assertThat(verdict.checked()).anyMatch(c -> c.startsWith("the ledger"));
    }

    @Test
    void aKeptTextWithoutADecisionIsANoteAndNoFault() throws IOException {
        Path copy = Folders.copy(older, temp.resolve("undecided"));
        Path text = first(sound, "archive", ".text.warc.gz");
        Path place = copy.resolve(sound.relativize(text).toString());
        Files.createDirectories(place.getParent());
        Files.copy(text, place);
        Verdict verdict = CaseCheck.of(copy, null);
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.checked()).anyMatch(c -> c.contains("a decision that never came"));
        try (Workbench workbench = Workbench.open(copy)) {
            assertThat(workbench.register().captures()).hasSize(4);
        }
    }

    @Test
    void frozenTextsAreNamedByTheirDecisions() {
        try (Workbench workbench = Workbench.open(Folders.copy(sound, temp.resolve("frozen")))) {
            List<Register.FrozenText> texts = workbench.register().frozenTexts();
            assertThat(texts).isNotEmpty().allMatch(t -> t.file().endsWith(".text.warc.gz"));
            assertThat(workbench.readings().claims()).extracting(Claim::kind).contains(ClaimKind.FIGURE);
        }
    }

    private static Alteration sql(String what, String item, String... statements) {
        return new Alteration(what, copy -> {
            Folders.sql(
                    copy,
                    Stream.of(statements).flatMap(s -> Stream.of(s.split("; "))).toArray(String[]::new));
            return item;
        });
    }

    private static List<Path> captures(Path caseFolder) {
        return Folders.files(caseFolder.resolve("archive"), "-capture.warc.gz");
    }

    private static Path first(Path caseFolder, String below, String ending) {
        return Folders.files(caseFolder.resolve(below), ending).getFirst();
    }

    private static String name(Path caseFolder, Path file) {
        return caseFolder.relativize(file).toString().replace('\\', '/');
    }

    private static String flipped(Path caseFolder, Path file) {
        Folders.flip(file);
        return name(caseFolder, file);
    }

    private static String edition(Path caseFolder, String file) {
        Folders.flip(caseFolder.resolve("editions").resolve(file));
        return file;
    }

    private static String deleted(Path caseFolder, Path file) {
        try {
            Files.delete(file);
            return name(caseFolder, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(Path caseFolder, Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "put here by hand");
            return name(caseFolder, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String swapped(Path caseFolder) {
        try {
            Path a = captures(caseFolder).get(0);
            Path b = captures(caseFolder).get(1);
            byte[] bytes = Files.readAllBytes(a);
            Files.write(a, Files.readAllBytes(b));
            Files.write(b, bytes);
            return name(caseFolder, b);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
