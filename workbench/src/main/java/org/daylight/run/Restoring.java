// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.Database;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Events;
import org.daylight.ledger.Folders;
import org.daylight.ledger.MirroredEvents;
import org.daylight.ledger.SigningKey;
import org.daylight.ledger.VerifierKey;
import org.daylight.protect.Locked;
import org.jspecify.annotations.Nullable;

/**
 * Brings a case back from a backup. It is unpacked beside its place and gets its name only when everything agrees with
 * the manifest and what was erased since the backup is erased in it again: no case with a name that should be gone ever
 * stands under the name that was asked for.
 */
public final class Restoring {
    private static final Pattern CASE = Pattern.compile("case\\.(db|json)|(archive|ledger|editions|codebook)/.+");
    private static final Pattern KEYS = Pattern.compile("[A-Za-z0-9._/-]{1,200}");

    private Restoring() {}

    /**
     * A case that was restored.
     *
     * @param root where
     * @param size how many events the backup held
     * @param event the event that says so; null where the signing key is not there to sign it
     * @param notes sentences for the person who asked
     */
    public record Restored(Path root, long size, @Nullable Event event, List<String> notes) {
        /** Copies the list. */
        public Restored {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Restores a backup.
     *
     * @param backup as {@link BackingUp#everything} made it
     * @param root a folder that is new or empty
     * @param keys a file as {@link BackingUp#keys} made it, or a keys folder; null for none: then the case can be read
     *     and verified, and not continued
     * @param since a newer state of the same case, or its folder {@code ledger}: what it says was erased after the
     *     backup is erased again; null for none
     * @throws DaylightException where anything does not agree; nothing is left behind then
     */
    public static Restored restore(
            Path backup, Path root, @Nullable Path keys, @Nullable Path since, Consumer<String> progress) {
        return restore(
                backup,
                root,
                keys,
                () -> {
                    throw new DaylightException(keys + " is locked with a passphrase; nothing was restored");
                },
                since,
                progress);
    }

    /**
     * As above.
     *
     * @param passphrase of the file of keys; asked for where it is locked
     */
    public static Restored restore(
            Path backup,
            Path root,
            @Nullable Path keys,
            Supplier<String> passphrase,
            @Nullable Path since,
            Consumer<String> progress) {
        Path place = root.toAbsolutePath().normalize();
        Path unpacked = BackupFile.beside(place, ".restoring");
        empty(place);
        delete(unpacked);
        try {
            CaseFolder.create(unpacked);
            unpack(backup, CASE, unpacked, progress);
            if (keys != null) {
                keys(keys, unpacked.resolve("keys"), passphrase);
            }
            CaseFolder folder = CaseFolder.at(unpacked);
            if (!folder.store().equals("sqlite")) {
                // Ours never do: whoever made it wants the case to be written to a server of theirs.
                throw new DaylightException(
                        backup + " names a database server as its store, which no backup does; nothing was restored");
            }
            boolean signs = Files.exists(CaseFolder.signingKey(unpacked));
            Restored restored = signs ? continued(backup, folder, since) : held(folder, since);
            Files.deleteIfExists(place);
            Files.move(unpacked, place, StandardCopyOption.ATOMIC_MOVE);
            return new Restored(root, restored.size(), restored.event(), restored.notes());
        } catch (IOException e) {
            throw new DaylightException(
                    "cannot restore " + backup + " to " + root + ": " + CaseFolder.reason(e)
                            + "; nothing is left of it",
                    e);
        } finally {
            delete(unpacked);
        }
    }

    private static void empty(Path place) {
        try {
            if (Files.exists(place)) {
                try (Stream<Path> inside = Files.list(place)) {
                    if (inside.findAny().isPresent()) {
                        throw new DaylightException(place + " is not empty; restore into a new folder");
                    }
                }
            }
            Files.createDirectories(place.resolveSibling("."));
        } catch (IOException e) {
            throw new DaylightException("cannot restore to " + place + ": " + CaseFolder.reason(e), e);
        }
    }

    private static void unpack(Path backup, Pattern names, Path to, Consumer<String> progress) throws IOException {
        try (BackupParts parts = new BackupParts(backup, names)) {
            long free = Files.getFileStore(to).getUsableSpace();
            if (parts.bytes() < 0 || parts.bytes() > free) {
                throw new DaylightException("the backup " + backup + " needs " + parts.bytes() + " bytes, " + free
                        + " are free at " + to.resolveSibling(".").normalize());
            }
            progress.accept("restoring " + parts.names().size() + " files");
            parts.unpack(to, progress);
        }
    }

    private static void keys(Path from, Path to, Supplier<String> passphrase) throws IOException {
        if (!Files.isDirectory(from)) {
            if (locked(from)) {
                opened(from, to, passphrase.get());
            } else {
                unpack(from, KEYS, to, line -> {});
            }
            return;
        }
        try (Stream<Path> all = Files.walk(from)) {
            for (Path key : all.filter(Files::isRegularFile).toList()) {
                String name = from.relativize(key).toString().replace('\\', '/');
                if (KEYS.matcher(name).matches()) {
                    Path copy = to.resolve(name);
                    Files.createDirectories(copy.resolveSibling("."));
                    try (var out = Outside.create(copy)) {
                        Files.copy(key, out);
                    }
                }
            }
        }
    }

    private static boolean locked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Locked.is(in.readNBytes(100));
        }
    }

    /** Unlocks the file of keys beside where the keys go: they lie in clear there in any case. */
    private static void opened(Path from, Path to, String passphrase) throws IOException {
        Path clear = to.resolveSibling("keys.opened");
        try {
            try (OutputStream out = Outside.create(clear);
                    InputStream in = Locked.open(Files.newInputStream(from), passphrase)) {
                in.transferTo(out);
            } catch (IOException e) {
                throw new DaylightException("the passphrase does not open " + from + "; nothing was restored", e);
            }
            unpack(clear, KEYS, to, line -> {});
        } finally {
            Outside.remove(clear);
        }
    }

    /** Without its key nothing can be written, so nothing can be erased either. */
    private static Restored held(CaseFolder folder, @Nullable Path since) {
        long size = size(folder);
        List<String> notes = new ArrayList<>();
        if (since != null && !erased(newer(folder, since), size).isEmpty()) {
            throw new DaylightException(
                    "something was erased after the backup was made, and to erase it again takes the"
                            + " signing key: restore with --keys");
        }
        notes.add("no signing key: the case can be verified and not continued; put the keys back into its folder keys,"
                + " or restore with --keys");
        return new Restored(folder.root(), size, null, notes);
    }

    private static long size(CaseFolder folder) {
        try (Database database = folder.database()) {
            return new Events(database, folder.origin()).readable().size();
        }
    }

    private static Restored continued(Path backup, CaseFolder folder, @Nullable Path since) throws IOException {
        String verifier = SigningKey.load(CaseFolder.signingKey(folder.root()), folder.origin())
                .verifier()
                .toString();
        if (!verifier.equals(folder.verifierKey())) {
            throw new DaylightException(
                    "the keys are those of another case: expected " + folder.verifierKey() + ", found " + verifier);
        }
        List<String> notes = new ArrayList<>();
        try (Workbench workbench = Workbench.open(folder.root())) {
            Checkpoint old = workbench.ledger().checkpoint();
            notes.addAll(workbench.repairs());
            Map<String, Object> open = new LinkedHashMap<>();
            open.put("backupSha256", Archives.digest(backup).hex());
            open.put("size", old.size());
            open.put("root", old.root().hex());
            List<Event> erasures = List.of();
            List<Event> newer = List.of();
            if (since != null) {
                MirroredEvents mirrored = newer(folder, since);
                continues(workbench, mirrored, old.size());
                newer = mirrored.events();
                erasures = erased(mirrored, old.size());
                open.put("sinceSize", mirrored.checkpoint().size());
                open.put("sinceRoot", mirrored.checkpoint().root().hex());
                if (mirrored.checkpoint().size() > old.size()) {
                    notes.add("the newer ledger has " + (mirrored.checkpoint().size() - old.size())
                            + " events that the backup lacks: they are lost to this case, and a checkpoint of them that"
                            + " somebody holds will show it; the restore event names it");
                }
            } else {
                notes.add("no newer ledger was given: what was erased after the backup was made is back; name one with"
                        + " --since");
            }
            open.put("erased", (long) erasures.size());
            Event event = workbench
                    .append(List.of(new Draft(EventKind.RESTORE, open, Map.of("from", backup.toString()))))
                    .getFirst();
            notes.addAll(new Replaying(workbench).replay(newer, old.size()));
            return new Restored(folder.root(), old.size(), event, notes);
        }
    }

    private static MirroredEvents newer(CaseFolder folder, Path since) {
        Path tiles = Files.exists(since.resolve("case.json")) ? since.resolve("ledger") : since;
        return MirroredEvents.read(tiles, VerifierKey.parse(folder.verifierKey()), folder.origin());
    }

    /** Erasing on the word of another history could destroy what was never to be erased. */
    private static void continues(Workbench workbench, MirroredEvents mirrored, long size) {
        boolean same = mirrored.events().size() >= size;
        for (long seq = 0; same && seq < size; seq++) {
            same = mirrored.events()
                    .get(Math.toIntExact(seq))
                    .json()
                    .equals(workbench.ledger().event(seq).json());
        }
        if (!same) {
            throw new DaylightException("the ledger given with --since is no continuation of the backup's: it has "
                    + mirrored.events().size() + " events, the backup " + size
                    + ", and they do not agree; keep both as evidence");
        }
    }

    private static List<Event> erased(MirroredEvents mirrored, long size) {
        return mirrored.events().stream()
                .filter(e -> e.seq() >= size && e.kind() == EventKind.ERASE)
                .toList();
    }

    private static void delete(Path folder) {
        try {
            Folders.remove(folder);
        } catch (IOException e) {
            throw new DaylightException("cannot remove " + folder + ": " + CaseFolder.reason(e) + "; remove it", e);
        }
    }
}
