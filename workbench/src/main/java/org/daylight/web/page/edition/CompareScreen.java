// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.edition;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.protect.Right;
import org.daylight.publish.Notice;
import org.daylight.run.ComparedEditions;
import org.daylight.run.EditionShelf;
import org.daylight.run.Embargoes;
import org.daylight.run.Feeding;
import org.daylight.run.Notices;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;

/** What follows an edition: how the next one differs from it, notices on it, and the feed. */
public final class CompareScreen {
    /** Its pages and forms. The feed stands before what has a number in its place. */
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.show("/editions/feed.xml", Right.READ, CompareScreen::feed),
                PageRoute.show("/editions/{number}/compare/{other}", Right.READ, CompareScreen::compare),
                PageRoute.show("/editions/{number}/notices", Right.READ, CompareScreen::notices),
                PageRoute.take("/editions/{number}/notices", Right.REVIEW, CompareScreen::give));
    }

    private static Reply feed(Visit visit) {
        byte[] feed = new Feeding(visit.workbench(), Clock.systemUTC()).feed(null);
        return new Reply.Download("feed.xml", "application/atom+xml", feed);
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply compare(Visit visit) {
        int one = number(visit, "number");
        int other = number(visit, "other");
        ComparePage page = ComparePage.of(visit, ComparedEditions.of(visit.workbench(), one, other));
        Shell shell = visit.shell(
                "editions",
                visit.say("compare.title", page.from().number(), page.to().number()));
        List<Integer> others = new ArrayList<>();
        new EditionShelf(visit.workbench())
                .all().stream()
                        .filter(EditionShelf.Listed::present)
                        .forEach(e -> others.add(e.made().number()));
        return Reply.html(out -> JtecompareGenerated.render(out, null, shell, page, others));
    }

    private static int number(Visit visit, String part) {
        String text = visit.part(part);
        if (!text.matches("[1-9][0-9]{0,5}")
                || new EditionShelf(visit.workbench())
                        .edition(Integer.parseInt(text))
                        .isEmpty()) {
            throw new Visit.Missing("edition " + text);
        }
        return Integer.parseInt(text);
    }

    private static Reply notices(Visit visit) {
        return notices(visit, 200, "", "");
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply notices(Visit visit, int status, String text, String wrong) {
        int number = number(visit, "number");
        EditionShelf.Listed edition =
                new EditionShelf(visit.workbench()).edition(number).orElseThrow();
        List<Notices.Given> given = new Notices(visit.workbench()).of(number);
        Optional<OffsetDateTime> embargo = new Embargoes(visit.workbench(), Clock.systemUTC()).of(edition.made());
        boolean steward = visit.workbench().may(Right.PROTECT);
        List<Notice.Kind> kinds = Arrays.stream(Notice.Kind.values())
                .filter(k -> k != Notice.Kind.RELEASED || (embargo.isPresent() && steward))
                .filter(k -> k != Notice.Kind.WITHDRAWN || embargo.isEmpty() || steward)
                .toList();
        Shell shell = visit.shell("editions", visit.say("compare.notices.title", number));
        return new Reply.Html(
                status,
                out -> JtenoticesGenerated.render(
                        out,
                        null,
                        shell,
                        edition,
                        given,
                        kinds,
                        embargo.map(OffsetDateTime::toString).orElse(""),
                        text,
                        wrong));
    }

    private static Reply give(Visit visit) {
        int number = number(visit, "number");
        String text = visit.field("text").orElse("");
        try {
            Notice.Kind kind = Notice.Kind.of(visit.filled("kind"));
            new Notices(visit.workbench()).give(number, kind, text);
            return visit.done("/editions/" + number + "/notices", visit.say("compare.notices.given"));
        } catch (DaylightException | IllegalArgumentException e) {
            return notices(visit, 422, text, String.valueOf(e.getMessage()));
        }
    }
}
