// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.search;

import java.util.List;
import org.daylight.DaylightException;
import org.daylight.protect.Right;
import org.daylight.run.Questions;
import org.daylight.run.SearchDesk;
import org.daylight.run.Veils;
import org.daylight.search.Ask;
import org.daylight.search.Question;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.jspecify.annotations.Nullable;

/** The search, and the questions that are kept. */
public final class SearchScreen {
    /** Milliseconds for which a page waits for what is not indexed yet. */
    private static final int PATIENCE = 400;
    /** Results that are counted as new at most. */
    private static final int COUNTED = 1;

    /** Its pages and forms. */
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.show("/search", Right.READ, SearchScreen::show),
                PageRoute.show("/questions/{name}", Right.READ, SearchScreen::answers),
                PageRoute.take("/questions", Right.DECIDE, SearchScreen::keep),
                PageRoute.take("/questions/{name}/seen", Right.DECIDE, SearchScreen::see),
                PageRoute.take("/questions/{name}/forget", Right.DECIDE, SearchScreen::forget));
    }

    /**
     * A question that is kept.
     *
     * @param name of it
     * @param query as typed
     * @param fresh how much came in since its answers were seen; -1 where the index is being made
     */
    record Kept(String name, String query, long fresh) {}

    /**
     * What the page shows.
     *
     * @param asked what stands in the form
     * @param results what was found; null where nothing was asked, or it cannot be answered
     * @param problem what to change in the question; empty where nothing
     * @param waiting how far the index is; null where it answered
     * @param kept the questions that are kept
     * @param question the kept question whose new answers are shown; null where another question is
     */
    record View(
            Asked asked,
            @Nullable Results results,
            String problem,
            @Nullable String waiting,
            List<Kept> kept,
            @Nullable Question question) {}

    private static Reply show(Visit visit) {
        Asked asked = Asked.of(visit);
        if (asked.blank()) {
            return page(visit, new View(asked, null, "", null, kept(visit), null));
        }
        try {
            return page(visit, answered(visit, asked, asked.ask(), -1, null));
        } catch (DaylightException e) {
            return page(visit, new View(asked, null, String.valueOf(e.getMessage()), null, kept(visit), null));
        }
    }

    private static View answered(Visit visit, Asked asked, Ask ask, long since, @Nullable Question question) {
        List<Kept> kept = visit.partial() ? List.of() : kept(visit);
        SearchDesk.Outcome outcome = visit.workbench().search().soon(ask, since, asked.from(), Asked.SHOWN, PATIENCE);
        return switch (outcome) {
            case SearchDesk.Answered a ->
                new View(asked, Results.of(asked, a.answer(), a.behind(), visit.words()), "", null, kept, question);
            case SearchDesk.Waiting w -> new View(asked, null, "", w.now(), kept, question);
        };
    }

    private static List<Kept> kept(Visit visit) {
        Questions questions = new Questions(visit.workbench());
        Veils veils = visit.workbench().veils();
        return questions.all().stream()
                // A name that was masked since somebody asked for it.
                .filter(q -> visit.may(Right.PROTECT)
                        || (veils.hide(q.name()).equals(q.name())
                                && veils.hide(q.query()).equals(q.query())))
                .map(q -> new Kept(q.name(), q.query(), fresh(visit, q, questions.seen(q))))
                .toList();
    }

    private static long fresh(Visit visit, Question question, long seen) {
        SearchDesk.Outcome outcome = visit.workbench().search().soon(question.ask(), seen, 0, COUNTED, PATIENCE);
        return outcome instanceof SearchDesk.Answered a
                ? a.answer().found().pages() + a.answer().found().statements()
                : -1;
    }

    private static Question named(Visit visit) {
        String name = visit.part("name");
        return new Questions(visit.workbench())
                .all().stream()
                        .filter(q -> q.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new Visit.Missing(name));
    }

    private static Reply answers(Visit visit) {
        Question question = named(visit);
        long seen = new Questions(visit.workbench()).seen(question);
        Asked asked = Asked.of(visit);
        return page(visit, answered(visit, asked, question.ask(), seen, question));
    }

    private static Reply keep(Visit visit) {
        String query = visit.filled("query");
        try {
            Question saved = new Questions(visit.workbench()).save(visit.filled("name"), query);
            return visit.done("/search?q=" + Asked.encoded(query), visit.say("search.kept", saved.name()));
        } catch (DaylightException e) {
            return visit.failed("/search?q=" + Asked.encoded(query), String.valueOf(e.getMessage()));
        }
    }

    private static Reply see(Visit visit) {
        Question question = named(visit);
        new Questions(visit.workbench()).see(question);
        return visit.done("/search", visit.say("search.seen", question.name()));
    }

    private static Reply forget(Visit visit) {
        Question question = named(visit);
        new Questions(visit.workbench()).forget(question.name());
        return visit.done("/search", visit.say("search.forgotten", question.name()));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply page(Visit visit, View view) {
        Shell shell = visit.shell("search", visit.say("search.title"));
        return visit.partial()
                ? Reply.html(out -> JtefoundGenerated.render(out, null, shell, view))
                : Reply.html(out -> JtesearchGenerated.render(out, null, shell, view));
    }
}
