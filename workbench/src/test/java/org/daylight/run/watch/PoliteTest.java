// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;
import org.daylight.fixture.Folders;
import org.daylight.preserve.ProxyAddress;
import org.daylight.preserve.ProxyServer;
import org.daylight.preserve.Transport;
import org.daylight.register.Heartbeats;
import org.daylight.register.Sightings;
import org.daylight.register.WatchHosts;
import org.daylight.register.WatchItems;
import org.daylight.register.Watches;
import org.daylight.register.Watches.Watch;
import org.daylight.run.Proxying;
import org.daylight.run.Workbench;
import org.daylight.run.watch.WatchedSite.Asked;
import org.daylight.run.watch.WatchedSite.Reply;
import org.daylight.watch.Standing.Found;
import org.daylight.watch.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How polite the watcher is, judged by what a server saw. */
class PoliteTest {
    private static final String PAGE = "<!doctype html><html lang=en><title>A page</title><article><h1>A page</h1>"
            + "<p>The ministry said on Monday that there are 54 stations in the world.</p></article></html>";

    @TempDir
    Path temp;

    private WatchedSite site;
    private Workbench workbench;
    private WatchDeeds deeds;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void begin() throws IOException {
        site = new WatchedSite();
        site.page("/page", PAGE);
        workbench = Workbench.init(temp.resolve("case"), List.of(site.place()), null);
        deeds = new WatchDeeds(workbench);
    }

    @AfterEach
    void end() {
        workbench.close();
        site.close();
    }

    private Watch watch(String path) {
        return deeds.add(WatchDeeds.Wanted.of(site.url(path), Watches.Kind.PAGE));
    }

    private Watching.Report once(Pulse pulse, Duration pace) {
        try (Watching watching = new Watching(
                workbench, WatchSettings.USUAL.withPace(pace), pulse, Transport.Limits.USUAL, lines::add)) {
            return watching.once();
        }
    }

    /** A moment ahead of all that is due. */
    private static JumpingPulse later(Duration time) {
        return new JumpingPulse(Instant.now().plus(time));
    }

    @Test
    void fiftyPagesOfThreeHostsAreAskedAtThePaceOfEach() throws IOException {
        Duration pace = Duration.ofMillis(150);
        List<WatchedSite> sites =
                List.of(new WatchedSite("127.0.0.2"), new WatchedSite("127.0.0.3"), new WatchedSite("127.0.0.4"));
        try (Workbench own = Workbench.init(
                temp.resolve("three"), sites.stream().map(WatchedSite::place).toList(), null)) {
            WatchDeeds adds = new WatchDeeds(own);
            for (int i = 0; i < 50; i++) {
                WatchedSite one = sites.get(i % 3);
                one.page("/" + i, PAGE);
                adds.add(WatchDeeds.Wanted.of(one.url("/" + i), Watches.Kind.PAGE));
            }
            long began = System.currentTimeMillis();
            try (Watching watching = new Watching(
                    own, WatchSettings.USUAL.withPace(pace), new Pulse(), Transport.Limits.USUAL, lines::add)) {
                assertThat(watching.once().polls()).isEqualTo(50);
            }
            for (WatchedSite one : sites) {
                List<Long> times = one.asked(null).stream().map(Asked::millis).toList();
                assertThat(times).hasSizeBetween(17, 18);
                for (int i = 1; i < times.size(); i++) {
                    // A request waits a little before it is on the wire; never less than the pace, less that jitter.
                    assertThat(times.get(i) - times.get(i - 1)).isGreaterThan(pace.toMillis() - 60);
                }
                assertThat(times.getLast() - times.getFirst()).isGreaterThanOrEqualTo(15 * pace.toMillis());
            }
            // Side by side: not as slow as one after another.
            assertThat(System.currentTimeMillis() - began).isGreaterThan(15 * pace.toMillis());
        } finally {
            sites.forEach(WatchedSite::close);
        }
    }

