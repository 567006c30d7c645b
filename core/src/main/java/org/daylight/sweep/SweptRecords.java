// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.daylight.DaylightException;
import org.daylight.archive.ArchivedResponse;
import org.daylight.archive.WarcFiles;

/** The records in which a sweep found claims, and their bytes. */
public final class SweptRecords {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SweptRecords() {}

    /**
     * A record of a swept archive.
     *
     * @param file the archive, as it was named to the sweep
     * @param offset bytes from its start
     * @param length bytes as stored
     * @param url where the record comes from
     * @param digest of its payload, with the name of the algorithm
     */
    public record Swept(Path file, long offset, long length, String url, String digest) {}

    /**
     * All records of a sweep with claims, in order.
     *
     * @param folder what the sweep wrote
     * @throws DaylightException where it holds no sweep
     */
    public static List<Swept> of(Path folder) {
        Path list = folder.resolve(SweepOutput.CAPTURES);
        if (!Files.isRegularFile(list) || !Files.isRegularFile(folder.resolve(SweepOutput.STATE))) {
            throw new DaylightException(folder + " holds no sweep: name the folder given to sweep --out");
        }
        List<Swept> all = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(list)) {
                JsonNode node = JSON.readTree(line);
                all.add(new Swept(
                        Path.of(node.path("file").asText()),
                        node.path("offset").asLong(),
                        node.path("length").asLong(),
                        node.path("url").asText(),
                        node.path("digest").asText()));
            }
        } catch (IOException e) {
            throw new DaylightException("cannot read " + list + ": " + e.getMessage() + "; sweep again", e);
        }
        return all;
    }

    /**
     * Writes records of one archive as an archive of their own, byte for byte.
     *
     * @param into a file that is not there yet
     * @throws DaylightException where a record is not what it was, or shares its gzip member with others
     * @throws IOException where a file cannot be read or written
     */
    public static void copy(List<Swept> records, Path into) throws IOException {
        try (FileChannel out = FileChannel.open(into, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (Swept record : records) {
                ArchivedResponse found = WarcFiles.at(record.file, record.offset);
                if (!found.payloadDigest().labelled().equals(record.digest) || found.length() != record.length) {
                    throw new DaylightException("the record at " + record.offset + " of " + record.file
                            + " is not what it was when it was swept: sweep again");
                }
                if (!found.alone()) {
                    throw new DaylightException("the record at " + record.offset + " of " + record.file
                            + " shares its gzip member with others: unpack the file and sweep it again");
                }
                try (FileChannel in = FileChannel.open(record.file, StandardOpenOption.READ)) {
                    for (long done = 0; done < record.length; ) {
                        done += in.transferTo(record.offset + done, record.length - done, out);
                    }
                }
            }
        }
    }
}
