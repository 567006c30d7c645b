// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daylight.About;
import org.daylight.DatePrecision;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.StatedDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoriesTest {
    private static final String WIRE = "The harbour office was opened in spring, the agency said on Monday, and it has"
            + " since served residents who ask for papers. Two members of the council want to know who pays for it.";

    @Test
    void aCopyJoinsTheStoryOfTheEarlierPage() {
        Document copy = document("copy", "2022-12-02", WIRE + " (Harbour Wire)", null);
        Document wire = document("wire", "2022-12-01", WIRE, "Harbour Wire");
        Document other =
                document("other", "2022-12-01", "Rain is expected over the coast until the weekend ends.", null);
        List<Story> stories = Stories.of(List.of(copy, other, wire));
        assertThat(stories).hasSize(2);
        Story story = stories.stream()
                .filter(s -> s.documents().size() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(story.first()).isEqualTo(wire.id());
        assertThat(story.relations()).singleElement().satisfies(r -> {
            assertThat(r.from()).isEqualTo(copy.id());
            assertThat(r.kind()).isEqualTo(Relation.Kind.LICENSED_COPY);
        });
    }

    @Test
    void chineseTextIsComparedByCharacter() {
        String text = "海门湾市公安局在鹿特丹设立警侨服务站，为当地侨胞提供服务。";
        List<Story> stories = Stories.of(
                List.of(document("a", "2022-01-01", text, null), document("b", "2022-01-02", "转载：" + text, null)));
        assertThat(stories)
                .singleElement()
                .satisfies(s -> assertThat(s.documents()).hasSize(2));
    }

    @Test
    void independentTellingsStayApart() {
        List<Story> stories = Stories.of(List.of(
                document("a", "2022-01-01", "Police closed the harbour office on Tuesday after a complaint.", null),
                document(
                        "b",
                        "2022-01-01",
                        "On Tuesday a complaint led officers to shut an office near the port.",
                        null)));
        assertThat(stories).hasSize(2);
    }

    private static Document document(String name, String day, String text, @Nullable String publisher) {
        return new Document(
                new DocumentId(name),
                Digest.of(text),
                "test/1",
                new About(null, null, publisher, null, new StatedDate(day, DatePrecision.DAY, null), null),
                "en",
                text,
                List.of());
    }
}
