// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.daylight.Attribution;
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.ClaimValues;
import org.daylight.DaylightException;
import org.daylight.Document;
import org.daylight.Mention;
import org.daylight.Offsets;
import org.daylight.Qualifier;
import org.daylight.Reading;
import org.daylight.Stance;
import org.junit.jupiter.api.Test;

class ReadingJsonTest {
    private static final String TEXT = "The activist Marek Oldfield said 54 stations exist.";

    private static Reading reading() {
        Document d = new Extractor().extract(Resource.file("a.txt", TEXT.getBytes(StandardCharsets.UTF_8)));
        ClaimValues values = new ClaimValues.Figure("stations", 54, Qualifier.EXACTLY, null, null, null, null);
        Offsets at = new Offsets(33, 44);
        Claim claim = new Claim(
                ClaimId.of(d.textDigest(), at, values),
                d.id(),
                at,
                "54 stations",
                values,
                "Marek Oldfield",
                Stance.ALLEGES,
                "en",
                "rules/1",
                0.93,
                TEXT);
        Attribution said = new Attribution(
                new Attribution.Quoted("54 stations exist", new Offsets(33, 50)),
                new Attribution.Quoted("Marek Oldfield", new Offsets(13, 27)),
                null,
                Attribution.Type.INDIRECT,
                Stance.ALLEGES);
        Mention mention = new Mention(Mention.Type.QUANTITY, at, "54 stations", Map.of("value", 54L));
        return new Reading(d, List.of(mention), List.of(said), List.of(claim), new Masker().masks(d));
    }

    @Test
    void claimsComeBack() {
        Reading reading = reading();
        String line = ReadingJson.lines(reading).getFirst();
        assertThat(line).startsWith("{\"doc\":\"a.txt\",\"id\":\"k").contains("\"claim\":\"figure\"");
        assertThat(ReadingJson.parse(line)).isEqualTo(reading.claims().getFirst());
    }

    @Test
    void layersAreNamedAndPersonsAskedFor() {
        var all = EnumSet.allOf(ReadingJson.Layer.class);
        assertThat(ReadingJson.lines(reading(), all, false))
                .hasSize(4)
                .allMatch(line -> line.startsWith("{\"layer\":\""))
                .noneMatch(line -> line.contains("\"person\""));
        assertThat(ReadingJson.lines(reading(), all, true))
                .hasSize(5)
                .anyMatch(line ->
                        line.contains("\"type\":\"person\",\"quote\":\"Marek Oldfield\",\"start\":13,\"end\":27"));
    }

    @Test
    void aMaskedReadingNamesNobody() {
        var all = EnumSet.allOf(ReadingJson.Layer.class);
        assertThat(ReadingJson.lines(Masker.masked(reading()), all, true))
                .isNotEmpty()
                .noneMatch(line -> line.contains("Oldfield"));
    }

    @Test
    void aBrokenLineSaysWhatIsWrong() {
        assertThatThrownBy(() -> ReadingJson.parse("{\"doc\":\"a\",\"claim\":\"rumour\"}"))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("rumour");
        assertThatThrownBy(() -> ReadingJson.parse("nonsense")).isInstanceOf(DaylightException.class);
    }
}
