// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.edition;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.protect.Right;
import org.daylight.publish.narrative.Problem;
import org.daylight.register.DueProcess;
import org.daylight.run.Health;
import org.daylight.run.Imprinting;
import org.daylight.run.Narratives;
import org.daylight.run.NextEdition;
import org.daylight.run.Replying;
import org.daylight.run.RightOfReply;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.jspecify.annotations.Nullable;

/** What stands in the way of the next edition, with the forms that mend it. */
public final class ReadyScreen {
    /** So many parties are listed with their forms. */
    private static final int LISTED = 40;

    /** Its pages and forms. */
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.show("/editions/ready", Right.READ, ReadyScreen::show),
                PageRoute.take("/editions/ask", Right.DECIDE, ReadyScreen::ask),
                PageRoute.take("/editions/waive", Right.DECIDE, ReadyScreen::waive));
    }

    /**
     * What stands in the way.
     *
     * @param verified the last verification of the case; null for none
     * @param reply who was asked for a reply; null where the register is too large to look ahead
     * @param parties the first of those that were not asked
     * @param blocks how many blocks of text there are
     * @param refused problems in them that keep an edition from being built
     * @param contact to whom complaints go; empty where nobody is named
     * @param today ISO date
     */
    public record Model(
            @Nullable Event verified,
            @Nullable RightOfReply reply,
            List<RightOfReply.Party> parties,
            int blocks,
            List<Problem> refused,
            List<String> ways,
            List<String> because,
            String contact,
            String today) {
        /** Copies the lists. */
        public Model {
            parties = List.copyOf(parties);
            refused = List.copyOf(refused);
            ways = List.copyOf(ways);
            because = List.copyOf(because);
        }
    }

    private static Model model(Visit visit) {
        Narratives narratives = new Narratives(visit.workbench());
        boolean quick = NextEdition.quick(visit.workbench());
        RightOfReply reply = quick ? NextEdition.of(visit.workbench()).rightOfReply() : null;
        return new Model(
                Health.of(visit.workbench()).verified().orElse(null),
                reply,
                reply == null
                        ? List.of()
                        : reply.missing().stream().limit(LISTED).toList(),
                narratives.blocks().size(),
                quick ? narratives.problems().stream().filter(Problem::refused).toList() : List.of(),
                DueProcess.WAYS,
                DueProcess.BECAUSE,
                new Imprinting(visit.workbench()).contact().orElse(""),
                LocalDate.now(ZoneOffset.UTC).toString());
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply show(Visit visit) {
        Model model = model(visit);
        Shell shell = visit.partial() ? visit.quiet() : visit.shell("editions", visit.say("editions.ready"));
        return Reply.html(out -> {
            if (visit.partial()) {
                JtechecksGenerated.render(out, null, shell, model);
            } else {
                JtereadyGenerated.render(out, null, shell, model);
            }
        });
    }

    private static Reply ask(Visit visit) {
        return deed(
                visit,
                "editions.asked",
                () -> new Replying(visit.workbench())
                        .request(
                                visit.fields("entry"),
                                visit.filled("whom"),
                                visit.filled("how"),
                                Replying.day(visit.say("editions.ask.asked"), visit.filled("asked")),
                                Replying.day(visit.say("editions.ask.until"), visit.filled("until")),
                                null));
    }

    private static Reply waive(Visit visit) {
        return deed(
                visit,
                "editions.waived",
                () -> new Replying(visit.workbench())
                        .waive(visit.fields("entry"), visit.filled("because"), visit.filled("reason")));
    }

    private interface Deed {
        Event take();
    }

    private static Reply deed(Visit visit, String words, Deed deed) {
        try {
            return visit.done("/editions/ready", visit.say(words), deed.take().seq());
        } catch (DaylightException | IllegalArgumentException e) {
            return visit.failed("/editions/ready", String.valueOf(e.getMessage()));
        }
    }
}
