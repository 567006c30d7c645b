// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.room;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daylight.StatedDate;
import org.daylight.register.Readings;
import org.daylight.register.WaitingPages;
import org.daylight.run.ReadingRoom;
import org.daylight.run.Workbench;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;

/**
 * What waits, as the left side of the reading room lists it.
 *
 * @param filter by which it was chosen
 * @param pages that wait, with their claims, in all that are chosen
 * @param claims likewise
 * @param items a stretch of the pages
 * @param from number of the first of them
 * @param kinds by which one can choose
 * @param languages likewise
 * @param sources likewise
 * @param halves pages that wait for a second person who is not this one; at most 99
 * @param sealed what waits no more, for it was sealed
 */
public record Queue(
        Filter filter,
        int pages,
        int claims,
        List<Item> items,
        int from,
        List<Option> kinds,
        List<Option> languages,
        List<Option> sources,
        int halves,
        Readings.Sealed sealed) {
    static final int SHOWN = 40;
    private static final int HALVES = 99;

    /** Copies the lists. */
    public Queue {
        items = List.copyOf(items);
        kinds = List.copyOf(kinds);
        languages = List.copyOf(languages);
        sources = List.copyOf(sources);
    }

    /**
     * A page; words are masked.
     *
     * @param others other pages that tell the same story
     */
    public record Item(
            String id,
            @Nullable String title,
            @Nullable String publisher,
            String lang,
            @Nullable String published,
            int waiting,
            @Nullable String story,
            int others) {}

    /** A value by which one can choose. */
    public record Option(String value, String label, int claims) {}

    /** Whether there are pages behind those listed. */
    public boolean more() {
        return !filter.halves() && from + items.size() < pages;
    }

    static Queue of(Workbench workbench, ReadingRoom room, Filter filter, int from, Words words) {
        WaitingPages waiting = new WaitingPages(workbench.database());
        List<WaitingPages.Page> halves = waiting.halves(workbench.actor(), HALVES);
        int[] counts = counts(waiting, filter, halves);
        List<WaitingPages.Page> pages = filter.halves() ? halves : waiting.pages(filter.choice(), from, SHOWN);
        return new Queue(
                filter,
                counts[0],
                counts[1],
                pages.stream().map(p -> item(p, room)).toList(),
                from,
                options(waiting.kinds(), k -> words.say("room.kind." + k)),
                options(waiting.languages(), words::languageName),
                // A choice becomes a part of the address: a name behind bars must not stand in it.
                options(waiting.sources(), room::hide).stream()
                        .filter(o -> o.label().equals(o.value()))
                        .toList(),
                halves.size(),
                workbench.readings().sealed());
    }

    /** The page at which a reviewer begins; empty where none is chosen. */
    static Optional<String> first(Workbench workbench, Filter filter) {
        WaitingPages waiting = new WaitingPages(workbench.database());
        List<WaitingPages.Page> pages =
                filter.halves() ? waiting.halves(workbench.actor(), 1) : waiting.pages(filter.choice(), 0, 1);
        return pages.stream().findFirst().map(p -> p.id().value());
    }

    /** How many pages wait, and how many claims. */
    static int[] counts(Workbench workbench, Filter filter) {
        WaitingPages waiting = new WaitingPages(workbench.database());
        return counts(waiting, filter, filter.halves() ? waiting.halves(workbench.actor(), HALVES) : List.of());
    }

    private static int[] counts(WaitingPages waiting, Filter filter, List<WaitingPages.Page> halves) {
        return filter.halves()
                ? new int[] {
                    halves.size(),
                    halves.stream().mapToInt(WaitingPages.Page::waiting).sum()
                }
                : waiting.counts(filter.choice());
    }

    private static Item item(WaitingPages.Page p, ReadingRoom room) {
        StatedDate published = p.published();
        return new Item(
                p.id().value(),
                room.hide(p.id(), p.title()),
                room.hide(p.id(), p.publisher()),
                p.lang(),
                published == null ? null : published.value(),
                p.waiting(),
                p.story(),
                Math.max(0, p.told() - 1));
    }

    private static List<Option> options(
            List<WaitingPages.Facet> facets, java.util.function.UnaryOperator<String> label) {
        return facets.stream()
                .map(f -> new Option(f.word(), Objects.requireNonNullElse(label.apply(f.word()), f.word()), f.claims()))
                .toList();
    }
}
