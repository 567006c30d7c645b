// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.daylight.DaylightException;

/** The preserved files inside {@code archive.wacz}: each is laid beside, on the disk, while this is open. */
public final class BundleArchive implements AutoCloseable {
    /** Most bytes of one member: what is larger is a bomb. */
    private static final long MOST = 16L << 30;

    private final Path path;
    private final Path unpackTo;
    private final ZipFile zip;
    private final Map<String, Path> extracted = new HashMap<>();
    private final Map<String, List<WarcRecords.Entry>> records = new HashMap<>();

    /** Opens it; members are laid into the system's folder for such files. @throws IOException where it is no ZIP file */
    public BundleArchive(Path wacz) throws IOException {
        this(wacz, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /**
     * Opens it.
     *
     * @param unpackTo a folder for members; what a crash leaves there is for its owner to remove
     * @throws IOException where it is no ZIP file
     */
    public BundleArchive(Path wacz, Path unpackTo) throws IOException {
        path = wacz;
        this.unpackTo = unpackTo;
        zip = new ZipFile(wacz.toFile());
    }

    /** The archive itself. */
    public Path path() {
        return path;
    }

    /** The members below {@code archive/}. */
    public SortedSet<String> members() {
        SortedSet<String> names = new TreeSet<>();
        zip.stream()
                .filter(e -> !e.isDirectory() && e.getName().startsWith("archive/"))
                .limit(BundleFiles.MOST_FILES)
                .forEach(e -> names.add(e.getName()));
        return names;
    }

    /** A member as a file. @throws IOException where there is none of this name, or it cannot be read */
    public Path file(String member) throws IOException {
        Path known = extracted.get(member);
        if (known != null) {
            return known;
        }
        ZipEntry entry = zip.getEntry(member);
        if (entry == null || entry.isDirectory()) {
            throw new IOException("there is no member " + member);
        }
        if (entry.getMethod() != ZipEntry.STORED) {
            throw new IOException(
                    "the member " + member + " is compressed; WARC files in a WACZ are stored as they are");
        }
        Path path = Files.createTempFile(unpackTo, "daylight-member", ".warc");
        extracted.put(member, path);
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[1 << 16];
            long left = MOST;
            for (int n = in.read(buffer); n >= 0 && left > 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                left -= n;
            }
        }
        return path;
    }

    /** The records of a member. */
    public List<WarcRecords.Entry> records(String member) throws IOException {
        List<WarcRecords.Entry> known = records.get(member);
        if (known == null) {
            known = WarcRecords.all(file(member));
            records.put(member, known);
        }
        return known;
    }

    @Override
    public void close() {
        try {
            zip.close();
            for (Path path : extracted.values()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new DaylightException("archive.wacz cannot be closed: " + e.getMessage(), e);
        }
    }
}
