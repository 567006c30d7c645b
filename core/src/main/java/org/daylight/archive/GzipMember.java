// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * One gzip member of a file (RFC 1952), checked to its last byte:
 *
 * <pre>
 * 1f 8b 08 FLG mtime(4) XFL OS [extra] [name] [comment] [crc16]  deflate…  CRC32(4) ISIZE(4)
 * </pre>
 *
 * Unlike the platform's own stream it stops at the end of the member and says where that is.
 */
public final class GzipMember extends InputStream {
    /** Most bytes that a member may expand to: what is beyond is a bomb, not a page. */
    private static final long MOST = 8L << 30;

    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int LONGEST_TEXT = 64 << 10;

    private final FilePart file;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final ByteBuffer input = ByteBuffer.allocate(1 << 14).flip();
    /** Where the input buffer's end stands in the file. */
    private long filled;

    private long written;
    private boolean ended;

    /** Opens the member that starts at this offset of the file; throws where none does. */
    public GzipMember(FileChannel file, long offset) throws IOException {
        this(FilePart.whole(file), offset);
    }

    /** Opens the member that starts at this place of a stretch; throws where none does. */
    public GzipMember(FilePart file, long offset) throws IOException {
        this.file = file;
        this.filled = offset;
        try {
            header();
        } catch (IOException e) {
            inflater.end();
            throw e;
        }
    }

    private void header() throws IOException {
        if (one() != 0x1f || one() != 0x8b || one() != 8) {
            throw new ZipException("expected a gzip member");
        }
        int flags = one();
        if ((flags & 0xe0) != 0) {
            throw new ZipException("expected a gzip member, found reserved flags");
        }
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip((int) number(2));
        }
        for (int flag : new int[] {NAME, COMMENT}) {
            if ((flags & flag) != 0) {
                for (int n = 0; one() != 0; n++) {
                    if (n > LONGEST_TEXT) {
                        throw new ZipException("a name in a gzip header is longer than " + LONGEST_TEXT + " bytes");
                    }
                }
            }
        }
        if ((flags & HEADER_CRC) != 0) {
            skip(2);
        }
    }

    private int one() throws IOException {
        if (!input.hasRemaining()) {
            fill();
        }
        return input.get() & 0xff;
    }

    /** Little-endian, unsigned. */
    private long number(int bytes) throws IOException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (long) one() << (8 * i);
        }
        return value;
    }

    private void skip(int n) throws IOException {
        for (int i = 0; i < n; i++) {
            one();
        }
    }

    private void fill() throws IOException {
        input.clear();
        int n = file.read(input, filled);
        input.flip();
        if (n <= 0) {
            throw new EOFException("the file ends inside a gzip member");
        }
        filled += n;
    }

    /** The offset behind the member's last byte, once {@code read} has returned -1. */
    public long end() {
        if (!ended) {
            throw new IllegalStateException("the member has not been read to its end");
        }
        return filled - input.remaining();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /**
     * Reads unpacked bytes.
     *
     * @throws EOFException where the file ends first
     * @throws ZipException where the data or its check sum is wrong, or it expands beyond all measure
     */
    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (ended) {
            return -1;
        }
        if (length == 0) {
            return 0;
        }
        try {
            int n;
            while ((n = inflater.inflate(buffer, from, length)) == 0) {
                if (inflater.finished()) {
                    trailer();
                    return -1;
                }
                if (inflater.needsDictionary()) {
                    throw new ZipException("damaged gzip data: asks for a dictionary");
                }
                feed();
            }
            crc.update(buffer, from, n);
            written += n;
            if (written > MOST) {
                throw new ZipException("a gzip member expands to more than " + MOST + " bytes");
            }
            return n;
        } catch (DataFormatException e) {
            throw new IOException("damaged gzip data: " + e.getMessage(), e);
        }
    }

    private void feed() throws IOException {
        if (!input.hasRemaining()) {
            fill();
        }
        inflater.setInput(input.array(), input.position(), input.remaining());
        input.position(input.limit());
    }

    private void trailer() throws IOException {
        input.position(input.limit() - inflater.getRemaining());
        if (number(4) != crc.getValue()) {
            throw new ZipException("damaged gzip data: wrong check sum");
        }
        if (number(4) != (written & 0xffffffffL)) {
            throw new ZipException("damaged gzip data: wrong length");
        }
        ended = true;
    }

    /** Frees memory; the file stays open. */
    @Override
    public void close() {
        inflater.end();
    }
}
