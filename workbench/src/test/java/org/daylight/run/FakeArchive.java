// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A public archive on loopback: what was put under an address is answered, to the letter; all else is 404. */
public final class FakeArchive implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, Answer> first = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private record Answer(int status, Map<String, String> headers, String body) {}

    /** Starts it. */
    public FakeArchive() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Host and port. */
    public String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** The whole address of a target. */
    public String url(String target) {
        return "http://" + address() + target;
    }

    /** Puts an answer under a target. */
    public FakeArchive put(String target, int status, Map<String, String> headers, String body) {
        answers.put(target, new Answer(status, headers, body));
        return this;
    }

    /** Gives this answer for a target to whoever asks first; then what was put there. */
    public FakeArchive first(String target, int status, Map<String, String> headers, String body) {
        first.put(target, new Answer(status, headers, body));
        return this;
    }

    /** A page in replay, in the raw form. */
    public FakeArchive raw(String digits, String original, String body) {
        return put("/web/" + digits + "id_/" + original, 200, Map.of("Content-Type", "text/html"), body);
    }

    /** What was asked, in order. */
    public List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestURI().toString();
            asked.add(target);
            Answer once = first.remove(target);
            Answer answer = once != null ? once : answers.getOrDefault(target, new Answer(404, Map.of(), ""));
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
