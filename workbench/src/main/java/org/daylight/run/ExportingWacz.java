// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.archive.wacz.WaczArchives;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Folders;
import org.daylight.preserve.wacz.WaczContent;
import org.daylight.preserve.wacz.WaczKey;
import org.daylight.preserve.wacz.WaczWriter;
import org.daylight.publish.leak.Forbidden;
import org.daylight.publish.leak.LeakTest;
import org.daylight.publish.leak.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Hands captures out as a WACZ file that replays elsewhere. Restricted captures stay in the case; so do pages that may
 * name a private person, as in an edition, unless they are asked for. The ledger says what left, and with which key.
 */
public final class ExportingWacz {
    /** Events that only tell of what left or who vouches: an export made after them is the same export. */
    private static final Set<EventKind> ASIDE = Set.of(
            EventKind.EXPORT,
            EventKind.CHECKPOINT,
            EventKind.COSIGNATURE,
            EventKind.TIMESTAMP,
            EventKind.VERIFICATION,
            EventKind.ACCESS,
            EventKind.STEWARD,
            EventKind.NOTICE,
            EventKind.WATCH,
            EventKind.FOOTNOTE,
            EventKind.LEAK_TEST);

    private static final String OTHERWISE = "nothing was exported";
    private static final String MEND =
            "leave that page out (--capture names others), seal the person, and export again; " + OTHERWISE;

    private final Workbench workbench;

