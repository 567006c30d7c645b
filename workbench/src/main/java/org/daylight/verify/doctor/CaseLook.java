// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daylight.Capture;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.run.Health;
import org.daylight.run.Stewards;
import org.daylight.run.Workbench;
import org.daylight.run.watch.WatchShelf;

/** Looks at a case: its folder, and what is in it. Opening it makes the repairs that any opening makes. */
final class CaseLook {
    private static final Duration OLD_CHECK = Duration.ofDays(30);
    private static final Duration OLD_BACKUP = Duration.ofDays(14);
    /** Clocks of machines that share a case may be so far apart. */
    private static final Duration APART = Duration.ofMinutes(10);

    private final Instant now;

    CaseLook(Instant now) {
        this.now = now;
    }

    /** What stands in the folder, without opening the case. */
    List<Finding> folder(Path root) {
        Path keys = root.resolve("keys");
        if (!Files.isDirectory(keys)) {
            return List.of(Finding.ill(
                    "keys",
                    "the folder of keys is missing: " + keys,
                    "restore it from the backup of the keys; without it nothing can be signed or opened"));
        }
        try (Stream<Path> all = Files.walk(keys)) {
            // What lies in a folder that is closed is closed, whatever its own mode.
            long open = open(root) && open(keys) ? all.filter(CaseLook::open).count() : 0;
            return List.of(
                    open == 0
                            ? Finding.well("keys", "no other user of this machine can read the keys")
                            : Finding.ill(
                                    "keys",
                                    open
                                            + " of the files and folders of keys can be read by other users of this machine",
                                    "chmod -R go-rwx " + keys));
        } catch (IOException e) {
            return List.of(
                    Finding.ill("keys", "the keys cannot be looked at: " + e.getMessage(), "see who owns " + keys));
        }
    }

    private static boolean open(Path file) {
        try {
            Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
            return mode.stream().anyMatch(p -> !p.name().startsWith("OWNER"));
        } catch (IOException | UnsupportedOperationException e) {
            return false; // a system without such modes, or a file that went meanwhile
        }
    }

    /** What is in the case. */
    List<Finding> inside(Workbench workbench) {
        List<Finding> found = new ArrayList<>();
        List<String> repairs = workbench.repairs();
        found.add(
                repairs.isEmpty()
                        ? Finding.well("repairs", "nothing was half made")
                        : Finding.note("repairs", "opening repaired: " + String.join("; ", repairs), ""));
        Health health = Health.of(workbench);
        found.add(ledger(health));
        found.add(verification(health));
        found.add(archive(workbench));
        found.add(index(health));
        found.add(
                health.stories()
                        ? Finding.well("stories", "all texts were compared")
                        : Finding.note("stories", "texts came in that were not compared yet", "daylight stories"));
        found.add(
                health.unread() == 0
                        ? Finding.well("read", "every capture with a text was read")
                        : Finding.note(
                                "read",
                                counted(health.unread(), "capture holds", "captures hold") + " no text",
                                "see them on the page Captures"));
        found.add(backup(health));
        found.add(seals(workbench));
        watches(workbench).ifPresent(found::add);
        return found;
    }

    private Finding ledger(Health health) {
        String words = health.events() + " events in the ledger";
        return health.last().filter(t -> t.isAfter(now.plus(APART))).isPresent()
                ? Finding.ill(
                        "ledger",
                        words + ", the last of them in the future: "
                                + health.last().orElseThrow(),
                        "set the clock of this machine; what was written meanwhile keeps the time it got")
                : Finding.well("ledger", words);
    }

    private Finding verification(Health health) {
        if (health.verified().isEmpty()) {
            return Finding.note("verification", "the case was never verified", "daylight verify");
        }
        Event last = health.verified().get();
        long faults = last.number("faults");
        if (faults > 0) {
            return Finding.ill(
                    "verification",
                    "the last verification, " + last.time() + ", found " + faults + " faults",
                    "daylight verify names them; restore what is damaged from a backup");
        }
        String words = "verified on " + last.time() + ", no fault";
        return last.time().isBefore(now.minus(OLD_CHECK))
                ? Finding.note("verification", words, "daylight verify, once a month or more often")
                : Finding.well("verification", words);
    }

    /** Whether every preserved file is there; what is in it is for {@code verify}. */
    private static Finding archive(Workbench workbench) {
        Path root = workbench.folder().root();
        List<String> missing = workbench.register().captures().stream()
                .map(Capture::file)
                .distinct()
                .filter(file -> Files.notExists(root.resolve(file)))
                .toList();
        return missing.isEmpty()
                ? Finding.well("archive", "every preserved file is there")
                : Finding.ill(
                        "archive",
                        counted(missing.size(), "preserved file is", "preserved files are") + " missing, such as "
                                + missing.getFirst(),
                        "bring them back from a backup: captures and decisions rest on them");
    }

    private static Finding index(Health health) {
        if (!health.index().there()) {
            return Finding.note("index", "there is no index yet", "the first search makes it");
        }
        long behind = health.index().behind();
        return behind == 0
                ? Finding.well("index", "the index has everything")
                : Finding.note(
                        "index",
                        "the index is behind by " + counted(Math.toIntExact(behind), "event", "events"),
                        "the next search brings it up");
    }

    private Finding backup(Health health) {
        return health.backup()
                .map(at -> at.isBefore(now.minus(OLD_BACKUP))
                        ? Finding.note("backup", "the last backup is of " + at, "daylight backup FILE")
                        : Finding.well("backup", "backed up on " + at))
                .orElseGet(() -> Finding.note(
                        "backup",
                        "the case was never backed up",
                        "daylight backup FILE, and its keys to another place: daylight backup --keys FILE"));
    }

    private static Finding seals(Workbench workbench) {
        Stewards stewards = new Stewards(workbench);
        int persons = stewards.persons();
        if (persons == 0) {
            return Finding.well("seals", "nobody is sealed");
        }
        if (stewards.all().isEmpty()) {
            return Finding.note(
                    "seals",
                    counted(persons, "person is", "persons are") + " sealed, and the keys lie in the folder in clear",
                    "daylight stewards add NAME locks them");
        }
        return Finding.well(
                "seals",
                counted(persons, "person is", "persons are") + " sealed, " + (stewards.locked() ? "locked" : "open"));
    }

    private java.util.Optional<Finding> watches(Workbench workbench) {
        WatchShelf shelf = new WatchShelf(workbench, true);
        WatchShelf.Watcher watcher = shelf.watcher(now);
        int due = shelf.lag(now).due();
        if (due == 0) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(Finding.note(
                "watches",
                counted(due, "watched page is", "watched pages are") + " overdue"
                        + (watcher.running() ? "" : ", and no watcher runs"),
                watcher.running()
                        ? "it works them off; look again in an hour"
                        : "daylight watch run, or daylight serve"));
    }

    private static String counted(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** Why the case cannot be opened. */
    static Finding closed(DaylightException e) {
        String words = String.valueOf(e.getMessage());
        return words.contains("is in use by process")
                ? Finding.note("case", words, "what is inside was not looked at")
                : Finding.ill("case", words, "daylight verify says more; a backup comes back with daylight restore");
    }
}
