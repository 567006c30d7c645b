// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault that is planted in sound lines is found, and named by line and entity. */
@SuppressWarnings("StringConcatToTextBlock") // one entity a line
class FtmCheckTest {
    private static final String SOUND = String.join("\n", """
            {"id":"d-1-IE-1","schema":"Organization","datasets":["daylight_1"],"properties":{"name":["Site, Dublin"],"country":["ie"],"proof":["d-1-c1"]}}""", """
            {"id":"d-1-c1","schema":"Document","datasets":["daylight_1"],"properties":{"fileName":["c1.warc.gz"],"language":["eng"],"publishedAt":["2022-09-12"],"sourceUrl":["https://press.example/a"],"contentHash":["435a98d8ae6c0e79d970d150b2551e25ead85e51"]}}""", """
            {"id":"d-1-op","schema":"Organization","datasets":["daylight_1"],"properties":{"name":["Haimen Bay bureau"]}}""", """
            {"id":"d-1-link","schema":"UnknownLink","datasets":["daylight_1"],"properties":{"subject":["d-1-op"],"object":["d-1-IE-1"],"role":["alleged operator"]}}""", """
            {"id":"d-1-says","schema":"Documentation","datasets":["daylight_1"],"properties":{"document":["d-1-c1"],"entity":["d-1-IE-1"],"date":["2022-09"]}}""", """
            {"id":"d-1-RESPONSE-1","schema":"Event","datasets":["daylight_1"],"properties":{"name":["Inquiry"],"startDate":["2022-10"],"endDate":["2022-11-01"]}}""", "");

    private static List<String> faults(String lines) {
        return FtmCheck.faults(lines.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void soundLinesHaveNoFault() {
        assertThat(faults(SOUND)).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"name\":[\"Site, Dublin\"],|``|requires name",
                "\"fileName\":[\"c1.warc.gz\"],|``|requires fileName",
                "\"subject\":[\"d-1-op\"],|``|requires subject",
                "\"document\":[\"d-1-c1\"],|``|requires document",
                "\"name\":[\"Inquiry\"]|\"name\":[\" \"]|requires name",
                "[\"2022-09-12\"]|[\"12 September 2022\"]|a date is",
                "[\"2022-09-12\"]|[\"2022-02-30\"]|a date is",
                "[\"2022-09\"]|[\"2022-13\"]|a date is",
                "[\"ie\"]|[\"IE\"]|a country is",
                "[\"ie\"]|[\"zz\"]|a country is",
                "[\"eng\"]|[\"en\"]|a language is",
                "435a98d8ae6c0e79d970d150b2551e25ead85e51|cdf0bfc5cb7dfc89b43b0b564d1f92bb0d4a8f95c1a8442768c90488366d13e9|is SHA-1",
                "https://press.example/a|javascript:alert(1)|an address begins",
                "\"proof\":[\"d-1-c1\"]|\"proof\":[\"d-1-c2\"]|which is not there",
                "\"entity\":[\"d-1-IE-1\"]|\"entity\":[\"d-1-link\"]|where a Thing is expected",
                "\"proof\":[\"d-1-c1\"]|\"proof\":[\"d-1-op\"]|where a Document is expected",
                "\"object\":[\"d-1-IE-1\"]|\"object\":[\"d-1-link\"]|where a Thing is expected",
                "\"id\":\"d-1-op\"|\"id\":\"d_1:op\"|letters, digits, points and hyphens",
                "\"id\":\"d-1-op\"|\"id\":\"d-1-IE-1\"|the id stands twice",
                "\"schema\":\"Event\"|\"schema\":\"Incident\"|none that is exported",
                "\"role\":|\"rolle\":|no such property",
                "\"endDate\":[\"2022-11-01\"]|\"endDate\":[\"2022-09-01\"]|ends before it starts",
                "\"name\":[\"Haimen Bay bureau\"]|\"name\":\"Haimen Bay bureau\"|is a list of texts",
                "\"name\":[\"Haimen Bay bureau\"]|\"name\":[\"A\",\"A\"]|a value twice",
                "\"name\":[\"Haimen Bay bureau\"]|\"name\":[7]|no text",
                "[\"daylight_1\"]|[\"Daylight 1\"]|datasets is a list",
                "\"schema\":\"Organization\",\"datasets\":[\"daylight_1\"],\"properties\":{\"name\":[\"Site, Dublin\"]|\"schema\":\"PublicBody\",\"datasets\":[\"daylight_1\"],\"properties\":{\"classification\":[\"reported site\"],\"name\":[\"Site, Dublin\"]|never a PublicBody",
                "{\"id\":\"d-1-says\"|\"id\":\"d-1-says\"|is no object",
                "{\"id\":\"d-1-says\"|{id:\"d-1-says\"|is no JSON",
            })
    void aPlantedFaultIsFound(String sound, String planted, String named) {
        assertThat(SOUND).contains(sound);
        int at = SOUND.indexOf(sound);
        String lines = SOUND.substring(0, at) + planted + SOUND.substring(at + sound.length());
        assertThat(faults(lines)).anyMatch(f -> f.contains(named) && f.startsWith("line "));
    }

    @Test
    void aStatementIsNamedAsTheModelNamesIt() {
        // printf 'ds.e-1.name.Value' | sha1sum
        assertThat(FtmExport.statementId("ds", "e-1", "name", "Value"))
                .isEqualTo(Sha1.hex("ds.e-1.name.Value".getBytes(StandardCharsets.UTF_8)))
                .hasSize(40);
    }
}
