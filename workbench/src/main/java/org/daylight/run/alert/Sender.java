// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.daylight.DaylightException;
import org.daylight.alert.Channel;
import org.daylight.alert.Letter;
import org.daylight.alert.Raise;
import org.daylight.alert.Signature;
import org.daylight.alert.Told;
import org.daylight.alert.Tongue;
import org.daylight.preserve.Exchange;
import org.daylight.preserve.Smtp;
import org.daylight.preserve.Transport;
import org.daylight.run.Polling;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;

/**
 * Sends alerts by a channel, as the case asks the web: through its proxy where it has one, and then not otherwise; to no
 * private address but those that it allows.
 */
public final class Sender {
    private static final Transport.Limits LIMITS =
            new Transport.Limits(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(40), 64_000, 0);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Workbench workbench;
    private final Clock clock;
    private final Polling polling;
    private final ChannelKeys keys;
    private final Function<String, Tongue> tongues;
    private final Desktop desktop;
    private final Transport.Limits limits;

    /**
     * For this case, by this clock.
     *
     * @param tongues by language, BCP 47
     */
    public Sender(Workbench workbench, Clock clock, Function<String, Tongue> tongues) {
        this(workbench, clock, tongues, LIMITS, System.getenv());
    }

    /** With other limits and variables. */
    Sender(
            Workbench workbench,
            Clock clock,
            Function<String, Tongue> tongues,
            Transport.Limits limits,
            Map<String, String> environment) {
        this.workbench = workbench;
        this.clock = clock;
        this.tongues = tongues;
        this.limits = limits;
        polling = new Polling(workbench);
        keys = new ChannelKeys(workbench, environment);
        desktop = new Desktop(environment);
    }

    /** The language of whoever is told by this channel. */
    Tongue tongue(Channel channel) {
        return tongues.apply(channel.language());
    }

    /** Sends them. @throws DaylightException where they did not leave: one line with the reason */
    void send(Channel channel, String message, List<Told> told) {
        switch (channel.kind()) {
            case MAIL -> mail(channel, message, told);
            case WEBHOOK -> told.forEach(t -> webhook(channel, message, t));
            case DESKTOP -> desktop.show(workbench.folder().name(), told, tongue(channel));
            case FEED -> {
                // Whoever asks for it finds them from now on.
            }
        }
    }

    /** Sends a word that says that the channel works. @throws DaylightException where it did not leave */
    public void test(Channel channel) {
        Told word = new Told(
                0,
                tongue(channel).say("alerts.mail.test"),
                Raise.PAGE,
                clock.instant(),
                tongue(channel).say("alerts.mail.test.words"),
                null,
                Map.of(),
                false);
        send(channel, "test-" + clock.instant().toEpochMilli(), List.of(word));
    }

    private void mail(Channel channel, String message, List<Told> told) {
        Map<String, String> s = channel.settings();
        Smtp.Server server = new Smtp.Server(
                s.getOrDefault("host", ""),
                Integer.parseInt(s.getOrDefault("port", "587")),
                Smtp.Security.of(s.getOrDefault("security", "starttls")),
                s.get("user"),
                keys.read(channel));
        String certificate = s.get("certificate");
        String name = workbench.folder().name();
        String from = s.getOrDefault("from", "");
        List<String> to = List.of(channel.target().split(", "));
        byte[] letter = Letter.of(
                from,
                to,
                message,
                clock.instant(),
                Letter.subject(name, told, tongue(channel)),
                Letter.text(name, told, base(channel), tongue(channel)));
        polling.mail(limits, certificate == null ? List.of() : Certificates.parse(certificate))
                .send(server, from, to, letter);
    }

    private void webhook(Channel channel, String message, Told told) {
        byte[] body = body(told, base(channel));
        long seconds = clock.instant().getEpochSecond();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Idempotency-Key", message);
        fields.put("Daylight-Timestamp", String.valueOf(seconds));
        fields.put("Daylight-Signature", Signature.of(keys.read(channel), seconds, body));
        Exchange answer =
                polling.transport(limits, "Daylight-Alerts/1").post(channel.target(), "application/json", body, fields);
        if (answer.status() < 200 || answer.status() > 299) {
            throw new DaylightException("the receiver answers " + answer.status());
        }
    }

    private byte[] body(Told told, @Nullable String base) {
        String link = base == null || told.id() == 0 ? null : base + "/alerts/" + told.id();
        try {
            return JSON.writeValueAsString(told.json(workbench.folder().name(), link))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an alert is words and numbers", e);
        }
    }

    private static @Nullable String base(Channel channel) {
        return channel.settings().get("base");
    }
}