    /** Exports from this case. */
    public ExportingWacz(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * Why captures were left out.
     *
     * @param restricted hold what is sealed
     * @param masked stand in a file with a page that may name a private person, or that cannot be looked into
     * @param unfit stand in a file that cannot be replayed as it is: torn, ARC, compressed as a whole, or missing
     */
    public record LeftOut(int restricted, int masked, int unfit) {
        /** All of them. */
        public int all() {
            return restricted + masked + unfit;
        }
    }

    /**
     * What can be exported now.
     *
     * @param content goes into the file
     * @param position size of the ledger that it rests on
     * @param captures how many are in it
     * @param leftOut how many are not
     */
    public record Selection(WaczContent content, long position, int captures, LeftOut leftOut) {}

    /**
     * An export that was made.
     *
     * @param file where it is
     * @param digest SHA-256 of it
     * @param length its bytes
     * @param records how many records its index names
     * @param selection what is in it
     * @param key SHA-256 of the public key
     * @param event where the ledger says so
     */
    public record Exported(
            Path file, Digest digest, long length, int records, Selection selection, Digest key, Event event) {}

    /**
     * Exports captures.
     *
     * @param only these captures; empty for all of the case
     * @param includeMasked whether pages that may name a private person go out too
     * @param progress is told what is being done
     * @throws DaylightException where nothing may go out, a stored file was altered, or the file cannot be written;
     *     nothing is left behind then
     */
    public Exported export(Path out, List<CaptureId> only, boolean includeMasked, Consumer<String> progress) {
        if (Files.exists(out)) {
            throw new DaylightException(out + " is there already; exports are never overwritten, name another file");
        }
        new Embargoes(workbench, Clock.systemUTC()).refuse("an archive of its pages");
        Path place = out.toAbsolutePath().normalize();
        Veils veils = includeMasked ? null : Veils.afresh(workbench);
        Selection selection = select(only, veils, progress);
        if (selection.captures() == 0) {
            throw new DaylightException("nothing to export: " + words(selection.leftOut()));
        }
        WaczKey key = key();
        Forbidden forbidden = veils == null
                ? new SealedDetails(workbench).forbidden(Set.of(), OTHERWISE)
                : new EditionVeils(workbench, veils).forbidden(OTHERWISE);
        Path building = place.resolveSibling("." + place.getFileName() + ".exporting");
        try (HalfMade made = HalfMade.begin(workbench, place, ".exporting")) {
            // 1. The file, in a folder beside its place. A crash leaves the folder, which the next start removes.
            Folders.remove(building);
            Files.createDirectories(building);
            Path part = building.resolve(String.valueOf(place.getFileName()));
            WaczWriter.Written written = new WaczWriter(selection.content(), key, progress).write(part);
            // 2. It is looked through. What stopped it is noted; nothing left.
            progress.accept("looking for what must not leave the case");
            Outcome outcome = new LeakTests(workbench).stopped("wacz", () -> {
                Outcome found = new LeakTest(forbidden).look(building);
                found.require("export", MEND);
                return found;
            });
            // 3. The event. A crash after it leaves an event of a file that did not get its name: too much is said,
            //    never too little, and the same export gives the same bytes.
            Event event = workbench
                    .append(List.of(
                            draft(place, selection, includeMasked, written, key),
                            LeakTests.draft("wacz", outcome, Map.of())))
                    .getFirst();
            // 4. The name.
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            return new Exported(
                    out, written.digest(), written.length(), written.records(), selection, key.digest(), event);
        } catch (IOException e) {
            throw new DaylightException("cannot write " + out + ": " + CaseFolder.reason(e), e);
        }
    }

    /** The key of the case that signs WACZ files, made when it is first needed. */
    public WaczKey key() {
        return WaczKey.loadOrCreate(workbench.folder().root().resolve("keys").resolve("wacz.pem"));
    }

    private static Draft draft(
            Path place, Selection selection, boolean includeMasked, WaczWriter.Written written, WaczKey key) {
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("what", "wacz");
        open.put("sha256", written.digest().hex());
        open.put("length", written.length());
        open.put("captures", (long) selection.captures());
        open.put("restricted", (long) selection.leftOut().restricted());
        open.put("masked", (long) selection.leftOut().masked());
        open.put("unfit", (long) selection.leftOut().unfit());
        open.put("includeMasked", includeMasked);
        open.put("position", selection.position());
        open.put("keySha256", key.digest().hex());
        return new Draft(EventKind.EXPORT, open, Map.of("path", place.toString()));
    }

    /** The counts of what stayed, for a person. */
    public static String words(LeftOut left) {
        List<String> parts = new ArrayList<>();
        if (left.restricted() > 0) {
            parts.add(left.restricted() + " restricted (sealed)");
        }
        if (left.masked() > 0) {
            parts.add(left.masked() + " that may name private persons (--include-masked takes them)");
        }
        if (left.unfit() > 0) {
            parts.add(left.unfit() + " in files that cannot be replayed as they are");
        }
        return parts.isEmpty() ? "no capture was left out" : "left out: " + String.join(", ", parts);
    }

    /** Chooses what may leave the case. A file leaves whole or not at all, for its bytes are the evidence. */
    public Selection select(List<CaptureId> only, boolean includeMasked, Consumer<String> progress) {
        return select(only, includeMasked ? null : Veils.afresh(workbench), progress);
    }

    /** @param veils null where pages that may name a private person go out too */
    private Selection select(List<CaptureId> only, @Nullable Veils veils, Consumer<String> progress) {
        Map<String, List<Capture>> files = files(only);
        workbench.sealedNames().all("nothing leaves the case");
        Discretion discretion = new Discretion(workbench);
        List<WaczContent.Archive> archives = new ArrayList<>();
        List<WaczContent.Page> pages = new ArrayList<>();
        int restricted = 0;
        int masked = 0;
        int unfit = 0;
        int taken = 0;
        int done = 0;
        for (Map.Entry<String, List<Capture>> entry : files.entrySet()) {
            progress.accept("looking into file " + ++done + " of " + files.size());
            List<Capture> captures = entry.getValue();
            if (captures.stream().anyMatch(Capture::restricted)) {
                restricted += captures.size();
            } else if (veils != null && captures.stream().anyMatch(c -> holdsBack(discretion, veils, c))) {
                masked += captures.size();
            } else {
                List<WaczContent.Archive> parts = parts(captures.getFirst());
                if (parts.isEmpty()) {
                    unfit += captures.size();
                } else {
                    archives.addAll(parts);
                    captures.forEach(c -> page(c, pages));
                    taken += captures.size();
                }
            }
        }
        long last = position();
        Instant created = workbench.ledger().event(last).time();
        return new Selection(
                new WaczContent(archives, pages, Map.of(), created),
                last + 1,
                taken,
                new LeftOut(restricted, masked, unfit));
    }

    /** These captures, of which each stored file is a WARC file that can be replayed: see {@link #replays}. */
    WaczContent content(List<Capture> captures, Instant created) {
        Map<String, WaczContent.Archive> archives = new LinkedHashMap<>();
        List<WaczContent.Page> pages = new ArrayList<>();
        for (Capture capture : captures) {
            archives.computeIfAbsent(capture.file(), file -> parts(capture).getFirst());
            page(capture, pages);
        }
        return new WaczContent(List.copyOf(archives.values()), pages, Map.of(), created);
    }

    /** Whether the stored file of a capture can stand in a WACZ file whole, byte for byte. */
    boolean replays(Capture capture) {
        List<WaczContent.Archive> parts = parts(capture);
        return parts.size() == 1 && parts.getFirst().from() == 0;
    }

    private Map<String, List<Capture>> files(List<CaptureId> only) {
        Map<String, List<Capture>> files = new LinkedHashMap<>();
        for (Capture capture : workbench.register().captures()) {
            files.computeIfAbsent(capture.file(), f -> new ArrayList<>()).add(capture);
        }
        if (only.isEmpty()) {
            return files;
        }
        Map<String, List<Capture>> wanted = new LinkedHashMap<>();
        for (CaptureId id : only) {
            Capture capture = workbench
                    .register()
                    .capture(id)
                    .orElseThrow(() -> new DaylightException("no capture " + id + " in this case"));
            wanted.put(capture.file(), files.getOrDefault(capture.file(), List.of(capture)));
        }
        return wanted;
    }

    private boolean holdsBack(Discretion discretion, Veils veils, Capture capture) {
        List<Document> documents = workbench.readings().documentsOf(capture.id());
        return documents.isEmpty()
                ? discretion.holdsBack(capture)
                : documents.stream().anyMatch(d -> discretion.holdsBack(capture, veils.over(d)));
    }

    /** The file as a WARC file of the export, or the WARC files inside it; none where it cannot be replayed. */
    private List<WaczContent.Archive> parts(Capture capture) {
        Path file = workbench.folder().root().resolve(capture.file());
        String name = String.valueOf(file.getFileName());
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<WaczContent.Archive> parts = new ArrayList<>();
            if (name.endsWith(".wacz")) {
                for (WaczArchives.Stretch stretch : WaczArchives.of(file)) {
                    boolean packed = stretch.name().endsWith(".gz");
                    String part =
                            name.replaceFirst("\\.wacz$", "-" + (parts.size() + 1) + (packed ? ".warc.gz" : ".warc"));
                    parts.add(new WaczContent.Archive(part, file, stretch.from(), stretch.to(), capture.fileDigest()));
                }
            } else if (name.endsWith(".warc") || name.endsWith(".warc.gz")) {
                parts.add(new WaczContent.Archive(name, file, 0, Files.size(file), capture.fileDigest()));
            }
            return parts.stream().allMatch(p -> WaczWriter.unfit(p).isEmpty()) ? parts : List.of();
        } catch (IOException e) {
            throw new DaylightException("cannot read " + file + ": " + CaseFolder.reason(e), e);
        }
    }

    private void page(Capture capture, List<WaczContent.Page> pages) {
        String type = capture.mediaType();
        boolean shown = capture.url().startsWith("http://") || capture.url().startsWith("https://");
        boolean found = capture.status() == 0 || (capture.status() >= 200 && capture.status() < 300);
        boolean page =
                type != null && (type.contains("html") || type.equals("text/plain") || type.equals("application/pdf"));
        if (shown && found && page) {
            pages.add(new WaczContent.Page(capture.id().value(), capture.url(), capture.time(), title(capture)));
        }
    }

    private @Nullable String title(Capture capture) {
        return workbench
                .readings()
                .documentOf(capture.id())
                .map(Document::title)
                .orElse(null);
    }

    /** The last event that changes what an export holds. */
    private long position() {
        long last = workbench.ledger().size() - 1;
        while (last > 0 && ASIDE.contains(workbench.ledger().event(last).kind())) {
            last--;
        }
        return last;
    }
}
