// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daylight.Claim;
import org.daylight.DaylightException;
import org.daylight.publish.Notice;
import org.daylight.publish.compare.Change;
import org.daylight.publish.compare.Comparison;
import org.daylight.publish.compare.Count;
import org.daylight.publish.compare.Row;
import org.daylight.publish.compare.Why;
import org.daylight.verify.CaseCheck;
import org.daylight.verify.EditionCheck;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three editions of one small case, compared as its own people and as strangers would. */
class ComparedEditionsTest {
    @TempDir
    private static Path temp;

    private static Path root;

    private static final List<String> PAGES = List.of(
            "Harbour Watch said in September 2022 that China runs 54 police stations in 21 countries.",
            "A paper reported in October 2022 that a Chinese police station operates in Dublin, Ireland.",
            "The ministry said in November 2022 that it had ordered the Chinese police station in Dublin to close.",
            "Harbour Watch said in December 2022 that China runs 102 police stations in 53 countries.",
            "A paper reported in October 2022 that a Chinese police station operates in Prato, Italy.");

    @BeforeAll
    static void threeEditions() throws IOException {
        root = temp.resolve("case");
        try (Workbench workbench = Workbench.init(root, List.of(), null)) {
            for (int i = 0; i < 4; i++) {
                Path page = Files.writeString(
                        temp.resolve("page" + i + ".html"),
                        "<!doctype html><html lang=en><article><h1>Report " + i + "</h1><p>" + PAGES.get(i)
                                + "</p></article>");
                new Capturing(workbench).handIn(page, "https://paper" + i + ".example/1");
            }
            accept(workbench);
            Asked.publisher(workbench).publish("First", null);
            List<org.daylight.Statement> all = workbench.register().statements();
            // One is taken back, one page more is read.
            org.daylight.Statement first = all.getFirst();
            new Arranging(workbench)
                    .retract(new org.daylight.register.StatementRef(first.decision(), null), "read wrongly");
            Path page = Files.writeString(
                    temp.resolve("page4.html"),
                    "<!doctype html><html lang=en><article><h1>Report 4</h1><p>" + PAGES.get(4) + "</p></article>");
            new Capturing(workbench).handIn(page, "https://paper4.example/1");
            accept(workbench);
            Asked.publisher(workbench).publish("Second", null);
        }
    }

    private static void accept(Workbench workbench) {
        new ReadingRun(workbench).read(false, (done, of, capture) -> {});
        Set<org.daylight.ClaimId> decided = workbench.register().verdicts().keySet();
        List<Claim> claims = new ArrayList<>(workbench.readings().claims());
        claims.removeIf(c -> decided.contains(c.id()));
        claims.stream().map(Claim::id).distinct().forEach(id -> new Reviewing(workbench).accept(id, "stands there"));
    }

    private static Path edition(int number) {
        return root.resolve("editions").resolve(Integer.toString(number));
    }

