// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.daylight.Claim;
import org.daylight.ClaimValues;

/** What the reader finds in a text, in short words that a table of tests can name. */
final class Claimed {
    private static final ClaimReader READER = new ClaimReader();

    private Claimed() {}

    static List<Claim> in(String lang, String text) {
        return READER.find(ClaimReaderTest.document(lang, text)).claims();
    }

    static List<String> english(String text) {
        return in("en", text).stream().map(Claimed::words).toList();
    }

    /** Expects all words parted by " ; "; a word behind "no " must not be there. A slash in the text is a line feed. */
    static void check(String text, String expected) {
        List<String> found = english(text.replace(" / ", "\n"));
        for (String word : expected.split(" ; ")) {
            if (word.startsWith("no ")) {
                assertThat(found).noneMatch(f -> f.startsWith(word.substring(3)));
            } else {
                assertThat(found).contains(word);
            }
        }
    }

    /** The rows of a table of sentences, columns parted by tabs; a line that begins with # is a remark. */
    static Stream<List<String>> rows(String name) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/org/daylight/read", name)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split("\t")));
    }

    /** What a claim says, as the tables of sentences write it. */
    static String said(Claim c) {
        return switch (c.values()) {
            case ClaimValues.Figure f -> f.what() + f.qualifier().code() + f.value();
            case ClaimValues.Presence p -> "at " + p.hostCountry() + "/" + p.hostCity();
            case ClaimValues.Response r -> r.country() + " " + r.responseKind();
            case ClaimValues.Stand s -> c.speaker() + " " + c.stance().code();
            case ClaimValues.Method m -> m.method();
            case ClaimValues.Incident i -> "incident";
            case ClaimValues.Agreement a -> "pact " + a.countries();
        };
    }

    private static String words(Claim c) {
        return switch (c.values()) {
            case ClaimValues.Figure f -> f.what() + f.qualifier().code() + f.value();
            case ClaimValues.Presence p -> "at " + p.hostCountry() + "/" + p.hostCity();
            case ClaimValues.Response r -> r.country() + " " + r.responseKind();
            case ClaimValues.Stand s -> "stance " + c.stance().code();
            case ClaimValues.Method m -> "by " + m.method() + "/" + m.code();
            case ClaimValues.Incident i ->
                "incident " + i.hostCountry() + " " + i.date() + " " + i.method() + " " + i.outcome();
            case ClaimValues.Agreement a -> "pact " + a.countries() + " " + a.agreementKind();
        };
    }
}
