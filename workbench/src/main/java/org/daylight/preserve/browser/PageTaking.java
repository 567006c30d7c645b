// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.preserve.Relayed;
import org.daylight.preserve.ShownPage;
import org.daylight.preserve.devtools.DevtoolsFailure;
import org.daylight.preserve.proxy.Recording;

/** Takes the page that a tab shows: its parts, its exchanges, its report. */
final class PageTaking {
    private static final String LEFT_OUT = "it may hold what identifies the person who looked";

    private final RunningBrowser browser;
    private final Tab tab;
    private final PageLimits limits;
    private final Settling settling;

    PageTaking(RunningBrowser browser, Tab tab, PageLimits limits, Settling settling) {
        this.browser = browser;
        this.tab = tab;
        this.limits = limits;
        this.settling = settling;
    }

    /**
     * Takes it.
     *
     * @param how browser or attended
     * @param url what was asked for first
     * @param error what the browser said when it went there
     * @param began when
     * @param onlyShown whether only what the shown document asked for belongs to it
     */
    ShownPage take(String how, String url, String error, Instant began, boolean onlyShown, Redaction redaction)
            throws IOException {
        Recording recording = browser.recording();
        List<List<String>> documents = new ArrayList<>(tab.log().documents());
        List<String> shown = tab.log().shownDocument();
        // Where the page led on to one that gave no answer, the last that did is the capture.
        documents.add(shown);
        List<Relayed> all = recording.kept();
        Optional<MainDocument> found = Optional.empty();
        boolean isShown = true;
        for (int i = documents.size() - 1; i >= 0 && found.isEmpty(); i--) {
            found = MainDocument.find(all, documents.get(i));
            isShown = documents.get(i).equals(shown) && !shown.isEmpty();
            if (onlyShown) {
                break;
            }
        }
        MainDocument main = found.orElseThrow(() -> noPage(url, error));
        Rendering rendering = new Rendering(tab, recording, limits);
        Settling.Scrolled scrolled = Settling.Scrolled.NOT;
        Optional<PageFacts> seen = Optional.empty();
        String notShown = notShown(main, isShown, error);
        if (notShown.isEmpty()) {
            if (!onlyShown) {
                scrolled = settling.scroll();
            }
            seen = facts();
            rendering.all(redaction);
            notShown = browser.alive() ? "" : "the browser ended before the page was taken";
        }
        if (!onlyShown) {
            recording.end(); // the run is over
        }
        List<TabLog.Asked> asked =
                onlyShown ? tab.log().askedByShown() : tab.log().asked();
        Map<String, String> dropped = new LinkedHashMap<>();
        List<Relayed> rest = new ArrayList<>();
        for (Relayed exchange : belonging(main, asked, onlyShown)) {
            Optional<Relayed> clean = redaction.exchange(exchange, false);
            clean.ifPresentOrElse(rest::add, () -> dropped.put(redaction.text(exchange.url()), LEFT_OUT));
        }
        List<Relayed> redirects = new ArrayList<>();
        for (Relayed hop : main.redirects()) {
            redaction
                    .exchange(hop, false)
                    .ifPresentOrElse(redirects::add, () -> dropped.put(redaction.text(hop.url()), LEFT_OUT));
        }
        Relayed page = redaction
                .exchange(main.page(), true)
                .orElseThrow(() -> new DaylightException(
                        "the page cannot be kept: its bytes cannot be read, so it is not sure whom they name"));
        List<Relayed> kept = new ArrayList<>(redirects);
        kept.add(page);
        kept.addAll(rest);
        PageFacts facts = seen.orElse(PageFacts.NONE);
        List<Wall> walls = new ArrayList<>(Walls.in(facts, page.status(), page.headers()));
        if (seen.isEmpty()) { // a page that nobody looked at is not an empty one
            walls.removeIf(w -> w.kind() == Wall.Kind.SCRIPT);
        }
        Completeness report = new Completeness(redaction)
                .put("how", how)
                .put("asked", url)
                .put("shown", page.url())
                .put("browser", browser.version())
                .put("sandbox", browser.sandbox())
                .put("title", facts.title())
                .resources(asked, kept, missed(asked, onlyShown), dropped)
                .walls(walls)
                .put("page", page(scrolled, notShown))
                .put("parts", rendering.report())
                .put("consoleErrors", tab.log().complaints())
                .put("dialogs", tab.log().dialogs())
                .put("popups", browser.popups())
                .put("downloads", browser.downloads())
                .put("requestsOfTheBrowserItself", recording.ofTheBrowser())
                .put("budget", budget())
                .put("alterations", redaction.counts());
        return new ShownPage(began, settings(how, redaction), redirects, page, rendering.parts(), report.bytes(), rest);
    }

