// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.daylight.DaylightException;
import org.daylight.read.Extractor;
import org.daylight.read.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Valid files with bytes flipped, cut, doubled or taken out: each gives a text or one line, soon. */
class BrokenFilesTest {
    private static final int ROUNDS = Integer.getInteger("daylight.broken.rounds", 150);
    private static final Extractor EXTRACTOR = new Extractor();
    private static final String WORDS = "The police of Fuzhou run 54 stations in 21 countries, the ministry said.";

    private static byte[] zip(String... members) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < members.length; i += 2) {
                zip.putNextEntry(new ZipEntry(members[i]));
                zip.write(members[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] png() throws IOException {
        BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().drawString("54", 4, 15);
        image.setRGB(3, 3, Color.RED.getRGB());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] pdf() throws IOException {
        try (Pdfs pdf = new Pdfs()) {
            return pdf.page()
                    .lines(50, 50, WORDS, WORDS, "1 Madrid 3")
                    .page()
                    .lines(50, 50, WORDS)
                    .bytes();
        }
    }

    private static byte[] sound(String ending) throws IOException {
        String w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        String o = "urn:oasis:names:tc:opendocument:xmlns:";
        String page = "<html><body><h1>Stations</h1><p>" + WORDS + "</p></body></html>";
        return switch (ending) {
            case "pdf" -> pdf();
            case "docx" ->
                zip(
                        "word/document.xml",
                        "<w:document xmlns:w='" + w + "'><w:body><w:p><w:r><w:t>" + WORDS
                                + "</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr>"
                                + "</w:tbl></w:body></w:document>",
                        "word/styles.xml",
                        "<w:styles xmlns:w='" + w
                                + "'><w:style w:styleId='T'><w:name w:val='Title'/></w:style></w:styles>",
                        "docProps/core.xml",
                        "<c xmlns:dc='d' xmlns:t='t'><dc:title>A</dc:title><t:created>2022-12-05T09:00:00Z</t:created></c>");
            case "odt" ->
                zip(
                        "mimetype",
                        "application/vnd.oasis.opendocument.text",
                        "content.xml",
                        "<o:document-content xmlns:o='" + o + "office:1.0' xmlns:t='" + o
                                + "text:1.0'><o:body><o:text><t:h t:outline-level='1'>A</t:h><t:p>" + WORDS
                                + "</t:p></o:text></o:body></o:document-content>");
            case "eml" ->
                ("From: Ann <a@b.example>\r\nDate: Mon, 5 Dec 2022 23:30:00 -0800\r\nSubject: =?utf-8?B?QcOf?=\r\n"
                                + "MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"b1\"\r\n\r\n--b1\r\n"
                                + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
                                + "\r\n" + WORDS + "=\r\n =C3=9F\r\n--b1\r\nContent-Type: text/html\r\n\r\n" + page
                                + "\r\n--b1--\r\n")
                        .getBytes(StandardCharsets.UTF_8);
            case "mhtml" ->
                ("From: <Saved>\r\nSnapshot-Content-Location: https://a.example/\r\nSubject: A\r\nMIME-Version: 1.0\r\n"
                                + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"b1\"\r\n\r\n--b1\r\n"
                                + "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
                                + "Content-Location: https://a.example/\r\n\r\n" + page.replace("=", "=3D")
                                + "\r\n--b1--\r\n")
                        .getBytes(StandardCharsets.UTF_8);
            case "html" -> ("<meta charset=gbk>" + page).getBytes(StandardCharsets.UTF_8);
            default -> png();
        };
    }

    private static byte[] broken(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        int at = random.nextInt(bytes.length);
        int length = 1 + random.nextInt(Math.min(200, bytes.length - at));
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> {
                byte[] out = new byte[bytes.length - length];
                System.arraycopy(bytes, 0, out, 0, at);
                System.arraycopy(bytes, at + length, out, at, bytes.length - at - length);
                yield out;
            }
            case 2 -> {
                byte[] out = new byte[bytes.length + length];
                System.arraycopy(bytes, 0, out, 0, at + length);
                System.arraycopy(bytes, at, out, at + length, bytes.length - at);
                yield out;
            }
            default -> {
                for (int i = 0; i <= random.nextInt(8); i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                yield bytes;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx", "odt", "eml", "mhtml", "html", "png"})
    void breaksIntoATextOrOneLine(String ending) throws IOException {
        byte[] sound = sound(ending);
        Random random = new Random(20221205);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = broken(sound, random);
            String round = "round " + i;
            assertTimeout(Duration.ofSeconds(20), () -> read("a." + ending, bytes, round), round);
        }
    }

    private static void read(String name, byte[] bytes, String round) {
        try {
            assertThat(EXTRACTOR.extract(Resource.file(name, bytes)).text())
                    .as(round)
                    .isNotNull();
        } catch (DaylightException e) {
            assertThat(e.getMessage())
                    .as(round)
                    .isNotBlank()
                    .doesNotContain("\n")
                    .contains(name);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(name + ", " + round + ": " + e, e);
        }
    }
}
