// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.corroborate.Credibility;
import org.daylight.ledger.Folders;
import org.daylight.publish.leak.Ahead;
import org.daylight.publish.leak.Forbidden;
import org.daylight.publish.leak.LeakTest;
import org.daylight.publish.leak.Outcome;
import org.daylight.publish.pdf.Printer;
import org.daylight.publish.pdf.ReportPdf;
import org.daylight.publish.schema.DataPackage;
import org.daylight.publish.schema.Dictionary;
import org.daylight.publish.schema.Forms;
import org.daylight.publish.schema.Schemas;
import org.daylight.publish.template.Pages;
import org.jspecify.annotations.Nullable;

/**
 * Builds edition folders. The same input gives the same bytes, so two people with one register can compare digests.
 *
 * <p>An edition is written to a hidden folder beside its final place, tested there for leaks, and renamed: what stands
 * at the final place is whole and has passed. A hidden folder that an earlier crash left is removed first; nothing but
 * the rename makes an edition public.
 */
public final class EditionBuilder {
    private static final String FORMAT = "daylight-edition/1";
    /** Chromium 156 takes five minutes for 2,000 passages, and for 10,000 more than 9 GB and no end that was seen. */
    private static final int MOST_PRINTED = 2_500;

    private static final String MEND =
            "seal it (`daylight seal`), mask it or reject what rests on that page, and publish again;"
                    + " nothing was published";
    private final Function<byte[], String> signer;
    private final Captures captures;
    private final LeakTest leakTest;
    private final @Nullable Printer printer;

    /** Opens the stored WARC file of a capture that may be handed out. */
    @FunctionalInterface
    public interface Captures {
        /** The bytes of the stored file; the builder closes the stream. */
        InputStream open(CaptureId capture) throws IOException;
    }

    /** What the manifest says of a file. */
    private record Listed(Digest digest, long size) {}

    /**
     * The folder as far as it is made. Several threads write to it.
     *
     * @param ahead looks through what is written while the rest is
     */
    private record Made(Path folder, SortedMap<String, Listed> files, Ahead ahead) {
        /** Writes a file that stays as it is. */
        void put(String path, byte[] bytes) throws IOException {
            Path target = folder.resolve(path);
            Path parent = target.getParent();
            if (parent != null && !Files.isDirectory(parent)) {
                Files.createDirectories(parent);
            }
            Files.write(target, bytes);
            files.put(path, new Listed(Digest.of(bytes), bytes.length));
            ahead.written(path);
        }
    }

    /**
     * @param signer given the text of a C2SP signed note (UTF-8, ends with a line feed), answers its signature lines,
     *     each {@code "— name base64\n"}
     * @param captures where the files of unrestricted captures come from
     * @param forbidden masked names: what must not stand anywhere in the edition
     */
    public EditionBuilder(Function<byte[], String> signer, Captures captures, Collection<String> forbidden) {
        this(signer, captures, Forbidden.names(forbidden), null);
    }

    /** @param printer of the PDF file; null where the edition is to have none */
    public EditionBuilder(
            Function<byte[], String> signer, Captures captures, Forbidden forbidden, @Nullable Printer printer) {
        this.printer = printer;
        this.signer = signer;
        this.captures = captures;
        this.leakTest = new LeakTest(forbidden);
    }

    /**
     * Writes an edition to a folder that must not exist yet. It is built beside it, leak-tested there, and renamed.
     *
     * @throws DaylightException where a statement has no passage, a digest does not match, a leak was found (naming
     *     file and offset), or the disk refuses; nothing is left behind
     */
    public Edition build(EditionInput input, Path folder) {
        return build(input, List.of(), folder);
    }

    /** Files that are made when they are due and forgotten when they are written. */
    @FunctionalInterface
    public interface Further {
        /** The files by their paths in the edition. */
        Map<String, byte[]> made();
    }

    /**
     * The same with further files.
     *
     * @param more the register in the forms of others
     */
    public Edition build(EditionInput input, List<Further> more, Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        Path name = place.getFileName();
        if (name == null || Files.exists(place)) {
            throw new DaylightException("edition: " + folder + " is there already; editions are never overwritten,"
                    + " name another folder");
        }
        Path building = place.resolveSibling("." + name + ".building");
        try {
            Folders.remove(building);
            Files.createDirectories(building);
            Edition edition = write(input, more, building, place);
            Files.move(building, place, StandardCopyOption.ATOMIC_MOVE);
            return edition;
        } catch (IOException e) {
            throw new DaylightException(
                    "edition: " + folder + " cannot be written (" + e.getMessage() + "); see that the disk has room"
                            + " and the folder may be written",
                    e);
        } finally {
            removeQuietly(building);
        }
    }

