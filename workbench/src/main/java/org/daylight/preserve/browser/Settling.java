// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.daylight.preserve.devtools.DevtoolsFailure;
import org.daylight.preserve.proxy.Recording;

/** Opens a page and waits until it stands still, then goes down it so that what loads late is loaded. All bounded. */
final class Settling {
    private static final int MOST_DOCUMENTS = 6;
    private static final Duration STEP_LEAST = Duration.ofMillis(60);
    private static final Duration STEP_MOST = Duration.ofMillis(1500);

    private final Tab tab;
    private final Recording recording;
    private final PageLimits limits;

    /** Whether the page's script kept the browser from answering. */
    private boolean hung;

    private boolean loaded;
    private boolean still;

    Settling(Tab tab, Recording recording, PageLimits limits) {
        this.tab = tab;
        this.recording = recording;
        this.limits = limits;
    }

    /**
     * How far the page was gone down.
     *
     * @param whole whether its end was reached
     * @param inner whether it was its largest scrolling part and not the page
     * @param others scrolling parts that were not gone down
     */
    record Scrolled(int reached, int height, boolean whole, boolean inner, int others) {
        static final Scrolled NOT = new Scrolled(0, 0, false, false, 0);
    }

    boolean hung() {
        return hung;
    }

    boolean loaded() {
        return loaded;
    }

    boolean still() {
        return still;
    }

    /** Returns what the browser says went wrong; empty where it shows a page. */
    String open(String url) {
        try {
            JsonNode went = tab.command("Page.navigate", Map.of("url", url), left(limits.load()));
            return went.path("errorText").asText("");
        } catch (DevtoolsFailure e) {
            return e.late()
                    ? "nothing came within " + limits.load().toSeconds() + " s"
                    : String.valueOf(e.getMessage());
        }
    }

    /** Waits for the load and for stillness, and again where the page leads on to another by itself. */
    void settle() {
        long end = System.nanoTime() + limits.load().toNanos();
        for (int i = 0; i < MOST_DOCUMENTS; i++) {
            int before = tab.log().documentsSeen();
            Duration left = left(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            loaded = Waiting.until(() -> tab.log().loaded() || tab.log().crashed() || tab.ended(), left)
                    && tab.log().loaded();
            still = quiet(limits.settle());
            if (tab.log().documentsSeen() == before) {
                break;
            }
        }
    }

    /** Looks how a page stands that somebody else opened. */
    void look() {
        loaded = tab.log().loaded();
        still = quiet(limits.quiet().multipliedBy(4));
    }

    /** Counts from here on: a page that was busy without a request has had no time yet to lead on. */
    private boolean quiet(Duration most) {
        long from = System.nanoTime();
        return Waiting.until(
                () -> System.nanoTime() - from >= limits.quiet().toNanos()
                        && recording.quiet().compareTo(limits.quiet()) >= 0,
                left(most));
    }

    /** Down in steps to the end or the limit, and back to the top. */
    Scrolled scroll() {
        Scrolled last = Scrolled.NOT;
        String script = Tab.script("scroll.js");
        try {
            for (int i = 0; i < limits.steps(); i++) {
                JsonNode at = tab.run(script, limits.command(), 1);
                boolean moved = at.path("moved").asBoolean();
                int height = at.path("height").asInt();
                int reached = Math.min(height, at.path("reached").asInt());
                boolean end = !moved || reached >= height - 2;
                last = new Scrolled(reached, height, end, at.path("inner").asBoolean(), 0);
                if (!moved || reached > limits.height() || recording.timeLeft().isZero()) {
                    break;
                }
                Waiting.pause(STEP_LEAST);
                Waiting.until(() -> recording.open() == 0, left(STEP_MOST));
                // One more look at the end: what came may have made the page longer.
            }
            int others = tab.run(script, limits.command(), -1).path("others").asInt();
            last = new Scrolled(last.reached(), last.height(), last.whole(), last.inner(), others);
            still = quiet(limits.settle());
        } catch (DevtoolsFailure e) {
            free(e);
        }
        return last;
    }

    /** A script that never ends is ended, and none runs from then on. */
    void free(DevtoolsFailure failure) {
        if (!failure.late()) {
            return;
        }
        hung = true;
        try {
            tab.command("Runtime.terminateExecution", Map.of(), Duration.ofSeconds(3));
            tab.command("Emulation.setScriptExecutionDisabled", Map.of("value", true), Duration.ofSeconds(3));
        } catch (DevtoolsFailure e) {
            // It stays as it is: what cannot be taken is named.
        }
    }

    private Duration left(Duration most) {
        return Waiting.smaller(most, recording.timeLeft());
    }
}
