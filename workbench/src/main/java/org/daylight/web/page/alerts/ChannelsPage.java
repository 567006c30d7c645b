// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.alerts;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.DaylightException;
import org.daylight.alert.Channel;
import org.daylight.alert.Hours;
import org.daylight.protect.Right;
import org.daylight.register.AlertPost;
import org.daylight.register.AlertRules;
import org.daylight.run.Veils;
import org.daylight.run.alert.AlertDeeds;
import org.daylight.run.alert.Sender;
import org.daylight.watch.Window;
import org.daylight.web.page.Job;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;

/** The ways by which alerts leave the workbench. */
public final class ChannelsPage {
    private static final String PATH = "/alerts/channels";
    private static final Pattern HOUR = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)");

    private ChannelsPage() {}

    static List<PageRoute> routes() {
        return List.of(
                PageRoute.show(PATH, Right.ADMINISTER, visit -> page(visit, "", "")),
                PageRoute.take(PATH, Right.ADMINISTER, ChannelsPage::add),
                PageRoute.take(PATH + "/{id}/test", Right.ADMINISTER, ChannelsPage::test),
                PageRoute.take(PATH + "/{id}/remove", Right.ADMINISTER, ChannelsPage::remove));
    }

    /**
     * A channel as it is shown.
     *
     * @param channel it
     * @param name masked
     * @param target whom it reaches, masked; empty for a feed, whose address is its key
     * @param waits how many alerts wait for it
     * @param sent when something left last; null where nothing did
     * @param trouble what was wrong at the last try; null where nothing
     */
    public record Shown(
            Channel channel,
            String name,
            String target,
            int waits,
            @Nullable Instant sent,
            @Nullable String trouble) {
        /** Hours in which nothing leaves; empty where there are none. */
        public String quiet() {
            Window quiet = channel.hours().quiet();
            return quiet == null ? "" : quiet.hours() + " " + channel.hours().zone();
        }
    }

    /**
     * The page.
     *
     * @param channels the oldest first
     * @param problem what to change in the form; empty where nothing
     * @param kind of the form that was sent; empty where none was
     * @param zone of this machine
     */
    public record Model(List<Shown> channels, String problem, String kind, String zone) {}

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply page(Visit visit, String kind, String problem) {
        AlertPost post = new AlertPost(visit.workbench().database());
        Veils veils = visit.workbench().veils();
        List<Shown> channels = new AlertRules(visit.workbench().database())
                .channels().stream()
                        .map(c -> {
                            AlertPost.Standing s = post.standing(c.id());
                            String target = c.kind() == Channel.Kind.FEED ? "" : veils.hide(c.target());
                            String trouble = s.trouble();
                            return new Shown(
                                    c,
                                    veils.hide(c.name()),
                                    target,
                                    s.waits(),
                                    s.sent(),
                                    trouble == null ? null : veils.hide(trouble));
                        })
                        .toList();
        Model model = new Model(channels, problem, kind, ZoneId.systemDefault().getId());
        Shell shell = visit.shell("alerts", visit.say("alerts.channels"));
        return Reply.html(out -> JtechannelsGenerated.render(out, null, shell, model));
    }

    private static AlertDeeds deeds(Visit visit) {
        return new AlertDeeds(visit.workbench(), Clock.systemUTC())
                .in(Words.of(visit.field("language").orElse(visit.words().language()))
                        .language());
    }

    private static Reply add(Visit visit) {
        String kind = visit.field("kind").orElse("");
        try {
            AlertDeeds.Made made = made(visit, Channel.Kind.of(kind));
            String words = switch (made.channel().kind()) {
                case WEBHOOK ->
                    visit.say("alerts.channel.secret", made.channel().name(), made.secret());
                case FEED ->
                    visit.say(
                            "alerts.channel.address",
                            made.channel().name(),
                            visit.origin() + "/feeds/" + made.secret());
                case MAIL, DESKTOP ->
                    visit.say("alerts.channel.added", made.channel().name());
            };
            return visit.done(PATH, words);
        } catch (DaylightException e) {
            return page(visit, kind, String.valueOf(e.getMessage()));
        }
    }

    private static AlertDeeds.Made made(Visit visit, Channel.Kind kind) {
        String name = visit.filled("name");
        String base = visit.field("base").orElse(null);
        Hours hours = hours(visit);
        return switch (kind) {
            case MAIL -> {
                String password = visit.secret("password");
                yield deeds(visit)
                        .mail(
                                name,
                                new AlertDeeds.Mail(
                                        visit.filled("host"),
                                        port(visit.filled("port")),
                                        visit.filled("security"),
                                        visit.field("user").orElse(null),
                                        password,
                                        password.isEmpty() ? "none" : "file",
                                        visit.field("certificate").orElse(null),
                                        visit.filled("from"),
                                        Arrays.stream(visit.filled("to").split("[\\s,;]+"))
                                                .filter(a -> !a.isEmpty())
                                                .toList()),
                                base,
                                hours);
            }
            case WEBHOOK -> deeds(visit).webhook(name, visit.filled("url"), base, hours);
            case FEED -> deeds(visit).feed(name, base, hours);
            case DESKTOP -> deeds(visit).desktop(name, hours);
        };
    }

    private static int port(String typed) {
        if (!typed.matches("[0-9]{1,5}")) {
            throw new DaylightException("a port is a number such as 587; found \"" + typed + "\"");
        }
        return Integer.parseInt(typed);
    }

    private static Hours hours(Visit visit) {
        String zone = visit.field("zone").orElse(ZoneId.systemDefault().getId());
        try {
            ZoneId where = ZoneId.of(zone);
            String from = visit.field("quietfrom").orElse("");
            String to = visit.field("quietto").orElse("");
            Window quiet = from.isEmpty() || to.isEmpty() ? null : Window.parse(from + "-" + to, where);
            List<Integer> digest = visit.field("digest")
                    .map(d -> Arrays.stream(d.split("[\\s,;]+"))
                            .map(ChannelsPage::minute)
                            .toList())
                    .orElse(Hours.usual(where).digest());
            return new Hours(where, quiet, digest);
        } catch (DateTimeException e) {
            throw new DaylightException("a zone is a name such as Europe/Rome; found \"" + zone + "\"", e);
        }
    }

    private static int minute(String hour) {
        Matcher m = HOUR.matcher(hour);
        if (!m.matches()) {
            throw new DaylightException("a digest leaves at an hour such as 08:00; found \"" + hour + "\"");
        }
        return Integer.parseInt(m.group(1)) * 60 + Integer.parseInt(m.group(2));
    }

    /** The network is asked outside of the turn of the request. */
    private static Reply test(Visit visit) {
        Channel channel = deeds(visit).channel(visit.part("id"));
        Sender sender = new Sender(visit.workbench(), Clock.systemUTC(), Words::of);
        String done = visit.say("alerts.channel.tested", channel.name());
        return visit.jobs().begin(visit, visit.say("alerts.channel.test.job", channel.name()), at -> {
            sender.test(channel);
            return new Job.Outcome(done, PATH);
        });
    }

    private static Reply remove(Visit visit) {
        Channel gone = deeds(visit).removeChannel(visit.part("id"));
        return visit.done(PATH, visit.say("alerts.channel.removed", gone.name()));
    }
}
