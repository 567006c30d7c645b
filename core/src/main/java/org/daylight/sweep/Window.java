// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.sweep;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A stretch of a file in memory, which moves along. For one thread. */
final class Window {
    /** Bytes that are read at once. */
    private static final int STEP = 2 << 20;

    /** With fewer bytes before its end the window moves on. */
    private static final int LOW = 128 << 10;

    /** Most bytes that one record may take. */
    private static final int MOST = 1 << 27;

    private byte[] bytes = new byte[STEP];
    private long start;
    private int filled;
    private FileChannel file;
    private long size;

    Window(FileChannel file) throws IOException {
        this.file = file;
        this.size = file.size();
    }

    /** Turns to another file, with the same memory. */
    void turn(FileChannel to) throws IOException {
        file = to;
        size = to.size();
        start = 0;
        filled = 0;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where a place of the file stands in {@link #bytes}; some bytes behind it are there, if the file has any. */
    int seek(long place) throws IOException {
        boolean inside = place >= start && place <= start + filled;
        boolean near = inside && start + filled - place < LOW && start + filled < size;
        if (!inside || near) {
            fill(place);
        }
        return (int) (place - start);
    }

    int end() {
        return filled;
    }

    long size() {
        return size;
    }

    /** Brings more bytes behind a place; answers whether there were any to bring. */
    boolean more(long place) throws IOException {
        if (start + filled >= size) {
            return false;
        }
        if (start == place) {
            if (bytes.length >= MOST) {
                return false;
            }
            bytes = new byte[bytes.length * 2];
        }
        fill(place);
        return true;
    }

    private void fill(long place) throws IOException {
        start = place;
        filled = 0;
        ByteBuffer into = ByteBuffer.wrap(bytes);
        while (into.hasRemaining()) {
            int n = file.read(into, start + filled);
            if (n < 0) {
                break;
            }
            filled += n;
        }
    }
}
