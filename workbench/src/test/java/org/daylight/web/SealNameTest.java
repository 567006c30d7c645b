// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.daylight.run.Stewards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A steward seals a name in the browser, sees first where it stands, and cannot be guessed by trying passphrases. */
class SealNameTest {
    @TempDir
    static Path dir;

    @Test
    void aNameIsShownThenSealedAndPagesSayWhatWentWithIt() {
        try (Served served = new Served(dir.resolve("press"), "press")) {
            Walk walk = new Walk(served);
            Map<String, String> nobody = Map.of("spellings", "Nobody Atall", "reason", "asked for it");
            assertThat(walk.post("/settings/seals/name", nobody).parsed().text())
                    .contains("It stands nowhere");
            assertThat(walk.post(
                                    "/settings/seals/name",
                                    Map.of("spellings", "Chen Shaoying", "reason", "for Chen Shaoying"))
                            .parsed()
                            .text())
                    .contains("The reason holds the name itself");

            Map<String, String> name =
                    Map.of("spellings", "Chen Shaoying\nShaoying Chen", "reason", "a person who was harmed");
            long before = served.workbench().ledger().size();
            Walk.Page looked = walk.post("/settings/seals/name", name);
            assertThat(looked.parsed().select("#stands").text())
                    .contains("It stands on", "wait there", "Seal the name");
            assertThat(looked.parsed().select("#stands a[href^=/captures/]")).isNotEmpty();
            assertThat(served.workbench().register().restricted()).isEmpty();
            assertThat(served.workbench().ledger().size()).isEqualTo(before);

            Walk.Page sealed = walk.post("/settings/seals/name/seal", name);
            assertThat(sealed.parsed().text()).contains("Sealed as person-");
            assertThat(served.workbench().register().restricted()).isNotEmpty();
            assertThat(walk.get("/").parsed().select(".sealed").text()).contains("wait no more", "Stewards and seals");
        }
    }

    @Test
    void wrongPassphrasesOfStewardsAreCountedAndThenNotTried() {
        try (Served served = new Served(dir.resolve("locked"), "press")) {
            new Stewards(served.workbench())
                    .add("Ada", new Stewards.Kept.Passphrase("four words in a row"), "the first");
            Walk walk = new Walk(served);
            for (int i = 0; i < 5; i++) {
                assertThat(walk.post("/settings/seals/open", Map.of("passphrase", "wrong words in a row"))
                                .parsed()
                                .text())
                        .contains("opens the key of no steward");
            }
            // From here on the right one is not tried either, and shares of the key are behind the same door.
            for (String path : new String[] {"/settings/seals/open", "/settings/seals/shares"}) {
                assertThat(walk.post(path, Map.of("passphrase", "four words in a row"))
                                .parsed()
                                .text())
                        .contains("Too many wrong passphrases");
            }
        }
    }
}
