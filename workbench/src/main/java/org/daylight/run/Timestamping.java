// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.daylight.DaylightException;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.Ledger;
import org.daylight.ledger.timestamp.Authority;
import org.daylight.ledger.timestamp.Review;
import org.daylight.ledger.timestamp.Review.Judged;
import org.daylight.ledger.timestamp.Stamp;
import org.daylight.ledger.timestamp.StampCheck;
import org.daylight.ledger.timestamp.StampRequest;
import org.daylight.ledger.timestamp.Timestamps;
import org.daylight.ledger.timestamp.Timestamps.Taken;
import org.daylight.preserve.Exchange;
import org.daylight.preserve.Transport;
import org.jspecify.annotations.Nullable;

/** Has checkpoints time-stamped, keeps what comes back if it holds, and renews it before its certificates end. */
public final class Timestamping {
    /** So long before its certificates end a timestamp is renewed. */
    public static final Duration AHEAD = Duration.ofDays(90);

    private static final Transport.Limits LIMITS = new Transport.Limits(
            Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(60), StampCheck.MOST_BYTES, 0);

    private final Workbench workbench;
    private final Ledger ledger;
    private final Authorities authorities;
    private final Clock clock;

    /** For this case. */
    public Timestamping(Workbench workbench) {
        this(workbench, Clock.systemUTC());
    }

    /** As the other, by another clock. */
    public Timestamping(Workbench workbench, Clock clock) {
        this.workbench = workbench;
        this.ledger = workbench.ledger();
        this.authorities = new Authorities(workbench);
        this.clock = clock;
    }

    /**
     * What came of asking.
     *
     * @param kept a line for each timestamp that is in the ledger now
     * @param failed a line for each that is not, with the authority's name first
     */
    public record Outcome(List<String> kept, List<String> failed) {
        /** Copies the lists. */
        public Outcome {
            kept = List.copyOf(kept);
            failed = List.copyOf(failed);
        }
    }

    /**
     * Has the latest checkpoint stamped by every authority that has an address. A failure of one keeps nothing from the
     * others.
     *
     * @throws DaylightException where there is none to ask
     */
    public Outcome stamp() {
        Checkpoint checkpoint = ledger.checkpoint();
        byte[] data = bytes(checkpoint);
        List<String> kept = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (Authority authority : askable()) {
            try {
                kept.add(kept(authority, checkpoint.size(), ask(authority, data), null));
            } catch (DaylightException e) {
                failed.add(authority.name() + ": " + e.getMessage());
            }
        }
        return new Outcome(kept, failed);
    }

    private List<Authority> askable() {
        List<Authority> askable = authorities.trusted().stream()
                .filter(a -> authorities.url(a).isPresent())
                .toList();
        if (askable.isEmpty()) {
            throw new DaylightException("no authority can be asked: name one with `timestamp authority add NAME URL"
                    + " --roots FILE`, or carry files with `timestamp request`");
        }
        return askable;
    }

    /** A response and what it says. */
    private static final class Answer {
        private final byte[] der;
        private final Stamp stamp;

        Answer(byte[] der, Stamp stamp) {
            this.der = der;
            this.stamp = stamp;
        }

        byte[] der() {
            return der;
        }

        Stamp stamp() {
            return stamp;
        }
    }

    private Answer ask(Authority authority, byte[] data) {
        StampRequest request = StampRequest.over(data, authority.policy());
        String url = authorities.url(authority).orElseThrow();
        Exchange exchange = workbench.transport(LIMITS).post(url, StampRequest.MEDIA_TYPE, request.der());
        if (exchange.status() != 200) {
            throw new DaylightException("it answers with status " + exchange.status() + "; look at its address");
        }
        if (exchange.truncated() != null) {
            throw new DaylightException("its answer is cut off (" + exchange.truncated() + ") or has more than "
                    + StampCheck.MOST_BYTES + " bytes; a timestamp has a few thousand");
        }
        byte[] der = exchange.body();
        StampCheck check = new StampCheck(authority.certificates(), authority.policy(), request.nonce());
        Stamp stamp = check.check(der, data);
        stamp.keepableAt(Instant.now(clock));
        return new Answer(der, stamp);
    }

    private String kept(Authority authority, long size, Answer answer, @Nullable Long renews) {
        long seq = workbench
                .append(List.of(Timestamps.keep(authority, size, answer.stamp(), answer.der(), renews)))
                .getFirst()
                .seq();
        return size + " events existed by " + answer.stamp().time() + ", says " + authority.name() + " ("
                + answer.stamp().signer() + "): event " + seq
                + (renews == null ? "" : ", renews event " + renews);
    }

    /**
     * A request to be carried to an authority: over the latest checkpoint, or to renew a timestamp.
     *
     * @param name whose policy is asked for; empty leaves it to the authority
     * @param renews the event of the timestamp to renew; empty for the latest checkpoint
     */
    public byte[] request(Optional<String> name, OptionalLong renews) {
        String policy = name.isPresent() ? authorities.named(name.get()).policy() : null;
        byte[] data = renews.isPresent() ? renewalData(renews.getAsLong()) : bytes(ledger.checkpoint());
        return StampRequest.over(data, policy).der();
    }

