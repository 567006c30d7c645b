// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.daylight.archive.Fields;
import org.daylight.archive.GzipMember;
import org.daylight.archive.RecordHeader;

/**
 * A record of any type in a file of ours: one gzip member, its WARC fields and its block. For what
 * {@code org.daylight.archive} passes over, such as metadata.
 *
 * @param offset of the record in the file, bytes
 * @param fields its WARC header
 * @param block its content; handed out uncopied; empty where only the header was asked for
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredRecord(long offset, Fields fields, byte[] block) {
    /** The value of a field, or an empty text. */
    public String field(String name) {
        return fields.first(name).orElse("");
    }

    /** The record at this place. @throws IOException where none stands there or its block is above the limit */
    static StoredRecord at(Path file, long offset, int limit) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                GzipMember member = new GzipMember(channel, offset)) {
            Fields fields = RecordHeader.read(member);
            String length = fields.first("Content-Length").orElse("");
            if (!length.matches("[0-9]{1,10}") || Long.parseLong(length) > limit) {
                throw new ProtocolException("a block of " + length + " bytes, more than may be held");
            }
            byte[] block = member.readNBytes(Integer.parseInt(length));
            if (block.length < Integer.parseInt(length)) {
                throw new EOFException("the record ends early");
            }
            return new StoredRecord(offset, fields, block);
        }
    }

    /** The headers of all whole records of a file, in order; ends where the file breaks off. */
    static List<StoredRecord> headers(Path file) throws IOException {
        List<StoredRecord> all = new ArrayList<>();
        byte[] buffer = new byte[1 << 14];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (long at = 0; at < channel.size(); ) {
                try (GzipMember member = new GzipMember(channel, at)) {
                    Fields fields = RecordHeader.read(member);
                    while (member.read(buffer) >= 0) {
                        // to its check sum
                    }
                    all.add(new StoredRecord(at, fields, new byte[0]));
                    at = member.end();
                } catch (IOException e) {
                    return all; // here it breaks off
                }
            }
        }
        return all;
    }
}
