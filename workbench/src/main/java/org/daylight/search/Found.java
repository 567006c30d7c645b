// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import java.util.List;
import java.util.Map;
import org.daylight.Offsets;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question.
 *
 * @param pages how many pages answer
 * @param statements how many statements do
 * @param entries how many entries do
 * @param total how many groups they make
 * @param groups those that were asked for, the best first
 * @param facets how many results there are of each value, by {@code source}, {@code publishedIn}, {@code country},
 *     {@code lang}, {@code kind} and {@code year}; the most frequent first
 * @param also which words of the codebook were looked for beside those that were typed
 * @param notes what was made of the question, a sentence each
 */
public record Found(
        long pages,
        long statements,
        long entries,
        int total,
        List<Group> groups,
        Map<String, List<Count>> facets,
        List<Expansion> also,
        List<String> notes) {
    /** Copies the lists. */
    public Found {
        groups = List.copyOf(groups);
        also = List.copyOf(also);
        notes = List.copyOf(notes);
    }

    /**
     * Results of one story, or about one entry.
     *
     * @param key the story, or the entry
     * @param pages how many of its pages answer
     * @param statements how many statements on its pages do
     * @param hits the best of them
     */
    public record Group(String key, int pages, int statements, List<Hit> hits) {
        /** Copies the list. */
        public Group {
            hits = List.copyOf(hits);
        }
    }

    /**
     * One result.
     *
     * @param item what was found
     * @param title the words of the question in its title, in code points
     * @param passage the words of the question where they stand together best; null where they stand in the title alone
     */
    public record Hit(
            Item item, List<Offsets> title, @Nullable Passage passage) {
        /** Copies the list. */
        public Hit {
            title = List.copyOf(title);
        }
    }

    /**
     * A stretch of a text.
     *
     * @param text its words
     * @param at where it stands in the document's text, in code points
     * @param marks where the words of the question stand in the document's text, in code points
     */
    public record Passage(String text, Offsets at, List<Offsets> marks) {
        /** Copies the list. */
        public Passage {
            marks = List.copyOf(marks);
        }
    }

    /**
     * How often a value stands among the results.
     *
     * @param value of the facet
     * @param results how many have it
     */
    public record Count(String value, long results) {}
}
