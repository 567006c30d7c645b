// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.archive.Archived;
import org.daylight.archive.ArchivedResponse;
import org.daylight.archive.Fault;
import org.daylight.archive.Tolerance;
import org.daylight.archive.WarcFiles;
import org.daylight.archive.wacz.WaczArchives;

/**
 * The folder {@code archive/YYYY/MM/} of a case: how files in it are named and what is said of a finished one. Names
 * hold no host and no title, for a folder's listing is easily seen:
 *
 * <pre>
 * 20261121T231702123Z-1a2b3c4d-capture.warc.gz     a page with its redirects; the last response is the capture
 * 20261121T231702123Z-1a2b3c4d-revisit.warc.gz     a visit that brought nothing new, see {@link Revisits}
 * 20261121T231702123Z-1a2b3c4d-page.warc.gz        a page as a browser showed it, see {@link PageWriter}
 * 20261121T231702123Z-1a2b3c4d-hand-in.warc.gz     a loose file
 * 20261121T231702123Z-1a2b3c4d-copy.warc.gz        an archive somebody handed in, unaltered (.warc, .arc, .arc.gz, .wacz)
 * c0123456789abcdef-t0123456789abcdef.html-1.text.warc.gz     a text that decisions rest on
 * </pre>
 */
final class Archive {
    static final String CAPTURE = "-capture";
    static final String REVISIT = "-revisit";
    static final String PAGE = "-page";
    static final String HAND_IN = "-hand-in";
    static final String COPIED = "-copy";
    static final String TEXT = ".text.warc.gz";
    static final String WACZ = ".wacz";

