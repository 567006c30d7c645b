// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Events;
import org.daylight.ledger.Fault;
import org.daylight.ledger.timestamp.Review;
import org.daylight.ledger.timestamp.Review.Judged;
import org.daylight.ledger.timestamp.Stamp;
import org.daylight.ledger.timestamp.Timestamps;
import org.daylight.run.Timestamping;

/** Checks every timestamp that the ledger holds: bytes, signature, signer, path, policy, and whether it still stands. */
final class TimestampCheck {
    private final List<Event> events;
    private final Events log;
    private final Instant now;
    private final List<String> checked = new ArrayList<>();
    private final List<String> notProven = new ArrayList<>();

    TimestampCheck(Events log, List<Event> events, Instant now) {
        this.log = log;
        this.events = events;
        this.now = now;
    }

    List<Fault> check() {
        List<Fault> faults = new ArrayList<>();
        for (Event event : events) {
            if (event.kind() == EventKind.TIMESTAMP && Timestamps.taken(event).isEmpty()) {
                faults.add(new Fault(
                        "timestamp, event " + event.seq(),
                        "authority, size, time and response",
                        "something else",
                        "it was not written by Daylight"));
            }
        }
        int held = 0;
        for (Judged judged : new Review(events, log::checkpointNote).at(now)) {
            if (judged.stamp() == null) {
                faults.add(new Fault(
                        "timestamp, event " + judged.taken().seq(),
                        "a timestamp of " + judged.taken().authority() + " over the checkpoint of "
                                + judged.taken().size() + " events",
                        judged.reason(),
                        "it proves nothing; ask the authority again"));
            } else {
                held++;
                sentences(judged, judged.stamp());
            }
        }
        checked.addFirst("timestamps: " + held + ", each with signature, signer, policy and path to a root");
        if (held == 0) {
            notProven.add("no authority's timestamp says since when this ledger exists");
        } else {
            notProven.add("whether the roots of the authorities are theirs (ask them), and whether a certificate was"
                    + " revoked");
        }
        return faults;
    }

    private void sentences(Judged judged, Stamp stamp) {
        String line = judged.taken().size() + " events existed by " + stamp.time() + ", says "
                + judged.taken().authority() + " (" + stamp.signer() + ")";
        switch (judged.state()) {
            case STANDS ->
                checked.add(
                        judged.renewal() != null || stamp.standsAt(now.plus(Timestamping.AHEAD))
                                ? line
                                : line + "; renew it before " + stamp.end() + ": `daylight timestamp renew`");
            case RENEWED -> checked.add(line + ", renewed by event " + judged.renewal());
            case ENDED ->
                notProven.add(line + ", but its certificates ended on " + stamp.end()
                        + " and nothing renewed it before: who has its key since could have made it");
            case REFUSED -> {
                // Has no stamp, and is a fault.
            }
        }
    }

    List<String> checked() {
        return checked;
    }

    List<String> notProven() {
        return notProven;
    }
}
