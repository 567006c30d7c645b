// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.Ledger;
import org.daylight.ledger.SigningKey;
import org.daylight.ledger.VerifierKey;
import org.daylight.ledger.witness.CosignRequest;
import org.daylight.ledger.witness.Cosignature;
import org.daylight.ledger.witness.Ruling;
import org.daylight.ledger.witness.Vouching;
import org.daylight.ledger.witness.WitnessKey;

/**
 * Vouches for other people's ledgers: follows their keys and cosigns a checkpoint where it continues the one before.
 * {@link Witnessing} is the other side.
 */
public final class Cosigning {
    private final Workbench workbench;
    private final Ledger ledger;
    private final Clock clock;

    /** For this case. */
    public Cosigning(Workbench workbench) {
        this(workbench, Clock.systemUTC());
    }

    /** As the other, by another clock. */
    public Cosigning(Workbench workbench, Clock clock) {
        this.workbench = workbench;
        this.ledger = workbench.ledger();
        this.clock = clock;
    }

    /** The verifier key of this case's own witness; its key is drawn at the first call. */
    public String key() {
        return WitnessKey.of(ownKey().verifier()).toString();
    }

    private SigningKey ownKey() {
        Path file = workbench.folder().root().resolve("keys").resolve("witness.pem");
        return SigningKey.loadOrCreate(file, workbench.folder().origin() + "/witness");
    }

    /**
     * Follows another ledger, so that its checkpoints can be cosigned here.
     *
     * @param key its verifier key, got another way than with its checkpoints
     * @return its origin
     */
    public String follow(String key) {
        VerifierKey added = VerifierKey.parse(key);
        if (added.name().equals(workbench.folder().origin())) {
            throw new DaylightException("that is this case's own ledger: a witness is somebody else");
        }
        for (VerifierKey known : Vouching.followed(Witnessing.events(ledger))) {
            if (known.equals(added)) {
                return added.name();
            }
            if (known.name().equals(added.name())) {
                throw new DaylightException("the ledger " + added.name()
                        + " is followed with another key; one of the two is not its owner's: ask, then `witness"
                        + " unfollow` the old one");
            }
        }
        workbench.append(List.of(Vouching.follow(added, true)));
        return added.name();
    }

    /** Follows a ledger no longer; what was cosigned stays. @throws DaylightException where it is not followed */
    public void unfollow(String origin) {
        VerifierKey key = followed(Witnessing.events(ledger), origin)
                .orElseThrow(() -> new DaylightException("the ledger \"" + origin + "\" is not followed"));
        workbench.append(List.of(Vouching.follow(key, false)));
    }

    private static Optional<VerifierKey> followed(List<Event> events, String origin) {
        return Vouching.followed(events).stream()
                .filter(k -> k.name().equals(origin))
                .findFirst();
    }

    /**
     * Cosigns another ledger's checkpoint, if nothing forbids it. It is remembered, on disk, before the line is out.
     *
     * @return the line with its line feed: the whole answer of C2SP tlog-witness
     * @throws DaylightException where it is refused, naming the rule; a checkpoint that contradicts what was cosigned is
     *     kept in the ledger
     */
    public String cosign(String text) {
        CosignRequest request = CosignRequest.parse(text);
        Checkpoint checkpoint = request.checkpoint();
        List<Event> events = Witnessing.events(ledger);
        Ruling ruling = Ruling.on(
                request, followed(events, checkpoint.origin()), Vouching.lastCosigned(events, checkpoint.origin()));
        if (ruling.outcome() == Ruling.Outcome.COSIGN) {
            Cosignature line = Cosignature.sign(ownKey(), checkpoint, Instant.now(clock));
            workbench.append(List.of(Vouching.given(checkpoint, line)));
            return line.line() + "\n";
        }
        String kept = ruling.outcome() == Ruling.Outcome.SPLIT_VIEW
                ? " (its checkpoint is kept in event " + keep(events, checkpoint, ruling) + ")"
                : "";
        throw new DaylightException("not cosigned: " + ruling.reason() + kept);
    }

    /**
     * The checkpoint of another ledger that was cosigned here last, with the cosignature: what its readers can hold
     * against it.
     *
     * @throws DaylightException where none was
     */
    public String held(String origin) {
        return Witnessing.events(ledger).stream()
                .filter(e -> Vouching.is(e, "given") && origin.equals(e.open().get("origin")))
                .reduce((first, second) -> second)
                .map(e -> e.text("note") + e.text("line") + "\n")
                .orElseThrow(() -> new DaylightException(
                        "no checkpoint of \"" + origin + "\" was cosigned here; `witness list` names those that were"));
    }

    private long keep(List<Event> events, Checkpoint checkpoint, Ruling ruling) {
        return events.stream()
                .filter(e -> Vouching.is(e, "refused")
                        && checkpoint.note().equals(e.open().get("note")))
                .findFirst()
                .orElseGet(() -> workbench
                        .append(List.of(Vouching.refused(checkpoint, ruling)))
                        .getFirst())
                .seq();
    }
}
