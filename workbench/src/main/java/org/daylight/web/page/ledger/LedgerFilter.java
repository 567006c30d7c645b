// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.ledger;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Ledger;
import org.daylight.ledger.Sought;
import org.daylight.web.page.Visit;

/**
 * Which events a person wants to see, as the address says.
 *
 * @param kind code of a kind; empty for all
 * @param actor {@code me}, a pseudonym, or empty for everybody
 * @param from the first day; empty where it does not matter
 * @param until the last day; likewise
 * @param word that stands in an open field; empty where it does not matter
 * @param before only events before this one; negative for the newest
 */
public record LedgerFilter(String kind, String actor, String from, String until, String word, long before) {
    private static final int PAGE = 50;
    /** So many events are looked through for a word at a time; the page says how far it came. */
    private static final int LOOKED = 10_000;

    private static final int STEP = 1_000;

    static LedgerFilter of(Visit visit) {
        return new LedgerFilter(
                visit.query("kind").filter(LedgerFilter::known).orElse(""),
                visit.query("actor").orElse(""),
                visit.query("from").filter(LedgerFilter::day).orElse(""),
                visit.query("until").filter(LedgerFilter::day).orElse(""),
                visit.query("word").orElse(""),
                visit.query("before")
                        .filter(b -> b.matches("[0-9]{1,15}"))
                        .map(Long::valueOf)
                        .orElse(-1L));
    }

    private static boolean known(String code) {
        return List.of(EventKind.values()).stream().anyMatch(k -> k.code().equals(code));
    }

    private static boolean day(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Whether it leaves some out. */
    public boolean narrows() {
        return !(kind + actor + from + until + word).isEmpty();
    }

    /**
     * Events that were found.
     *
     * @param events the newest first
     * @param older where the next page begins, exclusive; empty where there are none
     */
    record Page(List<Event> events, Optional<Long> older) {}

    Page page(Ledger ledger, String me) {
        Sought sought = sought(ledger, me);
        if (word.isEmpty()) {
            List<Event> events = ledger.newest(sought, PAGE + 1);
            boolean more = events.size() > PAGE;
            List<Event> shown = more ? events.subList(0, PAGE) : events;
            return new Page(shown, more ? Optional.of(shown.getLast().seq()) : Optional.empty());
        }
        String wanted = word.toLowerCase(Locale.ROOT);
        List<Event> found = new ArrayList<>();
        int looked = 0;
        while (looked < LOOKED) {
            List<Event> some = ledger.newest(sought, STEP);
            for (Event e : some) {
                if (open(e).contains(wanted)) {
                    found.add(e);
                    if (found.size() == PAGE) {
                        return new Page(found, Optional.of(e.seq()));
                    }
                }
            }
            if (some.size() < STEP) {
                return new Page(found, Optional.empty());
            }
            looked += some.size();
            sought = sought.before(some.getLast().seq());
        }
        return new Page(found, Optional.of(sought.until()));
    }

    /** What stands in clear, for ever: a search in what is private could be used to guess names. */
    private static String open(Event e) {
        return (e.kind().code() + " " + e.open()).toLowerCase(Locale.ROOT);
    }

    private Sought sought(Ledger ledger, String me) {
        long first = from.isEmpty() ? 0 : ledger.firstAt(start(from));
        long end = until.isEmpty()
                ? Long.MAX_VALUE
                : ledger.firstAt(start(LocalDate.parse(until).plusDays(1).toString()));
        Sought all = new Sought(
                kind.isEmpty() ? Set.of() : Set.of(EventKind.of(kind)),
                actor.isEmpty() ? null : actor.equals("me") ? me : actor,
                first,
                end);
        return before < 0 ? all : all.before(before);
    }

    private static java.time.Instant start(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The address of the page that begins before this event. */
    String older(long seq) {
        return "/ledger?" + part("kind", kind) + part("actor", actor) + part("from", from) + part("until", until)
                + part("word", word) + "before=" + seq;
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
    }
}
