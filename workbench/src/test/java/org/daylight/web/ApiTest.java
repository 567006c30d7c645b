// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.daylight.run.Demo;
import org.daylight.run.Workbench;
import org.daylight.web.api.Api;
import org.daylight.web.api.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The API of the sample history over a real connection: what it lets in, and that its description is true. */
class ApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path dir;

    private static Workbench workbench;
    private static Api api;
    private static WebServer server;
    private static AccessToken token;

    @BeforeAll
    static void serve() {
        Path root = dir.resolve("case");
        new Demo(Path.of("..", "samples", "history"), line -> {}).run(root, w -> List.of());
        workbench = Workbench.open(root);
        token = AccessToken.of(root.resolve("keys"));
        api = new Api(workbench);
        server = WebServer.start(api, token, 0);
    }

    @AfterAll
    static void stop() {
        server.close();
        workbench.close();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Authorization", "Bearer " + token.value());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode got(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** A path with its parts filled in from the list that the operation's path begins with. */
    private static String filled(Route route) throws IOException, InterruptedException {
        int part = route.path().indexOf("/{");
        if (part < 0) {
            return route.path();
        }
        String list = route.path().substring(0, part);
        String id = list.equals("/api/documents")
                ? got("/api/captures").at("/items/0/document").asText()
                : got(list).at("/items/0/id").asText();
        return route.path().replaceFirst("[{][a-z]+}", id);
    }

    @Test
    void everyAnswerHasTheFormThatTheDescriptionGives() throws Exception {
        JsonNode description = JSON.readTree(CLIENT.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/openapi.json"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
        JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        int asked = 0;
        for (Route route : api.routes()) {
            JsonNode operation = description
                    .path("paths")
                    .path(route.path())
                    .path(route.verb().name().toLowerCase(java.util.Locale.ROOT));
            assertThat(operation.isMissingNode()).as(route.path()).isFalse();
            if (route.verb() == Route.Verb.GET) {
                JsonNode schema = operation.at("/responses/200/content/application~1json/schema");
                Set<ValidationMessage> faults = schemas.getSchema(schema).validate(got(filled(route)));
                assertThat(faults).as(route.path()).isEmpty();
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(3);
    }

    @Test
    void withoutTheTokenNothingIsAnsweredButTheDescription() throws Exception {
        URI address = URI.create("http://127.0.0.1:" + server.port() + "/api/case");
        for (String shown :
                List.of("", "Bearer", "Bearer x", "Basic " + token.value(), "Bearer " + token.value() + "x")) {
            HttpRequest.Builder request = HttpRequest.newBuilder(address);
            HttpRequest asked = (shown.isEmpty() ? request : request.header("Authorization", shown)).build();
            HttpResponse<String> answer = CLIENT.send(asked, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(shown).isEqualTo(401);
            assertThat(answer.body()).doesNotContain("daylight.case").contains("token");
        }
    }

    @Test
    void aNameThatIsNotItsOwnIsRefusedThoughTheTokenIsShown() throws Exception {
        for (String host :
                List.of("evil.example", "127.0.0.1:1", "localhost", "127.0.0.1:" + server.port() + ".evil.example")) {
            assertThat(raw("GET /api/case HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + token.value()
                            + "\r\nConnection: close\r\n\r\n"))
                    .as(host)
                    .doesNotContain("daylight.case")
                    .startsWith("HTTP/1.1 4");
        }
    }

    @Test
    void aPageOfAnotherSiteIsRefused() throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                request("/api/case").header("Origin", "https://evil.example").build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void whatIsNotKnownIsRefusedByName() throws Exception {
        assertThat(get("/api/captures?limit=0").body()).contains("limit");
        assertThat(get("/api/captures?limit=two").statusCode()).isEqualTo(400);
        assertThat(get("/api/captures?limmit=2").body()).contains("limmit").contains("known are");
        assertThat(get("/api/captures/c0000000000000000").statusCode()).isEqualTo(404);
        assertThat(get("/api/captures/..%2F..%2Fkeys").statusCode()).isIn(400, 404);
        assertThat(get("/api/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/").statusCode()).isEqualTo(404);
    }

    @Test
    void aListIsReadPageByPageToItsEnd() throws Exception {
        int after = 0;
        int seen = 0;
        long total = got("/api/captures").path("total").asLong();
        while (true) {
            JsonNode page = got("/api/captures?limit=8&after=" + after);
            seen += page.path("items").size();
            if (page.path("next").isNull()) {
                break;
            }
            after = page.path("next").asInt();
        }
        assertThat(seen)
                .isEqualTo((int) total)
                .isEqualTo(workbench.register().captures().size());
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port());
                OutputStream out = socket.getOutputStream()) {
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
