// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.run.Workbench;
import org.daylight.web.AccessToken;
import org.daylight.web.Front;
import org.daylight.web.Guard;
import org.daylight.web.WebServer;
import org.daylight.web.api.Api;

/**
 * Does once what people do most, in a case of its own: the Java machine notes which classes that needs, and
 * starts with them ready from then on (<a href="https://openjdk.org/jeps/514">JEP 514</a>). The launcher runs it after a
 * build.
 */
final class Rehearsal {
    private static final List<String> PAGES =
            List.of("/", "/room", "/register", "/map", "/timeline", "/figures", "/sources", "/search?q=stations");

    private Rehearsal() {}

    /** @param args an empty folder, which whoever starts it removes */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]);
        String root = folder.resolve("case").toString();
        Path page = Files.writeString(
                folder.resolve("page.html"),
                "<!doctype html><html lang=en><title>A count</title><p>Harbour Watch said on 5 December 2022 that"
                        + " 54 police stations stand in 21 countries.");
        run("--help");
        run("init", root);
        for (List<String> words : List.of(
                List.of("import", page.toString()),
                List.of("read"),
                List.of("claims", "list"),
                List.of("register", "list"),
                List.of("search", "stations"),
                List.of("verify"))) {
            run(Stream.concat(Stream.of("--case", root), words.stream()).toArray(String[]::new));
        }
        open(Path.of(root));
    }

    private static void run(String... words) {
        int status = Daylight.run(words);
        if (status != 0) {
            throw new DaylightException("`" + String.join(" ", words) + "` ended with " + status);
        }
    }

    private static void open(Path root) throws IOException, InterruptedException {
        try (Workbench workbench = Workbench.open(root)) {
            AccessToken token = AccessToken.of(root.resolve("keys"));
            Guard guard = Guard.alone(workbench, token, 0);
            try (WebServer server = WebServer.start(new Api(workbench), new Front(workbench, guard), guard);
                    HttpClient client = HttpClient.newBuilder()
                            .cookieHandler(new CookieManager())
                            .followRedirects(HttpClient.Redirect.NORMAL)
                            .build()) {
                for (String path : Stream.concat(Stream.of("/enter?token=" + token.value()), PAGES.stream())
                        .toList()) {
                    client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
                }
            }
        }
    }
}
