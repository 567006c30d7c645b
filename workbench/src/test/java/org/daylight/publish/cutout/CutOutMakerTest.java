// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.cutout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.daylight.Mask;
import org.daylight.publish.CutOut;
import org.daylight.publish.CutOut.Why;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Passages are found where they stand, and nothing of a name is left. */
class CutOutMakerTest {
    private static final int INK = 0x123456;

    /** A page of words that are ten pixels wide a sign, one node after the other; each block is a line. */
    private static final class Page {
        private final List<String> lines = new ArrayList<>();
        private int block;
        private int x = 20;
        private int y = 20;

        Page block() {
            block++;
            x = 20;
            y += 40;
            return this;
        }

        Page text(String text) {
            return node(text, true, Map.of());
        }

        Page node(String text, boolean boxed, Map<String, Object> more) {
            Map<String, Object> line = new LinkedHashMap<>(more);
            line.put("block", block);
            line.put("text", text);
            List<Integer> boxes = new ArrayList<>();
            for (int i = 0; i < text.length(); ) {
                int end = i;
                while (end < text.length() && text.charAt(end) != ' ') {
                    end++;
                }
                if (end > i && boxed) {
                    boxes.addAll(List.of(i, end - i, x + 10 * i, y, 10 * (end - i), 20));
                }
                i = end + 1;
            }
            x += 10 * text.length();
            line.put("boxes", boxes);
            return line(line);
        }

        Page cover(String kind, int left, int top, int width, int height) {
            return line(Map.of("cover", kind, "at", List.of(left, top, width, height)));
        }

        private Page line(Map<String, Object> line) {
            try {
                lines.add(new ObjectMapper().writeValueAsString(line));
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
            return this;
        }

        PageGeometry geometry(boolean cut) {
            String head = "{\"format\":\"daylight-geometry/1\",\"width\":1200,\"height\":800,\"cut\":" + cut + "}\n";
            return PageGeometry.read((head + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8));
        }

        CutOut cut(String before, String words, String after, String... names) {
            return cut(geometry(false), before, words, after, names);
        }

        CutOut cut(PageGeometry page, String before, String words, String after, String... names) {
            return new CutOutMaker(page, Bars.over(page, hide(names)), Page::picture).of(before, words, after);
        }

        /** Striped all over, so that there is ink in every box. */
        private static BufferedImage picture(Rectangle at) {
            BufferedImage part = new BufferedImage(at.width, at.height, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < at.height; y++) {
                for (int x = 0; x < at.width; x++) {
                    part.setRGB(x, y, (x + at.x) % 2 == 0 ? INK : 0xffffff);
                }
            }
            return part;
        }
    }

    private static UnaryOperator<String> hide(String... names) {
        return text -> {
            String shown = text;
            for (String name : names) {
                shown = shown.replace(name, Mask.BAR.repeat(name.length()));
            }
            return shown;
        };
    }

    private static CutOut.Shown shown(CutOut cut) {
        assertThat(cut).isInstanceOf(CutOut.Shown.class);
        return (CutOut.Shown) cut;
    }

    private static long ink(CutOut cut, int fromX, int toX, int row) throws IOException {
        BufferedImage picture = Objects.requireNonNull(
                ImageIO.read(new ByteArrayInputStream(shown(cut).png())));
        long ink = 0;
        for (int x = fromX; x < toX; x++) {
            ink += (picture.getRGB(x, row) & 0xffffff) == INK ? 1 : 0;
        }
        return ink;
    }

    @Test
    void everyWordOfANameIsPaintedOverHoweverThePageWritesIt() throws IOException {
        // Regions begin 14 pixels left of the words and above them.
        assertThat(ink(new Page().block().text("Lin Mulan said so").cut("", "said so", "", "Lin Mulan"), 14, 104, 24))
                .isZero();
        Page parts = new Page().block().text("L").text("in Mu").text("lan").text(" said so");
        CutOut cut = parts.cut("", "said so", "", "Lin Mulan");
        assertThat(ink(cut, 14, 104, 24)).isZero();
        assertThat(ink(cut, 118, 170, 24)).isPositive();
        assertThat(shown(cut).names()).isTrue();
        // Apart by style alone: no space stands between the nodes.
        Page apart = new Page().block().text("Lin").text("Mulan").text(" said so");
        assertThat(ink(apart.cut("", "said so", "", "Lin Mulan"), 14, 94, 24)).isZero();
        Page broken = new Page().block().text("Lin").block().text("Mulan said so");
        assertThat(ink(broken.cut("", "said so", "", "Lin Mulan"), 14, 64, 24)).isZero();
    }

