// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.protect.StewardKey;

/**
 * Where a passphrase for the seals is tried over the network. Wrong ones are counted as at sign-in: by who tries, and all
 * together, for there is one case to break into; after a few each doubles the wait. Trying costs time and memory by design
 * (Argon2id): no turn of the case is held meanwhile.
 *
 * <p>Threads: safe; tries are taken one after another, or many at once would be made before the first is counted.
 */
public final class SealDoor {
    private static final String ALL = "";

    private final Lockouts lockouts;

    SealDoor(CaseFolder folder, Clock clock) {
        lockouts = new Lockouts(folder.root().resolve("keys").resolve("seal-lockouts.json"), clock);
    }

    /** Until when this person may not try; empty where trying is free. */
    public Optional<Instant> until(Workbench by) {
        return lockouts.until(by.actor(), ALL);
    }

    /**
     * The key that a passphrase opens.
     *
     * @param by whose try it is
     * @throws DaylightException where it opens none, or this person has to wait; nothing was tried then
     */
    public synchronized StewardKey key(Workbench by, String passphrase) {
        Optional<Instant> until = until(by);
        if (until.isPresent()) {
            throw new DaylightException(
                    "too many wrong passphrases; nothing was tried; try again after " + until.get());
        }
        try {
            StewardKey key = new Stewards(by).key(passphrase);
            lockouts.forget(by.actor());
            return key;
        } catch (DaylightException e) {
            lockouts.failed(by.actor(), ALL);
            throw e;
        }
    }
}
