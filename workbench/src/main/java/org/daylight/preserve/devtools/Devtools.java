// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.devtools;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.Closeable;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.daylight.DaylightException;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a browser that takes commands (DevTools protocol 1.3, flat sessions). Thread-safe; events are told
 * one after the other on a thread of the connection, so whoever listens must not wait there.
 */
public final class Devtools implements Closeable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_MESSAGE = 400_000_000;

    private final HttpClient http =
            HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
    private final WebSocket socket;
    private final AtomicLong last = new AtomicLong();
    private final Map<Long, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);
    private volatile boolean ended;

    /**
     * Something that happened.
     *
     * @param session in which, empty for the browser itself
     * @param method such as {@code Page.loadEventFired}
     * @param params what the protocol says of it
     */
    public record Event(String session, String method, JsonNode params) {
        /** A text among the parameters, by JSON pointer; empty where there is none. */
        public String text(String pointer) {
            return params.at(pointer).asText("");
        }
    }

    /** Connects. @throws DaylightException where nothing answers */
    public Devtools(URI uri) {
        try {
            socket = http.newWebSocketBuilder()
                    .connectTimeout(Duration.ofSeconds(10))
                    .buildAsync(uri, new Listener())
                    .get(15, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            http.shutdownNow();
            throw new DaylightException("the browser takes no commands: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            http.shutdownNow();
            Thread.currentThread().interrupt();
            throw new DaylightException("stopped while the browser came up", e);
        }
    }

    /** Tells this listener of every event from now on. */
    public void listen(Consumer<Event> listener) {
        listeners.add(listener);
    }

    /** Whether the browser is gone. */
    public boolean ended() {
        return ended;
    }

    /**
     * Sends a command and does not wait.
     *
     * @param session empty for the browser itself
     */
    public CompletableFuture<JsonNode> send(String session, String method, Map<String, ?> params) {
        long id = last.incrementAndGet();
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("method", method);
        message.put("params", params);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        try {
            String text = JSON.writeValueAsString(message);
            waiting.put(id, answer);
            synchronized (this) {
                sent = sent.thenCompose(before -> socket.sendText(text, true));
                sent.exceptionally(e -> {
                    gone();
                    return null;
                });
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of words and numbers are always JSON", e);
        }
        if (ended) {
            gone();
        }
        return answer;
    }

    /** Sends a command whose outcome is of no interest, or shows in events. */
    public void tell(String session, String method, Map<String, ?> params) {
        send(session, method, params).exceptionally(e -> MissingNode.getInstance());
    }

    /** Sends a command and waits for its answer. */
    public JsonNode call(String session, String method, Map<String, ?> params, Duration patience)
            throws DevtoolsFailure {
        try {
            return send(session, method, params).get(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw new DevtoolsFailure(method + ": " + (cause == null ? e.getMessage() : cause.getMessage()), false);
        } catch (TimeoutException e) {
            throw new DevtoolsFailure(method + ": no answer within " + patience.toMillis() + " ms", true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DevtoolsFailure(method + ": stopped", false);
        }
    }

    private void received(String text) {
        JsonNode message;
        try {
            message = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return; // no message of the protocol
        }
        if (message.has("id")) {
            CompletableFuture<JsonNode> answer =
                    waiting.remove(message.path("id").asLong());
            if (answer != null && message.has("error")) {
                answer.completeExceptionally(
                        new DevtoolsFailure(message.at("/error/message").asText(), false));
            } else if (answer != null) {
                answer.complete(message.path("result"));
            }
            return;
        }
        Event event = new Event(
                message.path("sessionId").asText(""), message.path("method").asText(""), message.path("params"));
        listeners.forEach(l -> l.accept(event));
    }

    private void gone() {
        ended = true;
        waiting.keySet().forEach(id -> {
            CompletableFuture<JsonNode> answer = waiting.remove(id);
            if (answer != null) {
                answer.completeExceptionally(new DevtoolsFailure("the browser is gone", false));
            }
        });
    }

    @Override
    public void close() {
        ended = true;
        socket.abort();
        http.shutdownNow();
        gone();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean whole) {
            if (text.length() + data.length() > LARGEST_MESSAGE) {
                webSocket.abort();
                gone();
                return null;
            }
            text.append(data);
            if (whole) {
                received(text.toString());
                text.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
            gone();
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            gone();
        }
    }
}
