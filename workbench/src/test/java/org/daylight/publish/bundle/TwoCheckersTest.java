// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.daylight.Digest;
import org.daylight.fixture.EvidenceCase;
import org.daylight.fixture.Folders;
import org.daylight.fixture.LocalAuthority;
import org.daylight.run.Allowing;
import org.daylight.run.Authorities;
import org.daylight.run.Cosigning;
import org.daylight.run.Exhibits;
import org.daylight.run.Timestamping;
import org.daylight.run.Witnessing;
import org.daylight.run.Workbench;
import org.daylight.verify.BundleCheck;
import org.daylight.verify.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lies of a maker who holds the key and signs them: both checkers, the program and the page, refuse each of them. */
class TwoCheckersTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path dir;

    private static final Map<String, byte[]> SOUND = new TreeMap<>();
    private static EvidenceCase evidence;
    private static VerifyBrowser browser;
    private static String key = "";

    private final Map<String, byte[]> files = new TreeMap<>(SOUND);
    private int written;

    @BeforeAll
    static void aBundleThatOthersVouchFor() throws Exception {
        evidence = new EvidenceCase(dir);
        Workbench own = evidence.workbench();
        key = own.ledger().verifier().toString();
        new Exhibits(own).assign(evidence.capture("/count.html").id(), "A-1");
        try (Workbench hers = Workbench.init(dir.resolve("colleague"), List.of(), null);
                LocalAuthority authority =
                        new LocalAuthority(dir.resolve("authority"), "Example TSA", "20200101", "20991231")) {
            new Witnessing(own).add(new Cosigning(hers).key());
            new Cosigning(hers).follow(key);
            vouch(own, hers);
            new Allowing(own).allow(List.of(authority.address()));
            new Authorities(own).add("example-tsa", authority.url(), authority.roots(), "1.2.3.4.1");
            new Timestamping(own).stamp();
            vouch(own, hers);
        }
        Path out = dir.resolve("bundle");
        evidence.bundle(out);
        for (Path file : Folders.files(out, "")) {
            SOUND.put(out.relativize(file).toString(), Files.readAllBytes(file));
        }
        browser = new VerifyBrowser(dir.resolve("page"));
    }

    private static void vouch(Workbench own, Workbench hers) {
        new Witnessing(own)
                .take(new Cosigning(hers).cosign(new Witnessing(own).request(Optional.empty(), OptionalLong.empty())));
    }

    @AfterAll
    static void close() {
        browser.close();
        evidence.close();
    }

    private String text(String path) {
        return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    private void put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode json(String path) throws IOException {
        return JSON.readTree(text(path));
    }

    private void put(String path, JsonNode json) throws IOException {
        files.put(path, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
    }

    /** Manifest, sums and signature made anew, with the key. */
    private void seal(ObjectNode manifest) throws IOException {
        files.keySet().removeAll(List.of("SHA256SUMS", "bundle.json", "bundle.note"));
        StringBuilder sums = new StringBuilder();
        files.forEach((path, body) ->
                sums.append(Digest.of(body).hex()).append("  ").append(path).append('\n'));
        put("SHA256SUMS", sums.toString());
        ObjectNode list = JSON.createObjectNode();
        files.forEach((path, body) ->
                list.putObject(path).put("sha256", Digest.of(body).hex()).put("size", body.length));
        manifest.set("files", list);
        put("bundle.json", manifest);
        String note = "daylight-bundle/1\n" + manifest.path("origin").asText() + "\n"
                + Digest.of(files.getOrDefault("bundle.json", new byte[0])).hex() + "\n";
        put(
                "bundle.note",
                note + "\n" + evidence.workbench().ledger().signatureLine(note.getBytes(StandardCharsets.UTF_8)));
    }

    private Verdict program() throws IOException {
        Path folder = dir.resolve(getClass().getSimpleName() + System.nanoTime() + "-" + written++);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        return BundleCheck.of(folder, key, null, Instant.now());
    }

    /** What somebody with the key does to a bundle. */
    @FunctionalInterface
    private interface Lie {
        void tell(ObjectNode manifest) throws IOException;
    }

    private void refused(Map<String, Lie> lies) throws Exception {
        List<String> passed = new ArrayList<>();
        for (Map.Entry<String, Lie> lie : lies.entrySet()) {
            files.clear();
            files.putAll(SOUND);
            ObjectNode manifest = (ObjectNode) json("bundle.json");
            lie.getValue().tell(manifest);
            seal(manifest);
            Verdict verdict = program();
            VerifyBrowser.Result page = browser.check(files);
            if (verdict.sound()) {
                passed.add(lie.getKey() + ": sound, says the program");
            }
            if (!Set.of("altered", "incomplete").contains(page.verdict())) {
                passed.add(lie.getKey() + ": " + page.verdict() + ", says the page");
            }
        }
        assertThat(passed).isEmpty();
    }

    private static ObjectNode capture(ObjectNode manifest, int i) {
        return (ObjectNode) manifest.path("captures").path(i);
    }

    private static ObjectNode at(JsonNode list, int i) {
        return (ObjectNode) list.path(i);
    }

    @Test
    void whatIsSoundIsSoundToBoth() throws Exception {
        seal((ObjectNode) json("bundle.json"));
        assertThat(program().faults()).isEmpty();
        assertThat(program().checked())
                .anyMatch(c -> c.startsWith("the cosignature of"))
                .anyMatch(c -> c.startsWith("the timestamp of example-tsa"));
        VerifyBrowser.Result page = browser.check(files);
        assertThat(page.of("fails")).isEmpty();
        assertThat(page.of("missing")).isEmpty();
    }

    @Test
    void liesInTheManifestAreNamed() throws Exception {
        Map<String, Lie> lies = new LinkedHashMap<>();
        Map.of(
                        "status", "404",
                        "offset", "1",
                        "size", "7",
                        "mediaType", "\"image/png\"",
                        "exhibit", "\"B-99\"",
                        "received", "\"2020-01-01T00:00:00Z\"",
                        "url", "\"https://another.example/\"",
                        "sha256", "\"" + "0".repeat(64) + "\"",
                        "payloadSha256", "\"" + "0".repeat(64) + "\"",
                        "member", "\"archive/none.warc.gz\"")
                .forEach((field, value) -> lies.put(field, m -> capture(m, 0).set(field, JSON.readTree(value))));
        lies.put(
                "url of no text",
                m -> capture(m, 0).set("url", JSON.createArrayNode().add("https://x.example/")));
        lies.put("an address hidden that is disclosed", m -> capture(m, 0).putNull("url"));
        lies.put(
                "two captures of one id",
                m -> ((ArrayNode) m.path("captures")).add(capture(m, 0).deepCopy()));
        lies.put(
                "another capture's event",
                m -> capture(m, 0).set("event", capture(m, 1).path("event")));
        lies.put("members swapped", m -> {
            JsonNode first = capture(m, 0).path("member");
            capture(m, 0).set("member", capture(m, 1).path("member"));
            capture(m, 1).set("member", first);
        });
        lies.put("held back files miscounted", m -> ((ObjectNode) m.path("withheld")).put("heldBackFiles", 0));
        lies.put("another origin", m -> m.put("origin", "other.example/case"));
        lies.put("another size", m -> m.put("size", m.path("size").asLong() - 1));
        lies.put("another time of a witness", m -> at(m.path("witnesses"), 0).put("time", "2020-01-01T00:00:00Z"));
        lies.put("another time of a timestamp", m -> at(m.path("timestamps"), 0).put("time", "2020-01-01T00:00:00Z"));
        lies.put("another authority", m -> at(m.path("timestamps"), 0).put("authority", "A better known TSA"));
        lies.put(
                "a document of another capture",
                m -> at(m.path("documents"), 0)
                        .set("capture", at(m.path("documents"), 1).path("capture")));
        lies.put("another digest of a document", m -> at(m.path("documents"), 0).put("sha256", "0".repeat(64)));
        refused(lies);
    }

    @Test
    void liesInTheWordsAreNamed() throws Exception {
        Map<String, Lie> lies = new LinkedHashMap<>();
        lies.put("other words in a text that is said to be masked", m -> {
            for (JsonNode d : m.path("documents")) {
                String file = d.path("file").asText();
                if (text(file).contains("54 police")) {
                    put(file, text(file).replace("54 police", "99 police"));
                    ((ObjectNode) d).put("masked", true);
                    ((ObjectNode) d).put("sha256", Digest.of(text(file)).hex());
                }
            }
            put("passages.json", text("passages.json").replace("54 police", "99 police"));
            withoutDisclosure("quote", "54 police");
            withoutDisclosure("prefix", "54 police");
        });
        lies.put("a passage taken away", m -> {
            JsonNode list = json("passages.json");
            ((ArrayNode) list.path("first").path("items")).remove(0);
            put("passages.json", list);
        });
        lies.put("a passage twice", m -> {
            JsonNode list = json("passages.json");
            ArrayNode items = (ArrayNode) list.path("first").path("items");
            items.add(items.path(0).deepCopy());
            put("passages.json", list);
        });
        lies.put("a passage of another page", m -> {
            JsonNode list = json("passages.json");
            ((ObjectNode) list.path("first").path("items").path(0).path("target"))
                    .put("source", "https://another.example/");
            put("passages.json", list);
        });
        lies.put("a disclosure of another field", m -> {
            JsonNode list = json("ledger/disclosures.json");
            ((ObjectNode) list.path(0)).put("field", "peer");
            put("ledger/disclosures.json", list);
        });
        refused(lies);
    }

    private void withoutDisclosure(String field, String words) throws IOException {
        ArrayNode kept = JSON.createArrayNode();
        for (JsonNode d : json("ledger/disclosures.json")) {
            if (!d.path("field").asText().equals(field)
                    || !d.path("value").asText().contains(words)) {
                kept.add(d);
            }
        }
        put("ledger/disclosures.json", kept);
    }

    @Test
    void liesInTheChainOfCustodyAreNamed() throws Exception {
        Map<String, Lie> lies = new LinkedHashMap<>();
        lies.put(
                "a step left out",
                m -> custody(list -> ((ArrayNode) list.path(0).path("steps")).remove(0)));
        lies.put("a chain left out", m -> custody(list -> ((ArrayNode) list).remove(0)));
        lies.put(
                "a step of another event",
                m -> custody(list -> at(list.path(0).path("steps"), 0).put("event", 0)));
        lies.put(
                "by somebody else",
                m -> custody(list -> at(list.path(0).path("steps"), 0).put("by", "p9")));
        lies.put(
                "at another time",
                m -> custody(list -> at(list.path(0).path("steps"), 0).put("time", "2020-01-01T00:00:00Z")));
        refused(lies);
        files.clear();
        files.putAll(SOUND);
        ObjectNode manifest = (ObjectNode) json("bundle.json");
        custody(list -> at(list.path(0).path("steps"), 0).put("what", "sworn in before a court"));
        seal(manifest);
        assertThat(program().faults()).anyMatch(f -> f.found().contains("sworn in before a court"));
    }

    private interface Edit {
        void of(JsonNode list);
    }

    private void custody(Edit edit) throws IOException {
        JsonNode list = json("custody.json");
        edit.of(list);
        put("custody.json", list);
    }

    @Test
    void aCosignatureOrTimestampOfAnotherHistoryIsNamed() throws Exception {
        String witness = SOUND.keySet().stream()
                .filter(f -> f.matches("ledger/checkpoints/[0-9]+\\..*"))
                .findFirst()
                .orElseThrow();
        String earlier = witness.replaceFirst("\\..*", "");
        Map<String, Lie> lies = new LinkedHashMap<>();
        lies.put("a checkpoint without a proof", m -> {
            JsonNode proofs = json("ledger/proofs.json");
            ((ArrayNode) proofs.path("consistency")).removeAll();
            put("ledger/proofs.json", proofs);
        });
        lies.put("a real cosignature of another size", m -> {
            String other = SOUND.keySet().stream()
                    .filter(f -> f.matches("ledger/checkpoints/[0-9]+\\..*") && !f.equals(witness))
                    .findFirst()
                    .orElseThrow();
            put(witness, text(other));
        });
        lies.put("a checkpoint that is none of this history", m -> put(earlier, text("ledger/checkpoint")));
        lies.put(
                "a name under which another's key stands",
                m -> at(m.path("witnesses"), 0).put("key", key));
        refused(lies);
    }

    @Test
    void liesInTheArchiveAreNamed() throws Exception {
        byte[] wacz = SOUND.getOrDefault("archive.wacz", new byte[0]);
        Map<String, Lie> lies = new LinkedHashMap<>();
        lies.put(
                "pages that point elsewhere",
                m -> files.put(
                        "archive.wacz",
                        rezipped(wacz, "pages/pages.jsonl", t -> t.replace("/count.html", "/xxxxx.html"))));
        lies.put(
                "an index that points elsewhere",
                m -> files.put(
                        "archive.wacz",
                        rezipped(
                                wacz,
                                "indexes/index.cdx",
                                t -> t.replaceFirst("\"offset\": ?\"?[0-9]+", "\"offset\":\"1"))));
        lies.put("something before it", m -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8));
            out.writeBytes(wacz);
            files.put("archive.wacz", out.toByteArray());
        });
        lies.put("something behind it", m -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(wacz);
            out.writeBytes("behind".getBytes(StandardCharsets.UTF_8));
            files.put("archive.wacz", out.toByteArray());
        });
        refused(lies);
    }

    private interface Change {
        String of(String text);
    }

    /** Another container with one member changed; the list of resources says what it said. */
    private static byte[] rezipped(byte[] zip, String member, Change change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Set<String> seen = new HashSet<>();
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                byte[] body = in.readAllBytes();
                seen.add(e.getName());
                if (e.getName().equals(member)) {
                    String text = new String(body, StandardCharsets.UTF_8);
                    assertThat(change.of(text)).isNotEqualTo(text);
                    body = change.of(text).getBytes(StandardCharsets.UTF_8);
                }
                CRC32 crc = new CRC32();
                crc.update(body);
                ZipEntry entry = new ZipEntry(e.getName());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(body.length);
                entry.setCrc(crc.getValue());
                out.putNextEntry(entry);
                out.write(body);
                out.closeEntry();
            }
        }
        assertThat(seen).contains(member);
        return bytes.toByteArray();
    }

    @Test
    void aChecklistThatPromisesMoreIsNamed() throws Exception {
        ObjectNode manifest = (ObjectNode) json("bundle.json");
        JsonNode list = json("checklist.json");
        at(list.path(0).path("items"), 0).put("why", "a court has said so");
        put("checklist.json", list);
        seal(manifest);
        assertThat(program().faults()).anyMatch(f -> f.item().startsWith("checklist.json"));
    }

    @Test
    void aPageOfTheMakersOwnIsNotReliedOn() throws Exception {
        ObjectNode manifest = (ObjectNode) json("bundle.json");
        put("verify.html", "<h1>All is well</h1>");
        seal(manifest);
        assertThat(program().notProven()).anyMatch(n -> n.contains("verify.html") && n.contains("do not rely"));
    }
}
