// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daylight.ClaimValues;

/**
 * A stage of proceedings and how it is said. Being looked into or charged is no finding, and its words never say so;
 * the words are data ({@code stages.tsv}).
 *
 * @param code of the codebook's {@code response.kind}, fine or coarse
 * @param rank orders stages of one day
 * @param sort what it is
 * @param words a clause: "an inquiry was opened"
 */
public record Stage(String code, int rank, Sort sort, String words) {

    /** What a stage says of the accused side. */
    public enum Sort {
        /** Somebody looks into it. */
        QUESTION,
        /** Somebody is accused; nothing is decided. */
        ACCUSATION,
        /** Decided or admitted against the accused. */
        AGAINST,
        /** Ended in favour of the accused; shown as prominently as the accusation. */
        FOR,
        /** Ended or continued without saying which. */
        OPEN,
        /** A response that is no stage of proceedings. */
        OTHER;

        /** The word in data and style sheets. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final class All {
        static final Map<String, Stage> STAGES = read();
    }

    /** The stage that a claim speaks of; empty where it speaks of none that has words. */
    public static Optional<Stage> of(ClaimValues values) {
        return values instanceof ClaimValues.Response r
                ? of(r.code() == null ? r.responseKind() : r.code()).or(() -> of(r.responseKind()))
                : Optional.empty();
    }

    /** The stage with this code. */
    public static Optional<Stage> of(String code) {
        return Optional.ofNullable(All.STAGES.get(code));
    }

    /** Whether it belongs to an inquiry or a prosecution. */
    public boolean proceedings() {
        return sort != Sort.OTHER;
    }

    private static Map<String, Stage> read() {
        try (InputStream in = Stage.class.getResourceAsStream("stages.tsv")) {
            if (in == null) {
                throw new IllegalStateException("stages.tsv is missing from the jar; build again");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("stages.tsv cannot be read from the jar", e);
        }
    }

    private static Map<String, Stage> parse(String table) {
        Map<String, Stage> stages = new HashMap<>();
        int line = 0;
        for (String row : table.split("\n")) {
            line++;
            if (row.isBlank() || row.startsWith("#")) {
                continue;
            }
            String[] cells = row.split("\t");
            if (cells.length != 4) {
                throw new IllegalStateException(
                        "stages.tsv, line " + line + ": expected four columns, found " + cells.length);
            }
            Sort sort = Sort.valueOf(cells[2].toUpperCase(Locale.ROOT));
            if (stages.put(cells[0], new Stage(cells[0], Integer.parseInt(cells[1]), sort, cells[3])) != null) {
                throw new IllegalStateException("stages.tsv, line " + line + ": " + cells[0] + " stands there twice");
            }
        }
        return Map.copyOf(stages);
    }
}
