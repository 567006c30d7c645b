// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.daylight.Digest;
import org.daylight.preserve.wacz.ZipWriter;
import org.jspecify.annotations.Nullable;

/** Members of a ZIP file of a stranger: stored as they are, so that nothing expands. */
final class Members {
    private Members() {}

    static List<String> names(ZipFile zip, int most) throws IOException {
        if (zip.size() > most) {
            throw new IOException("more than " + most + " members");
        }
        List<String> names = new ArrayList<>();
        zip.stream().forEach(entry -> names.add(entry.getName()));
        return names;
    }

    static byte[] bytes(ZipFile zip, String name, int most) throws IOException {
        try (InputStream in = zip.getInputStream(entry(zip, name))) {
            byte[] bytes = in.readNBytes(most);
            if (in.read() >= 0) {
                throw new IOException(name + " is larger than " + most + " bytes");
            }
            return bytes;
        }
    }

    static long length(ZipFile zip, String name) throws IOException {
        return entry(zip, name).getSize();
    }

    /** The digest of a member of at most so many bytes, which is also written to a file where one is named. */
    static Digest digest(ZipFile zip, String name, long most, @Nullable Path to) throws IOException {
        MessageDigest sha = Digest.sha256();
        byte[] buffer = new byte[1 << 16];
        long left = most;
        try (InputStream in = zip.getInputStream(entry(zip, name));
                OutputStream out = to == null ? OutputStream.nullOutputStream() : Files.newOutputStream(to)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                left -= n;
                if (left < 0) {
                    throw new IOException(shown(name) + " is larger than " + most + " bytes");
                }
                sha.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
        }
        return Digest.ofHash(sha.digest());
    }

    /** Whether these members in this order, written anew, are the file byte for byte. @throws IOException where not */
    static void same(ZipFile zip, List<String> names, Path file) throws IOException {
        try (ZipWriter again =
                new ZipWriter(new ParcelWriter.Same(new BufferedInputStream(Files.newInputStream(file), 1 << 16)))) {
            for (String name : names) {
                CRC32 crc = new CRC32();
                byte[] buffer = new byte[1 << 16];
                long length = 0;
                try (InputStream in = zip.getInputStream(entry(zip, name))) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        crc.update(buffer, 0, n);
                        length += n;
                    }
                }
                try (InputStream in = zip.getInputStream(entry(zip, name))) {
                    again.add(name, crc.getValue(), length, in);
                }
            }
        }
    }

    static String shown(String name) {
        return "\"" + name.replaceAll("\\p{Cntrl}", "?") + "\"";
    }

    private static ZipEntry entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            throw new IOException("there is no member " + shown(name));
        }
        if (entry.getMethod() != ZipEntry.STORED) {
            throw new IOException("the member " + shown(name) + " is compressed; members of a parcel are stored");
        }
        return entry;
    }
}
