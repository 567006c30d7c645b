// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A site on this machine that answers as it is told and remembers what it was asked. */
final class WatchedSite implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Asked> log = new CopyOnWriteArrayList<>();
    private volatile Reply otherwise = Reply.of(404, "<title>Not found</title><p>There is no such page.</p>");

    /** A request as it came. */
    record Asked(long millis, String path, Map<String, String> fields) {}

    /** An answer; a status of 0 breaks the connection, of -1 drips a byte a moment and never ends. */
    @SuppressWarnings("ArrayRecordComponent")
    record Reply(int status, Map<String, String> fields, byte[] body) {
        static Reply of(int status, String body) {
            return new Reply(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
        }

        Reply with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(fields);
            more.put(name, value);
            return new Reply(status, more, body);
        }
    }

    WatchedSite() throws IOException {
        this("127.0.0.1");
    }

    WatchedSite(String address) throws IOException {
        server = HttpServer.create(new InetSocketAddress(address, 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((n, v) -> fields.put(n.toLowerCase(java.util.Locale.ROOT), v.getFirst()));
        String path = exchange.getRequestURI().toString();
        log.add(new Asked(System.currentTimeMillis(), path, fields));
        Reply reply = replies.getOrDefault(path, path.equals("/robots.txt") ? Reply.of(404, "") : otherwise);
        try (exchange) {
            reply.fields().forEach((n, v) -> exchange.getResponseHeaders().set(n, v));
            String etag = reply.fields().get("ETag");
            if (reply.status() == 0) {
                return;
            }
            if (etag != null && etag.equals(fields.get("if-none-match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            if (!reply.fields().containsKey("Content-Type")) {
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            }
            if (reply.status() == -1) {
                exchange.sendResponseHeaders(200, 100_000);
                exchange.getResponseBody().write(reply.body());
                exchange.getResponseBody().flush();
                java.util.concurrent.locks.LockSupport.parkNanos(3_000_000_000L);
                return;
            }
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }

    /** From now on. */
    WatchedSite page(String path, Reply reply) {
        replies.put(path, reply);
        return this;
    }

    WatchedSite page(String path, String body) {
        return page(path, Reply.of(200, body));
    }

    /** For paths that it has not. */
    void otherwise(Reply reply) {
        otherwise = reply;
    }

    /** The requests for a path; for all of them where it is null. */
    List<Asked> asked(@Nullable String path) {
        return new ArrayList<>(
                log.stream().filter(a -> path == null || a.path().equals(path)).toList());
    }

    String url(String path) {
        return "http://" + place() + path;
    }

    /** Host and port. */
    String place() {
        return server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
