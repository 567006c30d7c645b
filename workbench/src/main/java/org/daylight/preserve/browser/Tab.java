// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
    private static final String TYPED = "daylightTyped";
    private static final int MOST_TYPED = 500;
    private static final int MOST_FRAMES = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Devtools devtools;
    private final String target;
    private final String session;
    private final PageLimits limits;
    private final TabLog log;
    private final boolean visible;
    private final Set<String> frames = ConcurrentHashMap.newKeySet();
    private final Map<String, String> typed = new ConcurrentHashMap<>();

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
        command("Target.setAutoAttach", Map.of("autoAttach", true, "waitForDebuggerOnStart", visible, "flatten", true));
        if (visible) {
            watchTyping(session);
        } else {
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
                String child = event.text("/sessionId");
                if (event.text("/targetInfo/type").equals("iframe")) {
                    frames.add(child);
                    devtools.tell(child, "Network.enable", Map.of());
                    devtools.tell(child, "Page.enable", Map.of());
                    devtools.tell(child, "Network.setCacheDisabled", Map.of("cacheDisabled", true));
                    if (visible) {
                        watchTyping(child);
                    }
                }
                if (visible) {
                    devtools.tell(child, "Runtime.runIfWaitingForDebugger", Map.of());
                }
            }
            case "Target.detachedFromTarget" -> frames.remove(event.text("/sessionId"));
            case "Runtime.bindingCalled" -> typed(event.text("/name"), event.text("/payload"));
            case "Page.javascriptDialogOpening" -> {
                if (!visible) {
                    // "Leave the page?" is let happen; every question is answered with no.
                    boolean leave = event.text("/type").equals("beforeunload");
                    devtools.tell(event.session(), "Page.handleJavaScriptDialog", Map.of("accept", leave));
                }
            }
            default -> {
                // The log keeps what the report asks.
            }
        }
        log.note(event, main);
    }

    /** What is typed where the name of an account goes is told to us, and to us alone: the page cannot see it. */
    private void watchTyping(String in) {
        devtools.tell(in, "Runtime.enable", Map.of());
        devtools.tell(in, "Runtime.addBinding", Map.of("name", TYPED, "executionContextName", WORLD));
        devtools.tell(
                in,
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of("source", script("typed.js"), "worldName", WORLD, "runImmediately", true));
    }

    private void typed(String binding, String payload) {
        if (!binding.equals(TYPED) || typed.size() >= MOST_TYPED) {
            return;
        }
        try {
            JsonNode told = JSON.readTree(payload);
            typed.put(told.path("key").asText(), told.path("value").asText());
        } catch (JsonProcessingException e) {
            // Not ours.
        }
    }

    /** The last value of every field that a name of an account was typed into; held in memory only. */
    List<String> typed() {
        return List.copyOf(typed.values());
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

    /** Whether the browser is gone, and nothing more will come. */
    boolean ended() {
        return devtools.ended();
    }

    JsonNode command(String method, Map<String, ?> params) throws DevtoolsFailure {
        return devtools.call(session, method, params, limits.command());
    }

    JsonNode command(String method, Map<String, ?> params, Duration patience) throws DevtoolsFailure {
        return devtools.call(session, method, params, patience);
    }

    /** Calls one of our functions in the page's main frame, in a world of its own. */
    JsonNode run(String script, Duration patience, Object... arguments) throws DevtoolsFailure {
        return run(session, target, script, patience, arguments);
    }

    /** As {@link #run} in every frame; frames that are gone are passed over. */
    List<JsonNode> everywhere(String script, Duration patience, Object... arguments) throws DevtoolsFailure {
        List<JsonNode> answers = new ArrayList<>();
        for (String each : sessions()) {
            List<String> ids = new ArrayList<>();
            collect(devtools.call(each, "Page.getFrameTree", Map.of(), patience).path("frameTree"), ids);
            for (String id : ids) {
                try {
                    answers.add(run(each, id, script, patience, arguments));
                } catch (DevtoolsFailure e) {
                    if (e.late() || id.equals(target)) {
                        throw e;
                    }
                }
            }
        }
        return answers;
    }

    private static void collect(JsonNode tree, List<String> ids) {
        if (ids.size() < MOST_FRAMES && tree.has("frame")) {
            ids.add(tree.at("/frame/id").asText());
            tree.path("childFrames").forEach(child -> collect(child, ids));
        }
    }

    private JsonNode run(String in, String frame, String script, Duration patience, Object... arguments)
            throws DevtoolsFailure {
        int context = devtools.call(
                        in, "Page.createIsolatedWorld", Map.of("frameId", frame, "worldName", WORLD), patience)
                .path("executionContextId")
                .asInt();
        List<Map<String, Object>> values = new ArrayList<>();
        for (Object argument : arguments) {
            values.add(Map.of("value", argument));
        }
        JsonNode answer = devtools.call(
                in,
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
