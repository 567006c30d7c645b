// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.back;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Replaces members of a ZIP file (APPNOTE 4.3). Every other member keeps its packed bytes, its name, its time and its
 * place in the order; only where they lie in the file changes.
 */
final class ZipEdit {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int SIZES_BEHIND = 0x0008;

    private ZipEdit() {}

    /** The file with these members replaced. @throws IOException where it is no ZIP file */
    static byte[] replaced(byte[] file, Map<String, byte[]> members) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(in, file.length);
        int count = Short.toUnsignedInt(in.getShort(end + 10));
        int at = in.getInt(end + 16);
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length + 65_536);
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        try {
            for (int i = 0; i < count; i++) {
                if (in.getInt(at) != CENTRAL) {
                    throw new IOException("the list of its members is broken");
                }
                int name = Short.toUnsignedInt(in.getShort(at + 28));
                int length = 46
                        + name
                        + Short.toUnsignedInt(in.getShort(at + 30))
                        + Short.toUnsignedInt(in.getShort(at + 32));
                ByteBuffer entry = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
                entry.put(file, at, length);
                byte[] fresh = members.get(new String(file, at + 46, name, StandardCharsets.UTF_8));
                member(in, file, entry, fresh, out);
                list.write(entry.array());
                at += length;
            }
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("the list of its members is broken", e);
        }
        int start = out.size();
        out.write(list.toByteArray());
        ByteBuffer tail = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        tail.putInt(END).putInt(0).putShort((short) count).putShort((short) count);
        tail.putInt(list.size()).putInt(start).putShort((short) 0);
        out.write(tail.array());
        return out.toByteArray();
    }

    private static int end(ByteBuffer in, int length) throws IOException {
        for (int i = length - 22; i >= 0 && i >= length - 22 - 65_535; i--) {
            if (in.getInt(i) == END) {
                return i;
            }
        }
        throw new IOException("the list of its members is missing");
    }

    /** Copies a member, or writes a fresh one, and brings its entry in the list up to date. */
    private static void member(
            ByteBuffer in,
            byte[] file,
            ByteBuffer entry,
            byte @org.jspecify.annotations.Nullable [] fresh,
            ByteArrayOutputStream out)
            throws IOException {
        int header = entry.getInt(42);
        int packed = entry.getInt(20);
        if (in.getInt(header) != LOCAL || packed < 0) {
            throw new IOException("a member is not where the list says");
        }
        int head = 30 + Short.toUnsignedInt(in.getShort(header + 26)) + Short.toUnsignedInt(in.getShort(header + 28));
        byte[] data = new byte[packed];
        System.arraycopy(file, header + head, data, 0, packed);
        int method = entry.getShort(10);
        if (fresh != null) {
            CRC32 crc = new CRC32();
            crc.update(fresh);
            data = method == 0 ? fresh : deflated(fresh);
            entry.putInt(16, (int) crc.getValue());
            entry.putInt(24, fresh.length);
            entry.putInt(20, data.length);
        }
        // Sizes stand before the data, so that none are needed behind it.
        ByteBuffer local = ByteBuffer.allocate(head).order(ByteOrder.LITTLE_ENDIAN);
        local.put(file, header, head);
        local.putShort(6, (short) (local.getShort(6) & ~SIZES_BEHIND));
        entry.putShort(8, (short) (entry.getShort(8) & ~SIZES_BEHIND));
        local.putInt(14, entry.getInt(16)).putInt(18, entry.getInt(20)).putInt(22, entry.getInt(24));
        entry.putInt(42, out.size());
        out.write(local.array());
        out.write(data);
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
            byte[] buffer = new byte[65_536];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
