// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.daylight.DaylightException;
import org.daylight.WebAddress;
import org.daylight.preserve.Relay;
import org.daylight.preserve.Relayed;
import org.daylight.preserve.ShownPage;
import org.daylight.preserve.devtools.BrowserProgram;
import org.daylight.preserve.devtools.DevtoolsFailure;
import org.daylight.preserve.proxy.Recording;

/**
 * A browser window with a fresh profile in which a person passes a wall, and from which the page shown is taken as often
 * as the person wishes. Everything else that passed, the log-in above all, is thrown away with the profile; see {@link
 * LeftOut} for what never enters a capture.
 */
public final class AttendedCapture implements Closeable {
    /** 1 GB, 50 MB a body, 50,000 requests, 2 hours. */
    public static final Recording.Budget BUDGET =
            new Recording.Budget(1_000_000_000, 50_000_000, 50_000, Duration.ofHours(2));

    private final RunningBrowser browser;
    private final PageLimits limits;
    private final String url;
    private final List<String> leaveOut;
    private final BlockingQueue<Wish> wishes = new LinkedBlockingQueue<>();
    private final List<Tab> tabs = new CopyOnWriteArrayList<>();
    private final Control control;

    /** What the person wants. */
    public enum Wish {
        /** Preserve the page that is shown. */
        TAKE,
        /** Enough. */
        LEAVE
    }

    /**
     * Opens the window.
     *
     * @param leaveOut names that are to be left out beside those that are typed into forms
     * @throws DaylightException where there is no desktop, or the browser does not come up
     */
    public AttendedCapture(BrowserProgram program, Relay relay, PageLimits limits, String url, List<String> leaveOut) {
        this(program, relay, limits, url, leaveOut, desktop());
    }

    private static String desktop() {
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        if (linux && System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
            throw new DaylightException(
                    "attended capture opens a window, and this session has no desktop; run it on one");
        }
        return "";
    }

    /**
     * As the other.
     *
     * @param display of the X Window System, such as {@code :1}; empty for that of the session
     */
    AttendedCapture(
            BrowserProgram program, Relay relay, PageLimits limits, String url, List<String> leaveOut, String display) {
        this.url = WebAddress.parse(url).toString();
        this.limits = limits;
        this.leaveOut = List.copyOf(leaveOut);
        this.browser = RunningBrowser.start(program, relay, BUDGET, limits, true, display);
        try {
            browser.onPage(this::opened);
            Tab first = new Tab(browser, browser.newTarget("about:blank"), limits, true);
            tabs.add(first);
            this.control = new Control(browser, wishes);
            closeOthers();
            first.command("Page.bringToFront", Map.of());
            browser.devtools().tell(first.session(), "Page.navigate", Map.of("url", url.strip()));
        } catch (DevtoolsFailure e) {
            browser.close();
            throw new DaylightException("the browser cannot be driven: " + e.getMessage(), e);
        }
    }

    private void closeOthers() throws DevtoolsFailure {
        JsonNode targets = browser.devtools()
                .call("", "Target.getTargets", Map.of(), limits.command())
                .path("targetInfos");
        for (JsonNode target : targets) {
            String id = target.path("targetId").asText();
            if (target.path("type").asText().equals("page") && !browser.isOurs(id)) {
                browser.devtools().tell("", "Target.closeTarget", Map.of("targetId", id));
            }
        }
    }

    /** A tab or window that the person or a page opens. Told on the connection's thread, which must not wait. */
    private void opened(String target) {
        Thread.ofVirtual().start(() -> {
            try {
                tabs.add(new Tab(browser, target, limits, true));
            } catch (DevtoolsFailure e) {
                // Closed again already.
            }
        });
    }

    /** Adds a wish, as the terminal does. */
    public void wish(Wish wish) {
        wishes.add(wish);
    }

    /** Waits for the next wish; the end of the browser is one to leave. */
    public Wish next() {
        try {
            while (browser.alive()) {
                Wish wish = wishes.poll(300, TimeUnit.MILLISECONDS);
                if (wish != null) {
                    return wish;
                }
                if (tabs.stream().noneMatch(this::isThere)) {
                    return Wish.LEAVE;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Wish.LEAVE;
    }

    private boolean isThere(Tab tab) {
        return browser.isOpen(tab.target());
    }

    /** Says something in the small window. */
    public void say(String text) {
        control.say(text);
    }

    /**
     * Takes the page that is shown.
     *
     * @param keep is handed the page, whose bytes are there until it returns
     * @throws DaylightException where no page of the web is shown
     */
    public <T> T take(Function<ShownPage, T> keep) {
        Tab tab = shown();
        Instant began = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Recording recording = browser.recording();
        try {
            Secrets secrets = secrets(tab);
            Settling settling = new Settling(tab, recording, limits);
            settling.look();
            cover(tab, secrets.shown());
            try {
                return keep.apply(new PageTaking(browser, tab, limits, settling)
                        .take(
                                "attended",
                                secrets.blank(url).text(),
                                "",
                                began,
                                true,
                                new LeftOut(secrets, recording.folder())));
            } finally {
                cover(tab, List.of());
            }
        } catch (DevtoolsFailure e) {
            throw new DaylightException("the page cannot be taken: " + e.getMessage() + "; load it again", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The visible one that was opened last. */
    private Tab shown() {
        for (int i = tabs.size() - 1; i >= 0; i--) {
            Tab tab = tabs.get(i);
            try {
                if (isThere(tab)
                        && !tab.log().shownDocument().isEmpty()
                        && tab.run("function () { return document.visibilityState; }", limits.command())
                                .asText()
                                .equals("visible")) {
                    return tab;
                }
            } catch (DevtoolsFailure e) {
                // Closed in between.
            }
        }
        throw new DaylightException("no page of the web is shown in the window; go to one and try again");
    }

    private Secrets secrets(Tab shown) throws DevtoolsFailure {
        Secrets secrets = new Secrets();
        leaveOut.forEach(secrets::name);
        for (Tab tab : tabs) {
            tab.typed().forEach(secrets::name);
        }
        for (Relayed exchange : browser.recording().kept()) {
            LeftOut.learn(exchange, secrets);
        }
        JsonNode cookies = browser.devtools()
                .call("", "Storage.getCookies", Map.of(), limits.command())
                .path("cookies");
        for (JsonNode cookie : cookies) {
            secrets.token(cookie.path("value").asText());
        }
        for (JsonNode found : shown.everywhere(Tab.script("tokens.js"), limits.command())) {
            found.forEach(value -> secrets.token(value.asText()));
        }
        return secrets;
    }

    private void cover(Tab tab, List<String> names) throws DevtoolsFailure {
        tab.everywhere(Tab.script("cover.js"), limits.command(), names);
    }

    Tab firstTab() {
        return tabs.getFirst();
    }

    Control control() {
        return control;
    }

    @Override
    public void close() {
        browser.close();
    }
}
