// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.compare;

import java.util.List;

/**
 * What differs from one edition to a later one.
 *
 * @param from the earlier
 * @param to the later
 * @param oneLedger whether both are of one ledger; where not, decisions say nothing of each other
 * @param rows each difference
 * @param counts every number of either edition, those that did not change included
 * @param protectedStatements how many statements are gone that the later edition does not list: they were withdrawn to
 *     protect somebody
 * @param protectedValues how many values are hidden that the earlier edition showed
 * @param listed whether the later edition lists what was withdrawn; where it does not, nothing tells one withdrawal from
 *     another
 */
public record Comparison(
        Issue.Facts from,
        Issue.Facts to,
        boolean oneLedger,
        List<Row> rows,
        List<Count> counts,
        int protectedStatements,
        int protectedValues,
        boolean listed) {

    /** Copies the lists. */
    public Comparison {
        rows = List.copyOf(rows);
        counts = List.copyOf(counts);
    }

    /** Whether nothing differs. */
    public boolean same() {
        return rows.isEmpty() && protectedStatements == 0 && protectedValues == 0;
    }

    /** The rows of these kinds. */
    public List<Row> rows(Change... kinds) {
        List<Change> wanted = List.of(kinds);
        return rows.stream().filter(r -> wanted.contains(r.what())).toList();
    }

    /** The numbers that differ. */
    public List<Count> changed() {
        return counts.stream()
                .filter(c -> c.before() != c.after() || !c.steps().isEmpty() || c.protectedOut() > 0)
                .toList();
    }

    /** Whether another rule of support was in force. */
    public boolean otherRule() {
        return !from.rule().equals(to.rule());
    }

    /** Whether another codebook was in force. */
    public boolean otherCodebook() {
        return !from.codebook().equals(to.codebook());
    }

    /** Whether the two take in different parts of the register. */
    public boolean otherPart() {
        return !from.part().equals(to.part());
    }
}
