// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.pdf;

import java.util.ArrayList;
import java.util.List;
import org.daylight.Block;
import org.daylight.Place;
import org.jspecify.annotations.Nullable;

/** Rows that belong together, while they are gathered. */
final class Paragraph {
    final List<Row> rows = new ArrayList<>();
    /** The page of each row. */
    final List<Integer> pages = new ArrayList<>();

    final Page page;
    final Block.Type type;
    /** Words of a row of a table, which need no joining; null otherwise. */
    final @Nullable String cells;

    private @Nullable Place place;

    Paragraph(Page page, Row row, Block.Type type, @Nullable String cells) {
        this.page = page;
        this.type = type;
        this.cells = cells;
        add(page, row);
    }

    void add(Page on, Row row) {
        rows.add(row);
        pages.add(on.number());
        // A paragraph that runs on is cited where it begins.
        if (on.upright() && on.number() == page.number()) {
            Place here = Place.within(
                    on.number(), on.width(), on.height(), row.left(), row.top(), row.right(), row.bottom());
            place = place == null ? here : place.and(here);
        }
    }

    Place place() {
        return place == null
                ? Place.within(page.number(), page.width(), page.height(), 0, 0, page.width(), page.height())
                : place;
    }

    double size() {
        return rows.getFirst().size();
    }

    boolean note() {
        return rows.getFirst().note();
    }
}
