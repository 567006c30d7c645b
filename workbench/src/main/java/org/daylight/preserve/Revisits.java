// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daylight.DaylightException;
import org.daylight.archive.ArchivedResponse;
import org.daylight.archive.WarcFiles;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/** Writes and reads {@code revisit} records (WARC/1.1, 6.7). */
final class Revisits {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Revisits() {}

    /** The record that a visit refers to. @throws DaylightException where it brought something else */
    private static Earlier refers(Exchange last, ArchivedResponse earlier) {
        if (last.status() != 304 && !WarcFiles.payloadDigest(last.response()).equals(earlier.payloadDigest())) {
            throw new DaylightException(last.url() + " did not answer what it answered before: keep the answer itself");
        }
        return new Earlier(earlier.recordId(), earlier.targetUri(), earlier.date(), labelled(earlier));
    }

    static WarcStore.Proofs write(Archive archive, List<WarcStore.Visit> visits, Warcinfo made) {
        List<Earlier> refers = visits.stream()
                .map(v -> refers(v.hops().getLast(), v.earlier()))
                .toList();
        Exchange first = visits.getFirst().hops().getLast();
        Path finished = archive.newFile(first.time(), Archive.REVISIT, ".warc.gz");
        try (OpenFile file = OpenFile.create(finished, OpenFile.OPEN)) {
            WarcWriter writer = new WarcWriter(file);
            writer.info(first.time(), made);
            List<Long> offsets = new ArrayList<>();
            for (int i = 0; i < visits.size(); i++) {
                List<Exchange> hops = visits.get(i).hops();
                for (Exchange hop : hops.subList(0, hops.size() - 1)) {
                    writer.exchange(hop, null);
                }
                offsets.add(writer.revisit(hops.getLast(), refers.get(i)));
            }
            file.force();
            for (int i = 0; i < offsets.size(); i++) {
                if (!earlier(file.path(), offsets.get(i)).equals(refers.get(i))) {
                    throw new IOException("it was not read back as it was written");
                }
            }
            WarcStore.Proofs proofs =
                    new WarcStore.Proofs(archive.relative(finished), file.digest(), file.position(), offsets);
            file.finish();
            return proofs;
        } catch (IOException e) {
            throw Trouble.writing(finished, e);
        }
    }

    static Revisited write(Archive archive, List<Exchange> hops, Warcinfo made, ArchivedResponse earlier) {
        Exchange last = hops.getLast();
        Earlier refers = refers(last, earlier);
        Path finished = archive.newFile(last.time(), Archive.REVISIT, ".warc.gz");
        try (OpenFile file = OpenFile.create(finished, OpenFile.OPEN)) {
            WarcWriter writer = new WarcWriter(file);
            writer.info(last.time(), made);
            for (Exchange hop : hops.subList(0, hops.size() - 1)) {
                writer.exchange(hop, null);
            }
            long offset = writer.revisit(last, refers);
            file.force();
            if (!earlier(file.path(), offset).equals(refers)) {
                throw new IOException("it was not read back as it was written");
            }
            Revisited revisited = new Revisited(
                    archive.relative(finished),
                    file.digest(),
                    file.position(),
                    offset,
                    last.time(),
                    last.status(),
                    refers,
                    Collecting.of(last, null));
            file.finish();
            return revisited;
        } catch (IOException e) {
            throw Trouble.writing(finished, e);
        }
    }

    static Earlier earlier(Path path, long offset) {
        try (FileChannel channel =
                        FileChannel.open(path, StandardOpenOption.READ).position(offset);
                WarcReader reader = new WarcReader(channel)) {
            WarcRecord record = reader.next().orElseThrow(() -> none(path, offset));
            if (!record.type().equals("revisit")) {
                throw none(path, offset);
            }
            return new Earlier(
                    field(record, "WARC-Refers-To").replaceAll("[<>]", ""),
                    field(record, "WARC-Refers-To-Target-URI"),
                    Instant.parse(field(record, "WARC-Refers-To-Date")),
                    field(record, "WARC-Payload-Digest"));
        } catch (ParsingException | DateTimeException e) {
            throw new DaylightException("no revisit record at offset " + offset + " of " + path + ": altered?", e);
        } catch (IOException e) {
            throw Trouble.reading(path, e);
        }
    }

    private static DaylightException none(Path path, long offset) {
        return new DaylightException("no revisit record at offset " + offset + " of " + path);
    }

    private static String field(WarcRecord record, String name) {
        return record.headers().first(name).orElse("");
    }

    /**
     * The digest as the earlier record has it, so that whoever looks by it finds both. SHA-1 of older archives is taken
     * over where it is right; all else is SHA-256.
     */
    private static String labelled(ArchivedResponse earlier) {
        String label = earlier.warcFields().first("WARC-Payload-Digest").orElse("");
        if (label.toLowerCase(Locale.ROOT).startsWith("sha1:")
                && !earlier.oversize()
                && label.substring(5).equalsIgnoreCase(sha1(earlier.payload()))) {
            return label;
        }
        return earlier.payloadDigest().labelled();
    }

    /** In base 32, as crawlers write it (RFC 4648, 6); 20 bytes need no padding. */
    private static String sha1(byte[] payload) {
        byte[] hash;
        try {
            hash = MessageDigest.getInstance("SHA-1").digest(payload);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
        StringBuilder text = new StringBuilder(32);
        for (int bit = 0; bit < 160; bit += 5) {
            int both = (hash[bit / 8] & 0xff) << 8 | (bit / 8 + 1 < hash.length ? hash[bit / 8 + 1] & 0xff : 0);
            text.append(BASE32.charAt(both >> (11 - bit % 8) & 31));
        }
        return text.toString();
    }
}
