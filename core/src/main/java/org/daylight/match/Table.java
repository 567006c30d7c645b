// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.match;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.daylight.DaylightException;

/** The tables of this package: columns parted by tabs, lines that begin with # left out. */
final class Table {
    private Table() {}

    static List<String[]> rows(String file) {
        try (InputStream in = Table.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new DaylightException("the program lacks its data file match/" + file + "; build it anew");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new DaylightException("the data file match/" + file + " inside the program is not readable", e);
        }
    }

    /** The names of a cell, parted by a bar. */
    static List<String> names(String cell) {
        return Stream.of(cell.split("\\|"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
