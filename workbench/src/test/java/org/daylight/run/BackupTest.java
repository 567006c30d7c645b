// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.daylight.Capture;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.fixture.ByteSearch;
import org.daylight.fixture.Folders;
import org.daylight.fixture.Postgres;
import org.daylight.fixture.Site;
import org.daylight.preserve.Transport;
import org.daylight.protect.Locked;
import org.daylight.protect.PersonId;
import org.daylight.protect.Spellings;
import org.daylight.verify.CaseCheck;
import org.daylight.verify.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case comes back from its backup, and what was erased meanwhile does not. All persons are invented. */
class BackupTest {
    private static final String PASSPHRASE = "four quiet boats at noon";

    private static final List<String> LIN = List.of("Lin Meihua", "Meihua Lin");

    @TempDir
    private Path temp;

    private Path root;
    private Path backup;
    private Path keys;
    private Site site;
    private Workbench workbench;

    @BeforeEach
    void build() {
        root = temp.resolve("case");
        backup = temp.resolve("backup.zip");
        keys = temp.resolve("elsewhere.zip");
        site = new Site()
                .page(
                        "/call.html",
                        "Harbour Watch told Lin Meihua in September 2022 that China runs 54 police stations in 21 countries.",
                        "Lin Meihua and her neighbour were called again, the group said.")
                .page("/other.html", "Harbour Watch said in December 2022 that there are 102 police stations.");
        workbench = Workbench.init(root, List.of(site.address()), null);
        fill();
    }

    private void fill() {
        for (String path : List.of("/call.html", "/other.html")) {
            new Capturing(workbench).capture(site.url(path), Transport.Limits.USUAL);
        }
        new ReadingRun(workbench).read(false, (done, of, capture) -> {});
        workbench.readings().claims().forEach(c -> new Reviewing(workbench).accept(c.id(), "as Lin Meihua was told"));
    }

    @AfterEach
    void close() {
        workbench.close();
        site.close();
    }

    private BackingUp.Backup backUp() {
        new BackingUp(workbench).keys(keys, PASSPHRASE);
        return new BackingUp(workbench).everything(backup, line -> {});
    }

    private Restoring.Restored restore(String name, @Nullable Path withKeys, @Nullable Path since) {
        return Restoring.restore(backup, temp.resolve(name), withKeys, () -> PASSPHRASE, since, line -> {});
    }

    private Verdict verified(String name) {
        return CaseCheck.of(temp.resolve(name), null);
    }

