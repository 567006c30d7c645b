// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daylight.Event;
import org.jspecify.annotations.Nullable;

/**
 * The register as a plain reading of decisions gives it, without SQL and without doing anything twice: first which of them
 * hold, then those alone from the beginning. What {@link RegisterProjection} does step by step must come to the same.
 */
final class PlainFold {
    private static final List<String> PROPERTIES = List.of("host-city", "host-country");

    private final List<Event> events;
    private final Map<Long, Boolean> effective = new HashMap<>();
    private final TreeMap<String, Long> maker = new TreeMap<>();
    private final Map<String, String> into = new HashMap<>();

    PlainFold(List<Event> events) {
        this.events = events;
        for (Event e : events) {
            if (word(e).equals("undo")) {
                long target = e.number("undoes");
                effective.put(e.seq(), target < e.seq() && holds(target, e.seq()));
            }
        }
        for (Event e : events) {
            if (word(e).equals("accept")) {
                maker.putIfAbsent(e.text("entry"), e.seq());
            }
        }
        holding("merge").forEach(m -> {
            String target = m.text("into");
            for (Object source : (List<?>) m.open().getOrDefault("from", List.of())) {
                if (!into.containsKey(source) && !root(target).equals(source)) {
                    into.put(String.valueOf(source), target);
                }
            }
        });
    }

    /** Whether a decision holds as seen before this event. */
    private boolean holds(long event, long before) {
        for (Event e : events) {
            if (e.seq() < before
                    && word(e).equals("undo")
                    && e.number("undoes") == event
                    && effective.getOrDefault(e.seq(), false)
                    && holds(e.seq(), before)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Event e) {
        return holds(e.seq(), Long.MAX_VALUE);
    }

    private List<Event> holding(String word) {
        return events.stream().filter(e -> word(e).equals(word) && holds(e)).toList();
    }

    private static String word(Event e) {
        return e.text("decision");
    }

    private String root(String entry) {
        String at = entry;
        while (into.containsKey(at)) {
            at = into.get(at);
        }
        return at;
    }

    Set<String> statements() {
        TreeSet<String> lines = new TreeSet<>();
        Set<String> claims = new HashSet<>();
        events.forEach(e -> claims.add(String.valueOf(e.open().get("claim"))));
        for (String claim : claims) {
            Event last = last(claim);
            if (last == null || word(last).equals("reject")) {
                continue;
            }
            for (String property : PROPERTIES) {
                if (!retracted(last, property) && (!two(last, property) || seconded(last))) {
                    lines.add(last.seq() + "/" + property + " on " + root(home(last, property)));
                }
            }
        }
        return lines;
    }

    private @Nullable Event last(String claim) {
        Event last = null;
        for (Event e : events) {
            boolean says = word(e).equals("accept") || word(e).equals("reject");
            last = says && claim.equals(e.open().get("claim")) && holds(e) ? e : last;
        }
        return last;
    }

    private boolean retracted(Event of, String property) {
        return after(of, "retract", "of").stream()
                .anyMatch(e -> property.equals(e.open().getOrDefault("property", property)));
    }

    private boolean seconded(Event of) {
        return after(of, "second", "seconds").stream().anyMatch(e -> !e.actor().equals(of.actor()));
    }

    private List<Event> after(Event of, String word, String field) {
        return holding(word).stream()
                .filter(e -> e.number(field) == of.seq() && e.seq() > of.seq())
                .filter(e -> of.text("claim").equals(e.open().get("claim")))
                .toList();
    }

    private static boolean two(Event of, String property) {
        return of.open().get("two") instanceof List<?> two && two.contains(property);
    }

    private String home(Event of, String property) {
        String home = of.text("entry");
        for (Event move : holding("move")) {
            for (StatementRef ref : StatementRef.list(move.open().get("statements"))) {
                home = move.seq() > of.seq() && ref.names(of.seq(), property) ? move.text("entry") : home;
            }
        }
        return home;
    }

    Set<String> entries() {
        TreeSet<String> lines = new TreeSet<>();
        maker.forEach((id, made) -> {
            List<String> labels = new ArrayList<>();
            String first = null;
            for (Event e : events) {
                boolean names = word(e).equals("accept") || word(e).equals("label");
                if (names && id.equals(e.open().get("entry")) && (e.seq() >= made)) {
                    String label = (word(e).equals("accept") ? "Made " : "Label ") + e.seq();
                    first = first == null ? label : first;
                    if (holds(e)) {
                        labels.add(label);
                    }
                }
            }
            lines.add(id + " " + (labels.isEmpty() ? first : labels.getLast()) + " " + into.get(id) + " "
                    + (holds(made, Long.MAX_VALUE) ? 1 : 0));
        });
        return lines;
    }
}
