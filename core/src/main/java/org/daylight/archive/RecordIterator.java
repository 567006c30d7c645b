// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
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
    /** The reader of a plain file, with the record that it has found but that has not been read; null before the first. */
    private @Nullable Plain plain;
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
            ByteBuffer magic = ByteBuffer.allocate(2);
            file.read(magic, offset);
            this.compressed = magic.position() == 2 && magic.get(0) == 0x1f && magic.get(1) == (byte) 0x8b;
        } catch (IOException e) {
            file.close();
            throw e;
        }
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
                ? e.getClass().getSimpleName()
                : message.replaceAll("\\p{Cntrl}+", " ")
                        // The parser quotes the bytes around the place, escaped: of no use to a person.
                        .replaceFirst("(at position [0-9]+): .*", "$1 of it")
                        .strip();
        return new Fault(offset, line.length() > 200 ? line.substring(0, 200) + "…" : line);
    }

    private @Nullable Archived compressed(long start) throws IOException {
        try (GzipMember member = new GzipMember(file, start)) {
            Guarded bytes = new Guarded(Channels.newChannel(member));
            WarcReader reader = new WarcReader(bytes);
            reader.setLenient(true);
            WarcRecord record = reader.next().orElseThrow(() -> new EOFException("an empty gzip member"));
            bytes.headerEnds();
            RecordReading reading = RecordReading.of(record, limit);
            boolean alone = alone(reader, bytes);
            byte[] rest = new byte[1 << 13];
            while (member.read(rest) >= 0) {
                // to the check sum
            }
            position = member.end();
            if (position > size) {
                throw new EOFException("the file ends inside a gzip member");
            }
            if (!alone) {
                pending = new Fault(
                        start, "more than one record in a gzip member: only the first has an offset; unpack the file");
            }
            return reading == null ? null : reading.at(start, position - start);
        }
    }

    private static boolean alone(WarcReader reader, Guarded bytes) throws IOException {
        bytes.headerStarts();
        return reader.next().isEmpty();
    }

    private @Nullable Archived plain(long start) throws IOException {
        Plain reader = plain;
        if (reader == null) {
            reader = new Plain(file, start, size);
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
        return reading == null ? null : reading.at(start, position - start);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** A plain file, read one record ahead: a record's length is known once the next has been found. */
    private static final class Plain {
        private final long base;
        private final Guarded bytes;
        private final WarcReader reader;
        private @Nullable WarcRecord ahead;

        Plain(FileChannel file, long base, long end) throws IOException {
            file.position(base);
            this.base = base;
            this.bytes = new Guarded(new Stretch(file, end));
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
