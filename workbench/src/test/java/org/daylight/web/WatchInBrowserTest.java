// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daylight.alert.Raise;
import org.daylight.alert.Rhythm;
import org.daylight.fixture.Site;
import org.daylight.register.Sightings;
import org.daylight.register.Watches;
import org.daylight.run.Reviewing;
import org.daylight.run.Workbench;
import org.daylight.run.alert.AlertDeeds;
import org.daylight.run.alert.Raising;
import org.daylight.run.watch.Ahead;
import org.daylight.run.watch.WatchDeeds;
import org.daylight.run.watch.WatchList;
import org.daylight.watch.Standing.Found;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Watching as somebody does it in a browser: a page is added, changes, vanishes; lists come in and go out. */
class WatchInBrowserTest {
    private static final String SAID = "Harbour Watch said in a report that 54 police stations stand in 21 countries.";
    private static final String MORE = "The ministry ordered the closure of the station in Dublin on 26 October 2022.";

    @TempDir
    private Path dir;

    private static Chrome chrome;
    private Site site;
    private Served served;

    @BeforeAll
    static void open() {
        chrome = new Chrome();
    }

    @AfterAll
    static void close() {
        chrome.close();
    }

    @BeforeEach
    void serve() {
        site = new Site().page("/report.html", SAID, MORE);
        site.put(
                "/subscribe",
                "<rss><channel><item><link>/a</link></item></channel></rss>".getBytes(StandardCharsets.UTF_8));
        served = new Served(Workbench.init(dir.resolve("case"), List.of(site.address()), null));
        chrome.enter(served.start());
    }

    @AfterEach
    void stop() {
        chrome.scripts(true).forget();
        served.close();
        site.close();
    }

    private Workbench workbench() {
        return served.workbench();
    }

    @Test
    void fromAWatchToTheDeskThatSaysWhatIsGone() {
        chrome.click("nav a[href='/watches']").click(".empty a[href='/watches/add']");
        chrome.type("#addresses", site.url("/report.html")).type("input[name=source]", "Harbour Watch");
        chrome.click("form.watchform button.go");
        says("One address is watched from now on");
        chrome.click("main .acts a.go");
        assertThat(chrome.words()).contains("not asked yet");
        chrome.open("/").click("form[action='/seen'] button, nav a[href='/changes']");

        Ahead ahead = new Ahead(workbench()).poll(Duration.ZERO);
        workbench().readings().claims().forEach(c -> new Reviewing(workbench()).accept(c.id(), "as the page says"));
        site.page("/report.html", "Harbour Watch said in a report that stations stand in many countries.", MORE);
        ahead.poll(Duration.ofDays(1));

        chrome.open("/changes");
        assertThat(chrome.words())
                .contains("Words are gone that statements cite")
                .contains("The words behind ");
        chrome.click(".first a.name");
        assertThat(chrome.words())
                .contains("One paragraph differs")
                .contains("one text on ")
                .doesNotContain("deleted");
        assertThat(chrome.all(".sides del").stream().map(e -> e.getText()).toList())
                .anyMatch(w -> w.contains("54"));
        assertThat(chrome.all(".captures2 a[href$='/proof']")).hasSize(2);
        assertThat(chrome.all("main a[href^='/statements/']")).isNotEmpty();

        site.without("/report.html");
        ahead.poll(Duration.ofDays(2)).poll(Duration.ofHours(2));
        chrome.open("/");
        assertThat(chrome.words())
                .contains("present on ")
                .contains(", absent on ")
                .doesNotContain("deleted");
        chrome.open("/watches").click("table.watches th a");
        assertThat(chrome.words()).contains("HTTP 404").contains("Harbour Watch");
        chrome.calm();
    }

