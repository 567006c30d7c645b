// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.wacz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Writes a ZIP file (APPNOTE 6.3.10) of stored members, all of one fixed time, so that the same members in the same order
 * are the same bytes. Sizes beyond 4 GB and more than 65,535 members are written as zip64.
 */
public final class ZipWriter implements Closeable {
    private static final long ALL_ONES = 0xffffffffL;
    /** 1980-01-01 00:00, the first time that ZIP knows. */
    private static final int DATE = 0x21;
    /** Names are UTF-8. */
    private static final int FLAGS = 0x800;

    private final OutputStream out;
    private final List<Entry> entries = new ArrayList<>();
    private long position;

    /** A member that was written; its name is short enough to be encoded again. */
    private record Entry(String path, long crc, long size, long offset) {
        byte[] name() {
            return path.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Writes to a stream, which it closes. */
    public ZipWriter(OutputStream out) {
        this.out = out;
    }

    /** Adds these bytes. @throws IOException where they cannot be written */
    public void add(String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        add(name, crc.getValue(), bytes.length, new ByteArrayInputStream(bytes));
    }

    /** Adds bytes of which sum and length are known. @throws IOException where they are others than was said */
    public void add(String name, long crc, long size, InputStream in) throws IOException {
        Entry entry = new Entry(name, crc, size, position);
        boolean wide = size >= ALL_ONES;
        ByteBuffer header = buffer(30 + entry.name().length + (wide ? 20 : 0));
        header.putInt(0x04034b50).putShort((short) (wide ? 45 : 20));
        common(header, entry, wide);
        header.putShort((short) (wide ? 20 : 0)).put(entry.name());
        if (wide) {
            header.putShort((short) 1).putShort((short) 16).putLong(size).putLong(size);
        }
        write(header);
        CRC32 seen = new CRC32();
        byte[] buffer = new byte[1 << 16];
        long length = 0;
        for (int n; (n = in.read(buffer)) >= 0; length += n) {
            out.write(buffer, 0, n);
            seen.update(buffer, 0, n);
        }
        position += length;
        if (length != size || seen.getValue() != crc) {
            throw new IOException(name + " changed while it was read");
        }
        entries.add(entry);
    }

    /** Flags, method, time, date, sum, sizes, length of the name: alike in both headers. */
    private static void common(ByteBuffer header, Entry entry, boolean wide) {
        header.putShort((short) FLAGS).putShort((short) 0).putShort((short) 0).putShort((short) DATE);
        header.putInt((int) entry.crc());
        int size = (int) (wide ? ALL_ONES : entry.size());
        header.putInt(size).putInt(size).putShort((short) entry.name().length);
    }

    /** Writes the directory and closes the stream. */
    @Override
    public void close() throws IOException {
        try (out) {
            directory();
        }
    }

    private void directory() throws IOException {
        long start = position;
        for (Entry entry : entries) {
            write(central(entry));
        }
        long end = position;
        long size = end - start;
        boolean wide = entries.size() >= 0xffff || start >= ALL_ONES || size >= ALL_ONES;
        if (wide) {
            ByteBuffer record = buffer(76);
            record.putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45);
            record.putInt(0).putInt(0).putLong(entries.size()).putLong(entries.size());
            record.putLong(size).putLong(start);
            record.putInt(0x07064b50).putInt(0).putLong(end).putInt(1);
            write(record);
        }
        short count = (short) (wide ? 0xffff : entries.size());
        ByteBuffer record = buffer(22);
        record.putInt(0x06054b50).putInt(0).putShort(count).putShort(count);
        record.putInt((int) (wide ? ALL_ONES : size)).putInt((int) (wide ? ALL_ONES : start));
        record.putShort((short) 0);
        write(record);
    }

    private static ByteBuffer central(Entry entry) {
        boolean wideSize = entry.size() >= ALL_ONES;
        boolean widePlace = entry.offset() >= ALL_ONES;
        ByteArrayOutputStream numbers = new ByteArrayOutputStream();
        if (wideSize) {
            numbers.writeBytes(bytes(buffer(16).putLong(entry.size()).putLong(entry.size())));
        }
        if (widePlace) {
            numbers.writeBytes(bytes(buffer(8).putLong(entry.offset())));
        }
        int extra = numbers.size() == 0 ? 0 : 4 + numbers.size();
        ByteBuffer header = buffer(46 + entry.name().length + extra);
        short version = (short) (extra > 0 ? 45 : 20);
        header.putInt(0x02014b50).putShort(version).putShort((short) (wideSize ? 45 : 20));
        common(header, entry, wideSize);
        header.putShort((short) extra)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0);
        header.putInt((int) (widePlace ? ALL_ONES : entry.offset())).put(entry.name());
        if (extra > 0) {
            header.putShort((short) 1).putShort((short) numbers.size()).put(numbers.toByteArray());
        }
        return header;
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The whole of a buffer that was filled. */
    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.capacity()];
        buffer.get(0, bytes);
        return bytes;
    }

    private void write(ByteBuffer buffer) throws IOException {
        out.write(bytes(buffer));
        position += buffer.capacity();
    }
}
