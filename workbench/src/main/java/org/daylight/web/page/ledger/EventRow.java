// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.protect.Right;
import org.daylight.register.DeskRows;
import org.daylight.run.Veils;
import org.daylight.web.page.Names;
import org.daylight.web.page.Visit;
import org.jspecify.annotations.Nullable;

/**
 * An event as pages show it.
 *
 * @param seq its number
 * @param time when, in words
 * @param kind code of what it records
 * @param kindWords the same in words
 * @param did what it did, in a sentence
 * @param actor pseudonym of who did it
 * @param who the same as this person may read it: "you", a name, or the pseudonym
 * @param links what it speaks of
 */
public record EventRow(
        long seq, String time, String kind, String kindWords, String did, String actor, String who, List<Link> links) {
    private static final int MOST_LINKS = 40;
    private static final int MOST_TITLES = 400;

    /** Copies the list. */
    public EventRow {
        links = List.copyOf(links);
    }

    /**
     * Where an event leads.
     *
     * @param words what is there
     * @param path of its page
     */
    public record Link(String words, String path) {}

    /**
     * Of an event.
     *
     * @param names of what the event speaks of
     */
    static EventRow of(Event e, Visit visit, Known names) {
        return new EventRow(
                e.seq(),
                visit.words().moment(e.time()),
                e.kind().code(),
                visit.words().code("ledger.kind", e.kind().code()),
                did(e, visit),
                e.actor(),
                names.people().getOrDefault(e.actor(), e.actor()),
                links(e, visit, names));
    }

    /**
     * What things of the ledger are called, as far as this person may know.
     *
     * @param people by pseudonym: names of accounts are for who keeps them
     * @param titles of pages by the ids of documents and captures, masked
     */
    record Known(Map<String, String> people, Map<String, String> titles) {}

    /** What these events speak of. */
    static Known known(List<Event> events, Visit visit) {
        Map<String, String> names = new HashMap<>();
        if (visit.may(Right.ADMINISTER)) {
            Names.people(visit).forEach(name -> names.put(visit.workbench().pseudonym(name), name));
        }
        names.put(visit.workbench().actor(), visit.say("ledger.you"));
        List<String> pages = events.stream()
                .flatMap(e -> Stream.of("document", "capture", "captures")
                        .flatMap(field -> named(e.open().get(field)).stream().limit(MOST_LINKS)))
                .distinct()
                .limit(MOST_TITLES)
                .toList();
        Map<String, String> titles = new HashMap<>();
        Veils veils = visit.workbench().veils();
        new DeskRows(visit.workbench().database())
                .titles(pages)
                .forEach((id, title) -> titles.put(id, veils.hide(title)));
        return new Known(names, titles);
    }

    private static String did(Event e, Visit visit) {
        Map<String, Object> open = e.open();
        return switch (e.kind()) {
            case DECISION ->
                open.get("undoes") instanceof Long undone
                        ? visit.say("ledger.did.undo", undone)
                        : open.get("count") instanceof Long count
                                ? visit.say("ledger.did.bulk", count)
                                : visit.words().code("ledger.decision", e.text("decision"));
            case VERIFICATION ->
                visit.say("ledger.did.verification", e.number("faults"), e.number("checks"), e.number("size"));
            case CAPTURE -> visit.say("ledger.did.capture", open.get("status") instanceof Long s ? s : 0L);
            case EXPORT ->
                visit.say("ledger.did.export", visit.words().code("ledger.export", String.valueOf(open.get("what"))));
            case EDITION -> visit.say("ledger.did.edition", open.get("number") instanceof Long n ? n : 0L);
            case NOTICE -> visit.say("ledger.did.notice", open.get("number") instanceof Long n ? n : 0L);
            case LEAK_TEST -> visit.say("ledger.did.leak-test", e.number("places"), e.number("files"));
            case WATCH -> visit.words().code("ledger.watch", e.text("deed"));
            case FOOTNOTE -> visit.words().code("ledger.footnote", e.text("deed"));
            case SIGHTING ->
                open.get("proofs") instanceof List<?> proofs
                        ? visit.say("ledger.did.proofs", (long) proofs.size())
                        : open.containsKey("confirms")
                                ? visit.say("ledger.did.confirms", e.number("confirms"))
                                : visit.words().code("ledger.found", e.text("found"));
            case CASE_OPENED,
                    CONFIGURATION,
                    HAND_IN,
                    SEAL,
                    ERASE,
                    CHECKPOINT,
                    REPAIR,
                    SEARCH,
                    EXHIBIT,
                    WORKING_COPY,
                    HOLD,
                    RELEASE,
                    ACCESS,
                    COSIGNATURE,
                    TIMESTAMP,
                    RESTORE,
                    IMPORT,
                    STEWARD,
                    RECEIVED -> visit.say("ledger.did." + e.kind().code());
        };
    }

    private static List<Link> links(Event e, Visit visit, Known names) {
        List<Link> links = new ArrayList<>();
        for (String field : List.of("entry", "into", "from", "about", "to")) {
            named(e.open().get(field)).stream()
                    .filter(id -> id.matches("[A-Z]{2,12}-[0-9]+([.][0-9a-f]{8})?"))
                    .forEach(id -> links.add(new Link(id, "/register/" + id)));
        }
        if (e.open().get("document") instanceof String document && e.kind() == EventKind.DECISION) {
            links.add(new Link(
                    names.titles().getOrDefault(document, visit.say("ledger.link.page")), "/room/" + document));
        } else {
            Stream.concat(
                            named(e.open().get("capture")).stream(),
                            named(e.open().get("captures")).stream())
                    .forEach(id -> links.add(new Link(
                            names.titles().getOrDefault(id, visit.say("ledger.link.capture")), "/captures/" + id)));
        }
        for (String field : List.of("undoes", "seconds", "of", "bulk", "hold", "search", "rendering", "request")) {
            if (e.open().get(field) instanceof Long seq) {
                links.add(new Link(visit.say("ledger.event", seq), "/ledger/" + seq));
            }
        }
        return links.stream().distinct().limit(MOST_LINKS).toList();
    }

    private static List<String> named(@Nullable Object field) {
        if (field instanceof String one) {
            return List.of(one);
        }
        return field instanceof List<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    }
}
