// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.daylight.alert.Hours;
import org.daylight.alert.Raise;
import org.daylight.alert.Rhythm;
import org.daylight.fixture.Site;
import org.daylight.publish.leak.LeakTest;
import org.daylight.register.Footnotes;
import org.daylight.register.Watches;
import org.daylight.run.Publishing;
import org.daylight.run.Workbench;
import org.daylight.run.alert.AlertDeeds;
import org.daylight.run.alert.Raising;
import org.daylight.run.footnote.Rescue;
import org.daylight.run.footnote.Seeking;
import org.daylight.run.watch.Ahead;
import org.daylight.run.watch.WatchDeeds;
import org.daylight.web.page.PageRoute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page of the routing table, in both samples and in a case without anything: what stands in it, whether axe-core finds
 * a barrier, whether it fits a telephone, what it asks of others, and that no private name is in it.
 */
class EveryPageTest {
    private static final int EACH = 2;
    private static final Pattern SCHEME = Pattern.compile("^\\s*([a-zA-Z][a-zA-Z0-9+.-]*):.*", Pattern.DOTALL);

    /** Rows that no link of these cases leads to: pictures of pages kept with a browser, answers to forms, a team's pages. */
    private static final Set<String> APART = Set.of(
            "/account/factor",
            "/captures/{id}/handed-over",
            "/captures/{id}/resource/{offset}",
            "/captures/{id}/screenshot",
            "/captures/{id}/screenshot/{tile}",
            "/passages/{id}/cutout",
            "/captures/{id}/small");

    @TempDir
    static Path dir;

    private static final Map<String, Served> CASES = new LinkedHashMap<>();
    private static final Map<String, Map<PageRoute, List<Walk.Page>>> FOUND = new LinkedHashMap<>();
    /** The pages that hold something, or hold it in something, that no page before them did: axe-core looks at these. */
    private static final Set<Walk.Page> NEW = new HashSet<>();

    private static Chrome chrome;
    private static String axe;

    @BeforeAll
    static void serve() throws IOException {
        CASES.put("press", new Served(dir.resolve("press"), "press"));
        Served history = new Served(dir.resolve("history"), "history");
        new Publishing(history.workbench()).publish("The same, later", null); // so that there are two to compare
        CASES.put("history", history);
        CASES.put("empty", new Served(Workbench.init(dir.resolve("empty"), List.of(), null)));
        CASES.put("watched", new Served(watched(dir.resolve("watched"))));
        for (Map.Entry<String, Served> entry : CASES.entrySet()) {
            Walk walk = new Walk(entry.getValue());
            walk.post("/ledger/verify", Map.of()); // so that there is a job
            List<PageRoute> routes = routes(entry.getValue());
            List<String> starts = new ArrayList<>(List.of("/"));
            routes.stream()
                    .map(PageRoute::path)
                    .filter(p -> !p.matches(".*[{<].*"))
                    .forEach(starts::add);
            FOUND.put(entry.getKey(), walk.found(routes, EACH, starts));
        }
        Set<String> shapes = new HashSet<>();
        for (String name : CASES.keySet()) {
            own(name).stream().filter(p -> shapes.addAll(shapes(p))).forEach(NEW::add);
        }
        try (InputStream in = Objects.requireNonNull(EveryPageTest.class.getResourceAsStream("/axe.min.js"))) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        chrome = new Chrome();
    }

    /** A case that watches a page and a feed, of which one page changed and one vanished. */
    private static Workbench watched(Path root) {
        try (Site site = new Site()
                .page(
                        "/report.html",
                        "Harbour Watch said that 54 police stations stand in 21 countries.",
                        "So it said.")
                .page("/news.html", "The ministry ordered the closure of the station in Dublin on 26 October 2022.")) {
            Workbench workbench = Workbench.init(root, List.of(site.address()), null);
            WatchDeeds deeds = new WatchDeeds(workbench);
            deeds.add(WatchDeeds.Wanted.of(site.url("/report.html"), Watches.Kind.PAGE));
            deeds.add(WatchDeeds.Wanted.of(site.url("/news.html"), Watches.Kind.PAGE));
            Ahead ahead = new Ahead(workbench).poll(Duration.ZERO);
            AlertDeeds alerts = new AlertDeeds(workbench, Clock.systemUTC());
            alerts.desktop("this-machine", Hours.usual(ZoneOffset.UTC));
            alerts.add(new AlertDeeds.Wanted(
                    "lost",
                    null,
                    Set.of(Raise.GONE, Raise.CHANGED, Raise.CITED),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    List.of("this-machine"),
                    Rhythm.DIGEST));
            site.page(
                    "/report.html",
                    "Harbour Watch said that 102 police stations stand in 53 countries.",
                    "So it said.");
            site.without("/news.html");
            ahead.poll(Duration.ofDays(1)).poll(Duration.ofHours(3));
            new Raising(workbench, Clock.systemUTC()).round();
            Footnotes.Kept report = new Rescue(workbench)
                    .take(
                            "report.md",
                            ("Harbour Watch counted 102 stations.[^1]\n\n[^1]: " + site.url("/report.html") + "\n")
                                    .getBytes(StandardCharsets.UTF_8));
            new Seeking(workbench, Seeking.Manners.USUAL).all(report, false, (p, s) -> {});
            return workbench;
        }
    }

