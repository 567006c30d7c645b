// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.daylight.Claim;
import org.daylight.register.Sightings;
import org.daylight.register.Sightings.Sighting;
import org.daylight.register.WatchItems;
import org.daylight.register.Watches;
import org.daylight.register.Watches.Watch;
import org.daylight.run.Reviewing;
import org.daylight.run.Workbench;
import org.daylight.run.watch.WatchedSite.Reply;
import org.daylight.verify.CaseCheck;
import org.daylight.watch.Listing;
import org.daylight.watch.Standing.Found;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds, sitemaps and listings; and words that a statement cites. */
class ListsTest {
    @TempDir
    Path temp;

    private WatchedSite site;
    private Workbench workbench;
    private final JumpingPulse pulse = new JumpingPulse(Instant.now().plusSeconds(120));
    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void begin() throws IOException {
        site = new WatchedSite();
        workbench = Workbench.init(temp.resolve("case"), List.of(site.place()), null);
    }

    @AfterEach
    void end() {
        workbench.close();
        site.close();
    }

    private static String report(String words) {
        return "<!doctype html><html lang=en><head><title>Stations abroad</title></head><body><article><h1>Stations abroad</h1>"
                + "<p>" + words + "</p>"
                + "<p>The ministry denied it on Monday and said that volunteers renew licences there for their people.</p>"
                + "</article></body></html>";
    }

    private void poll(Duration after) {
        pulse.pass(after);
        try (Watching watching = new Watching(workbench, WatchSettings.USUAL, pulse.beside(), lines::add)) {
            watching.once();
        }
    }

    private Watch watch(String path, Watches.Kind kind, @Nullable Listing listing) {
        return new WatchDeeds(workbench)
                .add(new WatchDeeds.Wanted(site.url(path), kind, "Harbour Watch", Duration.ofHours(6), listing, null));
    }

    private String feed(int from, int to) {
        StringBuilder feed =
                new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title>");
        for (int i = to; i >= from; i--) {
            site.page(
                    "/n/" + i,
                    report("Report " + i + " says that there are " + (40 + i) + " police stations in Spain."));
            feed.append("<item><title>")
                    .append(i)
                    .append("</title><link>")
                    .append(site.url("/n/" + i))
                    .append("</link></item>");
        }
        return feed.append("</channel></rss>").toString();
    }

    @Test
    void whatAFeedNamesIsPreservedAtOnceAndLookedAtAgain() {
        site.page("/feed", Reply.of(200, feed(1, 3)).with("Content-Type", "application/rss+xml"));
        Watch watch = watch("/feed", Watches.Kind.FEED, null);
        poll(Duration.ofSeconds(1));
        WatchItems items = new WatchItems(workbench.database());
        assertThat(items.count(watch.id())).isEqualTo(3);
        assertThat(site.asked("/n/1")).hasSize(1);
        site.page("/feed", Reply.of(200, feed(2, 4)).with("Content-Type", "application/rss+xml"));
        poll(Duration.ofHours(7));
        assertThat(site.asked("/n/4")).hasSize(1);
        assertThat(site.asked("/n/1")).hasSize(1);
        poll(Duration.ofHours(20));
        assertThat(site.asked("/n/1")).hasSize(2);
        assertThat(new Sightings(workbench.database()).changes(0, 10)).isEmpty();
        assertThat(new Sightings(workbench.database()).found(Found.NEW, 0, 10)).hasSize(5);
        for (int day = 0; day < 200; day++) {
            poll(Duration.ofDays(1));
        }
        // First, and after 1, 7, 14, 30 and 60 days; then no more.
        assertThat(site.asked("/n/1")).hasSize(6);
    }

    @Test
    void aFirstPollOfALongListDoesNotAskForAllAtOnce() {
        site.page("/feed", Reply.of(200, feed(1, 50)).with("Content-Type", "application/rss+xml"));
        Watch watch = watch("/feed", Watches.Kind.FEED, null);
        poll(Duration.ofSeconds(1));
        assertThat(new WatchItems(workbench.database()).count(watch.id())).isEqualTo(50);
        assertThat(site.asked(null).stream().filter(a -> a.path().startsWith("/n/")))
                .hasSize(20);
        poll(Duration.ofHours(3));
        assertThat(site.asked(null).stream().filter(a -> a.path().startsWith("/n/")))
                .hasSize(50);
    }

