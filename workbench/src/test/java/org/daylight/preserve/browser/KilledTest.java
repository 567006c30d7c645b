// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.daylight.fixture.Java;
import org.daylight.preserve.proxy.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left where Daylight, or the browser, is killed while a page is taken. */
class KilledTest {
    @TempDir
    private Path folder;

    /** Takes a page, says so with it in hand, and stays. The argument is its address. */
    public static void main(String[] args) {
        String place = args[0].replaceAll("http://([^/]+)/.*", "$1");
        new BrowserCapture(
                        BrowserRun.program(),
                        BrowserRun.relay(List.of(place), List.of()),
                        Recording.Budget.USUAL,
                        BrowserRun.QUICK)
                .take(args[0], page -> {
                    System.out.println("in hand");
                    Waiting.pause(Duration.ofMinutes(1));
                    return page;
                });
    }

    @Test
    void neitherTheBrowserNorItsProfileOutlivesDaylight() throws Exception {
        try (TestSite site = new TestSite().html("/", "<p>Words.</p><img src=/big>")) {
            site.put("/big", "image/png", new byte[600_000]);
            Process daylight = new ProcessBuilder(
                            Java.command(List.of("-Djava.io.tmpdir=" + folder), KilledTest.class, site.address("/")))
                    .redirectError(folder.resolve("errors").toFile())
                    .start();
            List<ProcessHandle> browser;
            try (BufferedReader said = daylight.inputReader()) {
                assertThat(said.readLine())
                        .as(Files.readString(folder.resolve("errors")))
                        .isEqualTo("in hand");
                browser = daylight.descendants().toList();
                assertThat(browser).hasSizeGreaterThan(2);
                assertThat(left()).hasSize(2).anyMatch(n -> n.startsWith("daylight-browser-"));
            } finally {
                daylight.destroyForcibly().waitFor();
            }
            assertThat(Waiting.until(() -> browser.stream().noneMatch(KilledTest::runs), Duration.ofSeconds(15)))
                    .isTrue();
            assertThat(Waiting.until(() -> left().isEmpty(), Duration.ofSeconds(15)))
                    .isTrue();
        }
    }

    /** A process that has ended and that nobody has asked about has no command any more. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private List<String> left() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(p -> p.getFileName().toString())
                    .filter(n -> n.startsWith("daylight-"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whatCameBeforeTheBrowserDiedIsKeptAndItsEndIsSaid() throws Exception {
        try (TestSite site = new TestSite()) {
            site.on("/die", x -> {
                ProcessHandle.current()
                        .descendants()
                        .filter(p -> p.info().command().orElse("").contains("chrom"))
                        .forEach(ProcessHandle::destroyForcibly);
                Waiting.pause(Duration.ofMillis(500));
                TestSite.html(x, 200, "late");
            });
            site.html("/", "<p>Words.</p><script>fetch('/die')</script>");
            Records records = new Records(
                    folder.resolve(BrowserRun.take(folder, site.address("/"), List.of(site.hostAndPort()), List.of())
                            .file()));
            assertThat(records.all()).allSatisfy(r -> assertThat(r.faults()).isEmpty());
            assertThat(records.of("response").getFirst().text())
                    .endsWith("<p>Words.</p><script>fetch('/die')</script>");
            assertThat(records.of("conversion")).isEmpty();
            assertThat(records.report().at("/page/notShown").asText())
                    .isEqualTo("the browser ended before the page was taken");
            assertThat(records.report().path("walls")).isEmpty();
        }
    }
}