    @Test
    void theSameFormsWorkWithoutScript() {
        chrome.scripts(false).open("/watches/add");
        chrome.type("#addresses", site.url("/report.html")).click("form.watchform button.go");
        Watches watches = new Watches(workbench().database());
        chrome.until("its server was asked", () -> watches.count() == 1);
        chrome.open("/watches").click("table.watches th a");
        chrome.click("form[action$='/pause'] button");
        says("Paused");
        chrome.click("form[action$='/resume'] button");
        says("It is asked again");
        Watches.Watch watch = new Watches(workbench().database()).page(0, 1).getFirst();
        assertThat(watch.state()).isEqualTo(Watches.State.ON);

        Walk walk = new Walk(served);
        assertThat(walk.post("/watches/" + watch.id() + "/ignore", java.util.Map.of("reason", " "))
                        .body())
                .contains("Give a reason");
        assertThat(new Watches(workbench().database())
                        .watch(watch.id())
                        .orElseThrow()
                        .ignoresRobots())
                .isFalse();
        walk.post("/watches/" + watch.id() + "/ignore", java.util.Map.of("reason", "its owner hides what it did"));
        assertThat(new Watches(workbench().database())
                        .watch(watch.id())
                        .orElseThrow()
                        .ignoresRobots())
                .isTrue();
        assertThat(walk.post("/watches/" + watch.id() + "/change", java.util.Map.of("kind", "page", "every", "x"))
                        .status())
                .isEqualTo(422);
        assertThat(walk.post("/watches/" + watch.id() + "/change", java.util.Map.of("kind", "page", "pace", "2"))
                        .body())
                .contains("from 5 to 3600");
        walk.post("/watches/" + watch.id() + "/change", java.util.Map.of("kind", "page", "pace", "30"));
        assertThat(walk.get("/watches/" + watch.id()).body()).contains("at least 30 seconds");

        assertThat(walk.get("/watches").body()).contains("No watcher has run on this case yet");
        walk.post("/watches/run", java.util.Map.of("on", "no"));
        assertThat(walk.get("/watches").body())
                .contains("Watching is switched off")
                .contains("Start watching");
        assertThat(walk.get("/watches/" + watch.id()).body()).contains("Watching is switched off");
        walk.post("/watches/run", java.util.Map.of("on", "yes"));
        new Ahead(workbench()).poll(Duration.ZERO);
        assertThat(walk.get("/watches").body()).contains("No watcher has run since");
        assertThat(walk.get("/").body()).contains("No watcher has run since");
        walk.post("/watches/" + watch.id() + "/remove", java.util.Map.of());
        assertThat(new Watches(workbench().database()).count()).isZero();
    }

