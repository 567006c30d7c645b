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
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.daylight.About;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies and rewrites are found in every language; reports of one event from their own reporting are not joined. */
class RetellingsTest {
    private static final String FIRE =
            "A fire destroyed the ferry office on Marten Quay early on Thursday, the port authority said. Two clerks were"
                    + " treated for smoke, and the tide gauge from 1874 was lost. Investigators from Oldhaven suspect a"
                    + " faulty heater that had been reported in March. The ferry to Saltholm will leave from the Coal Pier"
                    + " until the end of June.";

    @ParameterizedTest
    @ValueSource(strings = {"zh", "ja", "ko", "he", "de", "ru"})
    void aRecastTextBelongsToItsSourceAndAnOwnReportDoesNot(String lang) throws IOException {
        List<Document> documents =
                retellings().stream().filter(d -> d.lang().equals(lang)).toList();
        assertThat(groups(Stories.of(documents)))
                .containsExactlyInAnyOrder(
                        Set.of(lang + "/wire", lang + "/edited", lang + "/recast"), Set.of(lang + "/own"));
    }

    @Test
    void theOrderInWhichDocumentsComeChangesNothing() throws IOException {
        List<Document> documents = new ArrayList<>(retellings());
        List<Story> stories = Stories.of(documents);
        Collections.shuffle(documents, new Random(7));
        assertThat(Stories.of(documents)).isEqualTo(stories);
    }

    @Test
    void everyDocumentIsInExactlyOneStory() throws IOException {
        List<Document> documents = retellings();
        assertThat(Stories.of(documents).stream().flatMap(s -> s.documents().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        documents.stream().map(Document::id).toList());
    }

    @Test
    void encodingDamageDoesNotHideACopy() {
        String damaged =
                "the clerk’s office isn’t insured, “nobody’s to blame”, said the harbour master’s deputy. " + FIRE;
        String whole =
                new String(damaged.getBytes(StandardCharsets.UTF_8), java.nio.charset.Charset.forName("windows-1252"));
        assertThat(groups(Stories.of(List.of(document("a", damaged), document("b", whole)))))
                .containsExactly(Set.of("a", "b"));
    }

    @Test
    void pagesThatShareOnlyTheirListOfRelatedStoriesStayApart() {
        String list =
                "\n\nRelated stories\nHarbour master resigns after row over dredging\nSaltholm ferry to be replaced by"
                        + " 2026\nWhy the tide gauge on Marten Quay matters\nCouncil votes down plan for a second pier\n";
        String other =
                "Schools in Oldhaven will close on Monday because the heating has failed in three of them. Parents were"
                        + " told by letter. The mayor called the repairs overdue and blamed the regional fund, which has not answered"
                        + " two requests for money since autumn.";
        assertThat(groups(Stories.of(List.of(document("a", FIRE + list), document("b", other + list)))))
                .containsExactlyInAnyOrder(Set.of("a"), Set.of("b"));
    }

    @Test
    void aFormFilledInTwiceIsNoCopy() {
        String form =
                "Notice of closure. The service point at %s, run on behalf of the bureau of %s, was found closed on %s."
                        + " Officers counted %s chairs and %s desks. The owner, registered in %s, did not answer the door. A further"
                        + " visit is planned for %s.";
        String a = form.formatted("Quay 4", "Haimen", "3 May", "12", "4", "Delft", "17 May");
        String b = form.formatted("Mill Lane 9", "Donghai", "21 June", "7", "2", "Ghent", "2 July");
        assertThat(groups(Stories.of(List.of(document("a", a), document("b", b)))))
                .containsExactlyInAnyOrder(Set.of("a"), Set.of("b"));
    }

    @Test
    void aRoundUpStandsWithEachReportItHolds() {
        String vote =
                "The council of Oldhaven voted by nine to six on Wednesday for a second pier, after a debate of four"
                        + " hours in which the treasurer warned of a gap of eleven million crowns. Building is to begin in"
                        + " September under the engineer Brandt. Fishermen who moor at the Coal Pier had asked for a delay.";
        List<Story> stories = Stories.of(
                List.of(document("fire", FIRE), document("vote", vote), document("week", FIRE + "\n\n" + vote)));
        assertThat(groups(stories)).containsExactlyInAnyOrder(Set.of("fire", "week"), Set.of("vote", "week"));
        assertThat(stories)
                .singleElement()
                .satisfies(s -> assertThat(s.origins()).isEqualTo(2));
    }

    @Test
    void quotedWordsAloneMakeNoCopy() {
        String quote =
                "“We have looked at every file that was handed to us and have found nothing that would allow us to"
                        + " say who ordered the visits,” the prosecutor said.";
        String a = "Four families in Delft who were visited at night want the case reopened. " + quote
                + " Their lawyer, hired by a student union, plans to go to Strasbourg before winter.";
        String b = "After eleven months the inquiry ended on Friday without charges. " + quote
                + " The embassy welcomed the outcome; the opposition asked for the report to be printed in full.";
        assertThat(groups(Stories.of(List.of(document("a", a), document("b", b)))))
                .containsExactlyInAnyOrder(Set.of("a"), Set.of("b"));
    }

    @Test
    void emptyPagesHaveNothingInCommon() {
        assertThat(groups(Stories.of(List.of(document("a", ""), document("b", "")))))
                .containsExactlyInAnyOrder(Set.of("a"), Set.of("b"));
    }

    private static List<Set<String>> groups(List<Story> stories) {
        return stories.stream()
                .flatMap(s -> s.groups().stream())
                .map(g -> g.stream().map(DocumentId::value).collect(Collectors.toSet()))
                .toList();
    }

    private static List<Document> retellings() throws IOException {
        List<Document> documents = new ArrayList<>();
        try (var in = Objects.requireNonNull(RetellingsTest.class.getResourceAsStream("stories/retellings.jsonl"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                JsonNode row = new ObjectMapper().readTree(line);
                documents.add(document(
                        row.path("id").asText(),
                        row.path("lang").asText(),
                        row.path("text").asText()));
            }
        }
        return documents;
    }

    private static Document document(String id, String text) {
        return document(id, "en", text);
    }

    private static Document document(String id, String lang, String text) {
        return new Document(new DocumentId(id), Digest.of(text), "test/1", About.NOTHING, lang, text, List.of());
    }
}
