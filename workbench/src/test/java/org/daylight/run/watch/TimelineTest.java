// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.daylight.alert.Raise;
import org.daylight.alert.Rhythm;
import org.daylight.preserve.Transport;
import org.daylight.register.Alerts;
import org.daylight.register.Sightings;
import org.daylight.register.Sightings.Sighting;
import org.daylight.register.Watches;
import org.daylight.register.Watches.Watch;
import org.daylight.run.Workbench;
import org.daylight.run.alert.AlertDeeds;
import org.daylight.run.alert.Raising;
import org.daylight.run.watch.WatchedSite.Reply;
import org.daylight.watch.Presence.Sign;
import org.daylight.watch.Standing.Found;
import org.daylight.watch.Standing.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days of a page, played against a real server by a clock of its own. */
class TimelineTest {
    private static final Instant BEGIN = Instant.parse("2026-03-03T09:10:00Z");
    private static final Transport.Limits SHORT =
            new Transport.Limits(Duration.ofSeconds(2), Duration.ofMillis(700), Duration.ofSeconds(5), 5_000_000, 10);

    @TempDir
    Path temp;

    private WatchedSite site;
    private Workbench workbench;
    private JumpingPulse pulse;
    private Watch watch;
    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void begin() throws IOException {
        site = new WatchedSite();
        site.page("/news/stations", page("There are 54 stations", 40));
        workbench = Workbench.init(temp.resolve("case"), List.of(site.place()), null);
        pulse = new JumpingPulse(BEGIN);
        watch = new WatchDeeds(workbench, Clock.fixed(BEGIN, java.time.ZoneOffset.UTC))
                .add(new WatchDeeds.Wanted(
                        site.url("/news/stations"), Watches.Kind.PAGE, null, Duration.ofHours(6), null, null));
        pass(Duration.ofDays(0));
        new AlertDeeds(workbench, Clock.systemUTC())
                .add(new AlertDeeds.Wanted(
                        "all",
                        null,
                        Set.of(Raise.CHANGED, Raise.GONE, Raise.RESTORED, Raise.BLOCKED),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        List.of(),
                        Rhythm.NOW));
    }

    @AfterEach
    void end() {
        workbench.close();
        site.close();
    }

    private static String page(String words, int paragraphs) {
        StringBuilder page =
                new StringBuilder("<!doctype html><html lang=en><head><title>Stations abroad</title></head>"
                        + "<body><main><article><h1>Stations abroad</h1><p>" + words
                        + " in the world, the ministry said.</p>");
        for (int i = 0; i < paragraphs; i++) {
            page.append("<p>Paragraph ")
                    .append((char) ('a' + i % 26))
                    .append(" of what the office told the paper on that day.</p>");
        }
        return page.append("</article></main></body></html>").toString();
    }

    /** Polls whatever falls due in this time, hour by hour. */
    private void pass(Duration time) {
        Instant end = pulse.now().plus(time);
        do {
            try (Watching watching = new Watching(workbench, WatchSettings.USUAL, pulse.beside(), SHORT, lines::add)) {
                watching.once();
            }
            pulse.pass(Duration.ofHours(1));
        } while (pulse.now().isBefore(end));
    }

    private List<Sighting> sightings() {
        return new Sightings(workbench.database()).ofWatch(watch.id(), 0, 50).reversed();
    }

    private List<Found> found() {
        return sightings().stream().map(Sighting::found).toList();
    }

    /** What somebody is told of who wants to be told of everything. */
    private List<Raise> told() {
        new Raising(workbench, Clock.systemUTC()).round();
        return new Alerts(workbench.database())
                .page(false, null, 0, 50).reversed().stream()
                        .map(Alerts.Alert::raise)
                        .toList();
    }

    private String said(int which) {
        Sighting sighting = sightings().get(which);
        Set<Long> overtaken = new Sightings(workbench.database()).overtaken(sightings());
        return SightingWords.english(sighting, overtaken.contains(sighting.event()));
    }

    @Test
    void aPageThatStaysIsPreservedOnceAndProvedWeekly() {
        site.page(
                "/news/stations",
                Reply.of(200, page("There are 54 stations", 40)).with("ETag", "\"a\""));
        pass(Duration.ofDays(16));
        assertThat(found()).as("%s", lines).containsExactly(Found.NEW);
        assertThat(told()).isEmpty();
        assertThat(site.asked("/news/stations")).hasSizeBetween(60, 70);
        assertThat(new Sightings(workbench.database())
                        .proofs(sightings().getFirst().item(), 10))
                .hasSize(2);
    }

