// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daylight.CaptureId;
import org.daylight.register.Heartbeats;
import org.daylight.register.SightingList;
import org.daylight.register.Sightings;
import org.daylight.register.Sightings.Cited;
import org.daylight.register.Sightings.Sighting;
import org.daylight.register.WatchHosts;
import org.daylight.register.WatchItems;
import org.daylight.register.WatchItems.Item;
import org.daylight.register.WatchRows;
import org.daylight.register.Watches;
import org.daylight.register.Watches.Watch;
import org.daylight.run.Veils;
import org.daylight.run.Workbench;
import org.daylight.watch.Standing.State;
import org.jspecify.annotations.Nullable;

/**
 * What is watched and what was seen, as it may be shown: what may name a private person is behind bars, and of a page whose
 * capture is under seal, who does not keep the seals sees what became of it and no word of it.
 */
public final class WatchShelf {
    private final Workbench workbench;
    private final Veils veils;
    private final boolean steward;
    private final Watches watches;
    private final WatchItems items;
    private final WatchRows rows;
    private final Sightings sightings;
    private final SightingList list;

    /** @param steward whether restricted matter may be shown, masked */
    public WatchShelf(Workbench workbench, boolean steward) {
        this.workbench = workbench;
        this.steward = steward;
        veils = workbench.veils();
        watches = new Watches(workbench.database());
        items = new WatchItems(workbench.database());
        rows = new WatchRows(workbench.database());
        sightings = new Sightings(workbench.database());
        list = new SightingList(workbench.database());
    }

    /**
     * An address as it may be shown.
     *
     * @param words masked
     * @param whole whether nothing of it is masked: only then it may be followed
     */
    public record Address(String words, boolean whole) {}

    /**
     * A watch in a list.
     *
     * @param watch as it is
     * @param address of it
     * @param source masked; null where nobody said
     * @param item how it stands; null before the watcher knows of it
     * @param items pages that were found in it
     */
    public record Listed(
            Watch watch,
            Address address,
            @Nullable String source,
            @Nullable Item item,
            int items) {}

    /**
     * A page that was found in a watch.
     *
     * @param item how it stands
     * @param address of it
     */
    public record Page(Item item, Address address) {}

    /**
     * A sighting as it may be shown.
     *
     * @param sighting as it is; its words are not to be shown
     * @param shown whether words of the page may be shown to who asks
     * @param title masked; null where there is none, or it may not be shown
     * @param address of the page; empty words where it may not be shown
     * @param moved where it answers now; null where it did not move
     * @param trouble why no answer came, masked; null where one did
     * @param alike how many pages changed in the same way, this one included
     * @param cited statements whose words it misses
     * @param said what is to be said of it
     * @param unsure whether it was seen once, and nothing of the page since
     */
    public record Seen(
            Sighting sighting,
            boolean shown,
            @Nullable String title,
            Address address,
            @Nullable Address moved,
            @Nullable String trouble,
            int alike,
            List<Cited> cited,
            SightingWords.Said said,
            boolean unsure) {
        /** Copies the list. */
        public Seen {
            cited = List.copyOf(cited);
        }

        /** The entries whose words it misses. */
        public List<String> entries() {
            return cited.stream().map(c -> c.entry().value()).distinct().toList();
        }
    }

    /** A stretch of the watches, those added last first. */
    public List<Listed> page(WatchRows.Wanted wanted, int offset, int limit) {
        return listed(rows.page(wanted, offset, limit));
    }

    /** One of them, removed ones too. */
    public Optional<Listed> one(String id) {
        return listed(List.of(id)).stream().findFirst();
    }

    private List<Listed> listed(List<String> ids) {
        Map<String, Item> sources =
                items.sources(ids).stream().collect(Collectors.toMap(Item::watch, Function.identity(), (a, b) -> a));
        Map<String, Integer> counts = rows.items(ids);
        List<Listed> all = new ArrayList<>();
        for (String id : ids) {
            watches.watch(id)
                    .ifPresent(w -> all.add(new Listed(
                            w,
                            address(w.url()),
                            w.source() == null ? null : veils.hide(w.source()),
                            sources.get(id),
                            counts.getOrDefault(id, 0))));
        }
        return all;
    }

