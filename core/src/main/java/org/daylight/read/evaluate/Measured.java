// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How good the reader that ships with the program was found to be, on annotated passages that ship with its source.
 *
 * @param reader name and version that was measured; of any other this says nothing
 * @param date when, ISO
 * @param passages how many were read
 * @param command that measures it again
 * @param rows by kind of claim, then by language
 */
public record Measured(String reader, String date, int passages, String command, List<Row> rows) {
    private static final String TABLE = "/org/daylight/read/evaluate/measured.tsv";

    /**
     * One kind or language.
     *
     * @param of {@code kind} or {@code lang}
     * @param name its code
     * @param precision of what was proposed, the share that was right
     * @param recall of what was there, the share that was found
     * @param f1 their harmonic mean
     * @param annotations how many there were to find
     */
    public record Row(String of, String name, double precision, double recall, double f1, int annotations) {}

    /** Copies the list. */
    public Measured {
        rows = List.copyOf(rows);
    }

    /** What was measured of the reader that ships. */
    public static Measured shipped() {
        Map<String, String> facts = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (String line : table().split("\n")) {
            String[] parts = line.split("\t");
            if (parts.length == 6) {
                rows.add(new Row(
                        parts[0],
                        parts[1],
                        Double.parseDouble(parts[2]),
                        Double.parseDouble(parts[3]),
                        Double.parseDouble(parts[4]),
                        Integer.parseInt(parts[5])));
            } else if (parts.length == 2) {
                facts.put(parts[0], parts[1]);
            }
        }
        return new Measured(
                fact(facts, "reader"),
                fact(facts, "date"),
                Integer.parseInt(fact(facts, "passages")),
                fact(facts, "command"),
                rows);
    }

    private static String fact(Map<String, String> facts, String name) {
        return Objects.requireNonNull(facts.get(name), () -> TABLE + " does not say " + name);
    }

    private static String table() {
        try (InputStream in = Measured.class.getResourceAsStream(TABLE)) {
            return new String(Objects.requireNonNull(in, TABLE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE + " cannot be read from the jar", e);
        }
    }
}
