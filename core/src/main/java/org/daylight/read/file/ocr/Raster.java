// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.ocr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.charset.StandardCharsets;

/** Grey pixels. */
final class Raster {
    private final int width;
    private final int height;
    private final byte[] grey;

    private Raster(int width, int height, byte[] grey) {
        this.width = width;
        this.height = height;
        this.grey = grey;
    }

    /** A picture on white, enlarged by a whole number. */
    static Raster of(BufferedImage image, int times) {
        int width = image.getWidth() * times;
        int height = image.getHeight() * times;
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = canvas.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.drawImage(image, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return new Raster(width, height, ((DataBufferByte) canvas.getRaster().getDataBuffer()).getData());
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Turned clockwise by 0, 90, 180 or 270 degrees. */
    Raster turned(int degrees) {
        if (degrees == 0) {
            return this;
        }
        boolean side = degrees % 180 != 0;
        int w = side ? height : width;
        int h = side ? width : height;
        byte[] to = new byte[grey.length];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int from = switch (degrees) {
                    case 90 -> (height - 1 - x) * width + y;
                    case 180 -> (height - 1 - y) * width + width - 1 - x;
                    default -> x * width + width - 1 - y;
                };
                to[y * w + x] = grey[from];
            }
        }
        return new Raster(w, h, to);
    }

    /** As a portable grey map. */
    byte[] pgm() {
        byte[] head = ("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[head.length + grey.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(grey, 0, all, head.length, grey.length);
        return all;
    }
}
