// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.daylight.Capture;
import org.daylight.DaylightException;
import org.daylight.MediaFragment;
import org.daylight.archive.Body;
import org.daylight.preserve.WarcStore;

/**
 * Whether a fragment can be a part of a preserved file. Of PNG, JPEG, GIF, BMP and TIFF pictures the size in pixels is read
 * from the file's head; of every other format only that the kind of fragment goes with the kind of file.
 */
public final class MediaParts {
    private static final long MAX_BODY = 64_000_000;

    private MediaParts() {}

    /** What keeps the fragment from being a part of the capture's file, a clause; empty where nothing does. */
    public static Optional<String> wrong(WarcStore store, Capture capture, MediaFragment fragment) {
        String type = capture.mediaType() == null ? "" : capture.mediaType();
        Optional<String> kind = kind(type, fragment);
        MediaFragment.Region region = fragment.region();
        if (kind.isPresent() || region == null || region.percent() || !type.startsWith("image/")) {
            return kind;
        }
        return size(store, capture)
                .filter(size ->
                        region.x() + region.width() > size.width() || region.y() + region.height() > size.height())
                .map(size -> "the picture has " + size.width() + " by " + size.height() + " pixels");
    }

    private static Optional<String> kind(String type, MediaFragment fragment) {
        boolean region = fragment.region() != null;
        boolean page = fragment.page() != null;
        boolean time = fragment.time() != null;
        String expected;
        boolean fits;
        if (type.startsWith("image/")) {
            expected = "a picture is cited by a region";
            fits = region && !page && !time;
        } else if (type.equals("application/pdf")) {
            expected = "a PDF file is cited by a page, and perhaps a region on it";
            fits = page && !time;
        } else if (type.startsWith("audio/")) {
            expected = "sound is cited by a stretch of time";
            fits = time && !region && !page;
        } else if (type.startsWith("video/")) {
            expected = "film is cited by a stretch of time, a region, or both";
            fits = !page;
        } else {
            expected = "only pictures, PDF files, sound and film are cited by a part, this is "
                    + (type.isEmpty() ? "of no known kind" : type) + "; of a page, accept a claim with its words";
            fits = false;
        }
        return fits ? Optional.empty() : Optional.of(expected);
    }

    private record Size(int width, int height) {}

    /** Empty where the format is none that the platform reads: then the place cannot be checked. */
    private static Optional<Size> size(WarcStore store, Capture capture) {
        if (!(store.at(capture.file(), capture.offset()).decodedBody(MAX_BODY) instanceof Body.Bytes body)) {
            return Optional.empty();
        }
        // In memory: a cache on the disk would leave a copy of the picture outside the case.
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(body.bytes()))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return Optional.of(new Size(reader.getWidth(0), reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Hostile pictures make readers throw whatever comes to hand.
            throw new DaylightException(
                    "the picture of capture " + capture.id() + " cannot be read: "
                            + e.getClass().getSimpleName() + "; cite it in percent if it opens elsewhere",
                    e);
        }
    }
}
