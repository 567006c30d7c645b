// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daylight.DocumentId;
import org.daylight.Statement;
import org.daylight.corroborate.Story;
import org.daylight.corroborate.likeness.SharedRuns;
import org.daylight.protect.Right;
import org.daylight.register.StoryRows;
import org.daylight.run.Corroborating;
import org.daylight.run.Kept;
import org.daylight.run.Sayings;
import org.daylight.run.StoryBoard;
import org.daylight.run.StoryTree;
import org.daylight.run.Workbench;
import org.daylight.web.page.Job;
import org.daylight.web.page.Labels;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.daylight.web.page.Words;

/** Stories: the list, one story as trees, two of its pages side by side. */
public final class StoriesScreen {
    private static final int ROWS = 30;
    private static final int MOST_DRAWN = 200;
    private static final int MOST_STATEMENTS = 300;
    private static final int MOST_SAID = 40;

    private final Kept<StoryPage> drawn = new Kept<>(64);
    private final Kept<StoryList> lists = new Kept<>(64);

    /** Its pages. */
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.show("/stories", Right.READ, this::list),
                PageRoute.take("/stories/again", Right.DECIDE, StoriesScreen::again),
                PageRoute.show("/stories/{id}", Right.READ, this::story),
                PageRoute.show("/stories/{id}/beside", Right.READ, StoriesScreen::beside));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private Reply list(Visit visit) {
        StoryBoard board = board(visit);
        StoryRows.Asked asked = new StoryRows.Asked(
                visit.query("q").orElse(""),
                visit.query("lang").orElse(""),
                visit.query("source").orElse(""),
                visit.query("alone").isPresent());
        int page = visit.number("page", 1, 1, 100_000);
        StoryBoard.Made made = board.made();
        StoryList list =
                lists.of(visit.workbench(), List.of(asked, page, made), () -> listed(board, asked, page, made));
        Shell shell = visit.shell("stories", visit.say("stories.title"));
        return Reply.html(out -> JtelistGenerated.render(out, null, shell, list));
    }

    private static StoryList listed(StoryBoard board, StoryRows.Asked asked, int page, StoryBoard.Made made) {
        List<StoryBoard.Row> found = board.list(asked, (page - 1) * ROWS, ROWS + 1);
        boolean more = found.size() > ROWS;
        return new StoryList(
                asked,
                found.subList(0, Math.min(ROWS, found.size())),
                board.languages(),
                board.count(false),
                board.count(true),
                page,
                more,
                made);
    }

    /** Compares the texts again, beside the requests of others. */
    private static Reply again(Visit visit) {
        Workbench workbench = visit.workbench();
        Words words = visit.words();
        return visit.jobs().begin(visit, words.say("stories.again.job"), at -> {
            new Corroborating(workbench).refresh(what -> at.at(0, 0, words.say("stories.again.comparing")));
            return new Job.Outcome(words.say("stories.again.done"), "/stories");
        });
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private Reply story(Visit visit) {
        StoryBoard board = board(visit);
        Story story = kept(visit, board);
        StoryPage page = drawn.of(visit.workbench(), story.first(), () -> draw(visit, board, story));
        Shell shell = visit.shell("stories", page.title());
        return Reply.html(out -> JtestoryGenerated.render(out, null, shell, page, board.made(), Labels.of(visit)));
    }

    private static StoryPage draw(Visit visit, StoryBoard board, Story story) {
        Set<DocumentId> shown = story.documents().stream().limit(MOST_DRAWN).collect(Collectors.toSet());
        Map<DocumentId, StoryBoard.Page> pages = board.pages(shown);
        Draught draught = new Draught(visit.words(), board, pages, MOST_DRAWN);
        List<Draught.Node> trees = StoryTree.of(story).stream()
                .flatMap(t -> draught.node(t).stream())
                .toList();
        List<Draught.Tie> ties = draught.ties(story.relations());
        List<Statement> statements = visit.workbench().register().statementsOn(shown, MOST_STATEMENTS);
        List<Sayings.Same> said =
                new Sayings(visit.workbench(), visit.workbench().veils()).same(statements, MOST_SAID);
        String title = Optional.ofNullable(pages.get(story.first()))
                .map(StoryBoard.Page::title)
                .orElse(story.first().value());
        return new StoryPage(
                story.first().value(),
                title,
                Optional.ofNullable(pages.get(story.first())),
                story.documents().size(),
                story.origins(),
                languages(pages),
                trees,
                ties,
                said,
                Math.max(0, story.documents().size() - pages.size()));
    }

    private static List<String> languages(Map<DocumentId, StoryBoard.Page> pages) {
        return pages.values().stream()
                .map(StoryBoard.Page::lang)
                .distinct()
                .sorted()
                .toList();
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply beside(Visit visit) {
        StoryBoard board = board(visit);
        Story story = kept(visit, board);
        DocumentId a = member(visit, story, "a", story.first());
        DocumentId b = member(visit, story, "b", story.documents().getLast());
        Map<DocumentId, StoryBoard.Page> pages =
                board.pages(Stream.of(a, b).distinct().toList());
        List<StoryBoard.Page> others = new ArrayList<>(
                board.pages(story.documents().stream().limit(MOST_DRAWN).toList())
                        .values());
        others.sort(Draught.BY_AGE);
        StoryBoard.Page left = page(visit, pages, a);
        StoryBoard.Page right = page(visit, pages, b);
        String wordsLeft = board.text(a).orElse("");
        String wordsRight = board.text(b).orElse("");
        SharedRuns runs = SharedRuns.of(wordsLeft, wordsRight);
        boolean numbers = runs.inA().isEmpty();
        SharedRuns marked = numbers ? SharedRuns.numbers(wordsLeft, wordsRight) : runs;
        List<Draught.Tie> ties = new Draught(visit.words(), board, pages, 2)
                .ties(story.relations().stream()
                        .filter(r -> (r.from().equals(a) && r.to().equals(b))
                                || (r.from().equals(b) && r.to().equals(a)))
                        .toList());
        BesidePage page = new BesidePage(
                story.first().value(),
                new BesidePage.Side(left, Marked.of(wordsLeft, marked.inA()), marked.shareA()),
                new BesidePage.Side(right, Marked.of(wordsRight, marked.inB()), marked.shareB()),
                numbers,
                marked.inA().size(),
                others,
                ties);
        Shell shell = visit.shell("stories", visit.say("stories.beside.title"));
        return Reply.html(out -> JtebesideGenerated.render(out, null, shell, page));
    }

    /** A page of the story that the address names. */
    private static DocumentId member(Visit visit, Story story, String name, DocumentId usual) {
        String chosen = visit.query(name).orElse(usual.value());
        return story.documents().stream()
                .filter(d -> d.value().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new Visit.Missing(visit.path()));
    }

    private static StoryBoard.Page page(Visit visit, Map<DocumentId, StoryBoard.Page> pages, DocumentId id) {
        StoryBoard.Page page = pages.get(id);
        if (page == null) {
            throw new Visit.Missing(visit.path());
        }
        return page;
    }

    private static Story kept(Visit visit, StoryBoard board) {
        return board.story(visit.part("id", DocumentId::new)).orElseThrow(() -> new Visit.Missing(visit.path()));
    }

    private static StoryBoard board(Visit visit) {
        return new StoryBoard(visit.workbench(), visit.workbench().veils());
    }
}
