// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Ledger;
import org.daylight.ledger.SigningKey;
import org.daylight.ledger.VerifierKey;
import org.daylight.ledger.witness.CosignRequest;
import org.daylight.ledger.witness.Cosignature;
import org.daylight.ledger.witness.Ruling;
import org.daylight.ledger.witness.Vouching;
import org.daylight.ledger.witness.WitnessKey;

/**
 * Both sides of a witness: asks others to cosign our checkpoints, and cosigns theirs. Everything travels as text, by
 * whatever way people have.
 */
public final class Witnessing {
    /** A witness's clock may be ahead of ours by this much. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Workbench workbench;
    private final Ledger ledger;
    private final Clock clock;

    /** For this case. */
    public Witnessing(Workbench workbench) {
        this(workbench, Clock.systemUTC());
    }

    /** As the other, by another clock. */
    public Witnessing(Workbench workbench, Clock clock) {
        this.workbench = workbench;
        this.ledger = workbench.ledger();
        this.clock = clock;
    }

    /** The events that speak of witnesses. */
    private List<Event> events() {
        List<Event> events = new ArrayList<>();
        ledger.forEach(event -> {
            if (event.kind() == EventKind.COSIGNATURE || event.kind() == EventKind.CONFIGURATION) {
                events.add(event);
            }
        });
        return events;
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
     * Trusts a witness from now on.
     *
     * @return her name
     * @throws DaylightException where the key is none, or another key of the same name is trusted
     */
    public String add(String key) {
        WitnessKey added = WitnessKey.parse(key);
        for (WitnessKey known : Vouching.witnesses(events())) {
            if (known.equals(added)) {
                return added.name();
            }
            if (known.name().equals(added.name())) {
                throw new DaylightException("a witness named " + added.name()
                        + " is trusted with another key; `witness remove` that one first, if she changed it");
            }
        }
        workbench.append(List.of(Vouching.trust(added, true)));
        return added.name();
    }

    /** Trusts a witness no longer; what she cosigned stays. @throws DaylightException where none has this name */
    public void remove(String name) {
        workbench.append(List.of(Vouching.trust(named(Vouching.witnesses(events()), name), false)));
    }

    private static WitnessKey named(List<WitnessKey> witnesses, String name) {
        return witnesses.stream()
                .filter(w -> w.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new DaylightException(
                        "no witness is named \"" + name + "\"; `witness list` names those that are trusted"));
    }

    /** Who vouches for this ledger since when, and whose ledgers this case's witness follows; a line each. */
    public List<String> list() {
        List<Event> events = events();
        List<String> lines = new ArrayList<>();
        List<Vouching.Vouched> vouched = Vouching.cosignatures(events);
        for (WitnessKey witness : Vouching.witnesses(events)) {
            lines.add(since(witness, vouched));
        }
        for (VerifierKey log : Vouching.followed(events)) {
            lines.add("follows " + log.name()
                    + Vouching.lastCosigned(events, log.name())
                            .map(c -> ", cosigned last at " + c.size() + " events")
                            .orElse(", not cosigned yet"));
        }
        return lines;
    }

    /** One line on one witness: since when she vouches, and how far. */
    public static String since(WitnessKey witness, List<Vouching.Vouched> vouched) {
        List<Vouching.Vouched> hers =
                vouched.stream().filter(v -> v.witness().equals(witness)).toList();
        if (hers.isEmpty()) {
            return witness.name() + " is trusted and has not vouched yet";
        }
        Vouching.Vouched first = hers.getFirst();
        Vouching.Vouched last = hers.getLast();
        String line = witness.name() + " vouches since " + first.time() + " (" + first.size() + " events)";
        return hers.size() == 1 ? line : line + ", last on " + last.time() + " (" + last.size() + " events)";
    }

    /**
     * What to send to a witness: the latest checkpoint, and the proof that it continues the one she cosigned last.
     *
     * @param name which witness; may be empty where one alone is trusted, or where `old` is given
     * @param old the size that she cosigned last, where it is not the one that this ledger knows of
     */
    public String request(Optional<String> name, OptionalLong old) {
        Checkpoint checkpoint = ledger.checkpoint();
        long from = old.isPresent() ? old.getAsLong() : lastOf(name);
        if (from < 0 || from > checkpoint.size()) {
            throw new DaylightException("the ledger has " + checkpoint.size() + " events, it cannot have grown from "
                    + from + "; name with --old what the witness cosigned last");
        }
        List<Digest> proof = from == 0
                ? List.of()
                : ledger.proveFrom(from, checkpoint.size()).path();
        return new CosignRequest(from, proof, checkpoint).text();
    }

    private long lastOf(Optional<String> name) {
        List<Event> events = events();
        List<WitnessKey> witnesses = Vouching.witnesses(events);
        if (name.isEmpty() && witnesses.size() > 1) {
            throw new DaylightException("several witnesses are trusted, and each saw another checkpoint last:"
                    + " name one with --witness");
        }
        if (name.isEmpty() && witnesses.isEmpty()) {
            return 0;
        }
        WitnessKey witness = name.isPresent() ? named(witnesses, name.get()) : witnesses.getFirst();
        return Vouching.cosignatures(events).stream()
                .filter(v -> v.witness().equals(witness))
                .mapToLong(Vouching.Vouched::size)
                .max()
                .orElse(0);
    }

    /**
     * Takes a witness's answer in: each line of a trusted witness, checked against the checkpoint that it covers.
     *
     * @param text the lines, or a checkpoint with them
     * @return a sentence for each line that was taken or was there already
     * @throws DaylightException where no line is of a trusted witness, or one of hers covers no checkpoint of ours
     */
    public List<String> take(String text) {
        List<Event> events = events();
        List<Vouching.Vouched> known = Vouching.cosignatures(events);
        List<Draft> drafts = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (Cosignature cosignature : Cosignature.all(text)) {
            Optional<WitnessKey> witness = Vouching.witnesses(events).stream()
                    .filter(w ->
                            w.name().equals(cosignature.name()) && w.id().equals(cosignature.keyId()))
                    .findFirst();
            if (witness.isEmpty()) {
                continue;
            }
            if (cosignature.time().isAfter(Instant.now(clock).plus(AHEAD))) {
                throw new DaylightException("the cosignature of " + cosignature.name() + " is of "
                        + cosignature.time() + ", which is yet to come; compare your clocks");
            }
            Checkpoint covered = covered(witness.get(), cosignature);
            boolean there = known.stream().anyMatch(v -> v.line().equals(cosignature.line()));
            if (!there) {
                drafts.add(Vouching.taken(witness.get(), covered.size(), cosignature));
            }
            said.add(witness.get().name() + " vouches for " + covered.size() + " events on " + cosignature.time()
                    + (there ? "; it was taken before" : ""));
        }
        if (said.isEmpty()) {
            throw new DaylightException("no line of a trusted witness is in it; `witness list` names those that are");
        }
        if (!drafts.isEmpty()) {
            workbench.append(drafts);
        }
        return said;
    }

    /** A line does not say how many events it covers: the latest checkpoints are tried first. */
    private Checkpoint covered(WitnessKey witness, Cosignature cosignature) {
        Optional<Checkpoint> next = ledger.checkpointUpTo(ledger.size());
        while (next.isPresent()) {
            Checkpoint checkpoint = next.get();
            if (witness.verifies(cosignature, checkpoint.signed())) {
                return checkpoint;
            }
            next = checkpoint.size() == 0 ? Optional.empty() : ledger.checkpointUpTo(checkpoint.size() - 1);
        }
        throw new DaylightException("the cosignature of " + witness.name()
                + " covers no checkpoint of this ledger: it was damaged, or she saw another ledger");
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
        for (VerifierKey known : Vouching.followed(events())) {
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
        VerifierKey key = followed(events(), origin)
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
        List<Event> events = events();
        Ruling ruling = Ruling.on(
                request,
                followed(events, checkpoint.origin()),
                Vouching.lastCosigned(events, checkpoint.origin()));
        switch (ruling.outcome()) {
            case COSIGN -> {
                Cosignature line = Cosignature.sign(ownKey(), checkpoint, Instant.now(clock));
                workbench.append(List.of(Vouching.given(checkpoint, line)));
                return line.line() + "\n";
            }
            case SPLIT_VIEW -> {
                long seq = keep(events, checkpoint, ruling);
                throw new DaylightException(
                        "not cosigned: " + ruling.reason() + " (its checkpoint is kept in event " + seq + ")");
            }
            case UNKNOWN_LOG, BAD_SIGNATURE, MALFORMED, ROLLBACK, CONFLICT ->
                throw new DaylightException("not cosigned: " + ruling.reason());
        }
        throw new IllegalStateException("every outcome returns or throws");
    }

    /**
     * The checkpoint of another ledger that was cosigned here last, with the cosignature: what its readers can hold
     * against it.
     *
     * @throws DaylightException where none was
     */
    public String held(String origin) {
        return events().stream()
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
