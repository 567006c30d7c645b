// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.wacz;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * Reads the central directory of a ZIP file and holds it against the local headers:
 *
 * <pre>
 * local header, name, extra, data, [descriptor]  …  central directory  [zip64 end, its locator]  end, comment
 * </pre>
 *
 * Readers differ in which of the two they believe, and skip what lies between; so whatever differs is a fault, and so is
 * every byte that belongs to no member.
 */
final class ZipDirectory {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int LARGEST_DIRECTORY = 64 << 20;
    private static final int MOST_MEMBERS = 200_000;
    private static final long ALL_ONES = 0xffffffffL;

    private final FileChannel file;
    private final Findings findings = new Findings();
    private final List<ZipMember> members = new ArrayList<>();
    /** Where each member's bytes, its descriptor included, end. */
    private final List<long[]> taken = new ArrayList<>();

    private long directory;
    private long directoryEnd;
    private long entries;

    ZipDirectory(FileChannel file) {
        this.file = file;
    }

    List<ZipMember> members() {
        return List.copyOf(members);
    }

    List<WaczFault> faults() {
        return findings.faults();
    }

    void read() throws IOException {
        long size = file.size();
        ZipEnd end = new ZipEnd(file, findings);
        end.read(size);
        directory = end.directory();
        directoryEnd = end.directoryEnd();
        entries = end.entries();
        if (directoryEnd - directory > LARGEST_DIRECTORY || entries > MOST_MEMBERS) {
            throw new ZipException("its directory names more than " + MOST_MEMBERS + " members or is larger than "
                    + LARGEST_DIRECTORY + " bytes");
        }
        ByteBuffer bytes = ZipEnd.at(file, directory, (int) (directoryEnd - directory));
        long named = 0;
        while (bytes.hasRemaining()) {
            entry(bytes);
            named++;
        }
        if (named != entries) {
            fault("the directory", directory, entries + " members", named + " members");
        }
        names();
        overlaps();
    }

    private void fault(String item, long offset, String expected, String found) {
        findings.fault(item, offset, expected, found, "the container was damaged or made to deceive");
    }

    private void entry(ByteBuffer in) throws IOException {
        long place = directory + in.position();
        if (in.remaining() < 46 || in.getInt() != CENTRAL) {
            throw new ZipException("its directory is damaged at byte " + place);
        }
        in.getShort();
        byte[] common = new byte[10]; // version needed, flags, method, time, date
        in.get(common);
        int flags = (common[2] & 0xff) | (common[3] & 0xff) << 8;
        long crc = in.getInt() & ALL_ONES;
        long packed = in.getInt() & ALL_ONES;
        long size = in.getInt() & ALL_ONES;
        int nameLength = in.getShort() & 0xffff;
        int extraLength = in.getShort() & 0xffff;
        int commentLength = in.getShort() & 0xffff;
        int disk = in.getShort();
        in.getShort();
        in.getInt();
        long header = in.getInt() & ALL_ONES;
        if (in.remaining() < nameLength + extraLength + commentLength) {
            throw new ZipException("its directory is cut off at byte " + place);
        }
        byte[] name = new byte[nameLength];
        in.get(name);
        ByteBuffer extra = in.slice(in.position(), extraLength).order(ByteOrder.LITTLE_ENDIAN);
        in.position(in.position() + extraLength + commentLength);
        ByteBuffer wide = wide(extra);
        size = size == ALL_ONES && wide.remaining() >= 8 ? wide.getLong() : size;
        packed = packed == ALL_ONES && wide.remaining() >= 8 ? wide.getLong() : packed;
        header = header == ALL_ONES && wide.remaining() >= 8 ? wide.getLong() : header;
        String shown = new String(name, StandardCharsets.UTF_8);
        if (commentLength > 0) {
            fault(shown, place, "no comment", commentLength + " bytes that nothing vouches for");
        }
        if ((flags & 1) != 0 || disk != 0) {
            fault(shown, place, "a member that can be read", "one that is encrypted or lies elsewhere");
            return;
        }
        if (header < 0 || packed < 0 || size < 0 || header > directory - 30 - packed) {
            fault(shown, place, "a place before the directory", "one outside of it");
            return;
        }
        local(new Central(name, common, crc, packed, size, header));
    }

    /** What the directory says of one member. */
    private static final class Central {
        private final String shown;
        private final byte[] name;
        private final byte[] common;
        private final int flags;
        private final int method;
        private final long crc;
        private final long packed;
        private final long size;
        private final long header;

        Central(byte[] name, byte[] common, long crc, long packed, long size, long header) {
            this.shown = new String(name, StandardCharsets.UTF_8);
            this.name = name;
            this.common = common;
            this.flags = (common[2] & 0xff) | (common[3] & 0xff) << 8;
            this.method = (common[4] & 0xff) | (common[5] & 0xff) << 8;
            this.crc = crc;
            this.packed = packed;
            this.size = size;
            this.header = header;
        }
    }

