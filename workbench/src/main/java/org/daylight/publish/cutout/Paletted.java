// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.cutout;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a picture as a PNG file without a date or any other word in it, at eight bits a pixel: with the very colours
 * where there are no more than 256 of them, else with eight levels of red and of green and four of blue. The same picture gives
 * the same bytes.
 */
final class Paletted {
    private static final int MOST = 256;
    private static final int LARGEST = 400_000;

    private Paletted() {}

    /** The file; empty where it would be larger than {@value #LARGEST} bytes. */
    static Optional<byte[]> png(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        int[] colours = colours(pixels);
        if (colours == null) {
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = coarse(pixels[i]);
            }
            colours = java.util.Objects.requireNonNull(colours(pixels));
        }
        byte[] red = new byte[colours.length];
        byte[] green = new byte[colours.length];
        byte[] blue = new byte[colours.length];
        for (int i = 0; i < colours.length; i++) {
            red[i] = (byte) (colours[i] >> 16);
            green[i] = (byte) (colours[i] >> 8);
            blue[i] = (byte) colours[i];
        }
        BufferedImage indexed = new BufferedImage(
                width,
                height,
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, colours.length, red, green, blue));
        byte[] row = new byte[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = (byte) Arrays.binarySearch(colours, pixels[y * width + x] & 0xffffff);
            }
            indexed.getRaster().setDataElements(0, y, width, 1, row);
        }
        byte[] file = written(indexed);
        return file.length > LARGEST ? Optional.empty() : Optional.of(file);
    }

    /** Eight levels of red and green, four of blue: 256 colours. */
    private static int coarse(int pixel) {
        int red = ((pixel >> 16 & 0xff) * 7 + 127) / 255 * 255 / 7;
        int green = ((pixel >> 8 & 0xff) * 7 + 127) / 255 * 255 / 7;
        int blue = ((pixel & 0xff) * 3 + 127) / 255 * 255 / 3;
        return red << 16 | green << 8 | blue;
    }

    /** All colours in order; null where there are more than fit. */
    private static int @Nullable [] colours(int[] pixels) {
        int[] found = new int[MOST];
        int count = 0;
        int last = -1;
        for (int pixel : pixels) {
            int colour = pixel & 0xffffff;
            if (colour == last) {
                continue;
            }
            last = colour;
            int at = Arrays.binarySearch(found, 0, count, colour);
            if (at < 0) {
                if (count == MOST) {
                    return null;
                }
                System.arraycopy(found, -at - 1, found, -at, count + at + 1);
                found[-at - 1] = colour;
                count++;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static byte[] written(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // In memory: a cache on the disk would leave a copy outside the case.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(0f);
            writer.write(null, new IIOImage(picture, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
