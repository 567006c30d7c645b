// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daylight.ledger.Ledgers.CLOCK;
import static org.daylight.ledger.Ledgers.ORIGIN;
import static org.daylight.ledger.Ledgers.draft;
import static org.daylight.ledger.Ledgers.sql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.EventKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a ledger does on every database. */
abstract class LedgerContract {
    @TempDir
    Path folder;

    Database database;
    SigningKey key;
    Ledger ledger;

    /** An empty database of this kind. */
    abstract Database database() throws SQLException, IOException;

    @BeforeEach
    void begin() throws SQLException, IOException {
        database = database();
        Ledgers.makeSeenTable(database);
        key = SigningKey.create(folder.resolve("key.pem"), ORIGIN);
        ledger = Ledger.create(database, key, ORIGIN, tiles(), projections(), CLOCK);
    }

    @AfterEach
    void end() {
        ledger.close();
        database.close();
    }

    Path tiles() {
        return folder.resolve("tiles");
    }

    List<Projection> projections() {
        return List.of(new Ledgers.Seen());
    }

    void reopen() {
        ledger.close();
        ledger = Ledger.open(database, key, ORIGIN, tiles(), projections(), CLOCK);
    }

    /** The faults of everything but the projections. */
    List<Fault> faults() {
        return faults(null);
    }

    List<Fault> faults(@Nullable String held) {
        return Ledger.verify(database, key.verifier(), ORIGIN, tiles(), List.of(), held);
    }

    void append(int count) {
        for (int i = 0; i < count; i++) {
            ledger.append("p1", List.of(draft(i)));
        }
    }

    /** All in one transaction. */
    void appendAtOnce(int count) {
        ledger.append("p1", IntStream.range(0, count).mapToObj(Ledgers::draft).toList());
    }

    @Test
    void anEmptyLedgerHasASignedCheckpointAndNoFault() {
        assertThat(ledger.size()).isZero();
        assertThat(ledger.root()).isEqualTo(Digest.of(""));
        assertThat(ledger.checkpoint().signedBy(key.verifier())).isTrue();
        assertThat(faults()).isEmpty();
    }

    @Test
    void appendedEventsAreReadBackEqualAlsoAfterRestart() {
        Event first = ledger.append("p1", List.of(draft(0))).getFirst();
        List<Event> more = ledger.append("p2", List.of(draft(1), draft(2)));
        reopen();
        assertThat(ledger.repairs()).isEmpty();
        assertThat(ledger.size()).isEqualTo(3);
        assertThat(ledger.event(0)).isEqualTo(first);
        assertThat(ledger.page(1, 10)).isEqualTo(more);
        assertThat(first.time()).isEqualTo(CLOCK.instant());
        assertThat(first.text("claim")).isEqualTo("c0");
        assertThat(more.getFirst().actor()).isEqualTo("p2");
        assertThat(ledger.revealed(2)).isEqualTo(Map.of("quote", "words number 2"));
        assertThat(faults()).isEmpty();
    }

    @Test
    void anEventHoldsACommitmentInPlaceOfWhatIsPrivate() {
        Event event = ledger.append("p1", List.of(draft(7))).getFirst();
        assertThat(event.json()).doesNotContain("words");
        PrivateValue value = ledger.privateValues(0).getFirst();
        String other = value.plaintext().replace("7", "8");
        assertThat(PrivateValue.opened(event, "quote", value.plaintext())).isEqualTo(value);
        assertThatThrownBy(() -> PrivateValue.opened(event, "quote", other)).hasMessageContaining("0/quote");
        assertThatThrownBy(() -> PrivateValue.opened(event, "title", value.plaintext()))
                .isInstanceOf(DaylightException.class);
    }

