// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.Mask;
import org.daylight.WebAddress;
import org.daylight.register.Sightings;
import org.daylight.register.WatchItems;
import org.daylight.register.WatchItems.Item;
import org.daylight.register.WatchItems.Memory;
import org.daylight.register.WatchItems.Role;
import org.daylight.register.Watches.Watch;
import org.jspecify.annotations.Nullable;

/** Makes what is polled. */
final class Addresses {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Addresses() {}

    /** What a watch is of, made where it is not there: it is due at once. */
    static Item source(Watch watch, WatchItems items, Sightings sightings, Instant now) {
        Optional<Item> there = items.source(watch.id());
        if (there.isPresent()) {
            return there.get();
        }
        if (watch.url().contains(Mask.BAR)) {
            throw new DaylightException("the address of " + watch.id()
                    + " names a person who is sealed, so it is not asked any more; remove the watch");
        }
        items.add(known(item(watch.id(), watch.url(), Role.SOURCE, now, null, now), sightings));
        return items.source(watch.id()).orElseThrow();
    }

    /** With the name under which it was seen before, where it was lost since. */
    static Item known(Item item, Sightings sightings) {
        return sightings
                .item(item.watch(), item.url())
                .map(id -> new Item(
                        id,
                        item.watch(),
                        item.url(),
                        item.host(),
                        item.role(),
                        item.found(),
                        item.published(),
                        item.due(),
                        null,
                        null,
                        null,
                        null,
                        item.memory()))
                .orElse(item);
    }

    static Item item(String watch, String url, Role role, Instant found, @Nullable Instant published, Instant due) {
        byte[] id = new byte[8];
        RANDOM.nextBytes(id);
        return new Item(
                "i" + HexFormat.of().formatHex(id),
                watch,
                url,
                host(url),
                role,
                found,
                published,
                due,
                null,
                null,
                null,
                null,
                Memory.NOTHING);
    }

    /** Name and port, by which requests are paced. */
    static String host(String url) {
        WebAddress address = WebAddress.parse(url);
        return address.host() + ":" + address.port();
    }
}
