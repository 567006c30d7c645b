// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daylight.Digest;
import org.daylight.ledger.Merkle;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what an edition tells its reader to do, in a shell, and finds what it says the reader will find. */
class CheckItYourselfTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path dir;

    private Path folder;

    @BeforeEach
    void build() {
        folder = dir.resolve("e");
        new EditionBuilder(ExampleEdition.SIGNER, ExampleEdition::warc, List.of())
                .build(ExampleEdition.input(), folder);
    }

    private String sh(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command + "\n" + out).isZero();
        return out;
    }

    private Document page(String path) throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve(path)));
    }

    private static String command(Document page, String start) {
        return page.select("pre").stream()
                .map(Element::wholeText)
                .filter(text -> text.startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no command begins with " + start));
    }

    /** What the page says that the command with these words must print. */
    private static String expected(Document page, String words) {
        String hash = page.select("pre:contains(" + words + ") + .hash").text();
        assertThat(hash).hasSize(64);
        return hash;
    }

    @Test
    void thePrintedDigestsAreThoseOfFileAndEvent() throws Exception {
        for (JsonNode passage : rows("passages")) {
            Document page = page("passages/" + passage.get("id").asText() + ".html");
            if (passage.get("included").asBoolean()) {
                assertThat(sh(command(page, "sha256sum captures/"))).startsWith(expected(page, "captures/"));
            }
            assertThat(sh(command(page, "(printf '\\0'"))).startsWith(expected(page, "data/events/"));
            assertThat(Files.readString(folder.resolve("data/events/" + passage.get("event") + ".json")))
                    .contains("\"fileSha256\":\"" + passage.get("fileDigest").asText());
        }
    }

    @Test
    void thePrintedProofLeadsToTheRootThatTheCheckpointSigns() throws Exception {
        JsonNode edition = JSON.readTree(folder.resolve("edition.json").toFile());
        Digest root = new Digest(edition.get("root").asText());
        for (JsonNode passage : rows("passages")) {
            Document page = page("passages/" + passage.get("id").asText() + ".html");
            List<Digest> proof = page.select(".proof li").eachText().stream()
                    .map(Digest::new)
                    .toList();
            assertThat(Merkle.included(
                            passage.get("event").asLong(),
                            edition.get("ledgerPosition").asLong(),
                            new Digest(passage.get("leaf").asText()),
                            proof,
                            root))
                    .isTrue();
            assertThat(sh(command(page, "printf")).strip())
                    .isEqualTo(command(page, "sample.example").lines().toList().get(2));
        }
    }

    @Test
    void theDisclosedWordsAreThoseThatTheEventCommittedTo() throws Exception {
        String command = command(page("index.html"), "(printf SALT");
        int opened = 0;
        for (JsonNode d : rows("disclosures")) {
            JsonNode event =
                    JSON.readTree(folder.resolve("data/events/" + d.get("event").asLong() + ".json")
                            .toFile());
            String shown = sh(command.replace("SALT", d.get("salt").asText())
                    .replace("VALUE", d.get("value").asText().replace("'", "'\\''")));
            assertThat(shown)
                    .startsWith(event.at("/private/" + d.get("field").asText()).asText() + " ");
            opened++;
        }
        assertThat(opened).isEqualTo(13);
    }

    @Test
    void theListOfFilesIsWholeAndItsDigestIsTheSignedOne() throws Exception {
        Document report = page("index.html");
        assertThat(sh(command(report, "sha256sum --check"))).isEmpty();
        assertThat(sh(command(report, "sha256sum edition.json")))
                .startsWith(Files.readAllLines(folder.resolve("edition.note")).get(2) + " ");
        Files.writeString(folder.resolve("data/entries.csv"), "altered");
        Process check = new ProcessBuilder("sh", "-c", command(report, "sha256sum --check"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("data/entries.csv");
        assertThat(check.waitFor()).isNotZero();
    }

    @Test
    void everyEventIsHandedOutByteForByte() throws IOException {
        for (JsonNode event : rows("events")) {
            byte[] bytes = Files.readAllBytes(folder.resolve("data/events/" + event.get("seq") + ".json"));
            assertThat(Merkle.leaf(bytes).hex()).isEqualTo(event.get("leaf").asText());
            assertThat(JSON.readTree(bytes).get("seq")).isEqualTo(event.get("seq"));
        }
    }

    private JsonNode rows(String table) throws IOException {
        JsonNode rows = JSON.readTree(folder.resolve("data/" + table + ".json").toFile());
        assertThat(rows).isNotEmpty();
        return rows;
    }
}
