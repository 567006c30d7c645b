// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.daylight.register.WatchItems.Item;
import org.daylight.register.WatchRows;
import org.daylight.register.Watches;
import org.daylight.register.Watches.Watch;
import org.daylight.run.watch.SightingWords;
import org.daylight.run.watch.WatchShelf;
import org.daylight.watch.Learning;
import org.daylight.watch.Presence.Sign;
import org.daylight.watch.Standing.Found;
import org.jspecify.annotations.Nullable;

/** Says watches and sightings in the person's language, and no more than was seen. */
public record Say(Words words, Instant now) {
    /** Of what is not asked any more; later moments are none. */
    private static final Instant NEVER = Instant.parse("9000-01-01T00:00:00Z");

    /** As what a watch or page stands, as the word of a message and of a chip. */
    public static String state(@Nullable Watch watch, @Nullable Item item) {
        if (watch != null && watch.state() != Watches.State.ON) {
            return watch.state().code();
        }
        if (item == null || item.state() == null) {
            return item != null && item.held() != null ? "held" : "unasked";
        }
        return item.held() != null ? "held" : item.state().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The colour and shape that mean this state. */
    public static String chip(String state) {
        return switch (state) {
            case "there", "restored", "on" -> "confirms";
            case "gone" -> "gone";
            case "blocked", "held" -> "declines";
            case "failing" -> "bad";
            case "changed", "moved" -> "alleges";
            default -> "plain";
        };
    }

    /** A stretch of time in its largest unit. */
    public String lasting(Duration time) {
        long minutes = Math.max(1, Math.round(time.toSeconds() / 60.0));
        if (minutes < 120) {
            return words.say("watches.minutes", minutes);
        }
        long hours = Math.round(minutes / 60.0);
        return hours < 48 ? words.say("watches.hours", hours) : words.say("watches.days", Math.round(hours / 24.0));
    }

    /** When something is due: in how long, since how long, or never again. */
    public String due(Instant due) {
        if (due.isAfter(NEVER)) {
            return words.say("watches.due.never");
        }
        Duration left = Duration.between(now, due);
        if (left.abs().compareTo(Duration.ofMinutes(1)) < 0) {
            return words.say("watches.due.now");
        }
        return left.isNegative()
                ? words.say("watches.due.late", lasting(left.abs()))
                : words.say("watches.due.in", lasting(left));
    }

    /** Changes a day as they were learnt; a dash while nothing was. */
    public String rate(@Nullable Item item) {
        String waits = item == null ? null : item.memory().waits();
        if (item == null || waits == null || !Learning.learnt(waits.split(" ").length)) {
            return "–";
        }
        double rate = item.memory().rate() / 1e6;
        return String.format(words.locale(), rate >= 10 ? "%.0f" : "%.2f", rate);
    }

    /** How a watch is asked: as a person said, or as its changes let one expect. */
    public String rhythm(Watch watch) {
        Duration every = watch.every();
        return every == null ? words.say("watches.rhythm.learnt") : words.say("watches.rhythm.every", lasting(every));
    }

    /** A sighting in one sentence. */
    public String sentence(WatchShelf.Seen seen) {
        SightingWords.Said said = seen.said();
        Instant before = said.before();
        return words.say(
                "watches.said." + said.code(),
                before == null ? "" : words.moment(before),
                words.moment(said.at()),
                how(seen));
    }

    /** What followed on it: seen so again, or to be asked again; empty where neither. */
    public Optional<String> after(WatchShelf.Seen seen) {
        Found found = seen.sighting().found();
        if (found != Found.GONE && found != Found.BLOCKED && found != Found.FAILING) {
            return Optional.empty();
        }
        SightingWords.Said said = seen.said();
        if (!said.sure()) {
            return Optional.of(words.say(seen.unsure() ? "watches.said.once" : "watches.said.only"));
        }
        return said.last().isAfter(said.at())
                ? Optional.of(words.say("watches.said.still", words.moment(said.last())))
                : Optional.empty();
    }

    /** By what that was seen. */
    private String how(WatchShelf.Seen seen) {
        Sign sign = seen.sighting().sign();
        return words.say(
                "watches.sign." + sign.code(), String.valueOf(seen.sighting().status()));
    }

    /** That nobody watches, and since when; empty where somebody does. */
    public Optional<String> idle(WatchShelf.Watcher watcher) {
        Instant last = watcher.last();
        if (watcher.on()) {
            return watcher.running()
                    ? Optional.empty()
                    : Optional.of(
                            last == null
                                    ? words.say("watches.run.never")
                                    : words.say("watches.run.since", words.moment(last)));
        }
        return Optional.of(
                last == null ? words.say("watches.run.off") : words.say("watches.run.off.since", words.moment(last)));
    }

    /** How far the watching is behind, in one or two sentences. */
    public String lag(WatchRows.Lag lag) {
        Instant oldest = lag.oldest();
        if (lag.due() == 0 || oldest == null) {
            Instant next = lag.next();
            return next == null || next.isAfter(NEVER)
                    ? words.say("watches.lag.well")
                    : words.say("watches.lag.well.next", due(next));
        }
        return words.say("watches.lag.due", lag.due(), lasting(Duration.between(oldest, now)));
    }

    /** That words are gone which entries cite; empty where none are. */
    public Optional<String> cited(WatchShelf.Seen seen) {
        return seen.entries().isEmpty()
                ? Optional.empty()
                : Optional.of(words.say(
                        "watches.cited",
                        words.list(seen.entries()),
                        seen.entries().size()));
    }

    /** The day and minute, whole. */
    public String moment(@Nullable Instant at) {
        return at == null ? "–" : words.moment(at.truncatedTo(ChronoUnit.MINUTES));
    }

    /** What a page is called: its title, its address, or that it is under seal. */
    public String name(WatchShelf.Seen seen) {
        return seen.title() != null
                ? Objects.requireNonNull(seen.title())
                : seen.shown() ? seen.address().words() : words.say("watches.sealed");
    }
}
