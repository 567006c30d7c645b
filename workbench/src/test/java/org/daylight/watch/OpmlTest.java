// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.daylight.watch.Opml.Line;
import org.junit.jupiter.api.Test;

class OpmlTest {
    @Test
    void foldersFeedsAndPagesAreReadWhateverTheCaseOfTheirNames() {
        Opml.Contents read = read("""
                <?xml version="1.0"?><opml version="1.0"><head><title>mine</title></head><body>
                <outline text="Italy"><outline text="Papers" title="Press">
                  <outline type="rss" TEXT="Gazzetta" xmlurl="https://a.example/feed?x=1&y=2" htmlUrl="https://a.example/"/>
                </outline></outline>
                <outline text="A page" type="link" url="HTTP://B.example/page"/>
                <outline text="No address"/>
                <outline text="Again" xmlUrl="https://a.example/feed?x=1&amp;y=2"/>
                <outline text="Script" url="javascript:alert(1)"/>
                <outline text="File" url="file:///etc/passwd"/>
                <outline text="Bare" url="just words"/>
                """);
        assertThat(read.lines())
                .containsExactly(
                        new Line("https://a.example/feed?x=1&y=2", true, "Gazzetta", "Italy / Press"),
                        new Line("http://b.example/page", false, "A page", ""));
        assertThat(read.notes()).containsExactly("3 without an address of the web left out");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        List<Line> lines = List.of(
                new Line("https://a.example/f?a=1&b=2", true, "\u05E8\u05D3\u05D9\u05D5 <b> & \"x\"", "Radio"),
                new Line("https://b.example/", false, null, ""),
                new Line("https://c.example/f", true, "\u6C5F\u5DDE \u0001", "Radio"));
        String written = Opml.write("Case & co", lines);
        assertThat(Opml.looksLike(written.getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(read(written).lines())
                .containsExactly(
                        lines.get(0),
                        new Line("https://c.example/f", true, "\u6C5F\u5DDE", "Radio"),
                        new Line("https://b.example/", false, "https://b.example/", ""));
    }

    @Test
    void whatIsNoListIsSaidToBeNone() {
        assertThat(read("<html><body>words</body></html>").notes()).hasSize(1);
        assertThat(read("").lines()).isEmpty();
    }

    @Test
    void deepNestingAndRandomBytesDoNoHarm() {
        String deep =
                "<opml><body>" + "<outline text=\"d\">".repeat(50_000) + "<outline xmlUrl=\"https://a.example/f\"/>";
        assertThat(read(deep).lines()).hasSize(1);
        Random random = new Random(11);
        byte[] good = Opml.write("t", List.of(new Line("https://a.example/f", true, "t", "f")))
                .getBytes(StandardCharsets.UTF_8);
        for (int run = 0; run < 2_000; run++) {
            byte[] bad = good.clone();
            for (int i = 0; i <= random.nextInt(8); i++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            Opml.Contents read = Opml.read(bad);
            assertThat(read.lines()).hasSizeLessThanOrEqualTo(1);
        }
    }

    private static Opml.Contents read(String text) {
        return Opml.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
