// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.daylight.DaylightException;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.timestamp.Certificates;
import org.daylight.ledger.timestamp.Stamp;
import org.daylight.ledger.timestamp.StampCheck;
import org.daylight.ledger.witness.Cosignature;
import org.daylight.ledger.witness.WitnessKey;
import org.jspecify.annotations.Nullable;

/**
 * Judges those who vouch for a checkpoint of a bundle by the keys and roots that come with them. What it cannot judge it
 * calls not checked, never sound.
 */
final class VoucherJudge {
    private final Instant now;

    /** @param now certificates that ended before are told */
    VoucherJudge(Instant now) {
        this.now = now;
    }

    /** How it stands. */
    enum State {
        HOLDS,
        FAILS,
        NOT_CHECKED
    }

    /**
     * A judgement.
     *
     * @param state how it stands
     * @param why one sentence; where it holds, what it says, such as the time
     */
    record Outcome(State state, String why) {}

    /**
     * A cosignature (C2SP tlog-cosignature).
     *
     * @param note the checkpoint with the witness's line
     * @param name of the witness
     * @param key its verifier key
     */
    Outcome cosignature(String note, String name, String key) {
        WitnessKey witness = WitnessKey.parse(key);
        String signed = Checkpoint.parse(note).signed();
        return Cosignature.all(note).stream()
                .filter(c -> c.name().equals(name) && witness.verifies(c, signed))
                .findFirst()
                .map(c -> new Outcome(
                        State.HOLDS, "vouched for at " + c.time() + " by the witness's clock; compare her key " + key))
                .orElse(new Outcome(State.FAILS, "no line of this witness that holds under her key"));
    }

    /**
     * A timestamp (RFC 3161).
     *
     * @param response DER
     * @param stamped the bytes it is over
     * @param roots certificates in PEM that the maker trusts; null where none came along
     * @param policy that it should be under
     */
    Outcome timestamp(byte[] response, byte[] stamped, @Nullable String roots, String policy) {
        if (roots == null) {
            return new Outcome(State.NOT_CHECKED, "no roots of this authority came along");
        }
        try {
            Stamp stamp = new StampCheck(
                            Certificates.read(roots.getBytes(StandardCharsets.US_ASCII)),
                            policy.isEmpty() ? null : policy,
                            null)
                    .check(response, stamped);
            return new Outcome(
                    State.HOLDS,
                    "existed by " + stamp.time() + ", says " + stamp.signer() + " under policy " + stamp.policy()
                            + "; the roots are those that the maker trusts"
                            + (stamp.standsAt(now)
                                    ? ""
                                    : "; a certificate ended on " + stamp.end()
                                            + ": not shown that its key was still secret since"));
        } catch (DaylightException e) {
            return new Outcome(State.FAILS, String.valueOf(e.getMessage()));
        }
    }
}