    /** Who publishes what is watched: names without a mask alone, for an address of the workbench is seen by others. */
    public List<String> sources() {
        return rows.sources().keySet().stream()
                .filter(s -> veils.hide(s).equals(s))
                .toList();
    }

    /** Pages that were found in a watch, those found last first. */
    public List<Page> pages(String watch, int offset, int limit) {
        return items.of(watch, offset, limit).stream()
                .map(i -> new Page(i, address(i.url())))
                .toList();
    }

    /** A stretch of what was seen, the newest first. */
    public List<Seen> seen(SightingList.Wanted wanted, int offset, int limit) {
        return seen(list.page(wanted, offset, limit));
    }

    /** What was seen by this event; empty where it is no sighting. */
    public Optional<Seen> seen(long event) {
        return seen(sightings.sighting(event).stream().toList()).stream().findFirst();
    }

    /** How many there are of what was seen, up to {@link SightingList#COUNTED}. */
    public int count(SightingList.Wanted wanted) {
        return list.count(wanted);
    }

    private List<Seen> seen(List<Sighting> some) {
        Map<String, Integer> alike = list.alike(
                some.stream().map(Sighting::alike).filter(Objects::nonNull).collect(Collectors.toSet()));
        Set<CaptureId> sealed = steward
                ? Set.of()
                : list.sealed(some.stream()
                        .flatMap(s -> Stream.of(Optional.ofNullable(s.before()), Optional.ofNullable(s.after())))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()));
        Map<CaptureId, String> titles =
                list.titles(some.stream().flatMap(s -> titled(s).stream()).collect(Collectors.toSet()));
        Set<Long> overtaken = sightings.overtaken(some);
        return some.stream()
                .map(s -> seen(
                        s,
                        s.state() == State.THERE && s.title() != null
                                ? s.title()
                                : titled(s).map(titles::get).orElse(null),
                        alike,
                        sealed,
                        !s.sure() && !overtaken.contains(s.event())))
                .toList();
    }

    /** What answers in place of a page that is away has a title of its own, such as "Not found". */
    private static Optional<CaptureId> titled(Sighting s) {
        return Optional.ofNullable(s.state() == State.THERE ? s.after() : s.before());
    }

    private Seen seen(
            Sighting s,
            @Nullable String title,
            Map<String, Integer> alike,
            Collection<CaptureId> sealed,
            boolean unsure) {
        boolean shown = (s.before() == null || !sealed.contains(s.before()))
                && (s.after() == null || !sealed.contains(s.after()));
        String moved = s.moved();
        String trouble = s.trouble();
        return new Seen(
                s,
                shown,
                title == null || title.isBlank() || !shown ? null : veils.hide(title),
                shown ? address(s.url()) : new Address("", false),
                moved == null || !shown ? null : address(moved),
                trouble == null || !shown ? null : veils.hide(trouble),
                s.alike() == null ? 1 : alike.getOrDefault(s.alike(), 1),
                s.raised() ? sightings.cited(s.event()) : List.of(),
                SightingWords.of(s),
                unsure);
    }

    /** The capture of the robots file in force for an item; empty where there is none. */
    public Optional<WatchHosts.File> robots(Item item) {
        return new WatchHosts(workbench.database()).find(item.host()).map(WatchHosts.Host::robots);
    }

    /** How far the watching is behind; what is due by less than a few minutes is not late. */
    public WatchRows.Lag lag(Instant now) {
        return rows.lag(now.minus(java.time.Duration.ofMinutes(5)));
    }

    /**
     * Whether anybody watches.
     *
     * @param on whether people want it so
     * @param running whether a worker is at it
     * @param last when one was; null where none ever was
     */
    public record Watcher(
            boolean on, boolean running, @Nullable Instant last) {}

    /** Whether anybody watches, as the workers wrote it. */
    public Watcher watcher(Instant now) {
        Heartbeats.Running running = new Heartbeats(workbench.database()).running(now);
        return new Watcher(WatchSettings.of(workbench).on(), running.now(), running.last());
    }

    /** Words of the watcher or of a person, masked. */
    public @Nullable String hide(@Nullable String words) {
        return words == null ? null : veils.hide(words);
    }

    private Address address(String url) {
        String hidden = veils.hide(url);
        return new Address(hidden, hidden.equals(url));
    }
}
