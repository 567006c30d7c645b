// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.daylight.DaylightException;
import org.daylight.watch.Items.Item;
import org.junit.jupiter.api.Test;

/** What sitemaps and listings name. */
class ItemsTest {
    private static final String MAP = "https://news.example/sitemap.xml";

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aSitemapNamesItsPagesAndWhenTheyChanged() {
        Items items = Sitemap.read(MAP, utf8("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                        <url><loc>https://news.example/a.html</loc><lastmod>2026-03-03T09:10:00+00:00</lastmod></url>
                        <url><loc>https://news.example/b.html?x=1&amp;y=2</loc></url>
                        <url><loc>https://news.example/a.html</loc></url>
                        <url><loc>javascript:alert(1)</loc></url></urlset>"""));
        assertThat(items.items())
                .extracting(Item::url)
                .containsExactly("https://news.example/a.html", "https://news.example/b.html?x=1&y=2");
        assertThat(items.items().getFirst().updated()).isEqualTo(Instant.parse("2026-03-03T09:10:00Z"));
    }

    @Test
    void aSitemapOfNewsHasTitlesAndAnIndexItsParts() {
        Items news = Sitemap.read(MAP, utf8("""
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                         xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://news.example/a.html</loc>
                        <news:news><news:publication><news:name>News</news:name><news:language>zh</news:language></news:publication>
                        <news:publication_date>2026-03-03</news:publication_date><news:title>警侨驿站</news:title></news:news></url></urlset>"""));
        assertThat(news.items()).singleElement().satisfies(i -> {
            assertThat(i.title()).isEqualTo("警侨驿站");
            assertThat(i.published()).isEqualTo(Instant.parse("2026-03-03T00:00:00Z"));
        });
        Items index = Sitemap.read(MAP, utf8("""
                        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                        <sitemap><loc>https://news.example/map-1.xml.gz</loc></sitemap>
                        <sitemap><loc>https://news.example/map-2.xml</loc></sitemap></sitemapindex>"""));
        assertThat(index.items()).isEmpty();
        assertThat(index.further())
                .containsExactly("https://news.example/map-1.xml.gz", "https://news.example/map-2.xml");
    }

    @Test
    void aPackedSitemapIsUnpackedAndABrokenOneIsSaidToBeBroken() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(utf8("https://news.example/a.html\nhttps://news.example/b.html\n"));
        }
        assertThat(Sitemap.read("https://news.example/map.txt.gz", packed.toByteArray())
                        .items())
                .hasSize(2);
        byte[] broken = packed.toByteArray();
        broken[broken.length / 2] ^= 0x55;
        broken[12] ^= 0x55;
        assertThat(Sitemap.read(MAP, broken).items()).isEmpty();
        assertThat(Sitemap.read(MAP, utf8("<html>not found</html>")).notes()).isNotEmpty();
        assertThat(Sitemap.read(MAP, new byte[0]).items()).isEmpty();
    }

    private static final String PAGE = "<html><head><base href=\"https://embassy.example/news/\"></head><body>"
            + "<nav><a href=\"/\">Home</a></nav><ul class=list><li><a href=\"2026/03/a.html#top\">A station <b>closed</b></a></li>"
            + "<li><a href=\"2026/03/b.html\"><img></a> <a href=\"2026/03/b.html\">Second</a></li>"
            + "<li><a href=\"mailto:x@example.org\">mail</a></li></ul></body></html>";

    @Test
    void aListingNamesTheLinksThatFit() {
        Items items = new Listing("ul.list", "/\\d{4}/").read("https://embassy.example/", "utf-8", utf8(PAGE));
        assertThat(items.items())
                .extracting(Item::url)
                .containsExactly(
                        "https://embassy.example/news/2026/03/a.html", "https://embassy.example/news/2026/03/b.html");
        assertThat(items.items()).extracting(Item::title).containsExactly("A station closed", "Second");
        assertThat(new Listing("ul.other", null)
                        .read("https://embassy.example/", "utf-8", utf8(PAGE))
                        .notes())
                .singleElement()
                .asString()
                .contains("ul.other");
    }

    @Test
    void aSelectorOrPatternThatIsNoneIsRefusedAndASlowOneEnds() {
        assertThatThrownBy(() -> new Listing("ul[", null))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("ul[");
        assertThatThrownBy(() -> new Listing("a", "(")).isInstanceOf(DaylightException.class);
        String page = "<a href=\"https://embassy.example/" + "a".repeat(60) + "!\">x</a>";
        assertThatThrownBy(() -> new Listing("a", "(.*)(.*)(.*)(.*)(.*)\\5!!")
                        .read("https://embassy.example/", "utf-8", utf8(page)))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("too long");
    }
}
