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
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.web.api.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The API of the sample history over a real connection: what it lets in, and that its description is true. */
class ApiTest {
    private static final ObjectMapper JSON = Served.JSON;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path dir;

    private static Served served;

    @BeforeAll
    static void serve() {
        served = new Served(dir.resolve("case"), "history");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void everyAnswerHasTheFormThatTheDescriptionGives() throws Exception {
        JsonNode description = JSON.readTree(CLIENT.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port() + "/api/openapi.json"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
        JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        int asked = 0;
        for (Route route : served.api.routes()) {
            JsonNode operation = description
                    .path("paths")
                    .path(route.path())
                    .path(route.verb().name().toLowerCase(java.util.Locale.ROOT));
            assertThat(operation.isMissingNode()).as(route.path()).isFalse();
            if (route.verb() == Route.Verb.GET) {
                JsonNode schema = operation.at("/responses/200/content/application~1json/schema");
                Set<ValidationMessage> faults = schemas.getSchema(schema).validate(served.got(served.filled(route)));
                assertThat(faults).as(route.path()).isEmpty();
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(20);
    }

    @Test
    void withoutTheTokenNothingIsAnsweredButTheDescription() throws Exception {
        URI address = URI.create("http://127.0.0.1:" + served.port() + "/api/case");
        for (String shown : List.of(
                "", "Bearer", "Bearer x", "Basic " + served.token.value(), "Bearer " + served.token.value() + "x")) {
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
                List.of("evil.example", "127.0.0.1:1", "localhost", "127.0.0.1:" + served.port() + ".evil.example")) {
            assertThat(raw("GET /api/case HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer "
                            + served.token.value() + "\r\nConnection: close\r\n\r\n"))
                    .as(host)
                    .doesNotContain("daylight.case")
                    .startsWith("HTTP/1.1 4");
        }
    }

    @Test
    void aPageOfAnotherSiteIsRefused() throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                served.request("/api/case")
                        .header("Origin", "https://evil.example")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void whatIsNotKnownIsRefusedByName() throws Exception {
        assertThat(served.get("/api/captures?limit=0").body()).contains("limit");
        assertThat(served.get("/api/captures?limit=two").statusCode()).isEqualTo(400);
        assertThat(served.get("/api/captures?limmit=2").body())
                .contains("limmit")
                .contains("known are");
        assertThat(served.get("/api/captures/c0000000000000000").statusCode()).isEqualTo(404);
        assertThat(served.get("/api/captures/..%2F..%2Fkeys").statusCode()).isIn(400, 404);
        assertThat(served.get("/api/nothing").statusCode()).isEqualTo(404);
        assertThat(served.get("/").statusCode()).isEqualTo(401);
        assertThat(served.get("/api/search").body()).contains("q", "missing");
        assertThat(served.get("/api/claims?all=yes").body()).contains("all", "true or false");
        assertThat(served.get("/api/claims?state=gone").body()).contains("state", "waiting");
    }

    @Test
    void aListIsReadPageByPageToItsEnd() throws Exception {
        int after = 0;
        int seen = 0;
        long total = served.got("/api/captures").path("total").asLong();
        while (true) {
            JsonNode page = served.got("/api/captures?limit=8&after=" + after);
            seen += page.path("items").size();
            if (page.path("next").isNull()) {
                break;
            }
            after = page.path("next").asInt();
        }
        assertThat(seen)
                .isEqualTo((int) total)
                .isEqualTo(served.workbench.register().captures().size());
    }

    /** The parts of OpenAPI 3.1 that programs which make clients of a description rely on. */
    @Test
    void theDescriptionIsOneOfOpenApi() throws Exception {
        JsonNode description = served.got("/api/openapi.json");
        assertThat(description.path("openapi").asText()).startsWith("3.1.");
        assertThat(description.at("/info/title").asText()).isNotBlank();
        assertThat(description.at("/info/version").asText()).isNotBlank();
        assertThat(description.at("/components/securitySchemes/token/scheme").asText())
                .isEqualTo("bearer");
        Set<String> ids = new HashSet<>();
        description.path("paths").properties().forEach(path -> {
            assertThat(path.getKey()).startsWith("/api/");
            path.getValue().properties().forEach(verb -> {
                JsonNode operation = verb.getValue();
                String name = verb.getKey() + " " + path.getKey();
                assertThat(verb.getKey()).isIn("get", "post");
                assertThat(ids.add(operation.path("operationId").asText()))
                        .as(name)
                        .isTrue();
                assertThat(operation.path("summary").asText()).as(name).isNotBlank();
                assertThat(operation.at("/responses/200/description").asText())
                        .as(name)
                        .isNotBlank();
                assertThat(operation.has("requestBody"))
                        .as(name)
                        .isEqualTo(verb.getKey().equals("post"));
                Set<String> parts = new TreeSet<>();
                Set<String> names = new HashSet<>();
                for (JsonNode parameter : operation.path("parameters")) {
                    assertThat(names.add(parameter.path("in").asText() + " "
                                    + parameter.path("name").asText()))
                            .as(name)
                            .isTrue();
                    assertThat(parameter.path("schema").isObject()).as(name).isTrue();
                    if (parameter.path("in").asText().equals("path")) {
                        assertThat(parameter.path("required").asBoolean())
                                .as(name)
                                .isTrue();
                        parts.add("{" + parameter.path("name").asText() + "}");
                    }
                }
                Set<String> inPath = new TreeSet<>();
                Pattern.compile("[{][a-z]+}").matcher(path.getKey()).results().forEach(r -> inPath.add(r.group()));
                assertThat(parts).as(name).isEqualTo(inPath);
            });
        });
        for (JsonNode reference : description.findValues("$ref")) {
            assertThat(description.at(reference.asText().substring(1)).isMissingNode())
                    .as(reference.asText())
                    .isFalse();
        }
    }

    /** Every line of docs/api.md that begins with curl. */
    @Test
    void whatTheDocumentationAsksIsAnswered() throws Exception {
        Pattern form = Pattern.compile("curl (?:-H \"Authorization: Bearer [$]TOKEN\" )?"
                + "(?:-H \"Content-Type: application/json\" -d '([^']*)' )?\"[$]API([^\"]*)\"");
        int asked = 0;
        for (String line : Files.readAllLines(Path.of("..", "docs", "api.md"))) {
            if (line.startsWith("curl ")) {
                Matcher words = form.matcher(line);
                assertThat(words.matches()).as(line).isTrue();
                if (words.group(1) == null) {
                    served.got("/api" + words.group(2));
                } else {
                    served.posted("/api" + words.group(2), words.group(1));
                }
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(10);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port());
                OutputStream out = socket.getOutputStream()) {
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
