// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.figures;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.codebook.Codebook;
import org.daylight.codebook.Kind;
import org.daylight.codebook.Property;
import org.daylight.protect.Right;
import org.daylight.publish.plot.Scatter;
import org.daylight.run.FigureBoard;
import org.daylight.run.Kept;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.jspecify.annotations.Nullable;

/** Figures: many small drawings, or one with its table. */
public final class FiguresScreen {
    private static final int CARDS = 24;
    private static final int MOST_SMALL = 60;
    private static final int MOST = 500;

    private final Kept<FigureBoard.Board> boards = new Kept<>(64);
    private final Kept<List<FigureBoard.Board>> lists = new Kept<>(16);

    /** Its pages. */
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.show("/figures", Right.READ, this::show),
                PageRoute.show("/figures/{id}", Right.READ, this::one));
    }

    private Reply show(Visit visit) {
        String what = visit.query("what").orElse("");
        return what.isEmpty() ? list(visit) : across(visit, what);
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private Reply list(Visit visit) {
        FigureBoard board = board(visit);
        int page = visit.number("page", 1, 1, 100_000);
        int all = board.count();
        List<Card> cards =
                lists.of(visit.workbench(), page, () -> board.list((page - 1) * CARDS, CARDS, MOST_SMALL)).stream()
                        .map(b -> new Card(
                                b.counts().getFirst().entry(),
                                visit.workbench()
                                        .codebook()
                                        .label(
                                                "figure",
                                                b.counts().getFirst().property(),
                                                visit.words().language()),
                                Chart.of(b.counts(), Chart.By.HELD, Scatter.Frame.SMALL, visit.words()),
                                speakers(b),
                                b.counts().size()))
                        .toList();
        FigureList list = new FigureList(cards, whats(visit), all, page, page * CARDS < all);
        Shell shell = visit.shell("figures", visit.say("figures.title"));
        return Reply.html(out -> JtelistGenerated.render(out, null, shell, list));
    }

    private static List<String> speakers(FigureBoard.Board board) {
        return board.counts().stream()
                .filter(FigureBoard.Count::named)
                .map(FigureBoard.Count::speaker)
                .distinct()
                .toList();
    }

    private Reply across(Visit visit, String what) {
        Codebook codebook = visit.workbench().codebook();
        if (whats(visit).stream().noneMatch(w -> w.code().equals(what))) {
            throw new Visit.Missing(visit.path());
        }
        FigureBoard.Board numbers =
                boards.of(visit.workbench(), "of " + what, () -> board(visit).across(what, MOST));
        return drawn(
                visit,
                null,
                numbers,
                codebook.label("figure", what, visit.words().language()),
                what);
    }

    private Reply one(Visit visit) {
        FigureBoard board = board(visit);
        EntryId id = visit.part("id", EntryId::new);
        FigureBoard.Board numbers = boards.of(
                visit.workbench(), id, () -> board.of(id, MOST).orElseThrow(() -> new Visit.Missing(visit.path())));
        Entry entry = board.entry(id);
        return drawn(visit, entry, numbers, entry.label(), visit.query("what").orElse(""));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply drawn(Visit visit, @Nullable Entry entry, FigureBoard.Board board, String title, String what) {
        FiguresPage.Chosen chosen = new FiguresPage.Chosen(
                what,
                visit.query("scope").orElse(""),
                visit.query("operator").orElse(""),
                visit.query("by").filter("stated"::equals).orElse("held"));
        List<FigureBoard.Count> counts = board.counts().stream()
                .filter(c -> chosen.what().isEmpty() || chosen.what().equals(c.property()))
                .filter(c -> chosen.scope().isEmpty() || chosen.scope().equals(c.scope()))
                .filter(c -> chosen.operator().isEmpty() || chosen.operator().equals(c.operator()))
                .toList();
        Chart.By by = chosen.by().equals("stated") ? Chart.By.STATED : Chart.By.HELD;
        FiguresPage page = new FiguresPage(
                entry,
                chosen,
                new FiguresPage.Choice(
                        whats(visit),
                        words(board, FigureBoard.Count::scope),
                        words(board, FigureBoard.Count::operator)),
                Chart.of(counts, by, Scatter.Frame.WIDE, visit.words()),
                Chart.of(counts, by, Scatter.Frame.NARROW, visit.words()),
                counts,
                board.judgements(),
                board.compared(),
                board.counts().stream().mapToInt(c -> c.said().size()).sum() >= MOST);
        Shell shell = visit.shell("figures", title);
        return Reply.html(out -> JtefigureGenerated.render(out, null, shell, page));
    }

    private static List<String> words(FigureBoard.Board board, Function<FigureBoard.Count, @Nullable String> of) {
        return board.counts().stream()
                .map(c -> Optional.ofNullable(of.apply(c)).orElse(""))
                .filter(w -> !w.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** What a codebook lets be counted: the properties of a figure that are numbers. */
    private static List<FiguresPage.What> whats(Visit visit) {
        return visit
                .workbench()
                .codebook()
                .kind(EntryKind.FIGURE.code())
                .map(Kind::properties)
                .orElse(List.of())
                .stream()
                .filter(p -> p.values() == Property.Values.NUMBER)
                .map(p -> new FiguresPage.What(
                        p.code(), p.label().in(visit.words().language())))
                .toList();
    }

    private static FigureBoard board(Visit visit) {
        return new FigureBoard(visit.workbench(), visit.workbench().veils());
    }
}
