// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daylight.web.api.Route;
import org.daylight.web.api.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that no friend sends are refused in one line, and nothing is written. */
class ApiHostileTest {
    private static final Map<String, List<String>> WRONG = Map.of(
            "string", List.of("7", "true", "[]", "{}", "null", "\"\\u0000\"", "\"\\ud800\""),
            "integer", List.of("\"7\"", "1.5", "[]", "null", "1e400", "99999999999999999999"),
            "boolean", List.of("\"true\"", "1", "null", "{}"),
            "array", List.of("\"a\"", "{}", "[7]", "[[]]", "[null]"),
            "object", List.of("\"a\"", "[]", "{\"a\":7}", "7"));

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

    private static List<Route> posts() {
        return served.api.routes().stream()
                .filter(r -> r.verb() == Route.Verb.POST)
                .toList();
    }

    private static String path(Route route) {
        return route.path().replace("{event}", "1").replaceAll("[{][a-z]+}", "x");
    }

    /** A body with every required field, and perhaps one more. */
    private static ObjectNode whole(JsonNode schema, String more) {
        ObjectNode body = Served.JSON.createObjectNode();
        schema.path("properties").properties().forEach(p -> {
            boolean needed = p.getKey().equals(more);
            for (JsonNode name : schema.path("required")) {
                needed |= name.asText().equals(p.getKey());
            }
            if (needed) {
                body.set(p.getKey(), right(p.getValue()));
            }
        });
        return body;
    }

    private static JsonNode right(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "integer" -> Served.JSON.getNodeFactory().numberNode(1);
            case "boolean" -> Served.JSON.getNodeFactory().booleanNode(false);
            case "array" -> Served.JSON.createArrayNode().add(right(schema.path("items")));
            case "object" -> Served.JSON.createObjectNode();
            default ->
                Served.JSON
                        .getNodeFactory()
                        .textNode(schema.path("enum").path(0).asText("x"));
        };
    }

    private static void refused(String path, String body) throws Exception {
        HttpResponse<String> answer = served.post(path, body);
        assertThat(answer.statusCode())
                .as(path + " " + body + " " + answer.body())
                .isIn(400, 404);
        String error = Served.JSON.readTree(answer.body()).path("error").asText();
        assertThat(error).as(path + " " + body).isNotBlank().hasLineCount(1);
    }

    private static Schema body(Route route) {
        return Objects.requireNonNull(route.body());
    }

    @Test
    void aWrongTypeInAnyFieldOfAnyOperationIsRefused() throws Exception {
        long before = served.workbench.ledger().size();
        int tried = 0;
        for (Route route : posts()) {
            JsonNode schema = Served.JSON.valueToTree(body(route).json());
            for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
                for (String wrong :
                        WRONG.getOrDefault(field.getValue().path("type").asText(), List.of())) {
                    ObjectNode body = whole(schema, field.getKey());
                    body.remove(field.getKey());
                    String text = body.toString();
                    text = text.substring(0, text.length() - 1) + (body.isEmpty() ? "" : ",") + "\"" + field.getKey()
                            + "\":" + wrong + "}";
                    HttpResponse<String> answer = served.post(path(route), text);
                    assertThat(answer.statusCode())
                            .as(path(route) + " " + text + answer.body())
                            .isEqualTo(400);
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(300);
        assertThat(served.workbench.ledger().size()).isEqualTo(before);
    }

    @Test
    void valuesOfTheRightTypeWithoutSenseAreRefusedToo() throws Exception {
        for (Route route : posts()) {
            JsonNode schema = Served.JSON.valueToTree(body(route).json());
            String path = path(route);
            if (schema.path("properties").isEmpty()
                    || path.matches("/api/(exports|claims/decide|searches|questions)")) {
                continue; // What they take here has sense, or is looked at alone.
            }
            refused(path, whole(schema, "").toString());
            for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
                refused(path, whole(schema, field.getKey()).toString());
            }
        }
    }

    @Test
    void whatIsNoObjectOrHasUnknownFieldsIsRefused() throws Exception {
        for (Route route : posts()) {
            for (String body : List.of(
                    "",
                    "null",
                    "[]",
                    "7",
                    "\"a\"",
                    "{",
                    "{}{}",
                    "{\"surprise\":1}",
                    "{\"reason\":\"a\",\"reason\":\"b\"}")) {
                refused(path(route), body);
            }
        }
    }

    @Test
    void deepAndLongBodiesAreRefused() throws Exception {
        refused("/api/exports", "{\"form\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
        String longOne = "{\"form\":\"" + "a".repeat(2_000_000) + "\"}";
        assertThat(served.post("/api/exports", longOne).statusCode()).isEqualTo(413);
        // In pieces, so that no length stands in front.
        HttpResponse<String> pieces = served.send(served.request("/api/exports")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(longOne.getBytes(StandardCharsets.UTF_8))))
                .build());
        assertThat(pieces.statusCode()).isEqualTo(413);
        assertThat(served.post("/api/exports", "{\"form\":\"a\"}").statusCode()).isEqualTo(400);
    }

    @Test
    void partsOfAPathThatAreNoIdsFindNothing() throws Exception {
        for (Route route : served.api.routes()) {
            if (!route.path().contains("{") || route.verb() != Route.Verb.GET) {
                continue;
            }
            for (String part :
                    List.of("..%2F..%2Fkeys", "%00", "%2e%2e", "a%0Ab", "-1", "%F0%9F%92%A9", "x".repeat(3000))) {
                HttpResponse<String> answer = served.get(route.path().replaceAll("[{][a-z]+}", part));
                assertThat(answer.statusCode())
                        .as(route.path() + " " + part + answer.body())
                        .isIn(400, 404);
            }
        }
    }

    @Test
    void parametersWithoutSenseAreRefused() throws Exception {
        for (Route route : served.api.routes()) {
            for (Route.Query query : route.queries()) {
                String base = served.filled(route);
                if (base.contains(query.name() + "=")) {
                    continue;
                }
                for (String value : List.of("%00", "%ED%A0%80", "-", "9".repeat(400))) {
                    HttpResponse<String> answer =
                            served.get(base + (base.contains("?") ? "&" : "?") + query.name() + "=" + value);
                    assertThat(answer.statusCode())
                            .as(base + " " + query.name() + " " + value + answer.body())
                            .isIn(200, 400, 404);
                }
            }
        }
    }

    @Test
    void oneWhoSendsSlowlyKeepsNobodyWaiting() throws Exception {
        try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), served.port());
                OutputStream out = slow.getOutputStream()) {
            String head = "POST /api/exports HTTP/1.1\r\nHost: 127.0.0.1:" + served.port()
                    + "\r\nAuthorization: Bearer " + served.token.value()
                    + "\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{\"form\":";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(served.post("/api/questions/closures/seen", "{}").statusCode())
                    .isEqualTo(200);
            assertThat(served.get("/api/case").statusCode()).isEqualTo(200);
        }
    }
}
