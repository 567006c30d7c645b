// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.map;

import java.util.List;
import org.daylight.run.SiteCards;
import org.daylight.run.Voice;
import org.jspecify.annotations.Nullable;

/**
 * What the map shows, ready to be written: all numbers of the drawing as its attributes have them.
 *
 * @param ask what was asked for
 * @param empty whether nothing at all can be drawn of the case
 * @param sentence what is drawn and as of when, in words
 * @param notes what is not drawn, and why, a sentence each
 * @param land the outlines of the view
 * @param tints states by what they did last
 * @param hatched countries of which no place in them is known
 * @param discs areas of towns and regions
 * @param wide marks for wide screens
 * @param narrow larger and fewer marks for narrow ones
 * @param flags of states: their latest response, and incidents
 * @param slider of the months; null where nothing is dated
 * @param rows the same areas as a table
 * @param states the same states as a table
 * @param panel the sites of the areas that were opened; null while none is
 * @param views the world and its parts, and where each leads
 * @param nearer where a closer view is; null where there is none
 * @param farther where a wider view is; null where there is none
 */
record MapPage(
        Ask ask,
        boolean empty,
        String sentence,
        List<String> notes,
        String land,
        List<Tint> tints,
        List<String> hatched,
        List<Disc> discs,
        List<Mark> wide,
        List<Mark> narrow,
        List<Flag> flags,
        @Nullable Slider slider,
        List<Row> rows,
        List<StateRow> states,
        @Nullable Panel panel,
        List<Link> views,
        @Nullable Link nearer,
        @Nullable Link farther) {

    /** A state's shape and the sort of what it did last. */
    record Tint(String path, String sort) {}

    /** A disc as wide as the place may reach. */
    record Disc(String x, String y, String radius) {}

    /**
     * A mark.
     *
     * @param transform where it stands and how large it is
     * @param href its sites, or a closer view where it stands for several areas
     * @param box the view that it leads to; empty where it opens a list
     * @param label in words
     * @param count how many sites; empty where it is one
     * @param left of the pill around it, from its middle
     * @param width of the pill
     * @param textX middle of the number
     * @param glyphs one for each way in which the sites are spoken of
     */
    record Mark(
            String transform,
            String href,
            String box,
            String label,
            String count,
            String left,
            String width,
            String textX,
            List<Glyph> glyphs) {}

    /**
     * One way in which sites are spoken of.
     *
     * @param x its middle, from that of the mark
     */
    record Glyph(Voice voice, String x) {}

    /**
     * What stands at the middle of a state.
     *
     * @param transform where
     * @param sort of the latest response, or {@code incident}
     * @param count of incidents; empty for a response
     * @param href what it leads to
     * @param label in words
     */
    record Flag(String transform, String sort, String count, String href, String label) {}

    /**
     * The months.
     *
     * @param first the first that can be chosen, counted from the year 0
     * @param last the last
     * @param from the chosen first
     * @param to the chosen last
     * @param fromWords the same in words
     * @param toWords the same in words
     * @param locale in which a script writes months
     */
    record Slider(int first, int last, int from, int to, String fromWords, String toWords, String locale) {}

    /**
     * An area in the table.
     *
     * @param place its name; the country's where no more is known
     * @param country in words
     * @param precision in words
     * @param sites how many
     * @param voices how many of them are spoken of in each way, in words
     * @param href its sites
     * @param open whether its sites are listed
     */
    record Row(
            String place,
            String country,
            String precision,
            int sites,
            List<VoiceCount> voices,
            String href,
            boolean open) {}

    /** How many sites are spoken of in one way. */
    record VoiceCount(Voice voice, int count) {}

    /**
     * A state in the table.
     *
     * @param country in words
     * @param sort of what it did last; empty where nothing is known
     * @param latest what it did last, in words
     * @param when by which month, in words
     * @param answers how many responses
     * @param answersHref where they are
     * @param incidents how many
     * @param incidentsHref where they are
     */
    record StateRow(
            String country,
            String sort,
            String latest,
            String when,
            int answers,
            String answersHref,
            int incidents,
            String incidentsHref) {}

    /**
     * The sites of opened areas.
     *
     * @param title which areas
     * @param count how many sites
     * @param cards those of this stretch
     * @param before the stretch before; null where there is none
     * @param after the stretch after; null where there is none
     * @param close the map without it
     */
    record Panel(
            String title,
            int count,
            List<SiteCards.Card> cards,
            @Nullable String before,
            @Nullable String after,
            String close) {}

    /**
     * Where something leads.
     *
     * @param box the view there
     */
    record Link(String name, String href, String box) {}
}