    @Test
    void whatRobotsDisallowIsNeverTouchedAndTheFileIsKeptOnce() {
        site.page(
                "/robots.txt",
                Reply.of(200, "User-agent: daylight\nDisallow: /private\n").with("Content-Type", "text/plain"));
        site.page("/private/a", PAGE).page("/private/b", PAGE);
        site.page("/leads", Reply.of(302, "").with("Location", "/private/b"));
        watch("/page");
        Watch hidden = watch("/private/a");
        Watch leads = watch("/leads");
        once(later(Duration.ZERO), Duration.ofSeconds(5));
        once(later(Duration.ofDays(2)), Duration.ofSeconds(5));
        assertThat(site.asked("/private/a")).isEmpty();
        assertThat(site.asked("/private/b")).isEmpty();
        assertThat(site.asked("/page")).hasSize(2);
        WatchItems items = new WatchItems(workbench.database());
        assertThat(items.source(hidden.id()).orElseThrow().held()).isEqualTo("robots");
        assertThat(items.source(leads.id()).orElseThrow().held()).isEqualTo("robots");
        assertThat(workbench.register().capturesOf(site.url("/robots.txt"))).hasSize(1);
        var seen = new Sightings(workbench.database()).found(Found.NEW, 0, 10);
        assertThat(seen).hasSize(1);
        assertThat(seen.getFirst().robots())
                .isEqualTo(workbench
                        .register()
                        .capturesOf(site.url("/robots.txt"))
                        .getFirst()
                        .id());
        deeds.ignoreRobots(hidden.id(), "the ministry asked in writing to be watched");
        once(later(Duration.ofDays(3)), Duration.ofSeconds(5));
        assertThat(site.asked("/private/a")).hasSize(1);
    }