    private byte[] renewalData(long seq) {
        return Timestamps.of(authorities.events()).stream()
                .filter(taken -> taken.seq() == seq)
                .findFirst()
                .map(review()::renewalData)
                .orElseThrow(() -> new DaylightException("event " + seq + " is no timestamp"));
    }

    private static byte[] bytes(Checkpoint checkpoint) {
        return checkpoint.note().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Takes a response in that was carried here. It may be over an earlier checkpoint, or renew a timestamp.
     *
     * @param name the authority that it must be of
     * @param request what was asked, whose nonce must be answered; null where it is not at hand
     * @return one line on it
     * @throws DaylightException where it does not hold
     */
    public String take(String name, byte[] response, byte @Nullable [] request) {
        Authority authority = authorities.named(name);
        String nonce = request == null ? null : StampRequest.parse(request).nonce();
        Target target = target(response);
        Stamp stamp = new StampCheck(authority.certificates(), authority.policy(), nonce).check(response, data(target));
        stamp.keepableAt(Instant.now(clock));
        String der = Base64.getEncoder().encodeToString(response);
        for (Taken taken : Timestamps.of(authorities.events())) {
            if (taken.response().equals(der)) {
                return "event " + taken.seq() + " holds it already";
            }
        }
        return kept(authority, target.size(), new Answer(response, stamp), target.renews());
    }

    /** What was to be stamped: a checkpoint of a size, or the timestamp of an event that is renewed. */
    private record Target(long size, @Nullable Long renews) {}

    private byte[] data(Target target) {
        return target.renews() == null
                ? bytes(ledger.checkpointAt(target.size()).orElseThrow())
                : renewalData(target.renews());
    }

    /** What a response is over: a checkpoint, the latest tried first, or a timestamp to renew. */
    private Target target(byte[] response) {
        StampCheck.Over over = StampCheck.over(response);
        Optional<Checkpoint> next = ledger.checkpointUpTo(ledger.size());
        while (next.isPresent()) {
            Checkpoint checkpoint = next.get();
            if (over.is(bytes(checkpoint))) {
                return new Target(checkpoint.size(), null);
            }
            next = checkpoint.size() == 0 ? Optional.empty() : ledger.checkpointUpTo(checkpoint.size() - 1);
        }
        Review review = review();
        for (Taken taken : Timestamps.of(authorities.events()).reversed()) {
            if (over.is(review.renewalData(taken))) {
                return new Target(taken.size(), taken.seq());
            }
        }
        throw new DaylightException("it is over no checkpoint of this ledger, and renews no timestamp of it");
    }

    /** How many timestamps are due to be renewed. */
    public int due() {
        return due(review()).size();
    }

    private Review review() {
        return new Review(
                authorities.events(), size -> ledger.checkpointAt(size).map(Checkpoint::note));
    }

    private List<Judged> due(Review review) {
        Instant now = Instant.now(clock);
        return review.at(now).stream()
                .filter(j -> j.state() == Review.State.STANDS && j.renewal() == null)
                .filter(j -> j.stamp() != null && !j.stamp().standsAt(now.plus(AHEAD)))
                .toList();
    }

    /**
     * Renews every timestamp whose certificates end within {@link #AHEAD}: by its own authority, else by the others, the
     * first whose certificates last longer.
     */
    public Outcome renew() {
        Review review = review();
        List<String> kept = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (Judged judged : due(review)) {
            renew(review, judged, kept, failed);
        }
        return new Outcome(kept, failed);
    }

    private void renew(Review review, Judged judged, List<String> kept, List<String> failed) {
        Taken taken = judged.taken();
        Stamp old = Objects.requireNonNull(judged.stamp());
        byte[] data = review.renewalData(taken);
        List<String> reasons = new ArrayList<>();
        List<Authority> own = askable().stream()
                .filter(a -> a.name().equals(taken.authority()))
                .toList();
        List<Authority> order = new ArrayList<>(own);
        askable().stream().filter(a -> !own.contains(a)).forEach(order::add);
        for (Authority authority : order) {
            try {
                Answer answer = ask(authority, data);
                if (answer.stamp().end().isAfter(old.end())) {
                    kept.add(kept(authority, taken.size(), answer, taken.seq()));
                    return;
                }
                reasons.add(authority.name() + ": its certificates end on "
                        + answer.stamp().end() + " too; name another authority, or ask again before that day");
            } catch (DaylightException e) {
                reasons.add(authority.name() + ": " + e.getMessage());
            }
        }
        failed.add("the timestamp of event " + taken.seq() + " ends on " + old.end() + " and is not renewed: "
                + String.join("; ", reasons));
    }
}
