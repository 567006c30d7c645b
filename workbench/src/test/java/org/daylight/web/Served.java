// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.daylight.fixture.SampleCase;
import org.daylight.run.Questions;
import org.daylight.run.Workbench;
import org.daylight.web.api.Api;
import org.daylight.web.api.Route;

/** A sample case behind its pages and the API, asked over a real connection. */
public final class Served implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Map<String, String> ASKED = Map.of(
            "/api/search",
            "?q=station",
            "/api/match",
            "?left=Fuzhou%20police&right=%E7%A6%8F%E5%B7%9E%E5%85%AC%E5%AE%89");

    final Workbench workbench;
    final Api api;
    final AccessToken token;
    final Front front;
    private final WebServer server;

    /** @param sample history or press */
    public Served(Path root, String sample) {
        this(SampleCase.open(sample, root));
        new Questions(workbench).save("closures", "closed OR station");
    }

    /** @param workbench a case that is open; closed with this */
    public Served(Workbench workbench) {
        this.workbench = workbench;
        token = AccessToken.of(workbench.folder().root().resolve("keys"));
        api = new Api(workbench);
        front = new Front(workbench, token);
        server = WebServer.start(api, front, token, 0);
    }

    /** The case behind it. */
    public Workbench workbench() {
        return workbench;
    }

    /** The address that opens the pages, as {@code serve} prints it. */
    public String start() {
        return "http://127.0.0.1:" + server.port() + "/enter?token=" + token.value();
    }

    int port() {
        return server.port();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Authorization", "Bearer " + token.value());
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    JsonNode got(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    JsonNode posted(String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(path, body);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** The path of an operation that reads, its parts filled in from the list that it begins with. */
    String filled(Route route) throws IOException, InterruptedException {
        int part = route.path().indexOf("/{");
        if (part < 0) {
            return route.path() + ASKED.getOrDefault(route.path(), "");
        }
        String list = route.path().substring(0, part);
        return route.path().replaceFirst("[{][a-z]+}", first(list));
    }

    private String first(String list) throws IOException, InterruptedException {
        JsonNode item = got(list.equals("/api/documents")
                        ? "/api/captures"
                        : list + (list.equals("/api/claims") ? "?all=true" : ""))
                .at("/items/0");
        if (list.equals("/api/documents")) {
            return item.path("document").asText();
        }
        for (String name : List.of("id", "entry", "story", "name")) {
            if (item.has(name)) {
                return item.path(name).asText();
            }
        }
        throw new AssertionError(list + " has no first item with a name: " + item);
    }

    @Override
    public void close() {
        server.close();
        workbench.close();
    }
}
