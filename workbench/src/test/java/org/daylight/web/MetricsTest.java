// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.daylight.fixture.Site;
import org.daylight.preserve.Transport;
import org.daylight.run.Capturing;
import org.daylight.run.ReadingRun;
import org.daylight.run.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that watch over servers are told how it stands, and nothing of what is in the case. */
class MetricsTest {
    @TempDir
    private Path dir;

    private Site site;
    private Team team;

    @BeforeEach
    void serve() {
        site = new Site().page("/heron.html", "Harbour Watch told Lin Meihua of 54 police stations in 21 countries.");
        Workbench workbench = Workbench.init(dir.resolve("kingfisher-case"), List.of(site.address()), null);
        new Capturing(workbench).capture(site.url("/heron.html"), Transport.Limits.USUAL);
        new ReadingRun(workbench).read(false, (done, of, capture) -> {});
        team = new Team(workbench, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        team.close();
        site.close();
    }

    private HttpResponse<String> metrics(String name) {
        return team.program("GET", "/metrics", team.token(name));
    }

    @Test
    void anybodyWhoReachesItIsToldWhetherItIsFitAndNothingElse() {
        HttpResponse<String> answer = team.browser().get("/health");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"ok\"}");
    }

    @Test
    void whereTheFolderIsGoneItIsNotFit() throws Exception {
        Path root = team.workbench.folder().root();
        Path away = root.resolveSibling("away");
        Files.move(root, away);
        try {
            HttpResponse<String> answer = team.browser().get("/health");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("\"status\":\"ill\"").doesNotContain(root.toString());
        } finally {
            Files.move(away, root);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void numbersAreForWhoAdministersAndNameNothing() {
        assertThat(team.program("GET", "/metrics", null).statusCode()).isEqualTo(401);
        for (String name : List.of("reader", "analyst", "reviewer", "steward", Team.NOBODY)) {
            assertThat(metrics(name).statusCode()).as(name).isEqualTo(403);
        }
        String document = team.workbench.readings().documents().getFirst().id().value();
        Team.Browser reader = team.browser().signedIn("reader");
        assertThat(reader.get("/room/" + document).statusCode()).isEqualTo(200);
        assertThat(reader.get("/search?q=heron").statusCode()).isEqualTo(200);
        assertThat(reader.get("/kingfisher-nowhere").statusCode()).isEqualTo(404);

        HttpResponse<String> answer = metrics("administrator");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(answer.body())
                .contains(
                        "daylight_request_seconds_count{method=\"GET\",path=\"/room/{document}\",status=\"200\"} 1",
                        "daylight_ledger_events "
                                + (double) team.workbench.ledger().size(),
                        "daylight_verification_timestamp_seconds 0.0",
                        "jvm_memory_used_bytes",
                        "process_open_fds")
                .doesNotContain("kingfisher", "heron", "Meihua", "Harbour", document, site.address(), dir.toString());
    }
}
