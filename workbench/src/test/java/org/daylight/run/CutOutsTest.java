// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.daylight.Claim;
import org.daylight.Digest;
import org.daylight.fixture.Site;
import org.daylight.preserve.Transport;
import org.daylight.preserve.devtools.BrowserProgram;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that a browser has shown, to the cut-outs of an edition: words seen, names and pictures painted over. */
class CutOutsTest {
    private static final int NAME = 0x1a1a1a;
    private static final int LINE = 0xb45309;
    /** The page writes a private name in this colour, and nothing else; a portrait is of the other. */
    private static final int SECRET = 0xff00ff;

    private static final int PORTRAIT = 0x00ffff;

    private static final String PAGE = "<!doctype html><html lang=en><meta charset=utf-8><title>Report</title>"
            + "<style>body{font:18px/1.6 serif;max-width:640px;margin:40px} i{background:#ff00ff;font-style:normal}"
            + " .face{width:60px;height:60px;margin:4px} .gone{height:0;overflow:hidden}</style>"
            + "<article><h1>Report on overseas stations</h1>"
            + "<p>A report of December 2022 counted 102 Chinese police stations in 53 countries. The witness"
            + " <i>Lin</i> <i>Mu</i><i>lan</i> spoke to us at the harbour, and <i>Lin Mulan</i> was not the only one.</p>"
            // Between words of one line, whatever the width of the letters: fonts differ from machine to machine.
            + "<p>Harbour Watch <svg class=face viewBox='0 0 1 1'><rect width=1 height=1 fill='#00ffff'/></svg> said in"
            + " September 2022 that China runs 54 police stations in 21 countries, and that it had seen eleven of them.</p>"
            + "<div class=gone><p>Harbour Watch said in September 2021 that China runs 30 police stations in 16"
            + " countries.</p></div></article></html>";

    @TempDir
    private static Path temp;

    private static Path edition;
    private static Path again;
    private static Path plain;

    @BeforeAll
    static void publish() {
        edition = temp.resolve("out");
        again = temp.resolve("again");
        plain = temp.resolve("plain");
        try (Site site = new Site();
                Workbench workbench = Workbench.init(temp.resolve("case"), List.of(site.address()), null);
                Workbench other = Workbench.init(temp.resolve("other"), List.of(site.address()), null)) {
            site.put("/", PAGE.getBytes(StandardCharsets.UTF_8));
            new Browsing(workbench, BrowserProgram.find(null).orElseThrow())
                    .capture(site.url("/"), Transport.Limits.USUAL);
            accepted(workbench).publish("Reported stations", edition);
            new Rebuilding(workbench).rebuild(1, again);
            new Capturing(other).capture(site.url("/"), Transport.Limits.USUAL);
            accepted(other).publish("Reported stations", plain);
        }
    }

    private static Publishing accepted(Workbench workbench) {
        new ReadingRun(workbench).read(false, (done, of, capture) -> {});
        Reviewing reviewing = new Reviewing(workbench);
        workbench.readings().claims().stream()
                .map(Claim::id)
                .distinct()
                .forEach(id -> reviewing.accept(id, "as the page says"));
        return Asked.publisher(workbench);
    }

    private static List<Path> pictures(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("passages"))) {
            return files.filter(f -> f.toString().endsWith(".png")).sorted().toList();
        }
    }

    private static long pixels(Path file, int colour) throws IOException {
        BufferedImage picture = Objects.requireNonNull(ImageIO.read(file.toFile()));
        long found = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                found += (picture.getRGB(x, y) & 0xffffff) == colour ? 1 : 0;
            }
        }
        return found;
    }

    /** The page of the passage with these words. */
    private static String page(Path folder, String words) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("passages"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                String html = Files.readString(file);
                if (html.matches("(?s).*<mark><bdi>[^<]*" + words + ".*")) {
                    return html;
                }
            }
        }
        throw new AssertionError("no passage has the words " + words);
    }

    @Test
    void thePassageIsMarkedAndItsPageShowsIt() throws IOException {
        assertThat(pictures(edition))
                .isNotEmpty()
                .allSatisfy(f -> assertThat(pixels(f, LINE)).isGreaterThan(40));
        String html = page(edition, "54 police stations");
        assertThat(html)
                .containsPattern(
                        "<img src=\"data:image/png;base64,[A-Za-z0-9+/=]+\" width=\"[0-9]+\" height=\"[0-9]+\" alt=\"[^\"]*54 ");
        assertThat(Files.readString(edition.resolve("SHA256SUMS")))
                .contains(pictures(edition).stream()
                        .map(f -> "  passages/" + f.getFileName())
                        .toList());
    }

    @Test
    void noPixelOfANameOrAPictureIsLeft() throws IOException {
        long masked = 0;
        for (Path file : pictures(edition)) {
            assertThat(pixels(file, SECRET)).describedAs(file.toString()).isZero();
            assertThat(pixels(file, PORTRAIT)).describedAs(file.toString()).isZero();
            masked += pixels(file, NAME) > 500 ? 1 : 0;
        }
        assertThat(masked).isPositive();
        assertThat(page(edition, "102 Chinese")).contains("Names are painted over.");
        assertThat(page(edition, "54 police stations")).contains("What is no word of the paragraph is covered.");
    }

    @Test
    void wordsThatNobodySeesHaveNoCutOut() throws IOException {
        assertThat(page(edition, "30 police stations"))
                .contains("its picture does not show them")
                .doesNotContain("<img");
    }

    @Test
    void theFilesHoldNothingButThePictureAndAreTheSameWhenBuiltAgain() throws IOException {
        Map<String, String> first = digests(edition);
        assertThat(digests(again)).isEqualTo(first);
        for (Path file : pictures(edition)) {
            byte[] bytes = Files.readAllBytes(file);
            assertThat(bytes.length).isLessThan(60_000);
            String chunks = new String(bytes, StandardCharsets.ISO_8859_1);
            assertThat(chunks).contains("IHDR", "PLTE", "IDAT", "IEND");
            assertThat(chunks).doesNotContain("tEXt").doesNotContain("tIME").doesNotContain("eXIf");
        }
    }

    private static Map<String, String> digests(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (Path file : pictures(folder)) {
            all.put(
                    String.valueOf(file.getFileName()),
                    Digest.of(Files.readAllBytes(file)).hex());
        }
        return all;
    }

    @Test
    void aPageThatNoBrowserShowedSaysWhyThereIsNone() throws IOException {
        assertThat(pictures(plain)).isEmpty();
        assertThat(page(plain, "54 police stations")).contains("was not measured");
    }
}
