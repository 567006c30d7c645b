// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.leak;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What a PDF file says: the words on its pages as they are shown (through ToUnicode), every string in its objects (metadata,
 * bookmarks, alternative texts, links, forms), its XMP and the files attached to it, and its pictures.
 */
final class Pdf {
    private static final int MOST_PIXELS = 60_000_000;
    private static final int MOST_BYTES = 1 << 28;

    /** What is done with each part. */
    interface Parts {
        /**
         * Words.
         *
         * @param where such as {@code page 3}
         */
        void words(String where, byte[] utf8) throws IOException;

        /** A file in the file. */
        void file(String where, byte[] bytes) throws IOException;

        /** A picture, as PNG; null where it cannot be decoded. */
        void picture(String where, byte @org.jspecify.annotations.Nullable [] png) throws IOException;
    }

    private final PDDocument document;
    private final Parts parts;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final StringBuilder strings = new StringBuilder();

    private Pdf(PDDocument document, Parts parts) {
        this.document = document;
        this.parts = parts;
    }

    static void open(Path file, Parts parts) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            new Pdf(document, parts).read();
        }
    }

    private void read() throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            parts.words("page " + page, utf8(stripper.getText(document)));
        }
        walk(document.getDocument().getTrailer());
        List<COSObjectKey> keys =
                new ArrayList<>(document.getDocument().getXrefTable().keySet());
        Collections.sort(keys);
        for (COSObjectKey key : keys) {
            walk(document.getDocument().getObjectFromPool(key));
        }
        parts.words("objects", utf8(strings.toString()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Objects may hold each other a thousand deep: no recursion. */
    private void walk(COSBase from) throws IOException {
        List<COSBase> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            COSBase base = open.removeLast();
            COSBase object = base instanceof COSObject o ? o.getObject() : base;
            if (object == null || !seen.add(object)) {
                continue;
            }
            switch (object) {
                case COSString s -> strings.append(s.getString()).append('\n');
                case COSName n -> strings.append(n.getName()).append('\n');
                case COSArray a -> {
                    for (int i = a.size() - 1; i >= 0; i--) {
                        add(open, a.get(i));
                    }
                }
                case COSStream s -> {
                    stream(s);
                    entries(open, s);
                }
                case COSDictionary d -> entries(open, d);
                default -> {
                    // Numbers and truths say no name.
                }
            }
        }
    }

    private static void entries(List<COSBase> open, COSDictionary d) {
        for (COSName key : d.keySet()) {
            add(open, d.getItem(key));
        }
    }

    private static void add(List<COSBase> open, @org.jspecify.annotations.Nullable COSBase base) {
        if (base != null) {
            open.add(base);
        }
    }

    private void stream(COSStream s) throws IOException {
        COSName type = s.getCOSName(COSName.TYPE);
        COSName sub = s.getCOSName(COSName.SUBTYPE);
        boolean file = type != null && type.getName().equals("EmbeddedFile");
        if (file || COSName.METADATA.equals(type)) {
            try (InputStream in = s.createInputStream()) {
                parts.file("object " + seen.size(), in.readNBytes(MOST_BYTES));
            }
        } else if (COSName.IMAGE.equals(sub)) {
            parts.picture("picture of object " + seen.size(), png(s));
        }
    }

    private static byte @org.jspecify.annotations.Nullable [] png(COSStream s) {
        try {
            if ((long) s.getInt(COSName.WIDTH) * s.getInt(COSName.HEIGHT) > MOST_PIXELS) {
                return null;
            }
            BufferedImage image = new PDImageXObject(new PDStream(s), null).getImage();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            return ImageIO.write(image, "png", out) ? out.toByteArray() : null;
        } catch (IOException | RuntimeException e) {
            return null; // who asks counts it as unread
        }
    }
}
