// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.alert;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.alert.Rule;
import org.daylight.alert.Told;
import org.daylight.alert.Tongue;
import org.daylight.register.AlertRules;
import org.daylight.register.Alerts.Alert;
import org.daylight.register.Alerts.Matter;
import org.daylight.register.Sightings;
import org.daylight.register.Sightings.Sighting;
import org.daylight.run.Arrivals;
import org.daylight.run.Embargoes;
import org.daylight.run.Veils;
import org.daylight.run.Workbench;
import org.daylight.run.watch.SightingWords;
import org.jspecify.annotations.Nullable;

/**
 * Says an alert as it may be told outside: ids, a sentence that holds no word of a page, and the title of a page behind
 * today's masks. Nothing of what is restricted today leaves, and of what an edition under embargo says nothing before its
 * hour.
 */
public final class Telling {
    /** Code points of a title. */
    private static final int LONGEST = 200;

    private final Workbench workbench;
    private final AlertRules rules;
    private final Sightings sightings;
    private final Arrivals arrivals;
    private final Veils veils;
    private final Optional<OffsetDateTime> embargo;

    /** For one round: it knows the masks and embargoes of its beginning. */
    public Telling(Workbench workbench, java.time.Clock clock) {
        this.workbench = workbench;
        rules = new AlertRules(workbench.database());
        sightings = new Sightings(workbench.database());
        arrivals = new Arrivals(workbench);
        veils = workbench.veils();
        embargo = new Embargoes(workbench, clock).last();
    }

    /** Whether it is of restricted matter by now. */
    public boolean inside(Alert alert) {
        return alert.inside()
                || restricted(alert.matter().capture())
                || sighting(alert)
                        .filter(s -> restricted(s.before()) || restricted(s.after()))
                        .isPresent();
    }

    /** Until when it is not to leave, for an edition under embargo says it; empty where it may. */
    public Optional<OffsetDateTime> waits(Alert alert) {
        return embargo.filter(hour -> alert.matter().entry() != null
                || cited(alert.matter().capture())
                || sighting(alert)
                        .filter(s -> cited(s.before()) || cited(s.after()))
                        .isPresent());
    }

    private boolean restricted(@Nullable CaptureId id) {
        return id != null
                && workbench.register().capture(id).map(Capture::restricted).orElse(true);
    }

    private boolean cited(@Nullable CaptureId id) {
        return id != null
                && workbench
                        .register()
                        .capture(id)
                        .filter(c ->
                                !workbench.register().statementsOf(c.url(), 1).isEmpty())
                        .isPresent();
    }

    private Optional<Sighting> sighting(Alert alert) {
        Long event = alert.matter().sighting();
        return event == null ? Optional.empty() : sightings.sighting(event);
    }

    /** The alert in words for the outside, in the language of whoever is told. */
    public Told told(Alert alert, Tongue tongue) {
        Optional<Rule> rule = rules.rule(alert.rule());
        return new Told(
                alert.id(),
                rule.map(Rule::name).filter(this::open).orElse(alert.rule()),
                alert.raise(),
                alert.made(),
                sentence(alert, rule, tongue),
                title(alert),
                ids(alert.matter()),
                alert.first());
    }

    /** A name that somebody gave, and that a mask which came later does not hide. */
    private boolean open(String name) {
        return veils.hide(name).equals(name);
    }

    private @Nullable String title(Alert alert) {
        return Optional.ofNullable(alert.matter().capture())
                .or(() -> sighting(alert).map(Sighting::before))
                .flatMap(arrivals::page)
                .map(p -> p.item().words().title())
                .map(Telling::plain)
                .filter(t -> !t.isEmpty())
                .orElse(null);
    }

    /** One line of bounded length, without what would turn the direction of the words around it. */
    private static String plain(String title) {
        String line = title.replaceAll("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]", "")
                .replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ")
                .strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private String sentence(Alert alert, Optional<Rule> rule, Tongue tongue) {
        Matter m = alert.matter();
        String entry = m.entry() == null ? "" : m.entry().value();
        return switch (alert.raise()) {
            case PAGE ->
                rule.map(Rule::question)
                        .filter(this::open)
                        .map(q -> tongue.say("alerts.said.page", q))
                        .orElseGet(() -> tongue.say("alerts.said.page.any"));
            case CLAIM -> tongue.say("alerts.said.claim", m.many());
            case STATEMENT -> tongue.say("alerts.said.statement", m.many(), entry);
            case CONFLICT -> tongue.say("alerts.said.conflict", entry);
            case REPLY ->
                entry.isEmpty() ? tongue.say("alerts.said.reply.any") : tongue.say("alerts.said.reply", entry);
            case CHANGED, GONE, RESTORED, BLOCKED, CITED -> sighted(alert, tongue);
        };
    }

    private String sighted(Alert alert, Tongue tongue) {
        Optional<Sighting> seen = sighting(alert);
        if (seen.isEmpty()) {
            return tongue.say("alerts.said.sighting");
        }
        SightingWords.Said said = SightingWords.of(seen.get());
        String sentence = tongue.say(
                "watches.said." + said.code(),
                said.before() == null ? "" : tongue.moment(said.before()),
                tongue.moment(said.at()),
                tongue.say("watches.sign." + said.sign(), String.valueOf(said.status())));
        List<String> entries = sightings.cited(seen.get().event()).stream()
                .map(c -> c.entry().value())
                .distinct()
                .toList();
        return entries.isEmpty()
                ? sentence
                : tongue.say("watches.cited", tongue.list(entries), entries.size()) + "; " + sentence;
    }

    private static Map<String, String> ids(Matter m) {
        Map<String, String> ids = new LinkedHashMap<>();
        if (m.entry() != null) {
            ids.put("entry", m.entry().value());
        }
        if (m.statement() != null) {
            ids.put("statement", m.statement().decision() + "/" + m.statement().property());
        }
        if (m.sighting() != null) {
            ids.put("sighting", String.valueOf(m.sighting()));
        }
        if (m.capture() != null) {
            ids.put("capture", m.capture().value());
        }
        ids.put("event", String.valueOf(m.event()));
        return ids;
    }
}
