// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.archive.GzipMember;

/**
 * Goes through the archive after a start. Every step can be cut short and done again: the tail is on the disk before
 * the file is cut, the file is cut before it is renamed.
 */
final class Repairing {
    static final String TAIL = ".tail";

    private final Archive archive;
    private final Set<String> known;
    private final List<Preserved> adopt = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    Repairing(Archive archive, Set<String> known) {
        this.archive = archive;
        this.known = Set.copyOf(known);
    }

    Repair run() {
        if (Files.isDirectory(archive.root())) {
            for (Path file : files()) {
                if (name(file).endsWith(OpenFile.OPEN) || name(file).endsWith(OpenFile.COPY)) {
                    unfinished(file);
                }
            }
            for (Path file : files()) {
                adopt(file);
            }
        }
        return new Repair(adopt, sentences);
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(archive.root())) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw Trouble.reading(archive.root(), e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void unfinished(Path open) {
        try {
            if (name(open).endsWith(OpenFile.COPY)) {
                Files.delete(open);
                sentences.add("removed " + archive.relative(open)
                        + ": an archive that was handed in had not been copied whole; hand it in again");
            } else {
                cut(open);
            }
        } catch (IOException e) {
            throw Trouble.writing(open, e);
        }
    }

    private void cut(Path open) throws IOException {
        String stem = name(open).substring(0, name(open).length() - OpenFile.OPEN.length());
        Path finished = open.resolveSibling(stem);
        Path tail = open.resolveSibling(stem + TAIL);
        long size = Files.size(open);
        long end = lastWholeMember(open);
        boolean text = stem.endsWith(Archive.TEXT);
        if (text ? end == 0 : !holdsResponse(open, finished, end)) {
            Files.move(open, tail, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            sentences.add("set " + archive.relative(tail) + " aside: it broke off before its response was whole");
            return;
        }
        if (end < size) {
            try (FileChannel whole = FileChannel.open(open, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileChannel rest = FileChannel.open(
                            tail,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                for (long at = end; at < size; ) {
                    at += whole.transferTo(at, size - at, rest);
                }
                rest.force(true);
                whole.truncate(end);
                whole.force(true);
            }
        }
        Files.move(open, finished, StandardCopyOption.ATOMIC_MOVE);
        Path folder = finished.getParent();
        if (folder != null) {
            OpenFile.force(folder);
        }
        sentences.add(
                end < size
                        ? "finished " + archive.relative(finished) + ": cut at its last whole record, byte " + end
                                + "; the rest is kept as " + name(tail)
                        : "finished " + archive.relative(finished) + ": it was whole");
    }

    private boolean holdsResponse(Path open, Path finished, long end) {
        return archive.describe(open, finished, Digest.of(""), end).records().stream()
                .anyMatch(record -> record.offset() < end);
    }

    private static long lastWholeMember(Path open) throws IOException {
        byte[] buffer = new byte[1 << 13];
        long end = 0;
        try (FileChannel file = FileChannel.open(open, StandardOpenOption.READ)) {
            while (end < file.size()) {
                try (GzipMember member = new GzipMember(file, end)) {
                    while (member.read(buffer) >= 0) {
                        // to its check sum
                    }
                    end = member.end();
                } catch (IOException e) {
                    return end; // here it breaks off
                }
            }
        }
        return end;
    }

    private void adopt(Path file) {
        String relative = archive.relative(file);
        if (known.contains(relative)
                || name(file).endsWith(Archive.TEXT)
                || !name(file).matches(".+\\.(w?arc(\\.gz)?|wacz)")) {
            return;
        }
        try {
            Preserved preserved = archive.describe(file, file, Archive.digest(file), Files.size(file));
            if (preserved.records().isEmpty()) {
                sentences.add("left " + relative + " as it is: no event names it and it holds no whole response");
            } else {
                adopt.add(preserved);
                sentences.add("adopted " + relative + ": it was finished, but no event names it");
            }
        } catch (IOException e) {
            throw Trouble.reading(file, e);
        } catch (DaylightException e) {
            sentences.add("left " + relative + " as it is: " + e.getMessage());
        }
    }
}
