// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.daylight.preserve.devtools.BrowserProgram;
import org.daylight.publish.Changes;
import org.daylight.publish.Edition;
import org.daylight.publish.EditionBuilder;
import org.daylight.publish.EditionInput;
import org.daylight.publish.EditionPart;
import org.daylight.publish.Imprint;
import org.daylight.publish.Printed;
import org.daylight.publish.bundle.VerifyPage;
import org.daylight.publish.leak.Forbidden;
import org.daylight.publish.pdf.Printer;
import org.daylight.publish.schema.Forms;
import org.daylight.register.Register;
import org.jspecify.annotations.Nullable;

/** Freezes the register at a position of the ledger into a numbered, signed edition. */
public final class Publishing {
    private final Workbench workbench;

    /** Publishes from this case. */
    public Publishing(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * An edition that was published.
     *
     * @param number of the edition, from 1
     * @param edition its folder and manifest
     * @param event where the ledger says so
     * @param withdrawn statements that are not given with their words, to protect somebody
     */
    public record Published(int number, Edition edition, Event event, int withdrawn) {
        /** Whether its report stands there as a PDF file too. */
        public boolean printed() {
            return edition.printed() == Printed.YES;
        }

        /** Why there is no PDF file and how to have one, as a sentence; empty where there is one. */
        public String unprinted() {
            return switch (edition.printed()) {
                case YES -> "";
                case TOO_LONG ->
                    "No PDF file: a browser takes longer than anybody waits to print " + edition.passages()
                            + " passages; publish a part of it with --only";
                case NO_BROWSER ->
                    "No PDF file, for no browser was found: install Chromium, and the next edition has one";
            };
        }
    }

    /**
     * What is to be published.
     *
     * @param title on the cover
     * @param part which entries are taken in
     * @param pdf whether the report is to be printed, where a browser is installed
     * @param out where to put a copy; null for none
     * @param embargo the hour before which it is not to be made public; null for none
     */
    public record Order(
            String title,
            EditionPart part,
            boolean pdf,
            @Nullable Path out,
            @Nullable OffsetDateTime embargo) {
        /** The whole register, printed, at once. */
        public Order(String title, @Nullable Path out) {
            this(title, EditionPart.ALL, true, out, null);
        }

        /** A part of it, by conditions as {@link EditionPart#parse} reads them. */
        public static Order of(String title, List<String> only, boolean pdf, @Nullable Path out) {
            return new Order(title, EditionPart.parse(only), pdf, out, null);
        }

        /** The same, not to be made public before an hour as {@link Embargoes#parse} reads it; null for none. */
        public Order until(@Nullable String hour) {
            return new Order(title, part, pdf, out, hour == null ? null : Embargoes.parse(hour));
        }
    }

    /** The whole register under this title, without a PDF file. */
    public Published publish(String title, @Nullable Path out) {
        return publish(new Order(title, EditionPart.ALL, false, out, null));
    }

    /**
     * Builds the next edition as {@code editions/N} of the case, notes it in the ledger, and copies it to {@code out}.
     *
     * @throws DaylightException where an edition waits for a later hour, the case does not verify, an accepted passage does not stand in its text, or a name
     *     would leak; nothing is left behind then
     */
    public Published publish(Order order) {
        Path out = order.out();
        if (out != null && Files.exists(out)) {
            throw new DaylightException(out + " is there already; editions are never overwritten, name another folder");
        }
        new Embargoes(workbench, Clock.systemUTC()).refuseEarlier(order.embargo());
        Imprint imprint = new Imprinting(workbench).imprint(order.embargo());
        Soundness sound = new Soundness(workbench, "published");
        EditionView view;
        EditionInput input;
        int number = workbench.register().editions().stream()
                        .mapToInt(Register.MadeEdition::number)
                        .max()
                        .orElse(0)
                + 1;
        try {
            view = new EditionView(workbench);
            input = view.input(number, order.title(), order.part());
        } catch (RuntimeException e) {
            sound.require(); // An altered case can fail in any way; what was altered is what is to be said.
            throw e;
        }
        sound.require();
        if (!order.part().whole() && input.entries().isEmpty()) {
            throw new DaylightException(
                    "no entry of the register is of the part \"" + order.part().conditions()
                            + "\"; nothing was published; `daylight register list` shows kinds and countries");
        }
        RightOfReply.of(input.entries(), view.unseen()).require();
        input = whole(workbench, view, input, imprint);
        // 1. The folder, built beside its place, leak-tested, renamed. A crash after it leaves an edition that no event
        //    names; the next start sets it aside, and its number is free again.
        EditionInput whole = input;
        Edition edition = new LeakTests(workbench)
                .stopped("edition", () -> build(whole, view.forbidden(), order.pdf(), folder(number)));
        // 2. The event: from here on it is published.
        Event event = workbench
                .append(List.of(
                        new Draft(EventKind.EDITION, noted(input, edition), Map.of("title", order.title())),
                        LeakTests.draft("edition", edition.leakTest(), Map.of("number", (long) number))))
                .getFirst();
        // 3. The copy. A crash here leaves a folder .NAME.copying beside it; the edition itself is in the case.
        if (out != null) {
            try (HalfMade made = HalfMade.begin(workbench, out, ".copying")) {
                copy(edition.folder(), out);
            }
            edition = edition.at(out);
        }
        return new Published(number, edition, event, input.withheld().withdrawn());
    }

    /**
     * The edition with what it says of itself and of those before it.
     *
     * @param then the case as it stood
     */
    static EditionInput whole(Workbench then, EditionView view, EditionInput input, Imprint imprint) {
        EditionInput alone = view.pictured(input).with(imprint, Changes.NONE);
        return alone.with(imprint, new EditionChanges(then, alone, view).changes());
    }

    private static Map<String, Object> noted(EditionInput input, Edition edition) {
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("number", (long) input.number());
        open.put("position", input.ledgerPosition());
        open.put("manifestSha256", edition.manifest().hex());
        if (!input.part().whole()) {
            open.put("part", input.part().conditions());
        }
        OffsetDateTime embargo = input.imprint().embargo();
        if (embargo != null) {
            open.put("embargo", embargo.toString());
        }
        return open;
    }

    /** Builds a folder, tests it for leaks and gives it its name; nothing is noted in the ledger. */
    Edition build(EditionInput input, Forbidden forbidden, boolean pdf, Path folder) {
        Optional<BrowserProgram> browser = pdf ? BrowserProgram.find() : Optional.empty();
        try (HalfMade made = HalfMade.begin(workbench, folder, ".building");
                Printer printer = browser.map(Printer::start).orElse(null)) {
            Files.createDirectories(workbench.folder().editions());
            return new EditionBuilder(
                            text -> workbench.ledger().signatureLine(text),
                            capture -> Files.newInputStream(workbench
                                    .folder()
                                    .root()
                                    .resolve(workbench
                                            .register()
                                            .capture(capture)
                                            .orElseThrow()
                                            .file())),
                            forbidden,
                            printer)
                    .build(input, forms(input), folder);
        } catch (IOException e) {
            throw new DaylightException("cannot publish to " + folder + ": " + CaseFolder.reason(e), e);
        }
    }

    /** The page that checks the edition, and the register in the forms of others; one form is held at a time. */
    private List<EditionBuilder.Further> forms(EditionInput input) {
        EditionBuilder.Further page =
                () -> Map.of("verify.html", VerifyPage.html().getBytes(StandardCharsets.UTF_8));
        if (input.entries().isEmpty()) {
            return List.of(page);
        }
        ExportingData exporting = new ExportingData(workbench);
        return List.of(
                page,
                () -> Map.of("data/" + Forms.GEOJSON, exporting.of(ExportingData.Form.GEOJSON, input)),
                () -> Map.of("data/" + Forms.ANNOTATIONS, exporting.of(ExportingData.Form.ANNOTATIONS, input)),
                () -> followTheMoney(exporting, input));
    }

    private static Map<String, byte[]> followTheMoney(ExportingData exporting, EditionInput input) {
        String name = "data/" + Forms.FTM.replace(".jsonl", "");
        Map<String, byte[]> files = new LinkedHashMap<>();
        exporting
                .files(ExportingData.Form.FTM, input)
                .forEach(f -> files.put(name + (f.suffix().isEmpty() ? ".jsonl" : f.suffix()), f.bytes()));
        return files;
    }

    private static void copy(Path edition, Path out) {
        Path place = out.toAbsolutePath().normalize();
        Path copying = place.resolveSibling("." + place.getFileName() + ".copying");
        try (Stream<Path> all = Files.walk(edition)) {
            Files.createDirectories(copying.getParent());
            for (Path from : all.toList()) {
                Path to = copying.resolve(edition.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.move(copying, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DaylightException(
                    "the edition is published as " + edition + " but could not be copied to " + out + ": "
                            + CaseFolder.reason(e) + "; copy it by hand",
                    e);
        }
    }

    private Path folder(int number) {
        return workbench.folder().editions().resolve(Integer.toString(number));
    }

    /** Sets aside editions that a crash left without an event: nobody was told of them. A sentence for each. */
    List<String> repair() {
        Path editions = workbench.folder().editions();
        if (!Files.isDirectory(editions)) {
            return List.of();
        }
        Set<String> made = new HashSet<>();
        workbench.register().editions().forEach(e -> made.add(Integer.toString(e.number())));
        List<String> sentences = new ArrayList<>();
        try (Stream<Path> folders = Files.list(editions)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                String name = String.valueOf(folder.getFileName());
                if (name.matches("[1-9][0-9]*") && !made.contains(name)) {
                    Path aside = folder.resolveSibling(name + ".unannounced-" + System.currentTimeMillis());
                    Files.move(folder, aside, StandardCopyOption.ATOMIC_MOVE);
                    sentences.add("set " + editions.getFileName() + "/" + name + " aside as " + aside.getFileName()
                            + ": no event says that it was published; publish again");
                }
            }
            return sentences;
        } catch (IOException e) {
            throw new DaylightException("cannot look through " + editions + ": " + CaseFolder.reason(e), e);
        }
    }
}
