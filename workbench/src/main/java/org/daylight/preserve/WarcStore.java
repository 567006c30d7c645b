// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.Capture;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.archive.ArchivedResponse;
import org.daylight.archive.WarcFiles;
import org.jspecify.annotations.Nullable;

/**
 * Writes the archive of a case: one WARC/1.1 file a capture, never edited once it bears its final name. Thread-safe;
 * when a method returns, its file is on the disk and survives any crash.
 */
public final class WarcStore {
    private static final String EXTRACTOR = "Daylight-Extractor";

    private final Archive archive;

    /** @param caseFolder holds {@code archive/}, which is made when needed */
    public WarcStore(Path caseFolder) {
        this.archive = new Archive(caseFolder);
    }

    Archive archive() {
        return archive;
    }

    /**
     * Writes the exchanges of one page; the last is the capture, those before it are its redirects.
     *
     * @throws DaylightException where the file cannot be written; then nothing of it is left
     */
    public Preserved record(List<Exchange> hops) {
        return record(new Fetched(hops, null), Warcinfo.PLAIN);
    }

    /**
     * As the other, and where the redirects broke off the furthest answer is the capture.
     *
     * @param made how, and what was altered
     */
    public Preserved record(Fetched fetched, Warcinfo made) {
        Exchange last = fetched.hops().getLast();
        Path finished = archive.newFile(last.time(), Archive.CAPTURE, ".warc.gz");
        Preserved preserved = write(finished, OpenFile.OPEN, file -> {
            WarcWriter writer = new WarcWriter(file);
            writer.info(last.time(), made);
            for (Exchange hop : fetched.hops()) {
                writer.exchange(hop, hop == last ? fetched.broken() : null);
            }
        });
        return preserved.collected(Collecting.of(last, fetched.broken()), unchecked(last.url(), last.via()));
    }

    private static List<String> unchecked(String url, ProxyAddress.@Nullable Kind via) {
        return via == null
                ? List.of()
                : List.of(url + " was asked through a proxy, which looked up its name: the address of the server"
                        + " is unknown and could not be checked");
    }

    /**
     * Writes a visit that brought nothing new as a {@code revisit} record in a file of its own; its payload stays where
     * it is. A capture that somebody asks for is not kept so: sealing and erasing act on whole files, and evidence
     * should stand on its own. It is for polls of a page that stays as it was.
     *
     * @param earlier the record whose payload it was
     * @throws DaylightException where the answer is neither 304 nor has that payload, or the file cannot be written
     */
    public Revisited revisit(List<Exchange> hops, Warcinfo made, ArchivedResponse earlier) {
        return Revisits.write(archive, hops, made, earlier);
    }

    /**
     * Writes visits of one round that brought nothing new, all into one file: weeks of them take little room.
     *
     * @param visits in order, at least one
     * @throws DaylightException where an answer is neither 304 nor has the payload, or the file cannot be written
     */
    public Proofs proofs(List<Visit> visits, Warcinfo made) {
        return Revisits.write(archive, visits, made);
    }

    /**
     * A visit that brought nothing new.
     *
     * @param hops the exchanges in order; the last is the answer
     * @param earlier the record whose payload it was
     */
    public record Visit(List<Exchange> hops, ArchivedResponse earlier) {
        /** Copies the list. */
        public Visit {
            hops = List.copyOf(hops);
        }
    }

    /**
     * Visits as they lie in the archive.
     *
     * @param file relative to the case folder, with forward slashes
     * @param fileDigest SHA-256 of the stored bytes
     * @param length bytes
     * @param offsets of the revisit records, bytes, in the order of the visits
     */
    public record Proofs(String file, Digest fileDigest, long length, List<Long> offsets) {
        /** Copies the list. */
        public Proofs {
            offsets = List.copyOf(offsets);
        }
    }

    /** What a revisit record refers to. @throws DaylightException where none starts there */
    public Earlier earlier(String file, long offset) {
        return Revisits.earlier(archive.resolve(file), offset);
    }

    /**
     * Writes a page as a browser showed it, with all that belongs to it, into one file.
     *
     * @throws DaylightException where the file cannot be written; then nothing of it is left
     */
    public Preserved page(ShownPage page) {
        Preserved preserved = write(
                archive.newFile(page.time(), Archive.PAGE, ".warc.gz"),
                OpenFile.OPEN,
                file -> PageWriter.write(file, page));
        Relayed main = page.main();
        return preserved.collected(Collecting.of(main), unchecked(main.url(), main.via()));
    }

