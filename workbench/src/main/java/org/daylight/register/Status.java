// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.Map;
import java.util.Optional;
import org.daylight.Stance;

/**
 * The status of a presence that a claim speaks of (CODEBOOK, presence): always as what its speaker says. Nothing here
 * verifies: {@code closure-verified} and {@code police-function-confirmed} are words that a person alone gives.
 */
final class Status {
    private static final Map<String, String> BY_RESPONSE =
            Map.of("closure_ordered", "closure-asked", "closed", "said-closed");
    private static final Map<String, String> BY_STANCE = Map.of(
            "announces", "announced",
            "alleges", "alleged",
            "confirms", "existence-confirmed",
            "characterises-otherwise", "characterised-otherwise",
            "no-evidence", "not-found");

    private Status() {}

    /** What a response of this kind makes of the site that it is about. */
    static Optional<String> after(String responseKind) {
        return Optional.ofNullable(BY_RESPONSE.get(responseKind));
    }

    /** What a stance of this fine code, taken to the site, says of it. */
    static Optional<String> saidBy(String stance) {
        return Optional.ofNullable(BY_STANCE.get(stance));
    }

    /**
     * What a speaker who names the site says of it. A page that merely reports says no more than that it is there by
     * somebody's word, and that somebody is not named: then nothing is said.
     */
    static Optional<String> said(Stance stance) {
        return switch (stance) {
            case ALLEGES, CONFIRMS -> saidBy(stance.code());
            case REPORTS, DENIES, DECLINES -> Optional.empty();
        };
    }
}
