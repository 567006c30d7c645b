// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.daylight.Capture;
import org.daylight.fixture.Commands;
import org.daylight.run.Proxying;
import org.daylight.run.PublicArchives;
import org.daylight.run.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code capture}, {@code proxy} and {@code archives}, as a person types them. */
class WireCommandsTest {
    private static final byte[] COURT =
            ("<!doctype html><html lang=en><title>In court</title><article><p>Aurelio Vantoni told the court that officers"
                            + " of the embassy had threatened him in Lisbon.</p></article></html>")
                    .getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path temp;

    private HttpServer server;
    private String here;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            if (exchange.getRequestURI().getPath().equals("/court")) {
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                exchange.sendResponseHeaders(200, COURT.length);
                exchange.getResponseBody().write(COURT);
                exchange.close();
                return;
            }
            boolean away = exchange.getRequestURI().getPath().equals("/away");
            exchange.getResponseHeaders().set("Location", "http://10.0.0.1/");
            exchange.sendResponseHeaders(away ? 302 : 404, -1);
            exchange.close();
        });
        server.start();
        here = "127.0.0.1:" + server.getAddress().getPort();
        assertThat(Daylight.run("init", "--allow", here, root().toString())).isZero();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private Path root() {
        return temp.resolve("case");
    }

    private int daylight(String... words) {
        String[] all = new String[words.length + 2];
        all[0] = "--case";
        all[1] = root().toString();
        System.arraycopy(words, 0, all, 2, words.length);
        return Daylight.run(all);
    }

    @Test
    void aRedirectThatLeadsNowhereIsPreservedAndFails() {
        assertThat(daylight("capture", "http://" + here + "/away")).isEqualTo(1);
        try (Workbench workbench = Workbench.open(root())) {
            Capture capture = workbench.register().captures().getFirst();
            assertThat(capture.status()).isEqualTo(302);
            assertThat(workbench.ledger().revealed(capture.event()).get("broken"))
                    .asString()
                    .startsWith("http://10.0.0.1/ (redirected from")
                    .contains("10.0.0.1 is a private address");
        }
    }

    @Test
    void theNotesOfAReportArePrintedJudgedAndNotGivenBackWithAMaskedName() throws Exception {
        Files.writeString(
                temp.resolve("report.md"),
                "Officers threatened Aurelio Vantoni in Lisbon.[^1]\n\n[^1]: http://" + here + "/court\n");
        List<Commands.Answer> answers = Commands.run(
                temp,
                Stream.of(
                                "footnotes report.md --json",
                                "footnotes report.md --unsupported 1",
                                "footnotes report.md --unsupported 7",
                                "footnotes report.md --give-back out.md",
                                "footnotes report.md --give-back out.md --cover")
                        .map(c -> List.of(("--case case " + c).split(" ")))
                        .toList());
        assertThat(answers).extracting(Commands.Answer::status).containsExactly(0, 0, 1, 1, 0);
        JsonNode note = new ObjectMapper().readTree(answers.getFirst().out());
        assertThat(note.at("/sources/0/outcome").asText()).isEqualTo("captured");
        assertThat(note.at("/supported").asBoolean()).isTrue();
        assertThat(note.at("/passages/0/quote").asText()).contains("threatened him in Lisbon");
        assertThat(answers.get(1).out()).contains("note 1: not supported by source 1, event ");
        assertThat(answers.get(2).err()).contains("has no note 7", "nothing was written");
        assertThat(answers.get(3).err()).contains("paragraph 1");
        assertThat(answers).allSatisfy(a -> assertThat(a.out() + a.err()).doesNotContain("Vantoni"));
        assertThat(Files.readString(temp.resolve("out.md"))).contains("SHA-256").doesNotContain("Vantoni");
    }

    @Test
    void aProxyIsSetShownAndTakenOut() {
        assertThat(daylight("proxy", "set", "socks5://anna:s3cret@127.0.0.1:1")).isZero();
        assertThat(daylight("proxy", "show")).isZero();
        assertThat(daylight("proxy", "set", "127.0.0.1:1")).isEqualTo(1);
        assertThat(daylight("proxy")).isEqualTo(2);
        try (Workbench workbench = Workbench.open(root())) {
            assertThat(new Proxying(workbench).shown()).contains("socks5://anna@127.0.0.1:1");
            assertThat(workbench.ledger().event(workbench.ledger().size() - 1).json())
                    .asString()
                    .doesNotContain("127.0.0.1", "s3cret");
        }
        // Nothing listens there: were the proxy passed over, the site would answer.
        assertThat(daylight("allow", "site.example:80")).isZero();
        assertThat(daylight("capture", "http://site.example/")).isEqualTo(1);
        assertThat(daylight("proxy", "set", "none")).isZero();
        assertThat(daylight("capture", "http://" + here + "/")).isZero();
    }

    @Test
    void whatNoArchiveHasFails() {
        assertThat(daylight("capture", "--recover", "http://gone.example/")).isEqualTo(1);
        assertThat(daylight("archives", "add", "museum", "--timemap", "http://" + here + "/map/"))
                .isZero();
        assertThat(daylight("archives", "list")).isZero();
        assertThat(daylight("capture", "--recover", "http://gone.example/")).isEqualTo(1);
        assertThat(daylight("capture", "--recover", "--at", "May", "http://gone.example/"))
                .isEqualTo(1);
        assertThat(daylight("archives", "remove", "museum")).isZero();
        try (Workbench workbench = Workbench.open(root())) {
            assertThat(new PublicArchives(workbench).list()).isEqualTo(List.of());
            assertThat(workbench.register().captures()).isEmpty();
        }
    }
}
