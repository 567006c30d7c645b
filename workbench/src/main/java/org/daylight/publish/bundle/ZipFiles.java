// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.daylight.DaylightException;
import org.daylight.archive.wacz.ZipFolder;

/**
 * A bundle that is one ZIP file. Its directory at the end and the headers before each member must tell the same story:
 * a program that goes by one would otherwise see other files than a program that goes by the other.
 */
final class ZipFiles implements BundleFiles {
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new TreeMap<>();
    private final SortedSet<String> oddities = new TreeSet<>();
    private final Map<String, Path> extracted = new HashMap<>();

    ZipFiles(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        try {
            directory(file);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void directory(Path file) throws IOException {
        List<String> listed = new ArrayList<>();
        if (zip.size() > MOST_FILES) {
            throw new IOException("more than " + MOST_FILES + " files");
        }
        for (ZipEntry entry : zip.stream().map(e -> (ZipEntry) e).toList()) {
            String name = entry.getName();
            listed.add(name);
            if (entry.isDirectory()) {
                continue;
            }
            if (!BundleFiles.plain(name)) {
                oddities.add("a member is named \"" + name.replaceAll("\\p{Cntrl}", "?") + "\", which leads elsewhere");
            } else if (entry.getMethod() != ZipEntry.STORED) {
                oddities.add(name + " is compressed; members of a bundle are stored as they are");
            } else if (entries.put(name, entry) != null) {
                oddities.add(name + " is there twice");
            }
        }
        try (ZipFolder container = ZipFolder.open(file)) {
            container.faults().forEach(f -> oddities.add(f.item() + ": " + f.found()));
        } catch (DaylightException e) {
            throw new IOException(e.getMessage(), e);
        }
        if (!listed.equals(local(file, listed.size()))) {
            oddities.add("its directory lists other members than stand in it");
        }
    }

    /** The names before each member, in order; at most one more than expected. */
    private static List<String> local(Path file, int expected) {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            for (ZipEntry e = in.getNextEntry(); e != null && names.size() <= expected; e = in.getNextEntry()) {
                names.add(e.getName());
                if (e.getMethod() != ZipEntry.STORED) {
                    break; // what is compressed is refused by name; nothing is unpacked for it
                }
            }
        } catch (IOException e) {
            return names; // torn or altered: a list that is too short says so
        }
        return names;
    }

    @Override
    public SortedSet<String> names() {
        return new TreeSet<>(entries.keySet());
    }

    @Override
    public SortedSet<String> oddities() {
        return oddities;
    }

    @Override
    public InputStream open(String name) throws IOException {
        ZipEntry entry = entries.get(name);
        if (entry == null) {
            throw new IOException("there is no file " + name);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public Path onDisk(String name) throws IOException {
        Path known = extracted.get(name);
        if (known != null) {
            return known;
        }
        Path path = Files.createTempFile("daylight-bundle", ".part");
        extracted.put(name, path);
        // Stored members are as large as the room they take in the file: nothing expands here.
        try (InputStream in = open(name);
                OutputStream out = Files.newOutputStream(path)) {
            in.transferTo(out);
        }
        return path;
    }

    @Override
    public void close() {
        try {
            zip.close();
            for (Path path : extracted.values()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new DaylightException("the bundle " + zip.getName() + " cannot be closed: " + e.getMessage(), e);
        }
    }
}
