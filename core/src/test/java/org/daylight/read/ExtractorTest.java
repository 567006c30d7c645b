// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.daylight.Block;
import org.daylight.CaptureId;
import org.daylight.DatePrecision;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.StatedDate;
import org.daylight.Text;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractorTest {
    private static final Extractor EXTRACTOR = new Extractor();

    private static final String ENGLISH = """
            <!doctype html><html lang="en"><head><title>Dublin closes “service station” | The Quay Post</title>
            <meta property="og:site_name" content="The Quay Post"><meta name="author" content="Ona Ferris">
            <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2022-10-27T08:00:00+01:00"}</script>
            </head><body><div class="cookie-banner"><p>We use cookies to improve your visit. Accept all cookies?</p></div>
            <nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
            <main><article><h1>Dublin closes “service station”</h1><p class="byline">By Ona Ferris</p>
            <p>The government has told the Chinese embassy that the office on Capel Street&nbsp;must close, a spokesperson
            for the department said on Wednesday.</p>
            <p>It was one of 54 stations in 30 countries that were listed in a report published in September.</p>
            <table><tr><th>City</th><th>Stations</th></tr><tr><td>Dublin</td><td>1</td></tr></table>
            <ul><li>No permission was sought, the department said.</li></ul>
            <aside class="related"><h3>Related</h3><p>Ten gardens to visit this spring, chosen by our readers.</p></aside>
            </article></main><div class="comments"><p>First! I think that this is a very long comment.</p></div>
            <footer><p>© The Quay Post. All rights reserved, 2022.</p></footer></body></html>""";

    private static Document page(String html, String url) {
        return EXTRACTOR.extract(
                Resource.file("a.html", html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", url));
    }

    @Test
    void englishNews() {
        Document d = page(ENGLISH, "https://quaypost.example/world/1");
        assertThat(d.text())
                .startsWith("Dublin closes “service station”\n")
                .contains("on Capel Street must close, a spokesperson for the department said")
                .contains("Dublin\t1")
                .contains("No permission was sought")
                .doesNotContain("cookies", "Home", "gardens", "comment", "rights reserved");
        assertThat(d.title()).isEqualTo("Dublin closes “service station”");
        assertThat(d.author()).isEqualTo("Ona Ferris");
        assertThat(d.publisher()).isEqualTo("The Quay Post");
        assertThat(d.published())
                .isEqualTo(new StatedDate("2022-10-27", DatePrecision.DAY, "datePublished: 2022-10-27T08:00:00+01:00"));
        assertThat(d.lang()).isEqualTo("en");
    }

    @Test
    void blocksStandWhereTheySay() {
        Document d = page(ENGLISH.replace("54 stations", "𠮷 54 stations"), "https://quaypost.example/world/1");
        Text text = new Text(d.text());
        assertThat(d.blocks().stream().map(block -> text.at(block.at())))
                .containsExactlyElementsOf(d.text().lines().toList());
        assertThat(d.blocks().getFirst().type()).isEqualTo(Block.Type.HEADING);
        assertThat(d.blocks()).extracting(Block::type).contains(Block.Type.TABLE_ROW, Block.Type.LIST_ITEM);
    }

    @Test
    void chineseGovernmentPageLaidOutByTables() {
        String html = """
                <html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>我市设立海外服务站_示范市公安局</title>
                </head><body><table width=1000><tr><td><a href=/>首页</a> | <a href=/x>新闻中心</a> | <a href=/y>政务公开</a></td></tr></table>
                <table width=1000><tr><td><div class="title">我市设立海外服务站</div></td></tr>
                <tr><td>发布时间：2019-05-20 08:30&nbsp;&nbsp;来源：示范日报</td></tr>
                <tr><td><div class="TRS_Editor">　　5月18日，示范市公安局在以色列设立首个警侨驿站，为当地侨胞提供服务。<br><br>
                　　据介绍，该局已在六个国家设立八个驿站，聘请联络员五十余名，处理各类求助一百二十起。</div></td></tr></table>
                <table><tr><td>版权所有：示范市公安局 备案号</td></tr></table></body></html>""";
        Document d = EXTRACTOR.extract(Resource.file("zh.html", html.getBytes(Charset.forName("GB18030"))));
        assertThat(d.text())
                .startsWith("我市设立海外服务站\n")
                .contains("5月18日，示范市公安局在以色列设立首个警侨驿站")
                .contains("一百二十起。")
                .doesNotContain("首页", "版权所有");
        assertThat(d.published()).extracting(StatedDate::value).isEqualTo("2019-05-20");
        assertThat(d.publisher()).isEqualTo("示范市公安局");
        assertThat(d.lang()).isEqualTo("zh");
    }

    @Test
    void hebrewPage() {
        String html = """
                <html dir="rtl" lang="he"><head><title>משרד החוץ בודק</title></head><body><nav><a href="/">ראשי</a></nav>
                <article><h1>משרד החוץ בודק</h1><div>פורסם: 5 בדצמבר 2022</div>
                <p>משרד החוץ הודיע ביום שני כי הוא בודק את הדיווחים על תחנות שירות סיניות הפועלות בישראל ללא היתר.</p>
                <p>לפי הדו"ח, קיימות יותר ממאה תחנות כאלה ביותר מחמישים מדינות ברחבי העולם.</p></article></body></html>""";
        Document d = page(html, "https://news.example/1");
        assertThat(d.text()).contains("בודק את הדיווחים", "יותר ממאה תחנות").doesNotContain("ראשי");
        assertThat(d.lang()).isEqualTo("he");
        assertThat(d.published()).extracting(StatedDate::value).isEqualTo("2022-12-05");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Published 5 December 2022|2022-12-05|DAY",
                "December 5, 2022|2022-12-05|DAY",
                "2022年12月5日|2022-12-05|DAY",
                "5 de diciembre de 2022|2022-12-05|DAY",
                "5. Dezember 2022|2022-12-05|DAY",
                "5 בדצמבר 2022|2022-12-05|DAY",
                "2022-12-05T23:30:00+08:00|2022-12-05|DAY",
                "in December 2022|2022-12|MONTH",
                "2022年12月|2022-12|MONTH",
            })
    void datesAsPagesWriteThem(String words, String value, DatePrecision precision) {
        StatedDate date = DatePatterns.first(words);
        assertThat(date).extracting(StatedDate::value).isEqualTo(value);
        assertThat(date).extracting(StatedDate::precision).isEqualTo(precision);
    }

    @Test
    void aDayThatDoesNotExistLeavesTheMonth() {
        assertThat(DatePatterns.first("31 February 2022"))
                .extracting(StatedDate::value)
                .isEqualTo("2022-02");
    }

    @Test
    void theAddressIsTheLastWitnessOfTheDate() {
        String html = "<html><body><h1>A page</h1><p>Some words that say nothing of the day.</p></body></html>";
        assertThat(page(html, "https://a.example/2022/12/05/x.html").published())
                .isEqualTo(new StatedDate("2022-12-05", DatePrecision.DAY, "https://a.example/2022/12/05/x.html"));
    }

    @Test
    void plainTextIsTakenByteForByte() {
        String words = "\uFEFF A  line\r\n\n𠮷 another\t line \n";
        Document d = EXTRACTOR.extract(Resource.file("a.txt", words.getBytes(StandardCharsets.UTF_8)));
        assertThat(d.text()).isEqualTo(words);
        assertThat(d.id()).isEqualTo(new DocumentId("a.txt"));
    }

    @Test
    void aCapturesDocumentIsNamedByItsText() {
        CaptureId capture = CaptureId.of(Digest.of("warc"), 0);
        Document d =
                EXTRACTOR.extract(Resource.of(capture, ENGLISH.getBytes(StandardCharsets.UTF_8), "text/html", null));
        assertThat(d.id()).isEqualTo(DocumentId.of(capture, Digest.of(d.text())));
    }

    @Test
    void whatHasNoReaderSaysSo() {
        assertThatThrownBy(() -> EXTRACTOR.extract(Resource.file("a.rtf", "{\\rtf1".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(DaylightException.class)
                .hasMessage("no reader for application/rtf: a.rtf is kept as a capture, unread");
    }

    @Test
    void nothingToRead() {
        assertThat(page("", "https://a.example/").text()).isEmpty();
        assertThat(page("<html><body><img src=x></body></html>", "https://a.example/")
                        .text())
                .isEmpty();
        assertThat(EXTRACTOR.extract(Resource.file("a.txt", new byte[0])).lang())
                .isEqualTo("und");
    }

    @Test
    void hugeAndDeepPagesEnd() {
        String huge =
                "<html><body><h1>Long</h1>" + "<p>The office has been closed, the ministry said.</p>".repeat(50_000);
        Assertions.assertTimeout(
                Duration.ofSeconds(30),
                () -> assertThat(page(huge, "https://a.example/").text().length())
                        .isGreaterThan(2_000_000));
        for (String tag :
                new String[] {"<div>", "<div class=nav>", "<b>", "<table><tr><td>", "<a href=x>", "<ul><li>"}) {
            String deep = "<html><body>" + tag.repeat(200_000) + "The office is closed.";
            Assertions.assertTimeout(Duration.ofSeconds(30), () -> page(deep, "https://a.example/"), tag);
        }
    }

    @Test
    void aTextOfMoreLettersThanCanBeReadIsNamed() {
        byte[] latin = "a b ".repeat(Extractor.MOST_LETTERS / 4 + 1).getBytes(StandardCharsets.UTF_8);
        byte[] han = "警察".repeat(Extractor.MOST_LETTERS / 5 + 1).getBytes(StandardCharsets.UTF_8);
        for (byte[] bytes : new byte[][] {latin, han}) {
            assertThatThrownBy(() -> EXTRACTOR.extract(Resource.file("book.txt", bytes)))
                    .isInstanceOf(DaylightException.class)
                    .hasMessageContaining("book.txt says 25000")
                    .hasMessageContaining("cut it into parts");
        }
    }

    @Test
    void allTextHoldsWhatIsNotShown() {
        String html =
                "<html><head><meta name=d content='in meta'><script type='application/ld+json'>{\"a\":\"\\u5728 island\"}"
                        + "</script></head><body><!-- in comment --><img alt='in alt'><a href='/x%E5%9C%A8'>shown</a></body></html>";
        assertThat(EXTRACTOR.allText(Resource.file("a.html", html.getBytes(StandardCharsets.UTF_8))))
                .contains("in meta", "在 island", "in comment", "in alt", "/x在", "shown");
    }
}
