// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.CaptureId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile pages: what is written anew runs nothing, asks nobody and names nobody. */
class ReplayPageTest {
    private static final CaptureId CAPTURE = new CaptureId("c0123456789abcdef");
    private static final CaptureId OTHER = new CaptureId("cfedcba9876543210");
    private static final String HERE = "https://press.example/a/page.html";
    private static final ReplayWords WORDS = new ReplayWords("As preserved.", "missing", "withheld", "embedded");

    private static final ReplayPage.Masking NAMES = new ReplayPage.Masking() {
        @Override
        public String words(String all) {
            return all.replace("Mei Lin", "███████");
        }

        @Override
        public String style(String css) {
            return css;
        }

        @Override
        public boolean mayName(String code) {
            return code.contains("mei");
        }
    };

    private static Document replayed(String html, boolean withheld, String css) {
        Document page = Jsoup.parse(html, HERE);
        ReplayLinks links = ReplayLinks.of(
                page,
                urls -> urls.contains("https://press.example/a/p.png")
                        ? Map.of("https://press.example/a/p.png", 77L, "https://press.example/s.css", 88L)
                        : Map.of("https://press.example/s.css", 88L),
                urls -> Map.of("https://press.example/other", OTHER));
        String written = new ReplayPage(CAPTURE, links, WORDS, withheld, NAMES).html(page, offset -> css);
        return Jsoup.parse(written, "http://127.0.0.1:7700/captures/" + CAPTURE + "/replay/page");
    }

    private static Document replayed(String html) {
        return replayed(html, false, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<script src=https://evil.example/x.js></script>",
                "<img src=x onerror=alert(1)>",
                "<p onclick='alert(1)' onmouseover=alert(2)>a</p>",
                "<a href='javascript:alert(1)'>a</a>",
                "<a href='java\nscript:alert(1)'>a</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>a</a>",
                "<a href='https://evil.example/'>a</a>",
                "<a href='//evil.example/' ping='https://evil.example/' target=_top>a</a>",
                "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
                "<base href='https://evil.example/'><a href=x>a</a>",
                "<iframe src='https://evil.example/'></iframe>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<form action='https://evil.example/'><input name=a><button formaction='javascript:alert(1)'>b</button></form>",
                "<svg onload=alert(1)><script>alert(1)</script><a xlink:href='javascript:alert(1)'></a></svg>",
                "<math><mtext><img src=x onerror=alert(1)></mtext></math>",
                "<object data='https://evil.example/x.swf'></object><embed src='https://evil.example/x'>",
                "<link rel=stylesheet href='https://evil.example/x.css'><link rel=prefetch href='https://evil.example/'>",
                "<style>@import 'https://evil.example/x.css'; p{background:url(https://evil.example/x)}</style><p>a</p>",
                "<style>p{background:u\\72l(https://evil.example/x)}</style><p>a</p>",
                "<style></style/><script>alert(1)</script>",
                "<style>a{}</style ><img src=https://evil.example/x>",
                "<div style='background:url(https://evil.example/x);behavior:url(#x);-moz-binding:url(#x)'>a</div>",
                "<div style='width:expression(alert(1))'>a</div>",
                "<img src='data:image/svg+xml,<svg onload=alert(1)>'>",
                "<img srcset='https://evil.example/x 2x' src='https://evil.example/y'>",
                "<video src='https://evil.example/x' poster='https://evil.example/y'><source src=x></video>",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
                "<template><img src=x onerror=alert(1)></template>",
                "<textarea></textarea><script>alert(1)</script>",
                "<table background='https://evil.example/x'><td background='https://evil.example/y'>a</table>",
                "<portal src='https://evil.example/'></portal><frameset><frame src='https://evil.example/'></frameset>",
                "<p id='x\" onclick=\"alert(1)'>a</p>",
                "<xmp><script>alert(1)</script></xmp><plaintext><script>alert(2)</script>",
            })
    void nothingRunsAndNobodyIsAsked(String hostile) {
        Document page = replayed("<html><body>" + hostile + "</body></html>");

        assertThat(page.select(
                        "script, iframe, frame, object, embed, form, input, svg, math, link, base, meta[http-equiv],"
                                + " video, audio, source, template, noscript, portal"))
                .isEmpty();
        for (Element e : page.getAllElements()) {
            e.attributes().forEach(a -> {
                assertThat(a.getKey()).doesNotStartWith("on");
                assertThat(a.getKey())
                        .isNotIn("srcdoc", "ping", "target", "background", "formaction", "srcset", "poster");
                if (a.getKey().equals("href") || a.getKey().equals("src")) {
                    assertThat(a.getValue()).matches("(/captures/|#|data:image/(png|jpeg|gif|webp);base64,).*");
                }
            });
        }
        String styles = page.select("style").html() + page.select("[style]").eachAttr("style");
        assertThat(styles)
                .doesNotContainPattern("(?i)(url|src|image|set)\\s*\\(\\s*[\"']?(https?:)?//")
                .doesNotContain("@import", "expression(");
        assertThat(styles.replaceAll("none", "")).doesNotContainPattern("(?i)(behavior|-moz-binding)\\s*:");
    }

    @Test
    void whatWasPreservedWithThePageIsShownAndLinksLeadToOtherCaptures() {
        Document page = replayed(
                "<link rel=stylesheet href=/s.css><p style='background:url(p.png)'><img src=p.png alt='a chart'>"
                        + "<img src=q.png alt=gone><a href=/other#x>other</a><a href=#y>down</a></p>",
                false,
                "p { color: red; background: url('../a/p.png') }");

        assertThat(page.select("img").eachAttr("src")).containsExactly("/captures/" + CAPTURE + "/resource/77");
        assertThat(page.select("img").attr("alt")).isEqualTo("a chart");
        assertThat(page.select("a").eachAttr("href")).containsExactly("/captures/" + OTHER + "/replay/page", "#y");
        assertThat(page.text()).contains("[missing: gone]");
        assertThat(page.expectFirst("style").data()).contains("color: red");
        assertThat(page.select("p").attr("style")).contains("/captures/" + CAPTURE + "/resource/77");
    }

    @Test
    void namesAreBehindBarsAcrossElementsInAlternativesAndInStyles() {
        Document page = replayed(
                "<title>Mei Lin</title><p class='by mei-lin' title='Mei Lin'>By <b>Mei</b>\n <i>Lin</i>, <!-- Mei Lin --> 𠮷 Mei Lin</p>"
                        + "<img src=p.png alt='Mei Lin'><input value='Mei Lin'><style>p::before{content:'Mei Lin'}</style>",
                true,
                "");

        assertThat(page.outerHtml()).doesNotContain("Lin");
        assertThat(page.select("p").text()).isEqualTo("By ███████, 𠮷 ███████");
        assertThat(page.text()).contains("[withheld: ███████]");
        assertThat(page.select("img")).isEmpty();
        assertThat(page.select("[class*=mei], [title]")).isEmpty();
    }

    @Test
    @Timeout(10)
    void aStyleOfManyBeginningsTakesNoLongerThanItsLength() {
        for (String hostile : List.of(
                "@import ".repeat(100_000) + "{",
                "@font-face {".repeat(100_000),
                "url(".repeat(100_000) + "\"",
                "url(\"".repeat(100_000) + ")",
                "url(" + " ".repeat(100_000) + "\"x")) {
            assertThat(CleanStyle.of(hostile, address -> Optional.empty())).doesNotContain("@import", "url(");
        }
    }
}
