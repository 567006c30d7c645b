// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.ClaimId;
import org.daylight.DaylightException;
import org.daylight.DocumentId;
import org.daylight.EntryId;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What is owed to the accused side, as decisions: which statement answers which allegation, whom one asked for a reply
 * and what came of it, and which searches found nothing. Drafts for the ledger, and the rows that follow from them.
 *
 * <p>Danger: whom one asked may be a private person, so it is a private field like every reason and note.
 */
public final class DueProcess {
    /** The deed of a statement that answers others. */
    public static final String ANSWERS = "answers";

    static final String REQUEST = "reply-request";
    /** The deed of noting what came of a request. */
    public static final String ANSWERED = "reply-answer";

    static final String NOTHING = "nothing-found";
    static final String WAIVED = "reply-waiver";
    static final Set<String> WORDS = Set.of(ANSWERS, REQUEST, ANSWERED, NOTHING, WAIVED);

    /** By which way a reply can be asked for. */
    public static final List<String> WAYS =
            List.of("e-mail", "letter", "form", "telephone", "in-person", "through-lawyer", "social-media", "other");

    /** What can come of a request. */
    public static final List<String> OUTCOMES = List.of("replied", "declined", "no-answer", "undeliverable");

    /** What a search can find nothing of: a response of a state, or a reply of the accused side. */
    public static final List<String> MISSING = List.of("no-response-found", "no-reply-found");

    /**
     * Why nobody was asked for a reply: the party spoke on this in public already; no way of reaching it is known; asking
     * would endanger somebody; the party is no more; or everything said here is a court's or an authority's own record.
     */
    public static final List<String> BECAUSE =
            List.of("replied-publicly", "cannot-be-reached", "danger", "no-longer-exists", "public-record");

    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_TARGETS = 200;

    private DueProcess() {}

    /** How a statement answers. The codes stand in events. */
    public enum Role {
        /** The accused side speaks to the allegation. */
        REPLY,
        /** A stage or end of proceedings about it. */
        OUTCOME;

        /** The word in the event. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A statement, by its claim, answers entries and other claims. */
    public static Draft answers(Role role, ClaimId claim, DocumentId document, List<String> targets, String reason) {
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("decision", ANSWERS);
        open.put("role", role.code());
        open.put("claim", claim.value());
        open.put("document", document.value());
        open.put("to", targets(targets));
        return new Draft(EventKind.DECISION, open, Map.of("reason", bounded("a reason", reason)));
    }

    /**
     * A reply is asked for.
     *
     * @param about entries and claims
     * @param whom an office or a person; private
     * @param how one of {@link #WAYS}
     * @param asked ISO date
     * @param until ISO date, not before the other
     */
    public static Draft request(
            List<String> about, String whom, String how, LocalDate asked, LocalDate until, @Nullable String note) {
        if (until.isBefore(asked)) {
            throw new DaylightException("a request of " + asked + " cannot end on " + until + "; nothing was written");
        }
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("decision", REQUEST);
        open.put("about", targets(about));
        open.put("how", one(WAYS, "a reply is asked for by", how));
        open.put("asked", asked.toString());
        open.put("until", until.toString());
        Map<String, Object> secret = new LinkedHashMap<>();
        secret.put("whom", bounded("whom one asked", whom));
        note(secret, note);
        return new Draft(EventKind.DECISION, open, secret);
    }

    /**
     * What came of a request.
     *
     * @param request its event
     * @param came one of {@link #OUTCOMES}
     * @param claim the accepted claim that holds the reply; null where there is none to quote
     */
    public static Draft answered(
            long request, String came, LocalDate received, @Nullable ClaimId claim, @Nullable String note) {
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("decision", ANSWERED);
        open.put("request", request);
        open.put("came", one(OUTCOMES, "of a request comes", came));
        open.put("received", received.toString());
        if (claim != null) {
            open.put("claim", claim.value());
        }
        Map<String, Object> secret = new LinkedHashMap<>();
        note(secret, note);
        return new Draft(EventKind.DECISION, open, secret);
    }

    /**
     * Nobody is asked for a reply, for a reason.
     *
     * @param about entries and claims
     * @param because one of {@link #BECAUSE}; published
     * @param reason in the person's words; private, never empty
     */
    public static Draft waived(List<String> about, String because, String reason) {
        if (reason.isBlank()) {
            throw new DaylightException("say in your own words why nobody is asked; nothing was written");
        }
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("decision", WAIVED);
        open.put("about", targets(about));
        open.put("because", one(BECAUSE, "nobody is asked for a reply because of", because));
        return new Draft(EventKind.DECISION, open, Map.of("reason", bounded("a reason", reason)));
    }

