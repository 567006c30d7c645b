// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daylight.footnote.says.Found;
import org.daylight.register.Footnotes;
import org.daylight.register.Footnotes.Check;
import org.daylight.register.Footnotes.Kept;
import org.daylight.register.Footnotes.Listed;
import org.daylight.register.Footnotes.Sought;
import org.daylight.run.Veils;
import org.daylight.run.Workbench;
import org.daylight.run.footnote.Bearing;
import org.daylight.run.footnote.Seeking;

/** Prints the notes of a report with what is known of each. */
final class FootnoteLines {
    private static final int SHOWN = 3;

    private final Workbench workbench;
    private final Footnotes footnotes;
    private final Kept report;
    private final boolean json;
    private final Veils veils;
    private final Map<Integer, Sought> sources;

    FootnoteLines(Workbench workbench, Footnotes footnotes, Kept report, boolean json) {
        this.workbench = workbench;
        this.footnotes = footnotes;
        this.report = report;
        this.json = json;
        veils = workbench.veils();
        sources = footnotes.sources(report.id()).stream().collect(Collectors.toMap(Sought::place, Function.identity()));
    }

    void print() {
        Bearing bearing = new Bearing(workbench, report);
        Map<String, List<Check>> checks =
                footnotes.checks(report.id()).stream().collect(Collectors.groupingBy(Check::note));
        for (Listed note : footnotes.notes(report.id())) {
            Bearing.Borne borne = bearing.of(note);
            List<Check> said = checks.getOrDefault(note.id(), List.of());
            if (json) {
                object(note, borne, said);
            } else {
                lines(note, borne, said);
            }
        }
        if (!json) {
            summary();
        }
    }

    private void lines(Listed note, Bearing.Borne borne, List<Check> said) {
        Output.line((note.number().isEmpty() ? note.id() : note.number())
                + (note.page() == null ? "" : ", page " + note.page()) + "  "
                + Columns.cut(veils.hide(note.sentence().isEmpty() ? note.text() : note.sentence()), 160));
        for (int place : note.sources()) {
            Sought s = sources.get(place);
            if (s != null) {
                String trouble = s.trouble();
                Output.line("    " + outcome(s) + "  " + veils.hide(s.key())
                        + (s.capture() == null ? "" : "  " + s.capture())
                        + (trouble == null ? "" : "  (" + Columns.cut(veils.hide(trouble), 100) + ")"));
            }
        }
        if (!said.isEmpty()) {
            Output.line("    " + FootnotesCommand.checked(said));
        } else if (borne.read() > 0 && !borne.supported()) {
            Output.line("    not supported by this page, as far as its words tell");
        }
        int n = 0;
        for (Bearing.Passage p :
                borne.passages().subList(0, Math.min(SHOWN, borne.passages().size()))) {
            n++;
            Output.line("    " + n + ". \"" + Columns.cut(p.shown(), 160) + "\"  " + reasons(p.found()));
        }
    }

    private static String outcome(Sought source) {
        return source.outcome() == null ? "waits" : source.outcome().code();
    }

    private String reasons(Found found) {
        return found.reasons().stream()
                .limit(6)
                .map(r -> r.code().code() + " " + veils.hide(r.words()))
                .collect(Collectors.joining(", "));
    }

    private void object(Listed note, Bearing.Borne borne, List<Check> said) {
        Output.json(Output.object(
                "note",
                note.id(),
                "number",
                note.number(),
                "page",
                note.page(),
                "sentence",
                veils.hide(note.sentence()),
                "text",
                veils.hide(note.text()),
                "sources",
                note.sources().stream()
                        .map(sources::get)
                        .map(s -> Output.object(
                                "source",
                                s.place(),
                                "address",
                                veils.hide(s.url() == null ? s.key() : s.url()),
                                "outcome",
                                outcome(s),
                                "capture",
                                s.capture() == null ? null : s.capture().value(),
                                "before",
                                s.before() == null ? null : s.before().value()))
                        .toList(),
                "read",
                borne.read(),
                "supported",
                borne.supported(),
                "checked",
                FootnotesCommand.checked(said),
                "passages",
                borne.passages().stream()
                        .map(p -> Output.object(
                                "source",
                                p.source().place(),
                                "start",
                                p.found().at().start(),
                                "end",
                                p.found().at().end(),
                                "quote",
                                p.shown(),
                                "score",
                                Math.round(p.found().score() * 100) / 100.0,
                                "reasons",
                                p.found().reasons().stream()
                                        .map(r -> Map.of("code", r.code().code(), "words", veils.hide(r.words())))
                                        .toList()))
                        .toList()));
    }

    private void summary() {
        Map<String, Long> outcomes = sources.values().stream()
                .collect(Collectors.groupingBy(FootnoteLines::outcome, TreeMap::new, Collectors.counting()));
        Seeking.Ground ground = new Seeking(workbench, Seeking.Manners.USUAL).ground(report);
        Output.line(Columns.many(ground.sources(), "source") + ": "
                + outcomes.entrySet().stream()
                        .map(e -> e.getValue() + " " + e.getKey())
                        .collect(Collectors.joining(", ")));
        if (ground.preserved() > 0) {
            Output.line(Columns.many(ground.notes(), "note") + " with an address; the "
                    + Columns.many(ground.preserved(), "page") + " preserved rest on "
                    + Columns.many(ground.origins(), "origin"));
            Output.progress("Next: --confirm NOTE where passage 1 says it, --unsupported NOTE where none does;"
                    + " --give-back OUT for the report with its references");
        } else if (outcomes.containsKey("waits")) {
            Output.progress("Next: the same without --list captures what waits");
        } else if (outcomes.containsKey("unreached")) {
            Output.progress("Next: see that this machine is on the network; --again asks for them once more");
        }
    }
}