    @Test
    void whereAWordOfANameHasNoBoxThereIsNoCutOut() {
        Page page =
                new Page().block().text("Lin ").node("Mulan", false, Map.of()).text(" said so");
        assertThat(page.cut("", "said so", "", "Lin Mulan")).isEqualTo(new CutOut.Missing(Why.NAME));
        Page hidden = new Page()
                .block()
                .node("Lin Mulan", false, Map.of("hidden", true))
                .block()
                .text("They said so");
        assertThat(shown(hidden.cut("", "said so", "", "Lin Mulan")).names()).isFalse();
    }

    @Test
    void whatLiesOverTheWordsOrWasNotMeasuredIsNoCutOut() {
        Page page = new Page().block().text("They said so").cover("picture", 70, 55, 90, 40);
        assertThat(page.cut("", "said so", "")).isEqualTo(new CutOut.Missing(Why.COVERED));
        Page clipped = new Page().block().node("They said so", true, Map.of("clipped", true));
        assertThat(clipped.cut("", "said so", "")).isEqualTo(new CutOut.Missing(Why.HIDDEN));
        Page cut = new Page().block().text("They said so");
        assertThat(cut.cut(cut.geometry(true), "", "said so", "")).isEqualTo(new CutOut.Missing(Why.CUT));
        assertThat(cut.cut("", "nobody said", "")).isEqualTo(new CutOut.Missing(Why.ABSENT));
        PageGeometry geometry = cut.geometry(false);
        CutOutMaker blank = new CutOutMaker(
                geometry,
                Bars.over(geometry, t -> t),
                at -> new BufferedImage(at.width, at.height, BufferedImage.TYPE_INT_RGB));
        assertThat(blank.of("", "said so", "")).isInstanceOf(CutOut.Missing.class);
    }

    @Test
    void picturesAndWordsOfOtherPartsAreCovered() throws IOException {
        Page page = new Page().block().text("They said so   ").cover("picture", 160, 60, 20, 20);
        CutOut cut = page.text("and left").cut("", "said so", "");
        assertThat(shown(cut).covered()).isTrue();
        assertThat(ink(cut, 154, 174, 24)).isZero();
    }

    @Test
    void ofSeveralPlacesTheSurroundingsDecide() {
        Page page = new Page().block().text("first it was closed then").block().text("later it was closed again");
        Places places = new Places(page.geometry(false));
        String text = page.geometry(false).text();
        assertThat(places.find("later it ", "was closed", " again").getFirst().start())
                .isEqualTo(text.lastIndexOf("was closed"));
        assertThat(places.find("first it ", "was closed", " then").getFirst().start())
                .isEqualTo(text.indexOf("was closed"));
    }

    @Test
    void marksOfNotesWithinTheWordsArePassedOver() {
        Page page = new Page().block().text("It counted 54").text("[12]").text(" police stations abroad");
        List<Places.Place> found = new Places(page.geometry(false)).find("", "counted 54 police stations", "");
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().end()).isEqualTo(page.geometry(false).text().indexOf(" abroad"));
    }

    /** However a page cuts a text into nodes and blocks, spaces it and spells its letters, the same words are found. */
    @RepeatedTest(60)
    void aPassageIsFoundHoweverThePageIsCutIntoNodes(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        String[] alphabet = {"ab", "é", "ü", "中", "文", "ש", "ל", "ع", "ﬁ", "x", "1", ".", "—", "𠀀", "か"};
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append(alphabet[random.nextInt(alphabet.length)]);
            if (random.nextInt(5) == 0) {
                text.append(' ');
            }
        }
        int start = random.nextInt(200);
        int end = start + 20 + random.nextInt(80);
        while (Character.isLowSurrogate(text.charAt(start)) || text.charAt(start) == ' ') {
            start++;
        }
        while (Character.isLowSurrogate(text.charAt(end)) || text.charAt(end - 1) == ' ') {
            end++;
        }
        Page page = new Page().block();
        for (int i = 0; i < text.length(); ) {
            int next = Math.min(text.length(), i + 1 + random.nextInt(30));
            if (next < text.length() && Character.isLowSurrogate(text.charAt(next))) {
                next++;
            }
            String piece = text.substring(i, next).replace(" ", random.nextBoolean() ? "\n  " : "\u00a0");
            piece = random.nextBoolean() ? piece.replace("é", "e\u0301") : piece;
            piece = random.nextInt(4) == 0 ? piece + "\u00ad\u200b" : piece;
            page.node(piece, true, Map.of());
            if (random.nextInt(3) == 0) {
                page.block();
            }
            i = next;
        }
        String words = text.substring(start, end);
        List<Places.Place> found =
                new Places(page.geometry(false)).find(text.substring(0, start), words, text.substring(end));
        assertThat(found).describedAs(words).isNotEmpty();
        Places.Place best = found.getFirst();
        String there = page.geometry(false).text().substring(best.start(), best.end());
        assertThat(Folded.of(there).text()).isEqualTo(Folded.of(words).text());
        assertThat(best.alike()).isGreaterThanOrEqualTo(100);
    }
}