    @AfterAll
    static void stop() {
        if (chrome != null) {
            chrome.close();
        }
        CASES.values().forEach(Served::close);
    }

    private static List<PageRoute> routes(Served served) {
        return served.front.routes().stream()
                .filter(r -> r.verb() == PageRoute.Verb.GET)
                .toList();
    }

    private static List<Walk.Page> pages(String name) {
        return FOUND.getOrDefault(name, Map.of()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Pages that a browser shows by themselves; not files, and not the frame in which a preserved page is shown. */
    private static List<Walk.Page> own(String name) {
        return pages(name).stream()
                .filter(Walk.Page::html)
                .filter(p -> !p.parsed().select("body > header.top").isEmpty())
                .toList();
    }

    private static Set<String> shapes(Walk.Page page) {
        return page.parsed().body().select("*").stream()
                .map(e -> (e.parent() == null ? "" : shape(e.parent())) + " > " + shape(e))
                .collect(Collectors.toSet());
    }

    private static String shape(Element e) {
        return e.tagName() + new TreeSet<>(e.classNames()) + e.attr("type") + e.attr("role");
    }

    @Test
    void aLinkLeadsToEveryRowOfTheRoutingTable() {
        Set<String> missed = new TreeSet<>();
        APART.forEach(p -> assertThat(routes(Objects.requireNonNull(CASES.get("press"))))
                .extracting(PageRoute::path)
                .contains(p));
        for (PageRoute route : routes(Objects.requireNonNull(CASES.get("press")))) {
            boolean found = FOUND.values().stream()
                    .flatMap(m -> m.entrySet().stream())
                    .anyMatch(e -> e.getKey().path().equals(route.path())
                            && e.getValue().stream().anyMatch(p -> p.status() < 400));
            if (!found && !APART.contains(route.path())) {
                missed.add(route.path());
            }
        }
        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"press", "history", "empty", "watched"})
    void everyLinkedPageIsThere(String name) {
        assertThat(pages(name).stream()
                        .filter(p -> p.status() >= 400)
                        .map(p -> p.status() + " " + p.path() + " "
                                + p.parsed().select("main").text()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"press", "history", "empty", "watched"})
    void everyPageIsWellMade(String name) {
        SoftAssertions softly = new SoftAssertions();
        for (Walk.Page page : own(name)) {
            Document tree = page.parsed();
            Element root = Objects.requireNonNull(tree.selectFirst("html"));
            softly.assertThat(root.attr("lang")).as(page.path()).isEqualTo("en");
            softly.assertThat(root.attr("dir")).as(page.path()).isEqualTo("ltr");
            softly.assertThat(tree.title()).as(page.path()).contains("Daylight").doesNotStartWith(" ");
            softly.assertThat(tree.select("h1").eachText())
                    .as(page.path() + " h1")
                    .hasSize(1);
            softly.assertThat(tree.select("[style], style, script:not([src])"))
                    .as(page.path() + " inline")
                    .isEmpty();
            softly.assertThat(tree.select("*").stream()
                            .flatMap(e -> e.attributes().asList().stream())
                            .filter(a ->
                                    a.getKey().startsWith("on") || a.getKey().startsWith("hx-on")))
                    .as(page.path() + " handlers")
                    .isEmpty();
            softly.assertThat(tree.select("[href], [src], [action], [formaction]").stream()
                            .flatMap(e -> e.attributes().asList().stream())
                            .filter(a -> Set.of("href", "src", "action", "formaction")
                                    .contains(a.getKey()))
                            .map(a -> a.getValue())
                            .filter(v -> !allowed(v)))
                    .as(page.path() + " schemes")
                    .isEmpty();
            softly.assertThat(tree.select("form[method=post]:not(:has(input[name=csrf]))"))
                    .as(page.path() + " forms without the session's mark")
                    .isEmpty();
            softly.assertThat(tree.select("a[target=_blank]:not([rel~=noopener])"))
                    .as(page.path())
                    .isEmpty();
            tree.select("pre, .mono").remove();
            softly.assertThat(tree.text())
                    .as(page.path() + " raw words")
                    .doesNotContainPattern("\\{\\d[,}]|\\bnull\\b|Optional\\[");
        }
        softly.assertAll();
    }

    private static boolean allowed(String link) {
        var scheme = SCHEME.matcher(link);
        return !scheme.matches()
                || Set.of("http", "https").contains(scheme.group(1).toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void noPrivateNameLeavesTheCase() throws IOException {
        Path written = Files.createDirectories(dir.resolve("pages"));
        List<Walk.Page> pages = pages("press");
        for (int i = 0; i < pages.size(); i++) {
            Files.writeString(written.resolve(i + ".html"), pages.get(i).body());
        }
        List<String> names = Files.readAllLines(Path.of("..", "samples", "press", "private-names.txt")).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        assertThat(new LeakTest(names)
                        .scan(written).stream()
                                .map(l -> l.file().startsWith("#")
                                        ? l.file()
                                        : pages.get(Integer.parseInt(l.file().replaceFirst("[.].*", "")))
                                                        .path()
                                                + " at byte " + l.offset()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"press", "history", "empty", "watched"})
    void nobodyIsShutOut(String name) {
        chrome.leave().enter(Objects.requireNonNull(CASES.get(name)).start());
        chrome.forget();
        Set<String> barriers = new LinkedHashSet<>();
        for (Walk.Page page : own(name)) {
            boolean fresh = NEW.contains(page);
            if (!fresh && !name.equals("press")) {
                continue; // shapes that other pages have had; whether words fit is seen in the press
            }
            if (fresh) {
                chrome.view(1440, 900, false).open(page.path());
                chrome.run(axe);
                barriers.addAll(barriers(page.path(), ""));
                chrome.view(1440, 900, true);
                barriers.addAll(barriers(page.path() + " dark", "color-contrast,link-in-text-block"));
                chrome.view(390, 844, false);
            } else {
                chrome.view(390, 844, false).open(page.path());
            }
            barriers.addAll(chrome.lines(WIDER, page.path()));
        }
        chrome.view(1440, 900, false);
        assertThat(barriers).isEmpty();
        chrome.calm();
    }

    /** What stands out of a narrow window. By themselves scroll tables alone, and rows of steps. */
    private static final String WIDER = """
            const path = arguments[0];
            const inner = [...document.querySelectorAll('main *')]
              .filter(e => ['auto', 'scroll'].includes(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1)
              .filter(e => !e.querySelector('table') && !e.matches('nav'));
            if (inner.length) return [path + ' scrolls sideways at ' + innerWidth + ': ' + inner[0].outerHTML.slice(0, 120)];
            if (document.documentElement.scrollWidth <= innerWidth) return [];
            const out = [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
              .filter(e => { for (let p = e.parentElement; p; p = p.parentElement)
                if (getComputedStyle(p).overflowX !== 'visible') return false; return true; });
            return [path + ' is ' + document.documentElement.scrollWidth + ' wide at ' + innerWidth + ': '
              + out.slice(0, 4).map(e => e.outerHTML.slice(0, 80)).join(' | ')];
            """;

    /** What axe-core finds against WCAG 2.0 to 2.2, A and AA, and good practice; only these rules where some are named. */
    private static List<String> barriers(String path, String rules) {
        String only = rules.isEmpty()
                ? "{type: 'tag', values: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22a','wcag22aa','best-practice']}"
                : "{type: 'rule', values: '" + rules + "'.split(',')}";
        Object found = chrome.driver()
                .executeAsyncScript(
                        "const done = arguments[1];"
                                + "axe.run(document, {runOnly: " + only
                                + ", resultTypes: ['violations'], iframes: false})"
                                + ".then(r => done(r.violations.flatMap(v => v.nodes.slice(0, 3).map(n => arguments[0] + ' ' + v.id + ': '"
                                + " + n.target.join(' ') + ' ' + (n.any[0] || n.all[0] || n.none[0] || {}).message + ' '"
                                + " + n.html.slice(0, 160)))))"
                                + ".catch(e => done([String(e)]))",
                        path);
        return found instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
