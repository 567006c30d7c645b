// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.daylight.ClaimId;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.Statement;
import org.daylight.fixture.Site;
import org.daylight.preserve.Transport;
import org.daylight.read.Extractor;
import org.daylight.read.Reader;
import org.daylight.verify.CaseCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Extractors improve; what was accepted stays where it was accepted, and is found again exactly or reported. */
class NewerExtractorTest {
    @TempDir
    private Path temp;

    private Path root;
    private Site site;
    private int accepted;

    @BeforeEach
    void build() {
        root = temp.resolve("case");
        site = new Site()
                .page(
                        "/a.html",
                        "Harbour Watch said in September 2022 that China runs 54 police stations in 21 countries.",
                        "A police station operates in Rotterdam in the Netherlands, the group said.")
                .page("/b.html", "Harbour Watch said in December 2022 that there are 102 police stations. 𠮷");
        try (Workbench workbench = Workbench.init(root, List.of(site.address()), null)) {
            new Capturing(workbench).capture(site.url("/a.html"), Transport.Limits.USUAL);
            new Capturing(workbench).capture(site.url("/b.html"), Transport.Limits.USUAL);
            new ReadingRun(workbench).read(false, (done, of, capture) -> {});
            workbench.readings().claims().forEach(c -> new Reviewing(workbench).accept(c.id(), "stands there"));
            Set<ClaimId> claims = new HashSet<>();
            workbench.register().statements().forEach(s -> claims.add(s.claim()));
            accepted = claims.size();
        }
    }

    @AfterEach
    void close() {
        site.close();
    }

    /** A reader whose extractor gives another text of the same page. */
    private static Reader newer(UnaryOperator<String> text) {
        Extractor extractor = new Extractor();
        return new Reader(
                resource -> {
                    Document d = extractor.extract(resource);
                    String changed = text.apply(d.text());
                    Digest digest = Digest.of(changed);
                    return new Document(
                            resource.documentId(digest), digest, "html/99", d.about(), d.lang(), changed, List.of());
                },
                "html/99");
    }

    private ReadingRun.Report read(Reader reader) {
        ReadingRun.Report report;
        try (Workbench workbench = Workbench.open(root, reader)) {
            report = new ReadingRun(workbench).read(false, (done, of, capture) -> {});
            assertThat(workbench.register().statements())
                    .extracting(Statement::passage)
                    .isNotEmpty();
            assertThat(new ReadingRun(workbench)
                            .read(false, (done, of, capture) -> {})
                            .readings())
                    .isEmpty();
        }
        assertThat(CaseCheck.of(root, null).faults()).isEmpty();
        assertThat(CaseCheck.of(root, null).checked()).anyMatch(c -> c.contains("accepted passages found where"));
        return report;
    }

    @Test
    void passagesAreFoundAgainWhereHeadingsAndSpacesChanged() {
        assertThat(accepted).isGreaterThan(3);
        ReadingRun.Report report =
                read(newer(text -> text.substring(text.indexOf('\n') + 1).replace(" ", "  ")));
        assertThat(report.lost()).isEmpty();
        assertThat(report.refound()).isEqualTo(accepted);
    }

    @Test
    void aLostPassageIsReportedAndItsTextIsKept() {
        ReadingRun.Report report = read(newer(text -> "Newer.\n" + text.replace("102", "one hundred and two")));
        assertThat(report.lost()).isNotEmpty().allMatch(l -> l.contains("the text it was accepted on is kept"));
        assertThat(report.refound() + report.lost().size()).isEqualTo(accepted);
    }

    @Test
    void anOrdinaryEditionStillPrintsWhatWasAccepted() {
        read(newer(text -> "Other words.\n" + text));
        try (Workbench workbench = Workbench.open(root)) {
            assertThat(Asked.publisher(workbench)
                            .publish("Still", null)
                            .edition()
                            .passages())
                    .isPositive();
        }
        assertThat(CaseCheck.of(root, null).faults()).isEmpty();
    }
}
