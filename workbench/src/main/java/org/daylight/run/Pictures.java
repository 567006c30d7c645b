// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.daylight.Capture;
import org.daylight.DaylightException;
import org.daylight.archive.ArchivedResponse;
import org.daylight.archive.Body;

/**
 * Pictures of preserved pages, and preserved pictures. A name cannot be masked in a picture: where the page may name a
 * private person, its pictures are for those who keep the seals. Made once and asked by many; thread-safe.
 */
public final class Pictures {
    /** The types of pictures that are handed to a browser; none of them can hold a program. */
    public static final Set<String> SHOWN =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/bmp");

    /** Bytes of a picture that may be held. */
    private static final long LARGEST = 32_000_000;

    private static final long MOST_PIXELS = 400_000_000;
    private static final int WIDTH = 192;
    private static final int HEIGHT = 128;

    private final Map<String, Boolean> named = kept(20_000);
    private final Map<String, Optional<Picture>> small = kept(500);

    private static <T> Map<String, T> kept(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * A picture.
     *
     * @param type its media type
     * @param bytes all of it; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Picture(String type, byte[] bytes) {}

    /** Whether something in the page may name a private person, so that its pictures are not for everybody. */
    public boolean mayName(Workbench workbench, Veils veils, Capture capture) {
        String key = capture.id() + veils.mark();
        synchronized (named) {
            Boolean known = named.get(key);
            if (known != null) {
                return known;
            }
        }
        Veil veil = veils.over(
                workbench.readings().documentOf(capture.id()).orElseGet(() -> CaptureShelf.nothing(capture)));
        boolean found = !veil.names().isEmpty() || new Discretion(workbench).holdsBack(capture);
        synchronized (named) {
            named.put(key, found);
        }
        return found;
    }

    /** How many pictures there are of a page, from its top down; one of a picture. */
    public int count(Workbench workbench, Capture capture) {
        if (capture.restricted()) {
            return 0;
        }
        int tiles = new PageParts(workbench).pictures(capture).size();
        return tiles > 0 ? tiles : SHOWN.contains(String.valueOf(capture.mediaType())) ? 1 : 0;
    }

    /** A picture of a page, counted from 0 at its top, or the picture itself; empty where there is none. */
    public Optional<Picture> picture(Workbench workbench, Capture capture, int tile) {
        if (capture.restricted()) {
            return Optional.empty();
        }
        List<Long> tiles = new PageParts(workbench).pictures(capture);
        if (tile >= 0 && tile < tiles.size()) {
            return Optional.of(new Picture(
                    "image/png",
                    workbench.store().at(capture.file(), tiles.get(tile)).payload()));
        }
        return tiles.isEmpty() && tile == 0 ? at(workbench, capture, capture.offset(), SHOWN) : Optional.empty();
    }

    /** A picture that stands in the stored file of a capture; empty where none of these types stands there. */
    static Optional<Picture> at(Workbench workbench, Capture capture, long offset, Set<String> types) {
        ArchivedResponse record = workbench.store().at(capture.file(), offset);
        String type = record.mediaType().orElse("");
        return types.contains(type) && record.decodedBody(LARGEST) instanceof Body.Bytes body
                ? Optional.of(new Picture(type, body.bytes()))
                : Optional.empty();
    }

    /** The top of a page as a small picture of {@value #WIDTH} by {@value #HEIGHT}; empty where there is none. */
    public Optional<Picture> small(Workbench workbench, Capture capture) {
        String key = capture.id().value();
        synchronized (small) {
            Optional<Picture> known = small.get(key);
            if (known != null) {
                return known;
            }
        }
        Optional<Picture> made = picture(workbench, capture, 0).flatMap(Pictures::scaled);
        synchronized (small) {
            small.put(key, made);
        }
        return made;
    }

    private static Optional<Picture> scaled(Picture picture) {
        // In memory: a cache on the disk would leave a copy of the picture outside the case.
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.bytes()))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return Optional.of(scaled(reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Hostile pictures make readers throw whatever comes to hand: there is no small one, then.
            return Optional.empty();
        }
    }

    private static Picture scaled(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new DaylightException("a picture of " + width + " by " + height + " is not drawn small");
        }
        int top = Math.min(height, Math.max(1, width * HEIGHT / WIDTH));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceRegion(new java.awt.Rectangle(0, 0, width, top));
        int every = Math.max(1, width / (WIDTH * 2));
        param.setSourceSubsampling(every, every, 0, 0);
        BufferedImage read = reader.read(0, param);
        BufferedImage out = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = out.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.drawImage(read, 0, 0, WIDTH, Math.max(1, read.getHeight() * WIDTH / read.getWidth()), null);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(out, "png", bytes);
        return new Picture("image/png", bytes.toByteArray());
    }
}