    private Edition write(EditionInput input, List<Further> more, Path folder, Path place) throws IOException {
        try (Ahead ahead = leakTest.ahead(folder)) {
            return write(input, more, new Made(folder, new ConcurrentSkipListMap<>(), ahead), place);
        }
    }

    private Edition write(EditionInput input, List<Further> more, Made made, Path place) throws IOException {
        // The forms of others take longest, and ask for nothing but the input.
        Meanwhile<?> others = new Meanwhile<>("forms", () -> {
            for (Further further : more) {
                for (Map.Entry<String, byte[]> other : further.made().entrySet()) {
                    made.put(other.getKey(), other.getValue());
                }
            }
            return made;
        });
        Meanwhile<ReportPdf> printing;
        Pages pages;
        try {
            // The browser is a program of its own: it prints while all else is written.
            Printer browser = input.passages().size() > MOST_PRINTED ? null : printer;
            pages = new Pages(input, browser != null);
            printing = browser == null
                    ? null
                    : new Meanwhile<>(
                            "printing", () -> ReportPdf.of(browser, pages::paper, input.title(), input.asOf()));
            made.put("index.html", pages.report());
            Map<String, Integer> numbers = pages.numbers();
            passages(made, pages, numbers);
            for (Map.Entry<String, CutOut> cut : input.cutOuts().entrySet()) {
                if (numbers.containsKey(cut.getKey()) && cut.getValue() instanceof CutOut.Shown shown) {
                    made.put("passages/" + cut.getKey() + ".png", shown.png());
                }
            }
            EditionData.write(input, numbers, made::put);
        } finally {
            others.over(); // Nothing writes to a folder that is being taken away.
        }
        others.done();
        ReportPdf pdf = printing == null ? null : printing.done();
        if (pdf != null) {
            made.put("report.pdf", pdf.bytes());
        }
        described(input, pages, made);
        Map<String, Integer> numbers = pages.numbers();
        for (PassageView passage : input.passages()) {
            if (numbers.containsKey(passage.id()) && passage.copy() instanceof PreservedCopy.Included copy) {
                capture(passage, copy, made);
            }
        }
        StringBuilder sums = new StringBuilder();
        made.files()
                .forEach((path, listed) -> sums.append(listed.digest().hex())
                        .append("  ")
                        .append(path)
                        .append('\n'));
        made.put("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
        // The manifest says what the test went through, so it is tested by itself, with its signature.
        Outcome outcome = made.ahead().look();
        outcome.require("edition", MEND);
        byte[] manifest = EditionData.json(manifest(input, numbers.size(), pdf, outcome, made.files()));
        Digest digest = Digest.of(manifest);
        made.put("edition.json", manifest);
        String text = FORMAT + "\n" + input.number() + "\n" + digest.hex() + "\n";
        String note = text + "\n" + signer.apply(text.getBytes(StandardCharsets.UTF_8));
        made.put("edition.note", note.getBytes(StandardCharsets.UTF_8));
        Outcome last = leakTest.look(made.folder(), path -> path.startsWith("edition."));
        last.require("edition", MEND);
        return new Edition(place, digest, made.files().size(), numbers.size(), printed(input, pdf), outcome.and(last));
    }

    private Printed printed(EditionInput in, @Nullable ReportPdf pdf) {
        if (pdf != null) {
            return Printed.YES;
        }
        return printer != null && in.passages().size() > MOST_PRINTED ? Printed.TOO_LONG : Printed.NO_BROWSER;
    }

    /** One page each, on every processor: they share nothing that changes. */
    private static void passages(Made made, Pages pages, Map<String, Integer> numbers) throws IOException {
        try {
            numbers.entrySet().parallelStream().forEach(passage -> {
                try {
                    made.put("passages/" + passage.getKey() + ".html", pages.passage(passage.getValue()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNullElse(e.getCause(), new IOException(e));
        }
    }

    /** What the data mean: dictionary, schemas, data package. */
    private static void described(EditionInput in, Pages pages, Made made) throws IOException {
        SortedMap<String, Listed> files = made.files();
        Set<String> data = files.keySet().stream()
                .filter(path -> path.startsWith("data/"))
                .map(path -> path.substring("data/".length()))
                .collect(Collectors.toSet());
        made.put("data/dictionary.html", pages.dictionary(data));
        for (Dictionary.Table table : Dictionary.tables()) {
            if (files.containsKey("data/" + table.name() + ".json")) {
                byte[] schema = EditionData.json(Schemas.json(table));
                made.put("data/schema/" + table.name() + ".schema.json", schema);
            }
        }
        for (Map.Entry<String, byte[]> schema : Forms.schemas().entrySet()) {
            if (files.containsKey("data/" + schema.getKey())) {
                made.put("data/schema/" + schema.getKey() + ".schema.json", schema.getValue());
            }
        }
        for (Map.Entry<String, byte[]> schema : Forms.own().entrySet()) {
            made.put("data/schema/" + schema.getKey() + ".schema.json", schema.getValue());
        }
        TreeMap<String, DataPackage.Part> parts = new TreeMap<>();
        files.forEach(
                (path, l) -> parts.put(path, new DataPackage.Part(l.digest().hex(), l.size())));
        String key = in.verifierKey();
        DataPackage.Whole whole = new DataPackage.Whole(
                key.substring(0, Math.max(0, key.indexOf('+'))),
                in.caseName(),
                in.number(),
                in.title(),
                in.asOf().toString(),
                in.imprint().licence(),
                in.imprint().contact());
        made.put("datapackage.json", EditionData.json(DataPackage.of(whole, parts)));
    }

    private void capture(PassageView passage, PreservedCopy.Included copy, Made made) throws IOException {
        String path = "captures/" + passage.capture().value() + ".warc.gz";
        String text = copy.text();
        if (text != null) {
            String beside = "captures/" + passage.capture().value() + ".txt";
            made.put(beside, text.getBytes(StandardCharsets.UTF_8));
        }
        if (made.files().containsKey(path)) {
            return;
        }
        Path target = made.folder().resolve(path);
        Files.createDirectories(made.folder().resolve("captures"));
        MessageDigest sha256 = Digest.sha256();
        try (InputStream in = new DigestInputStream(captures.open(passage.capture()), sha256);
                OutputStream out = Files.newOutputStream(target)) {
            in.transferTo(out);
        }
        Digest found = Digest.ofHash(sha256.digest());
        if (!found.equals(passage.fileDigest())) {
            throw new DaylightException("edition: the stored file of capture " + passage.capture() + " has the SHA-256 "
                    + found.hex() + ", its event says " + passage.fileDigest().hex()
                    + "; run verify on the case before publishing");
        }
        made.files().put(path, new Listed(found, Files.size(target)));
        made.ahead().written(path);
    }

    private Map<String, @Nullable Object> manifest(
            EditionInput in, int passages, @Nullable ReportPdf pdf, Outcome outcome, Map<String, Listed> files) {
        Map<String, @Nullable Object> manifest = new LinkedHashMap<>();
        manifest.put("format", FORMAT);
        manifest.put("number", in.number());
        manifest.put("title", in.title());
        manifest.put("case", in.caseName());
        manifest.put("asOf", in.asOf().toString());
        manifest.put("ledgerPosition", in.ledgerPosition());
        manifest.put("root", in.root().hex());
        manifest.put("checkpoint", in.checkpointNote());
        manifest.put("verifierKey", in.verifierKey());
        manifest.put("timestamps", in.timestamps());
        manifest.put("part", in.part());
        Imprint imprint = in.imprint();
        manifest.put("contact", imprint.contact());
        manifest.put("licence", imprint.licence());
        manifest.put(
                "embargo", imprint.embargo() == null ? null : imprint.embargo().toString());
        Map<String, Object> codebook = new LinkedHashMap<>();
        codebook.put("name", imprint.codebook());
        codebook.put("version", imprint.codebookVersion());
        manifest.put("codebook", codebook);
        manifest.put("entries", in.entries().size());
        manifest.put("passages", passages);
        manifest.put("reader", in.reader());
        manifest.put("supportRule", in.supportRule());
        manifest.put("credibilityRule", Credibility.RULE_VERSION);
        manifest.put("withheld", in.withheld());
        manifest.put(
                "pdf",
                pdf != null ? pdf(pdf) : Map.of("missing", printed(in, pdf).missing()));
        manifest.put("leakTest", outcome.counts());
        Map<String, Object> list = new LinkedHashMap<>();
        files.forEach((path, listed) -> {
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("sha256", listed.digest().hex());
            file.put("size", listed.size());
            list.put(path, file);
        });
        manifest.put("files", list);
        return manifest;
    }

    /** What else would print other bytes. */
    private static Map<String, Object> pdf(ReportPdf pdf) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("pages", pdf.pages());
        facts.put("browser", pdf.browser());
        facts.put("fonts", pdf.fonts());
        return facts;
    }

    private static void removeQuietly(Path folder) {
        try {
            Folders.remove(folder);
        } catch (IOException e) {
            throw new DaylightException(
                    "edition: the unfinished folder " + folder + " cannot be removed (" + e.getMessage()
                            + "); remove it by hand, it was not leak-tested",
                    e);
        }
    }
}