    /** The zip64 extra field, empty where there is none. */
    private static ByteBuffer wide(ByteBuffer extra) {
        while (extra.remaining() >= 4) {
            int id = extra.getShort() & 0xffff;
            int length = extra.getShort() & 0xffff;
            if (length > extra.remaining()) {
                break;
            }
            if (id == 1) {
                return extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            }
            extra.position(extra.position() + length);
        }
        return ByteBuffer.allocate(0);
    }

    private void local(Central c) throws IOException {
        ByteBuffer in = ZipEnd.at(file, c.header, 30);
        if (in.getInt() != LOCAL) {
            fault(c.shown, c.header, "a local header", "something else");
            return;
        }
        byte[] common = new byte[10];
        in.get(common);
        long crc = in.getInt() & ALL_ONES;
        long packed = in.getInt() & ALL_ONES;
        long size = in.getInt() & ALL_ONES;
        int nameLength = in.getShort() & 0xffff;
        int extraLength = in.getShort() & 0xffff;
        long data = c.header + 30 + nameLength + extraLength;
        if (data + c.packed > directory) {
            fault(c.shown, c.header, "data before the directory", "data that run into it");
            return;
        }
        ByteBuffer rest = ZipEnd.at(file, c.header + 30, nameLength + extraLength);
        byte[] name = new byte[nameLength];
        rest.get(name);
        ByteBuffer wide = wide(rest.slice().order(ByteOrder.LITTLE_ENDIAN));
        size = size == ALL_ONES && wide.remaining() >= 8 ? wide.getLong() : size;
        packed = packed == ALL_ONES && wide.remaining() >= 8 ? wide.getLong() : packed;
        boolean described = (c.flags & 8) != 0;
        // Some writers leave crc and sizes of the local header empty although no descriptor says them again.
        boolean numbers = described || (crc == c.crc && packed == c.packed && size == c.size);
        // The version that is needed to extract differs in honest files too.
        boolean same = Arrays.equals(common, 2, 10, c.common, 2, 10) && Arrays.equals(name, c.name);
        if (!numbers || !same) {
            fault(c.shown, c.header, "the local header to say what the directory says", "another name, size or sum");
        }
        if (c.method == 0 && c.packed != c.size) {
            fault(c.shown, c.header, "a stored member of one size", c.packed + " and " + c.size + " bytes");
            return;
        }
        long end = data + c.packed;
        end += described ? descriptor(c, end) : 0;
        taken.add(new long[] {c.header, end});
        members.add(new ZipMember(c.shown, c.method, c.crc, c.packed, c.size, c.header, data));
    }

    /** Bytes of the descriptor behind the data: with or without signature, of 4 or 8 bytes a size. */
    private int descriptor(Central c, long offset) throws IOException {
        ByteBuffer in = ZipEnd.at(file, offset, (int) Math.min(24, directoryEnd - offset));
        for (boolean signed : new boolean[] {true, false}) {
            for (int width : new int[] {8, 4}) {
                int at = signed ? 4 : 0;
                int length = at + 4 + 2 * width;
                if (in.limit() < length || (signed && in.getInt(0) != DESCRIPTOR)) {
                    continue;
                }
                long packed = width == 8 ? in.getLong(at + 4) : in.getInt(at + 4) & ALL_ONES;
                long size = width == 8 ? in.getLong(at + 4 + width) : in.getInt(at + 4 + width) & ALL_ONES;
                if ((in.getInt(at) & ALL_ONES) == c.crc && packed == c.packed && size == c.size) {
                    return length;
                }
            }
        }
        fault(c.shown, offset, "a descriptor that says what the directory says", "none");
        return 0;
    }

    private void names() {
        Set<String> seen = new HashSet<>();
        for (ZipMember m : members) {
            if (!seen.add(m.name().toLowerCase(Locale.ROOT))) {
                fault(m.name(), m.header(), "one member of this name", "a second one");
            }
            if (!safe(m.name())) {
                fault(m.name(), m.header(), "a path inside the archive", "one that leads out of it");
            }
        }
    }

    private static boolean safe(String name) {
        String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        if (path.isEmpty() || path.indexOf('\\') >= 0 || path.indexOf(':') >= 0 || path.indexOf('\uFFFD') >= 0) {
            return false;
        }
        return path.chars().noneMatch(Character::isISOControl)
                && Arrays.stream(path.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    private void overlaps() {
        taken.sort(Comparator.comparingLong(range -> range[0]));
        long end = 0;
        for (long[] range : taken) {
            if (range[0] < end) {
                fault("the member at byte " + range[0], range[0], "bytes of its own", "bytes that another one has too");
            } else if (range[0] > end) {
                fault("bytes " + end + " to " + range[0], end, "a member", "bytes that no member owns");
            }
            end = Math.max(end, range[1]);
        }
        if (end < directory) {
            fault("bytes " + end + " to " + directory, end, "a member", "bytes that no member owns");
        }
    }
}
