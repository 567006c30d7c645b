// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import java.util.List;
import org.daylight.run.Differences.Piece;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two captures of a page, as it may be shown.
 *
 * @param parts of the main text, in order
 * @param noise lines that differ and say nothing: clocks, counters, what is another at every look
 * @param changes how many paragraphs differ
 * @param links that came or went
 * @param images that came or went
 * @param facts that the page says about itself and that differ
 */
public record Compared(
        List<Part> parts, List<Row> noise, int changes, List<Turn> links, List<Turn> images, List<Fact> facts) {
    /** Copies the lists. */
    public Compared {
        parts = List.copyOf(parts);
        noise = List.copyOf(noise);
        links = List.copyOf(links);
        images = List.copyOf(images);
        facts = List.copyOf(facts);
    }

    /** What became of a paragraph. */
    public enum Kind {
        SAME,
        CHANGED,
        CAME,
        WENT
    }

    /**
     * A paragraph on both sides.
     *
     * @param kind what became of it
     * @param before its words then; empty where it came
     * @param after its words now; empty where it went
     */
    public record Row(Kind kind, List<Piece> before, List<Piece> after) {
        /** Copies the lists. */
        public Row {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /**
     * Paragraphs that are shown together.
     *
     * @param folded whether they are many that stayed as they were, and are shown when asked for
     * @param rows of it
     */
    public record Part(boolean folded, List<Row> rows) {
        /** Copies the list. */
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A link or an image that came or went.
     *
     * @param came whether it came
     * @param words of the link, or the text that stands for the image
     * @param address where it leads
     */
    public record Turn(boolean came, String words, String address) {}

    /**
     * Something that a page says about itself.
     *
     * @param what title, author, publisher, published, modified or language
     * @param before what it said; null where nothing
     * @param after what it says; null where nothing
     */
    public record Fact(
            String what, @Nullable String before, @Nullable String after) {}
}
