// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger.timestamp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.ledger.timestamp.Timestamps.Taken;
import org.jspecify.annotations.Nullable;

/**
 * Judges all timestamps of a ledger together, since one renews another.
 *
 * <p>What is stamped, D, byte for byte:
 *
 * <pre>
 * over a checkpoint    D = the note of the checkpoint, as the ledger signed it
 * a renewal            D = D of the renewed timestamp ‖ the whole response of the renewed timestamp
 * </pre>
 *
 * So a renewal covers the signed data and all that was said of it, with a new hash and a new key (the idea of RFC 4998,
 * 5.2). It counts when it was made before the certificates of what it renews ended.
 */
public final class Review {
    /** What a timestamp is worth at a moment. */
    public enum State {
        /** Every certificate on its path is valid. */
        STANDS,
        /** Its certificates ended, and a renewal that stands or was renewed was made before they did. */
        RENEWED,
        /** Its certificates ended and none renewed it in time: who has its key since could have made it. */
        ENDED,
        /** It does not hold. */
        REFUSED
    }

    /**
     * One timestamp judged.
     *
     * @param taken as the event has it
     * @param stamp what it says; null where it is refused
     * @param state what it is worth
     * @param reason why it is refused; empty otherwise
     * @param renewal the timestamp in the ledger that renews it in time; null where there is none
     */
    public record Judged(
            Taken taken,
            @Nullable Stamp stamp,
            State state,
            String reason,
            @Nullable Long renewal) {}

    private final LongFunction<Optional<String>> notes;
    private final Map<Long, Taken> bySeq = new HashMap<>();
    private final Map<Long, Authority> configured = new HashMap<>();
    private final List<Taken> all;
    private final Map<Long, Stamp> stamps = new HashMap<>();
    private final Map<Long, String> reasons = new HashMap<>();
    private final Map<Long, Taken> renewals = new HashMap<>();

    /**
     * Reads all events; nothing is judged yet.
     *
     * @param notes the signed checkpoint of a size, nothing where none was signed
     */
    public Review(List<Event> events, LongFunction<Optional<String>> notes) {
        this.notes = notes;
        this.all = Timestamps.of(events);
        all.forEach(taken -> bySeq.put(taken.seq(), taken));
        events.forEach(event -> Timestamps.authority(event).ifPresent(a -> configured.put(a.seq(), a)));
    }

    /** Judges every timestamp as of a moment, in the order of the ledger. */
    public List<Judged> at(Instant now) {
        for (Taken taken : all) {
            try {
                stamps.put(taken.seq(), stamp(taken));
            } catch (DaylightException e) {
                reasons.put(taken.seq(), String.valueOf(e.getMessage()));
            }
        }
        for (Taken taken : all) {
            renewal(taken);
        }
        List<Judged> judged = new ArrayList<>();
        for (Taken taken : all) {
            Taken by = renewals.get(taken.seq());
            judged.add(new Judged(
                    taken,
                    stamps.get(taken.seq()),
                    state(taken, now),
                    reasons.getOrDefault(taken.seq(), ""),
                    by == null ? null : by.seq()));
        }
        return judged;
    }

    private Stamp stamp(Taken taken) {
        Authority authority = configured.get(taken.config());
        if (authority == null || !authority.name().equals(taken.authority()) || taken.config() > taken.seq()) {
            throw new DaylightException("event " + taken.config() + " configures no authority " + taken.authority());
        }
        StampCheck check = new StampCheck(authority.certificates(), authority.policy(), taken.nonce());
        Stamp stamp = check.check(taken.der(), data(taken));
        if (!stamp.time().equals(taken.time())
                || !stamp.policy().equals(taken.policy())
                || !stamp.algorithm().algorithm().equals(taken.algorithm())) {
            throw new DaylightException("its time, policy or hash is not what the event says of it");
        }
        return stamp;
    }

    /** The bytes that a timestamp is over. @throws DaylightException where they cannot be found */
    public byte[] data(Taken taken) {
        List<byte[]> responses = new ArrayList<>();
        Taken first = taken;
        while (first.renews() != null) {
            Taken renewed = bySeq.get(first.renews());
            // Downwards only: a circle would have no beginning.
            if (renewed == null || renewed.seq() >= first.seq() || renewed.size() != taken.size()) {
                throw new DaylightException("it renews event " + first.renews() + ", which is no earlier timestamp of "
                        + taken.size() + " events");
            }
            responses.addFirst(renewed.der());
            first = renewed;
        }
        String note = notes.apply(taken.size())
                .orElseThrow(() -> new DaylightException("no checkpoint of " + taken.size() + " events was signed"));
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(note.getBytes(StandardCharsets.UTF_8));
        responses.forEach(data::writeBytes);
        return data.toByteArray();
    }

    /** The bytes that a renewal of this timestamp is to be over. */
    public byte[] renewalData(Taken taken) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(data(taken));
        data.writeBytes(taken.der());
        return data.toByteArray();
    }

    /** Notes for the timestamp that this one renews that it does, where it was made in time. */
    private void renewal(Taken taken) {
        Stamp stamp = stamps.get(taken.seq());
        if (stamp == null || taken.renews() == null) {
            return;
        }
        Stamp renewed = stamps.get(taken.renews());
        if (renewed != null && renewed.standsAt(stamp.time())) {
            Taken before = renewals.get(taken.renews());
            Stamp other = before == null ? null : stamps.get(before.seq());
            if (other == null || other.end().isBefore(stamp.end())) {
                renewals.put(taken.renews(), taken);
            }
        }
    }

    private State state(Taken taken, Instant now) {
        Stamp stamp = stamps.get(taken.seq());
        if (stamp == null) {
            return State.REFUSED;
        }
        if (stamp.standsAt(now)) {
            return State.STANDS;
        }
        Taken by = renewals.get(taken.seq());
        if (by == null) {
            return State.ENDED;
        }
        State next = state(by, now);
        return next == State.STANDS || next == State.RENEWED ? State.RENEWED : State.ENDED;
    }
}
