// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.judge;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.daylight.DaylightException;
import org.daylight.archive.FilePart;

/**
 * Judges one archive file to the letter of its standard: {@code ArchiveJudge.judge(file)}. WARC (ISO 28500:2017, 1.0
 * and the drafts 0.17 and 0.18), ARC 1 and 2, CDX and CDXJ, plain or packed (RFC 1952).
 *
 * <p>It says what is wrong with the form of a file, and whether its digests agree; not whether what it holds is true.
 * Memory is constant, whatever the file holds, and no content makes it fail. Thread-safe: there is no state.
 */
public final class ArchiveJudge {
    private ArchiveJudge() {}

    /**
     * Reads the file once, to its end or to where nobody can say how it goes on.
     *
     * @throws DaylightException where it cannot be opened or read, or is no file
     */
    public static Judgement judge(Path file) {
        return judge(file, 0, Long.MAX_VALUE, String.valueOf(file.getFileName()));
    }

    /**
     * As {@link #judge(Path)}, of an archive that lies inside another file. Places count from the start of the stretch.
     *
     * @param from where it starts in the file
     * @param to where it ends, or beyond the end of the file
     * @param name of the archive, which may tell what it is
     */
    public static Judgement judge(Path file, long from, long to, String name) {
        if (Files.isDirectory(file)) {
            throw new DaylightException(file + " is a folder; name a file");
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return judge(new FilePart(channel, from, Math.min(to, channel.size()) - from), name);
        } catch (NoSuchFileException e) {
            throw new DaylightException("no such file: " + file, e);
        } catch (AccessDeniedException e) {
            throw new DaylightException("not allowed to read " + file, e);
        } catch (IOException e) {
            throw new DaylightException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static Judgement judge(FilePart file, String name) throws IOException {
        Findings findings = new Findings();
        if (file.size() == 0) {
            findings.fault(Rule.FORMAT, "file", Place.plain(0), "a WARC, ARC, CDX or gzip file", "an empty file");
            return findings.judgement(ArchiveFormat.UNKNOWN, false);
        }
        Detection detected = Detection.of(file, name);
        Framing framing = new Framing(file, findings);
        switch (detected.format()) {
            case WARC -> records(framing, new WarcScan(findings), detected.packed());
            case ARC -> records(framing, new ArcScan(findings), detected.packed());
            case CDX, CDXJ -> lines(file, framing, findings, detected);
            case GZIP -> members(file, framing, findings);
            case UNKNOWN ->
                findings.fault(
                        Rule.FORMAT,
                        "file",
                        Place.plain(0),
                        "a WACZ, WARC, ARC, CDX or gzip file",
                        "bytes of another kind");
        }
        name(name, detected, findings);
        return findings.judgement(detected.format(), detected.packed());
    }

    private static void records(Framing framing, Framing.Scan scan, boolean packed) throws IOException {
        if (packed) {
            framing.packed(scan);
        } else {
            framing.plain(scan);
        }
    }

    private static void lines(FilePart file, Framing framing, Findings findings, Detection detected)
            throws IOException {
        CdxScan scan = new CdxScan(findings, detected.format() == ArchiveFormat.CDXJ);
        if (detected.packed()) {
            framing.members((in, member, number, offset) -> scan.lines(in));
        } else {
            scan.lines(new Input(new Origin.Plain(file)));
        }
    }

    private static void members(FilePart file, Framing framing, Findings findings) throws IOException {
        if (!GzipHeader.starts(file, 0)) {
            findings.fault(Rule.FORMAT, "file", Place.plain(0), "a gzip member (1f 8b)", "bytes of another kind");
            return;
        }
        framing.members((in, member, number, offset) -> {
            in.drain();
            findings.unit();
        });
    }

    /** A name that says something else misleads people and programs, but harms nothing. */
    private static void name(String fileName, Detection detected, Findings findings) {
        String name = fileName.toLowerCase(Locale.ROOT);
        ArchiveFormat said = Detection.byName(name);
        boolean saidPacked = name.endsWith(".gz") || name.endsWith(".gzip");
        boolean saidSomething = said != ArchiveFormat.UNKNOWN && said != ArchiveFormat.GZIP;
        boolean indexes = (said == ArchiveFormat.CDX || said == ArchiveFormat.CDXJ)
                && (detected.format() == ArchiveFormat.CDX || detected.format() == ArchiveFormat.CDXJ);
        if (saidSomething && !indexes && (said != detected.format() || saidPacked != detected.packed())) {
            findings.tolerate(
                    Rule.FORMAT,
                    "file",
                    Place.plain(0),
                    (saidPacked ? "a packed " : "an unpacked ") + said.label() + ", as its name says",
                    (detected.packed() ? "a packed " : "an unpacked ")
                            + detected.format().label());
        }
    }
}
