// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.alert;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.alert.Rule;
import org.daylight.alert.Told;
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

    /** The alert in words for the outside. */
    public Told told(Alert alert) {
        Optional<Rule> rule = rules.rule(alert.rule());
        return new Told(
                alert.id(),
                rule.map(Rule::name).filter(this::open).orElse(alert.rule()),
                alert.raise(),
                alert.made(),
                sentence(alert, rule),
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
                .filter(t -> !t.isBlank())
                .orElse(null);
    }

    private String sentence(Alert alert, Optional<Rule> rule) {
        Matter m = alert.matter();
        String entry = m.entry() == null ? "" : " on " + m.entry().value();
        return switch (alert.raise()) {
            case PAGE ->
                "a page came in that answers "
                        + rule.map(Rule::question).filter(this::open).orElse("a saved question");
            case CLAIM ->
                "a page makes " + (m.many() == 1 ? "a claim" : m.many() + " claims") + " that it did not make before";
            case STATEMENT -> (m.many() == 1 ? "a statement was" : m.many() + " statements were") + " accepted" + entry;
            case CONFLICT -> "statements" + entry + " cannot all hold";
            case REPLY -> "a reply was recorded" + entry;
            case CHANGED, GONE, RESTORED, BLOCKED, CITED -> sighted(alert);
        };
    }

    private String sighted(Alert alert) {
        Optional<Sighting> seen = sighting(alert);
        String sentence = seen.map(SightingWords::english).orElse("a watched page stands otherwise than before");
        String gone =
                seen.map(s -> SightingWords.cited(sightings.cited(s.event()))).orElse("");
        return gone.isEmpty() ? sentence : gone + "; " + sentence;
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
