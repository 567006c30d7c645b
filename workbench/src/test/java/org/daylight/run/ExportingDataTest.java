// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daylight.Capture;
import org.daylight.Claim;
import org.daylight.ClaimKind;
import org.daylight.ClaimValues;
import org.daylight.Digest;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.Stance;
import org.daylight.fixture.ByHand;
import org.daylight.verify.CaseCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What leaves in the forms of others is masked, carries its replies, and is noted. */
class ExportingDataTest {
    private static final String DENIAL = "The office is run by volunteers and has nothing to do with any police";

    @TempDir
    private Path temp;

    private Workbench workbench;
    private EntryId site;

    @BeforeEach
    void build() throws Exception {
        workbench = Workbench.init(temp.resolve("case"), List.of(), null);
        handIn(
                "report.txt",
                "Harbour Watch said in September 2022 that a Chinese police station operates in Rotterdam"
                        + " in the Netherlands, tied to the Haimen Bay Public Security Bureau.");
        for (Claim c : workbench.readings().claims()) {
            if (c.kind() == ClaimKind.PRESENCE) {
                new Reviewing(workbench).accept(c.id(), "stands there");
            }
        }
        site = workbench.register().entries().getFirst().id();
        Capture letter = handIn("letter.txt", "To the editors.\n\n" + DENIAL + ", the association wrote.\n");
        new Replying(workbench)
                .quote(
                        new Replying.Quoted(letter.id(), DENIAL, Stance.DENIES, null, "the association", null),
                        List.of(site.value()),
                        "their letter");
    }

    @AfterEach
    void close() {
        assertThat(new CaseCheck(workbench.folder(), workbench.database())
                        .check(null)
                        .faults())
                .isEmpty();
        workbench.close();
    }

    private Capture handIn(String name, String text) throws Exception {
        Capture capture = new Capturing(workbench)
                .handIn(Files.writeString(temp.resolve(name), text), null)
                .captures()
                .getFirst();
        new ReadingRun(workbench).read(false, (done, of, c) -> {});
        return capture;
    }

    private void accept(String words, String label) {
        ByHand.accept(
                workbench,
                words,
                new ClaimValues.Presence("PT", "Lisbon", null),
                Stance.REPORTS,
                EntryKind.PRESENCE,
                label);
    }

    private Path export(ExportingData.Form form) {
        Path out = temp.resolve("register." + form.name().toLowerCase(java.util.Locale.ROOT));
        return new ExportingData(workbench).export(form, out).files().getFirst();
    }

    @ParameterizedTest
    @EnumSource
    void noFormShowsTheAllegationWithoutTheReply(ExportingData.Form form) throws Exception {
        assertThat(Files.readString(export(form))).contains("Rotterdam", "run by volunteers");
    }

    @ParameterizedTest
    @EnumSource
    void anExportIsNotedWithItsDigest(ExportingData.Form form) throws Exception {
        Path file = export(form);
        Event last = workbench.ledger().event(workbench.ledger().size() - 1);
        assertThat(last.kind()).isEqualTo(EventKind.EXPORT);
        assertThat(last.text("what")).isEqualTo(form.code());
        assertThat(last.text("sha256"))
                .isEqualTo(Digest.of(Files.readAllBytes(file)).hex());
        assertThat(last.json()).doesNotContain(temp.toString());
        assertThatThrownBy(() -> export(form)).hasMessageContaining("is there already");
    }

    @ParameterizedTest
    @EnumSource
    void aPrivateNameStandsInNoExport(ExportingData.Form form) throws Exception {
        handIn(
                "case.txt",
                "A police station operates in Lisbon in Portugal, the shopkeeper Lin Meihua told Harbour"
                        + " Watch. Lin Meihua, 43, lives nearby.");
        accept("A police station operates in Lisbon in Portugal, the shopkeeper Lin Meihua told", "Lisbon");
        try {
            // What rests on words that name somebody is in no export: editions give it by country and month alone.
            assertThat(Files.readString(export(form))).doesNotContain("Meihua").doesNotContain("Lisbon");
        } catch (org.daylight.DaylightException e) {
            assertThat(e).hasMessageContaining("must not be published").hasMessageNotContaining("Meihua");
        }
    }

