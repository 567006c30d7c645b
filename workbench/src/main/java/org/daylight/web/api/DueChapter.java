// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.api;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.daylight.CaptureId;
import org.daylight.ClaimId;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.Stance;
import org.daylight.register.Renderings;
import org.daylight.run.DueDesk;
import org.daylight.run.DueForm;
import org.daylight.run.Form;
import org.daylight.run.Replying;
import org.daylight.run.SearchLog;
import org.daylight.run.Translating;
import org.daylight.run.Workbench;

/** Replies, outcomes, requests for a reply, searches that found nothing, translations. */
final class DueChapter {
    private static final String TAG = "due process";
    private static final Schema NOTE = Schema.text("Anything else; private.");
    private static final String CLAIM_TOO = "An accepted claim.";

    private final Workbench workbench;

    DueChapter(Workbench workbench) {
        this.workbench = workbench;
    }

    List<Route> routes() {
        return List.of(
                links("/api/replies", "The replies that were linked.", "reply"),
                noted(
                        "/api/replies",
                        "Link a reply to what it answers: an accepted claim, or words of a preserved text.",
                        words(Takes.reasoned()).with("to", Takes.TARGETS).done(),
                        this::reply),
                links("/api/outcomes", "The outcomes that were linked.", "outcome"),
                noted(
                        "/api/outcomes",
                        "Link an accepted response, such as a charge or an acquittal, to what it concerns.",
                        Takes.reasoned()
                                .with("claim", Schema.text(CLAIM_TOO))
                                .with("to", Takes.TARGETS)
                                .done(),
                        r -> replying().outcome(r.value("claim", ClaimId::new), to(r), r.text("reason"))),
                Route.get(
                        "/api/reply-requests",
                        TAG,
                        "Whom one asked for a reply, and what came of it.",
                        Paged.queries(
                                new Route.Query(
                                        "overdue", Schema.flag("Only those whose day passed without an answer.")),
                                new Route.Query("on", Takes.DAY)),
                        Paged.schema(DueShapes.REQUEST),
                        this::requests),
                noted(
                        "/api/reply-requests",
                        "Note that somebody was asked for a reply.",
                        new Schema.Fields("The request.")
                                .with("to", Takes.TARGETS)
                                .with("whom", Schema.text("An office, a body, a lawyer. Private, never published."))
                                .with("until", Takes.DAY)
                                .maybe(
                                        "how",
                                        Schema.text("e-mail unless said; letter, form, telephone, in-person,"
                                                + " through-lawyer, social-media, other."))
                                .maybe("asked", Takes.DAY)
                                .maybe("note", NOTE)
                                .done(),
                        this::request),
                noted(
                        "/api/reply-waivers",
                        "Note why nobody is asked for a reply.",
                        Takes.reasoned()
                                .with("to", Takes.TARGETS)
                                .with(
                                        "because",
                                        Schema.text("replied-publicly, cannot-be-reached, danger, no-longer-exists,"
                                                + " public-record; published."))
                                .done(),
                        r -> replying().waive(to(r), r.text("because"), r.text("reason"))),
                noted(
                        "/api/reply-requests/{event}/answer",
                        "Note what came of a request: a reply with its words, or that none came.",
                        words(Takes.reasoned())
                                .maybe("none", Schema.text("No reply to quote: declined, no-answer, undeliverable."))
                                .maybe("received", Takes.DAY)
                                .maybe("note", NOTE)
                                .done(),
                        this::answer),
                Route.get(
                        "/api/searches",
                        TAG,
                        "Searches that were made elsewhere, those that found nothing included.",
                        Paged.QUERIES,
                        Paged.schema(DueShapes.SEARCH_MADE),
                        r -> Paged.window(r).of(new SearchLog(workbench).shown(), DueForm::search)),
                noted(
                        "/api/searches",
                        "Write a search down.",
                        new Schema.Fields("The search.")
                                .with("where", Schema.text("An archive, a register, a search engine."))
                                .with("for", Schema.text("What was looked for; never a private person."))
                                .maybe("found", Schema.number("How many results were of use; 0 unless said."))
                                .maybe("note", NOTE)
                                .done(),
                        r -> new SearchLog(workbench)
                                .add(
                                        r.text("where"),
                                        r.text("for"),
                                        r.number("found").orElse(0),
                                        r.maybe("note").orElse(null))),
                noted(
                        "/api/searches/{event}/link",
                        "Say of a search that found nothing which question it answers.",
                        Takes.reasoned()
                                .with("to", Takes.TARGETS)
                                .maybe(
                                        "state",
                                        Schema.text("Whose response was looked for, such as IE; without it, a reply of"
                                                + " the accused side was."))
                                .done(),
                        this::nothing),
                Route.get(
                        "/api/renderings",
                        TAG,
                        "Translations of passages, beside the words.",
                        Paged.queries(new Route.Query("unchecked", Schema.flag("Only those that nobody checked."))),
                        Paged.schema(DueShapes.LOOSE_RENDERING),
                        this::renderings),
                noted(
                        "/api/renderings",
                        "Add a translation of the words that an accepted claim rests on.",
                        new Schema.Fields("The translation.")
                                .with("claim", Schema.text(CLAIM_TOO))
                                .with("text", Schema.text("The translation; \u2588 where the words hide a name."))
                                .maybe("lang", Schema.text("Its language; en unless said."))
                                .maybe("engine", Schema.text("The program that translated; without it, you did."))
                                .maybe("engineVersion", Schema.text("The version of that program."))
                                .done(),
                        this::render),
                noted(
                        "/api/renderings/{event}/check",
                        "Say that a translation is right, or refuse it. Nobody checks a translation of their own.",
                        Takes.reasoned()
                                .with("right", Schema.flag("False refuses it."))
                                .done(),
                        this::check));
    }

