// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.daylight.About;
import org.daylight.DatePrecision;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.Mention;
import org.daylight.StatedDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences of our own with a quantity, date or agency that stands in each. Published on Monday, 5 December 2022. */
class MentionsTest {
    private static final ClaimReader READER = new ClaimReader();

    static List<String[]> sentences() throws IOException {
        try (InputStream in = Objects.requireNonNull(MentionsTest.class.getResourceAsStream("mentions.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void findsTheMentionWithItsValues(String lang, String sentence, String type, String quote, String expected) {
        StatedDate published = new StatedDate("2022-12-05", DatePrecision.DAY, null);
        Document document = new Document(
                new DocumentId("t.txt"),
                Digest.of(sentence),
                "text/1",
                new About(null, null, null, null, published, null),
                lang,
                sentence,
                List.of());
        List<Mention> mentions = READER.find(document).mentions();
        assertThat(mentions)
                .filteredOn(m -> m.type().code().equals(type) && m.quote().equals(quote))
                .as("%s", mentions)
                .extracting(m -> values(m, type))
                .contains(expected);
    }

    private static String values(Mention m, String type) {
        return switch (type) {
            case "quantity" ->
                m.values().get("value") + " " + m.values().get("qualifier") + " "
                        + m.values().get("unit");
            case "date" -> m.values().get("value") + " " + m.values().get("precision");
            default ->
                m.values().get("country") + " " + m.values().get("level") + " "
                        + m.values().get("body");
        };
    }
}
