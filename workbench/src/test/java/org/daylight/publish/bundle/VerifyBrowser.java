// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daylight.publish.Chromium;

/** {@code verify.html} in a real browser, opened as a file, as a clerk opens it. */
final class VerifyBrowser implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Chromium chromium;
    private final Path page;

    VerifyBrowser(Path folder) throws Exception {
        page = Files.createDirectories(folder).resolve("verify.html");
        Files.writeString(page, VerifyPage.html());
        chromium = new Chromium(Files.createDirectories(folder.resolve("browser/profile")));
        reload();
    }

    /**
     * What the page found out.
     *
     * @param verdict intact, altered, incomplete, partly, none
     * @param why where there is nothing to check
     * @param checks each with part, item, what, state, expected, found
     */
    record Result(String verdict, String why, List<JsonNode> checks) {
        /** "item: what: found", of all checks in a state. */
        List<String> of(String state) {
            return checks.stream()
                    .filter(c -> c.path("state").asText().equals(state))
                    .map(c -> c.path("item").asText() + ": " + c.path("what").asText() + ": "
                            + c.path("found").asText())
                    .toList();
        }

        /** The items of all checks in a state. */
        Stream<String> items(String state) {
            return checks.stream()
                    .filter(c -> c.path("state").asText().equals(state))
                    .map(c -> c.path("item").asText())
                    .distinct();
        }
    }

    void reload() throws Exception {
        chromium.view(1280, false);
        chromium.open(page.toUri());
    }

    Chromium chromium() {
        return chromium;
    }

    /** Chooses a file or a folder in the page and waits for its verdict. */
    String pick(Path path) throws Exception {
        chromium.evaluate("document.getElementById('result').hidden = true");
        chromium.choose(
                "document.getElementById('" + (Files.isDirectory(path) ? "folder" : "files") + "')", List.of(path));
        return chromium.await("""
                new Promise(resolve => {
                  const look = () => document.getElementById('result').hidden || !document.getElementById('work').hidden
                    ? setTimeout(look, 20) : resolve(document.getElementById('verdict').textContent);
                  look();
                })""").asText();
    }

    Result check(Map<String, byte[]> files) throws Exception {
        return check(files, Map.of());
    }

    /** Hands files to the page's own function. */
    Result check(Map<String, byte[]> files, Map<String, String> options) throws Exception {
        Map<String, String> coded = new TreeMap<>();
        files.forEach((path, body) -> coded.put(path, Base64.getEncoder().encodeToString(body)));
        return result(chromium.await("daylight.checkBundle(Object.entries(" + JSON.writeValueAsString(coded)
                + ").map(([path, body]) => ({path, blob: new Blob([Uint8Array.from(atob(body), c => c.charCodeAt(0))])})), "
                + JSON.writeValueAsString(options) + ")"));
    }

    private static Result result(JsonNode node) throws IOException {
        return new Result(
                node.path("verdict").asText(),
                node.path("why").asText(),
                node.path("checks").valueStream().toList());
    }

    @Override
    public void close() {
        chromium.close();
    }
}
