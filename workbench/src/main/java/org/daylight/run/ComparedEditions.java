// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.publish.ChangesData;
import org.daylight.publish.compare.Comparing;
import org.daylight.publish.compare.Comparison;
import org.daylight.publish.compare.Count;
import org.daylight.publish.compare.Issue;
import org.daylight.publish.compare.IssueFolder;
import org.daylight.publish.compare.Row;
import org.jspecify.annotations.Nullable;

/** Two editions laid side by side: of a case by their numbers, or of anybody by their folders. */
public final class ComparedEditions {
    private ComparedEditions() {}

    /** Two folders, whoever made them; the earlier first where both are of one ledger. */
    public static Comparison of(Path one, Path other) {
        return Comparing.of(IssueFolder.read(one), IssueFolder.read(other));
    }

    /**
     * Two editions of a case. What the earlier one said is repeated as the masks of today allow.
     *
     * @throws DaylightException where one of them is not there
     */
    public static Comparison of(Workbench workbench, int one, int other) {
        EditionShelf shelf = new EditionShelf(workbench);
        Issue from = read(shelf, Math.min(one, other));
        Issue to = read(shelf, Math.max(one, other));
        return Comparing.of(from, to, words -> workbench.veils().hide(words));
    }

    private static Issue read(EditionShelf shelf, int number) {
        EditionShelf.Listed listed = shelf.edition(number)
                .orElseThrow(() -> new DaylightException("the case has no edition " + number
                        + "; the editions page and the folder editions show those that it has"));
        if (!listed.present()) {
            throw new DaylightException(
                    "the folder of edition " + number + " is not there, so it cannot be compared; where"
                            + " a name that stood in it was sealed, it was taken out of the case");
        }
        return IssueFolder.read(shelf.folder(number));
    }

    /** What the two are, as JSON has it. */
    public static Map<String, @Nullable Object> head(Comparison c) {
        return Form.object(
                "from", facts(c.from()),
                "to", facts(c.to()),
                "oneLedger", c.oneLedger(),
                "rows", c.rows().size(),
                "protectedStatements", c.protectedStatements(),
                "protectedValues", c.protectedValues(),
                "withdrawalsListed", c.listed());
    }

    private static Map<String, @Nullable Object> facts(Issue.Facts f) {
        return Form.object(
                "number", f.number(),
                "title", f.title(),
                "case", f.caseName(),
                "asOf", f.asOf(),
                "ledgerPosition", f.position(),
                "verifierKey", f.key(),
                "supportRule", f.rule(),
                "codebook", f.codebook(),
                "part", f.part());
    }

    /** A row as JSON has it. */
    public static Map<String, @Nullable Object> row(Row row) {
        return ChangesData.object(row);
    }

    /** A count as JSON has it, its rows as a list. */
    public static Map<String, @Nullable Object> count(Count count) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>(ChangesData.object(count));
        object.put(
                "rows",
                count.steps().stream()
                        .flatMap(s -> s.rows().stream())
                        .distinct()
                        .sorted()
                        .toList());
        return object;
    }
}
