// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.pdf;

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
    public String page(String anchor) {
        Integer page = pages.get(anchor);
        return page == null ? UNKNOWN : page.toString();
    }

    /** An anchor and its page. */
    public record Place(String anchor, String page) {}

    /** The pages of anchors, each page once, in order; each anchor while nothing is known of the pages. */
    public List<Place> places(List<String> anchors) {
        Set<Integer> seen = new HashSet<>();
        return anchors.stream()
                .filter(a -> {
                    Integer page = pages.get(a);
                    return page == null || seen.add(page);
                })
                .map(a -> new Place(a, page(a)))
                .toList();
    }

    /** Whether nothing that was printed with this stands on another page: what is not linked has none. */
    public boolean holds(Map<String, Integer> printed) {
        return pages.entrySet().containsAll(printed.entrySet());
    }
}
