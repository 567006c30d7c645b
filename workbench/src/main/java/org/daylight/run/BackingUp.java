// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.protect.Locked;
import org.daylight.protect.Passwords;

/**
 * Backs a case up into one file: database, archive, ledger, editions and codebook as they are at one moment, and never the keys.
 * Those go into a file of their own, to be kept apart: both together undo every seal, and a key in an old backup undoes
 * an erasure.
 */
public final class BackingUp {
    private final Workbench workbench;
    private final Path root;

    /** Backs this case up. Nothing else writes to it meanwhile, for it is open here. */
    public BackingUp(Workbench workbench) {
        this.workbench = workbench;
        root = workbench.folder().root();
    }

    /**
     * A backup that was made.
     *
     * @param file where
     * @param digest SHA-256 of it
     * @param files how many parts
     * @param bytes how many bytes they have
     * @param event the export that says so; it is not in the backup itself
     */
    public record Backup(Path file, Digest digest, int files, long bytes, Event event) {}

    /**
     * Backs everything up except the keys. A case on PostgreSQL is written as one in SQLite: the ledger and every hash
     * are the same.
     *
     * @param out a file that does not exist yet, outside the case
     * @throws org.daylight.DaylightException where it cannot be written, the disk being full included; nothing stands
     *     under that name then
     */
    public Backup everything(Path out, Consumer<String> progress) {
        Path place = Outside.file(root, out);
        Path database = BackupFile.beside(place, ".database");
        Path description = BackupFile.beside(place, ".case");
        try (HalfMade made = HalfMade.begin(
                workbench,
                place,
                ".writing",
                ".case",
                ".database",
                ".database-wal",
                ".database-shm",
                ".database-journal")) {
            Outside.create(database).close();
            progress.accept("copying the database");
            if (workbench.database().isPostgres()) {
                Files.delete(database);
            }
            workbench.database().copyTo(database);
            Map<String, Path> parts = new TreeMap<>();
            for (String folder : List.of("archive", "ledger", "editions", "codebook")) {
                below(root.resolve(folder), parts);
            }
            parts.put("case.db", database);
            parts.put("case.json", description(description));
            progress.accept("backing up " + parts.size() + " files");
            return write("backup", place, BackupFile.begin(place), parts, progress);
        } catch (IOException e) {
            throw BackupFile.failed(out, e);
        }
    }

    /**
     * Backs the keys up, alone, encrypted: the file opens with the passphrase ({@link Locked}), and inside it is a backup.
     *
     * @param passphrase fit to keep somebody out who has the file
     */
    public Backup keys(Path out, String passphrase) {
        Path place = Outside.file(root, out);
        Passwords.fit(passphrase, workbench.folder().name());
        try (HalfMade made = HalfMade.begin(workbench, place, ".writing")) {
            Map<String, Path> parts = new TreeMap<>();
            below(root.resolve("keys"), parts);
            return write(
                    "keys", place, BackupFile.begin(place, file -> Locked.lock(file, passphrase)), parts, line -> {});
        } catch (IOException e) {
            throw BackupFile.failed(out, e);
        }
    }

    private Backup write(String what, Path place, BackupFile begun, Map<String, Path> parts, Consumer<String> progress)
            throws IOException {
        try (BackupFile file = begun) {
            // 1. A whole file under another name, forced. A crash here leaves .NAME.writing, overwritten next time.
            file.parts(parts, progress);
            Digest digest = file.end();
            // 2. The event. A crash here leaves one whose backup never got its name: no harm.
            Event event = new Custody(workbench).exported(what, List.of(), digest, place.toString());
            // 3. The name.
            Files.move(file.path(), place, StandardCopyOption.ATOMIC_MOVE);
            return new Backup(place, digest, file.files(), file.bytes(), event);
        }
    }

    private Path description(Path file) throws IOException {
        CaseFolder folder = workbench.folder();
        Outside.create(file).close();
        Files.delete(file);
        new CaseFolder(root, folder.name(), folder.origin(), "sqlite", folder.verifierKey()).save(file);
        return file;
    }

    /** Regular files alone: a link could lead anywhere. */
    private void below(Path folder, Map<String, Path> parts) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).forEach(f -> parts.put(name(f), f));
        }
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/').replaceFirst("^keys/", "");
    }
}
