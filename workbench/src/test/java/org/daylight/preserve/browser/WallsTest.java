// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.daylight.archive.Fields;
import org.daylight.preserve.Preserved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Walls by their signs. The pages are invented. */
class WallsTest {
    private static final String LONG = "A report on overseas stations. ".repeat(200);

    @TempDir
    private Path folder;

    private static List<Wall.Kind> kinds(PageFacts facts, int status) {
        return Walls.in(facts, status, Fields.NONE).stream().map(Wall::kind).toList();
    }

    private static PageFacts page(String title, String text, int passwords, PageFacts.Overlay... overlays) {
        return new PageFacts(title, text, text.length(), "", passwords, 1, true, List.of(overlays), List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BOT     | 503 | Just a moment...   | Checking your browser before you go on.",
                "BOT     | 403 | Attention Required | Verify you are human",
                "BOT     | 200 | 安全                 | 请完成安全验证",
                "LOGIN   | 401 | Members            | Members only.",
                "LOGIN   | 200 | Forum              | Bitte melden Sie sich an, um weiterzulesen.",
                "LOGIN   | 200 | 论坛                 | 请登录 后查看",
                "PAYWALL | 200 | News               | Article réservé aux abonnés. Déjà abonné ?",
                "PAYWALL | 402 | News               | Pay.",
                "SCRIPT  | 200 | App                | Please enable JavaScript to run this app.",
                "SCRIPT  | 200 | App                | יש להפעיל JavaScript",
            })
    void isNamed(Wall.Kind kind, int status, String title, String text) {
        assertThat(kinds(page(title, text, 0), status)).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "We and our partners use cookies. Accept all",
        "Wir achten Ihren Datenschutz. Alle akzeptieren",
        "Çerez kullanıyoruz. Kabul et",
        "نستخدم ملفات تعريف الارتباط موافق",
        "クッキーを使います 同意"
    })
    void aQuestionForConsentOverThePageIsNamed(String words) {
        assertThat(kinds(page("News", LONG, 0, new PageFacts.Overlay(true, 30, words, false)), 200))
                .containsExactly(Wall.Kind.CONSENT);
    }

    @Test
    void anOrdinaryPageHasNone() {
        PageFacts.Overlay menu = new PageFacts.Overlay(false, 8, "Home News About", false);
        assertThat(kinds(page("Access denied, says minister", LONG + " cookie, accept all", 0, menu), 200))
                .isEmpty();
        assertThat(kinds(page("News", LONG + " Log in to continue", 1), 200)).isEmpty();
    }

    @Test
    void theBrowserSeesAnOverlayAndAnEmptyShell() throws IOException {
        try (TestSite site = new TestSite()) {
            site.html(
                    "/",
                    "<title>News</title><p>" + LONG
                            + "<div role=dialog style='position:fixed;inset:auto 0 0 0;height:300px;"
                            + "background:#fff'>We and our partners use cookies. <button>Accept all</button>"
                            + "<button>Manage preferences</button></div>");
            site.html(
                    "/shell",
                    "<title>App</title><div id=root></div><noscript>You need to enable JavaScript.</noscript>");
            assertThat(walls(site, "/")).containsExactly("consent");
            assertThat(walls(site, "/shell")).containsExactly("script");
        }
    }

    private List<String> walls(TestSite site, String path) throws IOException {
        Preserved preserved = BrowserRun.take(folder, site.address(path), List.of(site.hostAndPort()), List.of());
        return new Records(folder.resolve(preserved.file()))
                .report()
                .path("walls")
                .findValuesAsText("kind");
    }
}
