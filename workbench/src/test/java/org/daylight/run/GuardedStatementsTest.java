// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daylight.ClaimValues;
import org.daylight.EntryKind;
import org.daylight.Stance;
import org.daylight.fixture.ByHand;
import org.daylight.fixture.ByteSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an edition tells of a statement whose words name a private person. */
class GuardedStatementsTest {
    private static final String OFFICE = "Office by the quay";

    @TempDir
    Path temp;

    @Test
    void aTownAPageOrADayThatLeadsToSomebodyIsInNoFileOfTheEdition() throws Exception {
        try (Workbench workbench = Workbench.init(temp.resolve("case"), List.of(), null)) {
            said(
                    workbench,
                    "Harbour Watch said on 5 September 2022 that a police station operates in the Netherlands.",
                    "a police station operates in the Netherlands",
                    null);
            said(
                    workbench,
                    "The shopkeeper Lin Meihua said on 14 March 2023 that a police station operates in Schiedam in the"
                            + " Netherlands.",
                    "The shopkeeper Lin Meihua said on 14 March 2023 that a police station operates in Schiedam",
                    "Schiedam");
            Path edition =
                    Asked.publisher(workbench).publish("Sites", null).edition().folder();

            assertThat(ByteSearch.in(edition, List.of("Meihua", "Schiedam", "14 March", "2023-03-14")))
                    .isEmpty();
            // One person alone: that somebody was told of somewhere is a count in the manifest.
            assertThat(Files.readAllLines(edition.resolve("data/guarded.csv"))).hasSize(1);
            assertThat(Files.readString(edition.resolve("edition.json"))).contains("\"withdrawn\" : ");
        }
    }

    @Test
    void fivePersonsAreToldOfTogether() throws Exception {
        try (Workbench workbench = Workbench.init(temp.resolve("case"), List.of(), null)) {
            said(
                    workbench,
                    "Harbour Watch said on 5 September 2022 that a police station operates in the Netherlands.",
                    "a police station operates in the Netherlands",
                    null);
            List<String> names = List.of("Lin Meihua", "Chen Guoqiang", "Wu Xiulan", "Zhao Dehai", "Zhou Guifen");
            for (int i = 0; i < names.size(); i++) {
                String words = "The shopkeeper " + names.get(i) + " said on 1" + i
                        + " March 2023 that a police station operates in Schiedam";
                said(workbench, words + " in the Netherlands.", words, "Schiedam");
            }
            Path edition =
                    Asked.publisher(workbench).publish("Sites", null).edition().folder();

            assertThat(Files.readString(edition.resolve("data/guarded.csv")))
                    .contains("presence,NL,", "host-country,NL", ",5,5")
                    .doesNotContain("shopkeeper", "Schiedam", "NL-1");
            assertThat(ByteSearch.in(edition, List.of("Meihua", "Guoqiang", "Schiedam")))
                    .isEmpty();
        }
    }

    private void said(Workbench workbench, String text, String words, @org.jspecify.annotations.Nullable String town)
            throws Exception {
        new Capturing(workbench)
                .handIn(Files.writeString(Files.createTempFile(temp, "report", ".txt"), text + "\n"), null);
        new ReadingRun(workbench).read(false, (done, of, capture) -> {});
        ByHand.accept(
                workbench,
                words,
                new ClaimValues.Presence("NL", town, null),
                Stance.ALLEGES,
                EntryKind.PRESENCE,
                OFFICE);
    }
}
