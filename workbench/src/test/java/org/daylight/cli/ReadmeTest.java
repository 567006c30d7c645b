// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daylight.run.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the README's "Your own case", as they stand there, one after the other. */
class ReadmeTest {
    private static final String PAGE = """
            <!doctype html><html lang="en"><title>Ministry orders closure</title><h1>Ministry orders closure</h1>
            <p>The Dutch Ministry of Foreign Affairs has ordered a Chinese police station in Rotterdam to close.</p>
            <p>A report counted 54 police stations in 21 countries.</p>""";

    @Test
    void everyCommandOfTheReadmeRuns(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("report.html"), PAGE);
        Files.writeString(folder.resolve("page.html"), PAGE);
        Files.writeString(folder.resolve("notes.txt"), "A report counted 102 Chinese police stations in 53 countries.");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/report.html", exchange -> {
            byte[] body = PAGE.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            int ran = 0;
            for (String command : commands()) {
                String[] words = words(command, folder, server.getAddress().getPort());
                assertThat(Daylight.run(words)).as(command).isZero();
                ran++;
                if (command.contains(" init ")) {
                    archive(folder, server.getAddress().getPort());
                }
            }
            assertThat(ran).isGreaterThan(9);
        } finally {
            server.stop(0);
        }
    }

    /** The lines of code blocks that call Daylight; the demo has a test of its own. */
    private static List<String> commands() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path readme =
                Files.exists(here.resolve("README.md")) ? here.resolve("README.md") : here.resolve("../README.md");
        String text = Files.readString(readme);
        String inline = text.substring(text.indexOf("`./daylight read --json") + 1);
        return Stream.concat(
                        text.lines().filter(l -> l.startsWith("./daylight ") && !l.contains(" demo")),
                        Stream.of(inline.substring(0, inline.indexOf('`'))))
                .toList();
    }

    /** The example's names as they are here: the case, the files, the address, and the first claim that waits. */
    private static String[] words(String command, Path folder, int port) {
        Path caseFolder = folder.resolve("mycase");
        return Pattern.compile("\"([^\"]*)\"|\\S+")
                .matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group() : word.group(1))
                .skip(1)
                .map(word -> switch (word) {
                    case "mycase" -> caseFolder.toString();
                    case "report.html", "notes.txt", "archive.warc.gz", "page.html", "evidence.zip", "mycase.wacz" ->
                        folder.resolve(word).toString();
                    case "https://example.org/report.html" -> "http://127.0.0.1:" + port + "/report.html";
                    case "k0123456789abcdef" -> firstClaim(caseFolder);
                    default -> word;
                })
                .toArray(String[]::new);
    }

    private static String firstClaim(Path caseFolder) {
        try (Workbench workbench = Workbench.open(caseFolder)) {
            return workbench.readings().claims().getFirst().id().value();
        }
    }

    /** Lets the new case ask this server, and makes the archive that a later command takes in. */
    private static void archive(Path folder, int port) throws IOException {
        Path other = folder.resolve("other");
        String address = "127.0.0.1:" + port;
        assertThat(Daylight.run("--case", folder.resolve("mycase").toString(), "allow", address))
                .isZero();
        assertThat(Daylight.run("init", other.toString(), "--allow", address)).isZero();
        assertThat(Daylight.run("--case", other.toString(), "capture", "http://" + address + "/report.html"))
                .isZero();
        try (var files = Files.walk(other.resolve("archive"))) {
            Path warc = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            Files.copy(warc, folder.resolve("archive.warc.gz"));
        }
    }
}
