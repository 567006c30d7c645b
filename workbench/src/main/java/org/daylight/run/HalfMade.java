// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.ledger.Folders;

/**
 * What is being made, under a name that nobody takes for the finished thing. It is noted in the case before the first byte
 * is written and forgotten when it is over; whatever ends the program in between, the next start finds the note, removes
 * what lies there, and says so. A note only ever leads to the removal of files that are named as half-made.
 */
final class HalfMade implements AutoCloseable {
    static final String FOLDER = "unfinished";
    private static final Pattern NAMED = Pattern.compile(
            "\\..+\\.(?:building|packed|exporting|copying|receiving|writing|case|database(?:-wal|-shm|-journal)?)");

    private final Path note;
    private final List<Path> left;

    private HalfMade(Path note, List<Path> left) {
        this.note = note;
        this.left = left;
    }

    /**
     * Notes that something is being made.
     *
     * @param place where it is to stand when it is finished
     * @param endings of the hidden names beside it, such as {@code .building}
     * @throws DaylightException where the note cannot be written: then there is no room for the rest either
     */
    static HalfMade begin(Workbench workbench, Path place, String... endings) {
        Path whole = place.toAbsolutePath().normalize();
        Path folder = workbench.folder().root().resolve(FOLDER);
        Path note = folder.resolve(UUID.randomUUID() + ".txt");
        List<Path> left =
                Arrays.stream(endings).map(e -> BackupFile.beside(whole, e)).toList();
        try {
            Files.createDirectories(folder);
            Files.write(note, left.stream().map(Path::toString).toList());
            return new HalfMade(note, left);
        } catch (IOException e) {
            throw new DaylightException(
                    "cannot write to " + folder + ": " + CaseFolder.reason(e) + "; nothing was made", e);
        }
    }

    /** It is over: what was made has its name, and whatever has not is removed. */
    @Override
    public void close() {
        try {
            for (Path path : left) {
                Folders.remove(path);
            }
            Files.deleteIfExists(note);
        } catch (IOException e) {
            throw new DaylightException(
                    "what is unfinished cannot be removed: " + CaseFolder.reason(e) + "; the next start tries again",
                    e);
        }
    }

    /** Removes what a crash left half-made. A sentence for each. */
    static List<String> repair(Path root) {
        Path folder = root.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        try (Stream<Path> notes = Files.list(folder)) {
            // What is half-made may lie beside its note.
            for (Path note :
                    notes.filter(p -> p.toString().endsWith(".txt")).sorted().toList()) {
                for (String line : Files.readAllLines(note)) {
                    remove(Path.of(line), sentences);
                }
                Files.delete(note);
            }
            return sentences;
        } catch (IOException e) {
            throw new DaylightException(
                    "what was left half-made cannot be removed: " + CaseFolder.reason(e) + "; " + folder
                            + " says what it is, remove it by hand with its note",
                    e);
        }
    }

    private static void remove(Path left, List<String> sentences) throws IOException {
        String name = String.valueOf(left.getFileName());
        Path beside = left.getParent();
        if (!NAMED.matcher(name).matches() || beside == null || !Files.isDirectory(beside)) {
            return;
        }
        boolean any = Files.exists(left);
        Folders.remove(left);
        // A leak test unpacks archives beside the folder that it looks through.
        try (Stream<Path> others = Files.list(beside)) {
            for (Path unpacked : others.filter(
                            p -> String.valueOf(p.getFileName()).startsWith("." + name + ".looked-"))
                    .toList()) {
                Folders.remove(unpacked);
                any = true;
            }
        }
        if (any) {
            sentences.add("removed " + left + ": it was not finished when the program was ended; make it again");
        }
    }
}
