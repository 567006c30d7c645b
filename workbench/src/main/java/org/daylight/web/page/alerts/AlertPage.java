// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daylight.alert.Channel;
import org.daylight.register.AlertPost;
import org.daylight.register.AlertRules;
import org.daylight.register.Alerts;
import org.daylight.register.Alerts.Alert;
import org.daylight.register.Alerts.Matter;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;

/** One alert: what it is about, and by which channels it left. */
public final class AlertPage {
    private AlertPage() {}

    /**
     * A page that says more.
     *
     * @param icon of it
     * @param words of the link
     * @param path where it is
     */
    public record Link(String icon, String words, String path) {}

    /**
     * By which channel it left.
     *
     * @param channel as people call it
     * @param words what became of it
     */
    public record Left(String channel, String words) {}

    /**
     * The page.
     *
     * @param row the alert
     * @param links pages that say more
     * @param left by which channels
     */
    public record Model(Sayings.Row row, List<Link> links, List<Left> left) {}

    private static Alert alert(Visit visit) {
        return new Alerts(visit.workbench().database())
                .alert(visit.part("id", Long::valueOf))
                .orElseThrow(() -> new Visit.Missing(visit.part("id")));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    static Reply show(Visit visit) {
        Alert alert = alert(visit);
        Model model = new Model(new Sayings(visit).row(alert), links(visit, alert.matter()), left(visit, alert));
        Shell shell = visit.shell("alerts", visit.say("alerts.one", alert.id()));
        return Reply.html(out -> JteoneGenerated.render(out, null, shell, model));
    }

    static Reply seen(Visit visit) {
        new Alerts(visit.workbench().database()).seen(alert(visit).id(), Instant.now());
        return visit.done("/alerts", visit.say("alerts.seen.done"));
    }

    private static List<Link> links(Visit visit, Matter m) {
        List<Link> links = new ArrayList<>();
        if (m.sighting() != null) {
            links.add(new Link("arrow-left-right", visit.say("alerts.open.sighting"), "/changes/" + m.sighting()));
        }
        if (m.entry() != null) {
            links.add(new Link(
                    "table",
                    visit.say("alerts.open.entry", m.entry().value()),
                    "/register/" + m.entry().value()));
        }
        if (m.capture() != null
                && visit.workbench().register().capture(m.capture()).isPresent()) {
            links.add(new Link(
                    "archive",
                    visit.say("alerts.open.capture"),
                    "/captures/" + m.capture().value()));
        }
        if (m.document() != null
                && m.statement() == null
                && visit.workbench()
                        .readings()
                        .about(new org.daylight.DocumentId(m.document()))
                        .isPresent()) {
            links.add(new Link("book", visit.say("alerts.open.room"), "/room/" + m.document()));
        }
        links.add(new Link("list-check", visit.say("alerts.open.event", m.event()), "/ledger/" + m.event()));
        return links;
    }

    private static List<Left> left(Visit visit, Alert alert) {
        Map<String, String> names = new AlertRules(visit.workbench().database())
                .channels().stream().collect(Collectors.toMap(Channel::id, Channel::name));
        return new AlertPost(visit.workbench().database())
                .of(alert.id()).stream()
                        .map(d -> new Left(
                                names.getOrDefault(d.channel(), d.channel()),
                                visit.say(
                                        "alerts.state." + d.state(),
                                        visit.words().moment(d.done() == null ? d.due() : d.done()))))
                        .toList();
    }
}
