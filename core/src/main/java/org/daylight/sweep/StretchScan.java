// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.daylight.DaylightException;
import org.daylight.archive.ArchivedResponse;
import org.daylight.archive.WarcFiles;
import org.daylight.read.Sweep;

/** Goes through stretches of files, record by record, and has those read that pass the sieve. For one thread. */
final class StretchScan implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Most bytes that a record may unpack to here; larger ones are left to the full parser. */
    private static final int MOST_UNPACKED = 1 << 27;

    private final Sweep sweep;
    private final Triage triage;
    private final Unpacker unpacker = Unpacker.fastest();
    private byte[] unpacked = new byte[1 << 20];

    /**
     * A stretch of a file.
     *
     * @param file the file
     * @param from first place of the stretch
     * @param to records that start here or behind belong to the next one
     * @param exact whether a record starts at {@code from}; else the first one behind it is looked for
     */
    record Stretch(Path file, long from, long to, boolean exact) {}

    /**
     * A record of which something was read.
     *
     * @param lines what there is to say
     * @param capture the line of the list of captures; empty where the record has no claim
     */
    record Read(List<String> lines, String capture) {
        Read {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What a stretch held.
     *
     * @param first where its first record starts; -1 where it has none
     * @param end behind its last record
     * @param odd whether at {@code end} stands something that only the full parser judges
     * @param unpacked bytes that the records unpack to
     * @param records how many were looked at
     * @param opened how many of them passed the sieve
     * @param read what was read, in order
     */
    record Result(long first, long end, boolean odd, long unpacked, long records, long opened, List<Read> read) {}

    StretchScan(Sweep sweep, Sieve sieve) {
        this.sweep = sweep;
        this.triage = new Triage(sieve.scanner());
    }

    /** What decompresses here. */
    String unpacker() {
        return unpacker.name();
    }

    @Override
    public void close() {
        triage.close();
        unpacker.close();
    }

    private @org.jspecify.annotations.Nullable Window window;

    /** Goes through one stretch. @throws IOException where the file cannot be read */
    Result scan(Stretch stretch) throws IOException {
        try (FileChannel file = FileChannel.open(stretch.file, StandardOpenOption.READ)) {
            Window bytes = window;
            if (bytes == null) {
                bytes = new Window(file);
                window = bytes;
            } else {
                bytes.turn(file);
            }
            int start = bytes.seek(0);
            boolean packed = bytes.end() > 2 && bytes.bytes()[start] == 0x1f && bytes.bytes()[start + 1] == (byte) 0x8b;
            return new Going(stretch, bytes, packed).go();
        }
    }

    /** On its way through one stretch. */
    private final class Going {
        private final Stretch stretch;
        private final Window window;
        private final boolean packed;
        private final List<Read> read = new ArrayList<>();
        private long at;
        private long bytes;
        private long records;
        private long opened;

        Going(Stretch stretch, Window window, boolean packed) {
            this.stretch = stretch;
            this.window = window;
            this.packed = packed;
        }

        Result go() throws IOException {
            long first = stretch.exact ? stretch.from : find();
            at = first;
            boolean odd = false;
            while (first >= 0 && !odd && at < stretch.to && at < window.size()) {
                odd = !(packed ? member() : record());
            }
            return new Result(first, at, odd, bytes, records, opened, List.copyOf(read));
        }

        /** Where the first record of the stretch starts; -1 where none does. */
        private long find() throws IOException {
            long end = Math.min(stretch.to, window.size());
            byte[] mark = packed
                    ? new byte[] {0x1f, (byte) 0x8b, 8}
                    : "\r\n\r\nWARC/1.".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
            int skip = packed ? 0 : 4;
            long place = stretch.from;
            while (place < end) {
                int i = window.seek(place);
                int last = window.end() - mark.length;
                byte[] b = window.bytes();
                int from = i;
                while (i <= last && place < end && !matches(b, i, mark)) {
                    i++;
                }
                place += i - from;
                if (place >= end) {
                    return -1;
                }
                if (i > last) {
                    if (!window.more(place)) {
                        return -1;
                    }
                    continue;
                }
                if (!packed || startsRecord(place)) {
                    return place + skip < end ? place + skip : -1;
                }
                place++;
            }
            return -1;
        }

        private static boolean matches(byte[] b, int at, byte[] mark) {
            for (int k = 0; k < mark.length; k++) {
                if (b[at + k] != mark[k]) {
                    return false;
                }
            }
            return true;
        }

        private boolean startsRecord(long place) throws IOException {
            return unpack(place) && unpacker.written() > 5 && unpacked[0] == 'W' && unpacked[4] == '/';
        }

        private boolean unpack(long place) throws IOException {
            while (true) {
                int from = window.seek(place);
                switch (unpacker.unpack(window.bytes(), from, window.end(), unpacked)) {
                    case WHOLE -> {
                        return true;
                    }
                    case FULL -> {
                        if (unpacked.length >= MOST_UNPACKED) {
                            return false;
                        }
                        unpacked = new byte[unpacked.length * 2];
                    }
                    case BROKEN -> {
                        if (!window.more(place)) {
                            return false;
                        }
                    }
                }
            }
        }

        private boolean member() throws IOException {
            if (!unpack(at)) {
                return false;
            }
            int length = unpacker.read();
            int size = unpacker.written();
            Triage.Verdict verdict = triage.of(unpacked, 0, size);
            return triage.end() == size && done(verdict, length, size);
        }

        private boolean record() throws IOException {
            while (true) {
                int from = window.seek(at);
                Triage.Verdict verdict = triage.of(window.bytes(), from, window.end());
                long length = triage.end() - from;
                boolean cut = triage.end() > window.end() || (triage.end() < 0 && window.end() - from < 1 << 20);
                if (!cut) {
                    return triage.end() > 0 && done(verdict, length, length);
                }
                if (!window.more(at)) {
                    return false;
                }
            }
        }

        private boolean done(Triage.Verdict verdict, long length, long size) {
            if (verdict == Triage.Verdict.ODD) {
                return false;
            }
            if (verdict == Triage.Verdict.READ) {
                ArchivedResponse response;
                try {
                    response = WarcFiles.at(stretch.file, at);
                } catch (DaylightException e) {
                    return false; // told by whoever goes on with the full parser
                }
                if (response.length() != length) {
                    return false;
                }
                opened++;
                Read found = read(sweep, stretch.file, response);
                if (!found.lines.isEmpty()) {
                    read.add(found);
                }
            }
            records++;
            bytes += size;
            at += length;
            return true;
        }
    }

    /** What there is to say of a record. */
    static Read read(Sweep sweep, Path file, ArchivedResponse response) {
        List<String> lines = sweep.lines(file, response).toList();
        long claims = lines.stream().filter(line -> !Sweep.isUnread(line)).count();
        return new Read(lines, claims == 0 ? "" : capture(file, response, claims));
    }

    private static String capture(Path file, ArchivedResponse response, long claims) {
        try {
            return JSON.writeValueAsString(JSON.createObjectNode()
                    .put("file", file.toString())
                    .put("offset", response.offset())
                    .put("length", response.length())
                    .put("url", response.targetUri())
                    .put("date", response.date().toString())
                    .put("digest", response.payloadDigest().labelled())
                    .put("claims", claims));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }
}