    /** Most digests that are named one by one. */
    private static final int MOST_WRONG = 10;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("yyyy/MM", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path caseFolder;

    Archive(Path caseFolder) {
        this.caseFolder = caseFolder.toAbsolutePath().normalize();
    }

    Path root() {
        return caseFolder.resolve("archive");
    }

    Path newFile(Instant time, String kind, String extension) {
        String random = UUID.randomUUID().toString().substring(0, 8);
        return inMonth(time, STAMP.format(time) + "-" + random + kind + extension);
    }

    Path inMonth(Instant time, String name) {
        return root().resolve(MONTH.format(time)).resolve(name);
    }

    /** As an event names it. */
    String relative(Path file) {
        return caseFolder
                .relativize(file.toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
    }

    /** The file that an event names. */
    Path resolve(String relative) {
        Path file = caseFolder.resolve(relative).normalize();
        if (!file.startsWith(root())) {
            throw new DaylightException("expected a file under archive/, found " + relative);
        }
        return file;
    }

    /** What a finished file, or one that is about to be, holds. */
    Preserved describe(Path content, Path name, Digest digest, long length) {
        List<ArchivedResponse> responses = new ArrayList<>();
        List<PreservedRecord> records = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        if (String.valueOf(name.getFileName()).contains(PAGE)) {
            return page(content, name, digest, length);
        }
        List<Tolerance> wrong = new ArrayList<>();
        boolean ours = isCapture(name);
        for (WaczArchives.Stretch stretch : stretches(content, name, length)) {
            try (Stream<Archived> all = WarcFiles.read(content, stretch.from(), stretch.to(), 0)) {
                all.forEach(archived -> {
                    switch (archived) {
                        case ArchivedResponse response -> {
                            responses.add(response);
                            wrong.addAll(wrongDigests(response));
                        }
                        case Fault fault ->
                            warnings.add("read up to byte " + fault.offset() + " of " + length + ": " + fault.what());
                    }
                });
            }
        }
        for (Tolerance one : wrong.subList(0, Math.min(wrong.size(), MOST_WRONG))) {
            warnings.add("the record at byte " + one.offset() + ": " + one.what()
                    + "; it was altered after it was recorded, or recorded wrongly");
        }
        if (wrong.size() > MOST_WRONG) {
            warnings.add("and " + (wrong.size() - MOST_WRONG) + " more digests do not agree; see verify FILE");
        }
        List<Redirect> redirects = new ArrayList<>();
        for (int i = 0; i < responses.size(); i++) {
            ArchivedResponse response = responses.get(i);
            if (ours && i < responses.size() - 1) {
                redirects.add(new Redirect(response.targetUri(), response.status()));
                continue;
            }
            records.add(record(digest, response));
            if (ours) {
                response.truncated().ifPresent(why -> warnings.add(truncated(response, why)));
            }
        }
        return new Preserved(relative(name), digest, length, records, redirects, warnings);
    }

    /** The archives in a file: itself, or those inside a WACZ file, which are read where they are. */
    private static List<WaczArchives.Stretch> stretches(Path content, Path name, long length) {
        return name.toString().endsWith(WACZ)
                ? WaczArchives.of(content)
                : List.of(new WaczArchives.Stretch("", 0, length));
    }

    /** The redirects stand before the page, everything else behind it. */
    private Preserved page(Path content, Path name, Digest digest, long length) {
        List<Redirect> redirects = new ArrayList<>();
        List<PreservedRecord> main = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        try (Stream<Archived> all = WarcFiles.read(content, 0)) {
            for (Archived archived : (Iterable<Archived>) all::iterator) {
                switch (archived) {
                    case ArchivedResponse r -> {
                        if (Transport.REDIRECTS.contains(r.status())
                                && r.headers().first("Location").isPresent()) {
                            redirects.add(new Redirect(r.targetUri(), r.status()));
                            continue;
                        }
                        main.add(record(digest, r));
                        r.truncated().ifPresent(why -> warnings.add(truncated(r, why)));
                    }
                    case Fault fault ->
                        warnings.add("read up to byte " + fault.offset() + " of " + length + ": " + fault.what());
                }
                break;
            }
            return new Preserved(
                    relative(name),
                    digest,
                    length,
                    main,
                    redirects,
                    warnings,
                    Collecting.UNKNOWN,
                    PageWriter.parts(content));
        } catch (IOException e) {
            throw Trouble.reading(content, e);
        }
    }

    private static List<Tolerance> wrongDigests(ArchivedResponse response) {
        return response.tolerated().stream()
                .filter(t -> t.kind() == Tolerance.Kind.WRONG_BLOCK_DIGEST
                        || t.kind() == Tolerance.Kind.WRONG_PAYLOAD_DIGEST)
                .toList();
    }

    private static boolean isCapture(Path name) {
        return String.valueOf(name.getFileName()).contains(CAPTURE);
    }

    private static PreservedRecord record(Digest file, ArchivedResponse response) {
        return new PreservedRecord(
                CaptureId.of(file, response.offset()),
                response.recordId(),
                response.targetUri(),
                response.date(),
                response.status(),
                response.mediaType().orElse(null),
                response.offset(),
                response.payloadDigest(),
                response.peer().orElse(null),
                response.truncated().orElse(null));
    }

    private static String truncated(ArchivedResponse response, String why) {
        long n = response.payloadLength();
        return response.targetUri()
                + switch (why) {
                    case "length" ->
                        ": the body is larger than " + n + " bytes; preserved the first " + n
                                + " bytes, raise --max-bytes";
                    case "time" -> ": the answer took too long; preserved the first " + n + " bytes of the body";
                    case "unspecified" ->
                        ": its chunks broke off their form, or are wrapped in more than they hold; preserved the"
                                + " first " + n + " bytes of the body";
                    default -> ": the connection broke; preserved the first " + n + " bytes of the body";
                };
    }

    static Digest digest(Path file) throws IOException {
        MessageDigest sha256 = Digest.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n; (n = in.read(buffer)) >= 0; ) {
                sha256.update(buffer, 0, n);
            }
        }
        return Digest.ofHash(sha256.digest());
    }
}
