// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.util.Optional;
import org.daylight.DaylightException;

/** An address was not asked, because it leads to one's own machine or network; the case may allow it by name. */
public final class RefusedAddressException extends DaylightException {
    private static final long serialVersionUID = 1;
    private final String name;

    /**
     * @param name host and port, as they would be allowed
     * @param refused says what the address is
     */
    RefusedAddressException(String name, String refused) {
        super("not asked: " + refused + "; say `daylight allow " + name + "` if this case may ask it");
        this.name = name;
    }

    /** Host and port, as they would be allowed. */
    public String name() {
        return name;
    }

    /** The refused address behind an error, where that is what it comes from. */
    public static Optional<RefusedAddressException> behind(Throwable error) {
        for (Throwable at = error; at != null; at = at.getCause()) {
            if (at instanceof RefusedAddressException refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }
}