    @Test
    void aServerIsAskedAsSlowlyAsAPersonWants() {
        site.page("/other", PAGE);
        watch("/other");
        deeds.add(new WatchDeeds.Wanted(
                site.url("/page"), Watches.Kind.PAGE, null, null, null, null, Duration.ofSeconds(20)));
        JumpingPulse pulse = later(Duration.ZERO);
        Instant began = pulse.now();
        assertThat(once(pulse.beside(), Duration.ofSeconds(5)).polls()).isEqualTo(2);
        // The robots file, and after it two pages.
        assertThat(Duration.between(began, pulse.now())).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(59));
        assertThat(new Watches(workbench.database()).pace("127.0.0.1:1")).isEmpty();
    }

    @Test
    void whoWatchedWhenIsWrittenAndNothingIsAskedWhileItIsSwitchedOff() {
        watch("/page");
        Heartbeats beats = new Heartbeats(workbench.database());
        JumpingPulse pulse = new JumpingPulse(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        assertThat(beats.running(pulse.now()).last()).isNull();
        Instant due = Objects.requireNonNull(new WatchItems(workbench.database())
                .backlog(pulse.now().plus(Duration.ofDays(1)), Duration.ofMinutes(10))
                .oldest());
        assertThat(due).isBetween(pulse.now().minusSeconds(60), pulse.now());
        once(pulse.beside(), Duration.ofSeconds(5));
        Heartbeats.Running ended = beats.running(pulse.now());
        assertThat(ended).isEqualTo(new Heartbeats.Running(false, pulse.now()));
        WatchSettings.USUAL.asOn(false).keep(workbench);
        pulse.pass(Duration.ofDays(2));
        assertThatThrownBy(() -> once(pulse.beside(), Duration.ofSeconds(5))).hasMessageContaining("switched off");
        assertThat(site.asked("/page")).hasSize(1);
        assertThat(beats.running(pulse.now())).isEqualTo(ended);
        WatchSettings.USUAL.keep(workbench);
        once(pulse.beside(), Duration.ofSeconds(5));
        assertThat(site.asked("/page")).hasSize(2);
        // One that was killed says no more: a while later it is known to be gone, and since when.
        Instant killed = pulse.now();
        beats.beat("w1", killed, false);
        assertThat(beats.running(killed.plusSeconds(60)).now()).isTrue();
        assertThat(beats.running(killed.plusSeconds(180))).isEqualTo(new Heartbeats.Running(false, killed));
        beats.endOthers("other");
        assertThat(beats.running(killed).now()).isFalse();
        beats.forget(killed.plus(Duration.ofDays(90)));
        assertThat(beats.running(killed).last()).isEqualTo(killed);
    }

    @Test
    void aRobotsFileThatFailsForbidsAndOneThatIsMissingDoesNot() {
        site.page("/robots.txt", Reply.of(503, "later"));
        watch("/page");
        once(later(Duration.ZERO), Duration.ofSeconds(5));
        assertThat(site.asked("/page")).isEmpty();
        site.page("/robots.txt", Reply.of(404, ""));
        once(later(Duration.ofHours(9)), Duration.ofSeconds(5));
        assertThat(site.asked("/page")).hasSize(1);
    }

    @Test
    void redirectsOfARobotsFileAreFollowedFiveTimes() {
        for (int i = 0; i < 5; i++) {
            site.page(i == 0 ? "/robots.txt" : "/r" + i, Reply.of(301, "").with("Location", "/r" + (i + 1)));
        }
        site.page("/r5", Reply.of(200, "User-agent: *\nDisallow: /page\n").with("Content-Type", "text/plain"));
        watch("/page");
        once(later(Duration.ZERO), Duration.ofSeconds(5));
        assertThat(site.asked("/r5")).hasSize(1);
        assertThat(site.asked("/page")).isEmpty();
        // A sixth is one too many: there is no such file then.
        site.page("/r5", Reply.of(301, "").with("Location", "/r6"));
        site.page("/r6", Reply.of(200, "User-agent: *\nDisallow: /page\n"));
        once(later(Duration.ofDays(2)), Duration.ofSeconds(5));
        assertThat(site.asked("/r6")).isEmpty();
        assertThat(site.asked("/page")).hasSize(1);
    }

    @Test
    void ofARobotsFileOf600KilobytesTheFirst500Count() {
        String filler = ("# " + "x".repeat(97) + "\n").repeat(5_200);
        site.page(
                "/robots.txt",
                Reply.of(200, "User-agent: *\nDisallow: /early\n" + filler + "Disallow: /page\n".repeat(5_000))
                        .with("Content-Type", "text/plain"));
        site.page("/early", PAGE);
        watch("/page");
        watch("/early");
        once(later(Duration.ZERO), Duration.ofSeconds(5));
        assertThat(site.asked("/page")).as("%s", lines).hasSize(1);
        assertThat(site.asked("/early")).isEmpty();
    }

    @Test
    void aServerThatAsksToBeLeftAloneIs() {
        watch("/page");
        JumpingPulse pulse = later(Duration.ZERO);
        once(pulse.beside(), Duration.ofSeconds(5));
        pulse = later(Duration.ofHours(7));
        site.page("/page", Reply.of(429, "slow down").with("Retry-After", "7200"));
        once(pulse.beside(), Duration.ofSeconds(5));
        Instant free = new WatchHosts(workbench.database()).host(site.place()).free();
        assertThat(Duration.between(pulse.now(), free)).isBetween(Duration.ofMinutes(119), Duration.ofMinutes(121));
        int asked = site.asked(null).size();
        once(later(Duration.ofHours(8)), Duration.ofSeconds(5));
        assertThat(site.asked(null)).hasSize(asked);
        once(later(Duration.ofHours(10)), Duration.ofSeconds(5));
        assertThat(site.asked(null)).hasSizeGreaterThan(asked);
    }

    @Test
    void aDateToComeBackIsReadOnTheServersClock() {
        watch("/page");
        once(later(Duration.ZERO), Duration.ofSeconds(5));
        JumpingPulse pulse = later(Duration.ofHours(7));
        // The server's Date is its own; the virtual hour of this watcher is another. Only the distance counts.
        String at = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusHours(3));
        site.page("/page", Reply.of(503, "later").with("Retry-After", at));
        once(pulse.beside(), Duration.ofSeconds(5));
        Instant free = new WatchHosts(workbench.database()).host(site.place()).free();
        assertThat(Duration.between(pulse.now(), free)).isBetween(Duration.ofMinutes(175), Duration.ofMinutes(182));
    }

    @Test
    void conditionalRequestsSpareTheServer() {
        site.page(
                "/page",
                Reply.of(200, PAGE).with("ETag", "\"v1\"").with("Last-Modified", "Mon, 02 Mar 2026 10:00:00 GMT"));
        watch("/page");
        once(later(Duration.ZERO), Duration.ofSeconds(5));
        once(later(Duration.ofDays(1)), Duration.ofSeconds(5));
        Map<String, String> again = site.asked("/page").getLast().fields();
        assertThat(again).containsEntry("if-none-match", "\"v1\"");
        assertThat(again).containsEntry("if-modified-since", "Mon, 02 Mar 2026 10:00:00 GMT");
        assertThat(new Sightings(workbench.database()).found(Found.CHANGED, 0, 9))
                .isEmpty();
    }

    @Test
    void whoWatchesSaysSoOrLooksLikeAnybody() {
        watch("/page");
        WatchSettings told = WatchSettings.USUAL.withContact("mailto:desk@example.org");
        told.keep(workbench);
        assertThat(WatchSettings.of(workbench)).isEqualTo(told);
        try (Watching watching = new Watching(workbench, told, later(Duration.ZERO), lines::add)) {
            watching.once();
        }
        assertThat(site.asked("/page").getLast().fields().get("user-agent"))
                .isEqualTo("Daylight/0.1 (+mailto:desk@example.org)");
        try (Watching watching = new Watching(workbench, told.asPlain(true), later(Duration.ofDays(1)), lines::add)) {
            watching.once();
        }
        assertThat(site.asked("/page").getLast().fields().get("user-agent"))
                .startsWith("Mozilla/5.0")
                .doesNotContain("Daylight", "desk");
    }

    @Test
    void afterALongSleepEverythingIsAskedOnceAndOneAfterAnother() {
        for (int i = 0; i < 10; i++) {
            site.page("/s" + i, PAGE);
            deeds.add(new WatchDeeds.Wanted(
                    site.url("/s" + i), Watches.Kind.PAGE, null, Duration.ofMinutes(5), null, null));
        }
        once(later(Duration.ZERO), Duration.ofSeconds(5));
        JumpingPulse awake = later(Duration.ofDays(9));
        Instant began = awake.now();
        once(awake, Duration.ofSeconds(5));
        for (int i = 0; i < 10; i++) {
            assertThat(site.asked("/s" + i)).hasSize(2);
        }
        assertThat(Duration.between(began, awake.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(50));
    }

    @Test
    void listsOfAStrangerLeadToNoAddressOfThisNetworkAndUnpackToNothingLarge() throws IOException {
        try (WatchedSite inside = new WatchedSite("127.0.0.2")) {
            String doctype = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY f SYSTEM '" + inside.url("/entity")
                    + "'><!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
                    + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]>";
            site.page(
                    "/feed",
                    Reply.of(
                                    200,
                                    doctype + "<rss><channel><item><title>&f;&c;</title><link>" + inside.url("/item")
                                            + "</link></item><item><link>" + site.url("/leads") + "</link></item>"
                                            + "</channel></rss>")
                            .with("Content-Type", "application/rss+xml"));
            site.page(
                    "/map",
                    Reply.of(
                                    200,
                                    doctype + "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>"
                                            + inside.url("/mapped") + "</loc></url><url><loc>&f;</loc></url></urlset>")
                            .with("Content-Type", "application/xml"));
            site.page("/leads", Reply.of(302, "").with("Location", inside.url("/led")));
            site.page("/bomb", new Reply(200, Map.of("Content-Encoding", "gzip"), bomb()));
            deeds.add(WatchDeeds.Wanted.of(site.url("/feed"), Watches.Kind.FEED));
            deeds.add(WatchDeeds.Wanted.of(site.url("/map"), Watches.Kind.SITEMAP));
            deeds.add(WatchDeeds.Wanted.of(site.url("/bomb"), Watches.Kind.FEED));
            watch("/page");
            once(later(Duration.ZERO), Duration.ofSeconds(5));
            assertThat(inside.asked(null)).isEmpty();
            assertThat(site.asked("/leads")).as("%s", lines).hasSize(1);
            assertThat(site.asked("/bomb")).hasSize(1);
            assertThat(site.asked("/page")).hasSize(1);
        }
    }

    @Test
    void ofAPageWithHoursNobodyIsAskedOutsideOfThem() {
        deeds.add(new WatchDeeds.Wanted(
                site.url("/page"),
                Watches.Kind.PAGE,
                null,
                Duration.ofHours(1),
                null,
                new Window(22 * 60, 6 * 60, ZoneOffset.UTC)));
        Instant day = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.DAYS);
        for (int minute : List.of(12 * 60, 21 * 60 + 59)) {
            once(new JumpingPulse(day.plus(Duration.ofMinutes(minute))), Duration.ofSeconds(5));
            assertThat(site.asked(null)).as("at minute %d", minute).isEmpty();
        }
        for (int minute : List.of(22 * 60 + 1, 24 * 60 + 1, 29 * 60 + 50)) {
            once(new JumpingPulse(day.plus(Duration.ofMinutes(minute))), Duration.ofSeconds(5));
        }
        assertThat(site.asked("/page")).hasSize(3);
        once(new JumpingPulse(day.plus(Duration.ofHours(31))), Duration.ofSeconds(5));
        assertThat(site.asked("/page")).hasSize(3);
    }

    @Test
    void byAProxyNothingGoesPastItNamesIncluded() throws IOException {
        int port = Integer.parseInt(site.place().replaceAll(".*:", ""));
        // No name server knows a name under .example: who looked one up here would get no answer.
        deeds.add(WatchDeeds.Wanted.of("http://news.example/page", Watches.Kind.PAGE));
        deeds.add(WatchDeeds.Wanted.of("http://other.example/page", Watches.Kind.PAGE));
        Duration after = Duration.ofDays(2);
        for (ProxyAddress.Kind kind : ProxyAddress.Kind.values()) {
            try (ProxyServer proxy = new ProxyServer(kind, port, null)) {
                new Proxying(workbench).set(proxy.address());
                int before = site.asked(null).size();
                once(later(after), Duration.ofSeconds(5));
                after = after.plusDays(2);
                assertThat(proxy.asked()).as("%s %s", kind, lines).hasSize(4).allMatch(a -> a.contains(".example"));
                assertThat(site.asked(null)).hasSize(before + 4);
            }
        }
        int reached = site.asked(null).size();
        // The proxy is gone: nobody is asked, not even past it.
        once(later(Duration.ofDays(9)), Duration.ofSeconds(5));
        assertThat(site.asked(null)).hasSize(reached);
    }

    @Test
    void severalNamesOfOneAddressSharePace() {
        Duration pace = Duration.ofMillis(200);
        String other = site.place().replace("127.0.0.1", "localhost");
        workbench.close();
        workbench = Workbench.init(temp.resolve("names"), List.of(site.place(), other), null);
        deeds = new WatchDeeds(workbench);
        List<Watch> both = List.of(
                watch("/page"), deeds.add(WatchDeeds.Wanted.of("http://" + other + "/page", Watches.Kind.PAGE)));
        once(new Pulse(), pace); // from here on it is known that both are one
        int before = site.asked(null).size();
        for (int i = 0; i < 3; i++) {
            both.forEach(w -> deeds.pollNow(w.id()));
            once(new Pulse(), pace);
        }
        List<Long> times =
                site.asked(null).stream().skip(before).map(Asked::millis).toList();
        assertThat(times).hasSize(6);
        for (int i = 1; i < times.size(); i++) {
            assertThat(times.get(i) - times.get(i - 1)).isGreaterThan(pace.toMillis() - 60);
        }
    }

    @Test
    void whereNothingCanBeKeptNobodyIsAskedUntilItCan() throws IOException {
        Path archive = temp.resolve("case/archive");
        Path aside = temp.resolve("aside");
        Files.move(archive, aside);
        Files.writeString(archive, "no folder: nothing can be written into it");
        watch("/page");
        JumpingPulse pulse = later(Duration.ofMinutes(1));
        Instant began = pulse.now();
        AtomicInteger askedWhileFull = new AtomicInteger();
        runUntil(pulse, () -> {
            if (Files.isRegularFile(archive) && lines.size() >= 3) {
                askedWhileFull.set(site.asked("/page").size());
                try {
                    Files.delete(archive);
                    Files.move(aside, archive);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
            return !new Sightings(workbench.database()).found(Found.NEW, 0, 1).isEmpty();
        });
        assertThat(lines.subList(0, 3)).allMatch(l -> l.startsWith("nothing can be kept now: "));
        assertThat(lines)
                .extracting(l -> l.replaceAll(".*; ", ""))
                .startsWith("it goes on in 30 s", "it goes on in 60 s", "it goes on in 120 s");
        assertThat(askedWhileFull.get()).as("once a try").isLessThanOrEqualTo(3);
        assertThat(Duration.between(began, pulse.now())).isGreaterThan(Duration.ofSeconds(210));
    }

    /** What stands for a database that others hold for longer than a writer waits. */
    @Test
    void aDatabaseThatTakesNothingWhenTheWatcherBeginsIsTriedAgain() {
        watch("/page");
        Folders.sql(
                temp.resolve("case"),
                "CREATE TRIGGER busy BEFORE INSERT ON watch_beat BEGIN SELECT RAISE(ABORT, 'taken by others'); END");
        AtomicInteger askedMeanwhile = new AtomicInteger(-1);
        runUntil(later(Duration.ZERO), () -> {
            if (!lines.isEmpty()
                    && askedMeanwhile.compareAndSet(-1, site.asked(null).size())) {
                Folders.sql(temp.resolve("case"), "DROP TRIGGER busy");
            }
            return !new Sightings(workbench.database()).found(Found.NEW, 0, 1).isEmpty();
        });
        assertThat(lines.getFirst()).startsWith("the watcher cannot go on: ").contains("taken by others");
        assertThat(askedMeanwhile.get()).isZero();
    }

    @Test
    void aClockThatIsSetBackHoldsNothingUp() {
        watch("/page");
        JumpingPulse pulse = later(Duration.ofDays(20));
        runUntil(
                pulse,
                () -> site.asked("/page").size() == 1
                        && !new Sightings(workbench.database())
                                .found(Found.NEW, 0, 1)
                                .isEmpty());
        // The clock was wrong by twenty days: the next look was to be long after the right day.
        JumpingPulse right = new JumpingPulse(pulse.now().plusSeconds(30));
        AtomicInteger turned = new AtomicInteger();
        runUntil(right, () -> {
            if (turned.getAndIncrement() == 0) {
                right.pass(Duration.ofDays(-20));
            }
            return site.asked("/page").size() > 1;
        });
        assertThat(lines).anyMatch(l -> l.contains("clock of this machine was set back"));
        assertThat(right.now()).isBefore(Instant.now().plus(Duration.ofHours(1)));
    }

    /** Runs as a service does, in a time that passes by itself, until something is so. */
    private void runUntil(JumpingPulse time, BooleanSupplier done) {
        Pulse pulse = new Pulse() {
            private final Thread runner = Thread.currentThread();
            private int looks;

            @Override
            public Instant now() {
                return time.now();
            }

            @Override
            public boolean until(Instant at) {
                boolean on = time.until(at);
                if (Thread.currentThread().equals(runner)) {
                    LockSupport.parkNanos(20_000_000); // what was asked for takes a while to come
                    if (done.getAsBoolean() || looks++ > 500) {
                        stop();
                    }
                }
                return on && !stopped();
            }
        };
        try (Watching watching =
                new Watching(workbench, WatchSettings.USUAL, pulse, Transport.Limits.USUAL, lines::add)) {
            watching.run();
        }
        assertThat(done.getAsBoolean()).as("%s", lines).isTrue();
    }

    /** A hundred million bytes that are a hundred thousand on the wire. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            byte[] million = new byte[1_000_000];
            for (int i = 0; i < 100; i++) {
                out.write(million);
            }
        }
        return packed.toByteArray();
    }
}
