// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the timeline shows, ready to be written. Places along the time are percent of the width, so that one drawing fits
 * every screen; heights are pixels.
 *
 * @param wanted what was asked for
 * @param empty whether nothing of the case has a date
 * @param sentence what is drawn, in words
 * @param notes what is not drawn, and why
 * @param axis its marks
 * @param lanes in order
 * @param slider of the months
 * @param choices of countries and speakers
 * @param steps to other stretches of time
 * @param rows the same as a table
 * @param total how many rows there are in all
 * @param captures the same of preserved pages
 * @param before the rows before; null where there are none
 * @param after the rows after; null where there are none
 */
record TimelinePage(
        Wanted wanted,
        boolean empty,
        String sentence,
        List<String> notes,
        List<Tick> axis,
        List<Lane> lanes,
        @Nullable Slider slider,
        Choices choices,
        List<Step> steps,
        List<Row> rows,
        int total,
        List<CaptureRow> captures,
        @Nullable String before,
        @Nullable String after) {

    /**
     * A mark of the axis.
     *
     * @param minor whether narrow screens leave it out
     * @param anchor on which side its words stand
     */
    record Tick(String x, String label, boolean minor, String anchor) {}

    /**
     * One kind of happenings.
     *
     * @param code its name
     * @param count how many are drawn
     * @param height of the drawing
     * @param items one by one; empty where there are too many
     * @param bars by stretches of time; empty where they are drawn one by one
     */
    record Lane(String code, int count, int height, List<Item> items, List<Bar> bars) {}

    /**
     * One happening.
     *
     * @param x where its days begin
     * @param width of its days; empty where it is one day
     * @param y middle of its row
     * @param middle where its sign stands
     * @param soft which ends are uncertain: {@code both}, {@code left} or {@code right}; empty for none
     * @param href its entry
     * @param label in words
     */
    record Item(String x, String width, int y, String middle, String soft, String href, String label) {}

    /**
     * Several happenings.
     *
     * @param x where the stretch begins
     * @param width of it
     * @param y upper end
     * @param height of the bar
     * @param middle of the stretch
     * @param count as it is written; empty where there is no room
     * @param href the stretch alone
     * @param label in words
     */
    record Bar(String x, String width, int y, int height, String middle, String count, String href, String label) {}

    /** The months, counted from the year 0. */
    record Slider(int first, int last, int from, int to, String fromWords, String toWords, String locale) {}

    /** What can be chosen. */
    record Choices(List<Choice> countries, List<Choice> speakers) {}

    /** One of them. */
    record Choice(String value, String label, boolean chosen) {}

    /**
     * A step to another stretch of time.
     *
     * @param href empty where it cannot be taken
     */
    record Step(String code, String shortcut, String key, String href) {}

    /**
     * A happening in the table.
     *
     * @param date as exactly as it is said
     * @param lane which kind
     * @param what it was
     * @param country where or whose; empty where nobody says
     * @param speaker who says so, empty where nobody is named
     * @param entry its id
     * @param label of the entry, masked
     */
    record Row(String date, String lane, String what, String country, String speaker, String entry, String label) {}

    /** Preserved pages of a stretch. */
    record CaptureRow(String when, int count, String href) {}
}
