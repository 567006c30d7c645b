// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.alert;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.daylight.alert.Channel;
import org.daylight.alert.Told;
import org.daylight.alert.Tongue;
import org.daylight.protect.Secrets;
import org.daylight.publish.feed.AtomFeed;
import org.daylight.publish.feed.Item;
import org.daylight.register.AlertPost;
import org.daylight.register.AlertRules;
import org.daylight.register.Alerts.Alert;
import org.daylight.run.Workbench;

/** The Atom feed of a channel, for whoever knows its address. What leaves is judged again each time that it is asked for. */
public final class AlertFeed {
    private static final int MOST = 100;

    private final Workbench workbench;
    private final Clock clock;
    private final Function<String, Tongue> tongues;

    /**
     * Of this case, by this clock.
     *
     * @param tongues by language, BCP 47
     */
    public AlertFeed(Workbench workbench, Clock clock, Function<String, Tongue> tongues) {
        this.tongues = tongues;
        this.workbench = workbench;
        this.clock = clock;
    }

    /** The feed whose address has this token; empty where there is none. */
    public Optional<byte[]> feed(String token) {
        String kept = Secrets.kept(token);
        return new AlertRules(workbench.database())
                .channels().stream()
                        .filter(c -> c.kind() == Channel.Kind.FEED && Secrets.same(c.target(), kept))
                        .findFirst()
                        .map(c -> written(c, token));
    }

    private byte[] written(Channel channel, String token) {
        Telling telling = new Telling(workbench, clock);
        String base = channel.settings().get("base");
        Tongue tongue = tongues.apply(channel.language());
        List<Item> items = new ArrayList<>();
        for (Alert alert : new AlertPost(workbench.database()).told(channel.id(), MOST)) {
            if (!telling.inside(alert) && telling.waits(alert).isEmpty()) {
                items.add(item(telling.told(alert, tongue), base, tongue));
            }
        }
        return new AtomFeed(
                        workbench.ledger().verifier() + " alerts " + channel.id(),
                        workbench.folder().name() + ": " + channel.name(),
                        workbench.ledger().event(0).time(),
                        null)
                .as(tongue.language(), token)
                .write(items);
    }

    private static Item item(Told told, @org.jspecify.annotations.Nullable String base, Tongue tongue) {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, String> id : told.ids().entrySet()) {
            lines.add(tongue.say("alerts.mail.id." + id.getKey()) + " " + id.getValue());
        }
        String title = told.title();
        return new Item(
                "alert " + told.id(),
                told.raise().code(),
                told.rule() + ": " + told.sentence(),
                told.time(),
                title == null ? told.sentence() : told.sentence() + " — “" + title + "”",
                lines,
                base == null
                        ? List.of()
                        : List.of(new Item.Link("alternate", base + "/alerts/" + told.id(), "text/html")));
    }
}
