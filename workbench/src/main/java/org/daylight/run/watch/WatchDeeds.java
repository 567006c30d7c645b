// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.EventKind;
import org.daylight.WebAddress;
import org.daylight.ledger.Draft;
import org.daylight.protect.Right;
import org.daylight.register.Sightings;
import org.daylight.register.WatchItems;
import org.daylight.register.Watches;
import org.daylight.register.Watches.Watch;
import org.daylight.run.Polling;
import org.daylight.run.Workbench;
import org.daylight.watch.Listing;
import org.daylight.watch.Pace;
import org.daylight.watch.Window;
import org.jspecify.annotations.Nullable;

/** What people do with watches: each deed is an event. */
public final class WatchDeeds {
    /** Nothing is asked more often than this, whatever a person wants. */
    public static final Duration SHORTEST = Duration.ofMinutes(5);
    /** Nor less often. */
    public static final Duration LONGEST = Duration.ofDays(365);

    /** A server is asked no more slowly than this, whatever a person wants. */
    public static final Duration SLOWEST = Duration.ofHours(1);

    private final Workbench workbench;
    private final Watches watches;
    private final WatchItems items;
    private final Sightings sightings;
    private final Clock clock;

    /** In this case, by this clock. */
    public WatchDeeds(Workbench workbench, Clock clock) {
        this.workbench = workbench;
        this.clock = clock;
        watches = new Watches(workbench.database());
        items = new WatchItems(workbench.database());
        sightings = new Sightings(workbench.database());
    }

    /** In this case. */
    public WatchDeeds(Workbench workbench) {
        this(workbench, Clock.systemUTC());
    }

    /**
     * What a person wants watched.
     *
     * @param url an address of the web
     * @param kind what is there
     * @param source as people call who publishes it; null where nobody says
     * @param every between two polls; null to learn it from how the page changes
     * @param listing which links are items; null for all; of a feed or a sitemap its pattern alone counts; null for a page
     * @param window when it may be asked; null for always
     * @param pace between two requests to its server; null for the usual one
     */
    public record Wanted(
            String url,
            Watches.Kind kind,
            @Nullable String source,
            @Nullable Duration every,
            @Nullable Listing listing,
            @Nullable Window window,
            @Nullable Duration pace) {
        /** At the usual pace. */
        public Wanted(
                String url,
                Watches.Kind kind,
                @Nullable String source,
                @Nullable Duration every,
                @Nullable Listing listing,
                @Nullable Window window) {
            this(url, kind, source, every, listing, window, null);
        }

        /** A watch as usual. */
        public static Wanted of(String url, Watches.Kind kind) {
            return new Wanted(url, kind, null, null, null, null);
        }

        /** The same of another kind; a page has no links that are items. */
        public Wanted as(Watches.Kind other) {
            return new Wanted(url, other, source, every, other == Watches.Kind.PAGE ? null : listing, window, pace);
        }
    }

    /** Begins a watch; the first poll is due at once. @throws DaylightException where the address is none, or is watched so already */
    public Watch add(Wanted wanted) {
        Wanted checked = checked(wanted);
        List<Watch> same = watches.of(checked.url()).stream()
                .filter(w -> w.kind() == checked.kind())
                .toList();
        if (!same.isEmpty()) {
            throw new DaylightException(
                    checked.url() + " is watched already, as " + same.getFirst().id() + "; nothing was written");
        }
        Map<String, Object> secret = secret(checked);
        secret.put("url", checked.url());
        Map<String, Object> open = open(checked, "add");
        String id = "W"
                + new Polling(workbench)
                        .append(List.of(new Draft(EventKind.WATCH, open, secret)))
                        .getFirst()
                        .seq();
        Watch watch = watch(id);
        Addresses.source(watch, items, sightings, clock.instant());
        return watch;
    }

    /** Changes how something is watched; its address stays. */
    public Watch change(String id, Wanted wanted) {
        Watch watch = watch(id);
        Wanted checked = checked(new Wanted(
                watch.url(),
                wanted.kind(),
                wanted.source(),
                wanted.every(),
                wanted.listing(),
                wanted.window(),
                wanted.pace()));
        Map<String, Object> open = open(checked, "change");
        open.put("watch", id);
        new Polling(workbench).append(List.of(new Draft(EventKind.WATCH, open, secret(checked))));
        items.dueNow(id, clock.instant());
        return watch(id);
    }

