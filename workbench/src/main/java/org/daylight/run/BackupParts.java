// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.daylight.DaylightException;
import org.daylight.Digest;

/** Unpacks a backup, part by part, each held against the manifest. Whoever made the file is not trusted. */
final class BackupParts implements AutoCloseable {
    private static final long LARGEST_MANIFEST = 1L << 30;
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S.*)");

    private final Path file;
    private final ZipFile zip;
    private final Map<String, String> digests = new TreeMap<>();

    /**
     * Opens a backup and reads its manifest.
     *
     * @param names what parts may be called
     * @throws DaylightException where it is no backup, or has other parts than its manifest names
     */
    BackupParts(Path file, Pattern names) {
        this.file = file;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new DaylightException("cannot read the backup " + file + ": " + CaseFolder.reason(e), e);
        }
        try {
            manifest(names);
        } catch (IOException e) {
            throw new DaylightException("cannot read the manifest of " + file + ": " + CaseFolder.reason(e), e);
        }
    }

    private void manifest(Pattern names) throws IOException {
        ZipEntry entry = zip.getEntry(BackupFile.MANIFEST);
        if (entry == null || entry.getSize() > LARGEST_MANIFEST) {
            throw new DaylightException(file + " is no backup made by Daylight: it has no " + BackupFile.MANIFEST);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            String text = new String(in.readNBytes((int) Math.max(0, entry.getSize())), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                var parts = LINE.matcher(line);
                if (!parts.matches() || !safe(parts.group(2), names)) {
                    throw new DaylightException("the manifest of " + file + " names a part that no backup has: \""
                            + line.replaceAll("\\p{Cntrl}", "?") + "\"; nothing was restored");
                }
                digests.put(parts.group(2), parts.group(1));
            }
        }
        List<String> found = Collections.list(zip.entries()).stream()
                .map(ZipEntry::getName)
                .filter(name -> !name.equals(BackupFile.MANIFEST))
                .sorted()
                .toList();
        if (!found.equals(List.copyOf(digests.keySet()))) {
            throw new DaylightException(file + " has other parts than its manifest names; nothing was restored");
        }
    }

    private static boolean safe(String name, Pattern names) {
        return names.matcher(name).matches()
                && name.chars().noneMatch(c -> c < ' ' || c == '\\' || c == ':' || c == 0x7f)
                && List.of(name.split("/", -1)).stream().noneMatch(s -> s.isEmpty() || s.equals(".") || s.equals(".."));
    }

    /** What the manifest names. */
    List<String> names() {
        return List.copyOf(digests.keySet());
    }

    /** How many bytes the parts say that they have. */
    long bytes() {
        return Collections.list(zip.entries()).stream()
                .mapToLong(e -> Math.max(0, e.getSize()))
                .sum();
    }

    /** Writes every part below a folder, mode 600, and compares its digest. */
    void unpack(Path folder, Consumer<String> progress) throws IOException {
        int done = 0;
        for (Map.Entry<String, String> part : digests.entrySet()) {
            Path to = folder.resolve(part.getKey());
            Files.createDirectories(to.resolveSibling("."));
            String found = unpack(zip.getEntry(part.getKey()), to);
            if (!found.equals(part.getValue())) {
                throw new DaylightException(file + ": expected " + part.getKey() + " with SHA-256 " + part.getValue()
                        + ", found " + found + ": the backup was altered or is damaged; take another");
            }
            if (++done % 500 == 0) {
                progress.accept(done + " of " + digests.size() + " files");
            }
        }
    }

    private String unpack(ZipEntry entry, Path to) throws IOException {
        var sha = Digest.sha256();
        long left = entry.getSize();
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Outside.create(to)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                left -= n;
                if (left < 0) {
                    throw new IOException(entry.getName() + " is longer than the backup says");
                }
                sha.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
        }
        return Digest.ofHash(sha.digest()).hex();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
