// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.daylight.DaylightException;
import org.daylight.alert.Channel;
import org.daylight.alert.Hours;
import org.daylight.alert.Raise;
import org.daylight.alert.Rhythm;
import org.daylight.alert.Rule;
import org.daylight.ledger.Database;
import org.daylight.watch.Window;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The rules of alerts and the channels by which they leave. No part of the ledger; it stands in every backup. */
public final class AlertRules {
    private final DSLContext sql;

    /** Those in this database. */
    public AlertRules(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /** The same within a transaction. */
    public AlertRules(Connection transaction) {
        sql = Rows.sql(transaction);
    }

    AlertRules(DSLContext sql) {
        this.sql = sql;
    }

    /** The next number of a rule or channel; none is given twice. */
    public long number() {
        return sql.transactionResult(t -> {
            begin(t.dsl(), 0);
            t.dsl().execute("update alert_cursor set numbers = numbers + 1");
            return Rows.number(t.dsl().fetch("select numbers from alert_cursor").getFirst(), "numbers");
        });
    }

    /** Begins to follow the ledger, where nobody does. */
    static void begin(DSLContext sql, long position) {
        sql.execute(
                "insert into alert_cursor (one, position, numbers, alerts) values (1, ?, 0, 0) on conflict (one) do nothing",
                position);
    }

    /** All rules, the newest first. */
    public List<Rule> rules() {
        return sql.fetch("select * from alert_rule order by number desc").map(AlertRules::rule);
    }

    /** The rule of this id or name. */
    public Optional<Rule> rule(String id) {
        return sql.fetch("select * from alert_rule where id = ? or name = ?", id, id).map(AlertRules::rule).stream()
                .findFirst();
    }

    /** Keeps a rule; one of the same id is replaced. */
    public void keep(Rule rule, Instant made) {
        sql.execute(
                "insert into alert_rule (id, number, name, question, raises, kinds, countries, codes, channels, rhythm, state,"
                        + " since, made_ms) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (id) do update set name = excluded.name, question = excluded.question,"
                        + " raises = excluded.raises, kinds = excluded.kinds, countries = excluded.countries,"
                        + " codes = excluded.codes, channels = excluded.channels, rhythm = excluded.rhythm,"
                        + " state = excluded.state, since = excluded.since",
                rule.id(),
                Long.parseLong(rule.id().substring(1)),
                rule.name(),
                rule.question(),
                rule.order().stream().map(Raise::code).collect(Collectors.joining(" ")),
                joined(rule.kinds()),
                joined(rule.countries()),
                joined(rule.codes()),
                String.join(" ", rule.channels()),
                rule.rhythm().code(),
                rule.on() ? "on" : "paused",
                rule.since(),
                made.toEpochMilli());
    }

    /** Ends a rule; what it raised stays. */
    public void remove(Rule rule) {
        sql.execute("delete from alert_rule where id = ?", rule.id());
    }

    /** The channels in use, the oldest first. */
    public List<Channel> channels() {
        return sql.fetch("select * from alert_channel where state = 'on' order by number")
                .map(AlertRules::channel);
    }

    /** The channel of this id or name, where it is in use. */
    public Optional<Channel> channel(String id) {
        return sql
                .fetch("select * from alert_channel where state = 'on' and (id = ? or name = ?)", id, id)
                .map(AlertRules::channel)
                .stream()
                .findFirst();
    }

    /** Keeps a channel; one of the same id is replaced. */
    public void keep(Channel channel, Instant made) {
        Window quiet = channel.hours().quiet();
        sql.execute(
                "insert into alert_channel (id, number, name, kind, target, settings, zone, quiet_from, quiet_to, digest,"
                        + " state, made_ms) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'on', ?)"
                        + " on conflict (id) do update set name = excluded.name, target = excluded.target,"
                        + " settings = excluded.settings, zone = excluded.zone, quiet_from = excluded.quiet_from,"
                        + " quiet_to = excluded.quiet_to, digest = excluded.digest",
                channel.id(),
                Long.parseLong(channel.id().substring(1)),
                channel.name(),
                channel.kind().code(),
                channel.target(),
                Rows.json(new TreeMap<>(channel.settings())),
                channel.hours().zone().getId(),
                quiet == null ? null : quiet.from(),
                quiet == null ? null : quiet.to(),
                channel.hours().digest().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                made.toEpochMilli());
    }

    /** Ends a channel and forgets whom it reached; what waits for it is given up. */
    public void remove(Channel channel) {
        end(channel.id());
    }

    private void end(String channel) {
        sql.transaction(t -> {
            t.dsl()
                    .execute(
                            "update alert_delivery set state = 'given-up', trouble = 'the channel was removed'"
                                    + " where channel = ? and state = 'waits'",
                            channel);
            t.dsl()
                    .execute(
                            "update alert_channel set state = 'removed', name = id, target = '', settings = '{}' where id = ?",
                            channel);
        });
    }

    /**
     * Forgets for good where a name that is being sealed stands. What people called a rule or a channel gives way to its
     * id; a rule whose question is called so ends with it; mail goes to that address no more, and a channel ends whose only
     * address, or whose settings, hold the name.
     *
     * @param named whether words hold the name
     */
    public void hide(Predicate<String> named) {
        for (Record r : sql.fetch("select id, question from alert_rule where question is not null")) {
            if (named.test(Rows.text(r, "question"))) {
                sql.execute("delete from alert_rule where id = ?", Rows.text(r, "id"));
            }
        }
        for (String table : List.of("alert_rule", "alert_channel")) {
            for (Record r : sql.fetch("select id, name from " + table)) {
                if (named.test(Rows.text(r, "name"))) {
                    sql.execute("update " + table + " set name = id where id = ?", Rows.text(r, "id"));
                }
            }
        }
        for (Record r : sql.fetch("select id, target, settings from alert_channel where state = 'on'")) {
            List<String> targets = Arrays.asList(Rows.text(r, "target").split(", "));
            List<String> left = targets.stream().filter(named.negate()).toList();
            if (left.isEmpty() || named.test(Rows.text(r, "settings"))) {
                end(Rows.text(r, "id"));
            } else if (left.size() < targets.size()) {
                sql.execute(
                        "update alert_channel set target = ? where id = ?",
                        String.join(", ", left),
                        Rows.text(r, "id"));
            }
        }
        for (Record r : sql.fetch("select distinct trouble from alert_delivery where trouble is not null")) {
            if (named.test(Rows.text(r, "trouble"))) {
                sql.execute("update alert_delivery set trouble = '' where trouble = ?", Rows.text(r, "trouble"));
            }
        }
    }

    private static String joined(Collection<String> words) {
        return String.join(" ", new TreeSet<>(words));
    }

    private static List<String> words(Record r, String column) {
        String words = Rows.text(r, column);
        return words.isEmpty() ? List.of() : Arrays.asList(words.split(" "));
    }

    private static Rule rule(Record r) {
        return new Rule(
                Rows.text(r, "id"),
                Rows.text(r, "name"),
                Rows.maybe(r, "question"),
                Raise.of(words(r, "raises")),
                Set.copyOf(words(r, "kinds")),
                Set.copyOf(words(r, "countries")),
                Set.copyOf(words(r, "codes")),
                words(r, "channels"),
                Rhythm.of(Rows.text(r, "rhythm")),
                Rows.text(r, "state").equals("on"),
                Rows.number(r, "since"));
    }

    private static Channel channel(Record r) {
        ZoneId zone = ZoneId.of(Rows.text(r, "zone"));
        Integer from = r.get("quiet_from", Integer.class);
        Integer to = r.get("quiet_to", Integer.class);
        return new Channel(
                Rows.text(r, "id"),
                Rows.text(r, "name"),
                Channel.Kind.of(Rows.text(r, "kind")),
                Rows.text(r, "target"),
                settings(Rows.text(r, "settings")),
                new Hours(
                        zone,
                        window(from, to, zone),
                        words(r, "digest").stream().map(Integer::valueOf).toList()));
    }

    private static @Nullable Window window(@Nullable Integer from, @Nullable Integer to, ZoneId zone) {
        return from == null || to == null ? null : new Window(from, to, zone);
    }

    private static Map<String, String> settings(String json) {
        try {
            return Rows.JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new DaylightException("the settings of a channel cannot be read; remove it and make it again", e);
        }
    }
}
