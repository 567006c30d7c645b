// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.run.Form;
import org.daylight.run.NameMatching;
import org.daylight.run.Questions;
import org.daylight.run.SearchForm;
import org.daylight.run.Searching;
import org.daylight.run.Workbench;
import org.daylight.search.Ask;
import org.daylight.search.Question;
import org.jspecify.annotations.Nullable;

/** Words to passages, questions that are kept, and names of institutions that are compared. */
final class SearchChapter {
    private static final String TAG = "search";
    private static final List<String> FILTERS =
            List.of("lang", "source", "site", "country", "published-in", "kind", "in", "since", "until", "gone");
    private static final int MOST = 100;

    private final Workbench workbench;
    private static final NameMatching NAMES = new NameMatching();

    SearchChapter(Workbench workbench) {
        this.workbench = workbench;
    }

    List<Route> routes() {
        List<Route.Query> asked = new ArrayList<>(Paged.QUERIES);
        asked.add(new Route.Query("q", Schema.text("The question: words, \"phrases\", -without, one OR other."), true));
        FILTERS.forEach(f ->
                asked.add(new Route.Query(f, Schema.text("Narrows the answer as " + f + ": does in a question."))));
        asked.add(new Route.Query("exact", Schema.flag("Words as typed alone, not others of the same code.")));
        return List.of(
                Route.get(
                        "/api/search", TAG, "Answers by story, with counts.", asked, SearchShapes.FOUND, this::search),
                Route.get(
                        "/api/questions",
                        TAG,
                        "The saved questions.",
                        Paged.QUERIES,
                        Paged.schema(SearchShapes.QUESTION),
                        this::questions),
                Route.post(
                        "/api/questions",
                        TAG,
                        "Keep a question; what may name a person is refused.",
                        new Schema.Fields("The question.")
                                .with("name", Schema.text("Such as closures-italy."))
                                .with("query", Schema.text("The question, with its filters."))
                                .done(),
                        SearchShapes.QUESTION,
                        this::save),
                Route.get(
                        "/api/questions/{name}/answers",
                        TAG,
                        "What came in since its answers were last seen; looking at them here leaves them new.",
                        Paged.QUERIES,
                        SearchShapes.FOUND,
                        this::answers),
                Route.post(
                        "/api/questions/{name}/seen",
                        TAG,
                        "All answers up to now count as seen. No event: it is no evidence.",
                        new Schema.Fields("Nothing.").done(),
                        SearchShapes.QUESTION,
                        this::seen),
                Route.post(
                        "/api/questions/{name}/forget",
                        TAG,
                        "Keep it no longer.",
                        new Schema.Fields("Nothing.").done(),
                        ClaimShapes.NOTED,
                        this::forget),
                Route.get(
                        "/api/match",
                        TAG,
                        "Whether two names of agencies, places or organisations can mean one; names of persons are refused.",
                        List.of(
                                new Route.Query("left", Schema.text("A name."), true),
                                new Route.Query("right", Schema.text("Another."), true)),
                        SearchShapes.MATCHED,
                        r -> NameMatching.form(NAMES.match(word(r, "left"), word(r, "right")))));
    }

    private static String word(Request request, String name) {
        String word = request.word(name);
        if (word.isBlank() || word.length() > 500) {
            throw new DaylightException(name + ": expected 1 to 500 characters");
        }
        return word;
    }

    private Object search(Request request) {
        Ask ask = Ask.of(word(request, "q"));
        for (String filter : FILTERS) {
            String value = request.query(filter).orElse(null);
            ask = value == null ? ask : ask.with(filter, value);
        }
        return found(request, request.asks("exact") ? ask.exactly() : ask, -1);
    }

    private Object found(Request request, Ask ask, long since) {
        Paged.Window window = Paged.window(request);
        Searching.Answer answer = workbench.search().fresh(ask, since, window.after(), Math.min(MOST, window.limit()));
        int next = window.after() + answer.found().groups().size();
        return Form.object(
                "groups",
                        answer.found().groups().stream()
                                .map(g -> SearchForm.group(g, answer.sizes()))
                                .toList(),
                "counts", SearchForm.summary(answer.found()),
                "total", answer.found().total(),
                "next", next < answer.found().total() && next > window.after() ? next : null);
    }

    private Object questions(Request request) {
        Questions questions = new Questions(workbench);
        return Paged.window(request).of(questions.all(), q -> SearchForm.question(q, questions.seen(q)));
    }

    private Question named(Request request) {
        String name = request.part("name");
        return new Questions(workbench)
                .all().stream()
                        .filter(q -> q.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("no saved question of that name; /api/questions lists them"));
    }

    private Object answers(Request request) {
        Question question = named(request);
        return found(request, question.ask(), new Questions(workbench).seen(question));
    }

    private Map<String, @Nullable Object> save(Request request) {
        Questions questions = new Questions(workbench);
        Question saved = questions.save(request.text("name"), request.text("query"));
        return SearchForm.question(saved, questions.seen(saved));
    }

    private Object seen(Request request) {
        Questions questions = new Questions(workbench);
        Question question = named(request);
        questions.see(question);
        return SearchForm.question(question, questions.seen(question));
    }

    private Object forget(Request request) {
        new Questions(workbench).forget(named(request).name());
        return Form.object("event", workbench.ledger().size() - 1);
    }
}
