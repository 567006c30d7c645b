// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.sweep;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.daylight.DaylightException;
import org.daylight.Digest;

/**
 * What a sweep writes, in one folder: {@code lines.jsonl}, {@code captures.jsonl}, and in {@code sweep.json} how far it
 * came. After a kill the first two are cut back to what the third knows of, so that no line is lost and none comes twice.
 */
final class SweepOutput implements AutoCloseable {
    static final String LINES = "lines.jsonl";
    static final String CAPTURES = "captures.jsonl";
    static final String STATE = "sweep.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final String of;
    private final FileChannel lines;
    private final FileChannel captures;
    private final OutputStream linesOut;
    private final OutputStream capturesOut;
    private SweepState state;

    /**
     * Opens a folder, made where it is missing, and goes on where an earlier sweep of the same files ended.
     *
     * @param of what is swept and by what, as a digest
     * @throws DaylightException where the folder holds something else, or cannot be written
     */
    SweepOutput(Path folder, Digest of) {
        this.folder = folder;
        this.of = of.hex();
        try {
            Files.createDirectories(folder);
            state = known();
            lines = open(LINES, state.lines());
            captures = open(CAPTURES, state.captures());
        } catch (IOException e) {
            throw new DaylightException("cannot write to " + folder + ": " + e.getMessage(), e);
        }
        linesOut = new BufferedOutputStream(Channels.newOutputStream(lines), 1 << 16);
        capturesOut = new BufferedOutputStream(Channels.newOutputStream(captures), 1 << 16);
    }

    private SweepState known() throws IOException {
        Path file = folder.resolve(STATE);
        if (!Files.exists(file)) {
            if (Files.exists(folder.resolve(LINES))) {
                throw new DaylightException(folder + " holds " + LINES + " but no " + STATE + ": name another folder");
            }
            return SweepState.START;
        }
        ObjectNode node = (ObjectNode) JSON.readTree(file.toFile());
        if (!node.path("of").asText().equals(of)) {
            throw new DaylightException(folder
                    + " holds a sweep of other files, or by another reader: name another folder, or remove this one");
        }
        return JSON.treeToValue(node.get("state"), SweepState.class);
    }

    private FileChannel open(String name, long length) throws IOException {
        FileChannel file = FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (file.size() < length) {
            file.close();
            throw new IOException(name + " is shorter than " + STATE + " says; remove the folder and sweep again");
        }
        file.truncate(length);
        file.position(length);
        return file;
    }

    /** How far it came. */
    SweepState state() {
        return state;
    }

    /** Writes what was read, and where that ends. */
    void write(List<StretchScan.Read> read, SweepState.Step step) {
        try {
            long bytes = 0;
            long list = 0;
            long claims = 0;
            long unread = 0;
            long found = 0;
            for (StretchScan.Read one : read) {
                for (String line : one.lines()) {
                    bytes += write(linesOut, line);
                    if (org.daylight.read.Sweep.isUnread(line)) {
                        unread++;
                    } else {
                        claims++;
                    }
                }
                if (!one.capture().isEmpty()) {
                    list += write(capturesOut, one.capture());
                    found++;
                }
            }
            state = state.with(step, bytes, list, claims, unread, found);
        } catch (IOException e) {
            throw new DaylightException("cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }

    private static long write(OutputStream out, String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        return bytes.length;
    }

    /** Makes all that was written so far last. */
    void keep() {
        try {
            linesOut.flush();
            capturesOut.flush();
            lines.force(false);
            captures.force(false);
            ObjectNode node = JSON.createObjectNode().put("of", of);
            node.set("state", JSON.valueToTree(state));
            Path next = folder.resolve(STATE + ".next");
            try (FileChannel file = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                file.write(java.nio.ByteBuffer.wrap(JSON.writeValueAsBytes(node)));
                file.force(true);
            }
            Files.move(
                    next, folder.resolve(STATE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new DaylightException("cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            linesOut.close();
            capturesOut.close();
        } catch (IOException e) {
            throw new DaylightException("cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }
}
