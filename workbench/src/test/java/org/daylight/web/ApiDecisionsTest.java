// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daylight.EventKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program decides over the API: each deed is an event of the ledger, and each can be taken back. */
class ApiDecisionsTest {
    @TempDir
    static Path dir;

    private static Served served;

    @BeforeAll
    static void serve() {
        served = new Served(dir.resolve("case"), "history");
    }

    @AfterAll
    static void stop() {
        assertThat(served.workbench.ledger().verify()).isEmpty();
        served.close();
    }

    private static List<String> waiting() throws Exception {
        List<String> ids = new ArrayList<>();
        served.got("/api/claims?state=waiting&limit=500")
                .path("items")
                .forEach(c -> ids.add(c.path("id").asText()));
        return ids;
    }

    private static JsonNode entry(JsonNode decided) throws Exception {
        return served.got("/api/entries/" + decided.path("entry").asText());
    }

    @Test
    void aClaimIsAcceptedUndoneAndRejected() throws Exception {
        String claim = waiting().getFirst();
        JsonNode accepted = served.posted("/api/claims/" + claim + "/accept", "{\"reason\":\"as it stands\"}");
        long event = accepted.path("event").asLong();
        assertThat(served.workbench.ledger().event(event).text("decision")).isEqualTo("accept");
        assertThat(entry(accepted).path("statements").findValuesAsText("decision"))
                .contains("" + event);
        assertThat(served.post("/api/claims/" + claim + "/accept", "{}").body()).contains("nothing was written");
        JsonNode undone = served.posted("/api/decisions/" + event + "/undo", "{\"reason\":\"a slip\"}");
        assertThat(undone.path("event").asLong()).isGreaterThan(event);
        assertThat(served.got("/api/decisions?limit=2").at("/items/1/undoneBy").asLong())
                .isEqualTo(undone.path("event").asLong());
        assertThat(served.post("/api/claims/" + claim + "/reject", "{}").body()).contains("reason", "missing");
        served.posted("/api/claims/" + claim + "/reject", "{\"reason\":\"misread\"}");
        assertThat(served.got("/api/claims/" + claim).path("verdict").asText()).isEqualTo("reject");
    }

    @Test
    void manyAreShownFirstAndDecidedWithYes() throws Exception {
        String kind =
                served.got("/api/claims?state=waiting").at("/items/0/claim").asText();
        String choice = "\"verdict\":\"reject\",\"kind\":\"" + kind + "\",\"reason\":\"out of scope\"";
        JsonNode shown = served.posted("/api/claims/decide", "{" + choice + "}");
        int count = shown.path("claims").asInt();
        assertThat(count).isPositive();
        assertThat(shown.path("event").isNull()).isTrue();
        long before = served.workbench.ledger().size();
        HttpResponse<String> other =
                served.post("/api/claims/decide", "{" + choice + ",\"yes\":true,\"claims\":" + (count + 1) + "}");
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(served.workbench.ledger().size()).isEqualTo(before);
        JsonNode decided =
                served.posted("/api/claims/decide", "{" + choice + ",\"yes\":true,\"claims\":" + count + "}");
        assertThat(decided.path("event").asLong()).isEqualTo(before);
        assertThat(served.posted("/api/claims/decide", "{" + choice + "}")
                        .path("claims")
                        .asInt())
                .isZero();
        served.posted("/api/decisions/" + before + "/undo", "{}");
        assertThat(served.posted("/api/claims/decide", "{" + choice + "}")
                        .path("claims")
                        .asInt())
                .isEqualTo(count);
    }

    @Test
    void entriesAreMadeMergedAndShownAsTheyWere() throws Exception {
        String one = served.posted("/api/entries", "{\"kind\":\"agency\",\"label\":\"Harbour Bureau\"}")
                .path("entry")
                .asText();
        JsonNode made = served.posted("/api/entries", "{\"kind\":\"agency\",\"label\":\"Bureau of the Harbour\"}");
        String other = made.path("entry").asText();
        long then = made.path("event").asLong();
        served.posted("/api/entries/" + one + "/merge", "{\"from\":[\"" + other + "\"],\"reason\":\"one body\"}");
        assertThat(served.got("/api/entries/" + other).path("entry").asText()).isEqualTo(one);
        assertThat(served.got("/api/entries/" + other + "?asOf=" + then)
                        .path("entry")
                        .asText())
                .isEqualTo(other);
        served.posted("/api/entries/" + one + "/label", "{\"label\":\"Bureau of Harbours\"}");
        assertThat(served.got("/api/entries/" + one).path("label").asText()).isEqualTo("Bureau of Harbours");
        assertThat(served.got("/api/entries/" + one + "/history").path("total").asInt())
                .isEqualTo(4);
    }

