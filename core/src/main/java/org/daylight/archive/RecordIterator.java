// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Draws records from a file, one at a time. A compressed file is cut into its gzip members here, and each member is
 * parsed on its own, so that offset, length and wholeness of every record are known and not guessed.
 */
final class RecordIterator implements Iterator<Archived>, Closeable {
    private final FileChannel file;
    private final long size;
    private final long limit;
    private final boolean compressed;
    /** Whether the whole file is gone through, so that places behind its end can stand for records without one. */
    private final boolean whole;

    /** The reader of a plain file, with the record that it has found but that has not been read; null before the first. */
    private @Nullable Plain plain;

    /** The member that is being read, where it holds a further record; else null. */
    private @Nullable Member open;
    /** Bytes that all members before {@link #position} unpack to. */
    private long unpacked;
    /** Where the next record starts. */
    private long position;

    private @Nullable Archived next;
    /** A fault that was met behind a whole record, to be told after it. */
    private @Nullable Fault pending;

    private boolean ended;

    /** Starts at an offset where a record starts. */
    RecordIterator(Path path, long offset, long limit) throws IOException {
        this(path, offset, Long.MAX_VALUE, limit);
    }

    /** Goes through a stretch of a file, up to an offset and not beyond. */
    RecordIterator(Path path, long offset, long end, long limit) throws IOException {
        this.limit = limit;
        this.position = offset;
        this.file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            this.size = Math.min(end, file.size());
            this.whole = size == file.size();
            ByteBuffer magic = ByteBuffer.allocate(2);
            file.read(magic, offset);
            this.compressed = magic.position() == 2 && magic.get(0) == 0x1f && magic.get(1) == (byte) 0x8b;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** Tells how many bytes all before the first record unpack to. */
    void behind(long bytes) {
        unpacked = bytes;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            if (pending != null) {
                next = pending;
                ended = true;
            } else if (position >= size) {
                ended = true;
            } else {
                next = draw();
            }
        }
        return next != null;
    }

    @Override
    public Archived next() {
        Archived result = hasNext() ? next : null;
        if (result == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return result;
    }

    /** The record at {@link #position}; null where it is of a kind that is passed over. */
    private @Nullable Archived draw() {
        long start = position;
        try {
            return compressed ? compressed(start) : plain(start);
        } catch (IOException | RuntimeException e) {
            // The parser throws unchecked on some input; a hostile file must not end the sweep.
            ended = true;
            return fault(start, e);
        }
    }

    private static Fault fault(long offset, Exception e) {
        String message = e.getMessage();
        String line = message == null
                ? e instanceof EOFException
                        ? "the data ends inside a record"
                        : e.getClass().getSimpleName()
                : message.replaceAll("\\p{Cntrl}+", " ")
                        // The parser quotes the bytes around the place, escaped: of no use to a person.
                        .replaceFirst("(at position [0-9]+): .*", "$1 of it")
                        .strip();
        return new Fault(offset, line.length() > 200 ? line.substring(0, 200) + "…" : line);
    }

    private @Nullable Archived compressed(long start) throws IOException {
        Member member = open;
        if (member == null) {
            member = new Member(file, start);
            open = member;
            if (!member.records.advance()) {
                throw new EOFException("an empty gzip member");
            }
        }
        WarcRecord record = member.records.ahead;
        if (record == null) {
            throw new EOFException("no record in a gzip member");
        }
        long inside = member.records.position();
        RecordReading reading = RecordReading.of(record, limit);
        boolean more = another(member, record);
        long end = more ? member.records.position() : member.drain();
        boolean first = member.count++ == 0;
        long offset = first ? start : size + unpacked + inside;
        boolean alone = first && !more;
        long length = alone ? member.bytes.end() - start : end - inside;
        if (!first && !whole) {
            ended = true;
            return new Fault(offset, "more than one record in a gzip member: only the first has an offset; unpack it");
        }
        if (!more) {
            position = member.bytes.end();
            if (position > size) {
                throw new EOFException("the file ends inside a gzip member");
            }
            unpacked += end;
            open = null;
            member.bytes.close();
        }
        return reading == null ? null : reading.at(offset, length, alone);
    }

    /** Whether another record follows. Old ARCs lack the line end behind the record, which the parser misses. */
    private static boolean another(Member member, WarcRecord before) throws IOException {
        try {
            return member.records.advance();
        } catch (EOFException e) {
            if (!RecordReading.isArc(before)) {
                throw e;
            }
            return false;
        }
    }

    private @Nullable Archived plain(long start) throws IOException {
        Plain reader = plain;
        if (reader == null) {
            file.position(start);
            reader = new Plain(new Stretch(file, size), start);
            plain = reader;
            reader.advance();
        }
        WarcRecord record = reader.ahead;
        if (record == null) {
            position = size;
            return null;
        }
        RecordReading reading = RecordReading.of(record, limit);
        try {
            position = reader.advance() ? reader.position() : size;
        } catch (IOException | RuntimeException e) {
            // This record is whole, the one behind it is not.
            pending = fault(reader.position(), e);
            position = pending.offset();
        }
        return reading == null ? null : reading.at(start, position - start, true);
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.bytes.close();
        }
        file.close();
    }