    private static List<String> names(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return Collections.list(file.entries()).stream()
                    .map(ZipEntry::getName)
                    .toList();
        }
    }

    @Test
    void theCaseComesBackWholeAndGoesOn() throws Exception {
        Asked.publisher(workbench).publish("First", null);
        long size = workbench.ledger().size() + 1;
        BackingUp.Backup made = backUp();
        assertThat(made.digest()).isEqualTo(Digest.of(Files.readAllBytes(backup)));
        Restoring.Restored restored = restore("again", keys, null);
        assertThat(restored.size()).isEqualTo(size);
        assertThat(verified("again").faults()).isEmpty();
        try (Workbench again = Workbench.open(temp.resolve("again"))) {
            assertThat(again.repairs()).isEmpty();
            Event event = again.ledger().event(size);
            assertThat(event.kind()).isEqualTo(EventKind.RESTORE);
            assertThat(event.text("backupSha256")).isEqualTo(made.digest().hex());
            assertThat(again.register().statements())
                    .isEqualTo(workbench.register().statements());
            assertThat(again.readings().claims()).isEqualTo(workbench.readings().claims());
            new Capturing(again).capture(site.url("/other.html"), Transport.Limits.USUAL);
        }
        assertThat(verified("again").faults()).isEmpty();
    }

    @Test
    void anotherPassphraseOpensNoKeys() {
        backUp();
        assertThatThrownBy(() -> Restoring.restore(
                        backup, temp.resolve("again"), keys, () -> "five loud boats at noon", null, line -> {}))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("does not open");
        assertThat(temp.resolve("again")).doesNotExist();
    }

    @Test
    void noKeyIsInIt() throws Exception {
        seal();
        backUp();
        assertThat(names(backup))
                .noneMatch(n -> n.contains("key") || n.contains(".pem"))
                .contains("case.db");
        assertThat(Files.readString(keys, StandardCharsets.ISO_8859_1)).startsWith("daylight-locked/1 argon2id ");
        Path opened = temp.resolve("opened.zip");
        try (InputStream in = Locked.open(Files.newInputStream(keys), PASSPHRASE)) {
            Files.copy(in, opened);
        }
        assertThat(names(opened))
                .contains("ledger.pem", "actors.key")
                .anyMatch(n -> n.matches("persons/person-[0-9a-f]{8}\\.key"))
                .noneMatch(n -> n.startsWith("archive"));
        for (Path key : Folders.files(root.resolve("keys"), ".key")) {
            String secret = new String(Files.readAllBytes(key), StandardCharsets.ISO_8859_1);
            assertThat(new String(Files.readAllBytes(backup), StandardCharsets.ISO_8859_1))
                    .doesNotContain(secret);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
    }

    @Test
    void theManifestIsOneThatSha256sumReads() throws Exception {
        backUp();
        Path unpacked = Files.createDirectory(temp.resolve("unpacked"));
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                Path to = unpacked.resolve(entry.getName());
                Files.createDirectories(to.getParent());
                Files.copy(zip.getInputStream(entry), to);
            }
        }
        Process process = new ProcessBuilder("sha256sum", "--strict", "-c", "manifest-sha256.txt")
                .directory(unpacked.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(names(backup)).last().isEqualTo("manifest-sha256.txt");
    }

    @Test
    void withoutKeysItVerifiesAndCannotBeContinued() {
        backUp();
        Restoring.Restored restored = restore("again", null, null);
        assertThat(restored.event()).isNull();
        assertThat(restored.notes()).singleElement().asString().contains("no signing key");
        assertThat(verified("again").faults()).isEmpty();
        assertThatThrownBy(() -> Workbench.open(temp.resolve("again"))).isInstanceOf(DaylightException.class);
    }

    @Test
    void keysOfAnotherCaseAreRefusedAndNothingIsLeft() {
        backUp();
        Path strange = temp.resolve("strange");
        Workbench.init(strange, List.of(), null).close();
        assertThatThrownBy(() -> restore("again", strange.resolve("keys"), null))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("another case");
        assertThat(temp.resolve("again")).doesNotExist();
        assertThat(temp.resolve(".again.restoring")).doesNotExist();
    }

    @Test
    void aBackupThatNamesAServerOfSomebodyIsRefused() throws Exception {
        backUp();
        Path evil = temp.resolve("evil.zip");
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (String name : names(backup)) {
                parts.put(name, zip.getInputStream(zip.getEntry(name)).readAllBytes());
            }
        }
        String settings = new String(parts.get("case.json"), StandardCharsets.UTF_8);
        String elsewhere = settings.replace("\"sqlite\"", "\"jdbc:postgresql://strange.example/case\"");
        assertThat(elsewhere).isNotEqualTo(settings);
        String manifest = new String(parts.get("manifest-sha256.txt"), StandardCharsets.UTF_8);
        parts.put("case.json", elsewhere.getBytes(StandardCharsets.UTF_8));
        parts.put(
                "manifest-sha256.txt",
                manifest.replace(Digest.of(settings).hex(), Digest.of(elsewhere).hex())
                        .getBytes(StandardCharsets.UTF_8));
        try (ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(evil))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                to.putNextEntry(new ZipEntry(part.getKey()));
                to.write(part.getValue());
                to.closeEntry();
            }
        }
        assertThatThrownBy(
                        () -> Restoring.restore(evil, temp.resolve("again"), keys, () -> PASSPHRASE, null, line -> {}))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("database server");
        assertThat(temp.resolve("again")).doesNotExist();
        assertThat(temp.resolve(".again.restoring")).doesNotExist();
    }

    private PersonId seal() {
        return new Sealing(workbench).seal(new Spellings(LIN), "asked for it").person();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasErasedAfterTheBackupDoesNotComeBack(boolean sealedBefore) {
        List<PersonId> before = sealedBefore ? List.of(seal()) : List.of();
        backUp();
        PersonId person = sealedBefore ? before.getFirst() : seal();
        new Sealing(workbench).erase(person, "asked for it");
        Restoring.Restored restored = restore("again", keys, root);
        assertThat(restored.notes()).anyMatch(n -> n.startsWith("erased " + person + " again"));
        assertThat(ByteSearch.in(temp.resolve("again"), LIN)).isEmpty();
        assertThat(verified("again").faults()).isEmpty();
        try (Workbench again = Workbench.open(temp.resolve("again"))) {
            assertThat(again.repairs()).isEmpty();
            assertThat(again.personKeys().persons()).isEmpty();
            assertThat(again.register().captures())
                    .extracting(Capture::restricted)
                    .containsExactly(true, false);
        }
        assertThat(verified("again").faults()).isEmpty();
        // The test itself: without the newer ledger it does come back.
        restore("careless", keys, null);
        if (!sealedBefore) {
            assertThat(ByteSearch.in(temp.resolve("careless"), LIN)).isNotEmpty();
        }
        // Of actors, of names, and of the person, whose name an accepted claim holds.
        assertThat(Folders.files(temp.resolve("careless/keys"), ".key")).hasSize(3);
    }

    @Test
    void anErasureToReplayTakesTheKey() {
        backUp();
        new Sealing(workbench).erase(seal(), "asked for it");
        assertThatThrownBy(() -> restore("again", null, root.resolve("ledger")))
                .hasMessageContaining("restore with --keys");
        assertThat(temp.resolve("again")).doesNotExist();
    }

    @Test
    void aLedgerThatWasAlteredOrIsAnotherIsNotBelieved() throws Exception {
        backUp();
        new Sealing(workbench).erase(seal(), "asked for it");
        Path altered = Folders.copy(root.resolve("ledger"), temp.resolve("altered"));
        Path entries = Folders.files(altered.resolve("tile/entries"), "").getFirst();
        String text = Files.readString(entries, StandardCharsets.ISO_8859_1);
        Files.writeString(
                entries, text.replace("asked", "asKed").replace("erase", "erAse"), StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> restore("again", keys, altered)).hasMessageContaining("was altered");
        Path strange = temp.resolve("strange");
        Workbench.init(strange, List.of(), null).close();
        assertThatThrownBy(() -> restore("again", keys, strange)).hasMessageContaining("holds no checkpoint of");
        assertThat(temp.resolve("again")).doesNotExist();
    }

    @Test
    void aLedgerThatWentAnotherWayErasesNothing() {
        Path fork = Folders.copy(root, temp.resolve("fork"));
        new SearchLog(workbench).add("the gazette", "a reply", 0, null);
        backUp();
        try (Workbench other = Workbench.open(fork)) {
            PersonId person =
                    new Sealing(other).seal(new Spellings(LIN), "asked for it").person();
            new Sealing(other).erase(person, "asked for it");
            new SearchLog(other).add("the gazette", "another reply", 0, null);
        }
        assertThatThrownBy(() -> restore("again", keys, fork)).hasMessageContaining("no continuation");
        assertThat(temp.resolve("again")).doesNotExist();
    }

    @Test
    void oneFlippedBitIsNamed() throws Exception {
        backUp();
        Path copy = temp.resolve("copy.zip");
        List<String> names = names(backup);
        for (String name : names) {
            rewrite(copy, name, names, true);
            Path dir = temp.resolve("again");
            assertThatThrownBy(() -> Restoring.restore(copy, dir, keys, () -> PASSPHRASE, null, line -> {}))
                    .as(name)
                    .isInstanceOf(DaylightException.class);
            assertThat(dir).doesNotExist();
        }
        rewrite(copy, "", names, false);
        Restoring.restore(copy, temp.resolve("again"), keys, () -> PASSPHRASE, null, line -> {});
    }

    /** The same parts again, one of them with a bit flipped. */
    private void rewrite(Path copy, String flipped, List<String> names, boolean flip) throws IOException {
        try (ZipFile zip = new ZipFile(backup.toFile());
                OutputStream out = Files.newOutputStream(copy);
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (String name : names) {
                byte[] bytes = zip.getInputStream(zip.getEntry(name)).readAllBytes();
                if (flip && name.equals(flipped)) {
                    bytes[bytes.length / 2] ^= 1;
                }
                to.putNextEntry(new ZipEntry(name));
                to.write(bytes);
                to.closeEntry();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../evil", "archive/../../evil", "/etc/evil", "keys/ledger.pem", "archive//x", "archive\\..\\x"})
    void aBackupCannotReachOutOfItsFolder(String name) throws Exception {
        Path evil = temp.resolve("evil.zip");
        byte[] bytes = "x".getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(evil))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
            zip.putNextEntry(new ZipEntry("manifest-sha256.txt"));
            zip.write((Digest.of(bytes).hex() + "  " + name + "\n").getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> Restoring.restore(evil, temp.resolve("again"), null, null, line -> {}))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("no backup has");
        assertThat(temp.resolve("again")).doesNotExist();
    }

    @Test
    void neitherAFileNorAFolderIsOverwritten() throws Exception {
        Files.writeString(backup, "mine");
        assertThatThrownBy(this::backUp).hasMessageContaining("is there already");
        assertThat(Files.readString(backup)).isEqualTo("mine");
        Files.delete(backup);
        Files.delete(keys);
        backUp();
        Path full = temp.resolve("full");
        Files.createDirectories(full.resolve("x"));
        assertThatThrownBy(() -> restore("full", keys, null)).hasMessageContaining("not empty");
        assertThat(full.resolve("x")).exists();
    }

    /** What a process with too little room runs. */
    static final class Program {
        private Program() {}

        public static void main(String[] args) {
            try (Workbench workbench = Workbench.open(Path.of(args[0]))) {
                new BackingUp(workbench).everything(Path.of(args[1]), line -> {});
                System.out.println("written");
            } catch (RuntimeException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void aDiskThatIsFullLeavesNoHalfBackup() throws Exception {
        byte[] noise = new byte[3_000_000];
        new java.util.Random(1).nextBytes(noise);
        new Capturing(workbench).handIn(Files.write(temp.resolve("large.pdf"), noise), null);
        workbench.close();
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f 4000; exec \"$0\" \"$@\"",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        root.toString(),
                        backup.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(said).contains("cannot write the backup").contains("nothing stands under that name");
        try (var left = Files.list(temp)) {
            assertThat(left.map(f -> String.valueOf(f.getFileName()))).containsExactlyInAnyOrder("case", "large.pdf");
        }
        workbench = Workbench.open(root);
        assertThat(new CaseCheck(workbench.folder(), workbench.database())
                        .check(null)
                        .faults())
                .isEmpty();
    }

    @Test
    void aCaseOnPostgresqlComesBackInSqliteWithTheSameLedger() throws Exception {
        workbench.close();
        Path team = temp.resolve("team");
        workbench = Workbench.init(team, List.of(site.address()), Postgres.database());
        fill();
        backUp();
        restore("again", keys, null);
        assertThat(verified("again").faults()).isEmpty();
        try (Workbench again = Workbench.open(temp.resolve("again"))) {
            assertThat(again.database().isPostgres()).isFalse();
            assertThat(again.register().statements())
                    .isNotEmpty()
                    .isEqualTo(workbench.register().statements());
            assertThat(again.ledger().event(3).json())
                    .isEqualTo(workbench.ledger().event(3).json());
        }
        workbench.close();
    }
}
