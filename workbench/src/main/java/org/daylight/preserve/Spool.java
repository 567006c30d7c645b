// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are kept aside while they come: in memory as long as they are few, then in a file of the folder given.
 * Whoever owns the folder removes it. Written by one thread, read by any once it is closed.
 */
public final class Spool extends OutputStream {
    private static final int IN_MEMORY = 256 << 10;

    private final Path folder;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable OutputStream out;
    private @Nullable Path file;
    private long length;

    /**
     * An empty one.
     *
     * @param folder for what does not stay in memory
     */
    public Spool(Path folder) {
        this.folder = folder;
    }

    /** One that holds these bytes. */
    public static Spool of(byte[] bytes, Path folder) throws IOException {
        Spool spool = new Spool(folder);
        spool.write(bytes);
        spool.close();
        return spool;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        length += count;
        OutputStream beyond = out;
        if (beyond == null && length > IN_MEMORY) {
            Path name = folder.resolve(UUID.randomUUID() + ".spool");
            beyond = new BufferedOutputStream(Files.newOutputStream(name));
            file = name;
            out = beyond;
            memory.writeTo(beyond);
            memory = new ByteArrayOutputStream(0);
        }
        if (beyond == null) {
            memory.write(bytes, from, count);
        } else {
            beyond.write(bytes, from, count);
        }
    }

    /** Bytes written so far. */
    public long length() {
        return length;
    }

    /** The bytes from the first on. */
    public InputStream open() throws IOException {
        Path name = file;
        return name == null ? new ByteArrayInputStream(memory.toByteArray()) : Files.newInputStream(name);
    }

    /** All bytes in memory. @throws IOException where they are more than the limit */
    public byte[] bytes(long limit) throws IOException {
        if (length > limit) {
            throw new IOException("larger than " + limit + " bytes");
        }
        try (InputStream in = open()) {
            return in.readAllBytes();
        }
    }

    @Override
    public void close() throws IOException {
        OutputStream beyond = out;
        if (beyond != null) {
            beyond.close();
        }
    }
}
