// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daylight.DaylightException;
import org.daylight.run.Aside;
import org.daylight.run.Workbench;

/**
 * Files that a browser sent, laid aside in the case until they are taken in. The names
 * that came with them name files there and nothing else: no folder, nothing hidden, nothing long.
 *
 * @param aside holds them all
 * @param files each in a folder of its own, by the name it came with
 */
public record Uploads(Aside aside, List<Path> files) implements AutoCloseable {
    /** So many at once. */
    public static final int MOST = 100;

    /** So many bytes each. */
    public static final long LARGEST = 512L << 20;

    private static final int LONGEST_NAME = 120;

    /** @throws DaylightException where there are none, too many, or one is too large; nothing is left behind then */
    public static Uploads of(Workbench workbench, List<UploadedFile> sent) {
        List<UploadedFile> some = sent.stream().filter(f -> f.size() > 0).toList();
        if (some.isEmpty()) {
            throw new DaylightException("no file came; choose one or more and send the form again");
        }
        if (some.size() > MOST) {
            throw new DaylightException(
                    some.size() + " files came, at most " + MOST + " are taken at once; send the rest" + " afterwards");
        }
        try {
            Uploads uploads = new Uploads(Aside.in(workbench, "upload"), new ArrayList<>());
            try {
                for (UploadedFile file : some) {
                    uploads.add(file);
                }
                return uploads;
            } catch (IOException | RuntimeException e) {
                uploads.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DaylightException(
                    "the files could not be laid aside: " + e.getMessage() + "; see that the disk has room", e);
        }
    }

    private void add(UploadedFile sent) throws IOException {
        if (sent.size() > LARGEST) {
            throw new DaylightException("\"" + name(sent.filename()) + "\" has " + (sent.size() >> 20) + " MB, at most "
                    + (LARGEST >> 20) + " MB are taken here; `daylight import` takes larger files");
        }
        Path own = Files.createDirectory(aside.folder().resolve(Integer.toString(files.size())));
        Path file = own.resolve(name(sent.filename()));
        try (InputStream in = sent.content();
                OutputStream out = Files.newOutputStream(file)) {
            in.transferTo(out);
        }
        files.add(file);
    }

    /** The last part of a name, of letters, digits and a few marks. */
    static String name(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String plain =
                last.replaceAll("[^\\p{L}\\p{M}\\p{N} ._()-]", "_").strip().replaceAll("^[.]+", "");
        String held = plain.length() <= LONGEST_NAME
                ? plain
                : plain.substring(0, LONGEST_NAME / 2) + plain.substring(plain.length() - LONGEST_NAME / 2);
        return held.isBlank() ? "file" : held;
    }

    @Override
    public void close() {
        aside.close();
    }
}
