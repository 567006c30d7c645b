// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.stories;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daylight.register.StoryRows;
import org.daylight.run.StoryBoard;

/**
 * The list of stories.
 *
 * @param asked for which
 * @param rows of this page
 * @param languages to choose from
 * @param told how many stories two or more pages tell
 * @param all how many stories there are, those of one page too
 * @param page from 1
 * @param more whether another page follows
 * @param made how new they are
 */
public record StoryList(
        StoryRows.Asked asked,
        List<StoryBoard.Row> rows,
        List<String> languages,
        int told,
        int all,
        int page,
        boolean more,
        StoryBoard.Made made) {
    /** Copies the lists. */
    public StoryList {
        rows = List.copyOf(rows);
        languages = List.copyOf(languages);
    }

    /** Whether anything narrows the list. */
    public boolean narrowed() {
        return !asked.words().isEmpty()
                || !asked.lang().isEmpty()
                || !asked.publisher().isEmpty();
    }

    /** The address of another page of the same list. */
    public String at(int number) {
        return "/stories?page=" + number + part("q", asked.words()) + part("lang", asked.lang())
                + part("source", asked.publisher()) + (asked.alone() ? "&alone=1" : "");
    }

    /** The address of all stories in which an outlet tells something. */
    public static String of(String publisher) {
        return "/stories?alone=1" + part("source", publisher);
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
