// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.daylight.Capture;
import org.daylight.run.Proxying;
import org.daylight.run.PublicArchives;
import org.daylight.run.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code capture}, {@code proxy} and {@code archives}, as a person types them. */
class WireCommandsTest {
    @TempDir
    private Path temp;

    private HttpServer server;
    private String here;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
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
