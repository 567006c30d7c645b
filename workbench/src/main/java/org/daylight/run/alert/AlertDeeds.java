// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.alert;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.ClaimKind;
import org.daylight.DaylightException;
import org.daylight.WebAddress;
import org.daylight.alert.Channel;
import org.daylight.alert.Hours;
import org.daylight.alert.Letter;
import org.daylight.alert.Raise;
import org.daylight.alert.Rhythm;
import org.daylight.alert.Rule;
import org.daylight.preserve.Smtp;
import org.daylight.protect.Secrets;
import org.daylight.register.AlertRules;
import org.daylight.register.Alerts;
import org.daylight.run.Arrivals;
import org.daylight.run.Questions;
import org.daylight.run.Workbench;
import org.daylight.search.Question;
import org.jspecify.annotations.Nullable;

/**
 * What people do with alerts: rules and channels are made, changed and ended. A rule takes institutions, offices, places and
 * codes, and refuses what may name a private person, as saved questions do.
 */
public final class AlertDeeds {
    private static final int MOST_RULES = 10_000;
    private static final int MOST_RECIPIENTS = 50;

    private final Workbench workbench;
    private final Clock clock;
    private final AlertRules rules;
    private final ChannelKeys keys;
    private final String language;

    /** For this case, by this clock. */
    public AlertDeeds(Workbench workbench, Clock clock) {
        this(workbench, clock, "en");
    }

    private AlertDeeds(Workbench workbench, Clock clock, String language) {
        this.language = language;
        this.workbench = workbench;
        this.clock = clock;
        rules = new AlertRules(workbench.database());
        keys = new ChannelKeys(workbench, System.getenv());
    }

    /** The same, making channels for people who read this language, BCP 47. */
    public AlertDeeds in(String other) {
        return new AlertDeeds(workbench, clock, other);
    }

    /**
     * What a rule is to be.
     *
     * @param name as people will call it
     * @param question name of a saved question; null for none
     * @param raises by what it is raised
     * @param kinds of claims, countries and codes; empty for any
     * @param countries ISO 3166-1 alpha-2
     * @param codes of the codebook
     * @param channels ids or names
     * @param rhythm how soon it leaves
     */
    public record Wanted(
            String name,
            @Nullable String question,
            Set<Raise> raises,
            Set<String> kinds,
            Set<String> countries,
            Set<String> codes,
            List<String> channels,
            Rhythm rhythm) {}

    /** Makes a rule; what the case holds already raises nothing. @throws DaylightException in one line */
    public Rule add(Wanted wanted) {
        if (rules.rules().size() >= MOST_RULES) {
            throw new DaylightException("a case keeps at most " + MOST_RULES + " rules; remove one first");
        }
        if (rules.rule(wanted.name()).isPresent()) {
            throw new DaylightException(
                    "there is a rule " + wanted.name() + " already; remove it, or take another name");
        }
        Questions questions = new Questions(workbench);
        String query = wanted.question() == null
                ? "in:page"
                : questions.named(wanted.question()).query();
        new Question(wanted.name(), query, 0).refuseNames(new Arrivals(workbench).concepts());
        List<String> channels =
                wanted.channels().stream().map(c -> channel(c).id()).distinct().toList();
        long since = workbench.ledger().size();
        Rule rule = new Rule(
                "R" + rules.number(),
                wanted.name(),
                wanted.question(),
                wanted.raises(),
                kinds(wanted.kinds()),
                countries(wanted.countries()),
                codes(wanted.codes()),
                channels,
                wanted.rhythm(),
                true,
                since);
        rules.keep(rule, clock.instant());
        new Alerts(workbench.database()).follow(since);
        return rule;
    }

    private static Set<String> kinds(Set<String> kinds) {
        for (String kind : kinds) {
            try {
                ClaimKind.of(kind);
            } catch (IllegalArgumentException e) {
                throw new DaylightException("there is no kind of claims called \"" + kind + "\", such as presence", e);
            }
        }
        return kinds;
    }

    private static Set<String> countries(Set<String> countries) {
        Set<String> codes = new TreeSet<>();
        for (String country : countries) {
            String code = country.toUpperCase(Locale.ROOT);
            if (!Set.of(Locale.getISOCountries()).contains(code)) {
                throw new DaylightException("\"" + country + "\" is no country of ISO 3166-1, such as IE");
            }
            codes.add(code);
        }
        return codes;
    }

    private static Set<String> codes(Set<String> codes) {
        for (String code : codes) {
            if (!code.matches("[a-z][a-z0-9_.-]{1,60}")) {
                throw new DaylightException("\"" + code + "\" is no code of a codebook, such as ordered_closed");
            }
        }
        return codes;
    }

    /** The rule of this id or name. @throws DaylightException where there is none */
    public Rule rule(String id) {
        return rules.rule(id)
                .orElseThrow(() -> new DaylightException(
                        "there is no rule " + id + "; `daylight alert list` prints those there are"));
    }

    /** Ends a rule; what it raised stays. */
    public Rule remove(String id) {
        Rule rule = rule(id);
        rules.remove(rule);
        return rule;
    }

