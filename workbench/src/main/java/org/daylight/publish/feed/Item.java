// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.feed;

import java.time.Instant;
import java.util.List;

/**
 * One thing that was made public.
 *
 * @param about what it is, such as {@code edition 3}; with the feed's own name it gives the id, which never changes
 * @param category {@code edition}, {@code correction}, {@code notice}, {@code reply} or {@code outcome}
 * @param title in a line
 * @param time when it was made public, UTC
 * @param words a sentence or two
 * @param lines a list below the words; mostly empty
 * @param links where it is read
 */
public record Item(
        String about, String category, String title, Instant time, String words, List<String> lines, List<Link> links) {
    /** Copies the lists. */
    public Item {
        lines = List.copyOf(lines);
        links = List.copyOf(links);
    }

    /**
     * A place, relative to the feed.
     *
     * @param rel {@code alternate} for what the item is, {@code related} for what goes with it
     * @param href such as {@code 3/index.html}
     * @param type its media type
     */
    public record Link(String rel, String href, String type) {}
}
