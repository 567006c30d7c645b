// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daylight.DaylightException;

/** Which files a sweep goes through: files, folders, and lists of files behind an at sign. */
public final class SweepFiles {
    private static final Pattern ARCHIVE = Pattern.compile("(?i).*\\.(warc|arc)(\\.gz)?");

    private SweepFiles() {}

    /**
     * The files, in order: of a folder those that are named as archives are, sorted by name.
     *
     * @param named files, folders, and {@code @FILE} for a file that names one on each line
     * @throws DaylightException where one is missing, or there is none at all
     */
    public static List<Path> of(List<String> named) {
        List<Path> files = new ArrayList<>();
        for (String name : named) {
            if (name.startsWith("@")) {
                listed(Path.of(name.substring(1))).forEach(line -> add(files, Path.of(line)));
            } else {
                add(files, Path.of(name));
            }
        }
        if (files.isEmpty()) {
            throw new DaylightException("nothing to sweep in " + String.join(", ", named)
                    + ": name WARC files, folders with some, or @LIST");
        }
        return List.copyOf(files);
    }

    private static List<String> listed(Path list) {
        try {
            return Files.readAllLines(list).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new DaylightException("cannot read the list " + list + ": it must be UTF-8 and there", e);
        }
    }

    private static void add(List<Path> files, Path path) {
        if (Files.isDirectory(path)) {
            try (Stream<Path> inside = Files.walk(path)) {
                inside.filter(f -> Files.isRegularFile(f)
                                && ARCHIVE.matcher(f.toString()).matches())
                        .sorted()
                        .forEach(files::add);
            } catch (IOException | java.io.UncheckedIOException e) {
                throw new DaylightException("cannot walk the folder " + path + ": make it readable", e);
            }
        } else if (Files.isRegularFile(path)) {
            if (path.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".zst")) {
                throw new DaylightException(path + " is packed by Zstandard, which is not read: unpack it by zstd -d");
            }
            files.add(path);
        } else {
            throw new DaylightException("no such file: " + path);
        }
    }
}
