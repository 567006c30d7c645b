// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.daylight.fixture.Java;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that the system forbids to write more than 32 KB into a file: the write fails in the middle. */
class FullDiskTest {
    @TempDir
    Path folder;

    /** What the process runs. */
    static final class Program {
        private Program() {}

        public static void main(String[] args) {
            try {
                new HandIns(new WarcStore(Path.of(args[0]))).handIn(Path.of(args[1]), null);
                System.out.println("written");
            } catch (RuntimeException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void aWriteThatFailsInTheMiddleLeavesNothingAndSaysSo() throws Exception {
        byte[] noise = new byte[200_000];
        new Random(1).nextBytes(noise);
        Path large = Files.write(folder.resolve("large.pdf"), noise);
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 64; exec \"$0\" \"$@\""));
        command.addAll(Java.command(
                List.of("-XX:-UsePerfData"),
                Program.class,
                folder.resolve("case").toString(),
                large.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).contains("cannot write ").contains("nothing was half-made");
        try (Stream<Path> all = Files.walk(folder.resolve("case"))) {
            assertThat(all.filter(Files::isRegularFile)).isEmpty();
        }
    }
}
