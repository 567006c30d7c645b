// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daylight.CaptureId;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.alert.Channel;
import org.daylight.alert.Rule;
import org.daylight.register.AlertRules;
import org.daylight.register.Alerts;
import org.daylight.register.Alerts.Raised;
import org.daylight.run.Arrivals;
import org.daylight.run.Questions;
import org.daylight.run.Workbench;
import org.daylight.search.Ask;
import org.daylight.search.Item;
import org.daylight.search.Question;
import org.daylight.search.Standing;

/**
 * Follows the ledger and raises alerts. Each stretch of it is looked at whole and kept in one transaction with the position
 * behind it: after a crash at any moment it is looked at again, or was kept; an alert is raised once.
 *
 * <p>Threads: one round at a time; several processes may follow one case.
 */
public final class Raising {
    private static final int STRETCH = 200;

    private final Workbench workbench;
    private final Clock clock;
    private final AlertRules rules;
    private final Alerts alerts;
    private final Arrivals arrivals;
    private final Standing standing;

    /** For this case, by this clock. */
    public Raising(Workbench workbench, Clock clock) {
        this.workbench = workbench;
        this.clock = clock;
        rules = new AlertRules(workbench.database());
        alerts = new Alerts(workbench.database());
        arrivals = new Arrivals(workbench);
        standing = new Standing(arrivals.concepts());
    }

    /** Looks at all that came since the last round. @return how many alerts were raised */
    public synchronized int round() {
        Optional<Long> begun = alerts.position();
        if (begun.isEmpty()) {
            return 0;
        }
        int raised = 0;
        long at = begun.get();
        long size = workbench.ledger().size();
        if (at > size || rules.rules().stream().noneMatch(Rule::on)) {
            // The case was brought back from before, or nobody wants to know: what follows from here is new.
            alerts.keep(at, size, List.of(), List.of(), List.of(), clock.instant());
            return 0;
        }
        do {
            long from = at;
            long to = Math.min(size, at + STRETCH);
            int kept = workbench.turns().reading(() -> stretch(from, to));
            if (kept < 0) {
                return raised;
            }
            raised += kept;
            at = to;
        } while (at < size);
        return raised;
    }

    private int stretch(long from, long to) {
        List<Rule> on = rules.rules().stream().filter(Rule::on).toList();
        Map<String, Channel> channels = rules.channels().stream().collect(Collectors.toMap(Channel::id, c -> c));
        standing.stand(questions(on));
        Held held = new Held(on);
        ByEvent byEvent = new ByEvent(workbench, arrivals, held);
        ByPage byPage = new ByPage(arrivals, held);
        List<CaptureId> read = alerts.readSince(STRETCH);
        List<CaptureId> unread = new ArrayList<>();
        List<Finding> found = new ArrayList<>();
        read.forEach(id -> found.addAll(byPage.of(id)));
        for (Event event : from < to ? workbench.ledger().page(from, (int) (to - from)) : List.<Event>of()) {
            if (captured(event)) {
                CaptureId id = new CaptureId(event.text("capture"));
                if (workbench.readings().documentOf(id).isPresent()) {
                    found.addAll(byPage.of(id));
                } else {
                    unread.add(id);
                }
            } else {
                found.addAll(byEvent.of(event));
            }
        }
        Instant now = clock.instant();
        List<Raised> raised = found.stream()
                .filter(f -> f.matter().event() >= f.rule().since())
                .map(f -> f.raised(channels, now))
                .toList();
        return alerts.keep(from, to, raised, unread, read, now);
    }

    private static boolean captured(Event event) {
        return event.kind() == EventKind.CAPTURE
                || (event.kind() == EventKind.RECEIVED
                        && "capture".equals(event.open().get("what")));
    }

    private Map<String, Ask> questions(List<Rule> on) {
        Set<String> wanted = on.stream().map(Rule::question).collect(Collectors.toSet());
        return new Questions(workbench)
                .all().stream()
                        .filter(q -> wanted.contains(q.name()))
                        .collect(Collectors.toMap(Question::name, Question::ask));
    }

    /** The rules that are on, and which of their questions an item answers. */
    final class Held {
        private final List<Rule> on;
        private final Map<Item, Set<String>> known = new HashMap<>();

        Held(List<Rule> on) {
            this.on = on;
        }

        List<Rule> rules() {
            return on;
        }

        /** Whether an item answers the question of a rule; a rule without one takes whatever comes. */
        boolean answers(Rule rule, Item item) {
            String question = rule.question();
            return question == null
                    || known.computeIfAbsent(item, standing::answers).contains(question);
        }
    }
}
