// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.daylight.register.Sightings;
import org.daylight.register.Sightings.Sighting;
import org.daylight.register.WatchItems.Item;
import org.daylight.register.WatchItems.Memory;
import org.daylight.register.WatchItems.Stand;
import org.daylight.watch.Lines.Learnt;
import org.daylight.watch.Presence;
import org.daylight.watch.Standing;
import org.daylight.watch.Standing.State;
import org.jspecify.annotations.Nullable;

/** What an item remembers, as the logic of watching takes it, and back. */
final class Remembered {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Remembered() {}

    /** How it stands; null before the first poll. */
    static @Nullable Standing standing(Item item) {
        Stand s = item.standing();
        return s == null
                ? null
                : new Standing(
                        s.state(),
                        s.sign(),
                        s.since(),
                        s.last(),
                        s.there(),
                        s.times(),
                        new Presence.Known(s.words(), s.text(), null, Set.of()),
                        s.answers());
    }

    static Stand stand(Standing s) {
        return new Stand(
                s.state(),
                s.sign(),
                s.since(),
                s.last(),
                s.there(),
                s.times(),
                s.known().words(),
                s.known().text(),
                s.url());
    }

    /** What was learnt of its lines. */
    static Learnt learnt(Item item) {
        String json = item.memory().learnt();
        try {
            return json == null ? Learnt.NOTHING : JSON.readValue(json, Learnt.class);
        } catch (JsonProcessingException e) {
            // It is learnt again.
            return Learnt.NOTHING;
        }
    }

    static String json(Learnt learnt) {
        try {
            return JSON.writeValueAsString(learnt);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("counts are always JSON", e);
        }
    }

    /**
     * An item as the ledger knows it, where that knows more than the item: a crash came between the sighting and what is
     * remembered of it, or the item was lost.
     */
    static Item recalled(Item item, Sightings sightings) {
        Sighting last = sightings.ofItem(item.id(), 1).stream().findFirst().orElse(null);
        Long known = item.memory().sighting();
        if (last == null || (known != null && last.event() <= known)) {
            return item;
        }
        Stand stand = item.standing();
        boolean there = last.state() == State.THERE;
        Memory m = item.memory();
        Memory memory = new Memory(
                m.first() == null ? last.since() : m.first(),
                m.asked() == null || last.last().isAfter(m.asked()) ? last.last() : m.asked(),
                last.event(),
                there ? last.after() : m.capture() == null ? last.before() : m.capture(),
                there ? null : m.etag(),
                there ? null : m.modified(),
                there ? null : m.payload(),
                last.last(),
                m.learnt(),
                m.waits(),
                m.rate());
        return new Item(
                item.id(),
                item.watch(),
                item.url(),
                item.host(),
                item.role(),
                item.found(),
                item.published(),
                item.due(),
                last.state(),
                item.held(),
                item.trouble(),
                new Stand(
                        last.state(),
                        last.sign(),
                        last.since(),
                        last.last(),
                        there ? last.last() : last.there(),
                        last.times(),
                        there || stand == null ? 0 : stand.words(),
                        there || stand == null ? null : stand.text(),
                        last.moved() == null ? item.url() : last.moved()),
                memory);
    }
}