    @Test
    void statementsAndSourcesAreGraded() throws Exception {
        JsonNode statement = served.got("/api/entries/"
                        + served.got("/api/entries").at("/items/0/entry").asText())
                .at("/statements/0");
        String name = statement.path("decision").asText() + "/"
                + statement.path("property").asText();
        served.posted(
                "/api/statements/grade", "{\"statement\":\"" + name + "\",\"credibility\":2,\"reason\":\"two hands\"}");
        served.posted("/api/statements/prefer", "{\"statement\":\"" + name + "\",\"reason\":\"the first-hand one\"}");
        assertThat(served.post(
                                "/api/statements/grade",
                                "{\"statement\":\"" + name + "\",\"credibility\":7,\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(400);
        String source =
                Served.JSON.writeValueAsString(statement.path("publisher").asText());
        served.posted("/api/sources/grade", "{\"source\":" + source + ",\"reliability\":\"b\",\"reason\":\"careful\"}");
        assertThat(served.got("/api/sources").findValuesAsText("reliability")).contains("B");
    }

    @Test
    void aRequestForAReplyIsNotedAndAnswered() throws Exception {
        String entry = served.got("/api/entries").at("/items/0/entry").asText();
        long request = served.posted(
                        "/api/reply-requests",
                        "{\"to\":[\"" + entry
                                + "\"],\"whom\":\"the press office\",\"asked\":\"2026-01-02\",\"until\":\"2026-01-31\"}")
                .path("event")
                .asLong();
        assertThat(served.got("/api/reply-requests?overdue=true&on=2026-02-01").findValuesAsText("event"))
                .contains("" + request);
        served.posted("/api/reply-requests/" + request + "/answer", "{\"none\":\"declined\"}");
        assertThat(served.got("/api/entries/" + entry).at("/due/requests").findValuesAsText("came"))
                .contains("declined");
        assertThat(served.post("/api/reply-requests/" + request + "/answer", "{}")
                        .body())
                .contains("say what came");
    }

    @Test
    void everyFormOfExportIsGivenAndNoted() throws Exception {
        for (String form : List.of("ftm", "annotations", "geojson", "csv")) {
            JsonNode export = served.posted("/api/exports", "{\"form\":\"" + form + "\"}");
            assertThat(export.path("content").isEmpty()
                            && !export.path("content").isTextual())
                    .as(form)
                    .isFalse();
            assertThat(served.workbench
                            .ledger()
                            .event(export.path("event").asLong())
                            .kind()
                            .code())
                    .isEqualTo("export");
        }
        assertThat(dir.resolve("case").resolve(".given")).doesNotExist();
    }

    @Test
    void aQuestionIsKeptAnsweredAndForgotten() throws Exception {
        served.posted("/api/questions", "{\"name\":\"inquiries\",\"query\":\"inquiry\"}");
        assertThat(served.got("/api/questions/inquiries/answers").path("total").asInt())
                .isZero();
        served.posted("/api/questions/inquiries/seen", "{}");
        served.posted("/api/questions/inquiries/forget", "{}");
        assertThat(served.get("/api/questions/inquiries/answers").statusCode()).isEqualTo(404);
    }

    @Test
    void ofManyWhoAcceptTheSameClaimAtOnceOneDoes() throws Exception {
        List<String> claims = waiting().reversed().subList(0, 4);
        List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            claims.forEach(c -> calls.add(() -> served.post("/api/claims/" + c + "/accept", "{}")));
            claims.forEach(c -> calls.add(() -> served.get("/api/claims/" + c)));
            calls.add(() -> served.get("/api/search?q=station"));
            calls.add(() -> served.get("/api/entries"));
        }
        long before = served.workbench.ledger().size();
        Map<Integer, Integer> statuses = new TreeMap<>();
        try (ExecutorService many = Executors.newFixedThreadPool(12)) {
            for (Future<HttpResponse<String>> answer : many.invokeAll(calls)) {
                statuses.merge(answer.get().statusCode(), 1, Integer::sum);
            }
        }
        assertThat(statuses).isEqualTo(Map.of(200, calls.size() - 16, 400, 16));
        // What the workbench notes by itself meanwhile is no decision.
        assertThat(served.workbench.ledger().page(before, 100))
                .as("decisions")
                .filteredOn(e -> e.kind() == EventKind.DECISION)
                .hasSize(4);
    }

    @Test
    void namesOfInstitutionsAreComparedAndOthersRefused() throws Exception {
        assertThat(served.got("/api/match?left=%E7%A6%8F%E5%B7%9E%E5%B8%82%E5%85%AC%E5%AE%89%E5%B1%80"
                                + "&right=%E6%8A%9A%E5%B7%9E%E5%B8%82%E5%85%AC%E5%AE%89%E5%B1%80")
                        .path("match")
                        .asBoolean())
                .isFalse();
        HttpResponse<String> refused = served.get("/api/match?left=Maria%20Lindgren&right=Fuzhou%20police");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("matches no names of persons").doesNotContain("Lindgren");
    }
}