    private DaylightException noPage(String url, String error) {
        String asked = TabLog.spelled(url);
        List<String> last = tab.log().documents().isEmpty()
                ? List.of(asked)
                : tab.log().documents().getLast();
        return browser.recording().missed().stream()
                .filter(m -> last.contains(m.url()))
                .reduce((a, b) -> b)
                .map(m -> new DaylightException(
                        m.url() + (m.url().equals(asked) ? "" : " (asked: " + asked + ")") + ": " + m.detail()))
                .orElseGet(() -> new DaylightException(
                        asked + ": the browser shows no page" + (error.isEmpty() ? "" : ": " + error)));
    }

    private String notShown(MainDocument main, boolean isShown, String error) {
        if (tab.log().crashed()) {
            return "the page crashed the browser";
        }
        if (!main.showable()) {
            return "the answer is " + main.mediaType().replaceAll("[^ -~]", "?") + ", no page";
        }
        return isShown ? "" : "the browser shows another page" + (error.isEmpty() ? "" : ": " + error);
    }

    private Optional<PageFacts> facts() {
        String script = Tab.script("facts.js");
        try {
            return Optional.of(PageFacts.of(tab.run(script, limits.command())));
        } catch (DevtoolsFailure e) {
            settling.free(e);
            try {
                JsonNode again = tab.run(script, limits.command());
                return Optional.of(PageFacts.of(again));
            } catch (DevtoolsFailure second) {
                return Optional.empty();
            }
        }
    }

    /** Everything beside the page and its redirects that belongs to it, in order of time. */
    private List<Relayed> belonging(MainDocument main, List<TabLog.Asked> asked, boolean onlyShown) {
        List<Relayed> all = new ArrayList<>();
        for (Relayed exchange : browser.recording().kept()) {
            boolean belongs = !onlyShown
                    || (!exchange.time().isBefore(main.page().time())
                            && asked.stream().anyMatch(a -> a.url().equals(exchange.url())));
            if (belongs && !main.holds(exchange)) {
                all.add(exchange);
            }
        }
        all.sort(Comparator.comparing(Relayed::time));
        return all;
    }

    private List<org.daylight.preserve.proxy.Missed> missed(List<TabLog.Asked> asked, boolean onlyShown) {
        return browser.recording().missed().stream()
                .filter(m -> !onlyShown
                        || asked.stream()
                                .anyMatch(a ->
                                        a.url().equals(m.url()) && !m.time().isBefore(a.time())))
                .toList();
    }

    private Map<String, Object> page(Settling.Scrolled scrolled, String notShown) {
        Map<String, Object> page = new LinkedHashMap<>();
        if (!notShown.isEmpty()) {
            page.put("notShown", notShown);
        }
        page.put("loaded", settling.loaded());
        page.put("still", settling.still());
        page.put("scriptStopped", settling.hung());
        page.put("documents", tab.log().documentsSeen());
        page.put("height", scrolled.height());
        page.put("scrolledTo", scrolled.reached());
        page.put("toTheEnd", scrolled.whole());
        page.put("innerScroll", scrolled.inner());
        page.put("partsNotGoneDown", scrolled.others());
        return page;
    }

    private Map<String, Object> budget() {
        Recording.Budget budget = browser.recording().budget();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("reached", browser.recording().budgetReached());
        all.put("bytes", budget.totalBytes());
        all.put("bodyBytes", budget.bodyBytes());
        all.put("requests", budget.requests());
        all.put("seconds", budget.total().toSeconds());
        return all;
    }

    private List<String> settings(String how, Redaction redaction) {
        List<String> lines = new ArrayList<>();
        lines.add("browser: " + browser.version()
                + (how.equals("browser") ? ", headless" : ", in a window of the person"));
        lines.add("viewport: " + limits.width() + "x" + limits.windowHeight());
        lines.add("sandbox: " + (browser.sandbox() ? "on" : "off, as root cannot have one"));
        lines.add(
                "description: a page as a browser showed it; the browser spoke to a proxy of Daylight on this machine,"
                        + " requests and responses are those between the proxy and the servers");
        lines.add("transformations: of the browser's requests, the header fields of the connection are left out and"
                + " Accept-Encoding is gzip, deflate; conversion records are made by the browser");
        if (!redaction.counts().isEmpty()) {
            lines.add("alterations: what identifies the person who looked was left out: " + redaction.counts());
        }
        return lines;
    }
}
