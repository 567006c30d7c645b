// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.ClaimKind;
import org.daylight.DaylightException;
import org.daylight.DocumentId;
import org.daylight.EntryId;
import org.daylight.Event;
import org.daylight.Offsets;
import org.daylight.Stance;
import org.daylight.protect.Right;
import org.daylight.run.Amending;
import org.daylight.run.Bulk;
import org.daylight.run.ClaimForm;
import org.daylight.run.ClaimList;
import org.daylight.run.Form;
import org.daylight.run.Matching;
import org.daylight.run.Reviewing;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;

/** What readers propose, and what a person decides about it: one by one, or many at once. */
final class ClaimChapter {
    private static final String TAG = "claims";
    private static final Schema AMENDMENT = Takes.reasoned()
            .maybe(
                    "set",
                    Schema.map("Values of the claim by name; an empty text takes one away.", Schema.text("Value.")))
            .maybe("quote", Schema.text("The words it rests on, exactly as they stand there."))
            .maybe("start", Schema.number("Where they begin, in code points."))
            .maybe("end", Schema.number("Where they end."))
            .maybe("speaker", Schema.text("Who says so; empty where nobody is named."))
            .maybe("stance", Schema.text("alleges, confirms, denies, declines or reports."))
            .maybe("property", Schema.text("A property of the codebook that it states."))
            .maybe("value", Schema.text("The value of that property."))
            .maybe("entry", Takes.ENTRY)
            .done();
    private static final Schema MANY = Takes.reasoned()
            .with("verdict", Schema.word("What is decided.", List.of("accept", "reject")))
            .maybe("like", Schema.text("All that wait and are like this claim."))
            .maybe(
                    "same",
                    Schema.list(
                            "In what they are like it; values unless said.",
                            Schema.word(
                                    "One of them.",
                                    List.of("values", "speaker", "source", "story", "language", "stance"))))
            .maybe("kind", Takes.KIND)
            .maybe("source", Schema.text("Only pages that are published under this name."))
            .maybe("lang", Schema.text("Only passages in this language, such as de."))
            .maybe("entry", Takes.ENTRY)
            .maybe("yes", Schema.flag("Decide; without it they are only shown and nothing is written."))
            .maybe(
                    "claims",
                    Schema.number("With yes: how many were shown; nothing is written if there are others now."))
            .done();
    private static final Schema MANY_DECIDED = new Schema.Fields("What would be decided, or was.")
            .with("decision", Schema.text("accept or reject."))
            .with("claims", Schema.number("On how many claims."))
            .with(
                    "event",
                    Schema.number("The event that heads them; null where they are only shown.")
                            .orNull())
            .maybe("chosen", Schema.list("The first 500 of those that are only shown.", ClaimShapes.CHOSEN))
            .done();
    private static final int SHOWN = 500;

    private final Workbench workbench;