    /** Asks no more for now. */
    public Watch pause(String id, @Nullable String reason) {
        return deed(id, "pause", reason);
    }

    /** Asks again; what is overdue is asked once. */
    public Watch resume(String id) {
        Watch watch = deed(id, "resume", null);
        Addresses.source(watch, items, sightings, clock.instant());
        return watch;
    }

    /** Ends a watch. What it preserved stays. */
    public void remove(String id, @Nullable String reason) {
        deed(id, "remove", reason);
        items.forget(id);
    }

    /**
     * Asks for pages of this watch though the robots file disallows it.
     *
     * @param reason why that is right here; kept in the ledger as a private field
     */
    public Watch ignoreRobots(String id, String reason) {
        if (reason.isBlank()) {
            throw new DaylightException("asking what a robots file disallows needs a reason; nothing was written");
        }
        return robots(id, "ignore", reason);
    }

    /** Obeys the robots file again. */
    public Watch obeyRobots(String id) {
        return robots(id, "obey", null);
    }

    /** Everything of a watch is due now. */
    public void pollNow(String id) {
        workbench.ask(Right.DECIDE, "asking at once");
        Addresses.source(watch(id), items, sightings, clock.instant());
        items.dueNow(id, clock.instant());
    }

    private Watch robots(String id, String how, @Nullable String reason) {
        watch(id);
        new Polling(workbench)
                .append(List.of(new Draft(
                        EventKind.WATCH,
                        Map.of("deed", "robots", "watch", id, "robots", how),
                        reason == null ? Map.of() : Map.of("reason", reason.strip()))));
        items.dueNow(id, clock.instant());
        return watch(id);
    }

    private Watch deed(String id, String deed, @Nullable String reason) {
        watch(id);
        new Polling(workbench)
                .append(List.of(new Draft(
                        EventKind.WATCH,
                        Map.of("deed", deed, "watch", id),
                        reason == null || reason.isBlank() ? Map.of() : Map.of("reason", reason.strip()))));
        return watches.watch(id).orElseThrow();
    }

    private Watch watch(String id) {
        return watches.watch(id)
                .filter(w -> w.state() != Watches.State.REMOVED)
                .orElseThrow(() -> new DaylightException(
                        "there is no watch " + id + "; `daylight watch list` prints those there are"));
    }

    private static Wanted checked(Wanted wanted) {
        Duration every = wanted.every();
        if (every != null && (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0)) {
            throw new DaylightException("a page is asked at most every 5 minutes and at least once a year");
        }
        Duration pace = wanted.pace();
        if (pace != null && (pace.compareTo(Pace.USUAL) < 0 || pace.compareTo(SLOWEST) > 0)) {
            throw new DaylightException("a server is asked at most every 5 seconds and at least once an hour");
        }
        return new Wanted(
                WebAddress.parse(wanted.url()).toString(),
                wanted.kind(),
                wanted.source() == null || wanted.source().isBlank()
                        ? null
                        : wanted.source().strip(),
                every,
                wanted.kind() == Watches.Kind.PAGE ? null : wanted.listing(),
                wanted.window(),
                pace);
    }

    private static Map<String, Object> open(Wanted wanted, String deed) {
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("deed", deed);
        open.put("what", wanted.kind().code());
        if (wanted.every() != null) {
            open.put("everyMs", wanted.every().toMillis());
        }
        if (wanted.pace() != null) {
            open.put("paceMs", wanted.pace().toMillis());
        }
        if (wanted.window() != null) {
            open.put("fromMinute", (long) wanted.window().from());
            open.put("toMinute", (long) wanted.window().to());
        }
        return open;
    }

    private static Map<String, Object> secret(Wanted wanted) {
        Map<String, Object> secret = new LinkedHashMap<>();
        Listing listing = wanted.listing();
        if (wanted.source() != null) {
            secret.put("source", wanted.source());
        }
        if (listing != null) {
            secret.put("selector", listing.selector());
            if (listing.pattern() != null) {
                secret.put("pattern", listing.pattern());
            }
        }
        if (wanted.window() != null) {
            secret.put("zone", wanted.window().zone().getId());
        }
        return secret;
    }
}