    @Test
    void strangersExplainTwoFoldersAsTheLaterEditionDoes() throws IOException {
        Comparison c = ComparedEditions.of(edition(1), edition(2));
        assertThat(c.rows(Change.STATEMENT_WITHDRAWN)).isNotEmpty().allSatisfy(r -> {
            assertThat(r.why()).isEqualTo(Why.RETRACTED);
            assertThat(r.event()).isNotNull();
        });
        assertThat(c.rows(Change.STATEMENT_ADDED))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.why()).isEqualTo(Why.CAPTURED));
        assertThat(c.protectedStatements()).isZero();
        assertThat(c.counts()).allSatisfy(count -> assertThat(count.explained()).isTrue());
        JsonNode told = new ObjectMapper()
                .readTree(edition(2).resolve("data/changes.json").toFile());
        assertThat(told).hasSize(c.rows().size());
        for (Row row : c.rows()) {
            assertThat(told.get(row.number() - 1).path("change").asText())
                    .isEqualTo(row.what().code());
            assertThat(told.get(row.number() - 1).path("why").asText())
                    .isEqualTo(row.why().code());
        }
        String report = Files.readString(edition(2).resolve("index.html"));
        assertThat(report).contains("Changes since edition 1").contains("the acceptance was taken back");
        assertThat(Files.readString(edition(1).resolve("index.html"))).doesNotContain("Changes since");
    }

    @Test
    void anAlteredEditionIsNotCompared() throws IOException {
        Path copy = org.daylight.fixture.Folders.copy(edition(1), temp.resolve("altered"));
        Path table = copy.resolve("data/entries.json");
        Files.writeString(table, Files.readString(table).replace("Dublin", "Berlin") + " ");
        assertThatThrownBy(() -> ComparedEditions.of(copy, edition(2)))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("entries.json");
        Files.writeString(copy.resolve("edition.json"), "{\"format\":\"daylight-edition/1\"}");
        assertThatThrownBy(() -> ComparedEditions.of(copy, edition(2))).isInstanceOf(DaylightException.class);
    }

    @Test
    void eachNumberOfBothEditionsIsThatOfTheirManifests() throws IOException {
        Comparison c = ComparedEditions.of(edition(1), edition(2));
        int entries = c.counts().stream()
                .filter(n -> n.what().equals("entries"))
                .mapToInt(Count::after)
                .sum();
        JsonNode manifest =
                new ObjectMapper().readTree(edition(2).resolve("edition.json").toFile());
        assertThat(entries).isEqualTo(manifest.path("entries").asInt());
        assertThat(c.counts().stream()
                        .filter(n -> n.what().equals("passages"))
                        .mapToInt(Count::after)
                        .sum())
                .isEqualTo(manifest.path("passages").asInt());
        assertThat(manifest.path("contact").asText()).isEqualTo("Sample monitor, corrections@monitor.example");
    }

    @Test
    void aNoticeStandsBesideTheEditionAndTheCaseVerifies() throws IOException {
        Path copy = org.daylight.fixture.Folders.copy(root, temp.resolve("noticed"));
        try (Workbench workbench = Workbench.open(copy)) {
            Notices.Given given = new Notices(workbench).give(1, Notice.Kind.CORRECTED, "Edition 2 corrects a number.");
            assertThat(given.file()).hasFileName("1.notice-1.note");
            assertThat(Files.readString(given.file())).contains("corrected\n").contains("Edition 2 corrects a number.");
        }
        assertThat(new EditionCheck(copy.resolve("editions/1")).check(null).notes())
                .singleElement()
                .asString()
                .contains("corrected", "Edition 2 corrects a number.");
        assertThat(CaseCheck.of(copy, null).faults()).isEmpty();
        Path note = copy.resolve("editions/1.notice-1.note");
        Files.writeString(note, Files.readString(note).replace("corrects a number", "corrects nothing"));
        assertThat(CaseCheck.of(copy, null).faults()).isNotEmpty();
        try (Workbench workbench = Workbench.open(copy)) {
            assertThat(workbench.repairs()).anyMatch(r -> r.contains("1.notice-1.note"));
        }
        assertThat(CaseCheck.of(copy, null).faults()).isEmpty();
        Files.delete(note);
        assertThat(CaseCheck.of(copy, null).faults()).isNotEmpty();
    }

    /** The rules of Data Package and Tabular Data Resource, version 1, as specs.frictionlessdata.io has them. */
    @Test
    void theDataPackageFollowsItsRules() throws IOException {
        Path folder = edition(2);
        JsonNode descriptor = json(folder.resolve("datapackage.json"));
        assertThat(descriptor.path("profile").asText()).isEqualTo("data-package");
        assertThat(descriptor.path("name").asText()).matches("[-a-z0-9._/]+");
        assertThat(java.time.Instant.parse(descriptor.path("created").asText())).isNotNull();
        assertThat(descriptor.has("licenses")).isFalse();
        assertThat(descriptor.path("contributors").get(0).path("title").asText())
                .contains("corrections@");
        Set<String> names = new java.util.HashSet<>();
        assertThat(descriptor.path("resources")).isNotEmpty();
        for (JsonNode r : descriptor.path("resources")) {
            assertThat(r.path("name").asText()).matches("[-a-z0-9._/]+");
            assertThat(names.add(r.path("name").asText())).isTrue();
            String path = r.path("path").asText();
            assertThat(path).doesNotStartWith("/").doesNotContain("..");
            byte[] bytes = Files.readAllBytes(folder.resolve(path));
            assertThat(r.path("bytes").asLong()).isEqualTo(bytes.length);
            assertThat(r.path("hash").asText())
                    .isEqualTo("sha256:" + org.daylight.Digest.of(bytes).hex());
            assertThat(r.path("mediatype").asText()).matches("[a-z]+/[a-z+-]+(;.*)?");
            if (r.path("profile").asText().equals("tabular-data-resource")) {
                List<String> fields = new ArrayList<>();
                for (JsonNode field : r.path("schema").path("fields")) {
                    fields.add(field.path("name").asText());
                    assertThat(field.path("type").asText()).isIn("string", "integer", "boolean", "datetime", "object");
                    assertThat(field.path("description").asText()).isNotBlank();
                }
                String header = new String(bytes, java.nio.charset.StandardCharsets.UTF_8).split("\r\n", 2)[0];
                assertThat(String.join(",", fields)).isEqualTo(header);
            } else {
                assertThat(folder.resolve(r.path("jsonSchema").asText())).exists();
            }
        }
        assertThat(names)
                .contains(
                        "statements",
                        "statements-json",
                        "register-geojson",
                        "register.ftm-jsonl",
                        "changes",
                        "withdrawn");
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    @Test
    void everyTableIsAsItsSchemaSays() throws IOException {
        for (Path schema : org.daylight.fixture.Folders.files(edition(2).resolve("data/schema"), ".schema.json")) {
            JsonNode root = json(schema);
            assertThat(root.path("$schema").asText()).contains("2020-12");
            String name = String.valueOf(schema.getFileName()).replace(".schema.json", "");
            if (Set.of("edition", "event").contains(name)) {
                continue; // of no table: a validator of JSON Schema holds them against their files
            }
            Path data = edition(2).resolve("data").resolve(name.startsWith("register.") ? name : name + ".json");
            if (name.endsWith(".jsonl")) {
                for (String line : Files.readAllLines(data)) {
                    holds(root, new ObjectMapper().readTree(line), name);
                }
            } else {
                holds(root, json(data), name);
            }
        }
    }

    /** The words of JSON Schema that the schemas of an edition use. */
    private static void holds(JsonNode schema, JsonNode value, String where) {
        List<String> types = new ArrayList<>();
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        } else {
            type.forEach(t -> types.add(t.asText()));
        }
        String found = switch (value.getNodeType()) {
            case ARRAY -> "array";
            case OBJECT -> "object";
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NUMBER -> value.isIntegralNumber() && !types.contains("number") ? "integer" : "number";
            default -> "null";
        };
        if (!types.isEmpty()) {
            assertThat(types).as(where).contains(found);
        }
        if (schema.has("const")) {
            assertThat(value).as(where).isEqualTo(schema.get("const"));
        }
        if (schema.has("enum")) {
            assertThat(schema.get("enum")).as(where).contains(value);
        }
        if (schema.has("pattern") && value.isTextual()) {
            assertThat(value.asText()).as(where).matches(schema.get("pattern").asText());
        }
        if (value.isArray() && schema.has("items")) {
            value.forEach(item -> holds(schema.get("items"), item, where + "[]"));
        }
        if (value.isObject()) {
            schema.path("required")
                    .forEach(r -> assertThat(value.has(r.asText()))
                            .as(where + "." + r)
                            .isTrue());
            value.properties().forEach(p -> {
                JsonNode of = schema.path("properties").path(p.getKey());
                boolean closed = schema.path("additionalProperties").isBoolean();
                assertThat(!of.isMissingNode() || !closed)
                        .as(where + "." + p.getKey())
                        .isTrue();
                if (!of.isMissingNode()) {
                    holds(of, p.getValue(), where + "." + p.getKey());
                }
            });
        }
    }

    @Test
    void theDictionaryExplainsEveryColumnOfEveryTable() throws IOException {
        String page = Files.readString(edition(2).resolve("data/dictionary.html"));
        for (Path table : org.daylight.fixture.Folders.files(edition(2).resolve("data"), ".csv")) {
            String header = Files.readString(table).split("\r\n", 2)[0];
            for (String column : header.split(",")) {
                assertThat(page).as(table + " " + column).contains("<code>" + column + "</code>");
            }
        }
    }
}
