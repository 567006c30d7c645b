// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daylight.exchange.sheet.Table;
import org.daylight.exchange.source.AutoArchiver;
import org.daylight.exchange.source.FollowTheMoney;
import org.daylight.exchange.source.Found;
import org.daylight.exchange.source.Mapping;
import org.daylight.exchange.source.ReferenceList;
import org.daylight.exchange.source.References;
import org.daylight.exchange.source.SheetRows;
import org.daylight.register.WorkItems;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other programs hand over, as items of the work list. */
@SuppressWarnings("StringConcatToTextBlock") // lines with ends of their own
class SourcesTest {
    @TempDir
    private Path temp;

    private Table csv(String text) throws IOException {
        return Table.read(Files.writeString(temp.resolve("a.csv"), text), Optional.empty());
    }

    private static @Nullable Object value(WorkItems.Drafted item, String name) {
        return item.detail().get("values") instanceof Map<?, ?> values ? values.get(name) : null;
    }

    @Test
    void columnsAreToldByTheirNames() throws IOException {
        Table table = csv("List of sites\n\nLand;Stadt;Betreiber;Quelle;Link;Bemerkung\n"
                + "Irland;Dublin;Fuzhou PSB;Harbour Watch;https://paper.example/a;sah ich\n"
                + "Atlantis;Mu;;;;\n");
        Found found = new SheetRows(table, Mapping.guess(table).orElseThrow()).find();
        assertThat(found.items()).singleElement().satisfies(item -> {
            assertThat(item.what()).isEqualTo("statement");
            assertThat(item.line()).isEqualTo(4);
            assertThat(item.url()).isEqualTo("https://paper.example/a");
            assertThat(value(item, "hostCountry")).isEqualTo("IE");
            assertThat(item.detail()).containsEntry("speaker", "Harbour Watch").containsEntry("stance", "reports");
            assertThat(item.detail().get("row"))
                    .isEqualTo(Map.of(
                            "Land",
                            "Irland",
                            "Stadt",
                            "Dublin",
                            "Betreiber",
                            "Fuzhou PSB",
                            "Quelle",
                            "Harbour Watch",
                            "Link",
                            "https://paper.example/a",
                            "Bemerkung",
                            "sah ich"));
        });
        assertThat(found.passedOver()).isEqualTo(1);
        assertThat(found.notes()).anyMatch(n -> n.contains("country") && n.contains("first: 5"));
    }

    @Test
    void aMappingSaysWhatTheColumnsDoNot() throws IOException {
        Table table =
                csv("How many,Seen,Page\n\"over 1,200\",5/9/2022,https://a.example/\n54,13/9/2022,\n~30,Sept. 2022,\n");
        assertThat(Mapping.guess(table)).isEmpty();
        Mapping mapping = Mapping.parse(
                "rows: figure\ndates: day-first\ncolumns: {value: How many, asOf: Seen, url: Page}\nalways: {what: stations}\n",
                table);
        Found found = new SheetRows(table, mapping).find();
        assertThat(found.items()).extracting(i -> value(i, "value")).containsExactly(1200L, 54L, 30L);
        assertThat(found.items()).extracting(i -> value(i, "qualifier")).containsExactly(">=", "=", "~");
        assertThat(found.items())
                .extracting(i -> value(i, "asOf"))
                .containsExactly("2022-09-05", "2022-09-13", "2022-09");
        assertThat(Mapping.parse(mapping.text(table), table)).isEqualTo(mapping);
        // Nobody can tell the fifth of September from the ninth of May: the date is left out and the row says so.
        Mapping silent = Mapping.parse(
                "rows: figure\ncolumns: {value: How many, asOf: Seen}\nalways: {what: stations}\n", table);
        Found doubtful = new SheetRows(table, silent).find();
        assertThat(value(doubtful.items().getFirst(), "asOf")).isNull();
        assertThat(doubtful.notes()).anyMatch(n -> n.startsWith("row 2: the date"));
        assertThatThrownBy(() -> Mapping.parse("rows: figure\ncolumns: {colour: Page}", table))
                .hasMessageContaining("no field \"colour\"");
    }

    @Test
    void followTheMoneyBringsBodiesEventsAndDocumentsAndNoPersons() throws IOException {
        Path file = Files.writeString(
                temp.resolve("a.jsonl"),
                String.join(
                        "\n",
                        "{\"id\":\"s1\",\"schema\":\"Organization\",\"properties\":{\"name\":[\"Harbour Street\"],\"country\":[\"ie\"],"
                                + "\"addressEntity\":[\"ad\"],\"sourceUrl\":[\"https://paper.example/a\"],\"publisher\":[\"Harbour Watch\"]}}",
                        "{\"id\":\"ad\",\"schema\":\"Address\",\"properties\":{\"city\":[\"Dublin\"]}}",
                        "{\"id\":\"b1\",\"schema\":\"PublicBody\",\"properties\":{\"name\":[\"福州市公安局\"],\"alias\":[\"Fuzhou PSB\"],\"country\":[\"cn\"]}}",
                        "{\"id\":\"l1\",\"schema\":\"UnknownLink\",\"properties\":{\"subject\":[\"s1\"],\"object\":[\"b1\"],\"role\":[\"alleged operator\"]}}",
                        "{\"id\":\"p1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Lin Meihua\"]}}",
                        "{\"id\":\"l2\",\"schema\":\"UnknownLink\",\"properties\":{\"subject\":[\"s1\"],\"object\":[\"p1\"]}}",
                        "{\"id\":\"e1\",\"schema\":\"Event\",\"properties\":{\"country\":[\"nl\"],\"date\":[\"2022-10\"]}}",
                        "{\"id\":\"d1\",\"schema\":\"HyperText\",\"properties\":{\"title\":[\"A report\"],\"sourceUrl\":[\"https://paper.example/b\"]}}",
                        "{\"id\":\"v1\",\"schema\":\"Vessel\",\"properties\":{\"name\":[\"Boat\"]}}"));
        Found found = FollowTheMoney.read(file);
        assertThat(found.items())
                .extracting(WorkItems.Drafted::what)
                .containsExactly("statement", "name", "statement", "page");
        WorkItems.Drafted site = found.items().getFirst();
        assertThat(value(site, "hostCountry")).isEqualTo("IE");
        assertThat(value(site, "hostCity")).isEqualTo("Dublin");
        assertThat(value(site, "operator")).isEqualTo("福州市公安局");
        assertThat(found.passedOver()).isEqualTo(3);
        assertThat(found.toString()).doesNotContain("Meihua");
    }

