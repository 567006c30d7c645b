// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.daylight.DaylightException;
import org.daylight.EventKind;
import org.daylight.ledger.Sought;
import org.daylight.protect.Passwords;
import org.daylight.protect.Right;
import org.daylight.run.BackingUp;
import org.daylight.run.Workbench;
import org.daylight.web.page.Job;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Visit;
import org.daylight.web.page.Words;

/** Backups: of the case, and of its keys apart from it, into folders of the machine that serves. */
public final class BackupScreen {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

    private final Workbench whole;

    /** @param whole the case with nothing left out */
    public BackupScreen(Workbench whole) {
        this.whole = whole;
    }

    /** Its forms. */
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.take("/settings/backup", Right.ADMINISTER, visit -> begin(visit, false)),
                PageRoute.take("/settings/backup/keys", Right.PROTECT, visit -> begin(visit, true)));
    }

    private Reply begin(Visit visit, boolean keys) {
        Path file;
        String passphrase;
        try {
            file = file(visit.filled("folder"), keys);
            passphrase = keys
                    ? Passwords.fit(visit.secret("passphrase"), whole.folder().name())
                    : "";
        } catch (DaylightException e) {
            return visit.failed("/settings#backup", String.valueOf(e.getMessage()));
        }
        Workbench by = whole.by(visit.person().name());
        Words words = visit.words();
        String name = visit.say(keys ? "settings.backup.keys.job" : "settings.backup.job");
        return visit.jobs().begin(visit, name, at -> {
            BackingUp backing = new BackingUp(by);
            BackingUp.Backup made =
                    keys ? backing.keys(file, passphrase) : unsealed(by, file, () -> backing.everything(file, at::say));
            return new Job.Outcome(
                    words.say(
                            "settings.backup.done",
                            made.file().toString(),
                            made.files(),
                            made.digest().hex()),
                    "/ledger/" + made.event().seq());
        });
    }

    /** A seal that comes in the middle would leave a backup of which one half is sealed and the other not. */
    private static BackingUp.Backup unsealed(
            Workbench by, Path file, java.util.function.Supplier<BackingUp.Backup> work) {
        long size = by.ledger().size();
        BackingUp.Backup made = work.get();
        if (by.ledger()
                .newest(Sought.of(EventKind.SEAL, EventKind.ERASE).since(size), 1)
                .isEmpty()) {
            return made;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new DaylightException(
                    "something was sealed or erased meanwhile; delete " + file + " and begin again", e);
        }
        throw new DaylightException("something was sealed or erased meanwhile; the backup was deleted, begin again");
    }

    private Path file(String folder, boolean keys) {
        try {
            Path place = Path.of(folder);
            if (!place.isAbsolute()) {
                throw new DaylightException(
                        "name the folder with its whole path, such as /media/stick; found " + folder);
            }
            if (place.normalize()
                    .startsWith(whole.folder().root().toAbsolutePath().normalize())) {
                throw new DaylightException("a backup does not belong into the case itself; name a folder elsewhere");
            }
            Files.createDirectories(place);
            return place.resolve(whole.folder().name().replaceAll("[^\\w.-]", "_") + "-"
                    + LocalDateTime.now(ZoneId.systemDefault()).format(STAMP) + (keys ? ".keys" : ".backup"));
        } catch (InvalidPathException | IOException e) {
            throw new DaylightException("cannot make the folder " + folder + "; name another", e);
        }
    }
}
