// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.ledger.Folders;

/**
 * Files of a parcel on their way into the archive.
 *
 * <pre>
 * incoming/parts/          what was unpacked to be looked at     a crash leaves it; the next start removes it
 * incoming/ready/archive/… what the events are about to name     a crash before the events: removed; after: moved on
 * </pre>
 */
final class Incoming {
    private final Path caseFolder;
    private final Path folder;

    Incoming(Path caseFolder) {
        this.caseFolder = caseFolder;
        folder = caseFolder.resolve("incoming");
    }

    /** An empty folder to unpack to. */
    Path parts() {
        clear();
        try {
            return Files.createDirectories(folder.resolve("parts"));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Lays files where they wait for their events, each forced to disk; the names are those that the events will have. */
    void ready(Map<String, Path> files) {
        try {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                Path to = folder.resolve("ready").resolve(file.getKey());
                Files.createDirectories(to.resolveSibling("."));
                Files.move(file.getValue(), to, StandardCopyOption.ATOMIC_MOVE);
                try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Moves what waits to its place in the archive; doing it again finishes it. */
    int finish(Map<String, Digest> named) {
        int moved = 0;
        try {
            for (Map.Entry<String, Path> file : waiting().entrySet()) {
                Digest expected = named.get(file.getKey());
                Path to = caseFolder.resolve(file.getKey());
                if (expected != null
                        && !Files.exists(to)
                        && Archives.digest(file.getValue()).equals(expected)) {
                    Files.createDirectories(to.resolveSibling("."));
                    Files.move(file.getValue(), to, StandardCopyOption.ATOMIC_MOVE);
                    Folders.force(to.resolveSibling("."));
                    moved++;
                }
            }
        } catch (IOException e) {
            throw failed(e);
        }
        clear();
        return moved;
    }

    private Map<String, Path> waiting() throws IOException {
        Map<String, Path> waiting = new TreeMap<>();
        Path ready = folder.resolve("ready");
        if (Files.isDirectory(ready)) {
            try (Stream<Path> all = Files.walk(ready)) {
                all.filter(Files::isRegularFile)
                        .forEach(f -> waiting.put(ready.relativize(f).toString().replace('\\', '/'), f));
            }
        }
        return waiting;
    }

    void clear() {
        try {
            if (Files.exists(folder)) {
                Folders.remove(folder);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Finishes what a crash cut short; a sentence for it. */
    List<String> repair(Workbench workbench) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        List<Event> events = new ArrayList<>();
        workbench.ledger().forEach(events::add);
        Map<String, Digest> named = new TreeMap<>();
        NamedFiles.of(events).digests().forEach((file, digest) -> named.put(file, new Digest(digest)));
        int moved = finish(named);
        return List.of(
                moved > 0
                        ? "moved " + moved + " files of a parcel to their places in the archive"
                        : "removed a parcel that was being taken in when the program ended; import it again");
    }

    private DaylightException failed(IOException e) {
        return new DaylightException(
                "cannot write in " + folder + ": " + CaseFolder.reason(e) + "; nothing was taken in", e);
    }
}
