// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.alert;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.daylight.DaylightException;
import org.jspecify.annotations.Nullable;

/**
 * A letter as SMTP carries it (RFC 5322, 2045, 2047): plain text in UTF-8, all of it ASCII on the way. It names neither the
 * program that made it nor the machine.
 */
public final class Letter {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM uuuu HH:mm:ss '+0000'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String ADDRESS =
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?";
    /** UTF-8 bytes of one encoded word: a line has 76 characters at most with its frame and the name of the field. */
    private static final int WORD = 39;

    private Letter() {}

    /** An address of mail. @throws DaylightException where it is none */
    public static String address(String text) {
        String address = text.strip();
        if (!address.matches(ADDRESS)) {
            throw new DaylightException(
                    "expected an address of mail such as desk@example.org, found \"" + address + "\"");
        }
        return address;
    }

    /**
     * The letter.
     *
     * @param message names it; the same again is the same letter
     * @param at when it is sent
     */
    public static byte[] of(String from, List<String> to, String message, Instant at, String subject, String text) {
        String domain = from.substring(from.indexOf('@') + 1);
        String head =
                "From: Daylight <" + from + ">\r\nTo: " + String.join(",\r\n ", to) + "\r\nDate: " + DATE.format(at)
                        + "\r\nMessage-ID: <" + message + "@" + domain + ">\r\nSubject: " + encoded(subject)
                        + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64"
                        + "\r\nAuto-Submitted: auto-generated\r\n\r\n";
        return (head + Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** What stands in the subject. */
    public static String subject(String caseName, List<Told> alerts, Tongue tongue) {
        Told first = alerts.getFirst();
        if (alerts.size() == 1) {
            return caseName + ": " + first.rule() + ": " + first.sentence();
        }
        String many = tongue.say("alerts.mail.many", alerts.size());
        boolean words = alerts.stream().anyMatch(Told::first);
        return caseName + ": " + (words ? tongue.say("alerts.mail.cited", many) : many);
    }

    /** What stands below: those first whose cited words are gone. */
    public static String text(String caseName, List<Told> alerts, @Nullable String base, Tongue tongue) {
        StringBuilder text = new StringBuilder();
        for (boolean first : new boolean[] {true, false}) {
            for (Told told : alerts) {
                if (told.first() == first) {
                    text.append(told.rule())
                            .append(" (")
                            .append(tongue.say("alerts.by." + told.raise().code()))
                            .append(")\n");
                    text.append(told.sentence()).append('\n');
                    if (told.title() != null) {
                        text.append("\"").append(told.title()).append("\"\n");
                    }
                    text.append(tongue.moment(told.time()));
                    told.ids()
                            .forEach((name, id) -> text.append(" · ")
                                    .append(tongue.say("alerts.mail.id." + name))
                                    .append(' ')
                                    .append(id));
                    text.append(base == null ? "\n\n" : "\n" + base + "/alerts/" + told.id() + "\n\n");
                }
            }
        }
        return text + "-- \n" + tongue.say("alerts.mail.foot", caseName) + "\n";
    }

    /** As a field of the header carries it: in words of base64 where it is not plain ASCII, folded. */
    static String encoded(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        if (line.length() <= 60 && line.chars().allMatch(c -> c >= ' ' && c < 0x7f) && !line.contains("=?")) {
            return line;
        }
        StringBuilder folded = new StringBuilder();
        StringBuilder word = new StringBuilder();
        for (int point : line.codePoints().toArray()) {
            String next = Character.toString(point);
            if (bytes(word.toString()).length + bytes(next).length > WORD) {
                append(folded, word.toString());
                word.setLength(0);
            }
            word.append(next);
        }
        append(folded, word.toString());
        return folded.toString();
    }

    private static void append(StringBuilder folded, String word) {
        folded.append(folded.isEmpty() ? "" : "\r\n ")
                .append("=?utf-8?B?")
                .append(Base64.getEncoder().encodeToString(bytes(word)))
                .append("?=");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
