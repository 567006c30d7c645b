// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daylight.publish.template.bundle.SheetView.Line;
import org.junit.jupiter.api.Test;

/** What a browser reported is said in words; whatever else stands in a report is shown too. */
class BrowserReportTest {
    private static List<Line> lines(String report) {
        return BrowserReport.lines(report.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatWasMissedIsNamedWithItsReason() {
        String report = """
                {"format":1,"resources":{"asked":3,"kept":2,"missed":1,"refused":1},"failed":[
                 {"url":"https://a.example/x.js","method":"GET","reason":"status","detail":"HTTP 404","kept":true},
                 {"url":"https://a.example/y","method":"POST","reason":"budget","detail":"too large","kept":false}]}
                """;
        assertThat(lines(report))
                .containsExactly(
                        new Line("Resources", "3 asked, 2 kept, 1 missed, 1 answered with an error"),
                        new Line("Kept, but", "GET https://a.example/x.js: HTTP 404"),
                        new Line("Missed", "POST https://a.example/y: too large"));
    }

    @Test
    void nestedFactsAreWordsAndNotJson() {
        String report = """
                {"page":{"loaded":true,"scrolledTo":900,"toTheEnd":false},"walls":[],
                 "parts":{"dom":{"characters":295,"cut":false},"pdf":{"bytes":7}},"consoleErrors":1,"ofAnother":[1,"x"]}
                """;
        assertThat(lines(report))
                .containsExactly(
                        new Line("Page", "loaded yes; scrolled to 900; to the end no"),
                        new Line("Signs of a wall", "none"),
                        new Line("Parts", "dom: characters 295, cut no; pdf: bytes 7"),
                        new Line("Console errors", "1"),
                        new Line("Of another", "1; x"));
    }

    @Test
    void aReportOfAnybodyIsBounded() {
        String deep = "[".repeat(300) + "1" + "]".repeat(300);
        assertThat(lines("{\"a\":" + deep + "}"))
                .singleElement()
                .satisfies(l -> assertThat(l.value()).hasSizeLessThan(700));
        String many = "{\"failed\":[" + "{\"url\":\"u\"},".repeat(500) + "{}]}";
        assertThat(lines(many)).hasSize(200);
        assertThat(lines("no report"))
                .singleElement()
                .satisfies(l -> assertThat(l.value()).startsWith("cannot be read"));
    }
}
