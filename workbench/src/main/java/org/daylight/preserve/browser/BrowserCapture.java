// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.daylight.DaylightException;
import org.daylight.WebAddress;
import org.daylight.preserve.Relay;
import org.daylight.preserve.ShownPage;
import org.daylight.preserve.devtools.BrowserProgram;
import org.daylight.preserve.devtools.DevtoolsFailure;
import org.daylight.preserve.proxy.Recording;

/** Opens a page in a browser without a window and takes it. Each page has a browser, a profile and a proxy of its own. */
public final class BrowserCapture {
    private final BrowserProgram program;
    private final Relay relay;
    private final Recording.Budget budget;
    private final PageLimits limits;

    /** With this browser, through this relay. */
    public BrowserCapture(BrowserProgram program, Relay relay, Recording.Budget budget, PageLimits limits) {
        this.program = program;
        this.relay = relay;
        this.budget = budget;
        this.limits = limits;
    }

    /**
     * Takes a page.
     *
     * @param keep is handed the page, whose bytes are there until it returns
     * @throws DaylightException where there is no page: one line with the reason
     */
    public <T> T take(String url, Function<ShownPage, T> keep) {
        String address = WebAddress.parse(url).toString();
        Instant began = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        try (RunningBrowser browser = RunningBrowser.start(program, relay, budget, limits, false, "")) {
            Tab tab = new Tab(browser, browser.newTarget("about:blank"), limits, false);
            Settling settling = new Settling(tab, browser.recording(), limits);
            String error = settling.open(url.strip());
            if (error.isEmpty()) {
                settling.settle();
            } else {
                // A download: the browser turns away, the answer is received to its end all the same.
                Waiting.until(() -> browser.recording().open() == 0, limits.load());
            }
            return keep.apply(new PageTaking(browser, tab, limits, settling)
                    .take("browser", address, error, began, false, Redaction.NONE));
        } catch (DevtoolsFailure e) {
            throw new DaylightException(address + ": the browser cannot be driven: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