    /**
     * A record of any type in a file of ours, such as a part of {@link Capture#browser()}.
     *
     * @param file relative to the case folder
     * @param limit most bytes of its block
     */
    public StoredRecord part(String file, long offset, int limit) {
        Path path = archive.resolve(file);
        try {
            return StoredRecord.at(path, offset, limit);
        } catch (IOException e) {
            throw Trouble.reading(path, e);
        }
    }

    /** Fills a file that is open. */
    interface Filling {
        void fill(OpenFile file) throws IOException;
    }

    /** Writes, forces, reads back, renames; what is returned is what was read back. */
    Preserved write(Path finished, String suffix, Filling filling) {
        try (OpenFile file = OpenFile.create(finished, suffix)) {
            filling.fill(file);
            file.force();
            Preserved preserved = archive.describe(file.path(), finished, file.digest(), file.position());
            if (preserved.records().isEmpty()) {
                String why = preserved.warnings().isEmpty()
                        ? ""
                        : ": " + preserved.warnings().getFirst();
                throw new DaylightException("no whole response or resource in it" + why);
            }
            file.finish();
            return preserved;
        } catch (IOException e) {
            throw Trouble.writing(finished, e);
        }
    }

    /**
     * Keeps the text of a capture as a conversion record; where it is kept already, that file is returned.
     *
     * @param capture what it was made from; its record is read for its id
     */
    public KeptText text(Capture capture, Document document) {
        String extractor = document.extractor().replaceAll("[^A-Za-z0-9_-]", "-");
        Path finished = archive.inMonth(capture.time(), document.id() + "." + extractor + Archive.TEXT);
        if (!Files.exists(finished)) {
            String recordId = WarcFiles.at(archive.resolve(capture.file()), capture.offset(), 0)
                    .recordId();
            byte[] bytes = document.text().getBytes(StandardCharsets.UTF_8);
            try (OpenFile file = OpenFile.create(finished, OpenFile.OPEN)) {
                WarcWriter writer = new WarcWriter(file);
                Map<String, String> fields = writer.target("conversion", WarcWriter.newId(), now(), capture.url());
                fields.put("WARC-Refers-To", "<" + recordId + ">");
                fields.put(EXTRACTOR, document.extractor());
                fields.put("WARC-Payload-Digest", Digest.of(bytes).labelled());
                writer.write(fields, "text/plain; charset=utf-8", bytes);
                file.force();
                file.finish();
            } catch (IOException e) {
                // Two threads may keep the same text; the second finds what the first has made.
                if (!Files.exists(finished)) {
                    throw Trouble.writing(finished, e);
                }
            }
        }
        return readText(archive.relative(finished));
    }

    /** Reads a kept text back, by {@link KeptText#file()}, and checks its digest. */
    public KeptText readText(String file) {
        Path path = archive.resolve(file);
        ArchivedResponse record = WarcFiles.at(path, 0);
        byte[] bytes = record.payload();
        Digest digest = Digest.of(bytes);
        if (record.kind() != ArchivedResponse.Kind.CONVERSION
                || !record.warcFields().all("WARC-Payload-Digest").equals(List.of(digest.labelled()))) {
            throw new DaylightException(file + " does not hold the text it says; run `verify`");
        }
        try {
            return new KeptText(
                    file,
                    Archive.digest(path),
                    new String(bytes, StandardCharsets.UTF_8),
                    digest,
                    record.warcFields().first(EXTRACTOR).orElse(""),
                    record.warcFields().first("WARC-Refers-To").orElse("").replaceAll("[<>]", ""),
                    record.targetUri());
        } catch (IOException e) {
            throw Trouble.reading(path, e);
        }
    }

    /** Reads a record back from a file that is named relative to the case folder. */
    public ArchivedResponse at(String file, long offset) {
        return WarcFiles.at(archive.resolve(file), offset);
    }

    /**
     * Finishes or sets aside what a crash left, and lists finished files that no event names. To be called before
     * anything else is written, by one process alone.
     *
     * @param known the files that events name, as {@link Preserved#file()}
     */
    public Repair repair(Set<String> known) {
        return new Repairing(archive, known).run();
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
