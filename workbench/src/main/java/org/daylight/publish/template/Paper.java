// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a printed report knows of its own pages: on which page an anchor stands. Known once it was printed, so the first
 * printing has marks in their place.
 *
 * @param pages by anchor, from 1
 */
public record Paper(Map<String, Integer> pages) {
    /** Nothing was printed yet. */
    public static final Paper FIRST = new Paper(Map.of());

    private static final String UNKNOWN = "000";

    /** Copies the map. */
    public Paper {
        pages = Map.copyOf(pages);
    }

    /** The page of an anchor. */
    String page(String anchor) {
        Integer page = pages.get(anchor);
        return page == null ? UNKNOWN : page.toString();
    }

    /** A page that cites. */
    record Cited(String anchor, String page) {}

    /** The pages that cite a passage, each once, in order; each place while nothing is known of the pages. */
    List<Cited> pages(Footnotes.Cited cited) {
        Set<Integer> seen = new HashSet<>();
        return cited.places().stream()
                .filter(p -> {
                    Integer page = pages.get(p.anchor());
                    return page == null || seen.add(page);
                })
                .map(p -> new Cited(p.anchor(), page(p.anchor())))
                .toList();
    }

    /** Whether nothing that was printed with this stands on another page: what is not linked has none. */
    public boolean holds(Map<String, Integer> printed) {
        return pages.entrySet().containsAll(printed.entrySet());
    }
}
