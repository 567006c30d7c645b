// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.ledger.Fault;
import org.daylight.ledger.Folders;
import org.daylight.publish.EditionInput;
import org.daylight.publish.PassageView;
import org.daylight.publish.PreservedCopy;
import org.daylight.publish.data.AnnotationExport;
import org.daylight.publish.data.CsvExport;
import org.daylight.publish.data.ExportFile;
import org.daylight.publish.data.FtmExport;
import org.daylight.publish.data.GeoJsonExport;
import org.daylight.publish.data.Sha1;
import org.daylight.publish.leak.Forbidden;
import org.daylight.publish.leak.LeakTest;
import org.daylight.publish.leak.Outcome;

/**
 * Hands the register out in the forms of others. The way out is that of an edition: the same masked view, the same leak
 * test over what was written, and an event before the file gets its name.
 */
public final class ExportingData {
    private static final String MEND =
            "seal it (`daylight seal`), mask it or reject what rests on that page, and export again;"
                    + " nothing was exported";
    private final Workbench workbench;

    /** Exports from this case. */
    public ExportingData(Workbench workbench) {
        this.workbench = workbench;
    }

    /** The forms. Their codes stand in events. */
    public enum Form {
        /** FollowTheMoney, one entity a line of JSON. */
        FTM,
        /** One row a statement. */
        CSV,
        /** One row a statement, after a byte order mark. */
        CSV_BOM,
        /** W3C Web Annotation, JSON-LD. */
        ANNOTATIONS,
        /** RFC 7946. */
        GEOJSON;

        /** The word in the event. */
        public String code() {
            return this == CSV_BOM ? "csv" : name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An export that was made.
     *
     * @param files the file that was asked for first, then those beside it
     * @param rows of the first: entities, rows, annotations or features
     * @param digest of the first
     * @param event where the ledger says so
     */
    public record Exported(List<Path> files, int rows, Digest digest, Event event) {
        /** Copies the list. */
        public Exported {
            files = List.copyOf(files);
        }
    }

    /**
     * Writes the register in this form.
     *
     * @param out the file; what belongs beside it gets a longer name. None of them may be there already
     * @throws DaylightException where the case does not verify, nothing is accepted yet, or a name would leak; nothing is
     *     left behind then
     */
    public Exported export(Form form, Path out) {
        Path place = out.toAbsolutePath().normalize();
        return export(form, place, place.toString());
    }

    /**
     * An export that was handed to a program.
     *
     * @param text what the file would hold
     */
    public record Given(String text, int rows, Digest digest, Event event) {}

    /** The same without a file that stays, for a program that asks on this machine. */
    public Given give(Form form) {
        Path folder = workbench.folder().root().resolve(".given");
        try {
            Folders.remove(folder);
            Files.createDirectories(folder);
            Exported made = export(form, folder.resolve("register"), "a program, over the API");
            return new Given(Files.readString(made.files().getFirst()), made.rows(), made.digest(), made.event());
        } catch (IOException e) {
            throw new DaylightException("cannot write below " + folder + ": " + CaseFolder.reason(e), e);
        } finally {
            remove(folder);
        }
    }

    private Exported export(Form form, Path place, String to) {
        new Embargoes(workbench, Clock.systemUTC()).refuse("data of the register");
        List<Fault> faults = workbench.ledger().verify();
        if (!faults.isEmpty()) {
            throw new DaylightException("the case does not verify, so nothing was exported: "
                    + faults.getFirst().item() + "; run `daylight verify`");
        }
        new Anchors(workbench).check();
        EditionView view = new EditionView(workbench);
        EditionInput input = view.input(1, workbench.folder().name());
        if (input.entries().isEmpty()) {
            throw new DaylightException("nothing to export: no claim is accepted yet; see `daylight claims list`");
        }
        List<ExportFile> files = files(form, input);
        for (ExportFile file : files) {
            if (Files.exists(beside(place, file))) {
                throw new DaylightException(
                        beside(place, file) + " is there already; exports are never overwritten, name another file");
            }
        }
        return write(form, place, to, files, view.forbidden(), captures(input));
    }

    /** The one file of a form, of what an edition holds. */
    byte[] of(Form form, EditionInput input) {
        return files(form, input).getFirst().bytes();
    }

    List<ExportFile> files(Form form, EditionInput input) {
        return switch (form) {
            case FTM -> FtmExport.of(input, hashes(input));
            case CSV -> CsvExport.of(input, false);
            case CSV_BOM -> CsvExport.of(input, true);
            case ANNOTATIONS -> AnnotationExport.of(input);
            case GEOJSON -> GeoJsonExport.of(input);
        };
    }

    private Exported write(
            Form form,
            Path place,
            String to,
            List<ExportFile> files,
            Forbidden forbidden,
            Collection<CaptureId> captures) {
        Path building = place.resolveSibling("." + place.getFileName() + ".exporting");
        try (HalfMade made = HalfMade.begin(workbench, place, ".exporting")) {
            // 1. The files, beside their places. A crash leaves a hidden folder, which the next start removes.
            Folders.remove(building);
            Files.createDirectories(building);
            for (ExportFile file : files) {
                Files.write(building.resolve(named(place, file)), file.bytes());
            }
            // 2. Nothing gets its name before it was looked through, file names included.
            Outcome outcome = new LeakTest(forbidden).look(building);
            new LeakTests(workbench).stopped(form.code(), () -> {
                outcome.require("export", MEND);
                return outcome;
            });
            workbench.append(List.of(LeakTests.draft(form.code(), outcome, Map.of())));
            // 3. The event. A crash after it leaves an event of files that did not get their names: too much is said,
            //    never too little.
            Digest digest = Digest.of(files.getFirst().bytes());
            Event event = new Custody(workbench).exported(form.code(), captures, digest, to);
            // 4. The names.
            List<Path> written = new ArrayList<>();
            for (ExportFile file : files) {
                Path lasting = beside(place, file);
                Files.move(building.resolve(named(place, file)), lasting, StandardCopyOption.ATOMIC_MOVE);
                written.add(lasting);
            }
            return new Exported(written, files.getFirst().rows(), digest, event);
        } catch (IOException e) {
            throw new DaylightException("cannot write " + place + ": " + CaseFolder.reason(e), e);
        }
    }

    private static void remove(Path folder) {
        try {
            Folders.remove(folder);
        } catch (IOException e) {
            throw new DaylightException(
                    "export: the unfinished folder " + folder + " cannot be removed (" + CaseFolder.reason(e)
                            + "); remove it by hand",
                    e);
        }
    }

    private static String named(Path place, ExportFile file) {
        return String.valueOf(place.getFileName()) + file.suffix();
    }

    private static Path beside(Path place, ExportFile file) {
        return place.resolveSibling(named(place, file));
    }

    private static Collection<CaptureId> captures(EditionInput input) {
        TreeSet<CaptureId> captures = new TreeSet<>();
        input.passages().forEach(p -> captures.add(p.capture()));
        return captures;
    }

    /** Of pages that may be handed out; the digest of any other would let a guess be proved. */
    private Map<CaptureId, String> hashes(EditionInput input) {
        Map<CaptureId, String> hashes = new TreeMap<>();
        for (PassageView p : input.passages()) {
            if (p.copy() instanceof PreservedCopy.Included && !hashes.containsKey(p.capture())) {
                Capture capture = CustodyFields.capture(workbench, p.capture());
                hashes.put(p.capture(), Sha1.hex(Pages.served(workbench.store(), capture)));
            }
        }
        return hashes;
    }
}
