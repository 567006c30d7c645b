// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.daylight.DaylightException;
import org.daylight.EntryId;
import org.daylight.Event;
import org.daylight.protect.Right;
import org.daylight.register.Grades;
import org.daylight.register.StatementRef;
import org.daylight.run.Arranging;
import org.daylight.run.ClaimForm;
import org.daylight.run.EntryPages;
import org.daylight.run.Form;
import org.daylight.run.Matching;
import org.daylight.run.RegisterForm;
import org.daylight.run.Veils;
import org.daylight.run.Workbench;

/** A person's decisions on entries, statements, sources and earlier decisions. */
final class ArrangeChapter {
    private static final String TAG = "decisions";
    private static final Schema LABEL = Schema.text("How people call it; never the name of a person.");
    private static final Schema STATEMENTS = Schema.list("Which statements.", Takes.STATEMENT);
    private static final int USUAL = 50;
    private static final int MOST = 500;

    private final Workbench workbench;

    ArrangeChapter(Workbench workbench) {
        this.workbench = workbench;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/decisions",
                        TAG,
                        "What people decided, the latest first.",
                        List.of(
                                new Route.Query(
                                        "limit", Schema.number("How many at most, from 1 to 500; 50 if not said.")),
                                new Route.Query("before", Schema.number("Those before this event."))),
                        new Schema.Fields("Decisions.")
                                .with("items", Schema.list("The latest first.", ClaimShapes.STEP))
                                .with(
                                        "next",
                                        Schema.number("What to send as \"before\" for older ones; null at the first.")
                                                .orNull())
                                .done(),
                        this::log),
                deed(
                        "/api/decisions/{event}/undo",
                        "Undo a decision, an undoing included; of a decision on many, all of them.",
                        Takes.reasoned().done(),
                        r -> arranging().undo(r.part("event", ArrangeChapter::event), reason(r))),
                deed(
                        "/api/entries",
                        "Make an entry of a kind of the codebook.",
                        Takes.reasoned()
                                .with("kind", Schema.text("Such as agency."))
                                .with("label", LABEL)
                                .done(),
                        r -> arranging().make(r.text("kind"), r.text("label"), reason(r))),
                deed(
                        "/api/entries/{id}/label",
                        "Call it otherwise.",
                        Takes.reasoned().with("label", LABEL).done(),
                        r -> arranging().label(id(r), r.text("label"), reason(r))),
                reviewed(
                        "/api/entries/{id}/merge",
                        "Merge others into it; their ids lead there, and undoing it takes them apart again.",
                        Takes.reasoned()
                                .with("from", Schema.list("Those that go.", Takes.ENTRY))
                                .done(),
                        r -> arranging().merge(r.values("from", EntryId::typed), id(r), reason(r))),
                reviewed(
                        "/api/entries/{id}/split",
                        "Make a new entry of some of its statements.",
                        Takes.reasoned()
                                .with("statements", STATEMENTS)
                                .with("label", LABEL)
                                .done(),
                        r -> arranging().split(id(r), statements(r), r.text("label"), reason(r))),
                reviewed(
                        "/api/statements/move",
                        "Move statements to another entry.",
                        Takes.reasoned()
                                .with("statements", STATEMENTS)
                                .with("to", Takes.ENTRY)
                                .done(),
                        r -> arranging().move(statements(r), r.value("to", EntryId::typed), reason(r))),
                deed(
                        "/api/statements/retract",
                        "Withdraw an accepted statement; it stays in the history.",
                        Takes.argued().with("statement", Takes.STATEMENT).done(),
                        r -> arranging().retract(statement(r), reason(r))),
                reviewed(
                        "/api/statements/prefer",
                        "Show a statement before the others of its property; the others stay.",
                        Takes.argued().with("statement", Takes.STATEMENT).done(),
                        r -> arranging().prefer(statement(r), reason(r))),
                reviewed(
                        "/api/statements/grade",
                        "Override the computed credibility of a statement; both are shown.",
                        Takes.argued()
                                .with("statement", Takes.STATEMENT)
                                .with("credibility", Schema.number("1 confirmed to 5 improbable, 6 cannot be judged."))
                                .done(),
                        r -> arranging().grade(statement(r), credibility(r), reason(r))),
                Route.get(
                        "/api/sources",
                        TAG,
                        "The sources that people graded, by name, with the history of each.",
                        Paged.QUERIES,
                        Paged.schema(RegisterShapes.SOURCE),
                        this::sources),
                reviewed(
                        "/api/sources/grade",
                        "Grade the reliability of a source; earlier grades stay in its history.",
                        Takes.argued()
                                .with("source", Schema.text("The publisher as a statement names it."))
                                .with("reliability", Schema.text("A reliable to E unreliable, F cannot be judged."))
                                .done(),
                        r -> arranging()
                                .gradeSource(
                                        r.text("source"), r.text("reliability").toUpperCase(Locale.ROOT), reason(r))),
                reviewed(
                        "/api/sources/describe",
                        "Say which kind a source is of, from where it speaks and to whom it belongs; the last saying holds.",
                        Takes.argued()
                                .with("source", Schema.text("The publisher as a statement names it."))
                                .with("kind", Schema.text("A code of the codebook's source.kind, or empty."))
                                .with("country", Schema.text("Two letters (ISO 3166-1), or empty."))
                                .with("owner", Schema.text("The body that it belongs to, or empty."))
                                .done(),
                        r -> arranging()
                                .describeSource(
                                        r.text("source"),
                                        r.text("kind"),
                                        r.text("country"),
                                        r.text("owner"),
                                        reason(r))),
                Route.post(
                        "/api/duplicates/refuse",
                        TAG,
                        "Keep two entries apart; the pair is not listed again until the decision is undone.",
                        Takes.reasoned()
                                .with("one", Takes.ENTRY)
                                .with("other", Takes.ENTRY)
                                .done(),
                        new Schema.Fields("The refusal.")
                                .with("entries", Schema.texts("The two."))
                                .with("refused", Schema.flag("True."))
                                .with("event", Schema.number("Position in the ledger."))
                                .done(),
                        this::apart));
    }

    private static Route deed(String path, String summary, Schema body, Function<Request, Event> decide) {
        return Route.post(path, TAG, summary, body, ClaimShapes.DEED, r -> RegisterForm.deed(decide.apply(r)));
    }

    private static Route reviewed(String path, String summary, Schema body, Function<Request, Event> decide) {
        return deed(path, summary, body, decide).needing(Right.REVIEW);
    }

    private Arranging arranging() {
        return new Arranging(workbench);
    }

    private static String reason(Request request) {
        return request.text("reason");
    }

    private static EntryId id(Request request) {
        return request.part("id", EntryId::typed);
    }

    private static StatementRef statement(Request request) {
        return request.value("statement", StatementRef::parse);
    }

    private static List<StatementRef> statements(Request request) {
        List<StatementRef> all = request.values("statements", StatementRef::parse);
        if (all.isEmpty()) {
            throw new DaylightException("name a statement, such as 12/operator; nothing was written");
        }
        return all;
    }

    private static int credibility(Request request) {
        long value = request.number("credibility").orElse(0);
        if (value < 1 || value > 6) {
            throw new DaylightException("credibility: expected 1 to 6, found " + value);
        }
        return (int) value;
    }

    /** The number of an event, in a path. */
    static long event(String word) {
        if (!word.matches("[0-9]{1,15}")) {
            throw new IllegalArgumentException("an event has a number, not \"" + word + "\"");
        }
        return Long.parseLong(word);
    }

    private Object log(Request request) {
        int limit = request.query("limit", Integer::valueOf).orElse(USUAL);
        if (limit < 1 || limit > MOST) {
            throw new DaylightException("limit: expected a number from 1 to " + MOST);
        }
        List<EntryPages.Step> steps = new EntryPages(workbench)
                .steps(request.query("before", Long::valueOf).orElse(Long.MAX_VALUE), limit);
        return Form.object(
                "items",
                steps.stream().map(RegisterForm::step).toList(),
                "next",
                steps.size() < limit ? null : steps.getLast().event());
    }

    private Object sources(Request request) {
        Grades grades = new Grades(workbench.database());
        Veils veils = workbench.veils();
        return Paged.window(request)
                .of(
                        List.copyOf(grades.sources().entrySet()),
                        e -> Form.object(
                                "source", veils.loose(e.getKey(), "und"),
                                "reliability", e.getValue().value(),
                                "grades",
                                        grades.ofSource(e.getKey()).stream()
                                                .map(g -> grade(g, veils))
                                                .toList()));
    }

    private static Map<String, ?> grade(Grades.Grade g, Veils veils) {
        return Form.object(
                "event", g.event(),
                "time", g.time().toString(),
                "actor", g.actor(),
                "reliability", g.value(),
                "reason", veils.loose(g.reason(), "und"));
    }

    private Object apart(Request request) {
        EntryId one = request.value("one", EntryId::typed);
        EntryId other = request.value("other", EntryId::typed);
        Event event = new Matching(workbench).refuse(one, other, reason(request));
        return ClaimForm.apart(List.of(one.value(), other.value()), event);
    }
}
