// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.alert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.ClaimId;
import org.daylight.EntryId;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.Statement;
import org.daylight.alert.Raise;
import org.daylight.alert.Rule;
import org.daylight.corroborate.conflict.Disagreement;
import org.daylight.register.Alerts.Matter;
import org.daylight.register.DueProcess;
import org.daylight.register.Sightings;
import org.daylight.register.Sightings.Sighting;
import org.daylight.register.StatementRef;
import org.daylight.run.Arrivals;
import org.daylight.run.Arrivals.Page;
import org.daylight.run.Disagreements;
import org.daylight.run.Workbench;
import org.daylight.search.Item;
import org.jspecify.annotations.Nullable;

/** Holds an event of the ledger against the rules: a sighting, an accepted statement, a conflict that it makes, a reply. */
final class ByEvent {
    private final Workbench workbench;
    private final Arrivals arrivals;
    private final Raising.Held held;
    private final Sightings sightings;
    private @Nullable Disagreements disagreements;

    ByEvent(Workbench workbench, Arrivals arrivals, Raising.Held held) {
        this.workbench = workbench;
        this.arrivals = arrivals;
        this.held = held;
        sightings = new Sightings(workbench.database());
    }

    List<Finding> of(Event event) {
        if (event.kind() == EventKind.SIGHTING) {
            return sightings.told(event.seq()).map(s -> sighted(event, s)).orElse(List.of());
        }
        if (event.kind() != EventKind.DECISION) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>(reply(event));
        List<Statement> statements = wanted(Raise.STATEMENT) || wanted(Raise.CONFLICT)
                ? workbench.register().statementsOf(event.seq())
                : List.of();
        if (!statements.isEmpty()) {
            found.addAll(accepted(event, statements));
            found.addAll(conflicts(event, statements));
        }
        return found;
    }

    private boolean wanted(Raise raise) {
        return held.rules().stream().anyMatch(r -> r.raises().contains(raise));
    }

    private static Optional<Raise> raise(Sighting s, Rule rule) {
        Raise by = switch (s.found()) {
            case CHANGED, MOVED -> Raise.CHANGED;
            case GONE -> Raise.GONE;
            case BLOCKED, FAILING -> Raise.BLOCKED;
            case RESTORED -> Raise.RESTORED;
            case NEW, UNCHANGED -> Raise.PAGE;
        };
        if (s.raised() && rule.raises().contains(Raise.CITED)) {
            return Optional.of(Raise.CITED);
        }
        return by != Raise.PAGE && rule.raises().contains(by) ? Optional.of(by) : Optional.empty();
    }

    private List<Finding> sighted(Event event, Sighting s) {
        List<Page> pages = Stream.of(Optional.ofNullable(s.after()), Optional.ofNullable(s.before()))
                .flatMap(Optional::stream)
                .flatMap(id -> arrivals.page(id).stream())
                .toList();
        boolean inside = restricted(s.before()) || restricted(s.after());
        int cited = s.raised() ? sightings.cited(s.event()).size() : 0;
        CaptureId shown = s.after() != null ? s.after() : s.before();
        EntryId entry = s.raised() ? sightings.cited(s.event()).getFirst().entry() : null;
        List<Finding> found = new ArrayList<>();
        for (Rule rule : held.rules()) {
            Optional<Raise> by = raise(s, rule);
            if (by.isPresent() && about(rule, pages)) {
                Matter matter = new Matter(event.seq(), shown, null, entry, null, s.event(), cited);
                found.add(new Finding(rule, "sighting " + s.event(), by.get(), matter, s.raised(), inside));
            }
        }
        return found;
    }

    /** Whether the rule is about one of these pages; without a condition it is about whatever is watched. */
    private boolean about(Rule rule, List<Page> pages) {
        if (rule.question() == null && !rule.choosy()) {
            return true;
        }
        return pages.stream()
                .anyMatch(p -> held.answers(rule, p.item())
                        && (!rule.choosy() || p.claims().stream().anyMatch(c -> rule.takes(ByPage.about(c)))));
    }

    private boolean restricted(@Nullable CaptureId id) {
        return id != null
                && workbench.register().capture(id).map(Capture::restricted).orElse(false);
    }

    private List<Finding> accepted(Event event, List<Statement> statements) {
        List<Finding> found = new ArrayList<>();
        Map<Statement, Optional<Item>> items = new HashMap<>();
        for (Rule rule : held.rules()) {
            List<Statement> taken = !rule.raises().contains(Raise.STATEMENT)
                    ? List.of()
                    : statements.stream().filter(s -> answers(rule, s, items)).toList();
            if (!taken.isEmpty()) {
                Statement first = taken.getFirst();
                found.add(new Finding(
                        rule,
                        "statement " + event.seq(),
                        Raise.STATEMENT,
                        matter(event, first, first.entry(), taken.size()),
                        false,
                        restricted(first.capture())));
            }
        }
        return found;
    }

