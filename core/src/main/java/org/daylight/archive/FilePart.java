// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A stretch of an open file, read as if it were a file of its own: an archive inside a container. Places count from its
 * start.
 *
 * @param file open for reading; whoever opened it closes it
 * @param from where the stretch starts in the file
 * @param size bytes of the stretch
 */
public record FilePart(FileChannel file, long from, long size) {

    /** The whole file, as long as it is now. */
    public static FilePart whole(FileChannel file) throws IOException {
        return new FilePart(file, 0, file.size());
    }

    /** Reads some bytes from a place on; -1 at the end of the stretch. */
    public int read(ByteBuffer buffer, long place) throws IOException {
        long left = size - place;
        if (left <= 0) {
            return -1;
        }
        int end = buffer.limit();
        buffer.limit((int) Math.min(end, buffer.position() + left));
        try {
            return file.read(buffer, from + place);
        } finally {
            buffer.limit(end);
        }
    }
}