    /** A gzip member, read one record ahead. */
    private static final class Member {
        private final GzipMember bytes;
        private final Counted counted;
        private final Plain records;
        private int count;

        Member(FileChannel file, long start) throws IOException {
            this.bytes = new GzipMember(file, start);
            this.counted = new Counted(bytes);
            this.records = new Plain(Channels.newChannel(counted), 0);
        }

        /** Reads to the check sum; answers how many bytes the member unpacks to. */
        long drain() throws IOException {
            byte[] rest = new byte[1 << 13];
            while (counted.read(rest, 0, rest.length) >= 0) {
                // to the check sum
            }
            return counted.count;
        }
    }

    /** Counts what passes. */
    private static final class Counted extends InputStream {
        private final InputStream in;
        private long count;

        Counted(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = in.read(into, from, length);
            count += Math.max(n, 0);
            return n;
        }
    }

    /** Plain bytes, read one record ahead: a record's length is known once the next has been found. */
    private static final class Plain {
        private final long base;
        private final Guarded bytes;
        private final WarcReader reader;
        private @Nullable WarcRecord ahead;

        Plain(ReadableByteChannel source, long base) throws IOException {
            this.base = base;
            this.bytes = new Guarded(source);
            this.reader = new WarcReader(bytes);
            reader.setLenient(true);
        }

        boolean advance() throws IOException {
            bytes.headerStarts();
            Optional<WarcRecord> found = reader.next();
            bytes.headerEnds();
            ahead = found.orElse(null);
            return found.isPresent();
        }

        long position() {
            return base + reader.position();
        }
    }

    /** A file up to an offset. */
    private record Stretch(FileChannel file, long end) implements ReadableByteChannel {
        @Override
        public int read(ByteBuffer buffer) throws IOException {
            long left = end - file.position();
            if (left <= 0) {
                return -1;
            }
            int limit = buffer.limit();
            buffer.limit((int) Math.min(limit, buffer.position() + left));
            try {
                return file.read(buffer);
            } finally {
                buffer.limit(limit);
            }
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() {
            // The iterator closes the file.
        }
    }

    /** Passes bytes on, but no endless header. */
    private static final class Guarded implements ReadableByteChannel {
        /** Most bytes of the header of a WARC record. */
        private static final int LONGEST_HEADER = 1 << 20;

        private final ReadableByteChannel channel;
        private long left = LONGEST_HEADER;
        private boolean inHeader = true;

        Guarded(ReadableByteChannel channel) {
            this.channel = channel;
        }

        void headerStarts() {
            inHeader = true;
            left = LONGEST_HEADER;
        }

        void headerEnds() {
            inHeader = false;
        }

        @Override
        public int read(ByteBuffer buffer) throws IOException {
            if (inHeader && left <= 0) {
                throw new IOException("the header of a record is larger than " + LONGEST_HEADER + " bytes");
            }
            int n = channel.read(buffer);
            left -= Math.max(n, 0);
            return n;
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() {
            // The iterator closes the file.
        }
    }
}
