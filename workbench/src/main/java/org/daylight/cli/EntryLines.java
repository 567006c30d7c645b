// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daylight.corroborate.Credibility;
import org.daylight.publish.RenderingView;
import org.daylight.run.DueDesk;
import org.daylight.run.DueForm;
import org.daylight.run.EntryPages;
import org.daylight.run.RegisterForm;
import org.daylight.run.RegisterView;
import org.jspecify.annotations.Nullable;

/** One entry of the register, as lines for people or as JSON, a statement an object. */
final class EntryLines {
    private final EntryPages.Page page;
    private final Map<Long, List<RenderingView>> renderings;
    private final boolean json;

    /** @param renderings translations of the passages, by decision */
    EntryLines(EntryPages.Page page, Map<Long, List<RenderingView>> renderings, boolean json) {
        this.page = page;
        this.renderings = renderings;
        this.json = json;
    }

    void head() {
        if (json) {
            return;
        }
        Output.line(page.entry().id() + "  " + page.entry().kind() + "  "
                + page.entry().label());
        if (!page.merged().isEmpty()) {
            Output.line("merged into it: "
                    + String.join(
                            ", ", page.merged().stream().map(e -> e.value()).toList()));
        }
        if (page.groups().isEmpty()) {
            Output.line("nothing is stated of it yet; accept a claim with --entry "
                    + page.entry().id());
        }
    }

    /** A property with its statements. */
    void group(EntryPages.Group group) {
        if (!json) {
            Output.line("");
            Output.line(group.label()
                    + (group.statements().stream().anyMatch(RegisterView.Shown::conflicting)
                            ? "  [values differ]"
                            : ""));
        }
        group.statements().forEach(this::statement);
    }

    private void statement(RegisterView.Shown s) {
        EntryPages.Beside beside = page.beside().get(s.decision() + "/" + s.property());
        if (json) {
            Output.json(RegisterForm.statement(s, beside, renderings(s)));
            return;
        }
        String value = beside == null || beside.valueLabel().equalsIgnoreCase(s.value())
                ? s.value()
                : beside.valueLabel() + " (" + s.value() + ")";
        Output.line("  " + value + "  " + s.stance().code() + " "
                + (s.speaker() == null ? "(no speaker named)" : s.speaker())
                + when(beside) + "  " + Columns.many(s.origins(), "origin") + ", "
                + Columns.many(s.pages(), "page") + "  [" + s.decision() + "/" + s.property() + "]");
        String words = s.fragment() == null
                ? "\"" + s.quote() + "\""
                : "[" + s.fragment().inWords() + ": " + s.quote() + "]";
        Output.line("      " + words + "  " + s.publisher() + "  " + s.url());
        if (!s.trail().isEmpty()) {
            Output.line("      " + s.trail());
        }
        renderings(s).forEach(r -> Output.line("      " + DueLines.rendering(r)));
        if (beside != null) {
            line("proposed was: ", beside.proposed());
            line("shown first, because: ", beside.preferred());
            EntryPages.Judged judged = beside.credibility();
            line("credibility by a person: ", judged == null ? null : judged.english());
        }
        if (s.credibility() != null) {
            line(
                    "credibility by rule: ",
                    s.credibility().grade() + ", because: "
                            + s.credibility().why().english());
        }
        if (beside != null) {
            line("reliability of the source: ", beside.reliability().english());
        }
        Whys.lines(String.valueOf(s.reader()), s.alsoBy(), s.why(), false).forEach(l -> Output.line("      " + l));
    }

    private static void line(String head, @Nullable String text) {
        if (text != null) {
            Output.line("      " + head + text);
        }
    }

    private static String when(EntryPages.@Nullable Beside beside) {
        List<String> parts = new ArrayList<>();
        if (beside != null && beside.asOf() != null) {
            parts.add("as of " + beside.asOf().inWords());
        }
        if (beside != null && beside.stated() != null) {
            parts.add("stated " + beside.stated().inWords());
        }
        return parts.isEmpty() ? "" : "  " + String.join(", ", parts);
    }

    private List<RenderingView> renderings(RegisterView.Shown s) {
        return renderings.getOrDefault(s.decision(), List.of());
    }

    /** What the accused side says, what it was asked, and what came of it. */
    void due(DueDesk.Beside beside) {
        if (json) {
            Map<String, @Nullable Object> due =
                    Output.object("entry", page.entry().id().value(), "property", "due-process");
            due.putAll(DueForm.beside(beside));
            Output.json(due);
        } else {
            DueLines.lines(beside).forEach(Output::line);
        }
    }

    /** What waits, and what was decided. */
    void foot() {
        if (json) {
            return;
        }
        if (!page.halves().isEmpty()) {
            Output.line("");
            Output.line("Waits for a second person");
            page.halves()
                    .forEach(h -> Output.line("  " + h.property() + ": " + h.value() + "  [" + h.decision() + "]"));
        }
        Output.line("");
        Output.line("Rule " + Credibility.RULE_VERSION + ". " + Credibility.RULE);
        Output.line("");
        Output.line("Decisions");
        page.steps().forEach(s -> Output.line("  " + step(s)));
    }

    /** A decision in a line; one that was undone is struck. */
    static String step(EntryPages.Step s) {
        String text = s.verdict()
                + (s.about().isEmpty() ? "" : "  " + s.about())
                + (s.reason().isEmpty() ? "" : "  \"" + Columns.cut(s.reason(), 100) + "\"");
        return Columns.pad(Long.toString(s.event()), 7)
                + s.time().toString().substring(0, 16).replace('T', ' ') + "  "
                + s.actor() + "  "
                + (s.undoneBy() == null ? text : struck(text) + "  undone by event " + s.undoneBy());
    }

    /** Each letter with a stroke through it, as terminals show it without colours. */
    private static String struck(String text) {
        StringBuilder struck = new StringBuilder();
        text.codePoints().forEach(c -> struck.appendCodePoint(c).append('\u0336'));
        return struck.toString();
    }
}
