// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.daylight.cli.Daylight;
import org.daylight.fixture.EvidenceCase;
import org.daylight.fixture.Folders;
import org.daylight.fixture.Java;
import org.daylight.verify.CaseCheck;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A program that is killed, or that finds the disk full, while something leaves the case: nothing half-made has its final
 * name, the next start removes what is left and says so, and the same deed then succeeds.
 */
class KilledWhileLeavingTest {
    @TempDir
    static Path temp;

    private static Path sample;
    private static Path restricted;

    /** What leaves, or comes in, under a name of its own. */
    enum Deed {
        PUBLISH,
        COPY,
        BUNDLE,
        WACZ,
        DATA,
        RESTRICTED,
        RECEIVE,
        BACKUP;

        void done(Workbench workbench, Path out, Path restricted) {
            switch (this) {
                case PUBLISH -> new Publishing(workbench).publish("Reported stations", null);
                case COPY ->
                    new Publishing(workbench).publish(Publishing.Order.of("Reported stations", List.of(), false, out));
                case BUNDLE ->
                    new Bundling(workbench, line -> {})
                            .bundle(new Bundling.Choice(List.of(), true, true), Set.of(), out);
                case WACZ -> new ExportingWacz(workbench).export(out, List.of(), false, line -> {});
                case DATA -> new ExportingData(workbench).export(ExportingData.Form.FTM, out);
                case RESTRICTED ->
                    new RestrictedBundle(workbench)
                            .hand(
                                    List.of(),
                                    new RestrictedReceipt(workbench).address(),
                                    "the court",
                                    "order of the court",
                                    out);
                case RECEIVE -> {
                    RestrictedReceipt receipt = new RestrictedReceipt(workbench);
                    receipt.receive(restricted, receipt.own(), out);
                }
                case BACKUP -> new BackingUp(workbench).everything(out, line -> {});
            }
        }

        /** Where it is made. */
        Path folder(Path root, Path out) {
            return this == PUBLISH ? root.resolve("editions") : out;
        }
    }

    /** The process that is killed. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            try (Workbench workbench = Workbench.open(Path.of(arguments[0]))) {
                workbench.repairs().forEach(System.out::println);
                Deed.valueOf(arguments[1]).done(workbench, Path.of(arguments[2]), Path.of(arguments[3]));
                System.out.println("done");
            }
        }
    }

    @BeforeAll
    static void make() throws IOException {
        restricted = temp.resolve("restricted.age");
        try (EvidenceCase made = new EvidenceCase(Files.createDirectories(temp.resolve("sample")))) {
            sample = made.root();
            new Imprinting(made.workbench()).contact("A monitor, corrections@monitor.example");
            new Replying(made.workbench())
                    .waive(
                            made.workbench().register().entries().stream()
                                    .map(e -> e.id().value())
                                    .toList(),
                            "public-record",
                            "the numbers are of a sample");
            Deed.RESTRICTED.done(made.workbench(), restricted, restricted);
        }
    }

    private static Path out(Deed deed, Path folder) {
        return folder.resolve(
                switch (deed) {
                    case BUNDLE, BACKUP -> "out.zip";
                    case WACZ -> "out.wacz";
                    default -> "out";
                });
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHalfMadeWhenTheProgramIsKilledGoesAtTheNextStart(Deed deed) throws Exception {
        Path root = Folders.copy(sample, temp.resolve("killed-" + deed));
        Path beside = Files.createDirectories(temp.resolve("out-" + deed));
        Path out = out(deed, beside);
        Path made = Files.createDirectories(deed.folder(root, beside));
        Set<String> before = names(made);
        kill(deed, root, out, made);
        Set<String> after = names(made);
        after.removeAll(before);
        assertThat(after).as("half-made").isNotEmpty().allMatch(name -> name.startsWith("."));
        try (Workbench workbench = Workbench.open(root)) {
            assertThat(workbench.repairs())
                    .anySatisfy(r -> assertThat(r).contains("removed ").contains("was not finished"));
            assertThat(names(made)).isEqualTo(before);
            assertThat(names(root.resolve(HalfMade.FOLDER))).isEmpty();
            deed.done(workbench, out, restricted);
            assertThat(names(made)).noneMatch(name -> name.startsWith(".")).hasSizeGreaterThan(before.size());
            assertThat(new CaseCheck(workbench.folder(), workbench.database())
                            .check(null)
                            .faults())
                    .isEmpty();
        }
    }

    /** Kills a process as soon as something hidden stands where its work is to stand. */
    private static void kill(Deed deed, Path root, Path out, Path made) throws Exception {
        try (WatchService watch = made.getFileSystem().newWatchService()) {
            made.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            Process process = KillTest.child(
                    Child.class, List.of(root.toString(), deed.name(), out.toString(), restricted.toString()));
            boolean seen = false;
            while (!seen) {
                WatchKey key = watch.poll(90, TimeUnit.SECONDS);
                assertThat(key).as("something is being made").isNotNull();
                for (WatchEvent<?> event : key.pollEvents()) {
                    seen |= String.valueOf(event.context()).startsWith(".");
                }
                key.reset();
            }
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(p -> String.valueOf(p.getFileName()))
                    .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
        }
    }

