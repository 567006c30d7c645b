// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.daylight.preserve.Preserved;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Boxes of words lie where the words are in the picture. */
class WordGeometryTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    @TempDir
    private static Path folder;

    private static Shown shown;
    private static Shown narrow;

    @BeforeAll
    static void takeThePage() throws Exception {
        TestSite.Authority authority = new TestSite.Authority();
        try (TestSite site = TestSite.secure(authority).put("/dot.png", "image/png", DOT)) {
            site.html(
                    "/",
                    "<html lang=en><meta charset=utf-8><title>Stations</title><style>"
                            + "span{font-size:20px} .quote::before{content:'Made by style'} .gone{display:none}"
                            + ".clip{height:0;overflow:hidden} .fade{animation:fade 1s infinite alternate}"
                            + "@keyframes fade{to{transform:translateX(40px)}}</style>"
                            + "<form><input name=parentNode value=typed></form>"
                            + "<div style='height:50vh'>half a window</div>"
                            + "<p><span style='background:#ff0000'>scarlet</span> <span style='background:#00ff00'>li<b>me</b></span></p>"
                            + "<p class=gone>Nowhere</p><div class=clip>Clipped</div><p class=fade>moving</p>"
                            + "<p dir=rtl lang=he>שלום <span style='background:#0000ff'>עולם</span></p>"
                            + "<p lang=zh>中文<span style='background:#ffff00'>字</span>。</p>"
                            + "<img src=/dot.png width=100 height=50><p class=quote>Quoted</p>"
                            + "<div style='background-image:url(/dot.png);width:300px;height:40px'>On a ground</div>"
                            + "<div id=shut></div><div style='position:fixed;top:5px;right:5px;background:#fff'>Stays</div>"
                            + "<div style='position:fixed;bottom:0;left:40px'><span style='background:#00ffff'>bottom</span></div>"
                            + "<p style='height:9000px'>A long way.</p><p><span style='background:#ff00ff'>deep</span></p>"
                            + "<script>document.getElementById('shut').attachShadow({mode:'closed'}).innerHTML='<p>Hidden tree</p>'"
                            + "</script></html>");
            site.html(
                    "/short",
                    "<html lang=he dir=rtl><style>span{font-size:20px}</style><p>שלום <span style='background:#0000ff'>עולם</span></p>"
                            + "<p><span style='background:#ff0000'>scarlet</span></p></html>");
            narrow = taken(site, authority, "/short");
            shown = taken(site, authority, "/");
        }
    }

    private static Shown taken(TestSite site, TestSite.Authority authority, String path) throws Exception {
        Preserved taken = BrowserRun.take(
                folder, site.address(path), List.of(site.hostAndPort()), List.of(authority.certificate()));
        Records records = new Records(folder.resolve(taken.file()));
        List<BufferedImage> tiles = new ArrayList<>();
        for (Records.One one : records.all()) {
            assertThat(one.faults()).isEmpty();
            if (one.part().equals("screenshot")) {
                tiles.add(Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(one.block()))));
            }
        }
        assertThat(records.report().at("/parts/geometry/words").asInt())
                .describedAs(records.report().path("parts").toString())
                .isPositive();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : records.part("geometry").text().split("\n")) {
            lines.add(JSON.readTree(line));
        }
        return new Shown(tiles, lines);
    }

    private record Shown(List<BufferedImage> tiles, List<JsonNode> lines) {
        int pixel(int x, int y) {
            return tiles.get(y / 8_000).getRGB(x, y % 8_000) & 0xffffff;
        }

        JsonNode line(String text) {
            return lines.stream()
                    .filter(l -> l.path("text").asText().strip().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(text + " is not in " + lines));
        }

        void lies(String text, int colour) {
            Rectangle box = box(line(text).path("boxes"));
            assertThat(box.width).describedAs(text).isBetween(8, 120);
            for (int x : List.of(box.x + 1, box.x + box.width - 2)) {
                for (int y : List.of(box.y + 3, box.y + box.height - 4)) {
                    assertThat(pixel(x, y))
                            .describedAs(text + " at " + x + "," + y)
                            .isEqualTo(colour);
                }
            }
            assertThat(pixel(box.x - 2, box.y + box.height / 2))
                    .describedAs("left of " + text)
                    .isNotEqualTo(colour);
            assertThat(pixel(box.x + box.width + 1, box.y + box.height / 2))
                    .describedAs("right of " + text)
                    .isNotEqualTo(colour);
        }
    }

    private static Rectangle box(JsonNode boxes) {
        return new Rectangle(
                boxes.path(2).asInt(),
                boxes.path(3).asInt(),
                boxes.path(4).asInt(),
                boxes.path(5).asInt());
    }

    @Test
    void aShortPageFromRightToLeftStandsWhereItIsMeasured() {
        narrow.lies("עולם", 0x0000ff);
        narrow.lies("scarlet", 0xff0000);
        assertThat(box(narrow.line("scarlet").path("boxes")).x).isGreaterThan(1_000);
    }

    @Test
    void boxesFallOnTheInkInEveryScriptAndTile() {
        shown.lies("scarlet", 0xff0000);
        shown.lies("עולם", 0x0000ff);
        shown.lies("字", 0xffff00);
        shown.lies("deep", 0xff00ff);
        shown.lies("bottom", 0x00ffff);
        assertThat(shown.tiles()).hasSize(2);
    }

    @Test
    void whatNobodySeesHasNoBoxAndWhatIsCutOffIsMarked() {
        assertThat(shown.line("Nowhere").path("hidden").asBoolean()).isTrue();
        assertThat(shown.line("Nowhere").has("boxes")).isFalse();
        assertThat(shown.line("Clipped").path("clipped").asBoolean()).isTrue();
        assertThat(shown.line("scarlet").has("clipped")).isFalse();
    }

    @Test
    void wordsOfOneBlockFlowTogether() {
        assertThat(shown.line("li").path("block")).isEqualTo(shown.line("me").path("block"));
        assertThat(shown.line("li").path("block"))
                .isNotEqualTo(shown.line("deep").path("block"));
    }

    @Test
    void whatIsNoWordIsCovered() {
        List<String> kinds = shown.lines().stream()
                .filter(l -> l.has("cover"))
                .map(l -> l.path("cover").asText())
                .toList();
        assertThat(kinds).contains("picture", "control", "ground", "words", "fixed");
        // Of the style sheet, and of a tree that is closed.
        assertThat(kinds.stream().filter("words"::equals)).hasSize(2);
        JsonNode picture = shown.lines().stream()
                .filter(l -> l.path("cover").asText().equals("picture"))
                .findFirst()
                .orElseThrow()
                .path("at");
        assertThat(picture.path(2).asInt()).isEqualTo(100);
        assertThat(picture.path(3).asInt()).isEqualTo(50);
    }

    @Test
    void theSizeIsThatOfThePicture() {
        JsonNode head = shown.lines().getFirst();
        assertThat(head.path("format").asText()).isEqualTo("daylight-geometry/1");
        assertThat(head.path("width").asInt())
                .isEqualTo(shown.tiles().getFirst().getWidth());
        assertThat(head.path("height").asInt())
                .isEqualTo(shown.tiles().stream()
                        .mapToInt(BufferedImage::getHeight)
                        .sum());
    }
}