    private Route links(String path, String summary, String role) {
        return Route.get(
                path,
                TAG,
                summary,
                Paged.QUERIES,
                Paged.schema(DueShapes.LINK),
                r -> Paged.window(r).of(new DueDesk(workbench).links(role), DueForm::link));
    }

    private static Route noted(String path, String summary, Schema body, Function<Request, Event> note) {
        return Route.post(
                path,
                TAG,
                summary,
                body,
                ClaimShapes.NOTED,
                r -> Form.object("event", note.apply(r).seq()));
    }

    /** Adds the fields that name a reply: a claim, or words of a preserved text. */
    private static Schema.Fields words(Schema.Fields fields) {
        return fields.maybe("claim", Schema.text("The accepted claim that holds the reply."))
                .maybe("capture", Schema.text("Else the capture in whose text it stands."))
                .maybe("quote", Schema.text("And the exact words; they stand once in that text."))
                .maybe("stance", Schema.text("denies unless said; declines, confirms, alleges, reports."))
                .maybe("fine", Schema.text("The codebook's finer word."))
                .maybe("speaker", Schema.text("Who says so, as the text names them."))
                .maybe("about", Schema.text("What the reply says, in a few words."));
    }

    private static Optional<Replying.Quoted> quoted(Request r) {
        Optional<CaptureId> capture = r.maybe("capture", CaptureId::new);
        Optional<String> quote = r.maybe("quote");
        if (capture.isPresent() != quote.isPresent()) {
            throw new DaylightException("capture and quote go together: in which text, and which words");
        }
        return capture.map(id -> new Replying.Quoted(
                id,
                quote.orElseThrow(),
                r.maybe("stance", Stance::of).orElse(Stance.DENIES),
                r.maybe("fine").orElse(null),
                r.maybe("speaker").orElse(null),
                r.maybe("about").orElse(null)));
    }

    private static List<String> to(Request request) {
        return request.values("to", word -> word);
    }

    private static long event(Request request) {
        return request.part("event", ArrangeChapter::event);
    }

    private static LocalDate day(Request request, String name) {
        return request.maybe(name).map(text -> Replying.day(name, text)).orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    }

    private Replying replying() {
        return new Replying(workbench);
    }

    private Event reply(Request r) {
        Optional<ClaimId> claim = r.maybe("claim", ClaimId::new);
        Optional<Replying.Quoted> quoted = quoted(r);
        if (claim.isPresent() == quoted.isPresent()) {
            throw new DaylightException("name the reply: a claim, or a capture with a quote");
        }
        return claim.isPresent()
                ? replying().reply(claim.get(), to(r), r.text("reason"))
                : replying().quote(quoted.orElseThrow(), to(r), r.text("reason"));
    }

    private Object requests(Request r) {
        String today = r.query("on")
                .map(text -> Replying.day("on", text).toString())
                .orElseGet(() -> LocalDate.now(ZoneOffset.UTC).toString());
        return Paged.window(r)
                .of(
                        new DueDesk(workbench)
                                .requests().stream()
                                        .filter(q -> !r.asks("overdue") || q.overdue(today))
                                        .toList(),
                        q -> DueForm.request(q, today));
    }

    private Event request(Request r) {
        return replying()
                .request(
                        to(r),
                        r.text("whom"),
                        r.maybe("how").orElse("e-mail"),
                        day(r, "asked"),
                        day(r, "until"),
                        r.maybe("note").orElse(null));
    }

    private Event answer(Request r) {
        Optional<String> none = r.maybe("none");
        Optional<ClaimId> claim = r.maybe("claim", ClaimId::new);
        Optional<Replying.Quoted> quoted = quoted(r);
        if ((none.isPresent() ? 1 : 0) + (claim.isPresent() ? 1 : 0) + (quoted.isPresent() ? 1 : 0) != 1) {
            throw new DaylightException("say what came: none, or a claim, or a capture with a quote; one of them");
        }
        LocalDate day = day(r, "received");
        String note = r.maybe("note").orElse(null);
        if (none.isPresent()) {
            return replying().came(event(r), none.get(), day, note);
        }
        return claim.isPresent()
                ? replying().cameAs(event(r), claim.get(), day, note, r.text("reason"))
                : replying().cameAs(event(r), quoted.orElseThrow(), day, note, r.text("reason"));
    }

    private Event nothing(Request r) {
        Optional<String> state = r.maybe("state");
        String what = state.isEmpty() ? "no-reply-found" : "no-response-found";
        return replying().nothingFound(event(r), what, to(r), state.orElse(null), r.text("reason"));
    }

    private Object renderings(Request r) {
        return Paged.window(r)
                .of(
                        new Translating(workbench)
                                .all().stream()
                                        .filter(s -> !r.asks("unchecked")
                                                || s.rendering().check() == null)
                                        .toList(),
                        DueForm::rendering);
    }

    private Event render(Request r) {
        Optional<String> engine = r.maybe("engine");
        Optional<String> version = r.maybe("engineVersion");
        if (engine.isPresent() != version.isPresent()) {
            throw new DaylightException("engine and engineVersion go together");
        }
        return new Translating(workbench)
                .add(
                        r.value("claim", ClaimId::new),
                        r.maybe("lang").orElse("en"),
                        engine.map(name -> new Renderings.Engine(name, version.orElseThrow()))
                                .orElse(null),
                        r.text("text"));
    }

    private Event check(Request r) {
        if (!r.says("right") && r.text("reason").isBlank()) {
            throw new DaylightException("say why it is refused, as the reason");
        }
        return new Translating(workbench).check(event(r), r.says("right"), r.text("reason"));
    }
}
