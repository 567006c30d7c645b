// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.footnote.back.GivingBack;
import org.daylight.footnote.back.Style;
import org.daylight.footnote.read.ReportReader;
import org.daylight.register.Footnotes;
import org.daylight.register.Footnotes.Check;
import org.daylight.register.Footnotes.Kept;
import org.daylight.register.Footnotes.Listed;
import org.daylight.register.Footnotes.Sought;
import org.daylight.run.Bundling;
import org.daylight.run.ExportingReferences;
import org.daylight.run.Workbench;
import org.daylight.run.footnote.Bearing;
import org.daylight.run.footnote.Evidence;
import org.daylight.run.footnote.Rescue;
import org.daylight.run.footnote.Returning;
import org.daylight.run.footnote.Seeking;
import org.daylight.run.footnote.Standing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code footnotes}: rescues what a report cites. */
@Command(
        name = "footnotes",
        mixinStandardHelpOptions = true,
        description =
                "Rescue the footnotes of a report: list them, capture what they cite, see whether the pages say it,"
                        + " give the report back with references.",
        footer = {
            "",
            "Said again with the same file it goes on where it ended. Pages that are gone",
            "are sought in the public archives of the case (see `archives`).",
            "docs/footnotes.md says which formats, and how pages are judged."
        })
final class FootnotesCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Parameters(
            paramLabel = "REPORT",
            description = "DOCX, ODT, PDF, Markdown, HTML, LaTeX, BibTeX, a table, or plain text.")
    private Path file = Path.of("");

    @Option(names = "--list", description = "Ask nothing of the network: list the notes, and what is known of them.")
    private boolean list;

    @Option(names = "--again", description = "Also ask again for what was blocked, unreached, gone or not found.")
    private boolean again;

    @Option(
            names = "--confirm",
            paramLabel = "NOTE[=N]",
            description = "The passage listed first (or as number N) says what the note rests on it. Can be repeated.")
    private List<String> confirm = new ArrayList<>();

    @Option(
            names = "--unsupported",
            paramLabel = "NOTE",
            description = "The pages of this note do not say it. Can be repeated.")
    private List<String> unsupported = new ArrayList<>();

    @Option(
            names = "--copy",
            paramLabel = "NOTE=FILE",
            description =
                    "A copy that you have of what this note cites and nobody else could capture. Can be repeated.")
    private Map<String, Path> copies = new LinkedHashMap<>();

    @Option(
            names = "--give-back",
            paramLabel = "OUT",
            description = "Write the report with references to what was preserved (DOCX, ODT, Markdown, LaTeX).")
    private @Nullable Path out;

    @Option(names = "--style", paramLabel = "STYLE", description = "daylight, chicago, oscola or apa.")
    private String style = "daylight";

    @Option(
            names = "--cover",
            description = "With --give-back: put a bar over each name that the case masks, instead of refusing.")
    private boolean cover;

    @Option(
            names = "--bundle",
            paramLabel = "OUT",
            description =
                    "Hand the evidence over: a new folder, or NAME.zip, with verify.html for whoever receives it.")
    private @Nullable Path bundle;

    @Option(names = "--note", paramLabel = "NOTE", description = "With --bundle: of this note alone.")
    private @Nullable String only;

    @Option(
            names = "--references",
            paramLabel = "OUT",
            description = "Write the preserved sources for a reference manager: NAME.json (CSL-JSON) or NAME.ris.")
    private @Nullable Path references;

    @Option(names = "--json", description = "Print one JSON object a note.")
    private boolean json;

    @Override
    public Integer call() {
        Style wanted = Style.of(style)
                .orElseThrow(() ->
                        new DaylightException("--style is daylight, chicago, oscola or apa; found \"" + style + "\""));
        together();
        byte[] bytes = bytes();
        String name = String.valueOf(file.getFileName());
        try (Workbench workbench = Cases.open(daylight)) {
            Kept report = new Rescue(workbench).take(name, bytes);
            Footnotes footnotes = new Footnotes(workbench.database());
            boolean decides = !confirm.isEmpty() || !unsupported.isEmpty() || !copies.isEmpty();
            boolean hands = out != null || bundle != null || references != null;
            if (decides) {
                decide(workbench, footnotes, report);
            } else if (!list && !hands) {
                seek(workbench, footnotes, report);
            }
            if (out != null) {
                giveBack(workbench, report, bytes, wanted, out);
            }
            handOver(workbench, footnotes, report);
            if (!hands && !decides) {
                new FootnoteLines(workbench, footnotes, report, json).print();
            }
            return 0;
        }
    }

    /** An option that would do nothing is refused. */
    private void together() {
        if (only != null && bundle == null) {
            throw new DaylightException("--note says of which note --bundle is; name the bundle too");
        }
        if (cover && out == null) {
            throw new DaylightException("--cover says how --give-back is done; name the file to write too");
        }
        if (references != null && !references.toString().matches(".+\\.(?:json|ris)")) {
            throw new DaylightException("--references writes NAME.json (CSL-JSON) or NAME.ris; found " + references);
        }
    }

    private byte[] bytes() {
        try {
            if (Files.size(file) > ReportReader.MOST_BYTES) {
                throw new DaylightException(file + " has " + Files.size(file) + " bytes, more than the "
                        + ReportReader.MOST_BYTES + " that are read: take pictures out of it");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new DaylightException("cannot read " + file + ": " + Failures.reason(e), e);
        }
    }

    private void seek(Workbench workbench, Footnotes footnotes, Kept report) {
        Output.progress("report " + report.id() + ": "
                + Columns.many(footnotes.notes(report.id()).size(), "note") + ", "
                + Columns.many(footnotes.sources(report.id()).size(), "source"));
        var veils = workbench.veils();
        new Seeking(workbench, Seeking.Manners.USUAL)
                .all(
                        report,
                        again,
                        (p, s) -> Output.progress(p.done() + " of " + p.of() + "  "
                                + (s.outcome() == null ? "" : s.outcome().code()) + "  " + veils.hide(s.key()) + "  "
                                + Math.round(p.perMinute()) + " a minute, " + left(p.left()) + " left"));
    }

    private static String left(Duration left) {
        return left.toMinutes() > 0
                ? Columns.many(left.toMinutes(), "minute")
                : Columns.many(left.toSeconds(), "second");
    }

    private void decide(Workbench workbench, Footnotes footnotes, Kept report) {
        copies.forEach((named, copy) -> handIn(workbench, footnotes, report, note(footnotes, report, named), copy));
        Rescue rescue = new Rescue(workbench);
        Bearing bearing = new Bearing(workbench, report);
        for (String choice : confirm) {
            String[] parts = choice.split("=", 2);
            Listed note = note(footnotes, report, parts[0]);
            int n = parts.length == 1 ? 1 : number(parts[1]);
            List<Bearing.Passage> passages = bearing.of(note).passages();
            if (n < 1 || n > passages.size()) {
                throw new DaylightException("note " + parts[0] + " has " + Columns.many(passages.size(), "passage")
                        + " to confirm, not one of number " + n + "; nothing was written");
            }
            Bearing.Passage p = passages.get(n - 1);
            long event = rescue.says(report, note, p.source(), p.found().at());
            Output.line(
                    "note " + parts[0] + ": confirmed, event " + event + ": \"" + Columns.cut(p.shown(), 120) + "\"");
        }
        for (String named : unsupported) {
            Listed note = note(footnotes, report, named);
            List<Sought> pages = footnotes.sources(report.id()).stream()
                    .filter(s -> note.sources().contains(s.place()) && s.capture() != null)
                    .toList();
            if (pages.isEmpty()) {
                throw new DaylightException("no page of note " + named + " was captured; nothing was written");
            }
            pages.forEach(s -> Output.line("note " + named + ": not supported by source " + s.place() + ", event "
                    + rescue.unsupported(report, note, s)));
        }
    }

    private static void handIn(Workbench workbench, Footnotes footnotes, Kept report, Listed note, Path copy) {
        List<Sought> lacking = footnotes.sources(report.id()).stream()
                .filter(s -> note.sources().contains(s.place()) && s.capture() == null)
                .toList();
        if (lacking.size() != 1) {
            throw new DaylightException("note " + note.id() + " cites " + Columns.many(lacking.size(), "source")
                    + " without a copy, and --copy stands for one; nothing was written");
        }
        String name = String.valueOf(copy.getFileName());
        CaptureId capture = new Standing(workbench).handIn(report, lacking.getFirst(), copy, name);
        Output.line("note " + note.id() + ": " + name + " stands for its source, capture " + capture);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new DaylightException("--confirm is NOTE or NOTE=N, such as 12=2; found \"" + text + "\"", e);
        }
    }

    /** By its number as printed, or by its id where that is not one note's alone. */
    private static Listed note(Footnotes footnotes, Kept report, String named) {
        List<Listed> notes = footnotes.notes(report.id());
        List<Listed> fitting = notes.stream().filter(n -> n.id().equals(named)).toList();
        if (fitting.isEmpty()) {
            fitting = notes.stream().filter(n -> n.number().equals(named)).toList();
        }
        if (fitting.size() != 1) {
            throw new DaylightException(
                    fitting.isEmpty()
                            ? "the report has no note " + named + "; `--list` prints those it has; nothing was written"
                            : "several notes are numbered " + named + ": say which by its id, "
                                    + fitting.stream().map(Listed::id).collect(Collectors.joining(", "))
                                    + "; nothing was written");
        }
        return fitting.getFirst();
    }

    private void handOver(Workbench workbench, Footnotes footnotes, Kept report) {
        if (references != null) {
            String form = references.toString().endsWith(".ris") ? "ris" : "csl";
            Evidence evidence = Evidence.of(workbench, report, null);
            ExportingReferences.Written written =
                    new ExportingReferences(workbench).export(form, evidence.captures(), references);
            Output.line(references + ": " + Columns.many(written.references(), "preserved page"));
        }
        if (bundle != null) {
            Listed note = only == null ? null : note(footnotes, report, only);
            Bundling.Handed handed = new Bundling(workbench, Output::progress)
                    .bundle(Evidence.of(workbench, report, note).bundle(), Set.of(), bundle);
            Output.line(handed.place() + ": " + Columns.many(handed.captures(), "capture") + ", "
                    + Columns.many(handed.passages(), "passage") + "; manifest SHA-256 "
                    + handed.manifest().hex() + "  event " + handed.event());
            Output.line("Whoever receives it opens verify.html in it.");
        }
    }

    private void giveBack(Workbench workbench, Kept report, byte[] bytes, Style style, Path out) {
        if (Files.exists(out)) {
            throw new DaylightException(out + " is there already; name another file; nothing was written");
        }
        GivingBack.Returned back =
                new Returning(workbench).back(report, String.valueOf(file.getFileName()), bytes, style, cover);
        Texts.write(out, back.file());
        Output.line(out + ": " + Columns.many(back.added(), "note") + " given a reference, " + back.already()
                + " had theirs, " + Columns.many(back.without(), "source") + " without a copy"
                + (back.covered() == 0 ? "" : ", names covered in " + Columns.many(back.covered(), "place")));
        back.remarks().forEach(r -> Output.progress("note: " + r));
    }

    /** What the confirmed checks of a note say. */
    static String checked(List<Check> checks) {
        return checks.isEmpty()
                ? ""
                : checks.stream().anyMatch(Check::says) ? "confirmed" : "not supported, by a person's word";
    }
}
