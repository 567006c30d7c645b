// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.daylight.DaylightException;
import org.jspecify.annotations.Nullable;

/** Reads the data files that ship inside the program; those whose name ends in {@code .gz} are compressed. */
final class Resources {
    private Resources() {}

    /** The text of a file, or null where there is none. */
    static @Nullable String text(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            if (in == null) {
                return null;
            }
            InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new DaylightException("the data file " + name + " inside the program is not readable", e);
        }
    }

    /** The rows of a table: columns parted by tabs, lines that begin with # left out. */
    static List<String[]> rows(String name) {
        String text = text(name);
        if (text == null) {
            throw new DaylightException("the program lacks its data file " + name + "; build it anew");
        }
        return text.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