    @Test
    void statementsOfFollowTheMoneyArePutTogether() throws IOException {
        Path file = Files.writeString(
                temp.resolve("s.jsonl"),
                "{\"entity_id\":\"b\",\"canonical_id\":\"b\",\"schema\":\"PublicBody\",\"prop\":\"name\",\"value\":\"Nantong PSB\",\"dataset\":\"x\"}\n"
                        + "{\"entity_id\":\"b\",\"canonical_id\":\"b\",\"schema\":\"PublicBody\",\"prop\":\"country\",\"value\":\"cn\",\"dataset\":\"x\"}\n");
        assertThat(FollowTheMoney.read(file).items())
                .singleElement()
                .satisfies(i -> assertThat(i.detail())
                        .containsEntry("label", "Nantong PSB")
                        .containsEntry("country", "CN"));
    }

    @Test
    void theArchiversRecordIsKeptAsItsWord() throws IOException {
        String sha = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        Table table =
                csv("Link,Destination Folder,Archive Status,Archive Date,Archive Location,Upload Title,Hash,WACZ\n"
                        + "https://social.example/1,x,html: success,2023-01-02T03:04:05,https://store.example/1,A post,SHA-256:"
                        + sha
                        + ",https://store.example/1.wacz\nno link,,,,,,,\n");
        Found found = AutoArchiver.read(table);
        assertThat(found.items()).singleElement().satisfies(i -> {
            assertThat(i.what()).isEqualTo("page");
            assertThat(String.valueOf(i.detail().get("archiver")))
                    .contains("name=auto-archiver", "sha256=" + sha, "status=html: success");
        });
        assertThat(found.passedOver()).isEqualTo(1);
    }

    @Test
    void referencesAreAsExactAsTheyAre() {
        Found csl = References.csl(
                "[{\"id\":\"a\",\"type\":\"webpage\",\"title\":\"One\",\"URL\":\"https://paper.example/1\","
                        + "\"accessed\":{\"date-parts\":[[2022,9,5]]},\"issued\":{\"date-parts\":[[2022,9]]},"
                        + "\"author\":[{\"family\":\"Lin\",\"given\":\"Meihua\"}]},{\"id\":\"b\",\"type\":\"book\",\"title\":\"No page\"}]");
        assertThat(csl.items())
                .singleElement()
                .satisfies(i -> assertThat(i.detail())
                        .containsEntry("accessed", "2022-09-05")
                        .containsEntry("published", "2022-09")
                        .doesNotContainKey("author"));
        assertThat(csl.passedOver()).isEqualTo(1);
        Found ris = References.ris(
                "TY  - ELEC\r\nTI  - One\r\nUR  - https://paper.example/1\r\nY2  - 2022/09/05/\r\nPY  - 2021\r\nER  - \r\n");
        assertThat(ris.items())
                .singleElement()
                .satisfies(i -> assertThat(i.detail())
                        .containsEntry("accessed", "2022-09-05")
                        .containsEntry("published", "2021"));
    }

    @Test
    void exportedReferencesComeBackAndKeepToTheSchema() throws IOException {
        ReferenceList.Reference reference = new ReferenceList.Reference(
                "c0123456789abcdef",
                "One: \"two\"",
                "Paper",
                "2022-09",
                "https://paper.example/1",
                Instant.parse("2022-12-05T10:00:00Z"),
                "en",
                "daylight.case/00",
                "archive/2022/12/x.warc.gz#300",
                "ab".repeat(32),
                7,
                List.of("54 police stations"));
        JsonNode item = new ObjectMapper()
                .readTree(ReferenceList.csl(List.of(reference)))
                .get(0);
        // The names that the schema of CSL-JSON 1.0.2 allows, of those that we write; it allows no others.
        Set<String> allowed = Set.of(
                "id",
                "type",
                "title",
                "container-title",
                "URL",
                "accessed",
                "issued",
                "language",
                "archive",
                "archive_location",
                "note",
                "annote",
                "custom");
        item.fieldNames().forEachRemaining(name -> assertThat(allowed).contains(name));
        assertThat(item.path("type").asText()).isEqualTo("webpage");
        assertThat(item.path("accessed").toString()).isEqualTo("{\"date-parts\":[[2022,12,5]]}");
        assertThat(item.path("issued").toString()).isEqualTo("{\"date-parts\":[[2022,9]]}");
        for (Found back : List.of(
                References.csl(ReferenceList.csl(List.of(reference))),
                References.ris(ReferenceList.ris(List.of(reference))))) {
            assertThat(back.items()).singleElement().satisfies(i -> {
                assertThat(i.url()).isEqualTo("https://paper.example/1");
                assertThat(i.detail()).containsEntry("accessed", "2022-12-05").containsEntry("published", "2022-09");
            });
        }
    }
}
