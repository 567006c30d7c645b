// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.register;

import java.util.List;
import java.util.function.BiFunction;
import org.daylight.ClaimId;
import org.daylight.DaylightException;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.Event;
import org.daylight.Statement;
import org.daylight.protect.Right;
import org.daylight.register.Renderings;
import org.daylight.register.StatementRef;
import org.daylight.run.Arranging;
import org.daylight.run.DueDesk;
import org.daylight.run.EntryPages;
import org.daylight.run.EntryPart;
import org.daylight.run.RegisterView;
import org.daylight.run.Replying;
import org.daylight.run.Translating;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.jspecify.annotations.Nullable;

/** One statement with all that can be decided on it: shown first, graded, moved, withdrawn, linked, translated. */
final class StatementScreen {
    private static final String PATH = "/statements/{decision}/{property}";

    List<PageRoute> routes() {
        return List.of(
                PageRoute.show(PATH, Right.DECIDE, StatementScreen::show),
                deed("prefer", Right.REVIEW, (v, s) -> arranging(v).prefer(ref(s), v.filled("reason"))),
                deed(
                        "grade",
                        Right.REVIEW,
                        (v, s) -> arranging(v)
                                .grade(
                                        ref(s),
                                        v.field("credibility")
                                                .map(Integer::parseInt)
                                                .orElse(6),
                                        v.filled("reason"))),
                deed(
                        "source",
                        Right.REVIEW,
                        (v, s) ->
                                arranging(v).gradeSource(publisher(v, s), v.filled("reliability"), v.filled("reason"))),
                deed(
                        "move",
                        Right.REVIEW,
                        (v, s) ->
                                arranging(v).move(List.of(ref(s)), EntryId.typed(v.filled("to")), v.filled("reason"))),
                deed("retract", Right.DECIDE, (v, s) -> arranging(v).retract(ref(s), v.filled("reason"))),
                deed(
                        "reply",
                        Right.DECIDE,
                        (v, s) -> new Replying(v.workbench()).reply(s.claim(), targets(v), v.filled("reason"))),
                deed(
                        "outcome",
                        Right.DECIDE,
                        (v, s) -> new Replying(v.workbench()).outcome(s.claim(), targets(v), v.filled("reason"))),
                deed("rendering", Right.DECIDE, (v, s) -> rendering(v, s.claim())),
                PageRoute.take("/renderings/{event}/check", Right.DECIDE, StatementScreen::check));
    }

    private static PageRoute deed(String name, Right right, BiFunction<Visit, Statement, Event> deed) {
        return PageRoute.take(PATH + "/" + name, right, visit -> {
            Statement s = statement(visit);
            return Deed.take(
                    visit,
                    "/register/" + s.entry(),
                    "/statements/" + s.decision() + "/" + s.property(),
                    visit.say("register.done." + name),
                    () -> deed.apply(visit, s));
        });
    }

    private static Arranging arranging(Visit visit) {
        return new Arranging(visit.workbench());
    }

    private static StatementRef ref(Statement s) {
        return new StatementRef(s.decision(), s.property());
    }

    private static List<String> targets(Visit visit) {
        return List.of(visit.filled("to").split("[\\s,;]+"));
    }

    private static String publisher(Visit visit, Statement s) {
        String publisher = visit.workbench()
                .readings()
                .document(s.passage().document())
                .map(org.daylight.Document::publisher)
                .orElse(null);
        if (publisher == null) {
            throw new DaylightException(visit.say("register.source.unnamed"));
        }
        return publisher;
    }

    private static Event rendering(Visit visit, ClaimId claim) {
        String engine = visit.field("engine").orElse(null);
        Renderings.@Nullable Engine by = engine == null
                ? null
                : new Renderings.Engine(engine, visit.field("version").orElse("unknown"));
        return new Translating(visit.workbench()).add(claim, visit.filled("lang"), by, visit.filled("text"));
    }

    private static Reply check(Visit visit) {
        String back = visit.back("/register");
        return Deed.take(
                visit,
                back,
                back,
                visit.say("register.done.check"),
                () -> new Translating(visit.workbench())
                        .check(
                                Long.parseLong(visit.part("event")),
                                visit.field("good").map("yes"::equals).orElse(false),
                                visit.filled("reason")));
    }

    /** The statement that the path names. */
    private static Statement statement(Visit visit) {
        StatementRef ref = visit.part("decision", d -> StatementRef.parse(d + "/" + visit.part("property")));
        return visit.workbench().register().statementsOf(ref.decision()).stream()
                .filter(s -> ref.names(s.decision(), s.property()))
                .findFirst()
                .orElseThrow(() -> new Visit.Missing(ref.toString()));
    }

    /**
     * The page.
     *
     * @param said the statement
     * @param path of its forms
     * @param entry its entry's id
     * @param label of the entry
     * @param property in words
     * @param response whether it is a stage that can be linked as an outcome
     */
    public record Model(
            EntryPage.Said said, String path, String entry, String label, String property, boolean response) {}

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply show(Visit visit) {
        Statement s = statement(visit);
        Making making = new Making(visit.workbench(), new Past(null, ""), visit);
        Entry entry = making.pages()
                .entry(s.entry())
                .orElseThrow(() -> new Visit.Missing(s.entry().value()));
        List<RegisterView.Shown> all = EntryPart.of(visit.workbench(), RegisterView.quick(visit.workbench()), s)
                .chosen();
        RegisterView.Shown shown = all.stream()
                .filter(x -> ref(s).names(x.decision(), x.property()))
                .findFirst()
                .orElseThrow(() -> new Visit.Missing(visit.path()));
        EntryPages.Page page = making.pages().page(entry, all);
        Model model = new Model(
                making.said(entry, shown, page, new DueDesk(visit.workbench()).renderings(entry.id(), all), 1, 0),
                "/statements/" + s.decision() + "/" + s.property(),
                entry.id().value(),
                entry.label(),
                new Named(visit.workbench().codebook(), visit.words())
                        .property(entry.kind().code(), s.property()),
                s.detail() instanceof org.daylight.ClaimValues.Response);
        Shell shell = visit.shell("register", visit.say("register.statement"));
        return visit.partial()
                ? Reply.html(out -> JtedecideGenerated.render(out, null, shell, model))
                : Reply.html(out -> JtestatementGenerated.render(out, null, shell, model));
    }
}
