// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daylight.Claim;
import org.daylight.DaylightException;
import org.daylight.fixture.ByteSearch;
import org.daylight.fixture.Folders;
import org.daylight.preserve.Transport;
import org.daylight.publish.leak.LeakTest;
import org.daylight.verify.CaseCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample press from the first page to an edition that names no private person, in no script and no spelling. */
class PublishTest {
    private static final Path SAMPLES = Path.of("..", "samples", "press");

    @TempDir
    private Path temp;

    private static List<String> privateNames() throws IOException {
        return Files.readAllLines(SAMPLES.resolve("private-names.txt")).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    @Test
    void theSamplePressLeavesNoPrivateNameInAnyByteOfItsEdition() throws IOException {
        Path root = temp.resolve("case");
        try (SamplePress press = new SamplePress(SAMPLES);
                Workbench workbench = Workbench.init(root, List.of(press.address()), null)) {
            Capturing capturing = new Capturing(workbench);
            press.pages().forEach(page -> capturing.capture(page, Transport.Limits.USUAL));
            new ReadingRun(workbench).read(false, (done, of, capture) -> {});
            List<Claim> claims = workbench.readings().claims();
            assertThat(claims).hasSizeGreaterThan(40);
            Reviewing reviewing = new Reviewing(workbench);
            claims.stream().map(Claim::id).distinct().forEach(id -> reviewing.accept(id, "as the page says"));
            Publishing.Published published =
                    Asked.publisher(workbench).publish("Reported stations", temp.resolve("out"));
            assertThat(published.number()).isEqualTo(1);
            assertThat(published.edition().passages()).isGreaterThan(20);
            for (Path edition : List.of(temp.resolve("out"), root.resolve("editions/1"))) {
                assertThat(new LeakTest(privateNames()).scan(edition)).isEmpty();
                assertThat(ByteSearch.in(edition, privateNames())).isEmpty();
            }
        }
        assertThat(CaseCheck.of(root, null).faults()).isEmpty();
    }

    @Test
    void anAlteredRegisterIsNotPublished() throws IOException {
        Path root = temp.resolve("case");
        Path page = Files.writeString(
                temp.resolve("page.html"),
                "<!doctype html><html lang=en><article><h1>Report on overseas stations</h1><p>Harbour Watch said in September 2022 that China runs"
                        + " 54 police stations in 21 countries.</p></article>");
        try (Workbench workbench = Workbench.init(root, List.of(), null)) {
            new Capturing(workbench).handIn(page, "https://paper.example/1");
            new ReadingRun(workbench).read(false, (done, of, capture) -> {});
            assertThat(workbench.readings().claims()).isNotEmpty();
            workbench.readings().claims().forEach(c -> new Reviewing(workbench).accept(c.id(), "stands there"));
        }
        Path words = Folders.copy(root, temp.resolve("words"));
        Folders.sql(root, "UPDATE statement SET value = '= 45'");
        refused(root, "does not verify");
        Folders.sql(words, "UPDATE document SET body = replace(body, '54', '45')");
        refused(words, "do not stand in document");
    }

    private static void refused(Path root, String why) {
        try (Workbench workbench = Workbench.open(root)) {
            assertThatThrownBy(() -> Asked.publisher(workbench).publish("Altered", null))
                    .isInstanceOf(DaylightException.class)
                    .hasMessageContaining(why);
            assertThat(workbench.register().editions()).isEmpty();
        }
        assertThat(Folders.files(root, "index.html")).isEmpty();
    }

    @Test
    void anEditionThatACrashLeftUnannouncedIsSetAside() throws IOException {
        Path root = temp.resolve("case");
        Workbench.init(root, List.of(), null).close();
        Files.createDirectories(root.resolve("editions/1"));
        Files.writeString(root.resolve("editions/1/index.html"), "whole, but nobody was told");
        try (Workbench workbench = Workbench.open(root)) {
            assertThat(workbench.repairs()).singleElement().asString().contains("set editions/1 aside");
            assertThat(Asked.publisher(workbench).publish("First", null).number())
                    .isEqualTo(1);
        }
        assertThat(CaseCheck.of(root, null).faults()).isEmpty();
    }
}
