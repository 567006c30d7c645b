// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.DaylightException;
import org.daylight.alert.Channel;
import org.daylight.alert.Hours;
import org.daylight.register.AlertPost;
import org.daylight.register.AlertRules;
import org.daylight.run.Veils;
import org.daylight.run.Workbench;
import org.daylight.run.alert.AlertDeeds;
import org.daylight.watch.Window;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code alert channel}: the ways by which alerts leave; without more it lists them. */
@Command(
        name = "channel",
        mixinStandardHelpOptions = true,
        description = "List, make and end the ways by which alerts leave the workbench.",
        footer = {
            "",
            "  daylight alert channel mail desk-mail --server mail.example.org:587 --user desk --password-file pw \\",
            "      --from desk@example.org --to anna@example.org --quiet 22:00-07:00 --zone Europe/Rome",
            "  daylight alert channel webhook relay https://hooks.example.org/daylight",
            "  daylight alert channel feed reader"
        })
final class AlertChannelCommand implements Callable<Integer> {
    private static final Pattern SERVER = Pattern.compile("([^:\\s]+|\\[[0-9a-fA-F:.]+]):([0-9]{1,5})");

    @ParentCommand
    private @Nullable AlertCommand alert;

    @Option(names = "--json", description = "Print one JSON object a channel.")
    private boolean json;

    /** When a channel may disturb, and where links lead. */
    static final class When {
        @Option(names = "--quiet", paramLabel = "HOURS", description = "Nothing leaves then, such as 22:00-07:00.")
        private @Nullable String quiet;

        @Option(names = "--zone", paramLabel = "ZONE", description = "Whose clock counts (default: this machine's).")
        private @Nullable String zone;

        @Option(
                names = "--digest-at",
                split = ",",
                paramLabel = "HH:MM",
                description = "When digests leave (default: 08:00).")
        private List<String> digest = new ArrayList<>();

        @Option(
                names = "--language",
                paramLabel = "LANG",
                defaultValue = "en",
                description = "Of whoever is told: en, es, zh or he (default: ${DEFAULT-VALUE}).")
        private String language = "en";

        /** By whom channels are made for people of that language. */
        AlertDeeds in(AlertDeeds deeds) {
            if (!Words.LANGUAGES.contains(language)) {
                throw new DaylightException(
                        "--language is one of " + String.join(", ", Words.LANGUAGES) + "; found \"" + language + "\"");
            }
            return deeds.in(language);
        }

        @Option(names = "--link", paramLabel = "URL", description = "Where people reach the workbench, for links.")
        private @Nullable String base;

        Hours hours() {
            try {
                ZoneId where = zone == null ? ZoneId.systemDefault() : ZoneId.of(zone);
                return new Hours(
                        where,
                        quiet == null ? null : Window.parse(quiet, where),
                        digest.isEmpty()
                                ? Hours.usual(where).digest()
                                : digest.stream().map(When::minute).toList());
            } catch (DateTimeException e) {
                throw new DaylightException("--zone is a name such as Europe/Rome; found \"" + zone + "\"", e);
            }
        }

