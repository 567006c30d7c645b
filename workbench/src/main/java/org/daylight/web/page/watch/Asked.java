// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.watch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.DaylightException;
import org.daylight.register.Watches.Kind;
import org.daylight.register.Watches.Watch;
import org.daylight.run.watch.WatchDeeds;
import org.daylight.run.watch.WatchDeeds.Wanted;
import org.daylight.watch.Listing;
import org.daylight.watch.Pace;
import org.daylight.watch.Window;
import org.daylight.web.page.Visit;
import org.jspecify.annotations.Nullable;

/**
 * How something is to be watched, as it stands in a form.
 *
 * @param kind code of one; empty to guess it
 * @param source who publishes it
 * @param every a number; empty to learn the rhythm
 * @param unit minutes, hours or days
 * @param from of the hours in which it may be asked, such as 22:00; empty for always
 * @param to likewise
 * @param zone in which these hours are counted
 * @param selector of a listing; empty for all links
 * @param pattern that links must have; empty for all
 * @param pace seconds between two requests to its server; empty for the usual ones
 */
public record Asked(
        String kind,
        String source,
        String every,
        String unit,
        String from,
        String to,
        String zone,
        String selector,
        String pattern,
        String pace) {
    /** Units in which a rhythm can be given. */
    public static final List<String> UNITS = List.of("minutes", "hours", "days");

    private static final Pattern HOUR = Pattern.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])");

    /** Nothing chosen. */
    static Asked nothing() {
        return new Asked("", "", "", "hours", "", "", ZoneId.systemDefault().getId(), "", "", "");
    }

    /** The same with what {@code hide} hides of the words that somebody typed. */
    Asked hidden(UnaryOperator<String> hide) {
        return new Asked(
                kind, hide.apply(source), every, unit, from, to, zone, hide.apply(selector), hide.apply(pattern), pace);
    }

    /** The same, with the words of a watch where these are those that are shown of it. */
    Asked unhidden(Watch watch, UnaryOperator<String> hide) {
        Asked were = of(watch);
        Asked shown = were.hidden(hide);
        return new Asked(
                kind,
                source.equals(shown.source) ? were.source : source,
                every,
                unit,
                from,
                to,
                zone,
                selector.equals(shown.selector) ? were.selector : selector,
                pattern.equals(shown.pattern) ? were.pattern : pattern,
                pace);
    }

    /** As a watch is. */
    static Asked of(Watch watch) {
        Duration every = watch.every();
        String unit = every == null || every.toMinutes() % 60 == 0 ? "hours" : "minutes";
        if (every != null && every.toHours() % 24 == 0 && every.toMinutes() % 60 == 0 && every.toHours() > 24) {
            unit = "days";
        }
        long number = every == null
                ? 0
                : switch (unit) {
                    case "days" -> every.toDays();
                    case "hours" -> every.toHours();
                    default -> every.toMinutes();
                };
        Window window = watch.window();
        Listing listing = watch.listing();
        return new Asked(
                watch.kind().code(),
                watch.source() == null ? "" : watch.source(),
                every == null ? "" : String.valueOf(number),
                unit,
                window == null ? "" : hour(window.from()),
                window == null ? "" : hour(window.to()),
                window == null ? ZoneId.systemDefault().getId() : window.zone().getId(),
                listing == null || listing.selector().equals(Listing.ALL.selector()) ? "" : listing.selector(),
                listing == null || listing.pattern() == null ? "" : listing.pattern(),
                watch.pace() == null ? "" : String.valueOf(watch.pace().toSeconds()));
    }

    /** As it was sent. */
    static Asked of(Visit visit) {
        return new Asked(
                visit.field("kind").orElse(""),
                visit.field("source").orElse(""),
                visit.field("every").orElse(""),
                visit.field("unit").orElse("hours"),
                visit.field("from").orElse(""),
                visit.field("to").orElse(""),
                visit.field("zone").orElse("UTC"),
                visit.field("selector").orElse(""),
                visit.field("pattern").orElse(""),
                visit.field("pace").orElse(""));
    }

    /**
     * What is wanted of an address.
     *
     * @param guess the kind where none is chosen
     * @throws DaylightException naming the field that cannot be so, in the person's language
     */
    Wanted wanted(Visit visit, String url, Kind guess) {
        Kind chosen = Kind.of(kind).orElse(guess);
        return new Wanted(
                url,
                chosen,
                source.isBlank() ? null : source,
                rhythm(visit).orElse(null),
                listing(visit, chosen),
                window(visit),
                distance(visit));
    }

    private @Nullable Duration distance(Visit visit) {
        if (pace.isBlank()) {
            return null;
        }
        long seconds = pace.matches("[0-9]{1,4}") ? Long.parseLong(pace) : 0;
        if (seconds < Pace.USUAL.toSeconds() || seconds > WatchDeeds.SLOWEST.toSeconds()) {
            throw new DaylightException(visit.say("watches.wrong.pace"));
        }
        return Duration.ofSeconds(seconds);
    }

    private Optional<Duration> rhythm(Visit visit) {
        if (every.isBlank()) {
            return Optional.empty();
        }
        if (!every.matches("[0-9]{1,4}") || every.matches("0+")) {
            throw new DaylightException(visit.say("watches.wrong.every"));
        }
        long number = Long.parseLong(every);
        return Optional.of(
                switch (unit) {
                    case "minutes" -> Duration.ofMinutes(number);
                    case "days" -> Duration.ofDays(number);
                    default -> Duration.ofHours(number);
                });
    }

    private @Nullable Listing listing(Visit visit, Kind chosen) {
        if (chosen == Kind.PAGE || (selector.isBlank() && pattern.isBlank())) {
            return null;
        }
        try {
            return new Listing(
                    selector.isBlank() ? Listing.ALL.selector() : selector, pattern.isBlank() ? null : pattern);
        } catch (DaylightException | IllegalArgumentException e) {
            throw new DaylightException(visit.say("watches.wrong.links", String.valueOf(e.getMessage())), e);
        }
    }

    private @Nullable Window window(Visit visit) {
        if (from.isBlank() && to.isBlank()) {
            return null;
        }
        try {
            return new Window(minute(from), minute(to), ZoneId.of(zone));
        } catch (DateTimeException | IllegalArgumentException | DaylightException e) {
            throw new DaylightException(visit.say("watches.wrong.hours"), e);
        }
    }

    private static int minute(String hour) {
        Matcher parts = HOUR.matcher(hour);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no hour: " + hour);
        }
        return Integer.parseInt(parts.group(1)) * 60 + Integer.parseInt(parts.group(2));
    }

    private static String hour(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60 % 24, minute % 60);
    }
}
