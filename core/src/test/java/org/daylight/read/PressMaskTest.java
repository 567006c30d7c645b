// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daylight.Attribution;
import org.daylight.Claim;
import org.daylight.Mask;
import org.daylight.Reading;
import org.junit.jupiter.api.Test;

/** The sample press names private persons in many spellings: none may be read once a page is masked. */
class PressMaskTest {
    private static final Path PRESS = Path.of("..", "samples", "press");
    /** Invented office-holders and heads of organisations that are masked where their office does not stand beside them. */
    private static final Set<String> PUBLIC = Set.of("Leonie Marsh", "Tan Yihong", "馬雅禮");

    private static List<Reading> readings() throws IOException {
        Reader reader = new Reader();
        List<Reading> readings = new ArrayList<>();
        try (Stream<Path> pages = Files.walk(PRESS.resolve("site"))) {
            for (Path page :
                    pages.filter(p -> p.toString().endsWith(".html")).sorted().toList()) {
                readings.add(reader.read(Resource.file(page.getFileName().toString(), Files.readAllBytes(page))));
            }
        }
        return readings;
    }

    private static List<String> privateNames() throws IOException {
        return Files.readAllLines(PRESS.resolve("private-names.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @Test
    void noPrivateNameSurvivesInAnyPage() throws IOException {
        List<String> names = privateNames();
        List<Reading> readings = readings();
        assertThat(readings).hasSizeGreaterThan(15);
        for (Reading reading : readings) {
            Reading masked = Masker.masked(reading);
            List<String> shown = new ArrayList<>();
            shown.add(masked.document().text());
            shown.add(String.valueOf(masked.document().title()));
            shown.add(String.valueOf(masked.document().author()));
            for (Claim claim : masked.claims()) {
                shown.add(claim.quote() + "|" + claim.speaker() + "|" + claim.sentence() + "|"
                        + claim.values().toMap());
            }
            for (Attribution attribution : masked.attributions()) {
                shown.add(attribution.toString());
            }
            masked.mentions().forEach(mention -> shown.add(mention.toString()));
            masked.masks().forEach(mask -> shown.add(mask.quote()));
            assertThat(shown)
                    .as(reading.document().id().value())
                    .allSatisfy(text -> assertThat(names).noneMatch(text::contains));
        }
    }

    @Test
    void fewMasksHideAnythingElse() throws IOException {
        List<String> names = privateNames();
        Set<String> wrong = new TreeSet<>();
        int masks = 0;
        for (Reading reading : readings()) {
            for (Mask mask : reading.masks()) {
                masks++;
                String quote = mask.quote();
                if (!PUBLIC.contains(quote) && names.stream().noneMatch(name -> name.contains(quote))) {
                    wrong.add(quote);
                }
            }
        }
        System.out.println("masks: " + masks + ", neither private nor office-holder: " + wrong);
        assertThat(wrong).hasSizeLessThanOrEqualTo(3);
    }
}