    @Test
    void thePastOfAFeedIsFollowedOnceAndNotWithoutEnd() {
        for (int i = 1; i <= Discovery.PAST + 5; i++) {
            String next = i == 3 ? site.url("/past?p=1") : "/past?p=" + (i + 1); // its third page leads back
            String more = feed(100 - 2 * i, 101 - 2 * i)
                    .replace(
                            "<title>News",
                            "<link rel=\"" + (i % 2 == 0 ? "next" : "prev-archive") + "\" href=\"" + next
                                    + "\"/><title>News");
            site.page("/past?p=" + i, Reply.of(200, more).with("Content-Type", "application/rss+xml"));
            site.page("/long?p=" + i, Reply.of(200, more.replace(next, "/long?p=" + (i + 1))));
        }
        Watch circle = watch("/past?p=1", Watches.Kind.FEED, null);
        poll(Duration.ofSeconds(1));
        assertThat(new WatchItems(workbench.database()).count(circle.id())).isEqualTo(6);
        poll(Duration.ofDays(2));
        assertThat(site.asked("/past?p=1")).hasSize(2);
        assertThat(site.asked("/past?p=2")).hasSize(1);
        assertThat(site.asked("/past?p=3")).hasSize(1);

        watch("/long?p=1", Watches.Kind.FEED, null);
        poll(Duration.ofSeconds(1));
        assertThat(site.asked("/long?p=" + (Discovery.PAST + 1))).hasSize(1);
        assertThat(site.asked("/long?p=" + (Discovery.PAST + 2))).isEmpty();
    }

    @Test
    void partsOfASitemapAndLinksOfAListingAreFound() {
        String map = "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>"
                + site.url("/m/1") + "</loc></url><url><loc>" + site.url("/other") + "</loc></url></urlset>";
        site.page("/part.xml", Reply.of(200, map).with("Content-Type", "application/xml"));
        site.page(
                "/sitemap.xml",
                Reply.of(
                                200,
                                "<?xml version=\"1.0\"?><sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>"
                                        + site.url("/part.xml") + "</loc></sitemap></sitemapindex>")
                        .with("Content-Type", "application/xml"));
        site.page("/m/1", report("Page of a map."));
        site.page("/l/1", report("Page of a listing."));
        site.page(
                "/list",
                "<title>News</title><nav><a href=/about>About</a></nav><ul class=news><li><a href=/l/1>One</a></ul>");
        watch("/sitemap.xml", Watches.Kind.SITEMAP, new Listing("a[href]", "/m/"));
        watch("/list", Watches.Kind.LISTING, new Listing("ul.news a", null));
        poll(Duration.ofSeconds(1));
        assertThat(site.asked("/m/1")).as("%s", lines).hasSize(1);
        assertThat(site.asked("/l/1")).hasSize(1);
        assertThat(site.asked("/other")).isEmpty();
        assertThat(site.asked("/about")).isEmpty();
    }

    @Test
    void wordsThatAStatementCitesAreRaisedFirstOfAllWhenTheyAreGone() {
        site.page(
                "/report",
                report(
                        "Safeguard Defenders said in September 2022 that there are 54 police stations in 30 countries."));
        site.page("/beside", report("Nothing of note was said about the harbour on that day in March."));
        watch("/report", Watches.Kind.PAGE, null);
        watch("/beside", Watches.Kind.PAGE, null);
        poll(Duration.ofSeconds(1));
        Claim claim = workbench.readings().claims().stream()
                .filter(c -> c.quote().contains("54"))
                .findFirst()
                .orElseThrow();
        new Reviewing(workbench).accept(claim.id(), "");
        String entry = workbench.register().statements().getFirst().entry().value();
        site.page("/report", report("Safeguard Defenders said in September 2022 that there are some offices abroad."));
        poll(Duration.ofHours(7));
        site.page("/beside", report("Something else was said about the harbour on that day in March."));
        poll(Duration.ofHours(7));
        List<Sighting> changes = new Sightings(workbench.database()).changes(0, 10);
        assertThat(changes).hasSize(2);
        assertThat(changes.getFirst().url()).isEqualTo(site.url("/report"));
        assertThat(changes.getFirst().raised()).isTrue();
        var cited = new Sightings(workbench.database()).cited(changes.getFirst().event());
        assertThat(SightingWords.cited(cited)).isEqualTo("the words behind " + entry + " are gone");
        assertThat(changes.getLast().raised()).isFalse();
        assertThat(changes.getFirst().before()).isNotEqualTo(changes.getFirst().after());
    }

    @Test
    void aCaseThatWatchesVerifiesAndForgetsNothingThatMattersWithItsOperatingState() throws Exception {
        site.page("/feed", Reply.of(200, feed(1, 2)).with("Content-Type", "application/rss+xml"));
        Watch watch = watch("/feed", Watches.Kind.FEED, null);
        poll(Duration.ofSeconds(1));
        poll(Duration.ofDays(8));
        try (var connection = workbench.database().dataSource().getConnection();
                var sql = connection.createStatement()) {
            sql.execute("delete from watch_item");
            sql.execute("delete from watch_host");
        }
        int before =
                new Sightings(workbench.database()).ofWatch(watch.id(), 0, 99).size();
        poll(Duration.ofHours(1));
        assertThat(new Sightings(workbench.database()).ofWatch(watch.id(), 0, 99))
                .hasSize(before);
        assertThat(new WatchItems(workbench.database()).count(watch.id())).isEqualTo(2);
        assertThat(new CaseCheck(workbench.folder(), workbench.database())
                        .check(null)
                        .faults())
                .isEmpty();
    }
}
