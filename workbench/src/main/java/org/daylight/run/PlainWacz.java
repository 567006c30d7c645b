// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipOutputStream;
import org.daylight.Capture;
import org.daylight.publish.bundle.StoredZip;
import org.daylight.publish.bundle.WaczMaker;

/** The stored files of captures as {@code archive/NAME} members of a ZIP file, without index or list of pages. */
final class PlainWacz implements WaczMaker {
    private final Path root;

    PlainWacz(Path root) {
        this.root = root;
    }

    @Override
    public void write(List<Capture> captures, Path out) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        captures.forEach(c ->
                files.put("archive/" + c.file().substring(c.file().lastIndexOf('/') + 1), root.resolve(c.file())));
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(out), 1 << 16))) {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                StoredZip.add(zip, file.getKey(), file.getValue());
            }
        }
    }
}