    @Test
    void anAbsenceThatWasAnAccidentIsToldOnceItIsOver() {
        site.page("/news/stations", Reply.of(404, "<title>Not found</title>gone"));
        pulse.pass(Duration.ofHours(6));
        pass(Duration.ZERO);
        assertThat(said(1)).endsWith("(404); seen so once, to be asked again");
        site.page("/news/stations", page("There are 54 stations", 40));
        pass(Duration.ofDays(2));
        assertThat(found()).as("%s", lines).containsExactly(Found.NEW, Found.GONE, Found.RESTORED);
        assertThat(told()).containsExactly(Raise.RESTORED);
        assertThat(said(1)).endsWith("(404); seen so once");
        assertThat(sightings().get(1).sure()).isFalse();
        assertThat(sightings().get(2).sure()).isTrue();
        assertThat(sightings().get(2).ends()).isEqualTo(sightings().get(1).event());
        assertThat(said(2))
                .startsWith("last present on 3 March 2026 09:10 UTC, then not, present again on 3 March 2026");
    }

    @Test
    void anAbsenceOfTwoWeeksIsOneSighting() {
        pass(Duration.ofDays(2));
        site.page("/news/stations", Reply.of(404, "<title>Not found</title>gone"));
        pass(Duration.ofDays(14));
        assertThat(found()).as("%s", lines).containsExactly(Found.NEW, Found.GONE);
        assertThat(told()).containsExactly(Raise.GONE);
        Sighting gone = sightings().get(1);
        assertThat(gone.sure()).isTrue();
        long told = Objects.requireNonNull(gone.told());
        assertThat(told).isGreaterThan(gone.event());
        assertThat(new Sightings(workbench.database()).told(told).orElseThrow().event())
                .isEqualTo(gone.event());
        assertThat(gone.after()).isNotNull();
        assertThat(gone.before()).isEqualTo(sightings().getFirst().after());
        assertThat(said(1))
                .matches(
                        "present on . March 2026 ..:.. UTC, absent on . March 2026 ..:.. UTC \\(404\\), still so on .*");
        assertThat(said(1)).doesNotContain("deleted");
    }

    @Test
    void whatLeadsToTheStartOfTheSiteIsAbsent() {
        site.page("/", page("Welcome to this site", 3));
        site.page("/news/stations", Reply.of(302, "").with("Location", site.url("/")));
        pass(Duration.ofDays(2));
        assertThat(found()).as("%s", lines).containsExactly(Found.NEW, Found.GONE);
        assertThat(told()).containsExactly(Raise.GONE);
        assertThat(sightings().get(1).sign()).isEqualTo(Sign.LEADS_HOME);
    }

    @Test
    void whatTheSiteAnswersForAnythingIsAbsent() {
        site.otherwise(Reply.of(200, page("We could not find what you look for", 12)));
        site.page("/news/stations", page("We could not find what you look for", 12));
        pass(Duration.ofDays(2));
        assertThat(found()).as("%s", lines).containsExactly(Found.NEW, Found.GONE);
        assertThat(told()).containsExactly(Raise.GONE);
        assertThat(sightings().get(1).sign()).isEqualTo(Sign.LIKE_NONE);
        long never = site.asked(null).stream()
                .filter(a -> a.path().matches("/news/[0-9a-f]{18}"))
                .count();
        assertThat(never).isEqualTo(1);
    }

    @Test
    void aRefusalIsBlockedAndNotGone() {
        site.page("/news/stations", Reply.of(403, "no"));
        pass(Duration.ofDays(2));
        assertThat(found()).as("%s", lines).containsExactly(Found.NEW, Found.BLOCKED);
        assertThat(told()).containsExactly(Raise.BLOCKED);
        assertThat(sightings().get(1).state()).isEqualTo(State.BLOCKED);
        assertThat(said(1)).contains("kept from us on").contains("(403)");
    }

    @Test
    void aServerThatFailsIsNoNewsForADay() {
        site.page("/news/stations", Reply.of(503, "later"));
        pass(Duration.ofHours(20));
        assertThat(sightings().get(1).sure()).isFalse();
        pass(Duration.ofDays(2));
        assertThat(found()).as("%s", lines).containsExactly(Found.NEW, Found.FAILING);
        assertThat(told()).containsExactly(Raise.BLOCKED);
        assertThat(sightings().get(1).sure()).isTrue();
    }

