// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.daylight.Digest;
import org.daylight.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * What another case calls things, in the words of this one. Captures, documents and claims are named after their content
 * and have one name everywhere. An entry keeps its name and bears the mark of the case that made it; the number of an
 * event becomes the number under which it was received.
 *
 * <p>Which entry a name becomes depends on the two ledgers alone, never on what came in before: whoever receives A and C
 * has the same entries in either order.
 */
public final class Translation {
    private static final Pattern ENTRY = Pattern.compile("[A-Z]{2,12}-[1-9][0-9]{0,8}(\\.[0-9a-f]{8})?");

    /** Open fields of decisions that name an event of the same ledger. */
    private static final Set<String> EVENTS =
            Set.of("undoes", "event", "of", "on", "answers", "seconds", "by", "request", "search", "rendering");

    /** In place of an event that was not received: no event has this number. */
    private static final long NOT_HERE = -1;

    private final String here;
    private final String sender;
    private final LongFunction<@Nullable Long> events;
    private final Set<String> foreign = new TreeSet<>();
    private boolean dangling;

    /**
     * @param here mark of the ledger that receives
     * @param sender mark of the ledger that is received
     * @param events the number here of an event there; null where it was not received
     */
    Translation(String here, String sender, LongFunction<@Nullable Long> events) {
        this.here = here;
        this.sender = sender;
        this.events = events;
    }

    /** The mark of a ledger in the names of its entries: the beginning of the SHA-256 of its origin. */
    public static String mark(String ledger) {
        return Digest.of(ledger).hex().substring(0, 8);
    }

    /** The name here of what the sender calls by this name. */
    public static EntryId entry(EntryId theirs, String here, String sender) {
        if (theirs.mark().isEmpty()) {
            return theirs.marked(sender);
        }
        return theirs.mark().equals(here) ? theirs.marked("") : theirs;
    }

    /** The fields of a decision in the words of this case. */
    Map<String, Object> fields(Map<?, ?> theirs) {
        Map<String, Object> ours = new LinkedHashMap<>();
        theirs.forEach((name, value) -> {
            if (value != null) {
                ours.put(word(String.valueOf(name)), value(String.valueOf(name), value));
            }
        });
        return ours;
    }

    /** Entries that another case than the sender made and that the decision names. */
    Set<String> foreign() {
        return Set.copyOf(foreign);
    }

    /** Whether the decision refers to an event that was not received. */
    boolean dangling() {
        return dangling;
    }

    private Object value(String name, Object value) {
        return switch (value) {
            case String text -> word(text);
            case Long number -> EVENTS.contains(name) ? event(number) : number;
            case List<?> list -> {
                List<Object> items = new ArrayList<>();
                list.forEach(item -> items.add(item == null ? "" : value(name, item)));
                yield items;
            }
            case Map<?, ?> map -> fields(map);
            default -> value;
        };
    }

    private Object event(long theirs) {
        Long ours = events.apply(theirs);
        dangling |= ours == null;
        return ours == null ? NOT_HERE : ours;
    }

    private String word(String text) {
        if (!ENTRY.matcher(text).matches()) {
            return text;
        }
        EntryId ours = entry(new EntryId(text), here, sender);
        if (!ours.mark().equals(sender)) {
            foreign.add(ours.value());
        }
        return ours.value();
    }
}
