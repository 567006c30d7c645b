// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.daylight.preserve.devtools.Devtools;
import org.daylight.preserve.devtools.DevtoolsFailure;

/**
 * One page of the browser and the frames in it that run in processes of their own. Our scripts run in an isolated world:
 * the page sees neither them nor their names, and cannot bend what they call.
 */
final class Tab {
    private static final String WORLD = "daylight";

    private final Devtools devtools;
    private final String target;
    private final String session;
    private final PageLimits limits;
    private final TabLog log;
    private final boolean visible;
    private final Set<String> frames = ConcurrentHashMap.newKeySet();

    Tab(RunningBrowser browser, String target, PageLimits limits, boolean visible) throws DevtoolsFailure {
        this.devtools = browser.devtools();
        this.target = target;
        this.limits = limits;
        this.visible = visible;
        this.log = new TabLog(target);
        this.session = browser.attach(target);
        devtools.listen(this::event);
        for (String domain : List.of("Page", "Runtime", "Log", "Network", "Inspector")) {
            command(domain + ".enable", Map.of());
        }
        // Every answer is to come through the proxy, none out of a cache or from a worker of the page.
        command("Network.setCacheDisabled", Map.of("cacheDisabled", true));
        command("Network.setBypassServiceWorker", Map.of("bypass", true));
        command("Target.setAutoAttach", Map.of("autoAttach", true, "waitForDebuggerOnStart", false, "flatten", true));
        if (!visible) {
            command(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of(
                            "width",
                            limits.width(),
                            "height",
                            limits.windowHeight(),
                            "deviceScaleFactor",
                            1,
                            "mobile",
                            false));
        }
    }

    private void event(Devtools.Event event) {
        boolean main = event.session().equals(session);
        if (!main && !frames.contains(event.session())) {
            return;
        }
        switch (event.method()) {
            case "Target.attachedToTarget" -> {
                if (event.text("/targetInfo/type").equals("iframe")) {
                    String child = event.text("/sessionId");
                    frames.add(child);
                    devtools.send(child, "Network.enable", Map.of());
                    devtools.send(child, "Page.enable", Map.of());
                    devtools.send(child, "Network.setCacheDisabled", Map.of("cacheDisabled", true));
                }
            }
            case "Target.detachedFromTarget" -> frames.remove(event.text("/sessionId"));
            case "Page.javascriptDialogOpening" -> {
                if (!visible) {
                    // "Leave the page?" is let happen; every question is answered with no.
                    boolean leave = event.text("/type").equals("beforeunload");
                    devtools.send(event.session(), "Page.handleJavaScriptDialog", Map.of("accept", leave));
                }
            }
            default -> {
                // The log keeps what the report asks.
            }
        }
        log.note(event, main);
    }

    String target() {
        return target;
    }

    String session() {
        return session;
    }

    /** The sessions of the page and of its frames in other processes. */
    List<String> sessions() {
        List<String> all = new ArrayList<>(List.of(session));
        all.addAll(frames);
        return all;
    }

    TabLog log() {
        return log;
    }

    JsonNode command(String method, Map<String, ?> params) throws DevtoolsFailure {
        return devtools.call(session, method, params, limits.command());
    }

    JsonNode command(String method, Map<String, ?> params, Duration patience) throws DevtoolsFailure {
        return devtools.call(session, method, params, patience);
    }

    JsonNode commandIn(String anySession, String method, Map<String, ?> params) throws DevtoolsFailure {
        return devtools.call(anySession, method, params, limits.command());
    }

    /** Calls one of our functions in the page's main frame, in a world of its own. */
    JsonNode run(String script, Duration patience, Object... arguments) throws DevtoolsFailure {
        int context = command("Page.createIsolatedWorld", Map.of("frameId", target, "worldName", WORLD), patience)
                .path("executionContextId")
                .asInt();
        List<Map<String, Object>> values = new ArrayList<>();
        for (Object argument : arguments) {
            values.add(Map.of("value", argument));
        }
        JsonNode answer = command(
                "Runtime.callFunctionOn",
                Map.of(
                        "functionDeclaration",
                        script,
                        "executionContextId",
                        context,
                        "arguments",
                        values,
                        "returnByValue",
                        true),
                patience);
        return answer.at("/result/value");
    }

    /** A script of this package. */
    static String script(String name) {
        try (InputStream in = Objects.requireNonNull(Tab.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
