// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.daylight.About;
import org.daylight.DatePrecision;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.Reading;
import org.daylight.StatedDate;
import org.daylight.corroborate.trace.TraitReader;
import org.daylight.corroborate.trace.Traits;
import org.daylight.corroborate.trace.TraitsJson;
import org.daylight.read.Reader;
import org.daylight.read.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The labelled documents in thirteen languages that lie beside this test. */
class CorroborationTest {
    private static final List<Document> DOCUMENTS = new ArrayList<>();
    private static final Map<DocumentId, Traits> TRAITS = new HashMap<>();
    private static final List<Story> STORIES = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        Reader reader = new Reader();
        TraitReader traits = new TraitReader();
        for (JsonNode n : lines("documents.jsonl")) {
            Document bare = reader.read(Resource.file(
                            n.path("id").asText(), n.path("text").asText().getBytes(StandardCharsets.UTF_8)))
                    .document();
            About about = new About(
                    text(n, "title"), null, text(n, "publisher"), text(n, "url"), day(text(n, "published")), null);
            Reading reading = reader.read(bare.with(about, bare.text()));
            DOCUMENTS.add(reading.document());
            TRAITS.put(reading.document().id(), traits.of(reading));
        }
        STORIES.addAll(Corroboration.of(DOCUMENTS, TRAITS));
    }

    @Test
    void pairsOfOneOriginAreFoundAndIndependentOnesStayApart() throws IOException {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (JsonNode pair : lines("pairs.jsonl")) {
            boolean same = together(pair.path("a").asText(), pair.path("b").asText());
            boolean labelled = pair.path("same_origin").asBoolean();
            right += same && labelled ? 1 : 0;
            wrong += same && !labelled ? 1 : 0;
            missed += !same && labelled ? 1 : 0;
        }
        assertThat(2.0 * right / (2 * right + wrong + missed)).isGreaterThanOrEqualTo(0.95);
        assertThat(wrong).isZero();
    }

    @Test
    void everyDocumentStandsInExactlyOneStory() {
        assertThat(STORIES.stream().flatMap(s -> s.documents().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        DOCUMENTS.stream().map(Document::id).toList());
    }

    @Test
    void translationsGoBackToTheirOriginal() {
        for (String language : List.of("sept/es", "sept/de", "sept/zh")) {
            assertThat(kind(language, "sept/wire-en")).isEqualTo(Relation.Kind.TRANSLATION);
        }
        assertThat(kind("quay/en", "quay/orig-nl")).isEqualTo(Relation.Kind.TRANSLATION);
        assertThat(kind("case/charge-fr", "case/charge")).isEqualTo(Relation.Kind.TRANSLATION);
    }

    @Test
    void copiesWithACreditAreToldFromRelaysAndMirrors() {
        assertThat(kind("sept/copy-en", "sept/wire-en")).isEqualTo(Relation.Kind.LICENSED_COPY);
        assertThat(kind("sept/mirror", "sept/wire-en")).isEqualTo(Relation.Kind.MIRROR);
        assertThat(kind("quay/de", "quay/orig-nl")).isEqualTo(Relation.Kind.ATTRIBUTED_RELAY);
    }

    @Test
    void aBlogThatCitesThePaperThatCitedItIsACircle() {
        assertThat(kind("circle/paper", "circle/blog-1")).isEqualTo(Relation.Kind.ATTRIBUTED_RELAY);
        assertThat(kind("circle/blog-2", "circle/paper")).isEqualTo(Relation.Kind.CIRCULAR);
        assertThat(kind("circle/blog-2", "circle/blog-1")).isEqualTo(Relation.Kind.CIRCULAR);
    }

    @Test
    void theSameDocumentsInAnotherOrderGiveTheSameStories() {
        List<Document> shuffled = new ArrayList<>(DOCUMENTS);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(Corroboration.of(shuffled, TRAITS)).isEqualTo(STORIES);
    }

    @Test
    void traitsAreKeptWithoutLoss() {
        TRAITS.forEach((id, traits) ->
                assertThat(TraitsJson.read(id, TraitsJson.write(traits))).contains(traits));
    }

    private static boolean together(String a, String b) {
        return STORIES.stream()
                .flatMap(s -> s.groups().stream())
                .anyMatch(g -> g.contains(new DocumentId(a)) && g.contains(new DocumentId(b)));
    }

    private static Relation.@Nullable Kind kind(String from, String to) {
        return STORIES.stream()
                .flatMap(s -> s.relations().stream())
                .filter(r -> r.from().value().equals(from) && r.to().value().equals(to))
                .map(Relation::kind)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable StatedDate day(@Nullable String day) {
        return day == null ? null : new StatedDate(day, DatePrecision.DAY, null);
    }

    private static @Nullable String text(JsonNode n, String field) {
        return n.path(field).isTextual() ? n.path(field).asText() : null;
    }

    private static List<JsonNode> lines(String name) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        try (var in = CorroborationTest.class.getResourceAsStream("stories/" + name)) {
            assertThat(in).isNotNull();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank()) {
                    lines.add(json.readTree(line));
                }
            }
        }
        return lines;
    }
}
