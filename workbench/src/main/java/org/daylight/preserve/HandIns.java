// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.WebAddress;
import org.daylight.archive.GzipMember;
import org.daylight.archive.wacz.ZipFolder;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what a researcher has: loose files become resource records with their exact bytes, archives are copied whole
 * and unaltered, so that the digests their makers published still hold.
 */
public final class HandIns {
    private static final int DEEPEST = 64;

    private final WarcStore store;

    /** @param store where they go */
    public HandIns(WarcStore store) {
        this.store = store;
    }

    /**
     * What lies in a folder, or the file itself.
     *
     * @param files regular files, sorted
     * @param refused sentences, one for each thing that is not taken: loops of links, devices, unreadable folders
     */
    public record Found(List<Path> files, List<String> refused) {
        /** Copies the lists. */
        public Found {
            files = List.copyOf(files);
            refused = List.copyOf(refused);
        }
    }

    /** Walks a folder, following links; a file is found as itself. @throws DaylightException where there is nothing */
    public static Found walk(Path path) {
        List<Path> files = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        if (!Files.exists(path)) {
            throw new DaylightException("cannot take " + path + ": there is no such file or folder");
        }
        try {
            Files.walkFileTree(path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        files.add(file);
                    } else {
                        refused.add(file + " is not taken: it is "
                                + (attributes.isDirectory() ? "nested too deeply" : "no regular file"));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    refused.add(file + " is not taken: "
                            + (e instanceof FileSystemLoopException
                                    ? "the link leads back to a folder above it"
                                    : Trouble.reading(file, e).getMessage()));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw Trouble.reading(path, e);
        }
        Collections.sort(files);
        Collections.sort(refused);
        return new Found(files, refused);
    }

    /**
     * Takes one file in.
     *
     * @param url where it is said to come from; without one, {@code urn:sha256:} and the digest of its bytes. An
     *     archive that is copied names its own targets, so it is not used there.
     * @throws DaylightException where it is empty, unreadable, no regular file, or holds nothing that can be kept
     */
    public Preserved handIn(Path file, @Nullable String url) {
        if (!Files.exists(file)) {
            throw new DaylightException("cannot take " + file + ": there is no such file");
        }
        if (!Files.isRegularFile(file)) {
            throw new DaylightException("cannot take " + file + ": it is no regular file");
        }
        byte[] start;
        long size;
        Digest digest;
        try {
            size = Files.size(file);
            start = start(file);
            digest = Archive.digest(file);
        } catch (IOException e) {
            throw Trouble.reading(file, e);
        }
        if (size == 0) {
            throw new DaylightException("cannot take " + file + ": it is empty");
        }
        try {
            if (isWacz(file, start)) {
                return copy(file, Archive.WACZ);
            }
            return isArchive(unpacked(file, start))
                    ? copy(file, extension(file, isGzip(start)))
                    : warned(file, resource(file, url, start, size, digest));
        } catch (DaylightException e) {
            throw new DaylightException("cannot take " + file + ": " + e.getMessage(), e);
        }
    }

    /** A truncated archive can look like anything; its name still says what it was meant to be. */
    private static Preserved warned(Path file, Preserved kept) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.matches(".*\\.(w?arc(\\.gz)?|wacz)")) {
            return kept;
        }
        List<String> warnings = new ArrayList<>(kept.warnings());
        warnings.add(
                file + " bears the name of a web archive, and no record in it can be read: kept as the bytes it is;"
                        + " get a whole copy and take that in");
        return new Preserved(kept.file(), kept.fileDigest(), kept.length(), kept.records(), kept.redirects(), warnings);
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MediaTypes.SNIFFED);
        }
    }

    /** The first bytes, unpacked where the file starts with a gzip member. */
    private static byte[] unpacked(Path file, byte[] start) {
        if (!isGzip(start)) {
            return start;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                GzipMember member = new GzipMember(channel, 0)) {
            return member.readNBytes(16);
        } catch (IOException e) {
            return start; // not an archive: kept as the bytes it is
        }
    }

    private static boolean isGzip(byte[] start) {
        return start.length > 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
    }

    private static boolean isArchive(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return text.startsWith("WARC/") || text.startsWith("filedesc:");
    }

    /** A ZIP file with a list of its members, or one that bears the name: other ZIP files are documents. */
    private static boolean isWacz(Path file, byte[] start) {
        if (start.length < 4 || start[0] != 'P' || start[1] != 'K') {
            return false;
        }
        boolean named =
                String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(Archive.WACZ);
        try (ZipFolder zip = ZipFolder.open(file)) {
            return named
                    || (zip.find("datapackage.json").isPresent()
                            && zip.members().stream().anyMatch(m -> m.name().startsWith("archive/")));
        } catch (DaylightException e) {
            return false; // damaged: kept as the bytes it is
        }
    }

    private static String extension(Path file, boolean packed) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return (name.contains(".arc") ? ".arc" : ".warc") + (packed ? ".gz" : "");
    }

    private Preserved copy(Path file, String extension) {
        Path finished = store.archive().newFile(WarcStore.now(), Archive.COPIED, extension);
        return store.write(finished, OpenFile.COPY, copy -> {
            try (InputStream in = Files.newInputStream(file)) {
                in.transferTo(copy);
            }
        });
    }

    private Preserved resource(Path file, @Nullable String url, byte[] start, long size, Digest digest) {
        Instant now = WarcStore.now();
        String target = url == null ? "urn:sha256:" + digest.hex() : target(url);
        return store.write(store.archive().newFile(now, Archive.HAND_IN, ".warc.gz"), OpenFile.OPEN, open -> {
            WarcWriter writer = new WarcWriter(open);
            writer.info(now);
            Map<String, String> fields = writer.target("resource", WarcWriter.newId(), now, target);
            fields.put("WARC-Payload-Digest", digest.labelled());
            try (Digesting in = new Digesting(Files.newInputStream(file))) {
                writer.write(fields, MediaTypes.of(file, start), in, size, digest);
                if (!in.digest().equals(digest)) {
                    throw new IOException("the source changed while it was read");
                }
            }
        });
    }

    private static String target(String url) {
        if (url.regionMatches(true, 0, "http:", 0, 5) || url.regionMatches(true, 0, "https:", 0, 6)) {
            return WebAddress.parse(url).toString();
        }
        if (!url.matches("[A-Za-z][A-Za-z0-9+.-]*:[!-~]{1,4000}")) {
            throw new DaylightException(
                    "expected a URL to say where it comes from, found \"" + url.replaceAll("\\p{Cntrl}", "?") + "\"");
        }
        return url;
    }
}
