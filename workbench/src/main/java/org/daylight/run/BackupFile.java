// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daylight.DaylightException;
import org.daylight.Digest;

/**
 * A backup while it is written: a ZIP file with the parts in order of their names and, last, {@link #MANIFEST}, which
 * {@code sha256sum -c} understands. The same parts give the same bytes, for no time of day goes into it.
 */
final class BackupFile implements AutoCloseable {
    /** A line a part: SHA-256 in hexadecimal digits, two spaces, the name. */
    static final String MANIFEST = "manifest-sha256.txt";

    /** The earliest time that ZIP can say. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path writing;
    private final MessageDigest sha = Digest.sha256();
    private final ZipOutputStream zip;
    private final Map<String, String> digests = new TreeMap<>();
    private long bytes;

    private BackupFile(Path writing, OutputStream out, Cipher cipher) throws IOException {
        this.writing = writing;
        zip = new ZipOutputStream(cipher.over(new DigestOutputStream(out, sha)), StandardCharsets.UTF_8);
    }

    /** Begins one beside its place, under a name that nobody takes for a backup. */
    static BackupFile begin(Path place) throws IOException {
        return begin(place, out -> out);
    }

    /** Begins one of which no byte gets to the disk before it went through {@code cipher}. */
    static BackupFile begin(Path place, Cipher cipher) throws IOException {
        Path writing = beside(place, ".writing");
        return new BackupFile(writing, Outside.create(writing), cipher);
    }

    /** What bytes go through on their way to the file. */
    @FunctionalInterface
    interface Cipher {
        OutputStream over(OutputStream out) throws IOException;
    }

    static Path beside(Path place, String ending) {
        return place.resolveSibling("." + place.getFileName() + ending);
    }

    /** Where it is while it is written. */
    Path path() {
        return writing;
    }

    /** Writes these parts, by name. */
    void parts(Map<String, Path> parts, Consumer<String> progress) throws IOException {
        int done = 0;
        for (Map.Entry<String, Path> part : new TreeMap<>(parts).entrySet()) {
            part(part.getKey(), part.getValue());
            if (++done % 500 == 0) {
                progress.accept(done + " of " + parts.size() + " files");
            }
        }
    }

    private void part(String name, Path file) throws IOException {
        begin(name, packed(name));
        MessageDigest part = Digest.sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                part.update(buffer, 0, n);
                zip.write(buffer, 0, n);
                bytes += n;
            }
        }
        zip.closeEntry();
        digests.put(name, Digest.ofHash(part.digest()).hex());
    }

    private void begin(String name, boolean packed) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.setLevel(packed ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
        zip.putNextEntry(entry);
    }

    private static boolean packed(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(gz|sealed|png|jpe?g|pdf|zip|wacz)");
    }

    /** Writes the manifest and forces everything to disk. @return the digest of the whole file */
    Digest end() throws IOException {
        StringBuilder manifest = new StringBuilder();
        digests.forEach((name, digest) ->
                manifest.append(digest).append("  ").append(name).append('\n'));
        begin(MANIFEST, false);
        zip.write(manifest.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.close();
        try (FileChannel channel = FileChannel.open(writing, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return Digest.ofHash(sha.digest());
    }

    /** How many parts were written. */
    int files() {
        return digests.size();
    }

    /** How many bytes they have. */
    long bytes() {
        return bytes;
    }

    /** Takes away what did not get its name. */
    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException | IllegalStateException e) {
            // What is being thrown away need not be whole.
        } finally {
            Outside.remove(writing);
        }
    }

    /** Says what kept a backup from being written. */
    static DaylightException failed(Path out, IOException e) {
        return new DaylightException(
                "cannot write the backup " + out + ": " + CaseFolder.reason(e)
                        + "; nothing stands under that name, free some space or name another place",
                e);
    }
}
