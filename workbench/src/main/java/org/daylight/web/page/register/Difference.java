// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.register;

import java.util.List;

/**
 * Where statements differ, as pages show it: side by side, never joined.
 *
 * @param entry its id
 * @param path of its page
 * @param label of the entry, masked
 * @param property in words
 * @param verdict its code, such as {@code conflict}
 * @param open whether it needs a person
 * @param why the reasons
 * @param sides who says what
 * @param more how many further statements say the same as one of the sides
 */
public record Difference(
        String entry,
        String path,
        String label,
        String property,
        String verdict,
        boolean open,
        List<String> why,
        List<Side> sides,
        int more) {
    /** Copies the lists. */
    public Difference {
        why = List.copyOf(why);
        sides = List.copyOf(sides);
    }

    /**
     * One statement of it.
     *
     * @param value in words
     * @param root who is behind it
     * @param definition what is counted; empty where the page does not say
     * @param suspected whether this is the value that may be misprinted
     * @param stance its code
     * @param asOf when it held, in words
     * @param stated when it was said
     * @param origins behind it
     * @param pages likewise
     * @param quote the words, masked
     * @param lang of the words
     * @param publisher whose page; empty where it does not say
     * @param passage path of the page of the words
     * @param decide path of the statement's own page
     */
    public record Side(
            String value,
            String root,
            String definition,
            boolean suspected,
            String stance,
            String asOf,
            String stated,
            int origins,
            int pages,
            String quote,
            String lang,
            String publisher,
            String passage,
            String decide) {}
}
