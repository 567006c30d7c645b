// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.Offsets;
import org.daylight.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchIndexTest {
    @TempDir
    private Path folder;

    private static Found ask(SearchIndex index, String query) {
        return index.finder().find(Ask.of(query), 0, 10);
    }

    @Test
    void marksAreCodePointsOfTheText() {
        String text = "😀 𠮷野家 e\u0301tait là. Café 𠮷 警侨驿站 in Köln";
        try (SearchIndex index = Items.index(folder, Items.page("a", "fr", "😀 Köln", text))) {
            Text points = new Text(text);
            for (String query : List.of("etait", "cafe", "𠮷野家", "警侨驿站", "koln")) {
                Found.Hit hit = ask(index, query).groups().getFirst().hits().getFirst();
                Found.Passage passage = Objects.requireNonNull(hit.passage());
                assertThat(passage.text()).isEqualTo(points.at(passage.at()));
                assertThat(passage.marks()).isNotEmpty();
                String marked = points.at(passage.marks().getFirst());
                assertThat(java.text.Normalizer.normalize(marked, java.text.Normalizer.Form.NFD)
                                .replaceAll("\\p{M}", "")
                                .toLowerCase(java.util.Locale.ROOT))
                        .isEqualTo(query);
            }
            assertThat(ask(index, "koln").groups().getFirst().hits().getFirst().title())
                    .containsExactly(new Offsets(2, 6));
        }
    }

    @Test
    void marksOfAStatementAreInTheTextOfItsDocument() {
        try (SearchIndex index =
                Items.index(folder, Items.statement("9/x", "en", "54 police stations", 100, "IT", 9, "a"))) {
            Found.Passage passage = Objects.requireNonNull(index.finder()
                    .find(Ask.of("stations").exactly(), 0, 1)
                    .groups()
                    .getFirst()
                    .hits()
                    .getFirst()
                    .passage());
            assertThat(passage.at()).isEqualTo(new Offsets(100, 118));
            assertThat(passage.marks()).containsExactly(new Offsets(110, 118));
        }
    }

    @Test
    void thePassageIsWhereTheWordsStandTogether() {
        String text = "Stations are many. ".repeat(60) + "In Prague the stations were closed by the ministry. "
                + "Nothing else happened. ".repeat(60);
        try (SearchIndex index = Items.index(folder, Items.page("a", "en", "", text))) {
            Found.Passage passage = Objects.requireNonNull(index.finder()
                    .find(Ask.of("prague stations ministry").exactly(), 0, 1)
                    .groups()
                    .getFirst()
                    .hits()
                    .getFirst()
                    .passage());
            assertThat(passage.text()).contains("In Prague the stations were closed by the ministry.");
            assertThat(passage.text().length()).isLessThan(400);
        }
    }

    @Test
    void resultsAreGroupedByStoryAndCounted() {
        try (SearchIndex index = Items.index(
                folder,
                Items.page("a", "en", "", "Stations closed", "https://a.example.ie/1", "A", "2022-09-13", "s1"),
                Items.page("b", "en", "", "Stations closed again", "https://b.example.uk/1", "B", "2022-10", "s1"),
                Items.page("c", "fr", "", "stations fermées", "https://c.example.fr/1", "C", "", "s2"),
                Items.statement("9/x", "en", "stations closed", 0, "IT", 9, "s1"))) {
            Found found = index.finder().find(Ask.of("stations").exactly(), 0, 10);
            assertThat(found.pages()).isEqualTo(3);
            assertThat(found.statements()).isEqualTo(1);
            assertThat(found.total()).isEqualTo(2);
            Found.Group group = found.groups().stream()
                    .filter(g -> g.key().equals("s1"))
                    .findFirst()
                    .orElseThrow();
            assertThat(group.pages()).isEqualTo(2);
            assertThat(group.statements()).isEqualTo(1);
            assertThat(found.facets().get("lang")).containsExactly(new Found.Count("en", 3), new Found.Count("fr", 1));
            assertThat(found.facets().get("publishedIn"))
                    .containsExactly(new Found.Count("FR", 1), new Found.Count("GB", 1), new Found.Count("IE", 1));
            assertThat(found.facets().get("country")).containsExactly(new Found.Count("IT", 1));
            assertThat(found.facets().get("year")).containsExactly(new Found.Count("2022", 2));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "since:2022-10 | b,c",
                "until:2022-09 | a",
                "since:2022-09-14 until:2022-10-20 | b",
                "since:2023 | ''",
                "published-in:IE | a",
                "site:example.uk | b",
                "source:\"courier\" | c",
                "lang:fr | c",
                "lang:fr lang:de | c",
                "stations lang:en since:2022-10 | b",
            })
    void filters(String query, String ids) {
        try (SearchIndex index = Items.index(
                folder,
                Items.page("a", "en", "", "stations", "https://a.example.ie/1", "A", "2022-09-13", "a"),
                Items.page("b", "en", "", "stations", "https://b.example.uk/1", "B", "2022-10", "b"),
                Items.page("c", "fr", "", "stations", "https://c.example.fr/1", "The Harbour Courier", "2022-11", "c"),
                Items.page("d", "es", "", "estaciones", "https://d.example.com/1", "D", "", "d"))) {
            assertThat(Items.ids(ask(index, query)))
                    .containsExactlyInAnyOrder(ids.isEmpty() ? new String[0] : ids.split(","));
        }
    }

    @Test
    void pagesOfResultsFollowEachOtherAndAreTheSameEveryTime() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 57; i++) {
            items.add(Items.page(String.format("p%02d", i), "en", "", "the same words"));
        }
        List<String> all = new ArrayList<>();
        try (SearchIndex index = Items.index(folder, items.toArray(Item[]::new))) {
            for (int first = 0; first < 60; first += 10) {
                all.addAll(Items.ids(index.finder().find(Ask.of("same words"), first, 10)));
            }
            assertThat(all).hasSize(57).doesNotHaveDuplicates().isSorted();
            // Another order of writing, in pieces, with things taken out between: the same answer.
            List<Item> reversed = new ArrayList<>(items).reversed();
            index.update("two", () -> reversed.subList(20, 57).stream().map(Pending::of), n -> {});
            index.update("three", () -> reversed.stream().map(Pending::of), n -> {});
            assertThat(Items.ids(index.finder().find(Ask.of("same words"), 0, 57)))
                    .isEqualTo(all);
            assertThatThrownBy(() -> index.finder().find(Ask.of("same"), 9_999, 10))
                    .isInstanceOf(DaylightException.class);
        }
    }

    @Test
    void whatChangedIsWrittenAndWhatIsGoneLeavesNoWordsInTheFiles() throws IOException {
        Item kept = Items.page("a", "en", "", "harmless words");
        try (SearchIndex index = Items.index(
                folder, kept, Items.page("b", "en", "", "Zorbanax was seen"), Items.page("c", "en", "", "other"))) {
            assertThat(bytes("zorbanax")).isTrue();
            long changed = index.update(
                    "two",
                    () -> Stream.of(kept, Items.page("b", "en", "", "████████ was seen"))
                            .map(Pending::of),
                    n -> {});
            assertThat(changed).isEqualTo(2);
            assertThat(index.size()).isEqualTo(2);
            assertThat(bytes("zorbanax")).isFalse();
            assertThat(Items.ids(ask(index, "zorbanax"))).isEmpty();
            assertThat(index.stamp()).isEqualTo("two");
            assertThat(index.update(
                            "two",
                            () -> Stream.of(kept, Items.page("b", "en", "", "████████ was seen"))
                                    .map(Pending::of),
                            n -> {}))
                    .isZero();
        }
    }

    private boolean bytes(String word) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    @ParameterizedTest
    @CsvSource({"segments,0", "segments,20", "segments,-1", ".si,10", ".cfs,100", ".cfs,-1", ".cfe,-1", "nothing,0"})
    void aBrokenIndexIsMadeAgainAndSaysSo(String part, int at) throws IOException {
        Item item = Items.page("a", "en", "", "words");
        Items.index(folder, item, Items.page("b", "fr", "", "mots")).close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.getFileName().toString().contains(part)).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (at < 0) {
                    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
                } else {
                    bytes[at] ^= 0x55;
                    Files.write(file, bytes);
                }
            }
        }
        try (SearchIndex index = SearchIndex.open(folder, Concepts.shipped())) {
            try {
                index.update("two", () -> Stream.of(item).map(Pending::of), n -> {});
                assertThat(Items.ids(ask(index, "words"))).containsExactly("a");
            } catch (Finder.Broken e) {
                index.dropBroken();
                index.update("two", () -> Stream.of(item).map(Pending::of), n -> {});
                assertThat(Items.ids(ask(index, "words"))).containsExactly("a");
            }
            assertThat(index.notes().isEmpty()).isEqualTo(part.equals("nothing"));
        }
    }

    @Test
    void filesOfAnUnfinishedIndexAreMadeAgain() throws IOException {
        Files.writeString(folder.resolve("_0.cfs"), "half");
        try (SearchIndex index = SearchIndex.open(folder, Concepts.shipped())) {
            assertThat(index.notes()).hasSize(1);
            assertThat(index.stamp()).isEmpty();
            assertThat(ask(index, "anything").total()).isZero();
        }
    }

    @Test
    void veryLongAndVeryOddTextsAreIndexed() {
        String long1 = "x".repeat(200_000) + " needle " + "\ufdfa".repeat(5_000) + "警".repeat(50_000) + "\ud800 end";
        try (SearchIndex index = Items.index(
                folder,
                Items.page("a", "ja", "t".repeat(70_000), long1),
                Items.page("b", "ko", "", long1),
                Items.page("c", "pl", "", long1),
                Items.page("d", "he", "", "ה".repeat(100_000)))) {
            assertThat(Items.ids(ask(index, "needle"))).containsExactlyInAnyOrder("a", "b", "c");
        }
    }
}
