// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.web.page.PageRoute;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** What all pages promise: they are read without script, reached by keyboard, mirrored for Hebrew, and do not jump. */
class PagesInBrowserTest {
    @TempDir
    static Path dir;

    private static Served served;
    private static Chrome chrome;
    private static List<String> pages;

    @BeforeAll
    static void serve() {
        served = new Served(dir.resolve("history"), "history");
        List<PageRoute> routes = served.front.routes();
        List<String> starts = new ArrayList<>(List.of("/"));
        routes.stream()
                .filter(r -> r.verb() == PageRoute.Verb.GET && !r.path().matches(".*[{<].*"))
                .map(PageRoute::path)
                .forEach(starts::add);
        pages = new Walk(served)
                .found(routes, 1, starts).values().stream()
                        .flatMap(List::stream)
                        .filter(Walk.Page::html)
                        .filter(p -> p.status() < 400)
                        .filter(p -> !p.parsed().select("body > header.top").isEmpty())
                        .map(Walk.Page::path)
                        .toList();
        chrome = new Chrome();
        chrome.enter(served.start());
    }

    @AfterAll
    static void stop() {
        chrome.close();
        served.close();
    }

    @AfterEach
    void calm() {
        chrome.scripts(true).view(1440, 900, false).calm();
    }

    /** Names what the keyboard has to reach, keeps how it looks while the focus is elsewhere, and notes what gets the focus. */
    private static final String REACHABLE = """
            const look = e => [e, ...(e instanceof SVGElement ? e.querySelectorAll('*') : [])].map(p => {
              const s = getComputedStyle(p);
              return [s.outlineStyle === 'none' ? '' : s.outlineStyle + s.outlineWidth, s.boxShadow, s.stroke, s.strokeWidth,
                s.strokeOpacity, s.fill].join(); }).join('/');
            document.querySelectorAll('iframe').forEach(frame => frame.remove());
            window.reached = {};
            document.addEventListener('focusin', event => {
              const e = event.target;
              if (e.dataset.nth) reached[e.dataset.nth] = (e.type || '').startsWith('date') || look(e) !== e.unfocused; });
            return [...document.querySelectorAll('a[href]:not([tabindex="-1"]), button:not([disabled]), select, textarea, summary,'
                + 'input:not([type=hidden]):not([disabled]), [tabindex="0"]')]
              .filter(e => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length)
              .filter(e => e.type !== 'radio' || !e.form || e === (e.form.querySelector('[name="' + e.name + '"]:checked')
                || e.form.querySelector('[name="' + e.name + '"]')))
              .map((e, i) => { e.dataset.nth = i; e.unfocused = look(e); return i + ' ' + e.outerHTML.slice(0, 120); });
            """;

    /** A field of dates has a stop for each of its parts. */
    private static final int STOPS = 5;

    /** More are long lists of one kind. */
    private static final int MOST = 160;

    /** How much of the page has moved since it came; asked when two frames were drawn. */
    private static final String JUMPS = """
            const done = arguments[0]; let sum = 0;
            new PerformanceObserver(list => list.getEntries().forEach(e => { if (!e.hadRecentInput) sum += e.value; }))
              .observe({type: 'layout-shift', buffered: true});
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum), 50)));
            """;

    /** Three promises in one go through the pages: each is opened once with scripts, and once without. */
    @Test
    void everyPageStandsStillIsReachedByKeyboardAndIsReadWithoutScript() {
        Set<String> broken = new TreeSet<>();
        for (String page : pages) {
            chrome.open(page);
            double moved = chrome.number(JUMPS);
            if (moved >= 0.02) {
                broken.add(page + " jumps by " + moved);
            }
            int with = letters();
            unreached(page).forEach(broken::add);
            chrome.scripts(false).open(page);
            int without = letters();
            chrome.scripts(true);
            if (without < with * 0.9) {
                broken.add(page + " shows " + without + " of " + with + " letters");
            }
        }
        assertThat(broken).isEmpty();
    }

    private static int letters() {
        return String.valueOf(chrome.run("return document.querySelector('main').innerText.replace(/\\s+/g, '')"))
                .length();
    }

    /** What the keyboard misses on the page that is open, and where it goes without being seen. */
    private static List<String> unreached(String page) {
        // What is preserved or published has stops of its own, in a frame that is taken out.
        List<String> all = chrome.lines(REACHABLE);
        if (all.size() > MOST) {
            return List.of();
        }
        int stops = all.size()
                + STOPS * chrome.all("input[type=date]").size()
                + 2 * STOPS * chrome.all("input[type=datetime-local]").size()
                + 2;
        chrome.press(Collections.nCopies(stops, Keys.TAB).toArray(CharSequence[]::new));
        List<String> reached = chrome.lines("return Object.keys(reached)");
        List<String> hidden = chrome.lines("return Object.keys(reached).filter(nth => !reached[nth])");
        List<String> missed = new ArrayList<>();
        for (String one : all) {
            String nth = one.substring(0, one.indexOf(' '));
            if (!reached.contains(nth)) {
                missed.add(page + " does not reach " + one);
            } else if (hidden.contains(nth)) {
                missed.add(page + " hides the focus of " + one);
            }
        }
        return missed;
    }

    @Test
    void hebrewIsSetFromTheRightAndFits() {
        chrome.open("/").click(".me summary");
        chrome.run("document.querySelector('.me select[name=language]').value = 'he'");
        chrome.click(".me form[action='/look'] button").until("html[dir=rtl]");
        Set<String> wrong = new TreeSet<>();
        for (String page : pages) {
            chrome.view(1440, 900, false).open(page);
            if (!Boolean.TRUE.equals(
                    chrome.run("const nav = document.querySelector('nav.rail').getBoundingClientRect();"
                            + " return document.dir === 'rtl' && nav.left > innerWidth / 2"))) {
                wrong.add(page + " has its screens at the left");
            }
            for (int width : new int[] {1440, 390}) {
                chrome.view(width, 844, false);
                if (!Boolean.TRUE.equals(chrome.run(
                        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))) {
                    wrong.add(page + " does not fit into " + width);
                }
            }
        }
        chrome.driver().manage().deleteCookieNamed("language");
        assertThat(wrong).isEmpty();
    }

    @Test
    void chineseWordsFindPages() {
        chrome.open("/").press("/").press("警侨服务站", Keys.ENTER);
        chrome.until("the answer is there", () -> chrome.path().startsWith("/search?"));
        assertThat(chrome.all("main [lang|=zh]")).isNotEmpty();
        assertThat(chrome.words()).contains("服务站");
    }
}