        private static int minute(String text) {
            Matcher m = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)").matcher(text.strip());
            if (!m.matches()) {
                throw new DaylightException("--digest-at takes hours such as 08:00; found \"" + text + "\"");
            }
            return Integer.parseInt(m.group(1)) * 60 + Integer.parseInt(m.group(2));
        }
    }

    @Override
    public Integer call() {
        try (Workbench workbench = AlertCommand.open(alert)) {
            List<Channel> channels = new AlertRules(workbench.database()).channels();
            AlertPost post = new AlertPost(workbench.database());
            channels.forEach(c -> print(c, post.standing(c.id()), workbench.veils()));
            if (channels.isEmpty()) {
                Output.progress("no channels: alerts are shown by the workbench alone; `alert channel mail` makes one");
            }
        }
        return 0;
    }

    private void print(Channel c, AlertPost.Standing standing, Veils veils) {
        String name = veils.hide(c.name());
        Window quiet = c.hours().quiet();
        String target = c.kind() == Channel.Kind.FEED ? "" : veils.hide(c.target());
        if (json) {
            Output.json(Output.object(
                    "channel", c.id(),
                    "name", name,
                    "kind", c.kind().code(),
                    "target", target,
                    "language", c.language(),
                    "quiet", quiet == null ? null : quiet.hours(),
                    "zone", c.hours().zone().getId(),
                    "waits", standing.waits(),
                    "sent", standing.sent() == null ? null : standing.sent().toString(),
                    "trouble", standing.trouble()));
            return;
        }
        Output.line(c.id() + "  " + name + "  " + c.kind().code() + "  " + target
                + (quiet == null
                        ? ""
                        : "  quiet " + quiet.hours() + " " + c.hours().zone()));
        Output.line("    " + standing.waits() + " wait"
                + (standing.sent() == null ? ", nothing sent yet" : ", last sent " + standing.sent())
                + (standing.trouble() == null ? "" : "; " + standing.trouble()));
    }

    private interface Making {
        AlertDeeds.Made by(AlertDeeds deeds);
    }

    private AlertDeeds.Made make(Making making) {
        try (Workbench workbench = AlertCommand.open(alert)) {
            AlertDeeds.Made made = making.by(new AlertDeeds(workbench, Clock.systemUTC()));
            Output.line(made.channel().id() + "  " + made.channel().name() + "  "
                    + made.channel().kind().code());
            return made;
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "mail",
            description = "By SMTP, with STARTTLS unless said otherwise.")
    int mail(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--server", required = true, paramLabel = "HOST:PORT", description = "Who takes the mail.")
                    String server,
            @Option(
                            names = "--security",
                            defaultValue = "starttls",
                            description = "starttls, tls, or none on this machine.")
                    String security,
            @Option(names = "--user", description = "Its name for us; none without.") String user,
            @Option(
                            names = "--password-file",
                            paramLabel = "FILE",
                            description = "A file whose first line is the password.")
                    Path file,
            @Option(names = "--password-env", paramLabel = "NAME", description = "A variable that holds the password.")
                    String variable,
            @Option(names = "--certificate", paramLabel = "FILE", description = "An authority of the server, in PEM.")
                    Path certificate,
            @Option(names = "--from", required = true, paramLabel = "ADDRESS", description = "Who sends.") String from,
            @Option(names = "--to", required = true, split = ",", paramLabel = "ADDRESS", description = "Who is told.")
                    List<String> to,
            @Mixin When when) {
        Matcher place = SERVER.matcher(server);
        if (!place.matches()) {
            throw new DaylightException(
                    "--server takes HOST:PORT, such as mail.example.org:587; found \"" + server + "\"");
        }
        String password =
                file == null ? "" : read(file).lines().findFirst().orElse("").strip();
        AlertDeeds.Mail mail = new AlertDeeds.Mail(
                place.group(1),
                Integer.parseInt(place.group(2)),
                security,
                user,
                password,
                file != null ? "file" : variable != null ? "env:" + variable : "none",
                certificate == null ? null : read(certificate),
                from,
                to);
        make(deeds -> when.in(deeds).mail(name, mail, when.base, when.hours()));
        Output.progress("`alert test " + name + "` sends a word");
        return 0;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new DaylightException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    @Command(mixinStandardHelpOptions = true, name = "webhook", description = "By signed requests to an address.")
    int webhook(
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "URL") String url,
            @Mixin When when) {
        AlertDeeds.Made made = make(deeds -> when.in(deeds).webhook(name, url, when.base, when.hours()));
        Output.line("secret  " + made.secret());
        Output.progress("it is shown this once; the receiver checks the signature with it (docs/alerts.md)");
        return 0;
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "feed",
            description = "By an Atom feed at an address nobody can guess.")
    int feed(@Parameters(paramLabel = "NAME") String name, @Mixin When when) {
        AlertDeeds.Made made = make(deeds -> when.in(deeds).feed(name, when.base, when.hours()));
        Output.line("/feeds/" + made.secret());
        Output.progress("`serve` answers there; it is shown this once, and whoever knows it reads the feed");
        return 0;
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "desktop",
            description = "By notices on the screen of this machine.")
    int desktop(@Parameters(paramLabel = "NAME") String name, @Mixin When when) {
        make(deeds -> when.in(deeds).desktop(name, when.hours()));
        return 0;
    }

    @Command(mixinStandardHelpOptions = true, name = "remove", description = "End a channel; its secret is forgotten.")
    int remove(@Parameters(paramLabel = "CHANNEL") String id) {
        try (Workbench workbench = AlertCommand.open(alert)) {
            Channel gone = new AlertDeeds(workbench, Clock.systemUTC()).removeChannel(id);
            Output.line(gone.id() + "  removed");
        }
        return 0;
    }
}
