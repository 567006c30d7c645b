// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A headless Chromium that reaches nothing but loopback, driven by a few words of the DevTools protocol. */
public final class Chromium implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 20;
    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final LinkedBlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private int last;

    /** Starts it with an empty folder of its own as profile. */
    public Chromium(Path profile) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "chromium",
                "--headless",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--no-sandbox");
        }
        command.add("about:blank");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(profile.resolveSibling("chromium.log").toFile());
            builder.environment().put("TMPDIR", profile.toString());
            process = builder.start();
        } catch (IOException e) {
            throw new AssertionError("this test needs the program chromium on the PATH; install it", e);
        }
        String port = port(profile.resolve("DevToolsActivePort"));
        JsonNode targets = JSON.readTree(URI.create("http://127.0.0.1:" + port + "/json/list")
                .toURL()
                .openStream()
                .readAllBytes());
        JsonNode page = targets.valueStream()
                .filter(t -> t.path("type").asText().equals("page"))
                .findFirst()
                .orElseThrow();
        socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(page.path("webSocketDebuggerUrl").asText()), new Listener())
                .join();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", Map.of());
        }
    }

    private String port(Path file) throws IOException, InterruptedException {
        for (int i = 0; i < PATIENCE_SECONDS * 20; i++) {
            if (Files.exists(file) && Files.readString(file).contains("\n")) {
                return Files.readAllLines(file).get(0);
            }
            if (!process.isAlive()) {
                break;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("chromium did not begin to listen; see " + file.resolveSibling("../chromium.log"));
    }

    /** The width of the window, in CSS pixels, and whether the reader prefers dark colours. */
    public void view(int width, boolean dark) throws InterruptedException, IOException {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** Opens a page and waits until it is loaded. */
    public void open(URI page) throws InterruptedException, IOException {
        JsonNode frame = call("Page.navigate", Map.of("url", page.toString()));
        if (frame.has("errorText")) {
            throw new AssertionError(page + ": " + frame.get("errorText").asText());
        }
        until("Page.loadEventFired");
    }

    /** The value of an expression in the page. */
    public JsonNode evaluate(String expression) throws InterruptedException, IOException {
        JsonNode answer = call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.at("/result/value");
    }

    /** The value of a promise in the page, once it is kept. */
    public JsonNode await(String expression) throws InterruptedException, IOException {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.at("/result/value");
    }

    /** Chooses files, or one folder, in an input of the page, as a person does; an expression names the input. */
    public void choose(String input, List<Path> files) throws InterruptedException, IOException {
        JsonNode found = call("Runtime.evaluate", Map.of("expression", input));
        call(
                "DOM.setFileInputFiles",
                Map.of(
                        "objectId",
                        found.at("/result/objectId").asText(),
                        "files",
                        files.stream().map(Path::toString).toList()));
    }

    public byte[] pdf() throws InterruptedException, IOException {
        return call("Page.printToPDF", Map.of()).get("data").binaryValue();
    }

    public byte[] picture() throws InterruptedException, IOException {
        return call("Page.captureScreenshot", Map.of()).get("data").binaryValue();
    }

    /** Errors of the console and of policies, uncaught exceptions. */
    public List<String> complaints() {
        return complaints;
    }

    /** Every address that pages asked for. */
    public List<String> asked() {
        return asked;
    }

    public JsonNode call(String method, Map<String, ?> parameters) throws InterruptedException, IOException {
        int id = ++last;
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("method", method);
        message.put("params", parameters);
        socket.sendText(JSON.writeValueAsString(message), true).join();
        while (true) {
            JsonNode answer = next(method);
            if (answer.path("id").asInt() == id) {
                if (answer.has("error")) {
                    throw new AssertionError(method + ": " + answer.get("error"));
                }
                return answer.get("result");
            }
            note(answer);
        }
    }

    private void until(String event) throws InterruptedException, IOException {
        for (JsonNode message = next(event); ; message = next(event)) {
            if (message.path("method").asText().equals(event)) {
                return;
            }
            note(message);
        }
    }

    private JsonNode next(String what) throws InterruptedException, IOException {
        String text = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (text == null) {
            throw new AssertionError("chromium did not answer " + what + " within " + PATIENCE_SECONDS + " s");
        }
        return JSON.readTree(text);
    }

    private void note(JsonNode message) {
        switch (message.path("method").asText()) {
            case "Runtime.exceptionThrown",
                    "Runtime.consoleAPICalled",
                    "Log.entryAdded",
                    "Page.javascriptDialogOpening" ->
                complaints.add(message.get("params").toString());
            case "Network.requestWillBeSent" ->
                asked.add(message.at("/params/request/url").asText());
            default -> {
                // Other events say nothing that the test asks.
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            // Children of the browser may still write to the profile, which the test's folder is about to lose.
            Thread.sleep(Duration.ofMillis(300));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean whole) {
            text.append(data);
            if (whole) {
                received.add(text.toString());
                text.setLength(0);
            }
            webSocket.request(1);
            return null;
        }
    }
}
