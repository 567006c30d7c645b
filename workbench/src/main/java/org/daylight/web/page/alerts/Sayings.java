// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.alerts;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.daylight.DocumentId;
import org.daylight.alert.Rule;
import org.daylight.protect.Right;
import org.daylight.register.AlertRules;
import org.daylight.register.Alerts.Alert;
import org.daylight.register.Alerts.Matter;
import org.daylight.run.Veils;
import org.daylight.run.watch.WatchShelf;
import org.daylight.web.page.Say;
import org.daylight.web.page.Visit;
import org.jspecify.annotations.Nullable;

/** Says alerts in the person's language, behind the masks. */
final class Sayings {
    private final Visit visit;
    private final Veils veils;
    private final WatchShelf shelf;
    private final Say say;
    private final Map<String, Rule> rules = new HashMap<>();

    Sayings(Visit visit) {
        this.visit = visit;
        veils = visit.workbench().veils();
        shelf = new WatchShelf(visit.workbench(), visit.may(Right.PROTECT));
        say = new Say(visit.words(), Instant.now());
        new AlertRules(visit.workbench().database()).rules().forEach(r -> rules.put(r.id(), r));
    }

    /**
     * An alert as it is shown.
     *
     * @param id its number
     * @param rule as people call it, masked; its id where it is gone
     * @param raise code of what raised it
     * @param chip colour and shape of that
     * @param sentence what happened
     * @param cited that words are gone which entries cite; null where none are
     * @param title of the page, masked; null where there is none to be shown
     * @param when it was raised
     * @param unseen whether nobody saw it
     * @param inside whether it is of restricted matter
     */
    public record Row(
            long id,
            String rule,
            String raise,
            String chip,
            String sentence,
            @Nullable String cited,
            @Nullable String title,
            Instant when,
            boolean unseen,
            boolean inside) {}

    Row row(Alert alert) {
        Optional<WatchShelf.Seen> seen =
                Optional.ofNullable(alert.matter().sighting()).flatMap(shelf::seen);
        String title = seen.map(WatchShelf.Seen::title).orElse(null);
        String document = alert.matter().document();
        if (document != null) {
            title = visit.workbench()
                    .readings()
                    .about(new DocumentId(document))
                    .map(a -> a.title())
                    .map(veils::hide)
                    .orElse(null);
        }
        return new Row(
                alert.id(),
                rule(alert),
                alert.raise().code(),
                chip(alert),
                seen.map(say::sentence).orElseGet(() -> sentence(alert)),
                seen.flatMap(say::cited).orElse(null),
                title,
                alert.made(),
                alert.seen() == null,
                alert.inside());
    }

    /** How many rules there are. */
    int rules() {
        return rules.size();
    }

    private String rule(Alert alert) {
        Rule rule = rules.get(alert.rule());
        return rule == null ? alert.rule() : veils.hide(rule.name());
    }

    private static String chip(Alert alert) {
        return switch (alert.raise()) {
            case GONE, CITED -> "gone";
            case RESTORED -> "confirms";
            case BLOCKED -> "declines";
            case CHANGED -> "alleges";
            case CONFLICT -> "conflict";
            case PAGE, CLAIM, STATEMENT, REPLY -> "plain";
        };
    }

    private String sentence(Alert alert) {
        Matter m = alert.matter();
        String entry = m.entry() == null ? "" : m.entry().value();
        Rule rule = rules.get(alert.rule());
        String question = rule == null ? null : rule.question();
        return switch (alert.raise()) {
            case PAGE ->
                question == null
                        ? visit.say("alerts.said.page.any")
                        : visit.say("alerts.said.page", veils.hide(question));
            case CLAIM -> visit.say("alerts.said.claim", m.many());
            case STATEMENT -> visit.say("alerts.said.statement", m.many(), entry);
            case CONFLICT -> visit.say("alerts.said.conflict", entry);
            case REPLY -> entry.isEmpty() ? visit.say("alerts.said.reply.any") : visit.say("alerts.said.reply", entry);
            case CHANGED, GONE, RESTORED, BLOCKED, CITED -> visit.say("alerts.said.sighting");
        };
    }
}
