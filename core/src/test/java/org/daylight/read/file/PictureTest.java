// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.daylight.DaylightException;
import org.daylight.Document;
import org.daylight.Place;
import org.daylight.read.Extractor;
import org.daylight.read.Resource;
import org.junit.jupiter.api.Test;

/** Printed words in pictures, by the Tesseract that .ci/run installs. */
class PictureTest {
    private static BufferedImage picture(int turn) {
        BufferedImage image = new BufferedImage(1200, 1200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1200, 1200);
        pen.rotate(Math.toRadians(turn), 600, 600);
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 36));
        String[] lines = {
            "The office in Lisbon was closed",
            "in December by order of the ministry.",
            "At least 54 offices were counted",
            "in the spring of the same year."
        };
        for (int i = 0; i < lines.length; i++) {
            pen.drawString(lines[i], 200, 300 + 60 * i);
        }
        pen.dispose();
        return image;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static Document read(String name, byte[] bytes) {
        return new Extractor().extract(Resource.file(name, bytes));
    }

    @Test
    void wordsOfAPictureAreReadWithTheirPlace() throws IOException {
        Document d = read("a.png", png(picture(0)));
        assertThat(d.text()).contains("The office in Lisbon was closed", "At least 54 offices were counted");
        assertThat(d.extractor()).matches("picture/1 tesseract-\\d+\\.\\d+.*/.*eng.*");
        Place place = requireNonNull(d.blocks().getFirst().place());
        assertThat(place.page()).isZero();
        assertThat(place.box().x()).isBetween(190, 210);
        assertThat(place.box().y()).isBetween(260, 280);
        assertThat(place.fragment().value()).startsWith("xywh=");
        assertThat(place.percent().x()).isBetween(15, 18);
    }

    @Test
    void pictureThatLiesOnItsSideIsTurned() throws IOException {
        Document d = read("a.png", png(picture(90)));
        assertThat(d.text()).contains("At least 54 offices were counted");
        Place place = requireNonNull(d.blocks().getFirst().place());
        assertThat(place.box().height()).isGreaterThan(place.box().width());
    }

    @Test
    void pictureWithoutWordsIsKeptUnread() throws IOException {
        byte[] blank = png(new BufferedImage(300, 300, BufferedImage.TYPE_BYTE_GRAY));
        assertThatThrownBy(() -> read("blank.png", blank))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("no printed words that are sure enough");
    }

    @Test
    void scannedPageIsReadWithItsNumber() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage(PDRectangle.A4));
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (PDPageContentStream pen = new PDPageContentStream(pdf, page)) {
                pen.drawImage(LosslessFactory.createFromImage(pdf, picture(0)), 0, 200, 595, 595);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            Document d = read("scan.pdf", out.toByteArray());
            assertThat(d.text()).contains("The office in Lisbon was closed");
            assertThat(d.extractor()).startsWith("pdf/1 tesseract-");
            Place place = requireNonNull(d.blocks().getFirst().place());
            assertThat(place.page()).isEqualTo(2);
        }
    }
}
