// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.daylight.fixture.Java;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is laid aside lies in the case, and goes when it is done or at the next start. */
class AsideTest {
    @TempDir
    Path dir;

    /** A program that lays something aside and is killed before it is done. */
    public static void main(String[] args) throws IOException {
        Workbench workbench = Workbench.open(Path.of(args[0]));
        Aside aside = Aside.in(workbench, "upload");
        Files.writeString(aside.folder().resolve("page.html"), "a name");
        System.out.println("laid aside");
        System.in.read();
        workbench.close();
    }

    private static List<Path> aside(Path root) {
        try (Stream<Path> all = Files.list(root.resolve("unfinished"))) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void itGoesWhenItIsDone() throws IOException {
        Path root = dir.resolve("case");
        try (Workbench workbench = Workbench.init(root, List.of(), null)) {
            try (Aside aside = Aside.in(workbench, "upload")) {
                Files.createDirectories(aside.folder().resolve("0"));
                Files.writeString(aside.folder().resolve("0").resolve("page.html"), "a name");
                assertThat(aside.folder()).startsWith(root.toAbsolutePath());
                assertThat(aside(root)).hasSize(2);
            }
            assertThat(aside(root)).isEmpty();
        }
    }

    @Test
    void itGoesAtTheNextStartWhereTheProgramWasKilled() throws Exception {
        Path root = dir.resolve("case");
        Workbench.init(root, List.of(), null).close();
        Process killed = new ProcessBuilder(Java.command(List.of(), AsideTest.class, root.toString()))
                .redirectError(dir.resolve("errors").toFile())
                .start();
        try (var said = killed.inputReader()) {
            assertThat(said.readLine())
                    .as(Files.readString(dir.resolve("errors")))
                    .isEqualTo("laid aside");
        } finally {
            killed.destroyForcibly().waitFor();
        }
        assertThat(aside(root)).hasSize(2);
        try (Workbench workbench = Workbench.open(root)) {
            assertThat(workbench.repairs()).singleElement().asString().contains("upload");
            assertThat(aside(root)).isEmpty();
        }
    }

    @Test
    void theCaseAsItStoodEarlierLiesInTheCaseToo() {
        Path root = dir.resolve("case");
        try (Workbench workbench = Workbench.init(root, List.of(), null)) {
            try (Workbench then = workbench.asOf(1)) {
                assertThat(then.register().entries()).isEmpty();
                assertThat(aside(root)).anyMatch(p -> Files.exists(p.resolve("scratch.db")));
            }
            assertThat(aside(root)).isEmpty();
        }
    }
}
