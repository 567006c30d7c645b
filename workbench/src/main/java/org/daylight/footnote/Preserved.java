// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote;

import java.time.Instant;
import org.daylight.Digest;
import org.jspecify.annotations.Nullable;

/**
 * A preserved copy of a source, as it may be shown in a report that is given back.
 *
 * @param capture its reference in the case; empty where only a public archive has a copy
 * @param address of a copy in a public archive that every reader can open; null where there is none
 * @param moment when the copy was made
 * @param digest of its content
 * @param event its number in the ledger of the case; 0 where only a public archive has a copy
 * @param place file and offset in the archive of the case; empty where only a public archive has a copy
 */
public record Preserved(
        String capture, @Nullable String address, Instant moment, Digest digest, long event, String place) {}
