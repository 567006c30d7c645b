// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed, in every guise and hiding place. All persons and numbers are invented. */
class GuisesTest {
    private static final Forbidden FORBIDDEN = new Forbidden(
            List.of("Josefina Maskedova"),
            List.of(
                    new Forbidden.Person(
                            List.of(
                                    "王曉明",
                                    "Wang Xiaoming",
                                    "xm.wang@mail.example",
                                    "+39 0574 123456",
                                    "Via Pistoiese 155",
                                    "43.88012,11.09664"),
                            List.of("Prato", "普拉托"),
                            List.of("Wang Xiaoling")),
                    new Forbidden.Person(List.of("Сергей Жуковский"), List.of(), List.of()),
                    new Forbidden.Person(List.of("山田 花子", "ﾔﾏﾀﾞ ﾊﾅｺ"), List.of(), List.of()),
                    new Forbidden.Person(List.of("Jürgen Größler"), List.of(), List.of())));

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"Ms Chen", "Herr Chen", "Dr. Chen", "Señora Chen"})
    void aTitleIsNoNameThatCouldBeShortened(String sealed) throws IOException {
        LeakTest test = new LeakTest(
                new Forbidden(List.of(), List.of(new Forbidden.Person(List.of(sealed), List.of(), List.of()))));
        String title = sealed.substring(0, sealed.indexOf(' '));
        Files.writeString(
                dir.resolve("file.txt"),
                title + " C. answered in 3 ms. C is a letter; C. " + title + " too, M. Chen of another town.");
        assertThat(test.look(dir).leaks()).isEmpty();
        Files.writeString(dir.resolve("file.txt"), "It was " + sealed + " who said so.");
        assertThat(test.look(dir).leaks()).isNotEmpty();
    }

    private List<Kind> kinds(String text) throws IOException {
        Files.writeString(dir.resolve("file.txt"), text);
        return new LeakTest(FORBIDDEN)
                .look(dir).leaks().stream().map(Leak::kind).distinct().toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Xiaoming Wang | NAME",
                "WANG, Xiaoming | NAME",
                "wangxiaoming | NAME",
                "Xiao-ming Wang | TRANSLITERATION",
                "W a n g X i a o m i n g | NAME",
                "W-a-n-g-X-i-a-o-m-i-n-g | NAME",
                "Wаng Xiаoming | NAME",
                "Wang Xiao-⏎ming | NAME",
                "王晓明 | NAME",
                "王 曉 明 | NAME",
                "V2FuZyBYaWFvbWluZyB3YXMgdGhlcmU= | NAME",
                "Wang=20Xiaoming | NAME",
                "Wang\\x20Xiaoming | NAME",
                "X. M. Wang | INITIALS",
                "Wang X. M. | INITIALS",
                "X. Wang | INITIALS",
                "a man, W. X. M., from Prato | INITIALS_AND_PLACE",
                "王某，住在普拉托 | INITIALS_AND_PLACE",
                "xm.wang (at) mail (dot) example | MAIL",
                "xm.wang at mail dot example | MAIL",
                "mailto:XM.Wang%40mail.example | MAIL",
                "0039 0574 123456 | TELEPHONE",
                "0574-12 34 56 | TELEPHONE",
                "(+39) 0574/123456 | TELEPHONE",
                "٠٥٧٤ ١٢٣٤٥٦ | TELEPHONE",
                "155, Via Pistoiese | ADDRESS",
                "via pistoiese, 155 | ADDRESS",
                "[11.0966, 43.8801] | COORDINATES",
                "43.88012 N, 11.09664 E | COORDINATES",
                "Жуковский Сергей | NAME",
                "Sergey Zhukovskiy | TRANSLITERATION",
                "Sergei Zhukovsky | TRANSLITERATION",
                "С. Жуковский | INITIALS",
                "花子山田 | NAME",
                "やまだ はなこ | NAME",
                "Juergen Groessler | NAME",
                "Maskedova Josefina | NAME"
            })
    void aGuiseIsFoundAndNamed(String text, String kind) throws IOException {
        assertThat(kinds(text.replace('⏎', '\n'))).contains(Kind.valueOf(kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wang Xiaoling signed",
                "Wang said so. Xiaoming is a common name",
                "a wang is no name",
                "W. X. M. from Milan",
                "the number 0574 123457",
                "2022-12-05 1234567890",
                "Via Pistoiese",
                "Via Pistoiese 1551",
                "43.9, 11.1",
                "J. Maskedova",
                "press@mail.example",
                "山田 太郎",
                "Xiaoming’s shop in Prato"
            })
    void nearMissesAreNot(String text) throws IOException {
        assertThat(kinds(text)).isEmpty();
    }

    @Test
    void aPlaceIsToldByLineAndFieldAndNeverByName() throws IOException {
        Files.createDirectories(dir.resolve("data"));
        Files.writeString(
                dir.resolve("data/x.json"), "[ {\n  \"entry\" : \"IT-1\",\n  \"label\" : \"Wang Xiaoming\"\n} ]");
        Files.writeString(dir.resolve("data/x.csv"), "entry,label\r\nIT-1,\"a, Wang Xiaoming\"\r\n");
        Files.writeString(dir.resolve("wang-xiaoming.html"), "by Wang Xiaoming");
        Outcome outcome = new LeakTest(FORBIDDEN).look(dir);
        assertThat(outcome.leaks())
                .extracting(Leak::place)
                .contains("data/x.json, line 3, field label at byte 37", "data/x.csv, line 2, field label at byte 22")
                .allSatisfy(place -> assertThat(place.toLowerCase(java.util.Locale.ROOT))
                        .doesNotContain("wang")
                        .doesNotContain("xiaoming"));
    }

    @Test
    void pdfFilesAreReadAsTheyAreShownAndObjectByObject() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(new PDPage());
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.beginText();
                out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                out.newLineAtOffset(50, 700);
                out.showText("said Wang Xiaoming");
                out.endText();
            }
            PDDocumentInformation info = new PDDocumentInformation();
            info.setAuthor("X. M. Wang");
            document.setDocumentInformation(info);
            document.save(dir.resolve("report.pdf").toFile());
        }
        assertThat(new LeakTest(FORBIDDEN).scan(dir))
                .extracting(Leak::file, Leak::kind)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("report.pdf, page 2", Kind.NAME),
                        org.assertj.core.groups.Tuple.tuple("report.pdf, objects", Kind.INITIALS));
    }

    @Test
    void whatAPictureSaysBesideItsPixelsIsReadAndWhatIsPrintedInIt() throws IOException {
        Files.write(dir.resolve("a.png"), png("", "Comment", "by Wang Xiaoming"));
        assertThat(new LeakTest(FORBIDDEN).scan(dir))
                .extracting(Leak::file, Leak::form)
                .contains(org.assertj.core.groups.Tuple.tuple("a.png", "metadata"));
        Files.write(dir.resolve("a.png"), png("said Wang Xiaoming today", "Comment", "nothing"));
        Outcome outcome = new LeakTest(FORBIDDEN).look(dir);
        assertThat(outcome.pictures()).isEqualTo(1);
        if (LeakTest.reader().isEmpty()) {
            assertThat(outcome.read()).isZero();
            assertThat(outcome.counts()).containsEntry("reader", "none");
        } else {
            assertThat(outcome.read()).isEqualTo(1);
            assertThat(outcome.leaks()).extracting(Leak::form).contains("picture");
        }
    }

    @Test
    void aPictureInManyPlacesIsReadOnceAndNamedInEach() throws IOException {
        byte[] picture = png("said Wang Xiaoming today", "Comment", "nothing");
        Files.write(dir.resolve("p0.png"), picture);
        long began = System.nanoTime();
        new LeakTest(FORBIDDEN).look(dir);
        long one = System.nanoTime() - began;
        for (int i = 1; i < 80; i++) {
            Files.write(dir.resolve("p" + i + ".png"), picture);
        }
        began = System.nanoTime();
        Outcome outcome = new LeakTest(FORBIDDEN).look(dir);
        long many = System.nanoTime() - began;
        assertThat(outcome.pictures()).isEqualTo(80);
        if (!LeakTest.reader().isEmpty()) {
            assertThat(outcome.read()).isEqualTo(80);
            assertThat(outcome.leaks().stream()
                            .filter(l -> l.form().equals("picture"))
                            .map(Leak::file)
                            .distinct())
                    .hasSize(80);
            assertThat(many).isLessThan(10 * one);
        }
    }

    @Test
    void picturesInPagesAndArchivesInArchivesAreOpened() throws IOException {
        String data = Base64.getEncoder().encodeToString(png("", "Comment", "by Wang Xiaoming"));
        Files.writeString(dir.resolve("page.html"), "<img src=\"data:image/png;base64," + data + "\">");
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        zip(inner, "b.txt", "Wang Xiaoming".getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream outer = new ByteArrayOutputStream();
        zip(outer, "wang-xiaoming.zip", inner.toByteArray());
        Files.write(dir.resolve("c.zip"), outer.toByteArray());
        assertThat(new LeakTest(FORBIDDEN).scan(dir))
                .extracting(Leak::file)
                .contains("page.html!base64-1", "c.zip!#1", "c.zip!#1!#1");
    }

    private static void zip(ByteArrayOutputStream out, String name, byte[] bytes) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
        }
    }

    /** A picture with words on it, and a chunk of compressed text before its pixels. */
    private static byte[] png(String words, String key, String text) throws IOException {
        BufferedImage image = new BufferedImage(700, 120, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 700, 120);
        g.setColor(Color.BLACK);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 40));
        g.drawString(words, 20, 75);
        g.dispose();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(image, "png", plain);
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.write("zTXt".getBytes(StandardCharsets.US_ASCII));
        chunk.write(key.getBytes(StandardCharsets.US_ASCII));
        chunk.write(new byte[] {0, 0});
        try (DeflaterOutputStream packed = new DeflaterOutputStream(chunk)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        byte[] body = chunk.toByteArray();
        CRC32 crc = new CRC32();
        crc.update(body);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain.toByteArray(), 0, 33); // signature and header
        out.write(number(body.length - 4));
        out.write(body);
        out.write(number((int) crc.getValue()));
        out.write(plain.toByteArray(), 33, plain.size() - 33);
        return out.toByteArray();
    }

    private static byte[] number(int n) {
        return java.nio.ByteBuffer.allocate(4).putInt(n).array();
    }
}
