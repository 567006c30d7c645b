// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.conflict;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The data files of this package: columns parted by tabs, lines that begin with # are remarks. */
final class Table {
    private Table() {}

    /** The rows of a file, each cut into as many columns as it has. */
    static List<List<String>> rows(String file) {
        try (InputStream in = Table.class.getResourceAsStream("/org/daylight/corroborate/conflict/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks " + file);
            }
            List<List<String>> rows = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(List.of(line.strip().split("\t+")));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** A file of classes of words: class, language, words parted by bars; folded. */
    static Map<String, Set<String>> words(String file) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        for (List<String> row : rows(file)) {
            if (row.size() != 3) {
                throw new IllegalStateException(file + ": expected class, language and words, found " + row);
            }
            Set<String> set = words.computeIfAbsent(row.get(0), c -> new LinkedHashSet<>());
            for (String word : row.get(2).split("\\|")) {
                set.add(Roots.fold(word));
            }
        }
        return words;
    }
}
