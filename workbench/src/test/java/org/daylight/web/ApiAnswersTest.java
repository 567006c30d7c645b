// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daylight.fixture.Commands;
import org.daylight.publish.leak.LeakTest;
import org.daylight.web.api.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the API answers is what the commands print, and neither names a private person. */
class ApiAnswersTest {
    private static final Path NAMES = Path.of("..", "samples", "press", "private-names.txt");

    @Test
    void noAnswerNamesAPrivatePersonAndTheCommandsPrintTheSame(@TempDir Path dir) throws Exception {
        Path root = dir.resolve("case");
        Path answers = Files.createDirectories(dir.resolve("answers"));
        JsonNode claims;
        JsonNode entries;
        JsonNode one;
        JsonNode stories;
        JsonNode conflicts;
        JsonNode found;
        try (Served served = new Served(root, "press")) {
            keepAll(served, answers);
            claims = served.got("/api/claims?all=true&limit=500").path("items");
            entries = served.got("/api/entries?limit=500").path("items");
            one = served.got("/api/entries/" + entries.at("/0/entry").asText());
            stories = served.got("/api/stories?limit=500").path("items");
            conflicts = served.got("/api/conflicts?limit=500").path("items");
            found = served.got("/api/search?q=station&limit=10");
        }
        List<String> forbidden = Files.readAllLines(NAMES).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertThat(new LeakTest(forbidden).scan(answers)).isEmpty();

        assertThat(claims.size()).isGreaterThan(10);
        List<List<JsonNode>> printed = printed(
                root,
                "claims list --all",
                "register list",
                "register show " + one.path("entry").asText(),
                "stories",
                "conflicts",
                "search station");
        assertThat(printed.get(0)).isEqualTo(items(claims));
        assertThat(printed.get(1)).isEqualTo(items(entries));
        List<JsonNode> shown = printed.get(2);
        assertThat(shown.subList(0, shown.size() - 1)).isEqualTo(items(one.path("statements")));
        assertThat(shown.getLast().path("neverAsked")).isEqualTo(one.at("/due/neverAsked"));
        assertThat(printed.get(3)).isEqualTo(items(stories));
        assertThat(printed.get(4)).isEqualTo(items(conflicts));
        List<JsonNode> results = printed.get(5);
        assertThat(results.subList(0, results.size() - 1)).isEqualTo(items(found.path("groups")));
        assertThat(results.getLast()).isEqualTo(found.path("counts"));
    }

    /** Every answer that can be had by reading: each list whole, each thing of each list. */
    private static void keepAll(Served served, Path folder) throws Exception {
        int kept = 0;
        Predicate<Route> reads = r -> r.verb() == Route.Verb.GET;
        for (Route route : served.api.routes().stream().filter(reads).toList()) {
            for (String path : paths(served, route)) {
                Files.writeString(
                        folder.resolve(kept + ".json"), served.got(path).toString());
                kept++;
            }
        }
        assertThat(kept).isGreaterThan(100);
    }

    private static List<String> paths(Served served, Route route) throws Exception {
        if (!route.path().contains("{")) {
            String path = served.filled(route);
            for (String more : List.of("limit=500", "all=true")) {
                if (route.queries().stream().anyMatch(q -> more.startsWith(q.name() + "="))) {
                    path += (path.contains("?") ? "&" : "?") + more;
                }
            }
            return List.of(path);
        }
        List<String> paths = new ArrayList<>();
        String list = route.path().substring(0, route.path().indexOf("/{"));
        boolean documents = list.equals("/api/documents");
        JsonNode items = served.got((documents ? "/api/captures" : list) + "?limit=500"
                        + (list.equals("/api/claims") ? "&all=true" : ""))
                .path("items");
        for (JsonNode item : items) {
            for (String name : documents ? List.of("document") : List.of("id", "entry", "story", "name")) {
                if (item.hasNonNull(name)) {
                    paths.add(route.path()
                            .replaceFirst("[{][a-z]+}", item.path(name).asText()));
                    break;
                }
            }
        }
        return paths;
    }

    private static List<JsonNode> items(JsonNode list) {
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        return items;
    }

    /** The lines of JSON that each command prints about the case. */
    private static List<List<JsonNode>> printed(Path root, String... commands) throws Exception {
        List<List<JsonNode>> printed = new ArrayList<>();
        for (Commands.Answer answer : Commands.run(
                Objects.requireNonNull(root.getParent()),
                Stream.of(commands)
                        .map(c -> List.of(("--case " + root.getFileName() + " " + c + " --json").split(" ")))
                        .toList())) {
            assertThat(answer.status()).as(answer.err()).isZero();
            List<JsonNode> lines = new ArrayList<>();
            for (String line : answer.out().lines().toList()) {
                lines.add(Served.JSON.readTree(line));
            }
            printed.add(lines);
        }
        return printed;
    }
}
