// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.wacz;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.ZipException;

/** The records at the end of a ZIP file, which say where its directory is. */
final class ZipEnd {
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int END_LENGTH = 22;
    private static final long ALL_ONES = 0xffffffffL;
    private static final String DECEIVES = "the container was damaged or made to deceive";

    private final FileChannel file;
    private final Findings findings;
    private long directory;
    private long directoryEnd;
    private long entries;

    ZipEnd(FileChannel file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** Where the directory starts. */
    long directory() {
        return directory;
    }

    /** Where it ends. */
    long directoryEnd() {
        return directoryEnd;
    }

    /** How many members it is said to name. */
    long entries() {
        return entries;
    }

    /** Bytes of a file, all of them. */
    static ByteBuffer at(FileChannel file, long offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, offset + buffer.position()) < 0) {
                throw new EOFException("it ends before byte " + (offset + length));
            }
        }
        return buffer.flip();
    }

    /** Finds the end record: the one whose comment reaches to the end of the file. */
    void read(long size) throws IOException {
        if (size < END_LENGTH) {
            throw new ZipException("it is too short to be one");
        }
        int length = (int) Math.min(size, END_LENGTH + 0xffff);
        ByteBuffer tail = at(file, size - length, length);
        long end = -1;
        for (int i = length - END_LENGTH; i >= 0; i--) {
            if (tail.getInt(i) == END && i + END_LENGTH + (tail.getShort(i + 20) & 0xffff) == length) {
                if (end >= 0) {
                    findings.fault("the end of the directory", size - length + i, "one of them", "two", DECEIVES);
                } else {
                    end = size - length + i;
                }
            }
        }
        if (end < 0) {
            throw new ZipException("it has no directory at its end: it is cut off, damaged, or something else");
        }
        ByteBuffer record = tail.duplicate().order(ByteOrder.LITTLE_ENDIAN).position((int) (end - (size - length)));
        record.getInt();
        int disk = record.getShort();
        int first = record.getShort();
        int here = record.getShort() & 0xffff;
        entries = record.getShort() & 0xffff;
        long bytes = record.getInt() & ALL_ONES;
        directory = record.getInt() & ALL_ONES;
        int comment = record.getShort() & 0xffff;
        long before = end;
        if (entries == 0xffff || bytes == ALL_ONES || directory == ALL_ONES) {
            before = end64(end);
            bytes = before - directory;
        } else if (disk != 0 || first != 0 || here != entries) {
            throw new ZipException("it is one part of several");
        }
        directoryEnd = directory + bytes;
        if (directory < 0 || bytes < 0 || directoryEnd > before) {
            throw new ZipException("its directory lies outside of it");
        }
        if (directoryEnd != before) {
            findings.fault(
                    "the directory",
                    directoryEnd,
                    "the end record behind it",
                    (before - directoryEnd) + " other bytes",
                    DECEIVES);
        }
        if (comment > 0) {
            findings.fault(
                    "the end of the directory",
                    end + END_LENGTH,
                    "no comment",
                    comment + " bytes that nothing vouches for",
                    DECEIVES);
        }
    }

    /** Where the zip64 end record starts, having read it. */
    private long end64(long end) throws IOException {
        ByteBuffer locator = at(file, end - 20, 20);
        if (end < 76 || locator.getInt() != LOCATOR_64) {
            throw new ZipException("its end record refers to a zip64 one that is not there");
        }
        locator.getInt();
        long place = locator.getLong();
        if (place < 0 || place > end - 76) {
            throw new ZipException("its zip64 end record lies outside of it");
        }
        ByteBuffer record = at(file, place, 56);
        if (record.getInt() != END_64 || record.getLong() != end - 20 - place - 12) {
            throw new ZipException("its zip64 end record is damaged");
        }
        record.position(24);
        long here = record.getLong();
        entries = record.getLong();
        long bytes = record.getLong();
        directory = record.getLong();
        if (here != entries || bytes != place - directory) {
            throw new ZipException("its zip64 end record contradicts itself");
        }
        return place;
    }
}