    /** The command line, on a disk of 12 kilobytes that goes when the process does. */
    private static String onASmallDisk(Path root, Path disk, List<String> command) throws Exception {
        List<String> all = new ArrayList<>(List.of(
                "unshare",
                "-rm",
                "sh",
                "-c",
                "mount -t tmpfs -o size=12k none \"$0\" && { \"$@\"; echo \"exit $?\"; ls -A \"$0\"; }",
                disk.toString()));
        all.addAll(Java.command(List.of("-XX:-UsePerfData"), Daylight.class, "--case", root.toString()));
        all.addAll(command);
        Path said = Files.createTempFile(temp, "said", ".txt");
        Process process = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return Files.readString(said, StandardCharsets.UTF_8);
    }

    @Test
    void aFullDiskLeavesNothingHalfMadeAndIsTold() throws Exception {
        Process may = new ProcessBuilder("sh", "-c", "unshare -rm mount -t tmpfs none /mnt")
                .redirectErrorStream(true)
                .start();
        assumeTrue(may.waitFor() == 0, "this system lets nobody mount a small disk");
        Path root = Folders.copy(sample, temp.resolve("full"));
        Path disk = Files.createDirectories(temp.resolve("disk"));
        for (List<String> command : List.of(
                List.of("publish", "--no-pdf", "--out", disk.resolve("edition").toString()),
                List.of(
                        "export",
                        "bundle",
                        "--all",
                        "--out",
                        disk.resolve("bundle.zip").toString()),
                List.of(
                        "export",
                        "bundle",
                        "--all",
                        "--out",
                        disk.resolve("bundle").toString()),
                List.of("export", "wacz", "--out", disk.resolve("pages.wacz").toString()),
                List.of("export", "ftm", "--out", disk.resolve("register.jsonl").toString()),
                List.of("backup", disk.resolve("case.zip").toString()))) {
            refused(root, disk, command);
        }
        refused(root, Files.createDirectories(root.resolve("editions")), List.of("publish", "--no-pdf"));
        try (Workbench workbench = Workbench.open(root)) {
            assertThat(workbench.repairs()).isEmpty();
            assertThat(names(root.resolve(HalfMade.FOLDER))).isEmpty();
        }
    }

    private static void refused(Path root, Path disk, List<String> command) throws Exception {
        String said = onASmallDisk(root, disk, command);
        assertThat(said).as(String.join(" ", command)).doesNotContain("exit 0").doesNotContain("\tat ");
        List<String> lines = said.lines().toList();
        int exit = lines.indexOf(
                lines.stream().filter(l -> l.startsWith("exit ")).findFirst().orElseThrow());
        assertThat(lines.subList(exit + 1, lines.size()))
                .as("left by %s", command)
                .isEmpty();
        assertThat(lines.subList(0, exit).stream()
                        .filter(l -> l.matches(".*(No space left on device|the disk is full).*")))
                .as(said)
                .hasSize(1);
    }
}
