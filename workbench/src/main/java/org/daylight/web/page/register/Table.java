// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table of the register as a page shows it.
 *
 * @param past which moment it shows
 * @param facets by which it can be narrowed
 * @param columns all there are, those that are shown marked
 * @param rows of this page
 * @param total how many fit
 * @param from the number of the first row, from 0
 * @param due how many rows are still being worked out
 * @param links to other pages of the same
 * @param filter what the form of the quick filter sends along
 * @param choosing what the form of the columns sends along
 * @param dating what the form of the day sends along
 */
public record Table(
        Past past,
        List<Facet> facets,
        List<Column> columns,
        List<Row> rows,
        int total,
        int from,
        int due,
        Links links,
        List<Map.Entry<String, String>> filter,
        List<Map.Entry<String, String>> choosing,
        List<Map.Entry<String, String>> dating) {
    /** Copies the lists. */
    public Table {
        facets = List.copyOf(facets);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        filter = List.copyOf(filter);
        choosing = List.copyOf(choosing);
        dating = List.copyOf(dating);
    }

    /**
     * By what the table can be narrowed.
     *
     * @param code its name in addresses
     * @param open whether something of it is chosen
     * @param choices what is chosen first, then by count
     * @param more how many values are not offered
     */
    public record Facet(String code, boolean open, List<Choice> choices, int more) {
        /** Copies the list. */
        public Facet {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A value of a facet.
     *
     * @param label in words
     * @param count how many entries have it
     * @param on whether it is chosen
     * @param path chooses it, or no longer
     */
    public record Choice(String label, int count, boolean on, String path) {}

    /**
     * A column.
     *
     * @param code its name in addresses
     * @param label its heading
     * @param on whether it is shown
     * @param path sorts by it; empty where it cannot
     * @param sorted {@code ascending} or {@code descending} where the table is sorted by it
     */
    public record Column(
            String code,
            String label,
            boolean on,
            String path,
            @Nullable String sorted) {}

    /**
     * An entry.
     *
     * @param id of it
     * @param path of its page
     * @param label masked
     * @param origins behind the value that has most
     * @param pages on how many captures
     * @param open differences that need a person
     * @param cells the other columns, by code
     */
    public record Row(
            String id, String path, String label, int origins, int pages, int open, Map<String, String> cells) {
        /** Copies the map. */
        public Row {
            cells = Map.copyOf(cells);
        }
    }

    /**
     * Where else to go.
     *
     * @param before the page before; empty on the first
     * @param next the page after; empty on the last
     * @param csv all of it as a file
     * @param today the same today
     * @param label what was typed into the quick filter
     * @param all whether nothing narrows the table
     */
    public record Links(String before, String next, String csv, String today, String label, boolean all) {}

    /** The columns that are shown, but for id and label. */
    public List<Column> shown() {
        return columns.stream()
                .filter(c -> c.on() && !c.code().equals("id") && !c.code().equals("label"))
                .toList();
    }
}
