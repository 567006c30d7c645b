// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A bundle that is a folder. */
final class FolderFiles implements BundleFiles {
    private final Path folder;
    private final SortedSet<String> names = new TreeSet<>();
    private final SortedSet<String> oddities = new TreeSet<>();

    FolderFiles(Path folder) throws IOException {
        this.folder = folder;
        List<Path> all;
        try (Stream<Path> below = Files.walk(folder, 16)) {
            all = below.filter(p -> !p.equals(folder)).limit(MOST_FILES + 1L).toList();
        }
        if (all.size() > MOST_FILES) {
            throw new IOException("more than " + MOST_FILES + " files");
        }
        for (Path path : all) {
            String name = folder.relativize(path).toString().replace('\\', '/');
            if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                names.add(name);
            } else if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                oddities.add(name + " is a link or a device, no file");
            }
        }
    }

    @Override
    public SortedSet<String> names() {
        return names;
    }

    @Override
    public SortedSet<String> oddities() {
        return oddities;
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(onDisk(name));
    }

    @Override
    public Path onDisk(String name) throws IOException {
        if (!names.contains(name)) {
            throw new IOException("there is no file " + name);
        }
        return folder.resolve(name);
    }

    @Override
    public void close() {
        // A folder is not held open.
    }
}
