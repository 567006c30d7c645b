// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.publish.data.AnnotationExport;
import org.daylight.publish.data.ExportFile;
import org.daylight.publish.data.FormsCheck;
import org.daylight.publish.data.FtmExport;
import org.daylight.publish.data.GeoJsonExport;
import org.daylight.publish.schema.Forms;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data of an edition as programs of others judge them. */
class EditionFormsTest {
    @TempDir
    static Path dir;

    private static Path edition;

    @BeforeAll
    static void build() {
        edition = dir.resolve("edition");
        new EditionBuilder(ExampleEdition.SIGNER, ExampleEdition::warc, List.of())
                .build(withTown(), forms(withTown()), edition);
    }

    private static List<EditionBuilder.Further> forms(EditionInput input) {
        return List.of(
                () -> named(Forms.GEOJSON, GeoJsonExport.of(input)),
                () -> named(Forms.ANNOTATIONS, AnnotationExport.of(input)),
                () -> named(Forms.FTM, FtmExport.of(input, Map.of())));
    }

    private static Map<String, byte[]> named(String name, List<ExportFile> files) {
        String base = "data/" + name;
        return files.stream()
                .collect(Collectors.toMap(
                        f -> f.suffix().isEmpty() ? base : base.replace(".jsonl", f.suffix()), ExportFile::bytes));
    }

    /** The example, whose places are invented, and a town that is on the map. */
    private static EditionInput withTown() {
        EditionInput in = ExampleEdition.input();
        List<EntryView> entries = new ArrayList<>(in.entries());
        entries.add(new EntryView(
                new Entry(new EntryId("ES-9"), EntryKind.PRESENCE, "Office in Valencia"),
                "ES",
                "Valencia",
                List.of(),
                List.of()));
        return ExampleEdition.with(entries, in.passages(), in.sources());
    }

    @Test
    void everyFileKeepsToItsSchemaAndToTheStandardOfItsForm() throws IOException {
        assertThat(FormsCheck.faults(edition)).isEmpty();
    }

    @Test
    void whatKeepsToNoneIsNamed() throws IOException {
        altered("data/entries.json", "\"kind\"", "\"sort\"");
        altered("data/entries.csv", "\r\n", ",1\r\n");
        altered("data/events.csv", "\r\n", "\r\none,two\r\n");
        altered("data/register.geojson", "\"precision\" : \"city\"", "\"precision\" : \"street\"");
        altered("data/register.geojson", "\"type\" : \"Feature\"", "\"type\" : \"Place\"");
        altered("data/register.annotations.jsonld", "\"exact\"", "\"about\"");
        altered("data/register.ftm.jsonl", "\"schema\":\"", "\"schema\":\"Un");
        altered("data/schema/sources.schema.json", "\"type\" : \"array\"", "\"type\" : \"row\"");
        altered("edition.json", "\"ledgerPosition\"", "\"position\"");
        altered("edition.json", "\"sha256\" : \"", "\"sha256\" : \"x");
        altered("datapackage.json", "data/statements.csv", "data/../statements.csv");
    }

    /** A primary key that two rows share. */
    @Test
    void aKeyThatIsGivenTwiceIsNamed() throws IOException {
        Path file = edition.resolve("data/sources.csv");
        String was = Files.readString(file);
        try {
            List<String> lines = was.lines().toList();
            Files.writeString(file, was + lines.getLast() + "\r\n");
            assertThat(FormsCheck.faults(edition))
                    .anyMatch(f -> f.startsWith("data/sources.csv:") && f.contains("primary key"));
        } finally {
            Files.writeString(file, was);
        }
    }

    /** Longitude stands first. */
    @Test
    void aTownStandsWhereItIs() throws IOException {
        JsonNode features = new ObjectMapper()
                .readTree(edition.resolve("data/register.geojson").toFile())
                .path("features");
        assertThat(features)
                .filteredOn(f -> f.path("id").asText().equals("ES-9"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.at("/geometry/coordinates/0").asDouble()).isBetween(-0.5, -0.2);
                    assertThat(f.at("/geometry/coordinates/1").asDouble()).isBetween(39.3, 39.6);
                });
    }

    private static void altered(String name, String words, String others) throws IOException {
        Path file = edition.resolve(name);
        String was = Files.readString(file);
        assertThat(was).as(name).contains(words);
        try {
            int at = was.indexOf(words);
            Files.writeString(file, was.substring(0, at) + others + was.substring(at + words.length()));
            assertThat(FormsCheck.faults(edition))
                    .as(words)
                    .anyMatch(f -> f.startsWith(name) && !f.endsWith(": hash") && !f.endsWith(": bytes"));
        } finally {
            Files.writeString(file, was);
        }
    }
}
