// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.judge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.daylight.archive.FilePart;
import org.daylight.archive.GzipMember;

/** What a file is: by its first bytes, and by its name only where they say nothing. */
record Detection(ArchiveFormat format, boolean packed) {
    private static final int HEAD = 64 << 10;

    static Detection of(FilePart file, String fileName) throws IOException {
        String name = fileName.toLowerCase(Locale.ROOT);
        boolean packed = GzipHeader.starts(file, 0);
        ArchiveFormat byBytes = byBytes(packed ? unpackedHead(file) : head(file));
        if (byBytes != ArchiveFormat.UNKNOWN) {
            return new Detection(byBytes, packed);
        }
        ArchiveFormat byName = byName(name);
        if (byName == ArchiveFormat.GZIP && !packed) {
            return new Detection(ArchiveFormat.GZIP, true);
        }
        return new Detection(packed && byName == ArchiveFormat.UNKNOWN ? ArchiveFormat.GZIP : byName, packed);
    }

    /** What the name says; packed or not. */
    static ArchiveFormat byName(String name) {
        String bare = name.replaceFirst("\\.(gz|gzip)$", "");
        for (ArchiveFormat format :
                List.of(ArchiveFormat.WARC, ArchiveFormat.ARC, ArchiveFormat.CDXJ, ArchiveFormat.CDX)) {
            if (bare.endsWith("." + format.label().toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        return bare.equals(name) ? ArchiveFormat.UNKNOWN : ArchiveFormat.GZIP;
    }

    private static String head(FilePart file) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        int n = file.read(head, 0);
        return new String(head.array(), 0, Math.max(n, 0), StandardCharsets.ISO_8859_1);
    }

    /** As much as the first member gives; what is wrong with it is said later. */
    private static String unpackedHead(FilePart file) throws IOException {
        byte[] head = new byte[HEAD];
        int n = 0;
        try (GzipMember member = new GzipMember(file, 0)) {
            for (int more; n < HEAD && (more = member.read(head, n, HEAD - n)) >= 0; ) {
                n += more;
            }
        } catch (IOException e) {
            return new String(head, 0, n, StandardCharsets.ISO_8859_1);
        }
        return new String(head, 0, n, StandardCharsets.ISO_8859_1);
    }

    private static ArchiveFormat byBytes(String head) {
        if (head.regionMatches(true, 0, "WARC/", 0, 5)) {
            return ArchiveFormat.WARC;
        }
        if (head.startsWith("filedesc:")) {
            return ArchiveFormat.ARC;
        }
        if (head.length() > 4 && head.startsWith("CDX", 1) && head.charAt(4) == head.charAt(0)) {
            return ArchiveFormat.CDX;
        }
        if (head.startsWith("!OpenWayback-CDXJ") || head.startsWith("!meta")) {
            return ArchiveFormat.CDXJ;
        }
        int end = head.indexOf('\n');
        List<String> words =
                Arrays.asList((end < 0 ? head : head.substring(0, end)).strip().split(" ", -1));
        int n = words.size();
        if (n > 2 && isStamp(words.get(1))) {
            return words.get(2).startsWith("{")
                    ? ArchiveFormat.CDXJ
                    : n >= 9 && n <= 11 ? ArchiveFormat.CDX : ArchiveFormat.UNKNOWN;
        }
        boolean arc = n >= 5
                && Syntax.uri(words.getFirst()) != Syntax.Uri.NONE
                && (isStamp(words.get(n - 3)) || (n >= 10 && isStamp(words.get(n - 8))));
        return arc ? ArchiveFormat.ARC : ArchiveFormat.UNKNOWN;
    }

    private static boolean isStamp(String word) {
        return Syntax.isStamp(word, 14);
    }
}
