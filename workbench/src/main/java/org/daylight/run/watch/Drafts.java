// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.CaptureId;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.daylight.preserve.Fetched;
import org.daylight.register.WatchItems.Item;
import org.daylight.watch.Poll;
import org.daylight.watch.Standing;
import org.daylight.watch.Standing.Found;
import org.daylight.watch.Standing.State;
import org.jspecify.annotations.Nullable;

/** Writes sightings as the ledger has them (spec/ledger.md). */
final class Drafts {
    private Drafts() {}

    /**
     * A transition.
     *
     * @param item as it was before
     * @param after the capture of what is; null where no answer came
     * @param robots the robots file in force; null where there is none
     * @param cited statements whose words are gone
     * @param alike the same for pages that changed in the same way; null where it did not change
     */
    static Draft transition(
            Item item,
            Standing.Step step,
            Looked looked,
            @Nullable CaptureId after,
            @Nullable CaptureId robots,
            List<Map<String, Object>> cited,
            @Nullable String alike) {
        Standing now = step.now();
        Standing before = Remembered.standing(item);
        Instant there = now.state() == State.THERE ? before == null ? null : before.there() : now.there();
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("watch", item.watch());
        open.put("item", item.id());
        open.put("found", step.found().code());
        open.put("state", now.code());
        open.put("sign", now.sign().code());
        open.put("since", now.since().toEpochMilli());
        open.put("last", now.last().toEpochMilli());
        put(open, "there", there == null ? null : there.toEpochMilli());
        open.put("times", (long) now.times());
        open.put("sure", now.sure());
        open.put("status", (long) status(looked));
        put(open, "before", value(item.memory().capture()));
        put(open, "after", value(after));
        put(open, "robots", value(robots));
        boolean ends = step.found() == Found.RESTORED && item.memory().sighting() != null;
        put(open, "ends", ends ? item.memory().sighting() : null);
        put(open, "cited", cited.isEmpty() ? null : cited);
        Map<String, Object> secret = new LinkedHashMap<>();
        secret.put("url", item.url());
        put(secret, "title", looked.title());
        put(secret, "moved", now.url().equals(item.url()) ? null : now.url());
        put(secret, "trouble", looked.poll().trouble());
        put(secret, "alike", alike);
        return new Draft(EventKind.SIGHTING, open, secret);
    }

    /** A poll that makes a transition sure. */
    static Draft confirmation(Item item, long sighting, Standing now, @Nullable CaptureId after) {
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("confirms", sighting);
        open.put("watch", item.watch());
        open.put("item", item.id());
        open.put("last", now.last().toEpochMilli());
        open.put("times", (long) now.times());
        put(open, "after", value(after));
        return Draft.open(EventKind.SIGHTING, open);
    }

    private static int status(Looked looked) {
        Poll.Page page = looked.poll().page();
        if (page != null) {
            return page.status();
        }
        Fetched fetched = looked.fetched();
        return fetched == null ? 0 : fetched.hops().getLast().status();
    }

    private static @Nullable String value(@Nullable CaptureId id) {
        return id == null ? null : id.value();
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
