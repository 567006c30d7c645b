// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.daylight.run.Workbench;
import org.daylight.web.page.map.Seeded;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelinePageTest {
    private static final String OPEN = "c0000000000000001";

    @TempDir
    static Path dir;

    private static Seeded seeded;

    @BeforeAll
    static void serve() throws Exception {
        seeded = new Seeded(Workbench.init(dir.resolve("case"), List.of(), null));
        seeded.capture(OPEN, "2025-03-01", false).capture("c0000000000000002", "2025-03-01", false);
        seeded.entry("NL-1", "presence", "Post")
                .site("NL-1", OPEN, "alleges", "2025-03-13", "NL", "Amsterdam")
                .entry("INCIDENT-1", "incident", "An incident");
        seeded.statement(
                "INCIDENT-1",
                OPEN,
                "incident",
                "date",
                "2025-04-17",
                "{\"hostCountry\":\"DE\",\"date\":\"2025-04-17\",\"method\":\"surveillance\",\"outcome\":null}",
                "alleges",
                "2025-04-17",
                "2025-04-20",
                "DE",
                null);
        seeded.entry("RESPONSE-1", "response", "Dutch inquiry");
        response("2025-05-06", "NL");
        response("2025", "IE");
        seeded.entry("FIGURE-1", "figure", "Stations");
        for (int day = 1; day <= 28; day++) {
            for (int n = 0; n < 4; n++) {
                seeded.statement(
                        "FIGURE-1",
                        OPEN,
                        "figure",
                        "stations",
                        String.valueOf(50 + n),
                        "{\"what\":\"stations\",\"value\":" + (50 + n)
                                + ",\"qualifier\":\"=\",\"scope\":null,\"operator\":null,\"asOf\":null,\"asOfPrecision\":null}",
                        "reports",
                        null,
                        "2025-02-%02d".formatted(day),
                        null,
                        null);
            }
        }
    }

    private static void response(String date, String country) throws Exception {
        seeded.statement(
                "RESPONSE-1",
                OPEN,
                "response",
                "response",
                "investigation_opened",
                "{\"country\":\"" + country + "\",\"kind\":\"investigation_opened\",\"date\":\"" + date
                        + "\",\"body\":null,\"code\":\"inquiry\"}",
                "reports",
                date,
                "2025-06-03",
                country,
                null);
    }

    @AfterAll
    static void stop() {
        seeded.close();
    }

    private static Document page(String path) throws Exception {
        return Jsoup.parse(seeded.page(path));
    }

    @Test
    void dayIsASignAndYearASpanWithSoftEnds() throws Exception {
        Document page = page("/timeline");
        assertThat(page.select(".strip.response > a > svg")).hasSize(1);
        assertThat(page.select(".strip.response > a > rect.uncertain").attr("fill"))
                .isEqualTo("url(#both-response)");
        assertThat(page.select(".strip.response > a[aria-label^=2025:]")).hasSize(1);
    }

    @Test
    void incidentsAreDatedByTheMonth() throws Exception {
        String html = seeded.page("/timeline");
        assertThat(html).contains("April 2025").doesNotContain("17 April").doesNotContain("2025-04-17");
        assertThat(Jsoup.parse(html).select(".strip.incident rect.uncertain")).hasSize(1);
    }

    @Test
    void manyAreCountedByBarsThatOpenTheirTime() throws Exception {
        Document page = page("/timeline");
        assertThat(page.select(".strip.figure rect.uncertain, .strip.figure > a > svg"))
                .isEmpty();
        String bar = page.select(".strip.figure a").attr("href");
        assertThat(page.select(".strip.figure a").attr("aria-label")).isEqualTo("112 numbers said, Feb 2025");
        assertThat(page(bar).select(".strip.figure a")).hasSize(28);
    }

    @Test
    void tableHasWhatIsDrawn() throws Exception {
        Document page = page("/timeline?lanes=chosen&lane=response&lane=site&lane=incident");
        int drawn = page.select(".strip > a").size();
        assertThat(page.select(".twin tbody tr")).hasSize(drawn).hasSize(4);
        assertThat(page("/timeline").select(".twin table.short tbody .num").eachText())
                .containsExactly("2");
    }

    @Test
    void countryAndSpeakerNarrowIt() throws Exception {
        assertThat(page("/timeline?country=NL").select(".twin tbody tr")).hasSize(2);
        assertThat(page("/timeline?speaker=Nobody").select(".twin tbody tr")).isEmpty();
    }

    @Test
    void stretchesLeadToOtherStretches() throws Exception {
        Document page = page("/timeline?from=" + (2025 * 12 + 2) + "&to=" + (2025 * 12 + 3));
        assertThat(page.select(".saying").text()).contains("from Mar 2025 to Apr 2025");
        assertThat(page(page.select("#step-wider").attr("href"))
                        .select(".saying")
                        .text())
                .contains("from Feb 2025 to May 2025");
        assertThat(page.select("#step-whole").attr("href")).isNotEmpty();
        assertThat(page("/timeline").select("#step-whole")).isEmpty();
    }
}