    @Test
    void everyProofHoldsUpToSeventyEvents() {
        appendAtOnce(70);
        List<Digest> leaves = Ledgers.leaves(ledger);
        for (int n = 1; n <= 70; n++) {
            Digest root = Ledgers.naiveRoot(leaves.subList(0, n));
            for (int i = 0; i < n; i++) {
                InclusionProof in = ledger.prove(i, n);
                assertThat(in.holds(leaves.get(i), root))
                        .as("event %d of %d", i, n)
                        .isTrue();
                assertThat(in.holds(leaves.get((i + 1) % 70), root)).isFalse();
                Digest old = Ledgers.naiveRoot(leaves.subList(0, i + 1));
                ConsistencyProof from = ledger.proveFrom(i + 1, n);
                assertThat(from.holds(old, root)).as("%d to %d", i + 1, n).isTrue();
                assertThat(from.holds(leaves.get(69), root)).isFalse();
            }
        }
        assertThat(ledger.root()).isEqualTo(Ledgers.naiveRoot(leaves));
    }

    @Test
    void aProofOutsideTheLedgerIsRefused() {
        append(2);
        assertThatThrownBy(() -> ledger.prove(2, 2)).isInstanceOf(DaylightException.class);
        assertThatThrownBy(() -> ledger.prove(0, 3)).isInstanceOf(DaylightException.class);
        assertThatThrownBy(() -> ledger.proveFrom(0, 2)).isInstanceOf(DaylightException.class);
        assertThatThrownBy(() -> ledger.event(2)).hasMessageContaining("no event 2");
    }

    @Test
    void anEventOverTheLimitIsRefusedAndNothingIsWritten() {
        String filler = "x".repeat(EventJson.MAX_BYTES);
        assertThatThrownBy(() -> ledger.append(
                        "p1", List.of(draft(0), Draft.open(EventKind.CONFIGURATION, Map.of("note", filler)))))
                .hasMessageContaining("65535")
                .hasMessageContaining("split");
        assertThat(ledger.size()).isZero();
        assertThat(faults()).isEmpty();
    }

    @Test
    void aThrowingProjectionLeavesNothing() {
        append(1);
        Draft poison = Draft.open(EventKind.DECISION, Map.of("claim", "poison"));
        assertThatThrownBy(() -> ledger.append("p1", List.of(draft(1), poison)))
                .hasMessageContaining("projection seen")
                .hasMessageContaining("event 2");
        assertThat(ledger.size()).isEqualTo(1);
        assertThat(ledger.privateValues(1)).isEmpty();
        assertThat(seen()).containsExactly("words number 0");
        append(1);
        assertThat(faults()).isEmpty();
    }

    @Test
    void aCallerThatSwallowsAFailureCannotCommitTheHalf() {
        Draft poison = Draft.open(EventKind.DECISION, Map.of("claim", "poison"));
        assertThatThrownBy(() -> ledger.write("p1", writer -> {
                    try {
                        return writer.append(poison);
                    } catch (DaylightException e) {
                        return writer;
                    }
                }))
                .hasMessageContaining("cannot go on");
        assertThat(ledger.size()).isZero();
    }

