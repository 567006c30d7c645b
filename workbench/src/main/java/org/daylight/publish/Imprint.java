// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What an edition says of itself beside its contents.
 *
 * @param contact whom somebody writes to who finds an error or is harmed; empty in editions that nobody publishes
 * @param licence under which its data may be used, an identifier of SPDX; null where none is given
 * @param embargo the hour before which it is not to be made public; null where there is none
 * @param codebook name of the codebook that was in force
 * @param codebookVersion of that codebook
 */
public record Imprint(
        String contact,
        @Nullable String licence,
        @Nullable OffsetDateTime embargo,
        String codebook,
        int codebookVersion) {
    /** Nothing is said. */
    public static final Imprint NONE = new Imprint("", null, null, "", 0);
}
