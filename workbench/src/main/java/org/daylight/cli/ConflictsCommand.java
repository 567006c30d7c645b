// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.daylight.DaylightException;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.StatedDate;
import org.daylight.Statement;
import org.daylight.corroborate.Support;
import org.daylight.corroborate.conflict.Disagreement;
import org.daylight.corroborate.conflict.Said;
import org.daylight.corroborate.conflict.Verdict;
import org.daylight.run.CorroborationForm;
import org.daylight.run.Disagreements;
import org.daylight.run.RegisterView;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code conflicts}: statements that cannot all hold, and those that differ by time, definition or stage alone. */
@Command(
        name = "conflicts",
        mixinStandardHelpOptions = true,
        description = {
            "List statements of one property that differ, with who says what, when, and from how many origins.",
            "Verdicts: conflict (they cannot all hold), misprint? (one may be a slip: for a person to look at), series"
                    + " (different times), definition (different things counted), stage (steps of one course),"
                    + " compatible (with --all). Nobody wins here; which statement is shown first is a decision of its"
                    + " own, with a reason."
        })
final class ConflictsCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Parameters(paramLabel = "ENTRY", arity = "0..1", description = "Only this entry, such as FIGURE-1.")
    private @Nullable String entry;

    @Option(names = "--all", description = "Also differences in which both sides can hold.")
    private boolean all;

    @Option(names = "--json", description = "Print one JSON object a difference.")
    private boolean json;

    @Override
    public Integer call() {
        EntryId only = entry == null ? null : Kinds.of(entry.toUpperCase(Locale.ROOT), EntryId::new);
        try (Workbench workbench = Cases.open(daylight)) {
            List<Entry> entries = new RegisterView(workbench)
                    .entries().stream()
                            .filter(e -> only == null || e.id().equals(only))
                            .toList();
            if (only != null && entries.isEmpty()) {
                throw new DaylightException("no entry " + only + "; see `daylight register list` for those that exist");
            }
            Disagreements disagreements = new Disagreements(workbench);
            int shown = 0;
            int left = 0;
            for (Entry e : entries) {
                for (Disagreement d : disagreements.of(e.id())) {
                    if (!e.id().equals(d.entry())) {
                        continue;
                    }
                    if (d.verdict() == Verdict.COMPATIBLE && !all) {
                        left++;
                        continue;
                    }
                    print(e, d, disagreements);
                    shown++;
                }
            }
            if (!json) {
                end(entries.size(), shown, left);
            }
        }
        return 0;
    }

    private void end(int entries, int shown, int left) {
        if (entries == 0) {
            Output.progress("the register is empty; accept claims with `daylight claims accept ID`");
        } else if (shown == 0) {
            Output.progress("no statements differ" + (left == 0 ? "" : " but such as can both hold: --all shows them"));
        } else if (left > 0) {
            Output.progress(left + (left == 1 ? " difference" : " differences")
                    + " in which both sides can hold: --all shows " + (left == 1 ? "it" : "them"));
        }
    }

    private void print(Entry e, Disagreement d, Disagreements disagreements) {
        if (json) {
            Output.json(CorroborationForm.conflict(e, d, disagreements));
            return;
        }
        Output.line(d.verdict().code() + "  " + e.id() + "  " + e.label() + "  " + d.property());
        for (Disagreement.Line line : d.lines()) {
            Support support = disagreements.support(line);
            Output.line("    " + (line.suspected() ? "? " : "  ") + line.value() + "  " + line.who() + "  "
                    + dates(line) + "  " + count(support.origins(), "origin") + ", " + count(support.pages(), "page"));
            if (!line.definition().isBlank()) {
                Output.line("          counted: " + line.definition());
            }
            Statement first = line.said().getFirst().statement();
            Output.line("          \"" + first.passage().quote() + "\"  " + disagreements.page(first) + "  decision "
                    + first.decision());
        }
        d.why().forEach(why -> Output.line("      why: " + why.english()));
        Output.line("");
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String dates(Disagreement.Line line) {
        Said first = line.said().getFirst();
        StatedDate asOf = first.statement().asOf();
        StatedDate stated = first.statement().stated();
        List<String> dates = new ArrayList<>();
        if (asOf != null) {
            dates.add("as of " + asOf.inWords());
        }
        if (stated != null) {
            dates.add("said " + stated.inWords());
        }
        return dates.isEmpty() ? "undated" : String.join(", ", dates);
    }
}
