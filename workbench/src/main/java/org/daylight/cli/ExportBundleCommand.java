// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.daylight.CaptureId;
import org.daylight.run.Bundling;
import org.daylight.run.Recipient;
import org.daylight.run.RestrictedBundle;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code export bundle}: evidence for a stranger. */
@Command(
        name = "bundle",
        mixinStandardHelpOptions = true,
        description =
                "Hand evidence to a stranger: preserved pages, cited words, proofs, and how to check them offline.",
        footer = {
            "",
            "Without captures: those that an accepted statement rests on. Captures that you name come in addition. "
                    + "Captures under seal are left out. Files that may name private persons stay here; their record is handed over. "
                    + "What is private stands in the bundle as commitments; --disclose opens a field by its name, such as collector."
        })
final class ExportBundleCommand implements Callable<Integer> {
    private static final int LONGEST = 70_000;

    @ParentCommand
    private @Nullable ExportCommand parent;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "CAPTURE", description = "Ids of captures.")
    private List<String> captures = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "PATH",
            description = "A new folder, or a new file NAME.zip.")
    private @Nullable Path out;

    @Option(names = "--all", description = "Every capture of the case.")
    private boolean all;

    @Option(names = "--only", description = "The named captures and no other.")
    private boolean only;

    @Option(names = "--disclose", paramLabel = "FIELD", description = "Open this private field wherever it stands.")
    private List<String> disclose = List.of();

    @Option(
            names = "--to",
            paramLabel = "KEYFILE",
            description = {
                "Restricted: full evidence, seals opened and masks lifted, encrypted to the public key in this file (age1…,",
                "or the card of a colleague's case). --out names a new file; needs --reason."
            })
    private @Nullable Path to;

    @Option(names = "--reason", paramLabel = "TEXT", description = "With --to: why; kept as a private field.")
    private String reason = "";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        if (parent == null || spec == null || out == null) {
            throw new IllegalStateException("picocli sets parent, specification and required options");
        }
        if (only && (all || captures.isEmpty())) {
            throw new ParameterException(spec.commandLine(), "--only needs captures, and does not go with --all");
        }
        if (to != null) {
            return restricted(parent, to, out);
        }
        try (Workbench workbench = Cases.open(parent.daylight())) {
            List<CaptureId> ids = captures.stream().map(Ids::capture).toList();
            Set<String> fields = new LinkedHashSet<>(disclose);
            Bundling.Handed handed =
                    new Bundling(workbench, Output::progress).bundle(new Bundling.Choice(ids, !only, all), fields, out);
            print(handed);
        }
        return 0;
    }

    private int restricted(ExportCommand export, Path key, Path file) {
        if (spec != null && (all || only || !disclose.isEmpty())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--to takes captures by name, or all that are cited; not --all, --only, --disclose");
        }
        Recipient recipient = Recipient.read(new String(Texts.bytes(key, LONGEST), StandardCharsets.UTF_8));
        try (Workbench workbench = Cases.open(export.daylight())) {
            RestrictedBundle.Handed h = new RestrictedBundle(workbench)
                    .hand(
                            captures.stream().map(Ids::capture).toList(),
                            recipient.address(),
                            recipient.name().isEmpty() ? key.toString() : recipient.name(),
                            reason,
                            file);
            if (json) {
                Output.json(Output.object(
                        "file", h.file().toString(),
                        "sha256", h.digest().hex(),
                        "captures", h.captures(),
                        "restricted", h.restricted(),
                        "fields", h.fields(),
                        "erased", h.erased(),
                        "event", h.event()));
                return 0;
            }
            Output.line(
                    "Restricted bundle: " + h.file() + "  SHA-256 " + h.digest().hex() + "  event " + h.event());
            Output.line(h.captures() + " captures, " + h.restricted() + " of them under seal here; " + h.fields()
                    + " private fields" + (h.erased() == 0 ? "" : "; " + h.erased() + " files were erased"));
            Output.line(
                    "The recipient opens it with: daylight receive FILE --out FOLDER, or age -d -i KEY FILE > evidence.zip");
        }
        return 0;
    }

    private void print(Bundling.Handed h) {
        if (json) {
            Output.json(Output.object(
                    "place", h.place().toString(),
                    "manifestSha256", h.manifest().hex(),
                    "captures", h.captures(),
                    "heldBack", h.heldBack(),
                    "restricted", h.restricted(),
                    "passages", h.passages(),
                    "files", h.files(),
                    "bytes", h.bytes(),
                    "ledgerSize", h.size(),
                    "event", h.event()));
            return;
        }
        Output.line("Bundle: " + h.place() + " (" + h.files() + " files, " + h.captures() + " captures, " + h.passages()
                + " passages)");
        if (h.restricted() > 0) {
            Output.line("Left out: " + h.restricted() + " captures under seal");
        }
        if (h.heldBack() > 0) {
            Output.line("Held back: the stored files of " + h.heldBack() + " captures, which may name private persons");
        }
        Output.line("A stranger checks it with README.html and VERIFY.md in it, or with: daylight verify " + h.place());
    }
}
