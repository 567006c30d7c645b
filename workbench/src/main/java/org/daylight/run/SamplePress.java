// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.daylight.DaylightException;

/**
 * Serves the sample press on a loopback port, so that a demo captures over a real connection. Pages listed in {@code
 * gone.txt} answer 410 once {@link #vanish} was called.
 */
final class SamplePress implements AutoCloseable {
    private final Path site;
    private final HttpServer server;
    private final Map<String, String> redirects = new HashMap<>();
    private final List<String> vanishing;
    private volatile Set<String> gone = Set.of();

    SamplePress(Path folder) {
        site = folder.resolve("site");
        try {
            for (String line : lines(folder.resolve("redirects.txt"))) {
                String[] fromTo = line.split("\\s+");
                redirects.put(fromTo[0], fromTo[1]);
            }
            vanishing = lines(folder.resolve("gone.txt"));
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.start();
        } catch (IOException e) {
            throw new DaylightException("cannot serve the sample press in " + folder + ": " + CaseFolder.reason(e), e);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /** {@code host:port}, as a case allows it. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** The addresses of all pages and redirects, sorted. */
    List<String> pages() {
        try (Stream<Path> files = Files.walk(site)) {
            return Stream.concat(
                            files.filter(f -> f.toString().endsWith(".html"))
                                    .map(f ->
                                            "/" + site.relativize(f).toString().replace('\\', '/'))
                                    .filter(path -> !path.equals("/index.html")),
                            redirects.keySet().stream())
                    .sorted()
                    .map(path -> "http://" + address() + path)
                    .toList();
        } catch (IOException e) {
            throw new DaylightException("cannot list " + site + ": " + CaseFolder.reason(e), e);
        }
    }

    /** The addresses that disappear. */
    List<String> vanishing() {
        return vanishing.stream().map(path -> "http://" + address() + path).toList();
    }

    /** From now on the pages of {@code gone.txt} are gone. */
    void vanish() {
        gone = new HashSet<>(vanishing);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String to = redirects.get(path);
            Path file = site.resolve(path.substring(1)).normalize();
            if (to != null) {
                exchange.getResponseHeaders().set("Location", to);
                exchange.sendResponseHeaders(301, -1);
            } else if (gone.contains(path)) {
                send(
                        exchange,
                        410,
                        "<!doctype html><title>Gone</title><p>This page has been removed."
                                .getBytes(StandardCharsets.UTF_8));
            } else if (file.startsWith(site) && Files.isRegularFile(file)) {
                send(exchange, 200, Files.readAllBytes(file));
            } else {
                send(exchange, 404, "<!doctype html><title>Not found</title>".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        // No charset here: the pages say themselves in which one they are written.
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
