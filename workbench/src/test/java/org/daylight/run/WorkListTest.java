// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daylight.fixture.Site;
import org.daylight.protect.Spellings;
import org.daylight.verify.CaseCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A spreadsheet's way into the register: through words. All persons are invented. */
class WorkListTest {
    private static final TakingIn.Wanted ANY = new TakingIn.Wanted(null, Optional.empty(), null);

    @TempDir
    private Path temp;

    @Test
    void rowsWaitUntilWordsAreCited() throws Exception {
        try (Site site = new Site()
                        .page(
                                "/a.html",
                                "Harbour Watch said in September 2022 that China runs 54 police stations in 21 countries.")
                        .page("/b.html", "A map shows a site in Exampleton. Nothing else is on the page.");
                Workbench workbench = Workbench.init(temp.resolve("case"), List.of(site.address()), null)) {
            Path sheet = Files.writeString(
                    temp.resolve("sites.csv"),
                    "What,Number,Country,City,Source,Link,Note\n"
                            + "stations,54,,,Harbour Watch," + site.url("/a.html") + ",told by Lin Meihua\n"
                            + "stations,7,,,Harbour Watch," + site.url("/b.html") + ",\n"
                            + "stations,9,,,Harbour Watch," + site.url("/gone.html") + ",\n");
            new WorkPreview(workbench).take(sheet, ANY);
            assertThatThrownBy(() -> new WorkPreview(workbench).take(sheet, ANY))
                    .hasMessageContaining("already");
            WorkList list = new WorkList(workbench);
            assertThat(list.list(Optional.of("open"), 10)).hasSize(3);
            assertThat(workbench.register().statements()).isEmpty();
            assertThat(workbench.register().entries()).isEmpty();

            List<String> failed = new ArrayList<>();
            list.capture(10, (item, sentence, bad) -> {
                if (bad) {
                    failed.add(sentence);
                }
            });
            assertThat(failed).singleElement().asString().contains("404");
            new ReadingRun(workbench).read(false, (done, of, capture) -> {});

            WorkList.Shown first = list.list(Optional.of("open"), 10).get(0);
            assertThat(first.fitting()).hasSize(1);
            list.accept(first.id(), first.fitting().getFirst(), "it says so");
            WorkList.Shown second = list.list(Optional.of("open"), 10).get(0);
            assertThat(second.fitting()).isEmpty();
            assertThatThrownBy(() -> list.cite(second.id(), second.captures().getFirst(), "no such words", ""))
                    .hasMessageContaining("do not stand");
            list.cite(second.id(), second.captures().getFirst(), "a site in Exampleton", "the map counts seven");
            list.drop(list.list(Optional.of("open"), 10).get(0).id(), "the page is gone");

            assertThat(workbench.register().statements())
                    .extracting(s -> s.passage().quote())
                    .contains("a site in Exampleton");
            assertThat(list.counts())
                    .containsEntry("done", 2)
                    .containsEntry("dropped", 1)
                    .doesNotContainKey("open");
            assertThat(new CaseCheck(workbench.folder(), workbench.database())
                            .check(null)
                            .faults())
                    .isEmpty();
        }
    }

    @Test
    void namesInRowsAreMaskedAndCanBeSealed() throws Exception {
        try (Workbench workbench = Workbench.init(temp.resolve("case"), List.of(), null)) {
            Path file = Files.writeString(
                    temp.resolve("a.ris"),
                    "TY  - ELEC\nTI  - Mr. Lin Meihua was called at home\nUR  - https://paper.example/1\nER  - \n");
            new WorkPreview(workbench).take(file, ANY);
            WorkList list = new WorkList(workbench);
            assertThat(list.list(Optional.empty(), 10).getFirst().says()).doesNotContain("Meihua");
            new Sealing(workbench).seal(new Spellings(List.of("Lin Meihua")), "private");
            assertThat(list.list(Optional.empty(), 10).getFirst().says())
                    .doesNotContain("Meihua")
                    .contains("called at home");
            assertThat(new CaseCheck(workbench.folder(), workbench.database())
                            .check(null)
                            .faults())
                    .isEmpty();
        }
    }
}
