// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.daylight.CaptureId;
import org.daylight.EntryKind;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.fixture.Java;
import org.daylight.fixture.Site;
import org.daylight.preserve.Transport;
import org.daylight.verify.CaseCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed at any moment loses nothing that it acknowledged, and leaves a case that is sound. */
class KillTest {
    private static final int KILLS = 50;

    @TempDir
    private Path temp;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void fiftyKillsLoseNothingThatWasAcknowledged() throws Exception {
        try (Site site = new Site();
                ExecutorService both = Executors.newFixedThreadPool(2)) {
            site.page(
                    "/a.html",
                    "Harbour Watch said in September 2022 that China runs 54 police stations in 21 countries.");
            Future<Integer> captured = both.submit(() -> kills("capture", new Random(20221205), site));
            Future<Integer> decided = both.submit(() -> kills("decide", new Random(20220912), site));
            // Three kills in four wait for a first deed, however slow the machine; how many follow it is the machine's.
            assertThat(captured.get())
                    .as("captures acknowledged before the kills")
                    .isGreaterThan(KILLS / 4);
            assertThat(decided.get())
                    .as("decisions acknowledged before the kills")
                    .isGreaterThan(KILLS / 4);
        }
    }

    /** A case of its own, and half of the kills; how many deeds were acknowledged. */
    private int kills(String deeds, Random random, Site site) throws Exception {
        Path root = temp.resolve(deeds);
        Path handIn = Files.writeString(temp.resolve(deeds + ".txt"), "from a desk");
        int acknowledged = 0;
        try (Workbench workbench = Workbench.init(root, List.of(site.address()), null)) {
            new Capturing(workbench).capture(site.url("/a.html"), Transport.Limits.USUAL);
            new ReadingRun(workbench).read(false, (done, of, capture) -> {});
            assertThat(workbench.readings().claims()).isNotEmpty();
        }
        for (int kill = 0; kill < KILLS / 2; kill++) {
            List<String> acks = killed(
                    Child.class,
                    List.of(root.toString(), deeds, site.url("/a.html"), handIn.toString(), "" + kill),
                    random,
                    1,
                    400);
            acknowledged += acks.size();
            try (Workbench workbench = Workbench.open(root)) {
                acks.forEach(ack -> assertThere(workbench, ack));
                assertThat(new CaseCheck(workbench.folder(), workbench.database())
                                .check(null)
                                .faults())
                        .as("after kill %d of %s", kill, deeds)
                        .isEmpty();
            }
        }
        return acknowledged;
    }

    /** Each acknowledgement is {@code capture ID} or {@code event SEQ DIGEST}. */
    private static void assertThere(Workbench workbench, String ack) {
        String[] words = ack.split(" ");
        if (words[0].equals("capture")) {
            assertThat(workbench.register().capture(new CaptureId(words[1])))
                    .as(ack)
                    .isPresent();
        } else {
            Event event = workbench.ledger().event(Long.parseLong(words[1]));
            assertThat(event.kind()).isEqualTo(EventKind.DECISION);
            assertThat(Integer.toHexString(event.json().hashCode())).as(ack).isEqualTo(words[2]);
        }
    }

    /** Another process of the Java that runs the tests. */
    static Process child(Class<?> main, List<String> arguments) throws IOException {
        // What a killed process unpacked goes with the test's folder.
        String unpacked = "-Dorg.sqlite.tmpdir=" + Path.of(arguments.getFirst()).getParent();
        return new ProcessBuilder(Java.command(List.of("-Xmx256m", unpacked), main, arguments.toArray(new String[0])))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /**
     * What a child acknowledged before it was killed.
     *
     * @param lines after how many acknowledgements it is killed
     * @param delay and how many milliseconds later at most
     */
    static List<String> killed(Class<?> main, List<String> arguments, Random random, int lines, int delay)
            throws Exception {
        Process process = child(main, arguments);
        List<String> acks = new ArrayList<>();
        CountDownLatch acknowledged = new CountDownLatch(lines);
        Thread reader = Thread.ofVirtual().start(() -> read(process, acks, acknowledged));
        // One in four is killed at any moment from its start on, while it repairs or does its first deed.
        if (random.nextInt(4) == 0) {
            Thread.sleep(random.nextInt(2500));
        } else {
            assertThat(acknowledged.await(60, TimeUnit.SECONDS))
                    .as("a first deed")
                    .isTrue();
            Thread.sleep(random.nextInt(delay));
        }
        // By its handle: Process would close the pipe, and acknowledgements in it would be lost to the test.
        process.toHandle().destroyForcibly();
        reader.join();
        process.waitFor();
        return acks;
    }

    private static void read(Process process, List<String> acks, CountDownLatch acknowledged) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // A line that the kill tore has no full stop.
                if (line.endsWith(".")) {
                    acks.add(line.substring(0, line.length() - 1));
                    acknowledged.countDown();
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            while (acknowledged.getCount() > 0) {
                acknowledged.countDown();
            }
        }
    }

    /** Opens the case and goes on until it is killed. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws IOException {
            try (Workbench workbench = Workbench.open(Path.of(arguments[0]))) {
                Capturing capturing = new Capturing(workbench);
                Reviewing reviewing = new Reviewing(workbench);
                for (int i = 0; ; i++) {
                    if (arguments[1].equals("decide")) {
                        var claims = workbench.readings().claims();
                        var claim = claims.get(i % claims.size());
                        Event event = switch (i % 3) {
                            case 0 ->
                                reviewing.accept(
                                        claim, EntryKind.REPLY, "Entry " + arguments[4] + "/" + i, "again " + i);
                            case 1 -> reviewing.reject(claim.id(), "again " + i);
                            default -> reviewing.liftMask("Name " + i, "office-holder", "again");
                        };
                        say("event " + event.seq() + " "
                                + Integer.toHexString(event.json().hashCode()));
                    } else if (i % 2 == 0) {
                        said(capturing.capture(arguments[2], Transport.Limits.USUAL));
                    } else {
                        Path file = Path.of(arguments[3]);
                        Files.writeString(file, "from a desk " + arguments[4] + " " + i);
                        said(capturing.handIn(file, null));
                    }
                }
            }
        }

        private static void said(Capturing.Kept kept) {
            say("capture " + kept.captures().getFirst().id());
        }
    }

    /** Says to the test what was done, or is about to be. */
    static void say(String what) {
        System.out.println(what + ".");
        System.out.flush();
    }
}
