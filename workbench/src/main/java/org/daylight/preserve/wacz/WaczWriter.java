// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.wacz;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.archive.Fault;
import org.daylight.archive.WarcFiles;
import org.daylight.archive.wacz.CdxLine;
import org.daylight.archive.wacz.RecordScan;
import org.daylight.archive.wacz.ScannedRecord;

/**
 * Writes a WACZ 1.1.1 file:
 *
 * <pre>
 * archive/…                  WARC files, byte for byte
 * indexes/index.cdx          or index.cdx.gz and index.idx
 * pages/pages.jsonl
 * …                          further members
 * datapackage.json           path, length and SHA-256 of all of these
 * datapackage-digest.json    its SHA-256, signed
 * </pre>
 */
public final class WaczWriter {
    private final WaczContent content;
    private final WaczKey key;
    private final Consumer<String> progress;
    private final int large;
    private final CdxIndex index = new CdxIndex();
    private final List<Map<String, Object>> resources = new ArrayList<>();

    /**
     * @param key signs
     * @param progress is told what is being done, a line each
     */
    public WaczWriter(WaczContent content, WaczKey key, Consumer<String> progress) {
        this(content, key, progress, CdxIndex.LARGE);
    }

    /** @param large above so many lines the index is compressed in blocks */
    WaczWriter(WaczContent content, WaczKey key, Consumer<String> progress, int large) {
        this.large = large;
        this.content = content;
        this.key = key;
        this.progress = progress;
    }

    /**
     * What was written.
     *
     * @param digest SHA-256 of the file
     * @param length its bytes
     * @param records how many records its index names
     */
    public record Written(Digest digest, long length, int records) {}

    /**
     * Why a WARC file cannot be replayed as it is: it is torn, an ARC file, or compressed as a whole. Empty where it can.
     */
    public static Optional<String> unfit(WaczContent.Archive archive) {
        try (FileChannel file = FileChannel.open(archive.file(), StandardOpenOption.READ)) {
            return RecordScan.scan(file, archive.from(), archive.to(), record -> {})
                    .map(Fault::what);
        } catch (IOException e) {
            throw new DaylightException("cannot read " + archive.file() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Writes the file and forces it to disk; a file that is there is written over.
     *
     * @throws DaylightException where a WARC file is not what its digest says, or nothing can be written; nothing is left
     *     behind then
     */
    public Written write(Path out) {
        MessageDigest sha256 = Digest.sha256();
        try {
            try (FileChannel channel = FileChannel.open(
                    out, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                OutputStream counted =
                        new DigestOutputStream(new BufferedOutputStream(new Unclosed(channel), 1 << 16), sha256);
                try (ZipWriter zip = new ZipWriter(counted)) {
                    members(zip);
                }
                channel.force(true);
            }
            return new Written(Digest.ofHash(sha256.digest()), Files.size(out), index.size());
        } catch (IOException e) {
            remove(out);
            throw new DaylightException("cannot write " + out + ": " + e.getMessage() + "; nothing was half-made", e);
        } catch (DaylightException e) {
            remove(out);
            throw e;
        }
    }

    /** The channel is forced after the last byte, so closing the stream must not close it. */
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(FileChannel channel) {
            super(Channels.newOutputStream(channel));
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {
            // forced and closed by whoever opened it
        }
    }

    private static void remove(Path out) {
        try {
            Files.deleteIfExists(out);
        } catch (IOException e) {
            throw new DaylightException(
                    "cannot remove the unfinished " + out + ": " + e.getMessage() + "; remove it", e);
        }
    }

    private void members(ZipWriter zip) throws IOException {
        List<WaczContent.Archive> archives = content.archives().stream()
                .sorted(Comparator.comparing(WaczContent.Archive::name))
                .toList();
        int done = 0;
        for (WaczContent.Archive archive : archives) {
            progress.accept("archive " + ++done + " of " + archives.size());
            archive(zip, archive);
        }
        for (Map.Entry<String, byte[]> member : index.members(large).entrySet()) {
            listed(zip, member.getKey(), member.getValue());
        }
        listed(zip, "pages/pages.jsonl", PackageFiles.pages(content.pages()));
        for (Map.Entry<String, byte[]> member : new TreeMap<>(content.further()).entrySet()) {
            listed(zip, member.getKey(), member.getValue());
        }
        byte[] datapackage = PackageFiles.list(resources, content.created());
        zip.add(PackageFiles.LIST, datapackage);
        zip.add("datapackage-digest.json", PackageFiles.signed(Digest.of(datapackage), content.created(), key));
    }

    private void archive(ZipWriter zip, WaczContent.Archive archive) throws IOException {
        check(archive);
        try (FileChannel file = FileChannel.open(archive.file(), StandardOpenOption.READ)) {
            Optional<Fault> fault = RecordScan.scan(file, archive.from(), archive.to(), r -> index(archive, r));
            if (fault.isPresent()) {
                throw new DaylightException(archive.name() + " cannot be replayed: at byte "
                        + fault.get().offset() + ": " + fault.get().what());
            }
        }
        CRC32 crc = new CRC32();
        MessageDigest sha256 = Digest.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = stretch(archive)) {
            for (int n; (n = in.read(buffer)) >= 0; ) {
                crc.update(buffer, 0, n);
                sha256.update(buffer, 0, n);
            }
        }
        long length = archive.to() - archive.from();
        String path = "archive/" + archive.name();
        try (InputStream in = stretch(archive)) {
            zip.add(path, crc.getValue(), length, in);
        }
        resource(path, Digest.ofHash(sha256.digest()), length);
    }

    private static void check(WaczContent.Archive archive) throws IOException {
        Digest expected = archive.digest();
        if (expected == null) {
            return;
        }
        MessageDigest sha256 = Digest.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(archive.file())) {
            for (int n; (n = in.read(buffer)) >= 0; ) {
                sha256.update(buffer, 0, n);
            }
        }
        if (!Digest.ofHash(sha256.digest()).equals(expected)) {
            throw new DaylightException(
                    archive.file() + " is not what the ledger says, so nothing was exported; run `daylight verify`");
        }
    }

    private static InputStream stretch(WaczContent.Archive archive) throws IOException {
        InputStream in = Files.newInputStream(archive.file());
        in.skipNBytes(archive.from());
        return new java.io.FilterInputStream(in) {
            private long left = archive.to() - archive.from();

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                int n = left <= 0 ? -1 : in.read(buffer, from, (int) Math.min(length, left));
                left -= Math.max(n, 0);
                return n;
            }
        };
    }

    private void index(WaczContent.Archive archive, ScannedRecord record) {
        if (record.replayable()) {
            String digest = record.payloadDigest();
            if (digest.isEmpty() && !record.type().equals("revisit")) {
                digest = WarcFiles.at(archive.file(), archive.from() + record.offset(), 0)
                        .payloadDigest()
                        .labelled();
            }
            index.add(CdxLine.of(record, archive.name(), digest).toString());
        }
    }

    private void listed(ZipWriter zip, String path, byte[] bytes) throws IOException {
        zip.add(path, bytes);
        resource(path, Digest.of(bytes), bytes.length);
    }

    private void resource(String path, Digest digest, long length) {
        resources.add(Map.of(
                "name",
                path.substring(path.lastIndexOf('/') + 1),
                "path",
                path,
                "hash",
                digest.labelled(),
                "bytes",
                length));
    }
}
