// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import org.daylight.preserve.devtools.Devtools;
import org.daylight.preserve.devtools.DevtoolsFailure;

/** A small window beside the page with two buttons. It is a page of its own, so nothing of it is ever in a capture. */
final class Control {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String BINDING = "daylightWish";

    private final Devtools devtools;
    private final String session;

    Control(RunningBrowser browser, BlockingQueue<AttendedCapture.Wish> wishes) throws DevtoolsFailure {
        devtools = browser.devtools();
        String target = browser.newTarget(
                Map.of("url", "about:blank", "newWindow", true, "width", 440, "height", 300, "left", 20, "top", 20));
        session = browser.attach(target);
        devtools.listen(event -> {
            if (event.session().equals(session)
                    && event.method().equals("Runtime.bindingCalled")
                    && event.text("/name").equals(BINDING)) {
                wishes.add(
                        event.text("/payload").equals("take") ? AttendedCapture.Wish.TAKE : AttendedCapture.Wish.LEAVE);
            }
        });
        call("Page.enable", Map.of());
        call("Runtime.enable", Map.of());
        call("Runtime.addBinding", Map.of("name", BINDING));
        call("Page.setDocumentContent", Map.of("frameId", target, "html", Tab.script("control.html")));
    }

    /** A line for the person. */
    void say(String text) {
        devtools.tell(
                session,
                "Runtime.evaluate",
                Map.of(
                        "expression",
                        "document.getElementById('said').textContent = decodeURIComponent('"
                                + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)
                                        .replace("+", "%20")
                                        .replace("'", "%27")
                                + "')"));
    }

    /** Presses a button, as a person would. */
    void press(String button) throws DevtoolsFailure {
        call("Runtime.evaluate", Map.of("expression", "document.getElementById('" + button + "').click()"));
    }

    private void call(String method, Map<String, ?> params) throws DevtoolsFailure {
        devtools.call(session, method, params, PATIENCE);
    }
}
