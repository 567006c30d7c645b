// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.judge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.daylight.archive.FilePart;
import org.daylight.archive.GzipMember;

/** Where the bytes of an {@link Input} come from, and where they stand in the file. */
interface Origin {
    /** Reads some bytes; -1 at the end. */
    int read(byte[] buffer) throws IOException;

    /** Where the first byte stands that the last {@link #read} gave. */
    Place place();

    /** A file as it is stored. */
    final class Plain implements Origin {
        private final FilePart file;
        private long position;
        private long start;

        Plain(FilePart file) {
            this.file = file;
        }

        @Override
        public int read(byte[] buffer) throws IOException {
            start = position;
            int n = file.read(ByteBuffer.wrap(buffer), position);
            position += Math.max(n, 0);
            return n;
        }

        @Override
        public Place place() {
            return Place.plain(start);
        }
    }

    /** One gzip member. */
    final class Member implements Origin {
        private final GzipMember member;
        private final long offset;
        private final Budget budget;
        private long inside;
        private long start;

        Member(GzipMember member, long offset, Budget budget) {
            this.member = member;
            this.offset = offset;
            this.budget = budget;
        }

        @Override
        public int read(byte[] buffer) throws IOException {
            start = inside;
            int n = member.read(buffer, 0, buffer.length);
            if (n > 0) {
                inside += n;
                budget.spend(n);
            }
            return n;
        }

        @Override
        public Place place() {
            return new Place(offset, start);
        }
    }

    /** Bytes that are in memory. */
    final class Memory implements Origin {
        private final ByteArrayInputStream bytes;

        Memory(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read(byte[] buffer) {
            return bytes.read(buffer, 0, buffer.length);
        }

        @Override
        public Place place() {
            return Place.plain(0);
        }
    }

    /** How many bytes a file may expand to in all: much, but not without end. */
    final class Budget {
        private long left;

        Budget(long size) {
            this.left = (64L << 30) + 20 * Math.min(size, Long.MAX_VALUE / 64);
        }

        void spend(long bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("the file expands beyond all measure");
            }
        }
    }
}
