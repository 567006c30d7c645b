// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.daylight.DaylightException;
import org.daylight.preserve.Relay;
import org.daylight.preserve.devtools.BrowserProcess;
import org.daylight.preserve.devtools.BrowserProgram;
import org.daylight.preserve.devtools.Devtools;
import org.daylight.preserve.devtools.DevtoolsFailure;
import org.daylight.preserve.proxy.Recording;
import org.daylight.preserve.proxy.RecordingProxy;

/** Proxy, browser and connection of one run; closing it ends all three and takes profile and recording away. */
final class RunningBrowser implements Closeable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Recording recording;
    private final RecordingProxy proxy;
    private final BrowserProcess process;
    private final Devtools devtools;
    private final String version;
    private final boolean visible;
    private final Set<String> ours = ConcurrentHashMap.newKeySet();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private final AtomicInteger popups = new AtomicInteger();
    private final AtomicInteger downloads = new AtomicInteger();
    private final CopyOnWriteArrayList<Consumer<String>> pages = new CopyOnWriteArrayList<>();

    private RunningBrowser(
            Recording recording,
            RecordingProxy proxy,
            BrowserProcess process,
            Devtools devtools,
            String version,
            boolean visible) {
        this.recording = recording;
        this.proxy = proxy;
        this.process = process;
        this.devtools = devtools;
        this.version = version;
        this.visible = visible;
    }

    /** Starts all three; visible with a window for a person, on this display. */
    static RunningBrowser start(
            BrowserProgram program,
            Relay relay,
            Recording.Budget budget,
            PageLimits limits,
            boolean visible,
            String display) {
        Recording recording = new Recording(budget);
        RecordingProxy proxy = new RecordingProxy(relay, recording);
        BrowserProcess process = null;
        Devtools devtools = null;
        try {
            process = BrowserProcess.start(
                    program,
                    new BrowserProcess.Options(
                            proxy.port(),
                            proxy.pin(),
                            recording.folder(),
                            visible,
                            limits.width(),
                            limits.windowHeight(),
                            display));
            devtools = new Devtools(process.devtools());
            String version = devtools.call("", "Browser.getVersion", Map.of(), PATIENCE)
                    .path("product")
                    .asText("unknown")
                    .replaceAll("[^ -~]", "?");
            RunningBrowser running = new RunningBrowser(recording, proxy, process, devtools, version, visible);
            running.prepare();
            return running;
        } catch (DevtoolsFailure | RuntimeException e) {
            close(recording, proxy, process, devtools);
            if (e instanceof DaylightException known) {
                throw known;
            }
            throw new DaylightException("the browser cannot be driven: " + e.getMessage(), e);
        }
    }

    private void prepare() throws DevtoolsFailure {
        devtools.listen(this::event);
        devtools.call("", "Browser.setDownloadBehavior", Map.of("behavior", "deny", "eventsEnabled", true), PATIENCE);
        greet();
        devtools.call("", "Target.setDiscoverTargets", Map.of("discover", true), PATIENCE);
    }

    /** The browser asks the proxy once and is asked for the password of the run, which it then knows for all. */
    private void greet() throws DevtoolsFailure {
        String target = newTarget("about:blank");
        String session = attach(target);
        AtomicBoolean loaded = new AtomicBoolean();
        devtools.listen(event -> {
            if (!event.session().equals(session)) {
                return;
            }
            if (event.method().equals("Fetch.authRequired")) {
                boolean known = event.text("/authChallenge/source").equals("Proxy");
                devtools.tell(
                        session,
                        "Fetch.continueWithAuth",
                        Map.of(
                                "requestId",
                                event.text("/requestId"),
                                "authChallengeResponse",
                                known
                                        ? Map.of(
                                                "response",
                                                "ProvideCredentials",
                                                "username",
                                                proxy.user(),
                                                "password",
                                                proxy.password())
                                        : Map.of("response", "CancelAuth")));
            } else if (event.method().equals("Fetch.requestPaused")) {
                devtools.tell(session, "Fetch.continueRequest", Map.of("requestId", event.text("/requestId")));
            } else if (event.method().equals("Page.loadEventFired")) {
                loaded.set(true);
            }
        });
        devtools.call(session, "Page.enable", Map.of(), PATIENCE);
        devtools.call(session, "Fetch.enable", Map.of("handleAuthRequests", true), PATIENCE);
        JsonNode went = devtools.call(session, "Page.navigate", Map.of("url", RecordingProxy.GREETING), PATIENCE);
        if (went.has("errorText") || !Waiting.until(loaded::get, PATIENCE)) {
            throw new DaylightException("the browser does not reach Daylight's proxy: "
                    + went.path("errorText").asText("no answer"));
        }
        devtools.call(session, "Fetch.disable", Map.of(), PATIENCE);
        devtools.call("", "Target.closeTarget", Map.of("targetId", target), PATIENCE);
    }

    private void event(Devtools.Event event) {
        switch (event.method()) {
            case "Target.targetCreated" -> created(event);
            case "Target.targetDestroyed" -> gone.add(event.text("/targetId"));
            case "Browser.downloadWillBegin" -> downloads.incrementAndGet();
            default -> {
                // The tabs listen to the rest.
            }
        }
    }

    private void created(Devtools.Event event) {
        String id = event.text("/targetInfo/targetId");
        if (!event.text("/targetInfo/type").equals("page") || ours.contains(id)) {
            return;
        }
        if (visible) {
            pages.forEach(p -> p.accept(id));
        } else if (!event.text("/targetInfo/openerId").isEmpty()) {
            popups.incrementAndGet();
            devtools.tell("", "Target.closeTarget", Map.of("targetId", id));
        }
    }

    /** Tells of pages that the person or a page opens. */
    void onPage(Consumer<String> listener) {
        pages.add(listener);
    }

    boolean isOurs(String target) {
        return ours.contains(target);
    }

    boolean isOpen(String target) {
        return !gone.contains(target);
    }

    /** A page of our own making. */
    String newTarget(String url) throws DevtoolsFailure {
        return newTarget(Map.of("url", url));
    }

    String newTarget(Map<String, ?> how) throws DevtoolsFailure {
        String id = devtools.call("", "Target.createTarget", how, PATIENCE)
                .path("targetId")
                .asText();
        ours.add(id);
        return id;
    }

    /** A session with a page. */
    String attach(String target) throws DevtoolsFailure {
        return devtools.call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true), PATIENCE)
                .path("sessionId")
                .asText();
    }

    Recording recording() {
        return recording;
    }

    Devtools devtools() {
        return devtools;
    }

    /** Such as {@code Chrome/156.0.8078.79}. */
    String version() {
        return version;
    }

    boolean sandbox() {
        return process.sandbox();
    }

    boolean alive() {
        return process.alive() && !devtools.ended();
    }

    int popups() {
        return popups.get();
    }

    int downloads() {
        return downloads.get();
    }

    @Override
    public void close() {
        close(recording, proxy, process, devtools);
    }

    private static void close(
            Recording recording,
            RecordingProxy proxy,
            @org.jspecify.annotations.Nullable BrowserProcess process,
            @org.jspecify.annotations.Nullable Devtools devtools) {
        if (devtools != null) {
            devtools.close();
        }
        if (process != null) {
            process.close();
        }
        proxy.close();
        recording.close();
    }
}
