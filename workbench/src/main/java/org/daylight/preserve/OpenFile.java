// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.daylight.Digest;

/**
 * A file of the archive while it is written. It bears its final name only when every byte of it is on the disk:
 *
 * <ol>
 *   <li>{@code NAME.open} is made and written: a crash leaves a torn file that {@link WarcStore#repair} cuts;
 *   <li>the file is forced, then read back: a crash leaves a whole file under the wrong name, which repair finishes;
 *   <li>it is renamed, atomically, and its folder forced: from here on it is evidence and never written to again.
 * </ol>
 *
 * Closing without {@link #finish} takes the file away.
 */
final class OpenFile extends OutputStream implements Closeable {
    /** Being written by us: whole records of it are worth keeping. */
    static final String OPEN = ".open";
    /** A copy of something that still lies where it came from: worth nothing before it is whole. */
    static final String COPY = ".copy";

    private final Path finished;
    private final Path open;
    private final FileChannel channel;
    private final MessageDigest sha256 = Digest.sha256();
    private long position;
    private boolean done;

    private OpenFile(Path finished, Path open, FileChannel channel) {
        this.finished = finished;
        this.open = open;
        this.channel = channel;
    }

    /** Makes the file and the folders above it. */
    static OpenFile create(Path finished, String suffix) throws IOException {
        Path folder = finished.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("a file needs a folder");
        }
        makeFolders(folder);
        Path open = finished.resolveSibling(finished.getFileName() + suffix);
        return new OpenFile(
                finished, open, FileChannel.open(open, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /** Each new folder is forced into the one above it, or a crash could take the files along with the folder. */
    private static void makeFolders(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (Files.isDirectory(folder) || parent == null) {
            return;
        }
        makeFolders(parent);
        Files.createDirectories(folder);
        force(parent);
    }

    /** Forces a folder's list of names. */
    static void force(Path folder) throws IOException {
        // Windows cannot open folders; there a rename is written through by the file system.
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Where the bytes are before {@link #finish}. */
    Path path() {
        return open;
    }

    /** Bytes written so far. */
    long position() {
        return position;
    }

    /** SHA-256 of the bytes written so far. */
    Digest digest() throws IOException {
        try {
            return Digest.ofHash(((MessageDigest) sha256.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IOException("SHA-256 of this Java cannot be read while it runs", e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        sha256.update(bytes, from, length);
        position += length;
    }

    /** Onto the disk, under the name it has. */
    void force() throws IOException {
        channel.force(true);
    }

    /** Gives the file, which has been forced, its final name. */
    void finish() throws IOException {
        channel.close();
        if (Files.exists(finished)) {
            throw new IOException("it is there already");
        }
        Files.move(open, finished, StandardCopyOption.ATOMIC_MOVE);
        done = true;
        Path folder = finished.toAbsolutePath().getParent();
        if (folder != null) {
            force(folder);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (!done) {
            Files.deleteIfExists(open);
        }
    }
}
