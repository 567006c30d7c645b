// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.ocr;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.daylight.About;
import org.daylight.read.file.Budget;
import org.daylight.read.file.Content;
import org.daylight.read.file.Guarded;
import org.daylight.read.file.Piece;

/** Pictures by themselves: PNG, JPEG, GIF, BMP, TIFF with all its pages. */
public final class PictureFile {
    /** What a picture may measure, in pixels; a screenshot of a long page has some thirty million. */
    public static final long MOST_PIXELS = 60_000_000;

    private static final int MOST_PAGES = 100;
    private static final String KIND = "picture";

    private PictureFile() {}

    /** The printed words of a picture. @throws org.daylight.DaylightException where none can be read, with the reason */
    public static Content read(byte[] bytes, Budget budget) {
        return open(bytes, budget, Printed.LEAST, (printed, pieces) -> {
            if (pieces.isEmpty()) {
                throw budget.refuse("shows no printed words that are sure enough (" + printed.leftOut()
                        + " were left out); cite it as a picture");
            }
            return new Content("picture/1 " + printed.made(), pieces, About.NOTHING, "", List.of());
        });
    }

    /**
     * Every word that may be printed in a picture, however faint, a line a paragraph: for those who look for what must not be
     * there. Nothing where there is none.
     *
     * @throws org.daylight.DaylightException where it cannot be decoded or nothing recognises letters
     */
    public static String words(byte[] bytes, Budget budget) {
        return open(
                bytes,
                budget,
                0,
                (printed, pieces) -> pieces.stream().map(Piece::text).collect(Collectors.joining("\n")));
    }

    private interface Made<T> {
        T of(Printed printed, List<Piece> pieces);
    }

    private static <T> T open(byte[] bytes, Budget budget, double least, Made<T> made) {
        return Guarded.read(budget, KIND, () -> {
            try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
                Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
                if (!readers.hasNext()) {
                    throw budget.refuse("is a picture of a kind that is not decoded here; save it as PNG");
                }
                ImageReader reader = readers.next();
                try {
                    reader.setInput(in, false, true);
                    return read(reader, budget, least, made);
                } finally {
                    reader.dispose();
                }
            }
        });
    }

    private static <T> T read(ImageReader reader, Budget budget, double least, Made<T> made) throws IOException {
        // The heads are looked at before anything is decoded, and before Tesseract is looked for.
        int pages = "tif".equalsIgnoreCase(reader.getFormatName()) ? reader.getNumImages(true) : 1;
        if (pages > MOST_PAGES) {
            throw budget.refuse("has " + pages + " pages, more than the " + MOST_PAGES + " of a picture that are read");
        }
        for (int i = 0; i < pages; i++) {
            measure(reader, i, budget);
        }
        Tesseract tesseract = Tesseract.installed()
                .orElseThrow(() -> budget.refuse("is a picture, and there is " + Tesseract.INSTALL));
        Printed printed = new Printed(tesseract, budget, least);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            BufferedImage image = reader.read(i);
            pieces.addAll(printed.read(image, pages == 1 ? 0 : i + 1, image.getWidth(), image.getHeight()));
        }
        return made.of(printed, pieces);
    }

    private static void measure(ImageReader reader, int page, Budget budget) throws IOException {
        long width = reader.getWidth(page);
        long height = reader.getHeight(page);
        if (width * height > MOST_PIXELS) {
            throw budget.refuse(
                    "has " + width + " by " + height + " pixels, more than the " + MOST_PIXELS + " that are read");
        }
    }
}
