// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.daylight.fixture.Java;
import org.daylight.fixture.Postgres;
import org.daylight.preserve.Transport;
import org.daylight.register.Sightings;
import org.daylight.register.WatchItems;
import org.daylight.register.Watches;
import org.daylight.run.Workbench;
import org.daylight.run.watch.WatchedSite.Asked;
import org.daylight.verify.CaseCheck;
import org.daylight.watch.Standing.Found;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several workers on one case, and workers that are killed. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class WorkersTest {
    private static final Duration PACE = Duration.ofMillis(120);

    @TempDir
    Path temp;

    private static String page(int i) {
        return "<!doctype html><html lang=en><title>Page " + i + "</title><article><h1>Page " + i
                + "</h1><p>The ministry said on Monday that office " + i + " is closed.</p></article></html>";
    }

    @Test
    void threeWorkersOnSqliteAskNothingTwice() throws Exception {
        three(null);
    }

    @Test
    void threeWorkersOnPostgresAskNothingTwice() throws Exception {
        three(Postgres.database());
    }

    private void three(@Nullable String jdbc) throws Exception {
        List<WatchedSite> sites = List.of(
                new WatchedSite("127.0.0.5"),
                new WatchedSite("127.0.0.6"),
                new WatchedSite("127.0.0.7"),
                new WatchedSite("127.0.0.8"));
        try (Workbench workbench = Workbench.init(
                        temp.resolve("case"),
                        sites.stream().map(WatchedSite::place).toList(),
                        jdbc);
                ExecutorService threads = Executors.newFixedThreadPool(3)) {
            WatchDeeds deeds = new WatchDeeds(workbench);
            for (int i = 0; i < 24; i++) {
                WatchedSite site = sites.get(i % sites.size());
                site.page("/" + i, page(i));
                deeds.add(WatchDeeds.Wanted.of(site.url("/" + i), Watches.Kind.PAGE));
            }
            List<Future<Watching.Report>> workers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                workers.add(threads.submit(() -> {
                    try (Watching one = watching(workbench)) {
                        return one.once();
                    }
                }));
            }
            int polls = 0;
            for (Future<Watching.Report> worker : workers) {
                polls += worker.get().polls();
            }
            assertThat(polls).isEqualTo(24);
            for (WatchedSite site : sites) {
                List<Asked> pages = site.asked(null).stream()
                        .filter(a -> !a.path().equals("/robots.txt"))
                        .toList();
                assertThat(pages.stream().map(Asked::path))
                        .doesNotHaveDuplicates()
                        .hasSize(6);
                for (int i = 1; i < pages.size(); i++) {
                    assertThat(pages.get(i).millis() - pages.get(i - 1).millis())
                            .isGreaterThan(PACE.toMillis() - 60);
                }
            }
            assertThat(new Sightings(workbench.database()).found(Found.NEW, 0, 99))
                    .hasSize(24);
        } finally {
            sites.forEach(WatchedSite::close);
        }
    }

    private static Watching watching(Workbench workbench) {
        return new Watching(
                workbench, WatchSettings.USUAL.withPace(PACE), new Pulse(), Transport.Limits.USUAL, line -> {});
    }

    @Test
    void aWorkerThatIsKilledLosesNothingAndAsksNothingTwiceWithinItsPace() throws Exception {
        Path root = temp.resolve("killed");
        try (WatchedSite site = new WatchedSite()) {
            try (Workbench workbench = Workbench.init(root, List.of(site.place()), null)) {
                WatchDeeds deeds = new WatchDeeds(workbench);
                for (int i = 0; i < 30; i++) {
                    site.page("/" + i, page(i));
                    deeds.add(WatchDeeds.Wanted.of(site.url("/" + i), Watches.Kind.PAGE));
                }
            }
            for (int kill = 0; kill < 4; kill++) {
                Process process = child(root);
                int before = site.asked(null).size();
                long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
                while (site.asked(null).size() < before + 3 + kill && System.nanoTime() < until) {
                    process.waitFor(15, TimeUnit.MILLISECONDS);
                }
                process.destroyForcibly().waitFor();
                try (Workbench workbench = Workbench.open(root)) {
                    assertThat(new CaseCheck(workbench.folder(), workbench.database())
                                    .check(null)
                                    .faults())
                            .as("after kill %d", kill)
                            .isEmpty();
                }
            }
            try (Workbench workbench = Workbench.open(root);
                    Watching last = watching(workbench)) {
                // What the killed ones held is free: one process has the case.
                last.once();
                assertThat(new WatchItems(workbench.database()).dueHosts(java.time.Instant.now(), "nobody", 9))
                        .isEmpty();
                assertThat(new Sightings(workbench.database())
                                .found(Found.NEW, 0, 99).stream().map(Sightings.Sighting::url))
                        .doesNotHaveDuplicates()
                        .hasSize(30);
            }
            List<Long> times = site.asked(null).stream().map(Asked::millis).toList();
            for (int i = 1; i < times.size(); i++) {
                assertThat(times.get(i) - times.get(i - 1)).isGreaterThan(PACE.toMillis() - 60);
            }
        }
    }

    private static Process child(Path root) throws IOException {
        return new ProcessBuilder(Java.command(
                        List.of("-Xmx256m", "-Dorg.sqlite.tmpdir=" + root.getParent()), Child.class, root.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The worker that is killed. */
    static final class Child {
        private Child() {}

        /** @param arguments the case */
        public static void main(String[] arguments) {
            try (Workbench workbench = Workbench.open(Path.of(arguments[0]));
                    Watching watching = watching(workbench)) {
                watching.run();
            }
        }
    }
}
