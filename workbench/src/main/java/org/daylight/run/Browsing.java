// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.daylight.DaylightException;
import org.daylight.preserve.Preserved;
import org.daylight.preserve.ShownPage;
import org.daylight.preserve.Transport;
import org.daylight.preserve.browser.AttendedCapture;
import org.daylight.preserve.browser.BrowserCapture;
import org.daylight.preserve.browser.PageLimits;
import org.daylight.preserve.devtools.BrowserProgram;
import org.daylight.preserve.proxy.Recording;

/** Preserves pages as a browser shows them. The order of writes is that of {@link Capturing}. */
public final class Browsing {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Said where no browser is installed. */
    public static final String HOW_TO_GET = BrowserProgram.HOW_TO_GET;

    private final Workbench workbench;
    private final BrowserProgram program;
    private final Recording.Budget budget;
    private final PageLimits limits;

    /** With the usual budget. */
    public Browsing(Workbench workbench, BrowserProgram program) {
        this(workbench, program, Recording.Budget.USUAL, PageLimits.USUAL);
    }

    /** With the browser of this machine, where there is one. */
    public static Optional<Browsing> installed(Workbench workbench) {
        return BrowserProgram.find().map(program -> new Browsing(workbench, program));
    }

    Browsing(Workbench workbench, BrowserProgram program, Recording.Budget budget, PageLimits limits) {
        this.workbench = workbench;
        this.program = program;
        this.budget = budget;
        this.limits = limits;
    }

    /**
     * Opens a page in a browser without a window and preserves it with everything that it loads.
     *
     * @param exchange limits of one request
     */
    public Capturing.Kept capture(String url, Transport.Limits exchange) {
        BrowserCapture browser = new BrowserCapture(program, workbench.relay(exchange), budget, limits);
        return browser.take(url, page -> keep(page, "browser"));
    }

    /** How a person and an attended capture speak. */
    public interface Attendant {
        /** Is handed what takes the person's wishes: true preserves the page shown, false ends it. */
        void ready(Consumer<Boolean> wish);

        /** A page was preserved. */
        void kept(Capturing.Kept kept);

        /** A page could not be preserved; the window stays open. */
        void failed(String reason);
    }

    /**
     * Opens a window in which a person passes a wall, and preserves the page shown each time they wish. Ends when they
     * leave or close the window.
     *
     * @param leaveOut names to leave out beside those that are typed into forms
     */
    public void attend(String url, Transport.Limits exchange, List<String> leaveOut, Attendant attendant) {
        try (AttendedCapture window = new AttendedCapture(program, workbench.relay(exchange), limits, url, leaveOut)) {
            attendant.ready(take -> window.wish(take ? AttendedCapture.Wish.TAKE : AttendedCapture.Wish.LEAVE));
            attend(window, attendant);
        }
    }

    private void attend(AttendedCapture window, Attendant attendant) {
        while (window.next() == AttendedCapture.Wish.TAKE) {
            try {
                Capturing.Kept kept = window.take(page -> keep(page, "attended"));
                window.say("Preserved as " + kept.captures().getFirst().id() + ".");
                attendant.kept(kept);
            } catch (DaylightException e) {
                window.say("Not preserved: " + e.getMessage());
                attendant.failed(String.valueOf(e.getMessage()));
            }
        }
    }

    private Capturing.Kept keep(ShownPage page, String how) {
        Preserved preserved = workbench.store().page(page);
        Capturing.Kept kept = new Capturing(workbench).keep(preserved, List.of(), how);
        List<String> warnings = new ArrayList<>(kept.warnings());
        warnings.addAll(sentences(page));
        return new Capturing.Kept(kept.captures(), warnings);
    }

    /** What a person should know at once; all of it stands in the report. */
    private static List<String> sentences(ShownPage page) {
        List<String> sentences = new ArrayList<>();
        try {
            JsonNode report = JSON.readTree(page.completeness());
            JsonNode resources = report.path("resources");
            sentences.add(resources.path("kept").asInt() + " resources kept, "
                    + resources.path("missed").asInt() + " missed, "
                    + resources.path("refused").asInt() + " answered with an error");
            for (JsonNode wall : report.path("walls")) {
                sentences.add(
                        "a wall stands before the page: " + wall.path("kind").asText() + " ("
                                + wall.at("/signs/0").asText() + ")");
            }
            if (report.at("/budget/reached").asBoolean()) {
                sentences.add("the budget of the run was reached: the page is not whole");
            }
            JsonNode shown = report.at("/page/notShown");
            if (!shown.isMissingNode()) {
                sentences.add("no picture was taken: " + shown.asText());
            }
            if (report.at("/page/height").asInt() > 0
                    && !report.at("/page/toTheEnd").asBoolean()) {
                sentences.add("the page goes on below what was gone down");
            }
            int parts = report.at("/page/partsNotGoneDown").asInt();
            if (parts > 0) {
                sentences.add("scrolling parts of the page that were not gone down: " + parts
                        + "; what loads late there is missing");
            }
            for (String part : List.of("dom", "screenshot", "pdf")) {
                JsonNode missing = report.at("/parts/" + part + "/missing");
                if (!missing.isMissingNode()) {
                    sentences.add("the " + part + " is missing: " + missing.asText());
                }
            }
            if (report.path("alterations").size() > 0) {
                sentences.add("left out of the capture: " + report.path("alterations"));
            }
            return sentences;
        } catch (IOException e) {
            throw new DaylightException("the report of the page is no JSON", e);
        }
    }
}
