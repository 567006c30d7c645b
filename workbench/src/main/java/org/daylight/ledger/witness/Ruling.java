// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger.witness;

import java.util.Optional;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.VerifierKey;

/**
 * What a witness makes of a request (C2SP tlog-witness, add-checkpoint).
 *
 * @param outcome whether she cosigns, or which rule forbids it
 * @param reason one line for people; empty where she cosigns
 */
public record Ruling(Outcome outcome, String reason) {
    /** The rules in the order in which they are looked at. */
    public enum Outcome {
        /** Nothing forbids it. */
        COSIGN,
        /** She does not follow this ledger. */
        UNKNOWN_LOG,
        /** The checkpoint has no signature of the followed key, or one that does not verify. */
        BAD_SIGNATURE,
        /** The request contradicts itself. */
        MALFORMED,
        /** The checkpoint is smaller than one that she cosigned. */
        ROLLBACK,
        /** What she cosigned is not shown to be the beginning of this checkpoint. */
        SPLIT_VIEW,
        /** The proof begins at another size than the one that she cosigned last. */
        CONFLICT
    }

    /**
     * Judges a request.
     *
     * @param followed the key of the ledger that the request names, where she follows it
     * @param last the checkpoint of it that she cosigned last
     */
    public static Ruling on(CosignRequest request, Optional<VerifierKey> followed, Optional<Checkpoint> last) {
        Checkpoint checkpoint = request.checkpoint();
        if (followed.isEmpty()) {
            return new Ruling(
                    Outcome.UNKNOWN_LOG,
                    "unknown log \"" + checkpoint.origin()
                            + "\": get its verifier key another way than with this file, then `witness follow KEY`");
        }
        if (!checkpoint.signedBy(followed.get())) {
            return new Ruling(
                    Outcome.BAD_SIGNATURE,
                    "bad signature: the checkpoint is not signed by " + followed.get() + ", the key you follow");
        }
        long size = checkpoint.size();
        if (request.old() > size
                || size == 0
                || (request.old() == 0 && !request.proof().isEmpty())) {
            return new Ruling(
                    Outcome.MALFORMED,
                    "bad request: a proof from " + request.old() + " to " + size + " events with "
                            + request.proof().size() + " hashes shows nothing");
        }
        long cosigned = last.map(Checkpoint::size).orElse(0L);
        if (size < cosigned) {
            return new Ruling(
                    Outcome.ROLLBACK,
                    "rollback: the checkpoint has " + size + " events, the one that you cosigned last has " + cosigned
                            + "; either the request is an old one, or the ledger was set back");
        }
        if (last.isPresent()
                && size == cosigned
                && !checkpoint.root().equals(last.get().root())) {
            return new Ruling(
                    Outcome.SPLIT_VIEW,
                    "split view: another ledger of " + size
                            + " events, signed by the same key, is what you cosigned; keep both and ask the owner");
        }
        if (request.old() != cosigned) {
            return new Ruling(
                    Outcome.CONFLICT,
                    "the proof begins at " + request.old() + " events, what you cosigned last has " + cosigned
                            + ": ask for `witness request --old " + cosigned + "`");
        }
        if (last.isPresent() && !request.continues(last.get().root())) {
            return new Ruling(
                    Outcome.SPLIT_VIEW,
                    "split view or rewrite: nothing shows that the " + cosigned
                            + " events that you cosigned are the beginning of these " + size
                            + "; unless the file was damaged on its way, the past was changed");
        }
        return new Ruling(Outcome.COSIGN, "");
    }
}
