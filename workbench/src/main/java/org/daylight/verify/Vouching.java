// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify;

import org.jspecify.annotations.Nullable;

/** Judges those who vouch for a checkpoint of a bundle. What it cannot judge it calls not checked, never sound. */
public interface Vouching {
    /** Judges nothing. */
    Vouching NOT_CHECKED = new Vouching() {
        @Override
        public Outcome cosignature(String note, String name, String key) {
            return new Outcome(State.NOT_CHECKED, "this program does not check cosignatures");
        }

        @Override
        public Outcome timestamp(byte[] response, byte[] stamped, @Nullable String roots, String policy) {
            return new Outcome(State.NOT_CHECKED, "this program does not check time stamps");
        }
    };

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
    Outcome cosignature(String note, String name, String key);

    /**
     * A time stamp (RFC 3161).
     *
     * @param response DER
     * @param stamped the bytes it is over
     * @param roots certificates in PEM that the maker trusts; null where none came along
     * @param policy that it should be under
     */
    Outcome timestamp(byte[] response, byte[] stamped, @Nullable String roots, String policy);
}
