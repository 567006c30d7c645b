// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daylight.BrowserParts;
import org.daylight.Capture;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.fixture.ByteSearch;
import org.daylight.fixture.Site;
import org.daylight.preserve.Transport;
import org.daylight.preserve.devtools.BrowserProgram;
import org.daylight.protect.Spellings;
import org.daylight.verify.CaseCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that a browser has shown, on its way through a case: event, reading, verifying, a crash, a seal. */
class BrowsingTest {
    @TempDir
    private Path temp;

    @Test
    void whatTheBrowserShowedIsReadVerifiedAdoptedAndSealed() throws Exception {
        Path root = temp.resolve("case");
        Path second = temp.resolve("second");
        try (Site site = new Site()) {
            site.put(
                    "/",
                    ("<!doctype html><html lang=en><meta charset=utf-8><title>Report</title><article><h1>Report</h1>"
                                    + "<p id=x>Loading…</p></article><script>document.getElementById('x').innerHTML='A report of"
                                    + " December 2022 counted 102 Chinese police stations in 53 countries. The witness "
                                    + "L<i>in Mu</i>lan spoke to us.'</script></html>")
                            .getBytes(StandardCharsets.UTF_8));
            Workbench.init(root, List.of(site.address()), null).close();
            Workbench.init(second, List.of(), null).close();
            Capture capture;
            try (Workbench workbench = Workbench.open(root)) {
                Browsing browsing =
                        new Browsing(workbench, BrowserProgram.find(null).orElseThrow());
                Capturing.Kept kept = browsing.capture(site.url("/"), Transport.Limits.USUAL);
                capture = kept.captures().getFirst();
                assertThat(kept.warnings().getFirst()).matches("[0-9]+ resources kept, 0 missed, .*");
                assertThat(capture.browser().present()).isTrue();
                event(workbench, capture);
                assertThat(new ReadingRun(workbench)
                                .read(false, (done, of, c) -> {})
                                .readings())
                        .singleElement()
                        .satisfies(r -> assertThat(r.document().text()).contains("102 Chinese police stations"));
            }
            assertThat(CaseCheck.of(root, null).faults()).isEmpty();

            adopted(root, second, capture);

            try (Workbench workbench = Workbench.open(root)) {
                new Sealing(workbench).seal(new Spellings(List.of("Lin Mulan")), "she asked for it");
            }
            assertThat(root.resolve(capture.file())).doesNotExist();
            assertThat(Files.exists(root.resolve(capture.file() + ".sealed"))).isTrue();
            assertThat(ByteSearch.in(root.resolve("archive"), List.of("102 Chinese police")))
                    .isEmpty();
            assertThat(CaseCheck.of(root, null).faults()).isEmpty();
        }
    }

    private static void event(Workbench workbench, Capture capture) {
        Event event = workbench.ledger().page(0, 100).stream()
                .filter(e -> e.kind() == EventKind.CAPTURE)
                .findFirst()
                .orElseThrow();
        assertThat(event.text("how")).isEqualTo("browser");
        assertThat(event.number("domOffset")).isEqualTo(capture.browser().dom());
        assertThat(event.number("resources")).isPositive();
        assertThat(event.number("missed")).isZero();
        assertThat(event.committed()).containsKeys("collector", "peer", "local", "clockOffsetMs", "clockToleranceMs");
        assertThat(event.open()).doesNotContainKeys("wall", "altered");
    }

    /** As if the first case had crashed between file and event. */
    private static void adopted(Path root, Path second, Capture capture) throws Exception {
        Path copy = second.resolve(capture.file());
        Files.createDirectories(copy.resolve(".."));
        Files.copy(root.resolve(capture.file()), copy);
        try (Workbench workbench = Workbench.open(second)) {
            BrowserParts parts = workbench.register().captures().getFirst().browser();
            assertThat(parts).isEqualTo(capture.browser());
        }
        assertThat(CaseCheck.of(second, null).faults()).isEmpty();
    }
}