    /** Lets a rule rest, or raise again from now on. */
    public Rule turn(String id, boolean on) {
        Rule r = rule(id);
        Rule turned = new Rule(
                r.id(),
                r.name(),
                r.question(),
                r.raises(),
                r.kinds(),
                r.countries(),
                r.codes(),
                r.channels(),
                r.rhythm(),
                on,
                on ? workbench.ledger().size() : r.since());
        rules.keep(turned, clock.instant());
        return turned;
    }

    /** The channel of this id or name. @throws DaylightException where there is none */
    public Channel channel(String id) {
        return rules.channel(id)
                .orElseThrow(() -> new DaylightException(
                        "there is no channel " + id + "; `daylight alert channels` prints those there are"));
    }

    /**
     * A channel that was made.
     *
     * @param channel it
     * @param secret what is to be told once: the secret of a webhook, the token of a feed; empty where there is none
     */
    public record Made(Channel channel, String secret) {}

    /**
     * Whom mail is handed to, and for whom.
     *
     * @param host of the server
     * @param port of the server
     * @param security starttls, tls, or none on this machine
     * @param user as the server knows us; null where it asks for none
     * @param password kept in a file of its own; empty where there is none, or {@code key} names a variable
     * @param key {@code none}, {@code file} or {@code env:NAME}
     * @param certificate an authority of the server beside those of the platform, as PEM; null for none
     * @param from by whose address it is sent
     * @param to who is told
     */
    public record Mail(
            String host,
            int port,
            String security,
            @Nullable String user,
            String password,
            String key,
            @Nullable String certificate,
            String from,
            List<String> to) {
        /** Copies the list. */
        public Mail {
            to = List.copyOf(to);
        }

        /** Without the password. */
        @Override
        public String toString() {
            return host + ":" + port + " " + security + " to " + to;
        }
    }

    /**
     * By mail.
     *
     * @param base where people reach the workbench, for links; null for none
     */
    public Made mail(String name, Mail mail, @Nullable String base, Hours hours) {
        List<String> to = mail.to();
        Smtp.Server server = new Smtp.Server(
                mail.host(), mail.port(), Smtp.Security.of(mail.security()), mail.user(), mail.password());
        String certificate = mail.certificate();
        if (to.isEmpty() || to.size() > MOST_RECIPIENTS) {
            throw new DaylightException("mail goes to 1 to " + MOST_RECIPIENTS + " addresses");
        }
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("host", server.host());
        settings.put("port", String.valueOf(server.port()));
        settings.put("security", server.security().code());
        settings.put("from", Letter.address(mail.from()));
        put(settings, "user", server.user());
        settings.put("key", ChannelKeys.checked(mail.key()));
        if (certificate != null) {
            Certificates.parse(certificate);
            settings.put("certificate", certificate);
        }
        put(settings, "base", based(base));
        String target = String.join(", ", to.stream().map(Letter::address).toList());
        return new Made(made(name, Channel.Kind.MAIL, target, settings, hours, server.password()), "");
    }

    /** Signed requests to an address. */
    public Made webhook(String name, String url, @Nullable String base, Hours hours) {
        String address = WebAddress.parse(url).toString();
        String secret = Secrets.token();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("key", "file");
        put(settings, "base", based(base));
        return new Made(made(name, Channel.Kind.WEBHOOK, address, settings, hours, secret), secret);
    }

    /** An Atom feed at an address that nobody can guess. */
    public Made feed(String name, @Nullable String base, Hours hours) {
        String token = Secrets.token();
        Map<String, String> settings = new LinkedHashMap<>();
        put(settings, "base", based(base));
        return new Made(made(name, Channel.Kind.FEED, Secrets.kept(token), settings, hours, ""), token);
    }

    /** Notices on the screen of this machine. */
    public Made desktop(String name, Hours hours) {
        return new Made(made(name, Channel.Kind.DESKTOP, "", Map.of(), hours, ""), "");
    }

    private Channel made(
            String name, Channel.Kind kind, String target, Map<String, String> settings, Hours hours, String secret) {
        if (rules.channel(name).isPresent()) {
            throw new DaylightException("there is a channel " + name + " already; remove it, or take another name");
        }
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("language", language);
        Channel channel = new Channel("C" + rules.number(), name, kind, target, all, hours);
        // The secret first: a crash here leaves a file that nothing names.
        if (ChannelKeys.place(channel).equals("file")) {
            keys.write(channel.id(), secret);
        }
        rules.keep(channel, clock.instant());
        return channel;
    }

    private static @Nullable String based(@Nullable String base) {
        return base == null ? null : WebAddress.parse(base).toString().replaceFirst("/+$", "");
    }

    private static void put(Map<String, String> settings, String name, @Nullable String value) {
        if (value != null) {
            settings.put(name, value);
        }
    }

    /** Ends a channel: whom it reached and its secret are forgotten. */
    public Channel removeChannel(String id) {
        Channel channel = channel(id);
        rules.remove(channel);
        keys.remove(channel.id());
        for (Rule r : rules.rules()) {
            if (r.channels().contains(channel.id())) {
                List<String> left = new ArrayList<>(r.channels());
                left.remove(channel.id());
                rules.keep(
                        new Rule(
                                r.id(),
                                r.name(),
                                r.question(),
                                r.raises(),
                                r.kinds(),
                                r.countries(),
                                r.codes(),
                                left,
                                r.rhythm(),
                                r.on(),
                                r.since()),
                        clock.instant());
            }
        }
        return channel;
    }
}
