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

    private static List<BufferedImage> tiles;
    private static List<JsonNode> lines;

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
                            + "<p style='height:9000px'>A long way.</p><p><span style='background:#ff00ff'>deep</span></p>"
                            + "<script>document.getElementById('shut').attachShadow({mode:'closed'}).innerHTML='<p>Hidden tree</p>'"
                            + "</script></html>");
            Preserved taken = BrowserRun.take(
                    folder, site.address("/"), List.of(site.hostAndPort()), List.of(authority.certificate()));
            Records records = new Records(folder.resolve(taken.file()));
            assertThat(records.report().at("/parts/geometry/words").asInt())
                    .describedAs(records.report().path("parts").toString())
                    .isGreaterThan(10);
            tiles = new ArrayList<>();
            for (Records.One one : records.all()) {
                assertThat(one.faults()).isEmpty();
                if (one.part().equals("screenshot")) {
                    tiles.add(Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(one.block()))));
                }
            }
            lines = new ArrayList<>();
            for (String line : records.part("geometry").text().split("\n")) {
                lines.add(JSON.readTree(line));
            }
        }
    }

    private static int pixel(int x, int y) {
        return tiles.get(y / 8_000).getRGB(x, y % 8_000) & 0xffffff;
    }

    private static JsonNode line(String text) {
        return lines.stream()
                .filter(l -> l.path("text").asText().strip().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not in " + lines));
    }

    private static Rectangle box(JsonNode boxes) {
        return new Rectangle(
                boxes.path(2).asInt(),
                boxes.path(3).asInt(),
                boxes.path(4).asInt(),
                boxes.path(5).asInt());
    }

    private static void lies(String text, int colour) {
        Rectangle box = box(line(text).path("boxes"));
        assertThat(box.width).describedAs(text).isBetween(8, 120);
        for (int x : List.of(box.x + 1, box.x + box.width - 2)) {
            for (int y : List.of(box.y + 3, box.y + box.height - 4)) {
                assertThat(pixel(x, y)).describedAs(text + " at " + x + "," + y).isEqualTo(colour);
            }
        }
        assertThat(pixel(box.x - 2, box.y + 3)).describedAs("left of " + text).isNotEqualTo(colour);
        assertThat(pixel(box.x + box.width + 1, box.y + 3))
                .describedAs("right of " + text)
                .isNotEqualTo(text.equals("li") ? -1 : colour);
    }

    @Test
    void boxesFallOnTheInkInEveryScriptAndTile() {
        lies("scarlet", 0xff0000);
        lies("עולם", 0x0000ff);
        lies("字", 0xffff00);
        lies("deep", 0xff00ff);
        assertThat(tiles).hasSize(2);
    }

    @Test
    void whatNobodySeesHasNoBoxAndWhatIsCutOffIsMarked() {
        assertThat(line("Nowhere").path("hidden").asBoolean()).isTrue();
        assertThat(line("Nowhere").has("boxes")).isFalse();
        assertThat(line("Clipped").path("clipped").asBoolean()).isTrue();
        assertThat(line("scarlet").has("clipped")).isFalse();
    }

    @Test
    void wordsOfOneBlockFlowTogether() {
        assertThat(line("li").path("block")).isEqualTo(line("me").path("block"));
        assertThat(line("li").path("block")).isNotEqualTo(line("deep").path("block"));
    }

    @Test
    void whatIsNoWordIsCovered() {
        List<String> kinds = lines.stream()
                .filter(l -> l.has("cover"))
                .map(l -> l.path("cover").asText())
                .toList();
        assertThat(kinds).contains("picture", "control", "ground", "words", "fixed");
        // Of the style sheet, and of a tree that is closed.
        assertThat(kinds.stream().filter("words"::equals)).hasSize(2);
        JsonNode picture = lines.stream()
                .filter(l -> l.path("cover").asText().equals("picture"))
                .findFirst()
                .orElseThrow()
                .path("at");
        assertThat(picture.path(2).asInt()).isEqualTo(100);
        assertThat(picture.path(3).asInt()).isEqualTo(50);
    }

    @Test
    void theSizeIsThatOfThePicture() {
        JsonNode head = lines.getFirst();
        assertThat(head.path("format").asText()).isEqualTo("daylight-geometry/1");
        assertThat(head.path("width").asInt()).isEqualTo(tiles.getFirst().getWidth());
        assertThat(head.path("height").asInt())
                .isEqualTo(tiles.stream().mapToInt(BufferedImage::getHeight).sum());
    }
}
