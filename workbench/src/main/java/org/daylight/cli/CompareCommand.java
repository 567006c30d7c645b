// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.daylight.publish.compare.Comparison;
import org.daylight.publish.compare.Count;
import org.daylight.publish.compare.Row;
import org.daylight.publish.template.ChangeWords;
import org.daylight.run.ComparedEditions;
import org.daylight.run.EditionShelf;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code compare}: two editions explained entry by entry. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Explain two editions entry by entry and statement by statement: added, withdrawn, changed, supported otherwise,"
                    + " and why.",
            "Each number that the editions print is accounted for by rows. What was withdrawn to protect somebody is counted"
                    + " and never listed."
        },
        footer = {"", "Folders need no case: whoever has two editions can compare them."})
final class CompareCommand implements Callable<Integer> {
    private static final int WIDE = 110;

    @ParentCommand
    private @Nullable Daylight daylight;

    @Parameters(index = "0", paramLabel = "EDITION", description = "The number of an edition of the case, or a folder.")
    private String one = "";

    @Parameters(index = "1", paramLabel = "EDITION", description = "The other.")
    private String other = "";

    @Option(names = "--json", description = "Print JSON Lines: what the two are, then counts, then rows.")
    private boolean json;

    @Override
    public Integer call() {
        Comparison comparison = compared();
        if (json) {
            Output.json(Output.object("comparison", ComparedEditions.head(comparison)));
            comparison.counts().forEach(c -> Output.json(Output.object("count", ComparedEditions.count(c))));
            comparison.rows().forEach(r -> Output.json(Output.object("row", ComparedEditions.row(r))));
        } else {
            print(comparison);
        }
        return 0;
    }

    private Comparison compared() {
        boolean first = number(one);
        boolean second = number(other);
        if (!first && !second) {
            return ComparedEditions.of(Path.of(one), Path.of(other));
        }
        try (Workbench workbench = Cases.open(daylight)) {
            if (first && second) {
                return ComparedEditions.of(workbench, Integer.parseInt(one), Integer.parseInt(other));
            }
            EditionShelf shelf = new EditionShelf(workbench);
            return ComparedEditions.of(folder(shelf, one), folder(shelf, other));
        }
    }

    private static Path folder(EditionShelf shelf, String edition) {
        return number(edition) ? shelf.folder(Integer.parseInt(edition)) : Path.of(edition);
    }

    private static boolean number(String text) {
        return text.matches("[1-9][0-9]{0,5}");
    }

    private static void print(Comparison c) {
        Output.line("Edition " + c.from().number() + " (" + c.from().asOf() + ", "
                + c.from().position()
                + " events) and edition " + c.to().number() + " (" + c.to().asOf() + ", " + c.to().position()
                + " events)");
        ChangeWords.cautions(c).forEach(caution -> Output.line("  note  " + caution));
        if (c.same()) {
            Output.line("Nothing differs.");
            return;
        }
        Output.line("");
        for (Count count : c.changed()) {
            Output.line("  " + Columns.pad(ChangeWords.counted(count), 40) + count.before() + " → " + count.after()
                    + "   " + ChangeWords.account(count));
        }
        String entry = "";
        for (Row row : c.rows()) {
            ChangeWords.Line line = ChangeWords.line(row);
            String heading = row.entry().isEmpty() ? line.where() : row.entry() + "  " + line.where();
            if (!heading.equals(entry)) {
                Output.line("");
                Output.line(Columns.cut(heading, WIDE));
                entry = heading;
            }
            Output.line("  " + line(line));
        }
    }

    private static String line(ChangeWords.Line l) {
        String before = l.before();
        String after = l.after();
        String speaker = l.row().speaker();
        String said = (before == null ? "" : Columns.cut(before, 60))
                + (before != null && after != null ? " → " : "")
                + (after == null ? "" : Columns.cut(after, 60));
        Long event = l.row().event();
        return Columns.pad(l.change(), 22) + (l.about().isEmpty() ? "" : l.about() + ": ") + said
                + (speaker == null ? "" : " (" + Columns.cut(speaker, 40) + ")") + " – " + l.why()
                + (event == null ? "" : ", event " + event + (l.day() == null ? "" : " of " + l.day()));
    }
}
