// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.recover;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A capture that an archive says it has.
 *
 * @param archive which one
 * @param time when that archive captured it, by its own word
 * @param url where it is shown
 * @param raw where it is given as it was received; null where the archive is not known to do so
 * @param status HTTP status by the archive's word; 0 where it does not say
 */
record Memento(
        PublicArchive archive,
        Instant time,
        String url,
        @Nullable String raw,
        int status) {
    /** The first page of the web; nothing was captured before. */
    private static final Instant FIRST = Instant.parse("1991-08-06T00:00:00Z");

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
    private static final DateTimeFormatter IMF_FIXDATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** As replay of the Wayback kind writes it; nothing else between time and address means that links are rewritten. */
    private static final Pattern SHOWN = Pattern.compile("(.{1,2000}?/)([12][0-9]{13})(/.{1,8000})");

    private static final Pattern TIMED = Pattern.compile(".{1,2000}?/([12][0-9]{13})(?:[a-z]{2}_)?/.*");

    /** Of a TimeMap or a TimeGate. */
    static Memento at(PublicArchive archive, Instant time, String url) {
        Matcher shown = SHOWN.matcher(url);
        String raw = shown.matches() ? shown.group(1) + shown.group(2) + "id_" + shown.group(3) : null;
        return new Memento(archive, time, url, raw, 0);
    }

    /** Of an index: the archive's replay shows it. */
    static Optional<Memento> indexed(PublicArchive archive, String digits, String original, int status) {
        String replay = archive.replay();
        if (replay == null) {
            return Optional.empty();
        }
        return digits(digits)
                .map(time -> new Memento(
                        archive, time, replay + digits + "/" + original, replay + digits + "id_/" + original, status));
    }

    /** A time in fourteen digits. */
    static Optional<Instant> digits(String digits) {
        try {
            return digits.matches("[0-9]{14}")
                    ? plausible(LocalDateTime.parse(digits, DIGITS).toInstant(ZoneOffset.UTC))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The time in an address of replay. */
    static Optional<Instant> inAddress(String url) {
        Matcher timed = TIMED.matcher(url);
        return timed.matches() ? digits(timed.group(1)) : Optional.empty();
    }

    /** A date of HTTP, as {@code Memento-Datetime} and TimeMaps have it. */
    static Optional<Instant> date(String date) {
        try {
            return plausible(ZonedDateTime.parse(date.strip(), IMF_FIXDATE).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Not before there was a web, and not tomorrow. */
    private static Optional<Instant> plausible(Instant time) {
        boolean can = !time.isBefore(FIRST) && time.isBefore(Instant.now().plus(Duration.ofDays(1)));
        return can ? Optional.of(time) : Optional.empty();
    }
}