    @Test
    void aPageThatIsSharedFillsTheFormAndAddsNothingByItself() {
        String hostile = "<script>alert(1)</script>\u202e evil";
        chrome.open("/add?url=" + coded(site.url("/report.html")) + "&title=" + coded(hostile));
        assertThat(chrome.words()).contains("<script>alert(1)</script>");
        assertThat(new Watches(workbench().database()).count()).isZero();
        assertThat(forged())
                .as("a form of another site, with the cookie of this one")
                .isEqualTo(403);
        assertThat(new Watches(workbench().database()).count()).isZero();
        chrome.click("form.watchform button.go");
        says("One address is watched from now on");
        assertThat(new Watches(workbench().database()).page(0, 2))
                .extracting(Watches.Watch::kind)
                .containsExactly(Watches.Kind.PAGE);
        // What the address does not say, its server does; nothing is kept before the watch itself asks.
        chrome.open("/add?url=" + coded(site.url("/subscribe"))).click("form.watchform button.go");
        says("One address is watched from now on");
        Watches watches = new Watches(workbench().database());
        assertThat(watches.page(0, 3))
                .extracting(Watches.Watch::kind)
                .containsExactlyInAnyOrder(Watches.Kind.PAGE, Watches.Kind.FEED);
        assertThat(workbench().register().capturesOf(site.url("/report.html"))).isEmpty();
        new WatchDeeds(workbench())
                .remove(watches.of(site.url("/subscribe")).getFirst().id(), null);

        for (String url :
                List.of("javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "ftp://a.example/")) {
            chrome.open("/add?url=" + coded(url));
            assertThat(chrome.words()).contains("is no address of the web");
            chrome.click("form.watchform button.go");
            // What the form sent has no query; the page that it stood on has one.
            chrome.until("the form is answered", () -> "".equals(chrome.run("return location.search")));
            assertThat(chrome.words()).contains("is no address of the web");
            assertThat(new Watches(workbench().database()).count()).isOne();
        }
        chrome.open("/watches/share");
        assertThat(chrome.see("#bookmarklet").getAttribute("href"))
                .startsWith("javascript:")
                .contains("/add?url=");
    }

    @Test
    void whatFeedsAndPagesCallThemselvesForgesNothingOnAnyPage() {
        String hostile = "<img src=x onerror=alert(1)><script>alert(2)</script> \u202e\u2067 evil";
        String title = hostile.replace("<", "&lt;");
        put(
                "/feed.xml",
                "<rss version='2.0'><channel><title>" + title + "</title>"
                        + "<item><title>" + title + "</title><link>" + site.url("/a.html") + "</link></item>"
                        + "<item><title>x</title><link>javascript:alert(3)</link></item>"
                        + "<item><title>y</title><link>data:text/html,z</link></item></channel></rss>");
        put(
                "/a.html",
                "<html lang=en><title>" + title + "</title><article><p>" + SAID + "</p><p>" + MORE + "</p></article>");
        Watches.Watch watch = new WatchDeeds(workbench())
                .add(new WatchDeeds.Wanted(
                        site.url("/feed.xml"), Watches.Kind.FEED, hostile, Duration.ofHours(6), null, null));
        new AlertDeeds(workbench(), Clock.systemUTC())
                .add(new AlertDeeds.Wanted(
                        "lost",
                        null,
                        Set.of(Raise.GONE, Raise.CHANGED),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        List.of(),
                        Rhythm.NOW));
        Ahead ahead = new Ahead(workbench()).poll(Duration.ZERO);
        put(
                "/a.html",
                "<html lang=en><title>" + title + "2</title><article><p>" + MORE + "</p><p>" + title
                        + "</p></article>");
        ahead.poll(Duration.ofDays(2));
        assertThat(new Raising(workbench(), Clock.systemUTC()).round()).isPositive();

        Walk walk = new Walk(served);
        long event = new Sightings(workbench().database())
                .found(Found.CHANGED, 0, 1)
                .getFirst()
                .event();
        for (String path : List.of(
                "/watches", "/watches/" + watch.id(), "/changes", "/changes/" + event, "/alerts", "/alerts/1", "/")) {
            Document page = Jsoup.parse(walk.get(path).body());
            assertThat(page.select("[onerror], img[src=x], a[href^=javascript], a[href^=data]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("script").eachText()).as(path).noneMatch(s -> s.contains("alert("));
            assertThat(page.select("*").stream().filter(e -> e.ownText().contains("\u202e")))
                    .as("%s: words of a page keep their direction to themselves", path)
                    .allMatch(e -> e.is("bdi, bdi *, [dir=auto], [dir=auto] *, [dir=ltr], [dir=ltr] *, option, title"));
        }
        assertThat(walk.get("/changes/" + event).body()).contains("&lt;script");
    }

    private void put(String path, String text) {
        site.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whoComesFromAnotherSiteWithoutSessionIsLedOnOnce() {
        chrome.leave();
        Walk stranger = new Walk(served);
        assertThat(stranger.get("/add?url=" + coded(site.url("/report.html"))).status())
                .isEqualTo(200);
        var bare = java.net.http.HttpClient.newHttpClient();
        try {
            var answer = bare.send(
                    java.net.http.HttpRequest.newBuilder(java.net.URI.create("http://127.0.0.1:" + served.port()
                                    + "/add?url=https%3A%2F%2Fa.example%2F%22%3E%3Cb%3E"))
                            .build(),
                    java.net.http.HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body())
                    .contains("http-equiv=\"refresh\"")
                    .contains("again=yes")
                    .doesNotContain("\"><b>");
            var again = bare.send(
                    java.net.http.HttpRequest.newBuilder(
                                    java.net.URI.create("http://127.0.0.1:" + served.port() + "/add?url=x&again=yes"))
                            .build(),
                    java.net.http.HttpResponse.BodyHandlers.ofString());
            assertThat(again.statusCode()).isEqualTo(401);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void listsComeInAfterALookAndGoOut() throws IOException {
        new WatchDeeds(workbench()).add(WatchDeeds.Wanted.of("https://a.example/", Watches.Kind.PAGE));
        Path opml = Files.writeString(dir.resolve("subscriptions.opml"), """
                <opml version="2.0"><body>
                <outline text="Embassies"><outline text="News" xmlUrl="https://b.example/feed.xml"/></outline>
                <outline text="=cmd|x" url="https://a.example/"/><outline text="none" url="javascript:alert(1)"/>
                </body></opml>
                """);
        chrome.open("/watches/lists");
        chrome.see("#file").sendKeys(opml.toString());
        chrome.click("form[action='/watches/lists'] button").until("form[action='/watches/lists/take']");
        assertThat(chrome.words())
                .contains("One address to add, one is watched already")
                .contains("b.example/feed.xml");
        assertThat(new Watches(workbench().database()).count()).isOne();
        chrome.click("form[action='/watches/lists/take'] button").until("main a[href='/watches'].button");
        assertThat(new Watches(workbench().database()).count()).isEqualTo(2);

        Path csv = Files.write(dir.resolve("watches.csv"), new WatchList(workbench()).csv());
        assertThat(new WatchList(workbench()).read(csv).lines()).hasSize(2).allMatch(WatchList.Line::watched);
        assertThat(new WatchList(workbench()).opml())
                .contains("xmlUrl=\"https://b.example/feed.xml\"")
                .contains("Embassies");

        Path table = Files.writeString(dir.resolve("t.csv"), "Name,URL\r\nx,https://c.example/a\r\ny,nothing\r\n");
        WatchList.Contents contents = new WatchList(workbench()).read(table);
        assertThat(contents.fresh()).extracting(l -> l.wanted().url()).containsExactly("https://c.example/a");
        assertThat(contents.notes()).anyMatch(n -> n.contains("1 without an address"));
        assertThat(chrome.driver().findElements(By.cssSelector("script:not([src])")))
                .isEmpty();
    }

    /** What a form is answered that has the cookie and not the word of the session. */
    private int forged() {
        String cookies = chrome.driver().manage().getCookies().stream()
                .map(c -> c.getName() + "=" + c.getValue())
                .collect(Collectors.joining("; "));
        HttpRequest form = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port() + "/add"))
                .header("Cookie", cookies)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("kind=page&addresses=" + coded(site.url("/report.html"))))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(form, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void says(String words) {
        chrome.until("the page says " + words, () -> chrome.words().contains(words));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
