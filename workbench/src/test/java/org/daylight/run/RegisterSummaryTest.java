// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daylight.ClaimId;
import org.daylight.ClaimKind;
import org.daylight.Digest;
import org.daylight.corroborate.conflict.Verdict;
import org.daylight.fixture.Folders;
import org.daylight.fixture.Site;
import org.daylight.preserve.Transport;
import org.daylight.register.EntryQuery;
import org.daylight.register.Summaries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of the register follows decisions and texts, and makes no more rows anew than they touch. */
class RegisterSummaryTest {
    @TempDir
    private Path temp;

    private Site site;
    private Workbench workbench;

    @BeforeEach
    void build() {
        site = new Site()
                .page(
                        "/first.html",
                        "Harbour Watch said on 5 September 2022 that China runs 54 police stations in 21 countries.")
                .page("/other.html", "The ferry to the island leaves at noon, the harbour master said.");
        workbench = Workbench.init(temp.resolve("case"), List.of(site.address()), null);
        take("/first.html");
    }

    @AfterEach
    void close() {
        workbench.close();
        site.close();
    }

    private void take(String path) {
        new Capturing(workbench).capture(site.url(path), Transport.Limits.USUAL);
        new ReadingRun(workbench).read(false, (done, of, capture) -> {});
    }

    private ClaimId figure() {
        return workbench.readings().claims().stream()
                .filter(c -> c.kind() == ClaimKind.FIGURE)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private int counted(String facet, String value) {
        return new EntryQuery(workbench.database()).count(new EntryQuery.Choice(Map.of(facet, List.of(value)), ""));
    }

    @Test
    void anAcceptedClaimIsCountedAndAnUndoneOneIsNot() {
        assertThat(workbench.summary().refresh()).isZero();
        assertThat(counted("kind", "figure")).as("entries of numbers").isZero();
        long event = new Reviewing(workbench).accept(figure(), "so it says").seq();
        assertThat(workbench.summary().refresh()).isZero();
        assertThat(counted("kind", "figure")).isEqualTo(1);
        assertThat(counted("support", "1")).isEqualTo(1);
        new Arranging(workbench).undo(event, "a slip");
        workbench.summary().refresh();
        assertThat(counted("kind", "figure")).as("entries of numbers").isZero();
    }

    /** As the table of a case looks that was last open before speaker, page and what is counted were told apart. */
    @Test
    void rowsOfAnEarlierFormAreReadAndMadeAnew() {
        site.page(
                "/later.html",
                "Harbour Watch said on 5 September 2022 that China runs 102 police stations in 53 countries.");
        take("/later.html");
        workbench.readings().claims().stream()
                .filter(c -> c.kind() == ClaimKind.FIGURE)
                .forEach(c -> new Reviewing(workbench).accept(c.id(), "so it says"));
        workbench.summary().finish();
        List<String> made = differences();
        assertThat(made).isNotEmpty().anyMatch(b -> b.contains("\"scope\":\"countries"));
        workbench.close();
        Folders.sql(
                temp.resolve("case"),
                "UPDATE entry_difference SET body = replace(replace(body, '\"page\":\"\",', ''), '\"scope\":',"
                        + " '\"definition\":')");
        Folders.sql(temp.resolve("case"), "UPDATE entry_difference SET body = replace(body, '\"operator\":\"\",', '')");
        String old = Digest.of("[]").hex();
        Folders.sql(temp.resolve("case"), "UPDATE summary_state SET mark = '" + old + "' || substr(mark, 65)");
        workbench = Workbench.open(temp.resolve("case"));
        assertThat(differences())
                .hasSameSizeAs(made)
                .anyMatch(b -> b.contains("\"definition\""))
                .allSatisfy(b -> assertThat(EntryDifference.parse(b).sides())
                        .isNotEmpty()
                        .allMatch(s -> s.scope().isEmpty() && s.page().isEmpty()));
        workbench.summary().finish();
        assertThat(differences()).isEqualTo(made);
    }

    private List<String> differences() {
        List<String> verdicts = Stream.of(Verdict.values()).map(Verdict::code).toList();
        return new EntryQuery(workbench.database())
                .differences(verdicts, 0, 100).stream()
                        .map(EntryQuery.Differs::body)
                        .toList();
    }

    @Test
    void aPageOnWhichNothingRestsMakesNoRowAnew() {
        new Reviewing(workbench).accept(figure(), "so it says");
        workbench.summary().refresh();
        Summaries summaries = new Summaries(workbench.database());
        String before = summaries.state().mark();
        take("/other.html");
        summaries.due(workbench.ledger().size(), workbench.ledger().size(), before);
        summaries.storiesChanged("a later mark");
        assertThat(summaries.dueCount()).isZero();
    }
}
