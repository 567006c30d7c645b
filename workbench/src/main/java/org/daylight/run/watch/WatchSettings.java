// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.daylight.preserve.Transport;
import org.daylight.run.Polling;
import org.daylight.run.Workbench;
import org.daylight.watch.Pace;
import org.jspecify.annotations.Nullable;

/**
 * How a case watches.
 *
 * @param contact where a server's owner can write to us, told in the User-Agent; null tells none
 * @param plain whether requests look like those of a plain browser and say nothing of us: for whom it is unsafe to be seen
 *     watching
 * @param proof how often an unchanged page leaves a proof that it was so
 * @param perDay polls a day for all pages whose rhythm is learnt
 * @param pace between two requests to one host
 * @param together hosts that are asked at one time
 * @param begin new pages that are preserved at once when a feed, sitemap or listing is polled for the first time
 * @param on whether anything is asked at all
 */
public record WatchSettings(
        @Nullable String contact,
        boolean plain,
        Duration proof,
        int perDay,
        Duration pace,
        int together,
        int begin,
        boolean on) {
    /** What a case has where nobody chose. */
    public static final WatchSettings USUAL =
            new WatchSettings(null, false, Duration.ofDays(7), 10_000, Pace.USUAL, 16, 20, true);

    private static final String SETTING = "watching";
    /** What most browsers of desks say: nobody stands out by it. */
    private static final String PLAIN =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

    /** @throws DaylightException naming what cannot be so */
    public WatchSettings {
        if (contact != null && !contact.matches("[!-~][ -~]{2,118}")) {
            throw new DaylightException("a contact is one line of ASCII, such as mailto:desk@example.org");
        }
        if (proof.compareTo(Duration.ofHours(1)) < 0 || proof.compareTo(Duration.ofDays(365)) > 0) {
            throw new DaylightException("a proof is kept at most every hour and at least once a year");
        }
        if (perDay < 1 || together < 1 || begin < 1 || pace.isNegative()) {
            throw new DaylightException("numbers of polls are 1 or more");
        }
    }

    /** Those of a case. */
    public static WatchSettings of(Workbench workbench) {
        WatchSettings settings = USUAL;
        for (String line : workbench.register().setting(SETTING)) {
            int at = line.indexOf('=');
            String value = line.substring(at + 1);
            settings = switch (at < 0 ? line : line.substring(0, at)) {
                case "contact" -> settings.withContact(value);
                case "plain" -> settings.asPlain(true);
                case "proof" -> settings.withProof(Duration.parse(value));
                case "off" -> settings.asOn(false);
                case "perDay" -> settings.withPerDay(Integer.parseInt(value));
                default -> settings;
            };
        }
        return settings;
    }

    /** Keeps them for a case, as a private field of its ledger; the same ones again change nothing. */
    public void keep(Workbench workbench) {
        List<String> lines = new ArrayList<>();
        Optional.ofNullable(contact).ifPresent(c -> lines.add("contact=" + c));
        if (plain) {
            lines.add("plain");
        }
        if (!on) {
            lines.add("off");
        }
        lines.add("proof=" + proof);
        lines.add("perDay=" + perDay);
        if (!lines.equals(workbench.register().setting(SETTING))) {
            new Polling(workbench)
                    .append(List.of(new Draft(EventKind.CONFIGURATION, Map.of(), Map.of("watching", lines))));
        }
    }

    /** How requests call themselves. */
    public String userAgent() {
        return plain ? PLAIN : contact == null ? Transport.USER_AGENT : Transport.USER_AGENT + " (+" + contact + ")";
    }

    /** With another contact. */
    public WatchSettings withContact(@Nullable String other) {
        return new WatchSettings(other, plain, proof, perDay, pace, together, begin, on);
    }

    /** Whether to look like a plain browser. */
    public WatchSettings asPlain(boolean other) {
        return new WatchSettings(contact, other, proof, perDay, pace, together, begin, on);
    }

    /** With another rhythm of proofs. */
    public WatchSettings withProof(Duration other) {
        return new WatchSettings(contact, plain, other, perDay, pace, together, begin, on);
    }

    /** With another number of polls a day. */
    public WatchSettings withPerDay(int other) {
        return new WatchSettings(contact, plain, proof, other, pace, together, begin, on);
    }

    /** With another distance between requests to one host. */
    public WatchSettings withPace(Duration other) {
        return new WatchSettings(contact, plain, proof, perDay, other, together, begin, on);
    }

    /** Whether anything is asked at all. */
    public WatchSettings asOn(boolean other) {
        return new WatchSettings(contact, plain, proof, perDay, pace, together, begin, other);
    }
}
