// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.daylight.Capture;
import org.daylight.DaylightException;
import org.daylight.publish.bundle.WarcRecords;
import org.daylight.publish.cutout.CutOutMaker;
import org.daylight.publish.cutout.PageGeometry;

/**
 * The picture of a preserved page, in the tiles in which it is kept, and where its words stand in it. A tile is decoded
 * once for all parts of it that are asked for in a row.
 */
final class PagePicture implements CutOutMaker.Picture {
    private static final int LARGEST_GEOMETRY = 64 << 20;
    private static final long MOST_PIXELS = 40_000_000;

    private final Workbench workbench;
    private final String file;
    private final List<Tile> tiles;
    private final long geometry;
    private int held = -1;
    private Optional<BufferedImage> decoded = Optional.empty();

    /**
     * A part of the picture, over its whole width.
     *
     * @param y its upper end, pixels
     * @param offset of its record, bytes
     */
    private record Tile(int y, int height, long offset) {}

    private PagePicture(Workbench workbench, String file, List<Tile> tiles, long geometry) {
        this.workbench = workbench;
        this.file = file;
        this.tiles = tiles;
        this.geometry = geometry;
    }

    /** Of a capture that is not restricted; empty where no picture was taken or its words were not measured. */
    static Optional<PagePicture> of(Workbench workbench, Capture capture) {
        if (capture.restricted() || capture.browser().screenshot() == null) {
            return Optional.empty();
        }
        Path file = workbench.folder().root().resolve(capture.file());
        List<Tile> tiles = new ArrayList<>();
        long geometry = -1;
        try {
            for (WarcRecords.Entry record : WarcRecords.all(file)) {
                String part = record.field("Daylight-Part");
                String[] region = record.field("Daylight-Region").split(",");
                if (part.equals("screenshot") && region.length == 4) {
                    tiles.add(new Tile(Integer.parseInt(region[1]), Integer.parseInt(region[3]), record.offset()));
                } else if (part.equals("geometry")) {
                    geometry = record.offset();
                }
            }
        } catch (IOException | NumberFormatException e) {
            // `verify` names the file; there is no picture to cut from.
            return Optional.empty();
        }
        return tiles.isEmpty() || geometry < 0
                ? Optional.empty()
                : Optional.of(new PagePicture(workbench, capture.file(), List.copyOf(tiles), geometry));
    }

    PageGeometry geometry() {
        return PageGeometry.read(
                workbench.store().part(file, geometry, LARGEST_GEOMETRY).block());
    }

    @Override
    public BufferedImage part(Rectangle at) {
        BufferedImage part = new BufferedImage(at.width, at.height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = part.createGraphics();
        for (int i = 0; i < tiles.size(); i++) {
            Tile tile = tiles.get(i);
            if (tile.y() < at.y + at.height && tile.y() + tile.height() > at.y) {
                pen.drawImage(decoded(i), -at.x, tile.y() - at.y, null);
            }
        }
        pen.dispose();
        return part;
    }

    private BufferedImage decoded(int tile) {
        if (held != tile || decoded.isEmpty()) {
            decoded = Optional.of(
                    decode(workbench.store().at(file, tiles.get(tile).offset()).payload()));
            held = tile;
        }
        return decoded.orElseThrow();
    }

    private BufferedImage decode(byte[] png) {
        // In memory: a cache on the disk would leave a copy of the picture outside the case.
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(png))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new DaylightException("the picture of the page in " + file + " is too large to be cut from");
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new DaylightException(
                    "the picture of the page in " + file + " cannot be read: " + CaseFolder.reason(e)
                            + "; run `daylight verify`",
                    e);
        }
    }
}