    @Test
    void manyThreadsAppendInOneOrder() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(Thread.ofPlatform().start(() -> append(10)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(ledger.size()).isEqualTo(40);
        assertThat(faults()).isEmpty();
    }

    /** The same database once more, as another process opens it. */
    abstract Database again();

    @Test
    void twoProcessesAppendToOneLedger() throws InterruptedException {
        try (Database other = again();
                Ledger second = Ledger.open(other, key, ORIGIN, folder.resolve("second"), projections(), CLOCK)) {
            Thread thread = Thread.ofPlatform().start(() -> append(20));
            for (int i = 0; i < 20; i++) {
                second.append("p2", List.of(draft(i)));
            }
            thread.join();
        }
        assertThat(ledger.size()).isEqualTo(40);
        // Each process mirrors as far as it wrote itself; a start brings the mirror up to all.
        reopen();
        assertThat(faults()).isEmpty();
    }

    @Test
    void aClosedLedgerAndAnEndedWriterTakeNothing() {
        Writer ended = ledger.write("p1", writer -> writer);
        assertThatThrownBy(() -> ended.append(draft(1))).hasMessageContaining("has ended");
        assertThatThrownBy(ended::values).hasMessageContaining("has ended");
        ledger.close();
        assertThatThrownBy(() -> append(1)).hasMessageContaining("closed");
    }

    @Test
    void sealingMasksAndErasingKeepsTheMask() {
        append(2);
        List<PrivateValue> before = ledger.privateValues(0);
        ledger.write("p1", writer -> {
            writer.values().seal(0, "quote", "person-7", new byte[] {1, 2, 3}, "words [masked]");
            Event event = writer.append(
                    Draft.open(EventKind.SEAL, Map.of("person", "person-7", "fields", mask("words [masked]"))));
            writer.rebuild();
            return event;
        });
        assertThat(ledger.revealed(0)).isEqualTo(Map.of("quote", "words [masked]"));
        assertThat(ledger.privateValues(0).getFirst().sealed()).containsExactly(1, 2, 3);
        assertThat(ledger.privateValues(0).getFirst().salt()).isNull();
        assertThat(seen()).containsExactly("words [masked]", "words number 1");
        assertThat(faults()).isEmpty();

        ledger.write("p1", writer -> {
            writer.values().unseal(0, "quote", before.getFirst().plaintext());
            assertThat(writer.values().of(0)).isEqualTo(before);
            writer.values().seal(0, "quote", "person-7", new byte[] {4}, "words [masked]");
            List<String> fields = writer.values().erase("person-7");
            return writer.append(Draft.open(EventKind.ERASE, Map.of("person", "person-7", "fields", fields)));
        });
        database.expunge();
        assertThat(ledger.privateValues(0).getFirst().isErased()).isTrue();
        assertThat(ledger.revealed(0)).isEqualTo(Map.of("quote", "words [masked]"));
        assertThat(faults()).isEmpty();
    }

    @Test
    void aMaskThatNoSealGaveIsAFault() throws SQLException {
        append(1);
        sql(
                database,
                "UPDATE private_value SET salt = NULL, value = NULL, ciphertext = 'AAAA', masked = '\"other words\"',"
                        + " sealed_for = '[\"person-7\"]'");
        assertThat(faults()).extracting(Fault::item).contains("private value 0/quote");
        ledger.append(
                "p1",
                List.of(Draft.open(EventKind.SEAL, Map.of("person", "person-7", "fields", mask("words [masked]")))));
        assertThat(faults())
                .anyMatch(f ->
                        f.item().equals("private value 0/quote") && f.found().equals("another mask"));
    }

    /** What a seal event says of the mask of the quote of event 0. */
    private static Map<String, Object> mask(String words) {
        return Map.of("0/quote", PrivateValue.maskDigest(Jcs.write(words)).hex());
    }

    @Test
    void anErasedValueThatCameBackIsAFault() throws SQLException {
        append(1);
        ledger.append("p1", List.of(Draft.open(EventKind.ERASE, Map.of("fields", List.of("0/quote")))));
        assertThat(faults()).extracting(Fault::item).containsExactly("private value 0/quote");
        assertThat(faults().getFirst().expected()).contains("erased by event 1");
        sql(database, "DELETE FROM private_value");
        assertThat(faults()).isEmpty();
    }

    @Test
    void anEventCannotBeChangedNorDeleted() {
        append(1);
        assertThatThrownBy(() -> sql(database, "UPDATE event SET json = '{}'")).hasMessageContaining("never changed");
        assertThatThrownBy(() -> sql(database, "DELETE FROM event")).hasMessageContaining("never");
        assertThat(faults()).isEmpty();
    }

    /** Drops what protects events from accidents, as somebody with the database in hand can. */
    abstract void unprotect() throws SQLException;

    @Test
    void eachAlterationOfTheDatabaseIsNamed() throws SQLException {
        append(6);
        unprotect();
        named("event 2", "UPDATE event SET json = replace(json, 'c2', 'c9') WHERE seq = 2");
        named("event 3", "UPDATE event SET json = json || ' ' WHERE seq = 3");
        named("node 0/1", "UPDATE node SET hash = '" + "0".repeat(64) + "' WHERE level = 0 AND position = 1");
        named("node 1/1", "UPDATE node SET hash = 'x' WHERE level = 1 AND position = 1");
        named("node 2/0", "DELETE FROM node WHERE level = 2 AND position = 0");
        named("node 4/0", "INSERT INTO node (level, position, hash) VALUES (4, 0, 'x')");
        named(
                "checkpoint 4",
                "UPDATE checkpoint SET note = (SELECT note FROM checkpoint WHERE size = 3) WHERE size = 4");
        named("checkpoint 5", "UPDATE checkpoint SET note = replace(note, '5', '6') WHERE size = 5");
        named("private value 1/quote", "UPDATE private_value SET value = '\"other\"' WHERE seq = 1");
        named("private value 1/quote", "UPDATE private_value SET salt = NULL, value = NULL WHERE seq = 1");
        named("private value 4/quote", "DELETE FROM private_value WHERE seq = 4");
    }

    /** After the statement this item, and no other, is at fault; then all is put back. */
    private void named(String item, String statement) throws SQLException {
        List<String> tables = List.of("event", "node", "checkpoint", "private_value");
        for (String table : tables) {
            sql(database, "CREATE TABLE kept_" + table + " AS SELECT * FROM " + table);
        }
        sql(database, statement);
        assertThat(faults()).as(statement).extracting(Fault::item).containsExactly(item);
        for (String table : tables.reversed()) {
            sql(database, "DELETE FROM " + table);
        }
        for (String table : tables) {
            sql(database, "INSERT INTO " + table + " SELECT * FROM kept_" + table, "DROP TABLE kept_" + table);
        }
        assertThat(faults()).isEmpty();
    }

    @Test
    void eachAlterationOfAProjectionIsNamedWithoutItsValue() throws SQLException {
        append(3);
        assertThat(ledger.verify()).isEmpty();
        sql(database, "UPDATE seen SET quote = 'forged' WHERE seq = 1");
        assertThat(ledger.verify())
                .containsExactly(new Fault(
                        "table seen row seq=1",
                        "what the events give",
                        "another value in quote",
                        "it was changed by hand, or by another version: rebuild the projections"));
        sql(database, "DELETE FROM seen WHERE seq = 1", "INSERT INTO seen (seq, claim) VALUES (9, 'put in')");
        assertThat(ledger.verify())
                .extracting(Fault::item)
                .containsExactly("table seen row seq=9", "table seen row seq=1");
        ledger.write("p1", writer -> {
            writer.rebuild();
            return writer;
        });
        assertThat(ledger.verify()).isEmpty();
    }

    @Test
    void aDeletedEventIsNamed() throws SQLException {
        append(5);
        unprotect();
        sql(database, "DELETE FROM private_value WHERE seq = 3", "DELETE FROM event WHERE seq = 3");
        assertThat(faults()).extracting(Fault::item).containsExactly("event 3");
        assertThat(faults().getFirst().hint()).contains("node 0/3");
    }

    @Test
    void aRollbackIsSeenAgainstAHeldCheckpoint() throws SQLException, IOException {
        append(3);
        String held = ledger.checkpoint().note();
        append(1);
        assertThat(faults(held)).isEmpty();
        String later = ledger.checkpoint().note();
        unprotect();
        sql(
                database,
                "DELETE FROM private_value WHERE seq = 3",
                "DELETE FROM event WHERE seq = 3",
                "DELETE FROM node WHERE level = 0 AND position = 3",
                "DELETE FROM node WHERE position = 1 AND level = 1",
                "DELETE FROM node WHERE level = 2",
                "DELETE FROM checkpoint WHERE size = 4",
                "UPDATE head SET size = 3, root = '"
                        + Checkpoint.parse(held).root().hex() + "'");
        assertThat(faults(held))
                .extracting(Fault::item)
                .allMatch(item -> item.startsWith("tile") || item.equals("checkpoint file"));
        assertThatThrownBy(this::reopen).hasMessageContaining("set back");
        assertThat(faults(later)).extracting(Fault::hint).anyMatch(hint -> hint.startsWith("rollback"));
    }

    @Test
    void anotherLedgerUnderTheSameKeyIsASplitView() throws SQLException, IOException {
        append(2);
        try (Database other = Database.scratch();
                Ledger twin = Ledger.create(other, key, ORIGIN, folder.resolve("twin"), List.of(), CLOCK)) {
            twin.append("p1", List.of(draft(8), draft(9)));
            List<Fault> faults = faults(twin.checkpoint().note());
            assertThat(faults).extracting(Fault::item).containsExactly("held checkpoint 2");
            assertThat(faults.getFirst().hint()).contains("split view");
        }
    }

    @Test
    void eachAlterationOfTheMirrorIsNamed() throws IOException {
        append(5);
        Path tile = tiles().resolve("tile/0/000.p/5");
        Path entries = tiles().resolve("tile/entries/000.p/5");
        for (Path file : List.of(tile, entries, tiles().resolve("checkpoint"))) {
            byte[] kept = Files.readAllBytes(file);
            String item = file.endsWith("checkpoint")
                    ? "checkpoint file"
                    : tiles().relativize(file).toString();
            Ledgers.flip(file);
            assertThat(faults()).extracting(Fault::item).containsExactly(item);
            Files.delete(file);
            assertThat(faults()).extracting(Fault::item).containsExactly(item);
            Files.write(file, kept);
        }
        Files.write(tiles().resolve("tile/0/001"), new byte[32]);
        assertThat(faults()).extracting(Fault::item).containsExactly("tile/0/001");
    }

    @Test
    void aStartCompletesTheMirrorThatACrashLeftBehind() throws IOException {
        append(3);
        String three = ledger.checkpoint().note();
        appendAtOnce(300);
        // As after a crash between commit and mirror: the old checkpoint, torn and missing tiles.
        Files.writeString(tiles().resolve("checkpoint"), three);
        Files.delete(tiles().resolve("tile/0/000"));
        Files.delete(tiles().resolve("tile/1/000.p/1"));
        Files.writeString(tiles().resolve("tile/0/001.p/47"), "torn");
        Files.writeString(tiles().resolve("tile/entries/000.tmp"), "torn");
        reopen();
        assertThat(ledger.repairs()).containsExactly("tile mirror completed from 3 to 303 events");
        assertThat(faults()).isEmpty();

        Files.delete(tiles().resolve("tile/entries/000"));
        reopen();
        assertThat(ledger.repairs()).containsExactly("tile/entries/000 was missing and is written again");
        assertThat(faults()).isEmpty();
        assertThat(tiles().resolve("tile/0/000.p")).doesNotExist();
    }

    @Test
    void aHeadThatDoesNotFitItsNodesIsNotOpened() throws SQLException {
        append(2);
        sql(database, "UPDATE head SET root = '" + "0".repeat(64) + "'");
        assertThatThrownBy(this::reopen).hasMessageContaining("run verify");
        assertThat(faults()).extracting(Fault::item).containsExactly("head");
    }

    @Test
    void theMirrorHoldsTheEventsAsTilesSayIt() throws IOException {
        append(2);
        byte[] entries = Files.readAllBytes(tiles().resolve("tile/entries/000.p/2"));
        byte[] first = ledger.event(0).json().getBytes(StandardCharsets.UTF_8);
        assertThat((entries[0] & 255) * 256 + (entries[1] & 255)).isEqualTo(first.length);
        assertThat(entries).startsWith(entries[0], entries[1]).containsSubsequence(first);
        assertThat(Files.readString(tiles().resolve("checkpoint")))
                .isEqualTo(ledger.checkpoint().note());
    }

    @Test
    void theDatabaseHoldsOneLedger() {
        assertThatThrownBy(() -> Ledger.create(database, key, ORIGIN, folder.resolve("new"), List.of(), CLOCK))
                .hasMessageContaining("database holds a ledger already");
        assertThatThrownBy(() -> Ledger.create(database, key, ORIGIN, tiles(), List.of(), CLOCK))
                .hasMessageContaining("mirrors a ledger already");
        assertThatThrownBy(() -> Ledger.open(database, key, "other.example", tiles(), List.of(), CLOCK))
                .hasMessageContaining("other.example");
    }

    private List<String> seen() {
        return ledger.write("p1", writer -> {
            List<String> quotes = new ArrayList<>();
            try (var statement = writer.connection().createStatement();
                    var rows = statement.executeQuery("SELECT quote FROM seen ORDER BY seq")) {
                while (rows.next()) {
                    quotes.add(rows.getString(1));
                }
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            return quotes;
        });
    }
}
