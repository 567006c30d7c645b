// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daylight.DaylightException;

/** The folder in which the cases of a person lie who names none: each in a folder of its own name. */
record CasesFolder(Path path) {
    /** Names that every file system takes and no command line mistakes for something else. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._-]{0,59}");

    /**
     * Where cases lie where nothing is said: in the folder {@code cases} beside a packaged program, where there is one, as on
     * a stick that is carried about; else {@code Daylight} in the home of the user.
     */
    static CasesFolder usual() {
        String carried = System.getProperty("daylight.cases", "");
        return new CasesFolder(
                !carried.isEmpty() && Files.isDirectory(Path.of(carried))
                        ? Path.of(carried)
                        : Path.of(System.getProperty("user.home", "."), "Daylight"));
    }

    /** The cases in it, the one that was open last first. */
    List<String> names() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(f -> Files.exists(f.resolve("case.json")))
                    .sorted(Comparator.comparing(CasesFolder::used).reversed())
                    .map(f -> f.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new DaylightException("cannot read " + path + ": " + Failures.reason(e), e);
        }
    }

    /** The one that was open last. */
    Optional<String> last() {
        return names().stream().findFirst();
    }

    /** The folder of a case that is there. @throws DaylightException where none has that name */
    Path there(String name) {
        Path folder = folder(name);
        if (!Files.exists(folder.resolve("case.json"))) {
            throw new DaylightException("no case \"" + name + "\" in " + path);
        }
        return folder;
    }

    /** The folder for a case that is to be made. @throws DaylightException where the name does not do, or is taken */
    Path free(String name) {
        Path folder = folder(name);
        if (Files.exists(folder)) {
            throw new DaylightException("\"" + name + "\" is taken in " + path + "; choose another name");
        }
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new DaylightException("cannot make " + path + ": " + Failures.reason(e), e);
        }
        return folder;
    }

    private Path folder(String name) {
        if (!NAME.matcher(name).matches() || name.endsWith(".") || name.endsWith(" ")) {
            throw new DaylightException(
                    "a case is named by 1 to 60 letters, digits, spaces and . _ -, the first a letter or digit");
        }
        return path.resolve(name);
    }

    private static FileTime used(Path folder) {
        try {
            return Files.getLastModifiedTime(folder.resolve("lock"));
        } catch (IOException e) {
            return FileTime.fromMillis(0); // never open
        }
    }
}
