// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daylight.register.Sightings;
import org.daylight.register.WatchItems;
import org.daylight.register.WatchItems.Item;
import org.daylight.register.WatchItems.Role;
import org.daylight.register.Watches.Kind;
import org.daylight.register.Watches.Watch;
import org.daylight.watch.Items;

/** Makes items of what a feed, a sitemap or a listing names for the first time. */
final class Discovery {
    /** More new pages are not taken in from one poll. */
    private static final int MOST = 2_000;
    /** Those that are queued at a first poll come in so far apart, a batch at a time. */
    private static final Duration BATCH = Duration.ofHours(1);

    /** The past of a feed (RFC 5005) is followed so many pages back. */
    static final int PAST = 20;

    private static final int CHUNK = 400;

    private final WatchItems items;
    private final Sightings sightings;
    private final int begin;

    Discovery(WatchItems items, Sightings sightings, int begin) {
        this.items = items;
        this.sightings = sightings;
        this.begin = begin;
    }

    /** Takes in what is new. @return how many pages were */
    int take(Watch watch, Item source, Items named, Instant now) {
        boolean first = source.standing() == null;
        List<String> urls = named.items().stream().map(Items.Item::url).toList();
        Set<String> known = known(urls);
        List<Items.Item> fresh = named.items().stream()
                .filter(i -> !known.contains(i.url()) && !i.url().equals(watch.url()))
                .sorted(Comparator.comparing(Items.Item::published, Comparator.nullsLast(Comparator.reverseOrder())))
                .limit(MOST)
                .toList();
        int queued = first && watch.kind() == Kind.FEED ? items.count(watch.id()) : 0;
        int added = 0;
        for (Items.Item one : fresh) {
            Instant due = first ? now.plus(BATCH.multipliedBy((queued + added) / begin)) : now;
            // The newest is the longest overdue: it is asked first.
            added += add(watch, one, due.minusMillis(MOST - added), now) ? 1 : 0;
        }
        if (watch.kind() == Kind.SITEMAP) {
            parts(watch, named.further(), MOST, now);
        } else if (watch.kind() == Kind.FEED && first) {
            // Each further page is read once, when it is first heard of: what is new stands on the first.
            List<String> same = named.further().stream()
                    .filter(url -> Addresses.host(url).equals(source.host()))
                    .toList();
            parts(watch, same, PAST - items.parts(watch.id()), now);
        }
        return added;
    }

    private void parts(Watch watch, List<String> further, int most, Instant now) {
        Set<String> known = known(further);
        further.stream()
                .filter(url -> !known.contains(url))
                .limit(Math.max(0, most))
                .forEach(url -> items.add(Addresses.item(watch.id(), url, Role.PART, now, null, now)));
    }

    private boolean add(Watch watch, Items.Item one, Instant due, Instant now) {
        Item item = Addresses.item(watch.id(), one.url(), Role.ITEM, now, one.published(), due);
        return items.add(Addresses.known(item, sightings));
    }

    private Set<String> known(List<String> urls) {
        Set<String> known = new HashSet<>();
        for (int from = 0; from < urls.size(); from += CHUNK) {
            known.addAll(items.known(urls.subList(from, Math.min(urls.size(), from + CHUNK))));
        }
        return known;
    }
}