    private boolean answers(Rule rule, Statement s, Map<Statement, Optional<Item>> items) {
        if (!rule.takes(about(s))) {
            return false;
        }
        return rule.question() == null
                || items.computeIfAbsent(s, arrivals::statement)
                        .filter(i -> held.answers(rule, i))
                        .isPresent();
    }

    private static Rule.About about(Statement s) {
        List<String> codes = new ArrayList<>(Arrivals.codes(s.detail()));
        codes.add(s.value());
        return new Rule.About(s.detail().kind().code(), Arrivals.countries(s.detail()), codes);
    }

    private static Matter matter(Event event, Statement s, EntryId entry, int many) {
        return new Matter(
                event.seq(),
                s.capture(),
                s.passage().document().value(),
                entry,
                new StatementRef(s.decision(), s.property()),
                null,
                many);
    }

    private List<Finding> conflicts(Event event, List<Statement> statements) {
        List<Finding> found = new ArrayList<>();
        if (!wanted(Raise.CONFLICT)) {
            return found;
        }
        Map<Statement, Optional<Item>> items = new HashMap<>();
        for (EntryId entry :
                statements.stream().map(Statement::entry).distinct().toList()) {
            for (Disagreement d : disagreements().of(entry)) {
                Optional<Statement> by = d.verdict().open() ? newIn(d, event) : Optional.empty();
                by.ifPresent(s -> held.rules().stream()
                        .filter(r -> r.raises().contains(Raise.CONFLICT) && answers(r, s, items))
                        .forEach(r -> found.add(new Finding(
                                r,
                                "conflict " + entry.value() + " " + d.property() + " " + event.seq(),
                                Raise.CONFLICT,
                                matter(event, s, entry, d.lines().size()),
                                false,
                                restricted(s.capture())))));
            }
        }
        return found;
    }

    private Disagreements disagreements() {
        Disagreements known = disagreements;
        if (known == null) {
            known = new Disagreements(workbench);
            disagreements = known;
        }
        return known;
    }

    private static Optional<Statement> newIn(Disagreement d, Event event) {
        return d.lines().stream()
                .flatMap(l -> l.said().stream())
                .map(said -> said.statement())
                .filter(s -> s.decision() == event.seq())
                .findFirst();
    }

    private List<Finding> reply(Event event) {
        String deed = event.text("decision");
        boolean reply = deed.equals(DueProcess.ANSWERED)
                || (deed.equals(DueProcess.ANSWERS)
                        && "reply".equals(event.open().get("role")));
        if (!reply || !wanted(Raise.REPLY)) {
            return List.of();
        }
        Optional<Statement> said = Optional.ofNullable(event.open().get("claim"))
                .flatMap(c -> workbench.register().statementsOf(new ClaimId(String.valueOf(c))).stream()
                        .findFirst());
        Optional<EntryId> entry = targets(event)
                .filter(t -> !t.startsWith("k"))
                .findFirst()
                .map(EntryId::new)
                .or(() -> said.map(Statement::entry));
        boolean inside = said.map(s -> restricted(s.capture())).orElse(false);
        Map<Statement, Optional<Item>> items = new HashMap<>();
        List<Finding> found = new ArrayList<>();
        for (Rule rule : held.rules()) {
            boolean about = (rule.question() == null && !rule.choosy())
                    || said.filter(s -> answers(rule, s, items)).isPresent();
            if (rule.raises().contains(Raise.REPLY) && about) {
                Matter matter = new Matter(
                        event.seq(),
                        said.map(Statement::capture).orElse(null),
                        said.map(s -> s.passage().document().value()).orElse(null),
                        entry.orElse(null),
                        said.map(s -> new StatementRef(s.decision(), s.property()))
                                .orElse(null),
                        null,
                        1);
                found.add(new Finding(rule, "reply " + event.seq(), Raise.REPLY, matter, false, inside));
            }
        }
        return found;
    }

    /** What a reply speaks to; what a request was about whose answer came. */
    private Stream<String> targets(Event event) {
        if (event.open().get("to") instanceof List<?> to) {
            return to.stream().map(String::valueOf);
        }
        return event.open().get("request") instanceof Long request
                        && workbench.ledger().event(request).open().get("about") instanceof List<?> about
                ? about.stream().map(String::valueOf)
                : Stream.empty();
    }
}
