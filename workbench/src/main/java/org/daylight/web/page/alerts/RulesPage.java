// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.alerts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daylight.ClaimKind;
import org.daylight.DaylightException;
import org.daylight.alert.Channel;
import org.daylight.alert.Raise;
import org.daylight.alert.Rhythm;
import org.daylight.alert.Rule;
import org.daylight.protect.Right;
import org.daylight.register.AlertRules;
import org.daylight.run.Questions;
import org.daylight.run.Veils;
import org.daylight.run.alert.AlertDeeds;
import org.daylight.search.Question;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;

/** The rules of alerts: what somebody wants to be told of. */
public final class RulesPage {
    private static final String PATH = "/alerts/rules";

    private RulesPage() {}

    static List<PageRoute> routes() {
        return List.of(
                PageRoute.show(PATH, Right.READ, visit -> page(visit, "")),
                PageRoute.take(PATH, Right.DECIDE, RulesPage::add),
                PageRoute.take(PATH + "/{id}/pause", Right.DECIDE, v -> turn(v, false)),
                PageRoute.take(PATH + "/{id}/resume", Right.DECIDE, v -> turn(v, true)),
                PageRoute.take(PATH + "/{id}/remove", Right.DECIDE, RulesPage::remove));
    }

    /**
     * A rule as it is shown.
     *
     * @param id of it
     * @param name masked
     * @param question masked; null where it has none
     * @param raises codes of what raises it
     * @param about kinds and countries in words, and codes as typed
     * @param channels as people call them
     * @param rhythm code
     * @param on whether it raises
     */
    public record Shown(
            String id,
            String name,
            @Nullable String question,
            List<String> raises,
            String about,
            List<String> channels,
            String rhythm,
            boolean on) {}

    /**
     * What stands in the form.
     *
     * @param name of the rule
     * @param question chosen; empty for none
     * @param raises chosen
     * @param kinds chosen
     * @param countries as typed
     * @param codes as typed
     * @param channels ids that were chosen
     * @param digest whether it waits for the hours of digests
     */
    public record Form(
            String name,
            String question,
            List<String> raises,
            List<String> kinds,
            String countries,
            String codes,
            List<String> channels,
            boolean digest) {}

    /**
     * The page.
     *
     * @param rules the newest first
     * @param form what stands in the form
     * @param problem what to change in it; empty where nothing
     * @param questions names of the saved questions
     * @param kinds of claims
     * @param channels that can be chosen
     */
    public record Model(
            List<Shown> rules,
            Form form,
            String problem,
            List<String> questions,
            List<String> kinds,
            List<Chosen> channels) {}

    /** A channel that can be chosen, by its masked name. */
    public record Chosen(String id, String name) {}

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply page(Visit visit, String problem) {
        AlertRules rules = new AlertRules(visit.workbench().database());
        List<Channel> channels = rules.channels();
        Veils veils = visit.workbench().veils();
        Model model = new Model(
                rules.rules().stream()
                        .map(r -> shown(r, channels, veils, visit.words()))
                        .toList(),
                problem.isEmpty() ? begun(visit) : typed(visit),
                problem,
                new Questions(visit.workbench())
                        .all().stream()
                                .map(Question::name)
                                .filter(n -> veils.hide(n).equals(n))
                                .toList(),
                Arrays.stream(ClaimKind.values()).map(ClaimKind::code).toList(),
                channels.stream()
                        .map(c -> new Chosen(c.id(), veils.hide(c.name())))
                        .toList());
        Shell shell = visit.shell("alerts", visit.say("alerts.rules"));
        return Reply.html(out -> JterulesGenerated.render(out, null, shell, model));
    }

    private static Shown shown(Rule r, List<Channel> channels, Veils veils, Words words) {
        List<String> about = new ArrayList<>();
        new TreeSet<>(r.kinds()).forEach(k -> about.add(words.say("room.kind." + k)));
        new TreeSet<>(r.countries()).forEach(c -> about.add(words.country(c)));
        about.addAll(new TreeSet<>(r.codes()));
        String question = r.question();
        return new Shown(
                r.id(),
                veils.hide(r.name()),
                question == null ? null : veils.hide(question),
                r.order().stream().map(Raise::code).toList(),
                String.join(" · ", about),
                channels.stream()
                        .filter(c -> r.channels().contains(c.id()))
                        .map(c -> veils.hide(c.name()))
                        .toList(),
                r.rhythm().code(),
                r.on());
    }

    /** The form as it is found: where a saved question leads here, with all that an alert of it needs. */
    private static Form begun(Visit visit) {
        String question = visit.query("question").orElse("");
        return new Form(
                question,
                question,
                question.isEmpty() ? List.of("cited", "gone", "restored") : List.of("page"),
                List.of(),
                "",
                "",
                List.of(),
                false);
    }

    private static Form typed(Visit visit) {
        return new Form(
                visit.field("name").orElse(""),
                visit.field("question").orElse(""),
                visit.fields("raise"),
                visit.fields("kind"),
                visit.field("countries").orElse(""),
                visit.field("codes").orElse(""),
                visit.fields("channel"),
                visit.field("rhythm").filter("digest"::equals).isPresent());
    }

    private static Reply add(Visit visit) {
        try {
            Form form = typed(visit);
            Rule rule = new AlertDeeds(visit.workbench(), Clock.systemUTC())
                    .add(new AlertDeeds.Wanted(
                            visit.filled("name"),
                            form.question().isEmpty() ? null : form.question(),
                            Raise.of(form.raises()),
                            Set.copyOf(form.kinds()),
                            words(form.countries()),
                            words(form.codes()),
                            form.channels(),
                            form.digest() ? Rhythm.DIGEST : Rhythm.NOW));
            return visit.done(PATH, visit.say("alerts.rule.added", rule.name()));
        } catch (DaylightException e) {
            return page(visit, String.valueOf(e.getMessage()));
        }
    }

    private static Set<String> words(String typed) {
        return Arrays.stream(typed.split("[\\s,;]+")).filter(w -> !w.isEmpty()).collect(Collectors.toSet());
    }

    private static Reply turn(Visit visit, boolean on) {
        Rule rule = new AlertDeeds(visit.workbench(), Clock.systemUTC()).turn(visit.part("id"), on);
        return visit.done(PATH, visit.say(on ? "alerts.rule.resumed" : "alerts.rule.rests", rule.name()));
    }

    private static Reply remove(Visit visit) {
        Rule rule = new AlertDeeds(visit.workbench(), Clock.systemUTC()).remove(visit.part("id"));
        return visit.done(PATH, visit.say("alerts.rule.removed", rule.name()));
    }
}