    /**
     * A search found nothing.
     *
     * @param search the event that keeps where and for what
     * @param what one of {@link #MISSING}
     * @param about entries and claims
     * @param country whose response was looked for, ISO 3166-1 alpha-2; null for no state's
     * @param searched the day
     */
    public static Draft nothingFound(
            long search, String what, List<String> about, @Nullable String country, LocalDate searched, String reason) {
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("decision", NOTHING);
        open.put("search", search);
        open.put("what", one(MISSING, "a search that found nothing is", what));
        open.put("about", targets(about));
        open.put("searched", searched.toString());
        if (country != null) {
            if (!Set.of(Locale.getISOCountries()).contains(country)) {
                throw new DaylightException(
                        "\"" + country + "\" is no country of ISO 3166-1, such as IE; nothing was" + " written");
            }
            open.put("country", country);
        }
        return new Draft(EventKind.DECISION, open, Map.of("reason", bounded("a reason", reason)));
    }

    /** Entries and claims in order, each once. */
    static List<String> targets(List<String> words) {
        Set<String> targets = new TreeSet<>();
        for (String word : words) {
            try {
                targets.add(word.startsWith("k") ? new ClaimId(word).value() : new EntryId(word).value());
            } catch (IllegalArgumentException e) {
                throw new DaylightException(
                        "\"" + word + "\" is neither an entry such as IE-1 nor a claim such as k0123456789abcdef", e);
            }
        }
        if (targets.isEmpty() || targets.size() > MOST_TARGETS) {
            throw new DaylightException("name 1 to " + MOST_TARGETS + " entries or claims; nothing was written");
        }
        return List.copyOf(targets);
    }

    private static void note(Map<String, Object> secret, @Nullable String note) {
        if (note != null) {
            secret.put("note", bounded("a note", note));
        }
    }

    static String bounded(String what, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new DaylightException(what + " has at most " + LONGEST_TEXT + " characters; nothing was written");
        }
        return text;
    }

    private static String one(List<String> words, String what, String word) {
        if (!words.contains(word)) {
            throw new DaylightException(
                    what + " " + String.join(", ", words) + ", not \"" + word + "\"; nothing was written");
        }
        return word;
    }

    /** Writes the rows of one of these decisions. */
    static void apply(Event e, Map<String, Object> revealed, DSLContext sql) {
        switch (e.text("decision")) {
            case ANSWERS ->
                list(e, "to")
                        .forEach(target -> sql.execute(
                                "insert into answer (event, role, claim, document, target, reason)"
                                        + " values (?, ?, ?, ?, ?, ?)",
                                e.seq(),
                                e.text("role"),
                                e.text("claim"),
                                e.text("document"),
                                target,
                                revealed.get("reason")));
            case REQUEST -> {
                sql.execute(
                        "insert into reply_request (event, how, asked, until_date, whom, note) values (?, ?, ?, ?, ?, ?)",
                        e.seq(),
                        e.text("how"),
                        e.text("asked"),
                        e.text("until"),
                        revealed.getOrDefault("whom", Decisions.ERASED),
                        revealed.get("note"));
                about(e, sql);
            }
            case ANSWERED ->
                sql.execute(
                        "insert into reply_answer (event, request, came, received, claim, note)"
                                + " values (?, ?, ?, ?, ?, ?)",
                        e.seq(),
                        e.number("request"),
                        e.text("came"),
                        e.text("received"),
                        e.open().get("claim"),
                        revealed.get("note"));
            case WAIVED -> {
                sql.execute(
                        "insert into reply_waiver (event, because, reason) values (?, ?, ?)",
                        e.seq(),
                        e.text("because"),
                        revealed.get("reason"));
                about(e, sql);
            }
            default -> {
                sql.execute(
                        "insert into nothing_found (event, search, what, country, searched, reason)"
                                + " values (?, ?, ?, ?, ?, ?)",
                        e.seq(),
                        e.number("search"),
                        e.text("what"),
                        e.open().get("country"),
                        e.text("searched"),
                        revealed.get("reason"));
                about(e, sql);
            }
        }
    }

    private static void about(Event e, DSLContext sql) {
        list(e, "about")
                .forEach(
                        target -> sql.execute("insert into due_target (event, target) values (?, ?)", e.seq(), target));
    }

    private static List<String> list(Event e, String field) {
        if (e.open().get(field) instanceof List<?> words && !words.isEmpty()) {
            return words.stream().map(String::valueOf).distinct().toList();
        }
        throw new DaylightException("event " + e.seq() + ": expected a list in field \"" + field + "\"");
    }
}