    @Test
    void aNameThatAReviewerTypedIntoALabelRefusesToWrite() throws Exception {
        handIn("case.txt", "The shopkeeper Lin Meihua lives nearby, and Lin Meihua said so to Harbour Watch.");
        handIn("two.txt", "Harbour Watch said a Chinese police station operates in Lisbon in Portugal.");
        accept("police station operates in Lisbon", "The shop of L-i-n Meihua, Lin.Meihua");
        Path out = temp.resolve("leak.csv");
        try {
            new ExportingData(workbench).export(ExportingData.Form.CSV, out);
            assertThat(Files.readString(out)).doesNotContain("Lin.Meihua");
        } catch (org.daylight.DaylightException e) {
            assertThat(e).hasMessageContaining("must not be published");
            assertThat(out).doesNotExist();
        }
        try (var left = Files.list(temp)) {
            assertThat(left.map(String::valueOf)).noneMatch(p -> p.endsWith(".exporting"));
        }
    }

    @Test
    void aSiteIsAnOrganizationAndItsOperatorIsAlleged() throws Exception {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> entities = Files.readAllLines(export(ExportingData.Form.FTM)).stream()
                .map(line -> {
                    try {
                        return json.readTree(line);
                    } catch (java.io.IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
        assertThat(entities).noneMatch(e -> e.path("schema").asText().equals("PublicBody"));
        assertThat(entities)
                .filteredOn(e -> e.path("id").asText().endsWith(site.value()))
                .singleElement()
                .satisfies(e -> assertThat(e.path("schema").asText()).isEqualTo("Organization"));
        assertThat(entities)
                .filteredOn(e -> e.path("schema").asText().equals("UnknownLink"))
                .allSatisfy(e -> {
                    assertThat(e.at("/properties/role/0").asText()).isEqualTo("alleged operator");
                    assertThat(e.at("/properties/description").toString()).contains("run by volunteers");
                });
    }

    @Test
    void aTableDefusesFormulasAndCanBearAMark() throws Exception {
        assertThat(Files.readAllBytes(export(ExportingData.Form.CSV_BOM))).startsWith(0xef, 0xbb, 0xbf);
        Path table = export(ExportingData.Form.CSV);
        String header = Files.readString(table).split("\r\n")[0];
        String dictionary = Files.readString(Path.of(table + ".dictionary.csv"));
        assertThat(header.split(","))
                .allSatisfy(column -> assertThat(dictionary).contains("\r\n" + column + ","));
    }

    @Test
    void annotationsAreFoundAgainInTheText() throws Exception {
        JsonNode page = new ObjectMapper().readTree(Files.readString(export(ExportingData.Form.ANNOTATIONS)));
        assertThat(page.path("@context").asText()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
        List<String> texts =
                workbench.readings().documents().stream().map(d -> d.text()).toList();
        for (JsonNode item : page.path("items")) {
            String exact = item.at("/target/selector/0/exact").asText();
            int start = item.at("/target/selector/1/start").asInt();
            int end = item.at("/target/selector/1/end").asInt();
            assertThat(texts)
                    .anyMatch(t -> t.codePointCount(0, t.length()) >= end
                            && t.substring(t.offsetByCodePoints(0, start), t.offsetByCodePoints(0, end))
                                    .equals(exact));
        }
    }

    @Test
    void anIncidentIsPlacedNoFinerThanTheCountryAndDatedNoFinerThanTheMonth() throws Exception {
        handIn("incident.txt", "A student was threatened by officials in Madrid in the spring, a union said.");
        ByHand.accept(
                workbench,
                "A student was threatened by officials in Madrid",
                new ClaimValues.Incident("ES", "2022-03-04", "direct_threat", null),
                Stance.REPORTS,
                EntryKind.INCIDENT,
                "Incident, Spain, 2022-03-04");
        String geo = Files.readString(export(ExportingData.Form.GEOJSON));
        assertThat(geo).contains("INCIDENT-1").doesNotContain("2022-03-04");
        for (JsonNode f : new ObjectMapper().readTree(geo).path("features")) {
            boolean city = f.at("/properties/precision").asText().equals("city");
            assertThat(f.path("geometry").isNull()).isEqualTo(!city);
            assertThat(city).isEqualTo(f.path("id").asText().equals(site.value()));
        }
        assertThat(Files.readString(export(ExportingData.Form.FTM))).doesNotContain("2022-03-04");
        assertThat(Files.readString(export(ExportingData.Form.CSV))).doesNotContain("2022-03-04");
        assertThat(Files.readString(export(ExportingData.Form.ANNOTATIONS))).doesNotContain("2022-03-04");
    }
}