    ClaimChapter(Workbench workbench) {
        this.workbench = workbench;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/claims",
                        TAG,
                        "Claims in order of document and place; those that wait unless told.",
                        Paged.queries(
                                new Route.Query("kind", Takes.KIND),
                                new Route.Query(
                                        "source", Schema.text("Only pages that are published under this name.")),
                                new Route.Query("lang", Schema.text("Only passages in this language, such as de.")),
                                new Route.Query(
                                        "state",
                                        Schema.word(
                                                "Only those in this state.",
                                                List.of("waiting", "half", "accept", "reject", "retract"))),
                                new Route.Query(
                                        "story", Schema.text("Only pages that share their text with this document.")),
                                new Route.Query("all", Schema.flag("Decided ones too."))),
                        Paged.schema(ClaimShapes.CLAIM),
                        this::list),
                Route.get("/api/claims/{id}", TAG, "One claim.", List.of(), ClaimShapes.CLAIM, this::one),
                Route.get(
                        "/api/claims/{id}/suggestions",
                        TAG,
                        "The entries that it can belong to, the likeliest first.",
                        List.of(),
                        Paged.schema(ClaimShapes.SUGGESTED),
                        this::suggestions),
                Route.post(
                        "/api/claims/{id}/accept",
                        TAG,
                        "Accept it onto an entry; without one, onto that which its values suggest.",
                        Takes.reasoned().maybe("entry", Takes.ENTRY).done(),
                        ClaimShapes.DECIDED,
                        this::accept),
                Route.post(
                        "/api/claims/{id}/amend",
                        TAG,
                        "Accept it with other values, another passage or another speaker; what was proposed is kept.",
                        AMENDMENT,
                        ClaimShapes.DECIDED,
                        this::amend),
                Route.post(
                        "/api/claims/{id}/reject",
                        TAG,
                        "Reject it; no reader proposes it again.",
                        Takes.argued().done(),
                        ClaimShapes.DECIDED,
                        this::reject),
                Route.post(
                        "/api/claims/{id}/refuse-match",
                        TAG,
                        "Keep it off an entry; it is not suggested again until the decision is undone.",
                        Takes.argued().with("entry", Takes.ENTRY).done(),
                        new Schema.Fields("The refusal.")
                                .with("claim", Schema.text("The claim."))
                                .with("entry", Schema.text("The entry."))
                                .with("refused", Schema.flag("True."))
                                .with("event", Schema.number("Position in the ledger."))
                                .done(),
                        this::refuse),
                Route.post(
                                "/api/claims/decide",
                                TAG,
                                "Decide on many claims at once; shows them first, decides with yes.",
                                MANY,
                                MANY_DECIDED,
                                this::many)
                        .needing(Right.REVIEW));
    }

    private Object list(Request request) {
        ClaimList claims = new ClaimList(workbench);
        ClaimList.Choice choice = new ClaimList.Choice(
                request.query("kind", ClaimKind::of).orElse(null),
                request.query("source").orElse(null),
                request.query("lang").orElse(null),
                request.query("state").orElse(null),
                request.query("story", DocumentId::new).orElse(null),
                request.asks("all"));
        return Paged.window(request).of(claims.of(choice), claims::form);
    }

    private Object one(Request request) {
        ClaimList claims = new ClaimList(workbench);
        ClaimId id = id(request);
        Claim claim = workbench
                .readings()
                .claim(id)
                .orElseThrow(() -> new NotFound("no claim " + id + "; /api/claims lists those that wait"));
        return claims.form(claims.of(claim));
    }

    private static ClaimId id(Request request) {
        return request.part("id", ClaimId::new);
    }

    private static @Nullable EntryId entry(Request request) {
        return request.maybe("entry", EntryId::typed).orElse(null);
    }

    private Object suggestions(Request request) {
        ClaimId id = id(request);
        List<Map<String, @Nullable Object>> all = new Matching(workbench)
                .suggestions(id).stream()
                        .map(s -> ClaimForm.suggested(id.value(), s))
                        .toList();
        return new Paged.Window(0, Math.max(1, all.size())).page(all, all.size());
    }

    private Object accept(Request request) {
        Reviewing reviewing = new Reviewing(workbench);
        EntryId entry = entry(request);
        Event event = entry == null
                ? reviewing.accept(id(request), request.text("reason"))
                : reviewing.accept(id(request), entry, request.text("reason"));
        return decided(request, event, ClaimForm.accepted(event));
    }

    private static Object decided(Request request, Event event, String verdict) {
        return ClaimForm.decided(
                event, request.part("id"), verdict, (String) event.open().get("entry"));
    }

    private Object amend(Request request) {
        boolean at = request.number("start").isPresent();
        if (at != request.number("end").isPresent()) {
            throw new DaylightException("start and end come together: where the words begin and where they end");
        }
        Amending.Changes changes = new Amending.Changes(
                request.words("set"),
                request.maybe("quote").orElse(null),
                at ? offsets(request) : null,
                request.maybe("speaker").orElse(null),
                request.maybe("stance", Stance::of).orElse(null),
                request.maybe("property").orElse(null),
                request.maybe("value").orElse(null));
        Event event = new Amending(workbench).amend(id(request), changes, entry(request), request.text("reason"));
        return decided(request, event, "amended");
    }

    private static Offsets offsets(Request request) {
        long start = request.number("start").orElse(0);
        long end = request.number("end").orElse(0);
        if (start < 0 || end < start || end > Integer.MAX_VALUE) {
            throw new DaylightException("start and end: expected a place such as 812 and 846");
        }
        return new Offsets((int) start, (int) end);
    }

    private Object reject(Request request) {
        return decided(request, new Reviewing(workbench).reject(id(request), request.text("reason")), "rejected");
    }

    private Object refuse(Request request) {
        EntryId entry = request.value("entry", EntryId::typed);
        Event event = new Matching(workbench).refuse(id(request), entry, request.text("reason"));
        return ClaimForm.refused(request.part("id"), entry.value(), event);
    }

    private Object many(Request request) {
        Bulk bulk = new Bulk(workbench);
        Bulk.Choice choice = choice(request);
        List<Claim> chosen = bulk.chosen(choice);
        String verdict = request.text("verdict");
        if (!request.says("yes")) {
            ClaimList list = new ClaimList(workbench);
            Map<String, @Nullable Object> shown =
                    Form.object("decision", verdict, "claims", chosen.size(), "event", null);
            shown.put(
                    "chosen",
                    chosen.stream()
                            .limit(SHOWN)
                            .map(c -> ClaimForm.chosen(c, list.veil(c)))
                            .toList());
            return shown;
        }
        request.number("claims").ifPresent(shown -> {
            if (shown != chosen.size()) {
                throw new DaylightException(shown + " claims were shown and " + chosen.size()
                        + " are like that now; look at them again; nothing was written");
            }
        });
        long event = verdict.equals("accept")
                ? bulk.accept(choice, chosen, entry(request), request.text("reason"))
                : bulk.reject(choice, chosen, reason(request));
        return ClaimForm.decided(verdict, chosen.size(), event);
    }

    private static String reason(Request request) {
        if (request.text("reason").isBlank()) {
            throw new DaylightException("a rejection needs a reason; nothing was written");
        }
        return request.text("reason");
    }

    private static Bulk.Choice choice(Request request) {
        Set<Bulk.Same> same =
                new TreeSet<>(request.values("same", word -> Bulk.Same.valueOf(word.toUpperCase(Locale.ROOT))));
        ClaimId like = request.maybe("like", ClaimId::new).orElse(null);
        if (same.isEmpty() && like != null) {
            same.add(Bulk.Same.VALUES);
        }
        return new Bulk.Choice(
                like,
                same,
                request.maybe("kind", ClaimKind::of).orElse(null),
                request.maybe("source").orElse(null),
                request.maybe("lang").orElse(null));
    }
}
