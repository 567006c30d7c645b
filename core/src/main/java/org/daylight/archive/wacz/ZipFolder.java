// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.wacz;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.daylight.DaylightException;

/**
 * The members of a ZIP file (APPNOTE 6.3.10) that may have been made to deceive: read by the central directory, each
 * entry held against its local header, no two of them sharing bytes, none expanding beyond what it declares.
 */
public final class ZipFolder implements Closeable {
    /** Deflate packs at most 1,032 to 1; what claims more is a bomb. */
    private static final long HIGHEST_RATIO = 1100;
    /** Most bytes that a deflated member may have when unpacked. */
    private static final long LARGEST_UNPACKED = 8L << 30;

    private final Path path;
    private final FileChannel file;
    private final List<ZipMember> members;
    private final List<WaczFault> faults;

    private ZipFolder(Path path, FileChannel file, List<ZipMember> members, List<WaczFault> faults) {
        this.path = path;
        this.file = file;
        this.members = members;
        this.faults = faults;
    }

    /** Opens a file and reads its directory. @throws DaylightException where it cannot be read or is no ZIP file */
    public static ZipFolder open(Path path) {
        try {
            FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
            try {
                ZipDirectory directory = new ZipDirectory(file);
                directory.read();
                return new ZipFolder(path, file, directory.members(), directory.faults());
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (NoSuchFileException e) {
            throw new DaylightException("no such file: " + path, e);
        } catch (AccessDeniedException e) {
            throw new DaylightException("not allowed to read " + path, e);
        } catch (IOException e) {
            throw new DaylightException(path + " cannot be read as a ZIP file: " + e.getMessage(), e);
        }
    }

    /** The file. */
    public Path path() {
        return path;
    }

    FileChannel channel() {
        return file;
    }

    /** Its members in the order of the central directory, those that could not be placed left out. */
    public List<ZipMember> members() {
        return members;
    }

    /** What is wrong with the container itself. */
    public List<WaczFault> faults() {
        return faults;
    }

    /** The member of this name. */
    public Optional<ZipMember> find(String name) {
        return members.stream().filter(m -> m.name().equals(name)).findFirst();
    }

    /**
     * The bytes of a member, unpacked; never more than it declares.
     *
     * @throws IOException where it is packed in a way that is not read here, or claims to expand beyond measure
     */
    public InputStream stream(ZipMember member) throws IOException {
        InputStream range = new RangeStream(file, member.data(), member.end());
        return switch (member.method()) {
            case 0 -> range;
            case 8 -> {
                if (member.size() > LARGEST_UNPACKED || member.size() > HIGHEST_RATIO * member.packed() + 1024) {
                    throw new IOException("claims to expand from " + member.packed() + " to " + member.size()
                            + " bytes, which is beyond measure");
                }
                Inflater inflater = new Inflater(true);
                yield new Bounded(new InflaterInputStream(range, inflater, 1 << 14), inflater, member.size());
            }
            default -> throw new IOException("is packed by method " + member.method() + ", which is not read here");
        };
    }

    /** The bytes of a small member. @throws IOException where it is larger than the limit, or is not as it declares */
    byte[] bytes(ZipMember member, int limit) throws IOException {
        if (member.size() > limit) {
            throw new IOException("has " + member.size() + " bytes, more than the " + limit + " that are read");
        }
        try (InputStream in = stream(member)) {
            return in.readNBytes(limit);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new DaylightException("cannot close " + path + ": " + e.getMessage(), e);
        }
    }

    /** A stretch of a file. */
    static final class RangeStream extends InputStream {
        private final FileChannel file;
        private long at;
        private final long end;

        RangeStream(FileChannel file, long from, long end) {
            this.file = file;
            this.at = from;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (at >= end) {
                return -1;
            }
            int n = file.read(ByteBuffer.wrap(buffer, from, (int) Math.min(length, end - at)), at);
            at += Math.max(n, 0);
            return n;
        }
    }

    /** Stops an expansion that goes beyond what was declared. */
    private static final class Bounded extends InputStream {
        private final InputStream in;
        private final Inflater inflater;
        private long left;

        Bounded(InputStream in, Inflater inflater, long size) {
            this.in = in;
            this.inflater = inflater;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int n = in.read(buffer, from, length);
            left -= Math.max(n, 0);
            if (left < 0) {
                throw new IOException("expands to more than it declares");
            }
            return n;
        }

        @Override
        public void close() throws IOException {
            in.close();
            inflater.end();
        }
    }
}
