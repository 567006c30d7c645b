// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.daylight.watch.Items.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A corpus of odd feeds, made of each dialect and each fault, in each encoding. */
class FeedTest {
    private static final String URL = "https://news.example/feeds/all.xml";
    private static final String ONE = "https://news.example/2026/station.html";
    private static final String TWO = "https://news.example/2026/answer.html?a=1&b=2";
    private static final String TITLE = "江州 station: \u201Cclosed\u201D says שר החוץ";

    private static final Map<String, String> DIALECTS = dialects();
    private static final Map<String, UnaryOperator<String>> FAULTS = faults();

    private static Map<String, String> dialects() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("rss 0.91", rss("<rss version=\"0.91\"><channel>", "</channel></rss>", ""));
        all.put("rss 0.92", rss("<rss version=\"0.92\"><channel>", "</channel></rss>", ""));
        all.put(
                "rss 2.0",
                rss(
                        "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>All</title>",
                        "</channel></rss>",
                        "<pubDate>Tue, 03 Mar 2026 09:10:00 +0100</pubDate><dc:creator>desk</dc:creator>"));
        all.put(
                "rss 1.0",
                rss(
                        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\""
                                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel rdf:about=\"https://news.example/\"/>",
                        "</rdf:RDF>",
                        "<dc:date>2026-03-03T08:10:00Z</dc:date>"));
        all.put(
                "rss 0.9",
                rss(
                        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://my.netscape.com/rdf/simple/0.9/\">",
                        "</rdf:RDF>",
                        ""));
        all.put(
                "rss with atom links",
                rss(
                        "<rss version=\"2.0\" xmlns:a10=\"http://www.w3.org/2005/Atom\"><channel>"
                                + "<a10:link rel=\"self\" href=\"https://news.example/feeds/all.xml\"/>",
                        "</channel></rss>",
                        "<a10:updated>2026-03-03T08:10:00Z</a10:updated>"));
        all.put("atom 1.0", atom("http://www.w3.org/2005/Atom", "published", "updated", ""));
        all.put("atom 0.3", atom("http://purl.org/atom/ns#", "issued", "modified", ""));
        all.put("atom with a prefix", atom("http://www.w3.org/2005/Atom", "published", "updated", "atom:"));
        return all;
    }

    private static String rss(String start, String end, String more) {
        return "<?xml version=\"1.0\" encoding=\"ENCODING\"?>\n" + start + "<item><title>" + TITLE + "</title><link>"
                + ONE + "</link>"
                + more + "<description>&lt;p&gt;words&lt;/p&gt;</description></item>\n<item><title>Second</title><link>"
                + TWO.replace("&", "&amp;") + "</link></item>" + end;
    }

    private static String atom(String space, String published, String updated, String p) {
        String entry = "<P:entry><P:title type=\"text\">" + TITLE
                + "</P:title><P:link rel=\"self\" href=\"https://news.example/x.atom\"/>"
                + "<P:link rel=\"alternate\" type=\"text/html\" href=\"" + ONE
                + "\"/><P:id>tag:news.example,2026:1</P:id><P:" + published
                + ">2026-03-03T08:10:00Z</P:" + published + "><P:" + updated + ">2026-03-04T08:10:00+00:00</P:"
                + updated
                + "></P:entry><P:entry><P:title>Second</P:title><P:link href=\"" + TWO.replace("&", "&amp;")
                + "\"/></P:entry>";
        String spaceName = p.isEmpty() ? "xmlns" : "xmlns:" + p.replace(":", "");
        return ("<?xml version=\"1.0\" encoding=\"ENCODING\"?>\n<P:feed " + spaceName + "=\"" + space
                        + "\"><P:title>All</P:title>" + entry + "</P:feed>")
                .replace("P:", p);
    }

    /** Faults under which both items are still read. */
    private static Map<String, UnaryOperator<String>> faults() {
        Map<String, UnaryOperator<String>> all = new LinkedHashMap<>();
        all.put("none", f -> f);
        all.put("white space before the declaration", f -> "\n\n  " + f);
        all.put("a notice of a script before it", f -> "Notice: undefined index\n" + f);
        all.put("words after the end", f -> f + "\n<!-- cached --> 0.02 s\n");
        all.put("no declaration", f -> f.substring(f.indexOf('\n') + 1));
        all.put("an ampersand by itself", f -> f.replace("Second", "Second & last"));
        all.put("an entity of HTML", f -> f.replace("Second", "Second&nbsp;&mdash; caf&eacute;"));
        all.put("an unknown entity", f -> f.replace("Second", "Second &nosuch; one"));
        all.put("a bare address", f -> f.replace("&amp;b=2", "&b=2"));
        all.put("control characters", f -> f.replace("Second", "Sec\u0001\u000bond\u001f"));
        all.put("CDATA", f -> f.replace("Second", "<![CDATA[Second <b>one</b>]]>"));
        all.put("a title in HTML", f -> f.replace("Second", "&lt;b&gt;Second&lt;/b&gt; &amp;amp; more"));
        all.put("an end that is missing", f -> f.replaceFirst("</[^>]*>\\s*$", ""));
        all.put(
                "two ends that are missing",
                f -> f.replaceFirst("</[^>]*>\\s*$", "").replaceFirst("</[^>]*>\\s*$", ""));
        all.put("a document type", f -> f.replaceFirst("\n", "\n<!DOCTYPE rss [<!ENTITY x \"y\">]>\n"));
        all.put(
                "an entity from a file",
                f -> f.replaceFirst("\n", "\n<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n")
                        .replace("Second", "Second &x;"));
        all.put(
                "a billion laughs",
                f -> f.replaceFirst(
                                "\n",
                                "\n<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>\n")
                        .replace("Second", "Second &c;"));
        all.put(
                "a style sheet",
                f -> f.replaceFirst("\n", "\n<?xml-stylesheet type=\"text/xsl\" href=\"/feed.xsl\"?>\n"));
        all.put("spaces around addresses", f -> f.replace(ONE, "\n   " + ONE + "\t "));
        all.put("relative addresses", f -> f.replace("https://news.example/2026/", "../2026/"));
        all.put("addresses without a scheme", f -> f.replace("https://news.example/2026/", "//news.example/2026/"));
        all.put("a fragment", f -> f.replace(ONE, ONE + "#top"));
        all.put(
                "every item twice",
                f -> f.replaceAll("(?s)(<(?:atom:)?(?:item|entry)>.*</(?:atom:)?(?:item|entry)>)", "$1$1"));
        all.put(
                "dates that are none",
                f -> f.replace("2026-03-03T08:10:00Z", "soon").replace("Tue, 03 Mar 2026", "Xxx, 99 Foo 2026"));
        all.put(
                "an item without an address",
                f -> f.replaceFirst("(<(?:atom:)?(?:item|entry)>)", "<item><title>none</title></item>$1"));
        all.put(
                "an address of a script",
                f -> f.replaceFirst("(<(?:atom:)?(?:item|entry)>)", "<item><link>javascript:alert(1)</link></item>$1"));
        all.put("a comment with a minus", f -> f.replaceFirst("\n", "\n<!-- a -- b -->\n"));
        all.put("a long title", f -> f.replace("Second", "Second " + "x".repeat(100_000)));
        all.put("attributes without quotes", f -> f.replace("version=\"2.0\"", "version=2.0"));
        all.put("line ends of Windows", f -> f.replace("\n", "\r\n"));
        all.put("XML 1.1", f -> f.replace("version=\"1.0\" encoding", "version=\"1.1\" encoding"));
        all.put("an encoding that is none", f -> f.replace("ENCODING", "utf8mb4_unicode"));
        all.put(
                "a comment around an old item",
                f -> f.replace("Second", "Sec<!-- <item><link>/old</link></item> -->ond"));
        all.put("an address in numbers", f -> f.replace("&amp;b=2", "&#38;b&#x3D;2"));
        all.put(
                "namespaces that nobody declared",
                f -> f.replaceFirst(
                        "(<(?:atom:)?(?:item|entry)>)",
                        "$1<media:content url=\"/a.jpg\"/><slash:comments>3</slash:comments>"));
        all.put("a mark of order in the middle", f -> f.replace("Second", "Sec\uFEFFond"));
        return all;
    }

    static List<String> corpus() {
        List<String> all = new ArrayList<>();
        for (String dialect : DIALECTS.keySet()) {
            for (String fault : FAULTS.keySet()) {
                all.add(dialect + " / " + fault);
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void bothItemsAreReadWhateverTheFault(String name) {
        String[] parts = name.split(" / ");
        String feed = Objects.requireNonNull(FAULTS.get(parts[1]))
                .apply(Objects.requireNonNull(DIALECTS.get(parts[0])))
                .replace("ENCODING", "UTF-8");
        Items items = Feed.read(URL, "application/xml", feed.getBytes(StandardCharsets.UTF_8));
        assertThat(items.items()).extracting(Item::url).as(feed).containsExactly(ONE, TWO);
        assertThat(items.items().getFirst().title()).isEqualTo(TITLE);
        assertThat(items.items().getLast().title()).startsWith("Sec").doesNotContain("<", "root:", "hahaha");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,UTF-8",
        "UTF-16LE,UTF-16",
        "UTF-16BE,UTF-16",
        "GB18030,gb2312",
        "GB18030,GBK",
        "Big5,big5",
        "Shift_JIS,shift_jis",
        "EUC-JP,euc-jp",
        "EUC-KR,euc-kr",
        "windows-1251,windows-1251",
        "windows-1255,windows-1255",
        "ISO-8859-8,iso-8859-8",
        "windows-1252,windows-1252",
        "ISO-8859-1,latin1",
        "KOI8-R,koi8-r",
        "windows-1256,windows-1256"
    })
    void titlesAreReadInTheirEncoding(String charset, String declared) {
        Charset in = Charset.forName(charset);
        String title = List.of(
                        "江州警侨驿站", "公聽會報告", "警察の駅", "경찰서 보고", "Отчёт о станции", "דוח התחנה", "café", "تقرير المحطة")
                .stream()
                .filter(t -> in.newEncoder().canEncode(t))
                .findFirst()
                .orElseThrow();
        String feed = Objects.requireNonNull(DIALECTS.get("rss 2.0"))
                .replace(TITLE, title)
                .replace("ENCODING", declared);
        Items said = Feed.read(URL, "text/xml", feed.getBytes(in));
        assertThat(said.items()).extracting(Item::title).as("declared").containsExactly(title, "Second");
        if (!charset.startsWith("UTF-16")) {
            String silent = feed.replaceFirst(" encoding=\"[^\"]*\"", "");
            assertThat(Feed.read(URL, "text/xml; charset=" + charset, silent.getBytes(in))
                            .items()
                            .getFirst()
                            .title())
                    .as("by the field")
                    .isEqualTo(title);
        }
    }

    @Test
    void aByteOrderMarkIsBelievedBeforeTheDeclaration() {
        String feed = Objects.requireNonNull(DIALECTS.get("atom 1.0")).replace("ENCODING", "ISO-8859-1");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        bytes.writeBytes(feed.getBytes(StandardCharsets.UTF_8));
        assertThat(Feed.read(URL, null, bytes.toByteArray()).items().getFirst().title())
                .isEqualTo(TITLE);
        for (Charset wide : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            assertThat(Feed.read(URL, null, ("\uFEFF" + feed).getBytes(wide))
                            .items()
                            .getFirst()
                            .title())
                    .isEqualTo(TITLE);
        }
    }

    @Test
    void momentsAreThoseOfTheFeed() {
        Item rss = read("rss 2.0").items().getFirst();
        assertThat(rss.published()).isEqualTo(Instant.parse("2026-03-03T08:10:00Z"));
        Item atom = read("atom 1.0").items().getFirst();
        assertThat(atom.published()).isEqualTo(Instant.parse("2026-03-03T08:10:00Z"));
        assertThat(atom.updated()).isEqualTo(Instant.parse("2026-03-04T08:10:00Z"));
    }

    private static Items read(String dialect) {
        return Feed.read(
                URL,
                null,
                Objects.requireNonNull(DIALECTS.get(dialect))
                        .replace("ENCODING", "utf-8")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 03 Mar 2026 09:10:00 GMT | 2026-03-03T09:10:00Z",
                        "Tue, 3 Mar 26 09:10 GMT | 2026-03-03T09:10:00Z",
                "03 Mar 2026 09:10:00 +0800 | 2026-03-03T01:10:00Z",
                        "Wed, 03 Mar 2026 09:10:00 EST | 2026-03-03T14:10:00Z",
                "Tue, 03 March 2026 09:10:00 Z | 2026-03-03T09:10:00Z",
                        "Di, 03 Mär 2026 09:10:00 +0100 | 2026-03-03T08:10:00Z",
                "mar., 3 dic. 2025 09:10:00 +0100 | 2025-12-03T08:10:00Z", "2026-03-03 | 2026-03-03T00:00:00Z",
                "2026-03 | 2026-03-01T00:00:00Z", "2026-03-03T09:10Z | 2026-03-03T09:10:00Z",
                "2026-03-03 09:10:00 | 2026-03-03T09:10:00Z", "2026-03-03T09:10:00.123+02:00 | 2026-03-03T07:10:00Z",
                "20260303T091000Z | 2026-03-03T09:10:00Z", "2026/03/03 09:10 | 2026-03-03T09:10:00Z",
                "Tue, 03 Mar 2026 24:00:00 GMT | 2026-03-04T00:00:00Z", "3 Mar 99 10:00 GMT | 1999-03-03T10:00:00Z"
            })
    void momentsAreReadAsTheyAreWritten(String written, String moment) {
        assertThat(FeedDates.parse(written)).as(written).contains(Instant.parse(moment));
    }

    @Test
    void aJsonFeedIsReadAndSoAreItsOddities() {
        String feed =
                "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"All\", \"next_url\": \"?page=2\", \"items\": ["
                        + "{\"id\": \"1\", \"url\": \"" + ONE + "\", \"title\": \"" + TITLE
                        + "\", \"date_published\": \"2026-03-03T08:10:00Z\"},"
                        + "{\"id\": \"" + TWO
                        + "\", \"content_text\": \"words\"}, {\"title\": \"no address\"}, 7, null, {\"url\": 3}]}";
        Items items = Feed.read(URL, "application/feed+json", feed.getBytes(StandardCharsets.UTF_8));
        assertThat(items.items()).extracting(Item::url).contains(ONE, TWO);
        assertThat(items.items().getFirst().published()).isEqualTo(Instant.parse("2026-03-03T08:10:00Z"));
        assertThat(items.further()).containsExactly("https://news.example/feeds/all.xml?page=2");
        assertThat(items.notes()).hasSize(1);
    }

    @Test
    void baseAndGuidAndNextAreUnderstood() {
        String feed =
                "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://other.example/a/\"><link rel=\"next\" href=\"?p=2\"/>"
                        + "<entry xml:base=\"b/\"><link href=\"c.html\"/></entry></feed>";
        Items items = Feed.read(URL, null, feed.getBytes(StandardCharsets.UTF_8));
        assertThat(items.items()).extracting(Item::url).containsExactly("https://other.example/a/b/c.html");
        assertThat(items.further()).containsExactly("https://other.example/a/?p=2");
        String guid = "<rss><channel><item><guid>" + ONE + "</guid></item><item><guid isPermaLink=\"false\">" + TWO
                + "</guid><title>none</title></item></channel></rss>";
        assertThat(Feed.read(URL, null, guid.getBytes(StandardCharsets.UTF_8)).items())
                .extracting(Item::url)
                .containsExactly(ONE);
    }

    @Test
    void whatIsNoFeedIsSaidToBeNone() {
        for (String text : List.of(
                "",
                " ",
                "<html><body>Not found</body></html>",
                "{}",
                "[1, 2]",
                "{\"items\": 3}",
                "{\"items\": [",
                "GIF89a",
                "\u0000\u0000")) {
            Items items = Feed.read(URL, null, text.getBytes(StandardCharsets.UTF_8));
            assertThat(items.items()).as(text).isEmpty();
        }
        assertThat(Feed.read(URL, null, "<html/>".getBytes(StandardCharsets.UTF_8))
                        .notes())
                .isNotEmpty();
    }

    @Test
    void noBytesThrowOrTakeLong() {
        Random random = new Random(11);
        List<byte[]> seeds = DIALECTS.values().stream()
                .map(f -> f.replace("ENCODING", "utf-8").getBytes(StandardCharsets.UTF_8))
                .toList();
        long start = System.nanoTime();
        for (int run = 0; run < 3_000; run++) {
            byte[] seed = seeds.get(random.nextInt(seeds.size())).clone();
            for (int change = random.nextInt(12); change >= 0; change--) {
                seed[random.nextInt(seed.length)] = (byte) random.nextInt(256);
            }
            byte[] broken = Arrays.copyOf(seed, random.nextInt(seed.length) + 1);
            assertThatCode(() -> Feed.read(URL, "text/xml; charset=\u0000", broken))
                    .doesNotThrowAnyException();
        }
        String deep = "<rss><channel>" + "<item>".repeat(20_000);
        assertThatCode(() -> Feed.read(URL, null, deep.getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    }
}
