// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.wacz;

import java.util.List;

/**
 * What the signature of a WACZ file (WACZ Auth 0.1.0) is, and whether it holds.
 *
 * @param state whether it holds
 * @param form how it is written, such as {@code P-384 P1363}; empty where that is not known
 * @param keyDigest SHA-256 of the public key (SubjectPublicKeyInfo, DER), 64 hexadecimal digits; empty where there is
 *     none
 * @param domain the domain that signed; empty for an anonymous key
 * @param checked what else was verified of it, a sentence each
 * @param notes what was not, a sentence each
 */
public record WaczSignature(
        State state, String form, String keyDigest, String domain, List<String> checked, List<String> notes) {
    /** Whether a signature holds. */
    public enum State {
        /** There is none. */
        ABSENT,
        /** It belongs to the digest and the key beside it. */
        MATCHED,
        /** It does not belong to them, or is not readable as a signature. */
        BROKEN
    }

    /** None at all. */
    public static final WaczSignature NONE = new WaczSignature(State.ABSENT, "", "", "", List.of(), List.of());

    /** Copies the lists. */
    public WaczSignature {
        checked = List.copyOf(checked);
        notes = List.copyOf(notes);
    }

    /** A word for it that names nobody: {@code absent}, {@code broken}, {@code matched-p-384-p1363-anonymous} …. */
    public String code() {
        return switch (state) {
            case ABSENT -> "absent";
            case BROKEN -> "broken";
            case MATCHED ->
                "matched-" + form.toLowerCase(java.util.Locale.ROOT).replace(' ', '-')
                        + (domain.isEmpty() ? "-anonymous" : "-domain");
        };
    }
}
