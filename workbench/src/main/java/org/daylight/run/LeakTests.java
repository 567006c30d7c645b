// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Sought;
import org.daylight.publish.leak.LeakFound;
import org.daylight.publish.leak.Outcome;

/**
 * What came of leak tests, in the ledger: how much was gone through and how many places were found, in clear; where, as a
 * private field. What was found is nowhere.
 */
public final class LeakTests {
    private static final int TOLD = 200;
    private final Workbench workbench;

    /** The leak tests of this case. */
    public LeakTests(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * A leak test.
     *
     * @param event the ledger's word of it
     * @param what was tested: edition, bundle, feed …
     * @param places where something was found, in words
     * @param unread what could not be opened
     */
    public record Done(Event event, String what, List<String> places, List<String> unread) {
        /** Copies the lists. */
        public Done {
            places = List.copyOf(places);
            unread = List.copyOf(unread);
        }

        /** A count that the event holds in clear, such as {@code files}. */
        public long count(String name) {
            return event.open().get(name) instanceof Long n ? n : 0;
        }

        /** Program and version that read pictures; {@code none} where there was none. */
        public String reader() {
            return event.text("reader");
        }
    }

    /**
     * The event that says what came of one, to be appended.
     *
     * @param more open fields, such as the number of an edition
     */
    static Draft draft(String what, Outcome outcome, Map<String, Object> more) {
        Map<String, Object> open = new LinkedHashMap<>(more);
        open.put("what", what);
        open.put("files", outcome.files());
        open.put("bytes", outcome.bytes());
        open.put("places", (long) outcome.leaks().size());
        open.putAll(outcome.counts());
        return new Draft(
                EventKind.LEAK_TEST,
                open,
                Map.of(
                        "places",
                        outcome.leaks().stream()
                                .limit(TOLD)
                                .map(l -> l.words() + ": " + l.place())
                                .toList(),
                        "unread",
                        outcome.unread().stream().limit(TOLD).toList()));
    }

    /** Makes something that is tested on the way: where the test stops it, the ledger says so first. */
    <T> T stopped(String what, Supplier<T> made) {
        try {
            return made.get();
        } catch (LeakFound e) {
            workbench.append(List.of(draft(what, e.outcome(), Map.of())));
            throw e;
        }
    }

    /** The last ones, the newest first, with places as far as they are not erased. */
    public List<Done> newest(int limit) {
        return workbench.ledger().newest(Sought.of(EventKind.LEAK_TEST), limit).stream()
                .map(e -> {
                    Map<String, Object> told = workbench.ledger().revealed(e.seq());
                    return new Done(e, e.text("what"), list(told.get("places")), list(told.get("unread")));
                })
                .toList();
    }

    private static List<String> list(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
