// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.daylight.Digest;
import org.daylight.watch.Presence.Sign;
import org.jspecify.annotations.Nullable;

/**
 * How a watched page stands, poll after poll. Each poll leads to a standing, and where the standing becomes another, to one
 * sighting, which says no more than was seen: when the page was last as it had been, and when it first was otherwise.
 *
 * <p>One absence may be an accident: a page that is absent, kept from us or not answered for is asked again soon, and only
 * what a second poll finds as well, some time later, is {@linkplain #sure sure}. A sighting is told once it is sure, or once
 * the page is back; so an accident is one alert, and an absence of two weeks is one alert.
 *
 * @param state as which it stands
 * @param sign by which that was seen first
 * @param since when it was first seen so
 * @param last when it was last seen so
 * @param there when it was last there, in whatever state; null where it never was
 * @param times by how many polls it was seen so
 * @param known of the page from when it was there
 * @param url where it answers now, where it moved
 */
public record Standing(
        State state,
        Sign sign,
        Instant since,
        Instant last,
        @Nullable Instant there,
        int times,
        Presence.Known known,
        String url) {
    /** Between the polls that make an absence sure. */
    public static final Duration APART = Duration.ofHours(1);
    /** A server that fails is no news for so long. */
    public static final Duration PATIENCE = Duration.ofHours(24);

    /** As what a page stands. */
    public enum State {
        /** It is there. */
        THERE,
        /** It is not. */
        GONE,
        /** It is kept from us. */
        BLOCKED,
        /** Nobody answers for it. */
        FAILING
    }

    /** What a poll found, against the one before. */
    public enum Found {
        /** It is there for the first time that we ask. */
        NEW,
        /** As before. */
        UNCHANGED,
        /** There, with other words, links or images, or saying something else of itself. */
        CHANGED,
        /** There, for good at another address. */
        MOVED,
        /** Absent, where it had been there. */
        GONE,
        /** Kept from us, where it had not been. */
        BLOCKED,
        /** Nobody answers for it, where somebody had. */
        FAILING,
        /** There again, with the words that it had or with others. */
        RESTORED;

        /** The word in events and tables. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it is another standing than before, and so a sighting. */
        public boolean news() {
            return this != UNCHANGED;
        }
    }

    /**
     * What a poll makes of a standing.
     *
     * @param found what is new, if anything
     * @param changed whether it says something else than when it was last there: its words, its links, its images or what it
     *     says of itself
     * @param now the standing from now on
     */
    public record Step(Found found, boolean changed, Standing now) {}

    /**
     * Takes a poll in.
     *
     * @param before null at the first
     * @param none digests of what the site answers for addresses that it never had
     */
    public static Step step(@Nullable Standing before, Poll poll, Set<Digest> none) {
        Presence.Known known = before == null ? Presence.Known.NOTHING : before.known;
        Presence presence = Presence.of(poll, new Presence.Known(known.words(), known.text(), known.frame(), none));
        State state = switch (presence.kind()) {
            case THERE -> State.THERE;
            case ABSENT -> State.GONE;
            case KEPT -> State.BLOCKED;
            case UNKNOWN -> State.FAILING;
        };
        return state == State.THERE ? there(before, poll, presence, none) : away(before, poll, presence, state);
    }

    private static Step there(@Nullable Standing before, Poll poll, Presence presence, Set<Digest> none) {
        Poll.Page page = Objects.requireNonNull(poll.page());
        Digest had = before == null ? null : before.known.text();
        boolean unsaid = page.status() == 304;
        Digest framed = before == null ? null : before.known.frame();
        boolean reframed = framed != null && page.frame() != null && !framed.equals(page.frame());
        boolean changed = !unsaid && had != null && (!had.equals(page.text()) || reframed);
        Presence.Known known = unsaid && before != null
                ? before.known
                : new Presence.Known(page.words(), page.text(), page.frame(), none);
        String url = presence.sign() == Sign.MOVED ? page.url() : poll.asked();
        Found found;
        if (before == null || before.there == null) {
            found = Found.NEW;
        } else if (before.state != State.THERE) {
            found = Found.RESTORED;
        } else if (presence.sign() == Sign.MOVED && !url.equals(before.url)) {
            found = Found.MOVED;
        } else {
            found = changed ? Found.CHANGED : Found.UNCHANGED;
        }
        Standing kept = found == Found.UNCHANGED ? before : null;
        return new Step(
                found,
                changed,
                new Standing(
                        State.THERE,
                        presence.sign(),
                        kept == null ? poll.at() : kept.since,
                        poll.at(),
                        poll.at(),
                        kept == null ? 1 : kept.times + 1,
                        known,
                        url));
    }

    private static Step away(@Nullable Standing before, Poll poll, Presence presence, State state) {
        Standing kept = before != null && before.state == state ? before : null;
        if (before != null && kept == null && state == State.FAILING && before.state != State.THERE) {
            // A server that fails says nothing of a page that was absent or kept before.
            return new Step(Found.UNCHANGED, false, before);
        }
        if (kept != null) {
            Standing longer = new Standing(
                    state, kept.sign, kept.since, poll.at(), kept.there, kept.times + 1, kept.known, kept.url);
            return new Step(Found.UNCHANGED, false, longer);
        }
        Found found = switch (state) {
            case GONE -> Found.GONE;
            case BLOCKED -> Found.BLOCKED;
            default -> Found.FAILING;
        };
        return new Step(
                found,
                false,
                new Standing(
                        state,
                        presence.sign(),
                        poll.at(),
                        poll.at(),
                        before == null ? null : before.there,
                        1,
                        before == null ? Presence.Known.NOTHING : before.known,
                        before == null ? poll.asked() : before.url));
    }

    /** Whether it was seen so often and so long that somebody is to be told. */
    public boolean sure() {
        Duration seen = Duration.between(since, last);
        return switch (state) {
            case THERE -> true;
            case GONE, BLOCKED -> times > 1 && seen.compareTo(APART) >= 0;
            case FAILING -> times > 2 && seen.compareTo(PATIENCE) >= 0;
        };
    }

    /** When to ask again so that it becomes sure; empty where it is, or is there. */
    public Optional<Instant> again() {
        if (sure()) {
            return Optional.empty();
        }
        return Optional.of(last.plus(state == State.FAILING ? PATIENCE.dividedBy(4) : APART));
    }

    /** The word of the state in events and tables. */
    public String code() {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
