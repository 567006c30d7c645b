// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A ZIP file in memory, by its central directory (APPNOTE 4.3.12); members are unpacked as they are read and charged to
 * the budget.
 */
public final class Zip {
    private static final int MOST_MEMBERS = 20_000;
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;

    private record Member(int method, int packed, int header) {}

    private final ByteBuffer bytes;
    private final Map<String, Member> members = new LinkedHashMap<>();

    /** Reads the directory. @throws IOException where there is none or it leads out of the file */
    public Zip(byte[] file) throws IOException {
        bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = -1;
        for (int i = file.length - 22; i >= 0 && i >= file.length - 22 - 65_535 && end < 0; i--) {
            end = bytes.getInt(i) == END ? i : -1;
        }
        if (end < 0) {
            throw new IOException("the list of its members is missing");
        }
        int count = Short.toUnsignedInt(bytes.getShort(end + 10));
        int at = bytes.getInt(end + 16);
        if (count > MOST_MEMBERS) {
            throw new IOException("it has " + count + " members");
        }
        try {
            for (int i = 0; i < count && bytes.getInt(at) == CENTRAL; i++) {
                int name = Short.toUnsignedInt(bytes.getShort(at + 28));
                int extra = Short.toUnsignedInt(bytes.getShort(at + 30));
                int remark = Short.toUnsignedInt(bytes.getShort(at + 32));
                members.putIfAbsent(
                        new String(file, at + 46, name, StandardCharsets.UTF_8),
                        new Member(
                                Short.toUnsignedInt(bytes.getShort(at + 10)),
                                bytes.getInt(at + 20),
                                bytes.getInt(at + 42)));
                at += 46 + name + extra + remark;
            }
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("the list of its members is broken", e);
        }
    }

    /** The names of its members, in order. */
    public Set<String> names() {
        return members.keySet();
    }

    /** A member, unpacked as it is read. @throws IOException where it is packed in an unknown way */
    public Optional<InputStream> open(String name, Budget budget) throws IOException {
        Member member = members.get(name);
        if (member == null) {
            return Optional.empty();
        }
        try {
            int header = member.header;
            if (bytes.getInt(header) != LOCAL) {
                throw new IOException("the member " + name + " is not where the list says");
            }
            int from = header
                    + 30
                    + Short.toUnsignedInt(bytes.getShort(header + 26))
                    + Short.toUnsignedInt(bytes.getShort(header + 28));
            if (member.packed < 0 || from + member.packed > bytes.capacity()) {
                throw new IOException("the member " + name + " is cut");
            }
            InputStream raw = new ByteArrayInputStream(bytes.array(), from, member.packed);
            return Optional.of(
                    switch (member.method) {
                        case 0 -> new Charged(raw, budget);
                        case 8 -> new Charged(new InflaterInputStream(raw, new Inflater(true)), budget);
                        default -> throw new IOException("the member " + name + " is packed in an unknown way");
                    });
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("the member " + name + " is not in the file", e);
        }
    }

    /** Charges what is read. */
    private static final class Charged extends InputStream {
        private final InputStream in;
        private final Budget budget;

        Charged(InputStream in, Budget budget) {
            this.in = in;
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int n = in.read(to, from, length);
            if (n > 0) {
                budget.bytes(n);
                budget.tick();
            }
            return n;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