    @Test
    void thereAndBackAreThreeStates() {
        pass(Duration.ofDays(1));
        site.page("/news/stations", page("There are 102 stations", 40));
        pass(Duration.ofDays(1));
        site.page("/news/stations", page("There are 54 stations", 40));
        pass(Duration.ofDays(1));
        assertThat(found()).as("%s", lines).containsExactly(Found.NEW, Found.CHANGED, Found.CHANGED);
        assertThat(told()).containsExactly(Raise.CHANGED, Raise.CHANGED);
        assertThat(sightings().get(1).before()).isEqualTo(sightings().get(0).after());
        assertThat(sightings().get(2).before()).isEqualTo(sightings().get(1).after());
        assertThat(said(1)).matches("one text on . March 2026 ..:.. UTC, another on . March 2026 ..:.. UTC");
    }

    @Test
    void anAnswerThatDripsAndBreaksOffIsNoOtherText() {
        site.page(
                "/news/stations",
                new Reply(-1, java.util.Map.of(), "<title>Stations".getBytes(StandardCharsets.UTF_8)));
        pass(Duration.ofHours(14));
        assertThat(found()).as("%s", lines).containsExactly(Found.NEW, Found.FAILING);
        assertThat(told()).isEmpty();
        assertThat(sightings().get(1).sure()).isFalse();
    }

    @Test
    void aPageThatMovesIsThere() {
        site.page("/new/stations", page("There are 54 stations", 40));
        site.page("/news/stations", Reply.of(301, "").with("Location", site.url("/new/stations")));
        pass(Duration.ofDays(2));
        assertThat(found()).as("%s", lines).containsExactly(Found.NEW, Found.MOVED);
        assertThat(told()).containsExactly(Raise.CHANGED);
        assertThat(sightings().get(1).moved()).isEqualTo(site.url("/new/stations"));
    }

    @Test
    void aCounterOfReadersIsNoChange() {
        for (int day = 0; day < 5; day++) {
            site.page(
                    "/news/stations",
                    page("There are 54 stations", 40)
                            .replace("</article>", "<p>" + (100 + day * 7) + " views</p></article>"));
            pass(Duration.ofDays(1));
        }
        assertThat(found()).as("%s", lines).containsExactly(Found.NEW);
    }

    @Test
    void aLinkAnImageOrABylineThatIsAnotherIsAChangeEvenWhereNoWordIs() {
        String first = page("There are <a href='/list-of-54'>54 stations</a>", 40)
                .replace("</h1>", "</h1><figure><img src='/map.png?v=1' alt='A map'></figure>");
        site.page("/news/stations", first);
        pass(Duration.ofDays(1));
        int begun = found().size();
        String menu = first.replace("<body>", "<body><nav><a href='/other'>Other</a><img src='/x.png'></nav>")
                .replace("?v=1", "?v=2")
                .replace("/list-of-54'", "/list-of-54?utm_source=a#top'");
        String otherLink = menu.replace("/list-of-54", "/nothing");
        String otherMap = otherLink.replace("/map.png", "/other.png");
        String byline = "<meta name=author content='Another Desk'>"
                + "<meta property='og:site_name' content='The Harbour Post'>";
        for (String next : List.of(menu, otherLink, otherMap, otherMap.replace("<title>", byline + "<title>"))) {
            site.page("/news/stations", next);
            pass(Duration.ofHours(12));
        }
        assertThat(found().subList(begun, found().size()))
                .as("%s", lines)
                .containsExactly(Found.CHANGED, Found.CHANGED, Found.CHANGED);
        Sighting last = sightings().get(begun);
        Compared compared = new Comparing(workbench, false)
                .of(Objects.requireNonNull(last.before()), Objects.requireNonNull(last.after()), last.item())
                .orElseThrow();
        assertThat(compared.changes()).isZero();
        assertThat(compared.links()).anyMatch(t -> t.came() && t.address().endsWith("/nothing?utm_source=a#top"));
    }

    @Test
    void anImageThatTurnsIsLearntAsWordsAre() {
        int changes = 0;
        for (int day = 0; day < 16; day++) {
            site.page(
                    "/news/stations",
                    page("There are 54 stations", 40)
                            .replace("</h1>", "</h1><img src='/turn-" + "ab".charAt(day % 2) + ".png' alt=''>"));
            changes = day == 12 ? found().size() : changes;
            pass(Duration.ofHours(12));
        }
        assertThat(found()).as("%s", lines).hasSize(changes);
    }
}
